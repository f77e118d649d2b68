"""One large file over loopback, against everybody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from tests.benchmarks.bench import Bench, Client
from tests.benchmarks.building import Unavailable
from tests.benchmarks.figures import GIB, MIB, Figures, Rounds
from tests.benchmarks.foreign import foreign_folder, foreign_node, foreign_python
from tests.benchmarks.ground import ALI_OSS, C_LIMIT, OSS2, OSS2_4, OSS_V2, OURS, Ground
from tests.benchmarks.rows import Row, skipped

LIMIT = (
    "limited by: client and sink share the processors of this computer, and what the kernel does for a byte costs every client"
    " the same; the C client shows the most that this computer gives"
)


def speed(run: Figures) -> float:
    return run.mb_per_s


def cpu(run: Figures) -> float:
    return run.cpu_per_gib


def file_http(bench: Bench) -> Sequence[Row]:
    """All peers."""
    case = _named(bench, "http")
    rows: list[Row] = []
    with bench.ground(tls=False) as ground, bench.file(_size(bench)) as path:
        clients = [*_always(ground, path, threads=True)]
        for name, prepare, run in (
            (OSS_V2, foreign_python, ground.oss_v2),
            (ALI_OSS, foreign_node, ground.ali_oss),
        ):
            if reason := _missing(bench, prepare):
                rows.append(skipped(case, reason, against=name, what="× MB/s"))
            else:
                clients.append((name, partial(run, path)))
        rounds = bench.run(case, bench.rounds, clients)
    bars = [
        (OSS2, "× MB/s", speed, 6, 8),
        (OSS2, "× CPU per GiB", cpu, 0.2, 0.15),
        (OSS2_4, "× MB/s", speed, 5, None),
        (OSS_V2, "× MB/s", speed, 5, None),
        (ALI_OSS, "× MB/s", speed, 2, None),
        (C_LIMIT, "× MB/s", speed, 0.6, 0.8),
    ]
    return [_row(rounds, case, *bar) for bar in bars if bar[0] in rounds.runs] + rows


def file_https(bench: Bench) -> Sequence[Row]:
    """The same over TLS."""
    case = _named(bench, "TLS")
    with bench.ground(tls=True) as ground, bench.file(_size(bench)) as path:
        rounds = bench.run(case, bench.rounds, _always(ground, path, threads=False))
    bars = ((OSS2, "× MB/s", speed, 3.3, None), (C_LIMIT, "× MB/s", speed, 0.8, 0.95))
    return [_row(rounds, case, *bar) for bar in bars]


def _size(bench: Bench) -> int:
    return bench.sized(GIB, 24 * MIB)


def _named(bench: Bench, scheme: str) -> str:
    return f"{_size(bench) // MIB} MiB, {scheme}"


def _always(ground: Ground, path: Path, *, threads: bool) -> list[Client]:
    clients: list[Client] = [(OURS, partial(ground.ours, path)), (OSS2, partial(ground.oss2, path))]
    if threads:
        clients.append((OSS2_4, partial(ground.oss2, path, 4)))
    return [*clients, (C_LIMIT, partial(ground.c_client, path))]


def _missing(bench: Bench, prepare: Callable[[Path], object]) -> str:
    if not bench.foreign:
        return "left out by --no-foreign"
    try:
        prepare(foreign_folder())
    except Unavailable as reason:
        return str(reason)
    return ""


def _row(
    rounds: Rounds,
    case: str,
    peer: str,
    what: str,
    value: Callable[[Figures], float],
    bar: float,
    goal: float | None,
) -> Row:
    unit = "MB/s" if value is speed else "s/GiB"
    digits = 0 if value is speed else 2
    return Row(
        case,
        peer,
        what,
        rounds.ratio(OURS, peer, value),
        bar,
        goal,
        at_most=value is cpu,
        ours=f"{rounds.median(OURS, value):.{digits}f} {unit}",
        theirs=f"{rounds.median(peer, value):.{digits}f} {unit}",
        limited_by=LIMIT,
    )
