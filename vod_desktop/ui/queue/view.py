"""The view of the queue: selection, keys, menus, dragging rows and dropping files between them.

A table and not a tree: a tree asks the model about every row again after each insertion, which takes 30 ms and more for
20,000 rows; a table asks about those it shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QTableView,
    QWidget,
)

from vod_desktop.app.rows import Row, RowId
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.colors import colors_of
from vod_desktop.ui.queue import selected
from vod_desktop.ui.queue.cells import source_name
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.delegate import QueueDelegate
from vod_desktop.ui.queue.dropping import Dropping
from vod_desktop.ui.queue.folding import Folding
from vod_desktop.ui.queue.header import QueueHeader
from vod_desktop.ui.queue.joining import NOWHERE
from vod_desktop.ui.queue.model import QueueModel, rows_to_drag
from vod_desktop.ui.queue.painting import paint_ground
from vod_desktop.ui.theme import grid


class QueueView(QTableView):
    """Shows a `QueueModel`. Asks for everything by signals and changes nothing itself.

    Attributes:
        selection_settled: `list[RowId]`, from top to bottom, after the selection changed.
        menu_wanted: `list[RowId]` and the global point.
        move_wanted: `list[TaskId]` and the id before which they shall stand, or None for the end.
        drop_offered: `Offer` that is over the list, or None when it left.
        dropped: `Offer` and the id before which it was let go, or None.
        attach_wanted: Paths that were let go on a row, and its id: they shall belong to it.
    """

    selection_settled = Signal(object)
    menu_wanted = Signal(object, QPoint)
    move_wanted = Signal(object, object)
    drop_offered = Signal(object)
    dropped = Signal(object, object)
    attach_wanted = Signal(object, object)

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._hovered = NOWHERE
        self._pressed: QPoint | None = None
        self._alone_on_release = False
        self._aside: list[RowId] = []
        self._kept: tuple[list[RowId], RowId | None] = ([], None)
        self.setObjectName("queue")
        self.setAccessibleName(self.tr("Uploads"))
        self._header = QueueHeader(self)
        self.setHorizontalHeader(self._header)
        # Before Qt's own slots: they would ask for each selected cell.
        model.layoutAboutToBeChanged.connect(self._set_selection_aside)
        self.setModel(model)
        model.layoutChanged.connect(self._select_again)
        # With the selection of the rows the header would ask about each row, for each column and after each change.
        self._header.setSelectionModel(QItemSelectionModel(model, self._header))
        self._delegate = QueueDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self._folding = Folding(self, model, self._delegate)
        self._dropping = Dropping(self, model)
        self._dropping.offered.connect(self.drop_offered)
        self._dropping.rows_let_go.connect(self.move_wanted)
        self._dropping.files_let_go.connect(self.dropped)
        self._dropping.joined.connect(self.attach_wanted)
        self._set_up()
        self._header.prepare()
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._restore_selection)

    def _set_up(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self._set_row_height()
        self.setSortingEnabled(True)
        self._header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)

    def _set_row_height(self) -> None:
        height = self._delegate.row_height
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    # --- for the window

    @property
    def columns(self) -> QueueHeader:
        """The header, for its menu and its state."""
        return self._header

    @property
    def delegate(self) -> QueueDelegate:
        """What paints the cells, for the size of thumbnails."""
        return self._delegate

    @property
    def queue(self) -> QueueModel:
        """The model."""
        return self._model

    def selected_ids(self) -> list[RowId]:
        """The ids of the selected rows from top to bottom."""
        return self._model.ids_at(self._selected_places())

    def selected_rows(self) -> list[Row]:
        """The selected rows from top to bottom."""
        return self._model.rows_at(self._selected_places())

    def selected_tasks(self) -> list[UploadTask]:
        """The uploads among them."""
        return [row for row in self.selected_rows() if isinstance(row, UploadTask)]

    def selected_jobs(self) -> list[RemoteJob]:
        """What VOD does itself among them."""
        return [row for row in self.selected_rows() if isinstance(row, RemoteJob)]

    def _selected_places(self) -> list[int]:
        return sorted(selected.rows_between(self.selectionModel(), 0, self._model.rowCount() - 1))

    def select(self, ids: Iterable[RowId]) -> None:
        """Select those that are shown, and bring the first of them into view."""
        rows = sorted(row for task_id in ids if (row := self._model.row_of(task_id)) is not None)
        chosen = selected.whole_rows(self._model, rows)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows:
            first = self._model.index(rows[0], Column.TITLE)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(first)

    def show_queue_order(self) -> None:
        """Go back to the order in which things are uploaded."""
        self._header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    # --- selection

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        self.selection_settled.emit(self.selected_ids())

    def _set_selection_aside(self) -> None:
        """Qt would follow each selected cell to its new place, which takes seconds for thousands of rows."""
        self._aside = self.selected_ids()
        with QSignalBlocker(self.selectionModel()):
            self.selectionModel().clearSelection()

    def _select_again(self) -> None:
        """The same rows at their new places; nobody is told, since nothing else is selected."""
        aside, self._aside = self._aside, []
        rows = sorted(row for task_id in aside if (row := self._model.row_of(task_id)) is not None)
        chosen = selected.whole_rows(self._model, rows)
        with QSignalBlocker(self.selectionModel()):
            self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _keep_selection(self) -> None:
        current = self.currentIndex()
        kept = self._model.task_at(current.row()).id if current.isValid() else None
        self._kept = (self.selected_ids(), kept)

    def _restore_selection(self) -> None:
        ids, current = self._kept
        self._kept = ([], None)
        if ids:
            self.select(ids)
        row = self._model.row_of(current) if current else None
        if row is not None:
            index = self._model.index(row, Column.TITLE)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selection_settled.emit(self.selected_ids())

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Rows are walked, not cells: the first and the last key lead to the first and the last row."""
        current, last = self.currentIndex(), self._model.rowCount() - 1
        match action:
            case QAbstractItemView.CursorAction.MoveHome:
                return self._model.index(0, Column.TITLE)
            case QAbstractItemView.CursorAction.MoveEnd:
                return self._model.index(last, Column.TITLE)
            case QAbstractItemView.CursorAction.MoveLeft | QAbstractItemView.CursorAction.MoveRight:
                return current
            case _:
                return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        outwards, inwards = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            outwards, inwards = inwards, outwards
        row, plain = self.currentIndex().row(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if row >= 0 and plain and event.key() in {outwards, inwards}:
            self._folding.go(row, inwards=event.key() == inwards)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        current = self.currentIndex()
        if current.isValid() and current.column() != Column.TITLE:
            title = current.siblingAtColumn(Column.TITLE)
            self.selectionModel().setCurrentIndex(title, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().keyboardSearch(search)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        elif not self.indexAt(self.viewport().mapFromGlobal(at)).isValid():
            self.clearSelection()
        self.menu_wanted.emit(self.selected_ids(), at)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._paint_grounds(painter, event.rect())
        painter.end()
        super().paintEvent(event)
        self._dropping.paint()

    def _paint_grounds(self, painter: QPainter, area: QRect) -> None:
        """The ground of each row in one piece, below its cells."""
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        if first < 0:
            return
        last = last if last >= 0 else self._model.rowCount() - 1
        colors = colors_of(self.palette())
        chosen = selected.rows_between(self.selectionModel(), first, last)
        current = self.currentIndex().row() if self.hasFocus() and self._shows_focus() else NOWHERE
        for row in range(first, last + 1):
            rect = QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
            paint_ground(
                painter,
                rect,
                colors,
                selected=row in chosen,
                hovered=row == self._hovered,
                current=row == current,
            )

    def _shows_focus(self) -> bool:
        """The focus ring is for those who move by keys or have several rows selected."""
        return selected.count(self.selectionModel()) != 1

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_delegate"):
            self._delegate.restyled()
            self._set_row_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._header.fit()

    # --- pointer

    # The model leaves Qt's flags alone (see there), so it is known here that every row may be dragged.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if (
            plain
            and event.button() == Qt.MouseButton.LeftButton
            and self._folding.is_arrow_at(event.position().toPoint())
        ):
            self._folding.toggle(index.row())
            return
        takes = event.button() == Qt.MouseButton.LeftButton and index.isValid() and plain
        self._pressed = event.position().toPoint() if takes and self._model.is_in_queue_order else None
        self._alone_on_release = takes and self.selectionModel().isRowSelected(index.row())
        if not self._alone_on_release:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._folding.is_arrow_at(event.position().toPoint()):
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._alone_on_release:
            self._alone_on_release = False
            index = self.indexAt(event.position().toPoint())
            whole = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(index, whole)
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self._hover(self.indexAt(at).row())
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self._alone_on_release = False
            self.startDrag(Qt.DropAction.MoveAction)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(NOWHERE)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: ARG002  the signature is Qt's
        ids = [task.id for task in self.selected_tasks()]
        if ids and self._model.is_in_queue_order:
            drag = QDrag(self)
            drag.setMimeData(rows_to_drag(ids))
            drag.setPixmap(self._drag_picture(ids))
            drag.setHotSpot(QPoint(-2 * grid(self), -2 * grid(self)))
            drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)

    def _drag_picture(self, ids: Sequence[TaskId]) -> QPixmap:
        """A label beside the pointer instead of the whole width of the rows."""
        task = self._model.task(ids[0])
        first = (task.metadata.title or source_name(task)) if task else ""
        label = QLabel(first if len(ids) == 1 else self.tr("%n item(s)", "", len(ids)))
        label.setObjectName("dragged")
        label.setMaximumWidth(80 * grid(self))
        return label.grab()

    # --- drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._dropping.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._dropping.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._dropping.leave(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._dropping.drop(event)
