"""`python -m tests.benchmarks`: measures the engine against its peers and prints the table."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks import report
from tests.benchmarks.bench import Bench, Case
from tests.benchmarks.building import Unavailable, build
from tests.benchmarks.case_file import file_http, file_https
from tests.benchmarks.case_growth import growth_queue, growth_size, memory
from tests.benchmarks.case_images import images_http, images_https, images_line
from tests.benchmarks.case_limit import limit
from tests.benchmarks.case_line import line_100, line_500, line_loss, uplink
from tests.benchmarks.case_resume import resume
from tests.benchmarks.foreign import ROOT
from tests.benchmarks.ground import WrongResult
from tests.benchmarks.plot import write_plot
from tests.benchmarks.rows import Row, Verdict, broken, skipped

CASES: dict[str, Case] = {
    "file": file_http,
    "file-https": file_https,
    "line-100": line_100,
    "line-500": line_500,
    "line-loss": line_loss,
    "uplink": uplink,
    "limit": limit,
    "images": images_http,
    "images-https": images_https,
    "images-line": images_line,
    "resume": resume,
    "memory": memory,
    "growth-queue": growth_queue,
    "growth-size": growth_size,
}


def main(words: Sequence[str] | None = None) -> int:
    """Run the cases; 0 unless one of them broke. A missed bar is a row, not an error."""
    wishes = _parser().parse_args(words)
    try:
        programs = build(ROOT / "build" / "benchmarks")
    except Unavailable as reason:
        print(f"The benchmark cannot run: {reason}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(dir=wishes.folder) as folder:
        rounds = wishes.rounds or (1 if wishes.quick else 5)
        slow = wishes.rounds or (1 if wishes.quick else 3)
        bench = Bench(programs, Path(folder), rounds, slow, wishes.quick, not wishes.no_foreign, _say)
        rows = [row for name in wishes.cases or CASES for row in _rows(bench, name)]
    _tell(bench, rows)
    if wishes.json:
        report.write_json(wishes.json, rows, bench.measured, quick=wishes.quick)
    if wishes.plot:
        write_plot(wishes.plot, rows)
    return 1 if any(row.verdict is Verdict.BROKE for row in rows) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("cases", nargs="*", metavar="CASE", choices=[*CASES, []], help=", ".join(CASES))
    parser.add_argument("--rounds", type=int, help="rounds of every case (5 on loopback, 3 on lines)")
    parser.add_argument("--quick", action="store_true", help="small sizes: shows that it works, not how fast")
    parser.add_argument(
        "--no-foreign", action="store_true", help="leave out clients that have to be installed"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write rows and runs")
    parser.add_argument("--plot", type=Path, metavar="FILE.svg", help="draw the rows")
    parser.add_argument(
        "--folder", type=Path, help="where files are made; needs 2 GB (the system's temporary folder)"
    )
    return parser


def _rows(bench: Bench, name: str) -> Sequence[Row]:
    """The rows of a case, told at once: a long run that is ended early has said what it knew."""
    rows = _tried(bench, name)
    for row in rows:
        measured = "–" if row.measured is None else f"{row.measured:.3g} {row.what}"
        _say(f"  {row.against}: {measured} {row.verdict.value if row.verdict else ''}")
    return rows


def _tried(bench: Bench, name: str) -> Sequence[Row]:
    try:
        return CASES[name](bench)
    except Unavailable as reason:
        return [skipped(name, str(reason))]
    except WrongResult as reason:
        _say(str(reason))
        return [broken(name, str(reason).strip().splitlines()[-1])]


def _tell(bench: Bench, rows: Sequence[Row]) -> None:
    if bench.quick:
        print("\nQUICK: small sizes; these figures say nothing about speed.")
    print(f"\n{report.clients_table(bench.measured)}\n")
    print(report.numbered(report.table(rows)))
    print(f"\n{report.summary(rows)}. Pacing of Create* is off; checksums are verified end to end in ours.")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
