"""A picture of the window, taken once nothing in it changes any more."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QSize, QTimer, Signal

from vod_desktop.domain.task import TaskState
from vod_desktop.ui.window import MainWindow

_log = logging.getLogger(__name__)

_LOOK_MS = 100
_QUIET_MS = 700
_LATEST_MS = 30_000
_SIZE = QSize(1280, 780)
_RESTLESS = frozenset(
    {
        TaskState.WAITING,
        TaskState.PREPARING,
        TaskState.UPLOADING,
        TaskState.FINISHING,
        TaskState.VERIFYING,
    }
)


class Screenshot(QObject):
    """Waits for the queue to settle, saves the picture and says so.

    Attributes:
        taken: Whether the file could be written.
    """

    taken = Signal(bool)

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._file = file
        self._since_start = QElapsedTimer()
        self._since_start.start()
        self._since_change = QElapsedTimer()
        self._since_change.start()
        window.model.dataChanged.connect(lambda *_: self._since_change.restart())
        window.model.rowsInserted.connect(lambda *_: self._since_change.restart())
        window.resize(_SIZE)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._take_when_quiet)
        self._look.start()

    def _take_when_quiet(self) -> None:
        quiet = self._since_change.elapsed() >= _QUIET_MS and not self._is_restless()
        if not quiet and self._since_start.elapsed() < _LATEST_MS:
            return
        self._look.stop()
        if not self._window.view.selected_ids() and self._window.model.rowCount():
            self._window.view.select([self._window.model.task_at(0).id])
        QTimer.singleShot(_QUIET_MS, self, self._take)

    def _is_restless(self) -> bool:
        model = self._window.model
        return any(model.task_at(row).state in _RESTLESS for row in range(model.rowCount()))

    def _take(self) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        saved = self._window.grab().save(str(self._file))
        if not saved:
            _log.error("the picture could not be written")
        self.taken.emit(saved)
