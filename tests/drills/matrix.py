"""All cells of the fault matrix, a sample in which any two of trouble, operation and count meet, and the table of results."""

from __future__ import annotations

import concurrent.futures
import itertools
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.drills.cell import RETRIES, Outcome, run_cell
from tests.drills.rules import Cell
from tests.drills.specials import Special
from tests.drills.troubles import TROUBLES, Count, Ending, Operation

Ran = tuple[Cell, Outcome]


def all_cells() -> tuple[Cell, ...]:
    """Every trouble at every operation, once, three times and always."""
    return tuple(itertools.starmap(Cell, itertools.product(TROUBLES, Operation, Count)))


def pairwise() -> tuple[Cell, ...]:
    """Every noticed pair of trouble and operation once; the counts go round so that they meet each of both."""
    pairs = [pair for pair in itertools.product(TROUBLES, Operation) if Cell(*pair, Count.ONCE).is_noticed]
    counts = tuple(Count)
    turn = {operation: number for number, operation in enumerate(Operation)}
    return tuple(Cell(t, o, counts[(TROUBLES.index(t) + turn[o]) % len(counts)]) for t, o in pairs)


def ran(cells: Sequence[Cell], folder: Path, at_once: int) -> Iterator[Ran]:
    """Run cells side by side; they mostly wait."""
    with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
        folders = (folder / str(number) for number in range(len(cells)))
        yield from zip(cells, pool.map(run_cell, cells, folders), strict=True)


def _share(arguments: tuple[tuple[Cell, ...], int]) -> list[Ran]:
    cells, at_once = arguments
    with tempfile.TemporaryDirectory(prefix="matrix-") as folder:
        return list(ran(cells, Path(folder), at_once))


def ran_in_processes(cells: Sequence[Cell], *, processes: int, at_once: int) -> list[Ran]:
    """The same over several processes, in small shares; the order is that of the cells."""
    shares = [tuple(cells[start : start + 40]) for start in range(0, len(cells), 40)]
    with concurrent.futures.ProcessPoolExecutor(processes) as pool:
        return [one for share in pool.map(_share, [(share, at_once) for share in shares]) for one in share]


def wrong_ones(results: Iterable[Ran]) -> list[str]:
    """What did not go as documented, a line each."""
    return [
        f"{cell.spec}: {outcome.ending}: {'; '.join(outcome.wrong)}"
        for cell, outcome in results
        if outcome.wrong
    ]


_PAGE = """# What becomes of an upload that meets a fault

Written by `python -m tests.drills matrix --all`. Every fault of the sandbox strikes every operation of an upload once, three
times in a row, and always; a single call is repeated {retries} times here, and waits and time-outs are scaled down. A cell says where
the upload comes to rest while the fault is in force. Without it every upload arrives, byte for byte, from every one of these
ends, and no second media is made unless the program has asked. The grammar of faults is in `vod-desktop sandbox --help`.

- *done*: size and checksum at OSS agree with the file.
- *waiting for network*: the service is not reached, or somebody else answers for it; it goes on by itself.
- *attention*: the user decides. *failed*: told at once where no repeat can help, else after the repeats.
- A failure is named by its kind, as in the JSON of the command line.
"""


def page(results: Sequence[Ran], specials: Sequence[tuple[Special, Ending]]) -> str:
    """All of it as a page."""
    rows = [
        f"| {special.name} | {ending if ending == special.expected else f'**{ending}**, not as documented'} |"
        for special, ending in specials
    ]
    others = ["", "## Other troubles", "", "| Trouble | |", "|---|---|", *rows, ""]
    return _PAGE.format(retries=RETRIES) + table(results) + "\n" + "\n".join(others)


def table(results: Sequence[Ran]) -> str:
    """The results as Markdown: a table of troubles by operations for each count."""
    by_cell = {(cell.trouble, cell.operation, cell.count): outcome for cell, outcome in results}
    return "\n".join(line for count in Count for line in _one_table(count, by_cell))


def _one_table(count: Count, by_cell: dict[tuple[str, Operation, Count], Outcome]) -> Iterator[str]:
    title = {Count.ONCE: "Once", Count.THREE: "Three times", Count.ALWAYS: "Always"}[count]
    yield f"\n## {title}\n"
    yield "| Trouble | " + " | ".join(operation.value for operation in Operation) + " |"
    yield "|---" * (len(Operation) + 1) + "|"
    for trouble in TROUBLES:
        row = [_shown(by_cell.get((trouble, operation, count))) for operation in Operation]
        yield f"| `{trouble}` | " + " | ".join(row) + " |"


def _shown(outcome: Outcome | None) -> str:
    if outcome is None:
        return ""
    return f"**{outcome.ending}**, not as documented" if outcome.wrong else str(outcome.ending)
