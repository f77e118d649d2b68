"""How far and how fast, for the row."""

from __future__ import annotations

from collections import deque

from vod_desktop.domain.clock import Clock

_WINDOW_S = 5.0


class Meter:
    """Bytes shown as sent, which never shrink, and the speed over the last seconds. One thread only."""

    def __init__(self, clock: Clock, already: int) -> None:
        self._clock = clock
        self._samples: deque[tuple[float, int]] = deque([(clock.monotonic(), already)])
        self.sent = already
        self.last_moved = clock.monotonic()

    def update(self, sent: int) -> None:
        """Note the bytes confirmed and in flight as of now; a repeated part takes its bytes back unseen."""
        now = self._clock.monotonic()
        if sent != self._samples[-1][1]:
            self.last_moved = now
        self._samples.append((now, sent))
        while len(self._samples) > 2 and now - self._samples[0][0] > _WINDOW_S:
            self._samples.popleft()
        self.sent = max(self.sent, sent)

    @property
    def speed(self) -> float:
        """Bytes per second over the window; 0 when too little is known."""
        (then, before), (now, after) = self._samples[0], self._samples[-1]
        return max(0.0, (after - before) / (now - then)) if now - then > 0.2 else 0.0

    @property
    def still_for_s(self) -> float:
        """Seconds since a byte moved."""
        return self._clock.monotonic() - self.last_moved
