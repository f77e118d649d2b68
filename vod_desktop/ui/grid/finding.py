"""Finding a text in the grid."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt

from vod_desktop.ui.grid.model import GridModel


def next_with(grid: GridModel, words: str, *, row: int, column: int) -> tuple[int, int] | None:
    """The cell with these words that comes next after this one, row by row, from the beginning again after the end."""
    wanted = words.casefold()
    if not wanted:
        return None
    for at in _cells_after(grid, row, column):
        text = str(grid.index(*at).data(Qt.ItemDataRole.EditRole) or "")
        if wanted in text.casefold():
            return at
    return None


def _cells_after(grid: GridModel, row: int, column: int) -> Iterator[tuple[int, int]]:
    rows, columns = grid.rowCount(), grid.columnCount()
    begin = row * columns + column + 1
    for number in range(begin, begin + rows * columns):
        yield divmod(number % (rows * columns), columns)
