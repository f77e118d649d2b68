"""Files that are dragged onto a row, to become its subtitles or its cover."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QTableView

from vod_desktop.app.sidecars import can_have_sidecars, is_cover, is_subtitle
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.colors import colors_of
from vod_desktop.ui.drops import Offer
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.model import QueueModel
from vod_desktop.ui.theme import grid

NOWHERE = -1
_MIDDLE = 0.5
"""Share of a row's height that means the row; above and below it the place between rows is meant."""


class Joining:
    """Where dragged files would join a row, and how that looks. GUI thread only."""

    def __init__(self, view: QTableView, model: QueueModel) -> None:
        self._view = view
        self._model = model
        self._row = NOWHERE
        self._paths: Sequence[str] = ()

    def row_at(self, at: QPoint, offer: Offer | None) -> int:
        """The row that files let go here would belong to; NOWHERE when they would be rows of their own."""
        index = self._view.indexAt(at)
        if offer is None or not index.isValid() or not can_join(offer.paths):
            return NOWHERE
        rect = self._view.visualRect(index)
        near = abs(at.y() - rect.center().y()) <= rect.height() * _MIDDLE / 2
        return index.row() if near and self._takes(index.row()) else NOWHERE

    def _takes(self, row: int) -> bool:
        task = self._model.task_at(row)
        return isinstance(task, UploadTask) and can_have_sidecars(task)

    def show(self, row: int, paths: Sequence[str] = ()) -> None:
        """Mark that row as the one; NOWHERE marks none."""
        if (row, paths) != (self._row, self._paths):
            self._row, self._paths = row, paths
            self._view.viewport().update()

    def paint(self) -> None:
        """A frame around the row, and at its end what letting go would do."""
        if self._row == NOWHERE:
            return
        colors, unit = colors_of(self._view.palette()), grid(self._view)
        first = self._view.visualRect(self._model.index(self._row, Column.TITLE))
        rect = QRect(unit, first.top() + 1, self._view.viewport().width() - 2 * unit, first.height() - 2)
        painter = QPainter(self._view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors.accent_text), 2))
        painter.drawRoundedRect(QRectF(rect), unit, unit)
        words = joining_words(self._paths)
        width = painter.fontMetrics().horizontalAdvance(words) + 4 * unit
        label = QRect(rect.right() - width - unit, rect.top() + unit, width, rect.height() - 2 * unit)
        label = (
            label
            if self._view.layoutDirection() == Qt.LayoutDirection.LeftToRight
            else label.translated(rect.left() - label.left() + unit, 0)
        )
        painter.setBrush(self._view.palette().base())
        painter.drawRoundedRect(QRectF(label), unit, unit)
        painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.end()


def can_join(paths: Sequence[str]) -> bool:
    """Whether every file may belong to a video."""
    return bool(paths) and all(is_subtitle(path) or is_cover(path) for path in paths)


def joining_words(paths: Sequence[str]) -> str:
    """What letting these files go would do."""
    subtitles, covers = any(map(is_subtitle, paths)), any(map(is_cover, paths))
    translate = QCoreApplication.translate
    if subtitles and covers:
        return translate("Joining", "Add as subtitle and cover")
    return translate("Joining", "Add as cover") if covers else translate("Joining", "Add as subtitle")
