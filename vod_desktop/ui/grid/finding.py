"""Finding a text in the grid."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from vod_desktop.ui.grid.cells import FIELDS, Cells


def next_with(cells: Cells, words: str, *, row: int, column: int) -> tuple[int, int] | None:
    """The cell with these words that comes next after this one, row by row, from the beginning again after the end."""
    wanted = words.casefold()
    if not wanted:
        return None
    for at in _cells_after(len(cells.tasks), row, column):
        if wanted in _text(cells, *at).casefold():
            return at
    return None


def _text(cells: Cells, row: int, column: int) -> str:
    return cells.text(row, FIELDS[column - 1]) if column else PurePath(cells.tasks[row].path).name


def _cells_after(rows: int, row: int, column: int) -> Iterator[tuple[int, int]]:
    columns = 1 + len(FIELDS)
    begin = row * columns + column + 1
    for number in range(begin, begin + rows * columns):
        yield divmod(number % (rows * columns), columns)
