"""The only place where the window crosses threads.

Worker threads ring a bell, at most once per emptied inbox. The bell is one queued signal; on the GUI thread it drains the
services. Between two drains the event loop gets time of its own, so that a flood of events cannot keep it from painting.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

_log = logging.getLogger(__name__)

_BREATH_MS = 25


class Wakes(Protocol):
    """What is drained: `Services` is one."""

    def on_wake(self, wake: Callable[[], None]) -> None:
        """Ring this from any thread when there is something to drain."""

    def drain(self) -> None:
        """Take in what has come. GUI thread only."""


class Bridge(QObject):
    """Drains the services on the GUI thread, at most forty times a second."""

    _rung = Signal()

    def __init__(self, services: Wakes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._closed = False
        self._since = QElapsedTimer()
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._drain)
        self._rung.connect(self._on_rung, Qt.ConnectionType.QueuedConnection)
        services.on_wake(self._rung.emit)

    def close(self) -> None:
        """Put an empty bell in place, take in what is there, and listen no more; before the window goes."""
        self._services.on_wake(_nothing)
        self._later.stop()
        self._closed = True
        self._services.drain()

    def _on_rung(self) -> None:
        if self._closed:
            return  # rung before the end, delivered after it
        waited = self._since.elapsed() if self._since.isValid() else _BREATH_MS
        if waited >= _BREATH_MS:
            self._drain()
        elif not self._later.isActive():
            self._later.start(max(1, _BREATH_MS - waited))

    def _drain(self) -> None:
        self._services.drain()
        # From the end of the work: a drain that took long is followed by a full breath.
        self._since.start()


def _nothing() -> None:
    """What is rung when the window is gone."""


class Mishaps(QObject):
    """Errors that nobody caught, from any thread: to the log, and as a signal on the GUI thread.

    Attributes:
        happened: Name of the error's class. Its text stays in the log, where it is cleaned of secrets.
    """

    happened = Signal(str)
    _seen = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen.connect(self.happened, Qt.ConnectionType.QueuedConnection)
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def close(self) -> None:
        """Handle errors as before."""
        sys.excepthook, threading.excepthook = self._hooks

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._hooks[0](kind, error, trace)
            return
        _log.critical("an error that nobody caught", exc_info=(kind, error, trace))
        self._seen.emit(kind.__name__)

    def _on_thread_error(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self._on_error(told.exc_type, told.exc_value, told.exc_traceback)
