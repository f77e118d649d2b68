"""Paints every cell of the queue by hand: no widget per row, the same in both themes and on every system."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vod_desktop.app.rows import Row
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.colors import Colors, Tone, colors_of
from vod_desktop.ui.icons import icon_pixmap
from vod_desktop.ui.queue.cells import source_name
from vod_desktop.ui.queue.columns import SPECS, Column
from vod_desktop.ui.queue.families import Fold
from vod_desktop.ui.queue.model import Index, QueueModel
from vod_desktop.ui.queue.painting import paint_bar, paint_picture, paint_tile
from vod_desktop.ui.queue.progress import BarLook, bar_look, permille
from vod_desktop.ui.queue.status_icon import kind_icon, status_icon
from vod_desktop.ui.theme import grid

_ASPECT = 16 / 9
_ARROWS = {Fold.OPEN: "down", Fold.CLOSED: "right"}
_SEPARATORS = (" — ", " – ", " · ", ": ", "：", "，")


@dataclass(frozen=True, slots=True)
class _Cell:
    """What every painter of a cell needs."""

    painter: QPainter
    rect: QRect
    colors: Colors
    direction: Qt.LayoutDirection
    font: QFont


class QueueDelegate(QStyledItemDelegate):
    """One for the whole view. `unit` is the grid step that was in force when it was made."""

    def __init__(self, model: QueueModel, view: QWidget) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._measure()

    def _measure(self) -> None:
        self._unit = grid(self._view)
        self._metrics = self._view.fontMetrics()
        self._bold = QFont(self._view.font())
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._bold_metrics = QFontMetrics(self._bold)
        self._height = max(2 * self._metrics.height() + 4 * self._unit, 48)
        self._icon = round(self._metrics.height() * 0.95)

    def restyled(self) -> None:
        """Take the view's font anew; after a change of theme or font."""
        self._measure()

    @property
    def row_height(self) -> int:
        """Pixels of every row."""
        return self._height

    def thumbnail_size(self) -> QSize:
        """Size of a thumbnail in device-independent pixels."""
        height = self._height - 4 * self._unit
        return QSize(round(height * _ASPECT), height)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        spec = SPECS[Column(index.column())]
        return QSize(spec.characters * self._metrics.averageCharWidth(), self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        task, column = self._model.task_at(index.row()), Column(index.column())
        cell = _Cell(
            painter,
            option.rect.adjusted(2 * self._unit, 0, -2 * self._unit, 0),
            colors_of(option.palette),
            option.direction,
            option.font,
        )
        painter.save()
        match column:
            case Column.THUMBNAIL:
                self._paint_thumbnail(cell, task, index.data(Qt.ItemDataRole.DecorationRole))
            case Column.TITLE:
                self._paint_title(cell, task, index)
            case Column.PROGRESS:
                self._paint_progress(cell, self._model.whole_at(index.row()))
            case Column.STATUS:
                self._paint_status(cell, task, index)
            case _:
                self._paint_text(cell, index, muted=column is not Column.SIZE)
        painter.restore()

    def _paint_thumbnail(self, cell: _Cell, task: Row, picture: object) -> None:
        size = self.thumbnail_size().boundedTo(cell.rect.size())
        rect = QStyle.alignedRect(cell.direction, Qt.AlignmentFlag.AlignCenter, size, cell.rect)
        if isinstance(picture, QPixmap) and not picture.isNull():
            paint_picture(cell.painter, QRectF(rect), picture)
            return
        paint_tile(cell.painter, QRectF(rect), cell.colors)
        self._paint_icon(cell, kind_icon(task), Tone.MUTED, rect, Qt.AlignmentFlag.AlignCenter)

    def _paint_title(self, cell: _Cell, task: Row, index: Index) -> None:
        title = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        fold = self._model.fold_at(index.row())
        if fold in _ARROWS:
            rect = self._fold_rect(cell.rect, cell.direction)
            self._paint_icon(cell, _ARROWS[fold], Tone.MUTED, rect, Qt.AlignmentFlag.AlignCenter)
        upper, lower = self._two_lines(self._indented(cell, fold))
        self._paint_line(
            cell, upper, title, self._bold, self._bold_metrics, cell.colors.color(Tone.TEXT).name()
        )
        self._paint_line(
            cell,
            lower,
            source_name(task),
            cell.font,
            self._metrics,
            cell.colors.muted,
            Qt.TextElideMode.ElideMiddle,
        )

    def fold_rect(self, cell: QRect) -> QRect:
        """Where in a title cell the arrow is that unfolds what belongs to the row."""
        inner = cell.adjusted(2 * self._unit, 0, -2 * self._unit, 0)
        return self._fold_rect(inner, self._view.layoutDirection())

    def _fold_rect(self, inner: QRect, direction: Qt.LayoutDirection) -> QRect:
        arrow = QRect(inner.left(), inner.top(), self._icon + 2 * self._unit, inner.height())
        return QStyle.visualRect(direction, inner, arrow)

    def _indented(self, cell: _Cell, fold: Fold) -> QRect:
        """Titles of those that belong together: the parent's behind its arrow, the others' further in."""
        step = {Fold.NONE: 0, Fold.CHILD: 2}.get(fold, 1) * (self._icon + 2 * self._unit)
        return QStyle.visualRect(cell.direction, cell.rect, cell.rect.adjusted(step, 0, 0, 0))

    def _paint_progress(self, cell: _Cell, task: Row) -> None:
        look = bar_look(task)
        if task.state is TaskState.DONE and self._model.shows_full_bar(task.id):
            look = BarLook.FULL
        if look is BarLook.NONE:
            return
        thickness = max(4.0, self._unit * 1.5)
        rect = QRectF(cell.rect)
        rect = QRectF(rect.left(), rect.center().y() - thickness / 2, rect.width(), thickness)
        mirrored = cell.direction == Qt.LayoutDirection.RightToLeft
        paint_bar(cell.painter, rect, cell.colors, look=look, permille=permille(task), mirrored=mirrored)

    def _paint_status(self, cell: _Cell, task: Row, index: Index) -> None:
        shown = status_icon(task)
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self._paint_icon(cell, shown.name, shown.tone, cell.rect, side)
        step = self._icon + 2 * self._unit
        words = cell.rect.adjusted(step, 0, 0, 0)
        words = QStyle.visualRect(cell.direction, cell.rect, words)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        color = cell.colors.color(Tone.TEXT if shown.tone in {Tone.ACCENT, Tone.MUTED} else shown.tone).name()
        if self._metrics.horizontalAdvance(text) <= words.width():
            self._paint_line(cell, words, text, cell.font, self._metrics, color)
            return
        first, second = _split(text)
        upper, lower = self._two_lines(words)
        rect = upper if second else words
        self._paint_line(cell, rect, first, cell.font, self._metrics, color)
        if second:
            self._paint_line(cell, lower, second, cell.font, self._metrics, cell.colors.muted)

    def _paint_text(self, cell: _Cell, index: Index, *, muted: bool) -> None:
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if not text:
            return
        number = SPECS[Column(index.column())].is_number
        side = Qt.AlignmentFlag.AlignTrailing if number else Qt.AlignmentFlag.AlignLeading
        color = cell.colors.muted if muted else cell.colors.text
        self._paint_line(cell, cell.rect, str(text), cell.font, self._metrics, color, side=side)

    def _two_lines(self, rect: QRect) -> tuple[QRect, QRect]:
        height = self._metrics.height()
        gap = max(1, self._unit // 2)
        top = rect.top() + (rect.height() - 2 * height - gap) // 2
        upper = QRect(rect.left(), top, rect.width(), height)
        return upper, upper.translated(0, height + gap)

    def _paint_line(
        self,
        cell: _Cell,
        rect: QRect,
        text: str,
        font: QFont,
        metrics: QFontMetrics,
        color: str,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        *,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> None:
        cell.painter.setFont(font)
        cell.painter.setPen(color)
        alignment = QStyle.visualAlignment(cell.direction, side | Qt.AlignmentFlag.AlignVCenter)
        shown = metrics.elidedText(text.replace("\n", " "), elide, rect.width())
        cell.painter.drawText(rect, int(alignment) | int(Qt.TextFlag.TextSingleLine), shown)

    def _paint_icon(
        self, cell: _Cell, name: str, tone: Tone, rect: QRect, alignment: Qt.AlignmentFlag
    ) -> None:
        ratio = cell.painter.device().devicePixelRatio()
        pixmap = icon_pixmap(name, cell.colors.color(tone), self._icon, ratio)
        size = QSize(self._icon, self._icon)
        place = QStyle.alignedRect(cell.direction, alignment, size, rect)
        cell.painter.drawPixmap(QPoint(place.left(), place.top()), pixmap)

    def helpEvent(self, event: QEvent, view: QWidget, option: QStyleOptionViewItem, index: Index) -> bool:
        return bool(super().helpEvent(event, view, option, index))  # type: ignore[arg-type]  # as Qt hands it over


def _split(text: str) -> tuple[str, str]:
    """A status that is too wide, cut in two at its first natural place."""
    for separator in _SEPARATORS:
        first, found, second = text.partition(separator)
        if found and second:
            return first, second
    return text, ""
