"""The sidebar: the groups of the queue with their counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from vod_desktop.app.groups import Group
from vod_desktop.ui.colors import Colors, Tone, colors_of
from vod_desktop.ui.icons import icon_pixmap
from vod_desktop.ui.theme import grid

GROUPS = (
    Group.ALL,
    Group.NEEDS_YOU,
    Group.DRAFT,
    Group.UPLOADING,
    Group.WAITING,
    Group.PAUSED,
    Group.DONE,
    Group.SERVER_JOBS,
)
"""The order from top to bottom; Ctrl+1 … Ctrl+8 follow it."""

_ICONS = {
    Group.ALL: "list",
    Group.NEEDS_YOU: "warning",
    Group.DRAFT: "draft",
    Group.UPLOADING: "moving",
    Group.WAITING: "clock",
    Group.PAUSED: "paused",
    Group.DONE: "done",
    Group.SERVER_JOBS: "server",
}

Index = QModelIndex | QPersistentModelIndex


class GroupsModel(QAbstractListModel):
    """Groups and counts. `name` gives a group's name in the user's language."""

    def __init__(self, name: Callable[[Group], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._counts: dict[Group, int] = {}

    def set_counts(self, counts: Mapping[Group, int]) -> None:
        """Take new counts; announces only what is different."""
        for row, group in enumerate(GROUPS):
            count = counts.get(group, 0)
            if self._counts.get(group, 0) != count:
                self._counts[group] = count
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def count(self, group: Group) -> int:
        """How many tasks are in a group, as last told."""
        return self._counts.get(group, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  an invalid index is a constant
        return 0 if parent.isValid() else len(GROUPS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        group = GROUPS[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._name(group)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._name(group)}, {self.count(group)}"
        if role == Qt.ItemDataRole.UserRole:
            return self.count(group)
        return None


class Sidebar(QListView):
    """A list of groups, one of which is chosen.

    Attributes:
        chosen: `Group` that shall be shown.
    """

    chosen = Signal(object)

    def __init__(self, name: Callable[[Group], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Groups"))
        self._model = GroupsModel(name, self)
        self.setModel(self._model)
        self.setItemDelegate(_GroupDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setFixedWidth(self._width(name))
        self.setCurrentIndex(self._model.index(0))
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def _width(self, name: Callable[[Group], str]) -> int:
        widest = max(self.fontMetrics().horizontalAdvance(name(group)) for group in GROUPS)
        return max(44 * grid(self), widest + 27 * grid(self))

    @property
    def groups(self) -> GroupsModel:
        """The counts."""
        return self._model

    def choose(self, group: Group) -> None:
        """Choose a group as a click would."""
        self.setCurrentIndex(self._model.index(GROUPS.index(group)))

    def set_counts(self, counts: Mapping[Group, int]) -> None:
        """Show these counts."""
        self._model.set_counts(counts)

    def _on_current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(GROUPS[index.row()])


class _GroupDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  the signature is Qt's
        return QSize(10, option.fontMetrics.height() + 4 * grid())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        group, colors, unit = GROUPS[index.row()], colors_of(option.palette), grid()
        count = int(index.data(Qt.ItemDataRole.UserRole))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = option.rect.adjusted(2 * unit, unit // 2, -2 * unit, -unit // 2)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_tile(painter, option, tile, colors)
        alert = group is Group.NEEDS_YOU and count > 0
        tone = Tone.DANGER if alert else Tone.ACCENT if selected else Tone.MUTED
        inner = tile.adjusted(2 * unit, 0, -2 * unit, 0)
        self._paint_icon(painter, option, inner, _ICONS[group], colors.color(tone))
        words = QStyle.visualRect(option.direction, inner, inner.adjusted(7 * unit, 0, 0, 0))
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if selected else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colors.accent_text if selected else colors.text)
        leading = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading)
        painter.drawText(words, int(leading | Qt.AlignmentFlag.AlignVCenter), str(index.data()))
        self._paint_count(painter, option, inner, count, colors, alert=alert, selected=selected)
        painter.restore()

    def _paint_tile(
        self, painter: QPainter, option: QStyleOptionViewItem, tile: QRect, colors: Colors
    ) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colors.accent_soft))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colors.hover))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
            painter.setPen(QPen(QColor(colors.accent_text), 1.2))
        painter.drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_icon(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, name: str, color: QColor
    ) -> None:
        side = round(option.fontMetrics.height() * 0.95)
        pixmap = icon_pixmap(name, color, side, painter.device().devicePixelRatio())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        place = QStyle.alignedRect(option.direction, leading, QSize(side, side), rect)
        painter.drawPixmap(QPoint(place.left(), place.top()), pixmap)

    def _paint_count(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        count: int,
        colors: Colors,
        *,
        alert: bool,
        selected: bool,
    ) -> None:
        if not count:
            return
        text = f"{count:,}"
        unit = grid()
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        if alert:
            height = option.fontMetrics.height() + unit // 2
            width = max(height, option.fontMetrics.horizontalAdvance(text) + 3 * unit)
            pill = QStyle.alignedRect(option.direction, trailing, QSize(width, height), rect)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.danger_soft))
            painter.drawRoundedRect(QRectF(pill), height / 2, height / 2)
            painter.setPen(colors.danger)
            painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), text)
            return
        painter.setPen(colors.accent_text if selected else colors.muted)
        painter.drawText(rect, int(QStyle.visualAlignment(option.direction, trailing)), text)
