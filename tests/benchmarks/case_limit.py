"""The bandwidth limit: kept, changed at once, shared fairly."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.benchmarks.bench import Bench
from tests.benchmarks.figures import MB, MIB, Figures
from tests.benchmarks.ground import OURS, Ground
from tests.benchmarks.rows import Row

LIMITS = (1 * MB, 10 * MB, 50 * MB, 10 * MB)
SETTLE_S = 1.0
"""After a change; what is measured from then on shows that it has taken effect."""


def limit(bench: Bench) -> Sequence[Row]:
    """Two and eight files at once, under limits that go up and down while they are sent."""
    return [row for files in (2, 8) for row in _limited(bench, files)]


def _limited(bench: Bench, files: int) -> Sequence[Row]:
    limits = LIMITS[:: 1 if not bench.quick else 2]
    window_s = bench.sized(5, 1)
    case = f"{files} files, limits of {', '.join(str(limit // MB) for limit in limits)} MB/s"
    with bench.ground(tls=False) as ground, contextlib.ExitStack() as made:
        size = 512 * MIB // files  # more than can pass meanwhile
        paths = [made.enter_context(bench.sparse(size + number)) for number in range(files)]
        run = partial(_run, ground, paths, limits, window_s)
        runs = bench.run(case, min(2, bench.slow_rounds), [(OURS, run)]).runs[OURS]
    off = max(
        abs(rate / limit - 1) for figures in runs for rate, limit in zip(figures.rates, limits, strict=True)
    )
    least = min(min(figures.shares) / max(figures.shares) for figures in runs)
    seen = ", ".join(f"{rate / MB:.2f}" for rate in runs[0].rates)
    note = f"the worst of all; at the sink over {window_s} s, from {SETTLE_S:g} s after each change on"
    return [
        Row(case, "the limit", "share off", off, 0.05, at_most=True, ours=f"{seen} MB/s", note=note),
        Row(case, "each other", "least sent ÷ most sent", least, 0.8, note="bytes of the files by the end"),
    ]


def _run(ground: Ground, paths: Sequence[Path], limits: Sequence[int], window_s: int) -> Figures:
    return ground.ours_with(
        OURS,
        paths,
        task="limit",
        kind="video",
        limits=limits,
        settle_s=SETTLE_S,
        window_s=window_s,
        settings={"files_at_once": len(paths)},
    )
