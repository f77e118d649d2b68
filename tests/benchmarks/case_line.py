"""Long and slow lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.benchmarks.bench import THINK_MS, Bench
from tests.benchmarks.case_file import speed
from tests.benchmarks.figures import MB, MIB, Figures
from tests.benchmarks.ground import C_LIMIT, OSS2, OURS, Ground
from tests.benchmarks.line import MBIT, LineSettings
from tests.benchmarks.rows import Row

NOTE = f"TLS; CUBIC; the store answers after {THINK_MS} ms; queue of 0.1 s"
LIMIT = (
    "limited by: the round trips before the first part (handshakes with VOD and OSS, Create, Initiate) and two after the last"
    " one, the slow start of new connections, and the processor, which carries each packet of the line beside both ends"
)


def line_100(bench: Bench) -> Sequence[Row]:
    """Against the line itself."""
    line = LineSettings(up=100 * MBIT, down=100 * MBIT, round_trip_s=0.1)
    size = bench.sized(128 * MIB, 4 * MIB)
    case = f"{size // MIB} MiB, {line.text}"
    with bench.line(line) as ground, bench.file(size) as path:
        clients = [(OURS, partial(ground.ours, path)), (C_LIMIT, partial(ground.c_client, path))]
        measured = bench.run(case, bench.slow_rounds, clients)
    rate, other = (measured.median(client, speed) for client in (OURS, C_LIMIT))
    share = rate * MB * 8 / line.up
    note = f"{NOTE}; C with CRC-64 over 4 connections: {other * MB * 8 / line.up:.2f}"
    return [
        Row(
            case,
            "line rate",
            "× line",
            share,
            0.75,
            0.9,
            ours=f"{rate:.2f} MB/s",
            theirs="12.5 MB/s",
            note=note,
            limited_by=LIMIT,
        )
    ]


def line_500(bench: Bench) -> Sequence[Row]:
    """Against oss2."""
    line = LineSettings(up=500 * MBIT, down=500 * MBIT, round_trip_s=0.1)
    return _against_oss2(bench, line, peer_size=128 * MIB, bar=1.7, goal=2.5)


def line_loss(bench: Bench) -> Sequence[Row]:
    """Against oss2, whose one connection is slow here: it gets a smaller file."""
    line = LineSettings(up=100 * MBIT, down=100 * MBIT, round_trip_s=0.1, loss=0.001)
    return _against_oss2(bench, line, peer_size=32 * MIB, bar=3, goal=5)


def _against_oss2(
    bench: Bench, line: LineSettings, *, peer_size: int, bar: float, goal: float
) -> Sequence[Row]:
    size, small = bench.sized(128 * MIB, 4 * MIB), bench.sized(peer_size, 2 * MIB)
    case = f"{size // MIB} MiB, {line.text}"
    with bench.line(line) as ground, bench.file(size) as path, bench.file(small + 1) as other:
        clients = [(OURS, partial(ground.ours, path)), (OSS2, partial(ground.oss2, other))]
        measured = bench.run(case, bench.slow_rounds, clients)
    note = NOTE if small == size else f"{NOTE}; oss2 sends {small // MIB} MiB"
    ours, theirs = (f"{measured.median(client, speed):.2f} MB/s" for client in (OURS, OSS2))
    ratio = measured.ratio(OURS, OSS2, speed)
    return [
        Row(
            case,
            OSS2,
            "× MB/s",
            ratio,
            bar,
            goal,
            ours=ours,
            theirs=theirs,
            note=note,
            limited_by=LIMIT,
        )
    ]


def uplink(bench: Bench) -> Sequence[Row]:
    """A home line: the defaults must not lose against caution, and pausing must be felt at once."""
    line = LineSettings(up=20 * MBIT, down=100 * MBIT, round_trip_s=0.04)
    size = bench.sized(32 * MIB, 11 * MIB)
    case = f"{size // MIB} MiB, uplink of {line.text}"
    with bench.line(line) as ground, bench.file(size) as path:
        clients = [(OURS, partial(ground.ours, path)), ("ours, one slot", partial(_one_slot, ground, path))]
        measured = bench.run(case, bench.slow_rounds, clients)
        paused = bench.run(
            f"{case}, pause", bench.slow_rounds, [(OURS, partial(_paused, bench, ground, path))]
        )
    ours, theirs = (f"{measured.median(name, speed):.2f} MB/s" for name, _ in clients)
    ratio = measured.ratio(OURS, "ours, one slot", speed)
    note = f"{NOTE}; 2 % of tolerance for noise"
    pause_s = max(run.pause_s or 0.0 for run in paused.runs[OURS])
    return [
        Row(case, "ours, one slot", "× MB/s", ratio, 0.98, 1.0, ours=ours, theirs=theirs, note=note),
        Row(case, "–", "s until pause acts", pause_s, 2.0, at_most=True, note="the longest of all rounds"),
    ]


def _one_slot(ground: Ground, path: Path) -> Figures:
    return ground.ours(path, part_slots=1)


def _paused(bench: Bench, ground: Ground, path: Path) -> Figures:
    after = MIB
    return ground.ours_with(OURS, [path], task="pause", kind="video", after_bytes=after)
