"""The list of cells that cannot stay as they are. Looks at rows bit by bit, so that a long list stops nobody."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from vod_desktop.domain.metadata import Field
from vod_desktop.ui.grid.cells import FIELDS
from vod_desktop.ui.grid.model import GridModel

_AT_ONCE_S = 0.015
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Place:
    """A cell with its problem."""

    row: int
    field: Field
    text: str

    @property
    def column(self) -> int:
        """The column of the grid."""
        return 1 + FIELDS.index(self.field)


class Problems(QAbstractListModel):
    """All problems of the grid, in the order of rows and columns.

    Attributes:
        counted: Every row was looked at; carries how many problems there are.
    """

    counted = Signal(int)

    def __init__(self, grid: GridModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._by_row: dict[int, list[Place]] = {}
        self.places: list[Place] = []
        self._open: deque[int] = deque()
        self._waiting: set[int] = set()
        self._look = QTimer(self, interval=0)
        self._look.timeout.connect(self._look_on)
        grid.rows_touched.connect(self._take)
        self._take(None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = self.places[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.tr("Row {row}, {field}: {problem}").format(
                row=place.row + 1,
                field=self._grid.headerData(place.column, Qt.Orientation.Horizontal),
                problem=place.text,
            )
        return None

    def _take(self, rows: list[int] | None) -> None:
        if rows is None:
            self._by_row.clear()
            self._open.clear()
            self._waiting.clear()
            rows = list(range(self._grid.rowCount()))
        self._open.extend(row for row in rows if row not in self._waiting)
        self._waiting.update(rows)
        self._look.start()

    def _look_on(self) -> None:
        end = time.monotonic() + _AT_ONCE_S
        while self._open and time.monotonic() < end:
            row = self._open.popleft()
            self._waiting.discard(row)
            found = [Place(row, of, text) for of, text in self._grid.cells.problems_of(row)]
            if found:
                self._by_row[row] = found
            else:
                self._by_row.pop(row, None)
        if not self._open:
            self._look.stop()
            self._show()

    def _show(self) -> None:
        places = [place for row in sorted(self._by_row) for place in self._by_row[row]]
        if places != self.places:
            self.beginResetModel()
            self.places = places
            self.endResetModel()
        self.counted.emit(len(places))
