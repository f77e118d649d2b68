"""Rectangles of selected cells."""

from __future__ import annotations

from collections.abc import Sequence
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

    @property
    def is_one_cell(self) -> bool:
        return self.top == self.bottom and self.left == self.right


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


def spread(
    block: Sequence[Sequence[str]], over: Rectangle, rows: int, columns: int
) -> dict[tuple[int, int], str]:
    """Where the cells of a pasted block go: from the top left of the selection, repeated if that fills it evenly.

    Cells that fall outside of the grid, which has so many `rows` and `columns`, are left out.
    """
    height, width = len(block), max(len(line) for line in block)
    tall, wide = len(over.rows), len(over.columns)
    times_down = tall // height if tall % height == 0 else 1
    times_right = wide // width if wide % width == 0 else 1
    found: dict[tuple[int, int], str] = {}
    for down in range(max(1, times_down) * height):
        for right in range(max(1, times_right) * width):
            line = block[down % height]
            row, column = over.top + down, over.left + right
            if right % width < len(line) and row < rows and column < columns:
                found[row, column] = line[right % width]
    return found
