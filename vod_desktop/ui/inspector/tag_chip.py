"""One tag as a chip: its text, a cross that removes it, and how many of the selected tasks have it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from vod_desktop.ui.colors import Tone, colors_of
from vod_desktop.ui.icons import icon_pixmap
from vod_desktop.ui.inspector.selection import Share
from vod_desktop.ui.theme import grid


class TagChip(QAbstractButton):
    """A chip. Backspace, Delete or a click on the cross removes; a click elsewhere spreads a tag that only some have.

    Attributes:
        removed: The tag is to go from all.
        spread: The tag is to be in all.
    """

    removed = Signal()
    spread = Signal()

    def __init__(self, tag: str, share: Share, *, wrong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tag = tag
        self.share = share
        self._wrong = wrong
        self.setText(tag)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self._explain()

    def sizeHint(self) -> QSize:
        step = grid(self)
        width = self.fontMetrics().horizontalAdvance(self.text()) + 9 * step
        return QSize(min(width, 60 * step), self.fontMetrics().height() + 2 * step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or not self.isEnabled():
            return
        if self._cross().adjusted(-4, -4, 4, 4).contains(event.position().toPoint()):
            self.removed.emit()
        elif self.share is Share.SOME:
            self.spread.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removed.emit()
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter if self.share is Share.SOME:
                self.spread.emit()
            case Qt.Key.Key_Left:
                self.focusPreviousChild()
            case Qt.Key.Key_Right:
                self.focusNextChild()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = colors_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        tone = Tone.DANGER if self._wrong else Tone.MUTED if self.share is Share.SOME else Tone.TEXT
        painter.setPen(colors.color(tone) if self.isEnabled() else QColor(colors.muted))
        room = self.rect().adjusted(2 * grid(self), 0, -5 * grid(self), 0)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)
        if self.isEnabled():
            cross = self._cross()
            color = colors.color(Tone.TEXT if self.underMouse() else Tone.MUTED)
            painter.drawPixmap(cross, icon_pixmap("close", color, cross.width(), self.devicePixelRatioF()))

    def _paint_ground(self, painter: QPainter) -> None:
        colors = colors_of(self.palette())
        some = self.share is Share.SOME
        ground = colors.danger_soft if self._wrong else colors.base if some else colors.accent_soft
        pen = QPen(QColor(colors.accent_text if self.hasFocus() else colors.border))
        if some:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen if some or self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _cross(self) -> QRect:
        side = 3 * grid(self)
        top = (self.height() - side) // 2
        left = self.width() - side - round(1.5 * grid(self))
        place = QRect(left, top, side, side)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveLeft(self.width() - place.right() - 1)
        return place

    def _explain(self) -> None:
        if self.share is Share.SOME:
            self.setToolTip(self.tr("Only in some of the selected. Click to add it to all."))
            self.setAccessibleName(self.tr("Tag {tag}, in some").format(tag=self.tag))
        else:
            self.setToolTip(self.tag)
            self.setAccessibleName(self.tr("Tag {tag}").format(tag=self.tag))
