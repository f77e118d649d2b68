"""Paints the cells of the grid, and gives each the editor that suits its field."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from vod_desktop.domain.metadata import Field
from vod_desktop.ui.colors import Colors, colors_of
from vod_desktop.ui.grid.cells import FIELDS
from vod_desktop.ui.grid.model import FILE_COLUMN, LOCKED_ROLE, PROBLEM_ROLE, GridModel
from vod_desktop.ui.theme import grid

_LINES = 5
"""Lines that can be seen of a description while it is edited."""
Index = QModelIndex | QPersistentModelIndex


class GridDelegate(QStyledItemDelegate):
    """What cannot stay is underlined, what cannot be changed is grey.

    Attributes:
        done: Enter ended an edit; the next row is wanted.
    """

    done = Signal()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = colors_of(option.palette)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        locked = bool(index.data(LOCKED_ROLE))
        painter.save()
        painter.fillRect(rect, QColor(_ground(colors, state, locked)))
        self._draw_text(painter, rect, index, colors, locked)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colors.accent_text), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _draw_text(self, painter: QPainter, rect: QRect, index: Index, colors: Colors, locked: bool) -> None:
        side = grid() * 3 // 2
        room = rect.adjusted(side, 0, -side, 0)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(colors.muted if locked else colors.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        if index.column() != FILE_COLUMN and index.data(PROBLEM_ROLE):
            width = max(metrics.horizontalAdvance(text), 4 * side)
            painter.setPen(QPen(QColor(colors.danger), 2))
            bottom = room.center().y() + metrics.height() // 2 + 1
            painter.drawLine(room.left(), bottom, min(room.left() + width, room.right()), bottom)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        of = FIELDS[index.column() - 1]
        if of in (Field.DESCRIPTION, Field.USER_DATA):
            text = QPlainTextEdit(parent)
            text.setTabChangesFocus(True)
            text.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
            return text
        line = QLineEdit(parent)
        line.setMaxLength(1_000_000)
        line.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        names = _names(index, of)
        if names:
            completer = QCompleter(names, line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        return line

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        rect = QRect(option.rect)
        if isinstance(editor, QPlainTextEdit):
            rect.setHeight(editor.fontMetrics().lineSpacing() * _LINES)
            parent = editor.parentWidget()
            lowest = parent.rect().bottom() if parent else rect.bottom()
            rect.moveBottom(min(rect.bottom(), max(lowest, rect.height())))
        editor.setGeometry(rect)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
            editor.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        text = editor.toPlainText() if isinstance(editor, QPlainTextEdit) else None
        if isinstance(editor, QLineEdit):
            text = editor.text()
        if text is not None and text != index.data(Qt.ItemDataRole.EditRole):
            model.setData(index, text)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter is done and goes on below; with Alt, Ctrl or Shift it begins a line in a text of several."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and isinstance(editor, QWidget)
        ):
            if isinstance(editor, QPlainTextEdit) and event.modifiers() & _NEW_LINE:
                editor.insertPlainText("\n")
                return True
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            self.done.emit()
            return True
        return super().eventFilter(editor, event)


_NEW_LINE = (
    Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
)


def _ground(colors: Colors, state: QStyle.StateFlag, locked: bool) -> str:
    if state & QStyle.StateFlag.State_Selected:
        return colors.accent_soft
    return colors.window if locked else colors.base


def _names(index: Index, of: Field) -> list[str]:
    model = index.model()
    if not isinstance(model, GridModel):
        return []
    choices = model.cells.choices(index.row())
    if of is Field.CATEGORY:
        return choices.category_names()
    return [group.name for group in choices.groups] if of is Field.TEMPLATE_GROUP else []
