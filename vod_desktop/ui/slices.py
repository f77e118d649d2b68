"""Long work of the window's own thread, done between its events."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from vod_desktop.app.bits import Bits, whole

T = TypeVar("T")

_SLICE_S = 0.01
_AT_ONCE = 10
"""Bits that are done before `run` returns: what is small has happened by then."""


class Slices(QObject):
    """One work at a time, 10 ms of it in a turn of the event loop. GUI thread only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Bits[None] | None = None
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._take_turn)

    @property
    def is_busy(self) -> bool:
        """Whether a work is under way."""
        return self._work is not None

    def run(self, bits: Bits[T], then: Callable[[T], object]) -> None:
        """Do the work and hand on what comes of it; what is under way is finished first."""
        self.finish()
        self._work = self._ended_by(bits, then)
        for _ in range(_AT_ONCE):
            if not self._go_on():
                return
        self._turns.start()

    def finish(self) -> None:
        """Do now what is left of the work, and what follows from it."""
        while self._work is not None:
            whole(self._work)

    def drop(self) -> None:
        """Leave the work that is under way; nothing comes of it."""
        if self._work is not None:
            self._work.close()
            self._rest()

    def _ended_by(self, bits: Bits[T], then: Callable[[T], object]) -> Bits[None]:
        try:
            result = yield from bits
            yield  # what follows may take as long as a bit
        except Exception:
            self._rest()
            raise
        # Before: what follows may be a work, too.
        self._rest()
        then(result)

    def _rest(self) -> None:
        self._work = None
        self._turns.stop()

    def _take_turn(self) -> None:
        end = time.monotonic() + _SLICE_S
        while self._go_on() and time.monotonic() < end:
            pass

    def _go_on(self) -> bool:
        """Do a bit; whether there is more of this work."""
        work = self._work
        if work is not None:
            next(work, None)
        return work is not None and self._work is work
