"""The grid for Qt: one row for each row of the queue, one column for each field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from vod_desktop.app.bits import Bits
from vod_desktop.app.services import Services
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.grid.cells import FIELDS, Address, Cells, Written
from vod_desktop.ui.steps import Steps

FILE_COLUMN = 0
PROBLEM_ROLE = Qt.ItemDataRole.UserRole + 1
LOCKED_ROLE = Qt.ItemDataRole.UserRole + 2
_ROWS_ONE_BY_ONE = 50
Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")


class GridModel(QAbstractTableModel):
    """Reads the queue and writes to it through the steps; every write is one of them.

    Attributes:
        left: A sentence: cells stay as they are, and why.
        rows_touched: Rows (`list[int]`) whose cells may be another; all for None.
    """

    left = Signal(str)
    rows_touched = Signal(object)

    def __init__(
        self, services: Services, steps: Steps, tasks: Sequence[UploadTask], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._wording = services.wording
        self._steps = steps
        self._sheets = services.sheets
        self.cells = Cells(services, tasks)
        self._look_at_covers(range(len(self.cells.tasks)))

    # --- for the view

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.cells.tasks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else 1 + len(FIELDS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if column == FILE_COLUMN:
            return self._file(row, role)
        of = FIELDS[column - 1]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.cells.text(row, of).replace("\n", " ↵ ")
            case Qt.ItemDataRole.EditRole:
                return self.cells.text(row, of)
            case Qt.ItemDataRole.ToolTipRole:
                return self.why(row, of) or None
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.why(row, of)
            case _ if role == PROBLEM_ROLE:
                return bool(self.cells.problem(row, of))
            case _ if role == LOCKED_ROLE:
                return self.cells.lock(row, of) is not None
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() == FILE_COLUMN:
            return False
        self.write([((index.row(), FIELDS[index.column() - 1]), str(value))])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == FILE_COLUMN or self.data(index, LOCKED_ROLE):
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return self.tr("File") if section == FILE_COLUMN else self._wording.field(FIELDS[section - 1])

    def why(self, row: int, of: Field) -> str:
        """Why the cell cannot be changed, or cannot stay as it is; empty when neither."""
        lock = self.cells.lock(row, of)
        return self._wording.lock_reason(lock) if lock else self.cells.problem(row, of)

    def _file(self, row: int, role: int) -> Any:
        path = self.cells.tasks[row].path
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return PurePath(path).name
            case Qt.ItemDataRole.ToolTipRole:
                return path
            case _ if role == LOCKED_ROLE:
                return True
        return None

    # --- writing

    def write(self, texts: Iterable[tuple[Address, str]]) -> None:
        """Write texts into cells, as one step."""
        self._steps.slices.run(self.cells.write(texts), self._write)

    def fill(self, source: int, targets: Iterable[int], columns: Iterable[int]) -> None:
        """Write cells of one row into other rows, as one step."""
        fields = [FIELDS[column - 1] for column in columns if column != FILE_COLUMN]
        self.write(self.cells.like(source, targets, fields))

    def work_out(self, bits: Bits[T], then: Callable[[T], None]) -> None:
        """Go through the rows without stopping the window; before rows go, it is finished."""
        self._steps.slices.run(bits, then)

    def _write(self, written: Written) -> None:
        if written.values and len(written.fields) == 1:
            self._steps.edit_field(written.values, next(iter(written.fields)))
        elif written.values:
            name = self.tr("Cells of %n item(s)", "", len(written.values))
            self._steps.edit_each(written.values, name)
        # Cells whose text means nothing have changed their looks without an edit.
        self._tell(sorted(written.rows))
        if written.reason is not None:
            text = self.tr("%n cell(s) stay as they are.", "", written.locked)
            self.left.emit(f"{text} {self._wording.lock_reason(written.reason)}")

    # --- following the queue

    def tasks_added(self, tasks: Sequence[UploadTask]) -> None:
        """New rows, at the end."""
        first = len(self.cells.tasks)
        self.beginInsertRows(QModelIndex(), first, first + len(tasks) - 1)
        self.cells.add(tasks)
        self.endInsertRows()
        self.rows_touched.emit(None)
        self._look_at_covers(range(first, len(self.cells.tasks)))

    def tasks_changed(self, tasks: Sequence[UploadTask]) -> None:
        """New values."""
        rows = self.cells.take(tasks)
        self._tell(rows)
        self._look_at_covers(rows)

    def tasks_removed(self, ids: Sequence[TaskId]) -> None:
        """Rows that are gone."""
        if any(task_id in self.cells.rows for task_id in ids):
            self._steps.finish()
            self.beginResetModel()
            self.cells.remove(ids)
            self.endResetModel()
            self.rows_touched.emit(None)

    def learn_names(self) -> None:
        """Names of categories and template groups are known now."""
        self.cells.learn_names()
        self._tell(list(range(self.rowCount())))

    def _look_at_covers(self, rows: Iterable[int]) -> None:
        """Whether they are there, and such as VOD takes; found away from this thread."""
        covers = self.cells.covers_to_send(rows)
        if covers:
            looked = self._sheets.unfit_covers(covers)
            looked.then(while_alive(self, lambda unfit: self._tell(self.cells.saw_covers(covers, unfit))))

    def _tell(self, rows: list[int]) -> None:
        """One signal for many rows: the view asks only for what can be seen."""
        last = self.columnCount() - 1
        if len(rows) > _ROWS_ONE_BY_ONE:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(max(rows), last))
        else:
            for row in rows:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))
        if rows:
            self.rows_touched.emit(rows)
