"""Going on with a file of which half was sent."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.benchmarks.bench import Bench
from tests.benchmarks.figures import GIB, MIB, Figures
from tests.benchmarks.ground import OURS, Ground
from tests.benchmarks.rows import Row
from vod_desktop.domain.parts import plan_parts


def resume(bench: Bench) -> Sequence[Row]:
    """Until the first new byte is at the sink; after that the rest is sent and the first half read again."""
    size = bench.sized(10 * GIB, 64 * MIB)
    case = f"resume, {size // MIB} MiB sparse, half sent"
    with bench.ground(tls=False) as ground, bench.sparse(size) as path:
        run = partial(resumed, ground, path, missing=None)
        measured = bench.run(case, bench.slow_rounds, [(OURS, run)])
    first = measured.median(OURS, lambda run: run.first_byte_s or 0.0)
    whole = measured.median(OURS, lambda run: run.seconds)
    note = f"from start() to the first byte of a part at the sink; the whole took {whole:.1f} s"
    return [Row(case, "–", "s to first new part", first, 1.0, at_most=True, note=note)]


def resumed(
    ground: Ground, path: Path, *, missing: Sequence[int] | None, verify_sent: bool = True
) -> Figures:
    """Go on where all parts but the missing ones (None: the second half) were sent before."""
    plan = plan_parts(path.stat().st_size)
    first, last = (min(missing) + 1, max(missing) - 1) if missing else (1, plan.count // 2)
    ground.sink.empty()
    upload_id = "0" * 24 + "FFFF0001"
    checksum = crc64_of_zeros(plan.part_size)
    ground.sink.preload(upload_id, first=first, last=last, size=plan.part_size, crc64=checksum)
    return ground.ours_with(
        OURS,
        [path],
        task="resume",
        kind="video",
        missing=missing,
        upload_id=upload_id,
        settings={"verify_sent": verify_sent},
    )


def crc64_of_zeros(size: int) -> int:
    """Checksum of that many zero bytes."""
    from tests.benchmarks.clients.ours import crc64_of_zeros as computed

    return computed(size)
