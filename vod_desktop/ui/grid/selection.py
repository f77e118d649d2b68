"""Rectangles of selected cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel


@dataclass(frozen=True, slots=True)
class Rectangle:
    """Cells from `top` to `bottom` and from `left` to `right`, all included."""

    top: int
    bottom: int
    left: int
    right: int

    @property
    def rows(self) -> range:
        return range(self.top, self.bottom + 1)

    @property
    def columns(self) -> range:
        return range(self.left, self.right + 1)


def rectangle_of(selection: QItemSelectionModel) -> Rectangle | None:
    """The smallest rectangle around what is selected; None when nothing is."""
    selected = selection.selection()
    ranges = [selected.at(number) for number in range(selected.size())]
    if not ranges:
        return None
    return Rectangle(
        min(r.top() for r in ranges),
        max(r.bottom() for r in ranges),
        min(r.left() for r in ranges),
        max(r.right() for r in ranges),
    )


def covered(block: Sequence[Sequence[str]], over: Rectangle, rows: int, columns: int) -> Rectangle:
    """Which cells a pasted block fills: from the top left of the selection, repeated if that fills it evenly.

    What falls outside of the grid, which has so many `rows` and `columns`, is left out.
    """
    height, width = len(block), max(len(line) for line in block)
    tall, wide = len(over.rows), len(over.columns)
    down = tall if tall % height == 0 else height
    right = wide if wide % width == 0 else width
    return Rectangle(over.top, min(over.top + down, rows) - 1, over.left, min(over.left + right, columns) - 1)


def spread(block: Sequence[Sequence[str]], area: Rectangle) -> Iterator[tuple[tuple[int, int], str]]:
    """What stands in each cell of that area, row by row; lines that are shorter leave cells out."""
    width = max(len(line) for line in block)
    for down, row in enumerate(area.rows):
        line = block[down % len(block)]
        for right, column in enumerate(area.columns):
            if right % width < len(line):
                yield (row, column), line[right % width]
