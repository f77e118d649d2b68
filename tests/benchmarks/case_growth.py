"""What grows when files get larger and queues longer: nothing should but the time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from tests.benchmarks.bench import Bench
from tests.benchmarks.case_file import cpu
from tests.benchmarks.case_resume import resumed
from tests.benchmarks.figures import GIB, MIB, Figures, Rounds, Value
from tests.benchmarks.ground import OURS, Ground
from tests.benchmarks.rows import Row
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.parts import plan_parts
from vod_desktop.engine.body import BLOCK_SIZE
from vod_desktop.engine.settings import EngineSettings

CONSTANT = MIB
"""Bytes that a slot may take besides its block: its thread, its connection with the buffers of TLS."""

FLAT = 1.1
SMALL, LARGE = "ours, small", "ours, large"

Run = Callable[[], Figures]


def memory(bench: Bench) -> Sequence[Row]:
    """Peak memory for a small and a large file."""
    sizes = (bench.sized(64 * MIB, 16 * MIB), bench.sized(4 * GIB, 64 * MIB))
    case = f"memory, {sizes[0] // MIB} → {sizes[1] // MIB} MiB file"
    with bench.ground(tls=False) as ground, bench.sparse(sizes[0]) as small, bench.sparse(sizes[1]) as large:
        measured = _both(bench, case, partial(ground.ours, small), partial(ground.ours, large))
    slots = EngineSettings().part_slots
    note = f"bound: {slots} slots × ({BLOCK_SIZE // KIB} KiB block + {CONSTANT // KIB} KiB)"
    return [
        _flat(case, "× peak memory", measured, _peak_mib, "{:.1f} MiB"),
        _within(case, measured, note),
    ]


def growth_queue(bench: Bench) -> Sequence[Row]:
    """Cost of a file in a short and in a long queue."""
    counts = (bench.sized(200, 10), bench.sized(10_000, 30))
    case = f"queue of {counts[0]} → {counts[1]} images of 1 KB"
    paths = bench.images(counts[1], 1000)
    with bench.ground(tls=False) as ground:
        upload = partial(ground.ours_with, OURS, task="upload", kind="image")
        measured = _both(bench, case, partial(upload, paths[: counts[0]]), partial(upload, paths))
    further = measured.median(LARGE, _gained_mib) - measured.median(SMALL, _gained_mib)
    each = further * MIB / (counts[1] - counts[0])
    note = f"{each:.0f} bytes for each further file in the queue, besides the rows, which were there before"
    return [
        _flat(case, "× CPU per file", measured, lambda run: run.cpu_ms_per_file, "{:.2f} ms"),
        _flat(case, "× time per file", measured, lambda run: 1000 / run.files_per_s, "{:.2f} ms"),
        _within(case, measured, note),
    ]


def growth_size(bench: Bench) -> Sequence[Row]:
    """Cost of a byte in a small and in a huge file."""
    sizes = (bench.sized(GIB, 24 * MIB), bench.sized(8 * GIB, 48 * MIB))
    case = f"{sizes[0] // MIB} → {sizes[1] // MIB} MiB sparse, all sent"
    with bench.ground(tls=False) as ground, bench.sparse(sizes[0]) as small, bench.sparse(sizes[1]) as large:
        measured = _both(bench, case, partial(ground.ours, small), partial(ground.ours, large))
    return [_flat(case, "× CPU per byte", measured, cpu, "{:.2f} s/GiB"), *_ends_only(bench)]


def _ends_only(bench: Bench) -> Sequence[Row]:
    """All parts but the first and the last are there already: what is left is the cost of having many."""
    sizes = (bench.sized(GIB, 32 * MIB), bench.sized(1024 * GIB, 256 * MIB))
    case = f"{sizes[0] // MIB} → {sizes[1] // MIB} MiB sparse, first and last part sent"
    with bench.ground(tls=False) as ground, bench.sparse(sizes[0]) as small, bench.sparse(sizes[1]) as large:
        measured = _both(bench, case, partial(_ends, ground, small), partial(_ends, ground, large))
    plan = plan_parts(sizes[1])
    seconds = measured.median(LARGE, lambda run: run.seconds)
    first = measured.median(LARGE, lambda run: run.first_byte_s or 0.0)
    note = (
        f"{plan.count} parts of {plan.part_size // MIB} MiB; {seconds:.1f} s in all, {first:.2f} s to the first byte; "
        "what was sent before is not read again"
    )
    return [
        _flat(case, "× CPU per byte of the file", measured, cpu, "{:.4f} s/GiB", note),
        _flat(case, "× peak memory", measured, _peak_mib, "{:.1f} MiB"),
    ]


def _both(bench: Bench, case: str, small: Run, large: Run) -> Rounds:
    return bench.run(case, bench.slow_rounds, [(SMALL, small), (LARGE, large)])


def _flat(case: str, what: str, measured: Rounds, value: Value, shown: str, note: str = "") -> Row:
    """That the large one costs no more than the small one."""
    ours, theirs = (shown.format(measured.median(name, value)) for name in (LARGE, SMALL))
    ratio = measured.ratio(LARGE, SMALL, value)
    return Row(case, SMALL, what, ratio, FLAT, at_most=True, ours=ours, theirs=theirs, note=note)


def _within(case: str, measured: Rounds, note: str) -> Row:
    """That what is held while sending is bounded by the slots."""
    bound = EngineSettings().part_slots * (BLOCK_SIZE + CONSTANT) / MIB
    gained = measured.median(LARGE, _gained_mib)
    against = "slots × (block + constant)"
    return Row(case, against, "MiB while sending", gained, bound, at_most=True, note=note)


def _ends(ground: Ground, path: Path) -> Figures:
    count = plan_parts(path.stat().st_size).count
    return resumed(ground, path, missing=[1, count], verify_sent=False)


def _peak_mib(run: Figures) -> float:
    return run.peak_bytes / MIB


def _gained_mib(run: Figures) -> float:
    return (run.peak_bytes - run.before_bytes) / MIB
