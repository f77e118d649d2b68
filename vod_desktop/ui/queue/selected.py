"""Which rows are selected, looked up by ranges.

Qt's own list of rows asks the model about every cell, which takes a second for 2,000 rows in Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionModel, QItemSelectionRange


def rows_between(model: QItemSelectionModel, first: int, last: int) -> set[int]:
    """The selected rows from `first` to `last`, both included."""
    return {
        row
        for found in _ranges(model)
        for row in range(max(first, found.top()), min(last, found.bottom()) + 1)
    }


def count(model: QItemSelectionModel) -> int:
    """How many rows are selected, where whole rows are selected."""
    return sum(found.height() for found in _ranges(model))


def whole_rows(model: QAbstractItemModel, rows: Sequence[int]) -> QItemSelection:
    """A selection of those rows, which ascend, in as few ranges as there are: Qt compares each with each."""
    selection, last_column = QItemSelection(), model.columnCount() - 1
    for first, last in stretches(rows):
        selection.select(model.index(first, 0), model.index(last, last_column))
    return selection


def stretches(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending rows as (first, last) of stretches without a gap."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def _ranges(model: QItemSelectionModel) -> Iterable[QItemSelectionRange]:
    return cast("Iterable[QItemSelectionRange]", model.selection())
