"""What grows when files get larger and queues longer: nothing should but the time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.benchmarks.bench import Bench
from tests.benchmarks.case_file import cpu
from tests.benchmarks.case_resume import resumed
from tests.benchmarks.figures import GIB, MIB, Figures
from tests.benchmarks.ground import Ground
from tests.benchmarks.rows import Row
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.parts import plan_parts
from vod_desktop.engine.body import BLOCK_SIZE
from vod_desktop.engine.settings import EngineSettings

CONSTANT = MIB
"""Bytes that a slot may take besides its block: its thread, its connection with the buffers of TLS."""

FLAT = 1.1


def memory(bench: Bench) -> Sequence[Row]:
    """Peak memory for a small and a large file."""
    sizes = (bench.sized(64 * MIB, 16 * MIB), bench.sized(4 * GIB, 64 * MIB))
    case = f"memory, {sizes[0] // MIB} → {sizes[1] // MIB} MiB file"
    with bench.ground(tls=False) as ground, bench.sparse(sizes[0]) as small, bench.sparse(sizes[1]) as large:
        clients = [("small", partial(ground.ours, small)), ("large", partial(ground.ours, large))]
        measured = bench.run(case, bench.slow_rounds, clients)
    peak_small, peak_large = (measured.median(name, _peak) for name in ("small", "large"))
    slots = EngineSettings().part_slots
    bound = slots * (BLOCK_SIZE + CONSTANT)
    used = measured.median("large", _gained)
    texts = {"ours": f"{peak_large / MIB:.1f} MiB", "theirs": f"{peak_small / MIB:.1f} MiB"}
    note = f"bound: {slots} slots × ({BLOCK_SIZE // KIB} KiB block + {CONSTANT // KIB} KiB)"
    return [
        Row(case, "smaller file", "× peak memory", peak_large / peak_small, FLAT, at_most=True, **texts),
        Row(
            case,
            "slots × (block + constant)",
            "MiB while sending",
            used / MIB,
            bound / MIB,
            at_most=True,
            note=note,
        ),
    ]


def growth_queue(bench: Bench) -> Sequence[Row]:
    """Cost of a file in a short and in a long queue."""
    counts = (bench.sized(200, 10), bench.sized(10_000, 30))
    case = f"queue of {counts[0]} → {counts[1]} images of 1 KB"
    paths = bench.images(counts[1], 1000)
    with bench.ground(tls=False) as ground:
        upload = partial(ground.ours_with, task="upload", kind="image")
        clients = [(str(count), partial(upload, str(count), paths[:count])) for count in counts]
        measured = bench.run(case, bench.slow_rounds, clients)
    short, long = (str(count) for count in counts)
    costs = [measured.median(name, lambda run: run.cpu_ms_per_file) for name in (short, long)]
    times = [measured.median(name, lambda run: 1000 / run.files_per_s) for name in (short, long)]
    gained = [measured.median(name, _gained) for name in (short, long)]
    per_file = (gained[1] - gained[0]) / (counts[1] - counts[0])
    ratio = measured.ratio(long, short, lambda run: run.cpu_ms_per_file)
    slower = measured.ratio(long, short, lambda run: 1 / run.files_per_s)
    bound = EngineSettings().part_slots * (BLOCK_SIZE + CONSTANT) / MIB
    held = (
        f"{per_file:.0f} bytes for each further file in the queue, besides the rows, which were there before"
    )
    return [
        Row(
            case,
            "short queue",
            "× CPU per file",
            ratio,
            FLAT,
            at_most=True,
            ours=f"{costs[1]:.2f} ms",
            theirs=f"{costs[0]:.2f} ms",
        ),
        Row(
            case,
            "short queue",
            "× time per file",
            slower,
            FLAT,
            at_most=True,
            ours=f"{times[1]:.2f} ms",
            theirs=f"{times[0]:.2f} ms",
        ),
        Row(
            case,
            "slots × (block + constant)",
            "MiB while sending",
            gained[1] / MIB,
            bound,
            at_most=True,
            note=held,
        ),
    ]


def growth_size(bench: Bench) -> Sequence[Row]:
    """Cost of a byte in a small and in a huge file."""
    sizes = (bench.sized(GIB, 24 * MIB), bench.sized(8 * GIB, 48 * MIB))
    case = f"{sizes[0] // MIB} → {sizes[1] // MIB} MiB sparse, all sent"
    with bench.ground(tls=False) as ground, bench.sparse(sizes[0]) as small, bench.sparse(sizes[1]) as large:
        clients = [("small", partial(ground.ours, small)), ("large", partial(ground.ours, large))]
        measured = bench.run(case, bench.slow_rounds, clients)
    costs = [measured.median(name, cpu) for name in ("small", "large")]
    texts = {"ours": f"{costs[1]:.2f} s/GiB", "theirs": f"{costs[0]:.2f} s/GiB"}
    ratio = measured.ratio("large", "small", cpu)
    return [
        Row(case, "smaller file", "× CPU per byte", ratio, FLAT, at_most=True, **texts),
        *_ends_only(bench),
    ]


def _ends_only(bench: Bench) -> Sequence[Row]:
    """All parts but the first and the last are there already: what is left is the cost of having many."""
    sizes = (bench.sized(GIB, 32 * MIB), bench.sized(1024 * GIB, 256 * MIB))
    case = f"{sizes[0] // MIB} → {sizes[1] // MIB} MiB sparse, first and last part sent"
    with bench.ground(tls=False) as ground, bench.sparse(sizes[0]) as small, bench.sparse(sizes[1]) as large:
        clients = [("small", partial(_ends, ground, small)), ("large", partial(_ends, ground, large))]
        measured = bench.run(case, bench.slow_rounds, clients)
    costs = [measured.median(name, cpu) for name in ("small", "large")]
    seconds = measured.median("large", lambda run: run.seconds)
    first = measured.median("large", lambda run: run.first_byte_s or 0.0)
    note = (
        f"{plan_parts(sizes[1]).count} parts of {plan_parts(sizes[1]).part_size // MIB} MiB; {seconds:.1f} s in all, "
        f"{first:.2f} s to the first byte; the sent part is not read again"
    )
    texts = {"ours": f"{costs[1]:.4f} s/GiB", "theirs": f"{costs[0]:.4f} s/GiB"}
    ratio = measured.ratio("large", "small", cpu)
    peaks = [measured.median(name, _peak) for name in ("small", "large")]
    held = {"ours": f"{peaks[1] / MIB:.1f} MiB", "theirs": f"{peaks[0] / MIB:.1f} MiB"}
    return [
        Row(
            case, "smaller file", "× CPU per byte of the file", ratio, FLAT, at_most=True, note=note, **texts
        ),
        Row(case, "smaller file", "× peak memory", peaks[1] / peaks[0], FLAT, at_most=True, **held),
    ]


def _ends(ground: Ground, path: Path) -> Figures:
    count = plan_parts(path.stat().st_size).count
    return resumed(ground, path, missing=[1, count], verify_sent=False)


def _peak(run: Figures) -> float:
    return run.peak_bytes


def _gained(run: Figures) -> float:
    return run.peak_bytes - run.before_bytes
