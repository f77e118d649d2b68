"""The time of day and the time that passes, as something that is handed in."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Both kinds of time. May be called from any thread."""

    def now(self) -> float:
        """Seconds since 1970 by this computer's clock; may jump."""

    def monotonic(self) -> float:
        """Seconds since some moment; never jumps. For lifetimes and waits."""


class SystemClock:
    """The clock of this computer."""

    def now(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic()
