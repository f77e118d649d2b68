"""The table of the grid: keys, copy and paste of rectangles, filling down, and the handle that fills by dragging."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from vod_desktop.domain.metadata import Field
from vod_desktop.ui.colors import colors_of
from vod_desktop.ui.grid.cells import FIELDS
from vod_desktop.ui.grid.clipboard import Block, read_block, write_block
from vod_desktop.ui.grid.delegate import GridDelegate
from vod_desktop.ui.grid.model import FILE_COLUMN, GridModel
from vod_desktop.ui.grid.selection import Rectangle, covered, rectangle_of, spread
from vod_desktop.ui.theme import grid

_WIDE = {Field.TITLE: 60, Field.DESCRIPTION: 60, Field.TAGS: 45, Field.CATEGORY: 40}
_Standard = QKeySequence.StandardKey


class GridView(QTableView):
    """Cells are selected like in a spreadsheet program.

    Attributes:
        told: A sentence about what was just done, or was not.
    """

    told = Signal(str)

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid_model = model
        self._fill_to: int | None = None
        self.setModel(model)
        delegate = GridDelegate(self)
        delegate.done.connect(lambda: self._go_down(1))
        self.setItemDelegate(delegate)
        self.setAccessibleName(self.tr("All rows as a grid"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self._set_sizes()
        model.left.connect(self.told)

    def _set_sizes(self) -> None:
        step = grid(self)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(7 * step)
        columns = self.horizontalHeader()
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setColumnWidth(FILE_COLUMN, 45 * step)
        for number, of in enumerate(FIELDS, start=1):
            self.setColumnWidth(number, _WIDE.get(of, 35) * step)

    # --- what the selection is

    def rectangle(self) -> Rectangle | None:
        """The selected cells."""
        return rectangle_of(self.selectionModel())

    def go_to(self, row: int, column: int) -> None:
        """Select a cell and bring it into sight."""
        index = self.grid_model.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.setFocus()

    def _go_down(self, by: int) -> None:
        index = self.currentIndex()
        row = min(max(0, index.row() + by), self.grid_model.rowCount() - 1)
        if index.isValid():
            self.go_to(row, index.column())

    # --- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = event.keyCombination()
        if event.matches(_Standard.Copy):
            self.copy()
        elif event.matches(_Standard.Cut):
            self.copy()
            self.clear_cells()
        elif event.matches(_Standard.Paste):
            self.paste()
        elif keys == Qt.Modifier.CTRL | Qt.Key.Key_D:
            self.fill_down()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_cells()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_down(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            self._tell_if_locked(event)
            super().keyPressEvent(event)

    def _tell_if_locked(self, event: QKeyEvent) -> None:
        """Typing into a cell that cannot be changed says why, instead of doing nothing."""
        index = self.currentIndex()
        types = bool(event.text().strip()) or event.key() == Qt.Key.Key_F2
        if types and index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.told.emit(self.why_locked(index.row(), index.column()))

    def why_locked(self, row: int, column: int) -> str:
        """Why the cell cannot be changed; empty if it can."""
        if column == FILE_COLUMN:
            return self.tr("The name of the file cannot be changed here.")
        model = self.grid_model
        of = FIELDS[column - 1]
        return model.why(row, of) if model.cells.lock(row, of) else ""

    # --- copy, paste, clear, fill

    def copy(self) -> None:
        """Put the selected cells on the clipboard."""
        chosen = self.rectangle()
        if chosen is None:
            return
        shown = self.grid_model.cells.shown
        rows = ([shown(row, column) for column in chosen.columns] for row in chosen.rows)
        self.grid_model.work_out(write_block(rows), QGuiApplication.clipboard().setText)

    def paste(self) -> None:
        """Write what is on the clipboard into the cells from the top left of the selection on."""
        chosen, text = self.rectangle(), QGuiApplication.clipboard().text()
        if chosen is not None and text:
            self.grid_model.work_out(read_block(text), lambda block: self._put(block, chosen))

    def _put(self, block: Block, chosen: Rectangle) -> None:
        model = self.grid_model
        area = covered(block, chosen, model.rowCount(), model.columnCount())
        cells = spread(block, area)
        model.write(((row, FIELDS[c - 1]), cell) for (row, c), cell in cells if c != FILE_COLUMN)
        self._select(area)
        left_over = chosen.top + len(block) - model.rowCount()
        if left_over > 0:
            self.told.emit(self.tr("%n row(s) had no place below the last one.", "", left_over))

    def clear_cells(self) -> None:
        """Empty the selected cells."""
        self._write_all("")

    def fill_down(self) -> None:
        """Write the topmost of the selected cells into those below it; of one row alone, the row above it."""
        chosen = self.rectangle()
        if chosen is None:
            return
        source = chosen.top if chosen.bottom > chosen.top else chosen.top - 1
        if source >= 0:
            self.grid_model.fill(source, chosen.rows, chosen.columns)

    def _write_all(self, text: str) -> None:
        chosen = self.rectangle()
        if chosen is not None:
            fields = [FIELDS[c - 1] for c in chosen.columns if c != FILE_COLUMN]
            self.grid_model.write(((row, of), text) for row in chosen.rows for of in fields)

    def _select(self, area: Rectangle) -> None:
        corners = (self.grid_model.index(area.top, area.left), self.grid_model.index(area.bottom, area.right))
        self.selectionModel().select(
            QItemSelection(*corners), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    # --- the handle

    def handle(self) -> QRect:
        """The square that fills when it is dragged, in the viewport; empty when nothing is selected."""
        chosen = self.rectangle()
        if chosen is None or chosen.right == FILE_COLUMN:
            return QRect()
        corner = self.visualRect(self.grid_model.index(chosen.bottom, chosen.right))
        side = 2 * grid(self)
        return QRect(corner.right() - side + 1, corner.bottom() - side + 1, side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.handle().contains(event.position().toPoint()):
            chosen = self.rectangle()
            self._fill_to = chosen.bottom if chosen else None
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._fill_to is None:
            over = self.handle().contains(at)
            self.viewport().setCursor(Qt.CursorShape.CrossCursor if over else Qt.CursorShape.ArrowCursor)
            super().mouseMoveEvent(event)
            return
        self._fill_to = self._row_near(at)
        self.scrollTo(self.grid_model.index(self._fill_to, self.currentIndex().column()))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._fill_to is None:
            super().mouseReleaseEvent(event)
            return
        to, self._fill_to = self._fill_to, None
        self._fill_by_handle(to)
        self.viewport().update()

    def _row_near(self, at: QPoint) -> int:
        row = self.rowAt(at.y())
        if row >= 0:
            return row
        return 0 if at.y() < 0 else self.grid_model.rowCount() - 1

    def _fill_by_handle(self, to: int) -> None:
        """Below the selection its last row goes on, above it its first."""
        chosen = self.rectangle()
        if chosen is None or chosen.top <= to <= chosen.bottom:
            return
        down = to > chosen.bottom
        targets = range(chosen.bottom + 1, to + 1) if down else range(to, chosen.top)
        self.grid_model.fill(chosen.bottom if down else chosen.top, targets, chosen.columns)
        top, bottom = min(chosen.top, to), max(chosen.bottom, to)
        self._select(Rectangle(top, bottom, chosen.left, chosen.right))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        handle = self.handle()
        if handle.isEmpty():
            return
        colors = colors_of(self.palette())
        painter = QPainter(self.viewport())
        if self._fill_to is not None:
            painter.setPen(QPen(QColor(colors.accent_text), 1, Qt.PenStyle.DashLine))
            painter.drawRect(self._filled_area(self._fill_to))
        painter.fillRect(handle.adjusted(1, 1, 0, 0), QColor(colors.base))
        painter.fillRect(handle.adjusted(2, 2, -1, -1), QColor(colors.accent_text))

    def _filled_area(self, to: int) -> QRect:
        chosen = self.rectangle()
        if chosen is None:
            return QRect()
        model = self.grid_model
        first = self.visualRect(model.index(min(chosen.top, to), chosen.left))
        last = self.visualRect(model.index(max(chosen.bottom, to), chosen.right))
        return first.united(last).adjusted(0, 0, -1, -1)
