"""Finding a text in the grid."""

from __future__ import annotations

from collections.abc import Iterator

from vod_desktop.app.bits import Bits
from vod_desktop.ui.grid.cells import FIELDS, Cells

_CELLS_A_BIT = 500


def next_with(cells: Cells, words: str, *, row: int, column: int) -> Bits[tuple[int, int] | None]:
    """The cell with these words that comes next after this one, row by row, from the beginning again after the end."""
    wanted = words.casefold()
    if not wanted:
        return None
    for number, at in enumerate(_cells_after(len(cells.tasks), row, column), start=1):
        if wanted in cells.shown(*at).casefold():
            return at
        if number % _CELLS_A_BIT == 0:
            yield
    return None


def _cells_after(rows: int, row: int, column: int) -> Iterator[tuple[int, int]]:
    columns = 1 + len(FIELDS)
    begin = row * columns + column + 1
    for number in range(begin, begin + rows * columns):
        yield divmod(number % (rows * columns), columns)
