"""When Python looks for cyclic garbage among everything it has.

That takes 0.1 s with twenty thousand rows, and left to Python it happens in the middle of what makes many objects: an edit, a paste,
files that are added. Collections of what is young go on as ever.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_NEVER = 1_000_000_000
_WORTH_IT = 10
_OVERDUE = 1000
"""Collections of what is young since the last full one, some 7,000 new objects each. By itself Python waits for ten."""
_LOOK_MS = 30_000


class QuietCollection(QObject):
    """Collects when the user turns to another program, and after very much work at the latest. GUI thread only."""

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = gc.get_threshold()
        gc.set_threshold(*self._before[:2], _NEVER)
        app.applicationStateChanged.connect(self._on_state)
        looks = QTimer(self, interval=_LOOK_MS)
        looks.timeout.connect(lambda: _collect_from(_OVERDUE))
        looks.start()

    def close(self) -> None:
        """Leave it to Python again."""
        gc.set_threshold(*self._before)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            _collect_from(_WORTH_IT)


def _collect_from(young: int) -> None:
    if gc.get_count()[2] >= young:
        gc.collect()
