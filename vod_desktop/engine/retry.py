"""When a call is repeated: growing waits with full jitter, and an end."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often and after how long.

    Attributes:
        retries: Repeats after the first attempt.
        first_s: Upper bound of the first wait.
        longest_s: Upper bound of any wait.
        scale: Factor on every wait; tests and drills set it small.
        random: Source of the jitter.
    """

    retries: int = 5
    first_s: float = 1.0
    longest_s: float = 20.0
    scale: float = 1.0
    random: Random = field(default_factory=Random)

    def allows(self, failures: int) -> bool:
        """Whether another attempt follows after that many failed ones."""
        return failures <= self.retries

    def wait_s(self, failures: int) -> float:
        """Seconds to wait after that many failed attempts in a row, at least a quarter of the bound."""
        bound = min(self.longest_s, self.first_s * 2.0 ** (failures - 1))
        return self.scale * bound * self.random.uniform(0.25, 1.0)
