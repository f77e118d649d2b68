"""What all cases share: sizes and rounds, programs, files, sinks."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.building import Programs, Unavailable
from tests.benchmarks.certificate import LINE_ADDRESS, Certificate, make_certificate
from tests.benchmarks.figures import MIB, Figures, Rounds, rounds_of
from tests.benchmarks.ground import Ground
from tests.benchmarks.line import Line, LineSettings
from tests.benchmarks.rows import Row
from tests.benchmarks.sink import Sink

THINK_MS = 30
"""What a store takes to answer a part; for lines, where it matters."""

Client = tuple[str, Callable[[], Figures]]


@dataclass(frozen=True, slots=True)
class Bench:
    """One invocation.

    Attributes:
        folder: For files, keys and homes; on the disk that is to be measured with. Emptied by who made it.
        rounds, slow_rounds: On loopback, and on lines.
        quick: Small sizes: shows that everything works and says nothing about speed.
        foreign: Whether clients take part that need an environment of their own.
        measured: The rounds of every case so far, for the JSON file.
        say: Takes a line about what is being done.
    """

    programs: Programs
    folder: Path
    rounds: int
    slow_rounds: int
    quick: bool
    foreign: bool
    say: Callable[[str], None]
    measured: dict[str, Rounds] = field(default_factory=dict)

    def sized(self, full: int, quick: int) -> int:
        """One or the other."""
        return quick if self.quick else full

    @contextlib.contextmanager
    def ground(self, *, tls: bool) -> Iterator[Ground]:
        """A sink on loopback."""
        certificate = self._certificate() if tls else None
        server = certificate.server if certificate else None
        with Sink(self.programs, certificate=server) as sink:
            yield Ground(self.programs, sink, self.folder, certificate)

    @contextlib.contextmanager
    def line(self, settings: LineSettings, *, think_ms: int = THINK_MS) -> Iterator[Ground]:
        """A sink at the far end of a line, clients at the near one. Always TLS: http goes to loopback only."""
        certificate = self._certificate()
        with Line(self.programs, settings) as line:
            sink = Sink(
                self.programs,
                certificate=certificate.server,
                think_ms=think_ms,
                prefix=line.far,
                address=LINE_ADDRESS,
            )
            with sink:
                yield Ground(self.programs, sink, self.folder, certificate, line.near)

    def run(self, case: str, rounds: int, clients: Sequence[Client]) -> Rounds:
        """Interleaved rounds, kept for the JSON file."""
        self.say(f"{case}: {rounds} rounds of {', '.join(name for name, _ in clients)}")
        self.measured[case] = measured = rounds_of(rounds, clients)
        return measured

    @contextlib.contextmanager
    def file(self, size: int) -> Iterator[Path]:
        """A file of random bytes, in the page cache."""
        path = self.folder / f"file-{size}.mp4"
        block = os.urandom(min(size, 16 * MIB))
        with path.open("wb") as file:
            for start in range(0, size, len(block)):
                file.write(block[: size - start])
        try:
            yield path
        finally:
            path.unlink()

    @contextlib.contextmanager
    def sparse(self, size: int) -> Iterator[Path]:
        """A file of zeros that takes no space on disk."""
        path = self.folder / f"sparse-{size}.mp4"
        with path.open("wb") as file:
            file.truncate(size)
        try:
            yield path
        finally:
            path.unlink()

    def images(self, count: int, size: int) -> Sequence[Path]:
        """Small files; they stay until the end."""
        folder = self.folder / f"images-{size}"
        folder.mkdir(exist_ok=True)
        paths = [folder / f"{number:05}.jpg" for number in range(count)]
        for path in paths:
            if not path.exists():
                path.write_bytes(os.urandom(size))
        return paths

    def _certificate(self) -> Certificate:
        if not self.programs.tls:
            raise Unavailable("OpenSSL's headers are not installed (Debian: libssl-dev)")
        folder = self.folder / "certificate"
        folder.mkdir(exist_ok=True)
        return make_certificate(folder)


Case = Callable[[Bench], Sequence[Row]]
