"""One limit for all sockets: a bucket that fills with permission to send."""

from __future__ import annotations

import threading

from vod_desktop.domain.clock import Clock
from vod_desktop.engine.stopping import StopSignal

_BURST_S = 0.1
_NAP_S = 0.25


class Bandwidth:
    """Bytes per second that everything together may send. Called from any thread; the limit may change at any moment.

    A sender goes into debt for its block and waits until the debt is paid, so that blocks may be larger than what
    the bucket holds, and those who come later queue behind: nobody starves.

    Attributes:
        passed: Bytes sent so far by everything together; roughly.
    """

    def __init__(self, clock: Clock, limit: int | None = None) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._changed = threading.Condition(self._lock)
        self._limit = limit
        self._free_at = clock.monotonic()
        self.passed = 0

    @property
    def limit(self) -> int | None:
        """Bytes per second; None when there is no limit."""
        return self._limit

    def set_limit(self, limit: int | None) -> None:
        """Change the limit; takes effect for those who wait, too."""
        with self._changed:
            now = self._clock.monotonic()
            debt_s = max(0.0, self._free_at - now)
            if self._limit and limit:
                debt_s *= self._limit / limit
            self._limit = limit
            self._free_at = now + (debt_s if limit else 0.0)
            self._changed.notify_all()

    def block_size(self, largest: int) -> int:
        """How many bytes to send at once so that a slow limit stays even: a twentieth of a second's worth."""
        limit = self._limit
        return largest if limit is None else max(2048, min(largest, limit // 20))

    def take(self, size: int, stop: StopSignal) -> None:
        """Wait until `size` bytes may go.

        Raises:
            Interrupted: The upload is to end.
        """
        stop.check()
        self.passed += size  # a lost update between threads would not matter: it feeds an estimate
        if self._limit is None:
            return
        with self._changed:
            mine = self._owe(size)
            while (wait := self._wait_for(mine)) > 0:
                stop.check()
                self._changed.wait(min(wait, _NAP_S))

    def _owe(self, size: int) -> float:
        """The moment at which these bytes will have been paid for."""
        now = self._clock.monotonic()
        self._free_at = max(self._free_at, now - _BURST_S) + (size / self._limit if self._limit else 0.0)
        return self._free_at

    def _wait_for(self, moment: float) -> float:
        """Seconds until then; a raised limit brings it nearer, a lifted one ends it."""
        return min(moment, self._free_at) - self._clock.monotonic() if self._limit else 0.0
