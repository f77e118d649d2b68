"""Files and rows that are dragged over the list: where they would go, how that looks, and what letting go asks for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QTableView

from vod_desktop.ui.colors import colors_of
from vod_desktop.ui.drops import Offer, offer_of
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.edge_scroll import EdgeScroll
from vod_desktop.ui.queue.joining import NOWHERE, Joining
from vod_desktop.ui.queue.model import QueueModel, dragged_rows


class Dropping(QObject):
    """The drag events of a view. GUI thread only.

    Attributes:
        offered: `Offer` that is over the list, or None when it left.
        rows_let_go: `list[TaskId]` and the id before which they shall stand, or None for the end.
        files_let_go: `Offer` and the id before which it was let go, or None.
        joined: Paths that were let go on a row, and its id: they shall belong to it.
    """

    offered = Signal(object)
    rows_let_go = Signal(object, object)
    files_let_go = Signal(object, object)
    joined = Signal(object, object)

    def __init__(self, view: QTableView, model: QueueModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._row = NOWHERE
        self._offer: Offer | None = None
        self._edge_scroll = EdgeScroll(view)
        self._joining = Joining(view, model)

    def enter(self, event: QDragMoveEvent) -> None:
        """Something comes over the list."""
        self._offer = offer_of(event.mimeData())
        self.move(event)

    def move(self, event: QDragMoveEvent) -> None:
        """It is here now."""
        offer = self._offer
        if dragged_rows(event.mimeData()):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        elif offer and offer.is_taken:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
        at = event.position().toPoint()
        joined = self._joining.row_at(at, offer)
        self._joining.show(joined, offer.paths if offer else ())
        takes_place = event.isAccepted() and joined == NOWHERE
        self._show_row(self._row_under(at) if takes_place else NOWHERE)
        self._edge_scroll.held_at(at.y())
        self.offered.emit(offer if joined == NOWHERE else None)

    def leave(self, event: QDragLeaveEvent) -> None:
        """It is gone."""
        self._forget()
        event.accept()

    def drop(self, event: QDropEvent) -> None:
        """It was let go."""
        at = event.position().toPoint()
        before = self._model.upload_at(self._row_under(at))
        ids, offer = dragged_rows(event.mimeData()), offer_of(event.mimeData())
        joined = NOWHERE if ids else self._joining.row_at(at, offer)
        self._forget()
        if not ids and joined == NOWHERE and not (offer is not None and offer.is_taken):
            return
        # The rows move when the services say so; a move action would make the view remove them itself.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if offer is not None and joined != NOWHERE:
            self.joined.emit(offer.paths, self._model.upload_at(joined))
        elif ids:
            self.rows_let_go.emit(ids, before)
        else:
            self.files_let_go.emit(offer, before)

    def paint(self) -> None:
        """A line where it would stand, or a frame around the row it would join."""
        self._paint_line()
        self._joining.paint()

    def _forget(self) -> None:
        self._edge_scroll.stop()
        self._show_row(NOWHERE)
        self._joining.show(NOWHERE)
        self.offered.emit(None)

    def _row_under(self, point: QPoint) -> int:
        """The row before which something let go here would stand; the count of rows for the end."""
        index = self._view.indexAt(point)
        if not index.isValid() or not self._model.is_in_queue_order:
            return self._model.rowCount()
        return index.row() + (point.y() > self._view.visualRect(index).center().y())

    def _show_row(self, row: int) -> None:
        shown = row if self._model.rowCount() and self._model.is_in_queue_order else NOWHERE
        if shown != self._row:
            self._row = shown
            self._view.viewport().update()

    def _paint_line(self) -> None:
        if self._row == NOWHERE:
            return
        painter = QPainter(self._view.viewport())
        painter.setPen(QPen(QColor(colors_of(self._view.palette()).accent_text), 2))
        y = self._y_of(self._row)
        painter.drawLine(8, y, self._view.viewport().width() - 8, y)
        painter.end()

    def _y_of(self, row: int) -> int:
        if row < self._model.rowCount():
            return max(1, self._view.visualRect(self._model.index(row, Column.TITLE)).top())
        last = self._view.visualRect(self._model.index(self._model.rowCount() - 1, Column.TITLE))
        return last.bottom()
