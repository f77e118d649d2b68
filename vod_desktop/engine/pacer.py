"""Keeps calls below what a region takes per second."""

from __future__ import annotations

import threading

from vod_desktop.domain.clock import Clock
from vod_desktop.engine.stopping import StopSignal


class Pacer:
    """Hands out moments, evenly spaced, for one account in one region. Called from any thread."""

    def __init__(self, clock: Clock, per_second: float) -> None:
        self._clock = clock
        self._gap_s = 1.0 / per_second if per_second else 0.0
        self._lock = threading.Lock()
        self._next = clock.monotonic()

    def wait(self, stop: StopSignal) -> None:
        """Return when the next call may be sent.

        Raises:
            Interrupted: The upload is to end.
        """
        with self._lock:
            mine = max(self._next, self._clock.monotonic())
            self._next = mine + self._gap_s
        wait = mine - self._clock.monotonic()
        if wait > 0:
            stop.wait(wait)
