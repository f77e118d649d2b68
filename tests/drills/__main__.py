"""The drills in full: `python -m tests.drills matrix|soak|kill|supervise|pace`."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from hypothesis.stateful import run_state_machine_as_test

import tests.conftest  # noqa: F401  # forgets what the environment says to the vendor's clients
from tests.drills import killing, matrix, soak
from tests.drills.paced import paced
from tests.drills.specials import LONG, SPECIALS, Special
from tests.drills.supervised import FILES, TwoHundred, supervised
from tests.drills.troubles import Ending
from vod_desktop.engine.remote_equipment import PULLS_QPS
from vod_desktop.sandbox import Sandbox, SandboxOptions

PAGE = killing.ROOT / "resources" / "docs" / "fault-matrix.md"
_KILLS_A_FILE = 20


def main() -> int:
    options = _arguments().parse_args()
    return int(options.run(options))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.drills", description=__doc__)
    kinds = parser.add_subparsers(required=True)
    one = kinds.add_parser(
        "matrix", help="the sample of the fault matrix, or every cell and the table of results"
    )
    one.add_argument("--all", action="store_true", help=f"every cell; writes {PAGE.name}")
    one.set_defaults(run=run_matrix)
    one = kinds.add_parser("soak", help="many files over a bad line")
    one.add_argument("--minutes", type=float, default=30)
    one.add_argument("--files", type=int, default=500)
    one.set_defaults(run=run_soak)
    one = kinds.add_parser("kill", help="kill -9 at random moments; the named steps are in the tests")
    one.add_argument("--random", type=int, default=200, metavar="N", help="so many times")
    one.add_argument("--seed", type=int, default=1)
    one.set_defaults(run=run_kills)
    one = kinds.add_parser(
        "supervise", help="queues of 200 files with random faults, pauses, discards, restarts"
    )
    one.add_argument("--queues", type=int, default=50, metavar="N", help="so many")
    one.set_defaults(run=run_supervised)
    one = kinds.add_parser("pace", help="pulls of many days by a simulated clock: calls a second, URLs a day")
    one.add_argument("--urls", type=int, default=10_000)
    one.add_argument("--a-day", type=int, default=4_000)
    one.set_defaults(run=run_pace)
    return parser


def run_matrix(options: argparse.Namespace) -> int:
    began = time.monotonic()
    cells = matrix.all_cells() if options.all else matrix.pairwise()
    results = matrix.ran_in_processes(cells, processes=2, at_once=8)
    specials = [(special, _ended(special)) for special in (*SPECIALS, *(LONG if options.all else ()))]
    wrong = matrix.wrong_ones(results)
    wrong += [f"{special.name}: {ending}" for special, ending in specials if special.expected != ending]
    print(*wrong, sep="\n")
    longest = max(outcome.took_s for _, outcome in results)
    count = len(results) + len(specials)
    print(
        f"{count} cells, {len(wrong)} not as documented; longest {longest:.1f} s; {time.monotonic() - began:.0f} s"
    )
    if options.all:
        PAGE.write_text(matrix.page(results, specials), encoding="utf-8")
    return bool(wrong)


def _ended(special: Special) -> Ending:
    with tempfile.TemporaryDirectory(prefix="special-") as folder:
        try:
            return special.run(Path(folder))
        except AssertionError as problem:
            return Ending("no end", str(problem)[:200])


def run_soak(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        figures = soak.Soak(Path(folder), files=options.files, seconds=60 * options.minutes).run()
    print(*figures.lines(), sep="\n")
    return bool(figures.wrong or figures.lost or not figures.is_flat)


def run_kills(options: argparse.Namespace) -> int:
    chance = random.Random(options.seed)
    kills, again = 0, list[int]()
    while kills < options.random:
        some, bytes_again = _one_file(chance, min(_KILLS_A_FILE, options.random - kills))
        kills += some
        again += bytes_again
        print(f"{kills} kills", flush=True)
    most = max(again)
    print(
        f"{kills} kills at random moments; one media and one object for each file, all identical; at most {most} bytes sent again"
    )
    return 0


def run_supervised(options: argparse.Namespace) -> int:
    run_state_machine_as_test(TwoHundred, settings=supervised(examples=options.queues, steps=40))
    print(f"{options.queues} queues of {FILES} files: all came to rest, every byte as it was")
    return 0


def run_pace(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="pace-") as folder:
        seen = paced(Path(folder), count=options.urls, a_day=options.a_day)
    print(
        f"{options.urls} URLs in {seen.calls} calls: at most {seen.a_second} a second, {seen.a_day} URLs a day"
    )
    return seen.a_second > PULLS_QPS or seen.a_day > options.a_day


def _one_file(chance: random.Random, kills: int) -> tuple[int, Sequence[int]]:
    with tempfile.TemporaryDirectory(prefix="kill-") as name:
        folder = Path(name)
        with Sandbox(SandboxOptions(data_dir=folder / "sandbox")) as sandbox:
            drill = killing.Drill(sandbox, folder, killing.clip(folder, killing.COUNT))
            return killing.killed_at_random(drill, chance, kills), killing.finished(drill)


if __name__ == "__main__":
    sys.exit(main())
