"""What is measured of one run of one client, and what several runs together say."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass

MB = 1_000_000
GIB = 1 << 30
MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Figures:
    """One run.

    Attributes:
        client: Who.
        bytes: Of the files that were sent.
        files: Their number.
        seconds: From the first call to the last answer.
        cpu_s: Processor seconds, user and system, that the client's process spent in that time.
        peak_bytes: Most memory that the process held at once, with its interpreter and libraries.
        before_bytes: What it had held before it began.
        first_byte_s: From the command to the first byte of a body at the sink, where that was measured.
        pause_s: From the command to rest, where that was measured.
        rates: Bytes per second at the sink under each limit, where limits were measured.
        shares: Bytes that each file had sent by the end of that.
    """

    client: str
    bytes: int
    files: int
    seconds: float
    cpu_s: float
    peak_bytes: int
    before_bytes: int
    first_byte_s: float | None = None
    pause_s: float | None = None
    rates: tuple[float, ...] = ()
    shares: tuple[int, ...] = ()

    @property
    def mb_per_s(self) -> float:
        return self.bytes / MB / self.seconds

    @property
    def cpu_per_gib(self) -> float:
        return self.cpu_s / (self.bytes / GIB)

    @property
    def files_per_s(self) -> float:
        return self.files / self.seconds

    @property
    def cpu_ms_per_file(self) -> float:
        return 1000 * self.cpu_s / self.files


Value = Callable[[Figures], float]


@dataclass(frozen=True, slots=True)
class Rounds:
    """The runs of one case, by client; the n-th run of each was made in the n-th round."""

    runs: dict[str, list[Figures]]

    def median(self, client: str, value: Value) -> float:
        """Over all rounds of one client."""
        return statistics.median(value(run) for run in self.runs[client])

    def ratio(self, one: str, other: str, value: Value) -> float:
        """Median of the ratios within each round: what disturbs the machine disturbs both."""
        pairs = zip(self.runs[one], self.runs[other], strict=True)
        return statistics.median(value(mine) / value(theirs) for mine, theirs in pairs)


def rounds_of(count: int, clients: Sequence[tuple[str, Callable[[], Figures]]]) -> Rounds:
    """Run every client once in each round, each round beginning with another one."""
    runs: dict[str, list[Figures]] = {name: [] for name, _ in clients}
    for number in range(count):
        turn = number % len(clients)
        for name, run in (*clients[turn:], *clients[:turn]):
            runs[name].append(run())
    return Rounds(runs)
