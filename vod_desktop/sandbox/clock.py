"""The server's clock: real time plus an offset that a fault can set."""

from __future__ import annotations

import threading
import time


class SandboxClock:
    """Wall clock and monotonic clock of the sandbox; called from any thread.

    Attributes:
        offset_s: Seconds by which the server's wall clock is ahead of the real one.
    """

    def __init__(self, offset_s: float = 0.0) -> None:
        self._lock = threading.Lock()
        self._offset_s = offset_s

    @property
    def offset_s(self) -> float:
        return self._offset_s

    @offset_s.setter
    def offset_s(self, seconds: float) -> None:
        with self._lock:
            self._offset_s = seconds

    def now(self) -> float:
        """Seconds since 1970 as this server believes."""
        return time.time() + self._offset_s

    def true_now(self) -> float:
        """Seconds since 1970 without the offset; lifetimes are measured with it, so a skewed clock ends none."""
        return time.time()

    def monotonic(self) -> float:
        """Seconds for measuring durations; the offset does not touch it."""
        return time.monotonic()
