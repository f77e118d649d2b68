"""How many parts go side by side: more while that helps, fewer when the line or the service says so.

Additive increase, multiplicative decrease, as TCP does it for one connection, one level up. Some part slots more are tried; if
the whole gets faster they stay, else they go again and the trial rests for a while. Loss and throttling halve the number at once.
So a slow uplink ends with one or two slots, a long fat line with many, without a setting touched.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from vod_desktop.domain.clock import Clock
from vod_desktop.domain.limits import KIB

START = 8
_LOOK_S = 0.9
_LOOK_LATEST_S = 20.0
_LOOK_BYTES = 512 * KIB
"""Bytes for each slot that a look needs: they are counted in whole blocks, and a few blocks are no measure."""
_STEP = 4
_SHARE = 0.4
_REST_LOOKS = 8
_SETTLE_S = 4.0


class Trouble(enum.Enum):
    """What makes the number smaller."""

    LOSS = "loss"
    THROTTLED = "throttled"


@dataclass(slots=True)
class _Trial:
    """More slots than before, and the speed they have to beat."""

    before: int
    speed: float


class SlotTuner:
    """Decides the number of slots from bytes that have passed. One thread feeds it; it holds no thread of its own.

    Args:
        clock: For the passing of time.
        upper: Largest number allowed.
    """

    def __init__(self, clock: Clock, upper: int) -> None:
        self._clock = clock
        self._upper = max(1, upper)
        self._limit = min(START, self._upper)
        self._speed: float | None = None
        self._since = clock.monotonic()
        self._bytes = 0
        self._trial: _Trial | None = None
        self._rest = 0
        self._calm_from = 0.0

    @property
    def limit(self) -> int:
        """Slots to use now, 1 to the upper bound."""
        return self._limit

    @property
    def speed(self) -> float | None:
        """Bytes per second that all slots together brought when they were last seen busy; None when they never were."""
        return self._speed

    def set_upper(self, upper: int) -> None:
        """Another largest number."""
        self._upper = max(1, upper)
        self._limit = min(self._limit, self._upper)

    def feed(self, total: int, *, saturated: bool) -> int:
        """Look at the bytes passed so far and decide.

        Args:
            total: Bytes passed since the start, ever growing.
            saturated: Whether all slots were in use; an idle slot proves nothing about the line.
        """
        now = self._clock.monotonic()
        seconds, passed = now - self._since, total - self._bytes
        enough = passed >= self._limit * _LOOK_BYTES or seconds >= _LOOK_LATEST_S
        if saturated and (seconds < _LOOK_S or not enough):
            return self._limit
        self._since, self._bytes = now, total
        if saturated and passed > 0:
            self._speed = passed / seconds
        if saturated and passed > 0 and now >= self._calm_from:
            self._decide(passed / seconds)
        else:
            self._trial = None
        return self._limit

    def trouble(self, _kind: Trouble) -> int:
        """Halve the number, once for a burst of troubles."""
        now = self._clock.monotonic()
        if now >= self._calm_from:
            self._limit = max(1, self._limit // 2)
            self._trial = None
            self._rest = _REST_LOOKS
            self._calm_from = now + _SETTLE_S
        return self._limit

    def _decide(self, speed: float) -> None:
        if self._trial is not None:
            trial, self._trial = self._trial, None
            # They could bring as much more as there are more; less than two fifths of that is noise or a full line.
            if speed < trial.speed * (1 + _SHARE * (self._limit / trial.before - 1)):
                self._limit = trial.before
                self._rest = _REST_LOOKS
                return
        if self._rest > 0:
            self._rest -= 1
        elif self._limit < self._upper:
            self._trial = _Trial(self._limit, speed)
            self._limit = min(self._upper, self._limit + max(1, self._limit // _STEP))
