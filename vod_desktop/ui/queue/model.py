"""The table model of the queue: rows of a list, told by the services what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)

from vod_desktop.app.groups import Group
from vod_desktop.app.rows import Row, RowId
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import TaskState, UploadTask, Waiting
from vod_desktop.ui.queue.cells import Cells
from vod_desktop.ui.queue.columns import SPECS, Column
from vod_desktop.ui.queue.families import Fold
from vod_desktop.ui.queue.headings import heading
from vod_desktop.ui.queue.order import RowOrder
from vod_desktop.ui.queue.pending import Pending
from vod_desktop.ui.queue.selected import stretches
from vod_desktop.ui.slices import Slices

Index = QModelIndex | QPersistentModelIndex

TaskRole = Qt.ItemDataRole.UserRole
SortRole = Qt.ItemDataRole.UserRole + 1

ROWS_MIME = "application/x-vod-desktop-rows"

_FULL_BAR_MS = 5000
_FEW = 24
_MANY = 3000
"""New rows that are put in anew with all others, instead of each at its place."""
_COLUMNS = len(Column)
_CHANGED_ROLES = [
    TaskRole,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
]


class QueueModel(QAbstractTableModel):
    """All rows that group and search let through: uploads, and what VOD does itself. Read-only: commands go to the services. GUI thread only.

    Changes are collected for 80 ms; then each changed row is announced once.

    Attributes:
        settled: The rows whose new values have just been announced.
    """

    settled = Signal(object)

    def __init__(self, cells: Cells, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self._order = RowOrder(cells.sort_value)
        self._just_done: set[RowId] = set()
        self._picture: Callable[[UploadTask], object] | None = None
        self._slices = Slices(self)
        self._announced: list[Row] = []
        self._pending = Pending(self._take_in, self._settle, self._have_moved, self)

    # --- what the services tell

    def tasks_added(self, tasks: Sequence[Row]) -> None:
        """New rows; they are there at once, in one batch where they follow each other."""
        self.flush()
        self._order.put(tasks)
        if len(tasks) > _MANY:
            self._start_over(self._order.arranged())
        else:
            touched = self._order.families.relatives(tasks)
            self._announce([row.id for row in touched if row.id in self._order.row_of])
            self._enter([row.id for row in touched if self._is_to_enter(row)])
        self.settled.emit(tasks)

    def tasks_changed(self, tasks: Sequence[Row]) -> None:
        """New values of known rows; shown with the next beat."""
        self._pending.put(tasks)

    def tasks_removed(self, ids: Sequence[RowId]) -> None:
        """Rows that are gone."""
        self._pending.drop(ids)
        self.flush()
        if len(ids) > _MANY:
            self._remove_many(ids)
            return
        touched = self._order.families.relatives(row for i in ids if (row := self._order.tasks.get(i)))
        self._leave([task_id for task_id in ids if task_id in self._order.row_of])
        self._order.drop(ids)
        self._announce([row.id for row in touched if row.id in self._order.row_of])
        self.settled.emit(())

    def _remove_many(self, ids: Sequence[RowId]) -> None:
        self.beginResetModel()
        self._order.drop(ids)
        self._order.show(self._order.arranged())
        self.endResetModel()
        self.settled.emit(())

    def _is_to_enter(self, row: Row) -> bool:
        return row.id not in self._order.row_of and self._order.matches(row)

    def picture_ready(self, task_id: TaskId) -> None:
        """The thumbnail of a task can be asked for."""
        row = self._order.row_of.get(task_id)
        if row is not None:
            index = self.index(row, Column.THUMBNAIL)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    # --- what the window asks

    def show_pictures(self, picture: Callable[[UploadTask], object]) -> None:
        """Take decorations from `picture`, which returns a QPixmap or None and is called while painting."""
        self._picture = picture

    def task_at(self, row: int) -> Row:
        """What stands in a row."""
        return self._order.tasks[self._order.shown[row]]

    def upload_at(self, row: int) -> TaskId | None:
        """The id of the upload in a row; None for other rows and below the last."""
        found = self.task_at(row) if row < self.rowCount() else None
        return found.id if isinstance(found, UploadTask) else None

    def whole_at(self, row: int) -> Row:
        """What stands in a row, with the bytes of all that belongs to it."""
        return self._order.families.whole(self.task_at(row))

    def fold_at(self, row: int) -> Fold:
        """What the row has to do with others."""
        shown = self.task_at(row)
        if self._order.families.parent(shown) is not None:
            return Fold.CHILD
        if not isinstance(shown, UploadTask) or not self._order.families.children(shown):
            return Fold.NONE
        return Fold.OPEN if self._order.families.is_unfolded(shown) else Fold.CLOSED

    def unfold(self, row: int, *, unfolded: bool) -> None:
        """Show or hide what belongs to the row."""
        task_id = self.upload_at(row)
        if task_id is None or self.fold_at(row) not in {Fold.OPEN, Fold.CLOSED}:
            return
        self._order.families.unfold(task_id, unfolded=unfolded)
        children = self._order.families.children(self.task_at(row))
        self._leave([c.id for c in children if c.id in self._order.row_of and not self._order.matches(c)])
        self._enter([c.id for c in children if self._is_to_enter(c)])
        self._announce([task_id])

    def head_of(self, row: int) -> int:
        """The row of what this one belongs to, or itself."""
        parent = self._order.families.parent(self.task_at(row))
        return row if parent is None else self._order.row_of.get(parent.id, row)

    def task(self, task_id: RowId) -> Row | None:
        """A row by its id, shown or not."""
        return self._order.tasks.get(task_id)

    def row_of(self, task_id: RowId) -> int | None:
        """The place of a row; None when it is not shown."""
        return self._order.row_of.get(task_id)

    def rows_at(self, rows: Iterable[int]) -> list[Row]:
        """Those rows, in that order."""
        tasks, shown = self._order.tasks, self._order.shown
        return [tasks[shown[row]] for row in rows]

    def ids_at(self, rows: Iterable[int]) -> list[RowId]:
        """The ids of those rows, from top to bottom."""
        return [self._order.shown[row] for row in sorted(rows)]

    def has_tasks(self) -> bool:
        """Whether there is any row, shown or not."""
        return bool(self._order.tasks)

    def waits(self) -> frozenset[Waiting]:
        """What uploads wait for besides their turn."""
        rows = self._order.tasks.values()
        return frozenset(row.waiting_for for row in rows if isinstance(row, UploadTask) and row.waiting_for)

    def shows_full_bar(self, task_id: RowId) -> bool:
        """Whether the task became done a moment ago, so that its full bar is still shown."""
        return task_id in self._just_done

    @property
    def group(self) -> Group:
        """The group that is shown."""
        return self._order.group

    @property
    def search(self) -> str:
        """The words that are searched for."""
        return self._order.search

    @property
    def is_in_queue_order(self) -> bool:
        """Whether the rows stand in the order in which they will be uploaded."""
        return self._order.column is None

    def show_group(self, group: Group) -> None:
        """Show only the rows of that group."""
        if group is not self._order.group:
            self._order.group = group
            self._rearrange()

    def search_for(self, text: str) -> None:
        """Show only rows whose title, path or URL, tags or ids hold all the words."""
        wanted = text.casefold().strip()
        if wanted != self._order.search:
            self._order.search = wanted
            self._rearrange()

    # --- changes

    def flush(self) -> None:
        """Announce what was collected, now."""
        self._pending.flush()

    def _settle(self) -> None:
        announced, self._announced = self._announced, []
        self.settled.emit(announced)

    def _have_moved(self, rows: Iterable[Row]) -> bool:
        """Whether rows stand at another place of the queue, which is what is shown."""
        known = self._order.tasks
        return self._order.column is None and any(
            row.id in known and row.position != known[row.id].position for row in rows
        )

    def _take_in(self, rows: Sequence[Row]) -> None:
        known = [row for row in rows if row.id in self._order.tasks]
        self._note_finished(known)
        moved = self._have_moved(known)
        self._order.put(known)
        touched = self._order.families.relatives(known)
        entering = [row.id for row in touched if self._is_to_enter(row)]
        leaving = [row.id for row in touched if row.id in self._order.row_of and not self._order.matches(row)]
        if moved:
            self._rearrange()
        else:
            self._leave(leaving)
            self._announce([row.id for row in touched if row.id in self._order.row_of])
            self._enter(entering)
        self._announce_ranks()
        self._announced += known

    def _announce_ranks(self) -> None:
        """One that leaves the line moves all behind it up."""
        if self._order.ranks_have_changed() and self._order.shown:
            last = self.index(len(self._order.shown) - 1, Column.STATUS)
            self.dataChanged.emit(self.index(0, Column.STATUS), last, [Qt.ItemDataRole.DisplayRole])

    def _note_finished(self, tasks: Iterable[Row]) -> None:
        fresh = {
            task.id
            for task in tasks
            if task.state is TaskState.DONE and self._order.tasks[task.id].state is not TaskState.DONE
        }
        if fresh:
            self._just_done |= fresh
            QTimer.singleShot(_FULL_BAR_MS, self, lambda: self._hide_full_bars(fresh))

    def _hide_full_bars(self, ids: set[RowId]) -> None:
        self._just_done -= ids
        self._announce([task_id for task_id in ids if task_id in self._order.row_of])

    def _announce(self, ids: Sequence[RowId]) -> None:
        rows = sorted(self._order.row_of[task_id] for task_id in ids)
        if len(rows) > max(_FEW, len(self._order.shown) // 2):
            rows_at_once = [(rows[0], rows[-1])]
        else:
            rows_at_once = stretches(rows)
        for first, last in rows_at_once:
            self.dataChanged.emit(self.index(first, 0), self.index(last, _COLUMNS - 1), _CHANGED_ROLES)

    def _enter(self, ids: Sequence[RowId]) -> None:
        """Insert rows: as one block where they stand together, one by one when few, anew when many."""
        if not ids:
            return
        ordered = sorted(ids, key=self._order.key)
        first, last = self._order.place_of(ordered[0]), self._order.place_of(ordered[-1])
        shown = self._order.shown
        if first == last:
            self.beginInsertRows(QModelIndex(), first, first + len(ordered) - 1)
            self._order.show([*shown[:first], *ordered, *shown[first:]])
            self.endInsertRows()
        elif len(ordered) <= _FEW:
            for task_id in ordered:
                self._enter([task_id])
        else:
            self._start_over(self._order.arranged())

    def _leave(self, ids: Sequence[RowId]) -> None:
        ranges = stretches(sorted(self._order.row_of[task_id] for task_id in ids))
        if len(ranges) > _FEW:
            gone = set(ids)
            self.beginResetModel()
            self._order.show([task_id for task_id in self._order.shown if task_id not in gone])
            self.endResetModel()
            return
        for first, last in reversed(ranges):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._order.show([*self._order.shown[:first], *self._order.shown[last + 1 :]])
            self.endRemoveRows()

    def _rearrange(self) -> None:
        """Bring the rows into their order; as a change of layout when they are the same rows."""
        arranged = self._order.arranged()
        if len(arranged) != len(self._order.shown) or set(arranged) != self._order.row_of.keys():
            self._start_over(arranged)
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._order.shown[index.row()] for index in before]
        self._order.show(arranged)
        after = [
            self.index(self._order.row_of[task_id], index.column())
            for task_id, index in zip(ids, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _start_over(self, arranged: Sequence[RowId]) -> None:
        self.beginResetModel()
        self._order.show(arranged)
        self.endResetModel()

    # --- Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  an invalid index is a constant
        return 0 if parent.isValid() else len(self._order.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  an invalid index is a constant
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._order.shown):
            return None
        task, column = self.task_at(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            if column is Column.STATUS:
                return self._status(task)
            return self._cells.text(self.whole_at(index.row()), column) or None
        if role == TaskRole:
            return task
        if role == SortRole:
            return self._cells.sort_value(task, column)
        if role == Qt.ItemDataRole.DecorationRole:
            if self._picture is None or column is not Column.THUMBNAIL or not isinstance(task, UploadTask):
                return None
            return self._picture(task)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._accessible(task, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column is Column.STATUS and isinstance(task, UploadTask):
                return self._status(task)
            return self._cells.tooltip(self.whole_at(index.row()), column) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.EditRole and column is Column.TITLE:
            return task.metadata.title
        return None

    def _status(self, task: Row) -> str:
        """The words of the row; of a video that is done with those of what is still on its way."""
        part = self._order.families.unfinished(task)
        if part is not None:
            return self._cells.status_with(part, self._order.rank(part.id))
        return self._cells.status(task, self._order.rank(task.id))

    def _accessible(self, task: Row, column: Column) -> str:
        if column in {Column.TITLE, Column.STATUS}:
            spoken = self._cells.sentence(task, self._order.rank(task.id)) + self._kinship(task)
            return (
                spoken if self._order.families.unfinished(task) is None else f"{spoken}, {self._status(task)}"
            )
        if column is Column.THUMBNAIL:
            return self._cells.text(task, Column.KIND)
        if column is Column.PROGRESS:
            return self._status(task)
        return self._cells.text(task, column)

    def _kinship(self, task: Row) -> str:
        parent = self._order.families.parent(task)
        if parent is not None:
            return self.tr(", belongs to {title}").format(title=parent.metadata.title)
        children = self._order.families.children(task)
        return self.tr(", with %n more file(s)", "", len(children)) if children else ""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if column is Column.THUMBNAIL else heading(column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return heading(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, 0) if column is Column.THUMBNAIL else None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column as it is now; a column below 0 means the order of the queue. Thousands of rows take a moment."""
        chosen = Column(column) if column >= 0 else None
        self._slices.drop()
        sorting = self._order.sorting(chosen, backwards=order == Qt.SortOrder.DescendingOrder)
        self._slices.run(sorting, lambda _: self._rearrange())


def rows_to_drag(ids: Sequence[RowId]) -> QMimeData:
    """Rows on their way to another place in the list."""
    data = QMimeData()
    data.setData(ROWS_MIME, "\n".join(ids).encode())
    return data


def dragged_rows(data: QMimeData) -> list[TaskId]:
    """The ids in a drag of rows; empty for any other drag."""
    if not data.hasFormat(ROWS_MIME):
        return []
    return [TaskId(line) for line in bytes(data.data(ROWS_MIME).data()).decode().split("\n")]


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if SPECS[column].is_number else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
