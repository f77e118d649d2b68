"""Many small files: CreateUploadImage, then PutObject."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tests.benchmarks.bench import Bench
from tests.benchmarks.figures import Figures
from tests.benchmarks.ground import OURS, VENDOR, Ground
from tests.benchmarks.line import MBIT, LineSettings
from tests.benchmarks.rows import Row

SIZE = 100_000
LIMIT = (
    "limited by: one interpreter runs one thread at a time, and each file needs two signed requests composed by the vendor's"
    " libraries and three writes to disk before its place is safe; without a round trip to hide, more files at once bring nothing"
)
NOTE = "VOD answered by the sink; slow peer on {few} files; new clients for each of its files"


def rate(run: Figures) -> float:
    return run.files_per_s


def images_http(bench: Bench) -> Sequence[Row]:
    """Loopback."""
    with bench.ground(tls=False) as ground:
        return _compared(bench, ground, "http", bench.rounds, 2.3)


def images_https(bench: Bench) -> Sequence[Row]:
    """Loopback over TLS."""
    with bench.ground(tls=True) as ground:
        return _compared(bench, ground, "https", bench.rounds, 12)


def images_line(bench: Bench) -> Sequence[Row]:
    """With a round trip that matters and a line that does not."""
    settings = LineSettings(up=1000 * MBIT, down=1000 * MBIT, round_trip_s=0.05)
    with bench.line(settings, think_ms=0) as ground:
        return _compared(bench, ground, "https, 50 ms", bench.slow_rounds, 15)


def _compared(bench: Bench, ground: Ground, scheme: str, rounds: int, bar: float) -> Sequence[Row]:
    count = bench.sized(2000, 30)
    paths = bench.images(count, SIZE)
    few = paths[: bench.sized(200, 5)]
    case = f"{count} × 100 KB images, {scheme}"
    ours = partial(ground.ours_with, OURS, paths, task="upload", kind="image")
    measured = bench.run(case, rounds, [(OURS, ours), (VENDOR, partial(ground.vendor_images, few))])
    told = [
        f"{measured.median(c, rate):.0f} files/s, {measured.median(c, _cpu):.1f} ms CPU"
        for c in (OURS, VENDOR)
    ]
    ratio = measured.ratio(OURS, VENDOR, rate)
    return [
        Row(
            case,
            VENDOR,
            "× files/s",
            ratio,
            bar,
            ours=told[0],
            theirs=told[1],
            note=NOTE.format(few=len(few)),
            limited_by=LIMIT,
        )
    ]


def _cpu(run: Figures) -> float:
    return run.cpu_ms_per_file
