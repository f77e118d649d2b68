"""Painting of a row's parts: ground, bar, thumbnail."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from vod_desktop.ui.colors import Colors
from vod_desktop.ui.queue.progress import FULL, BarLook

_RADIUS = 6.0


def paint_ground(
    painter: QPainter, rect: QRect, colors: Colors, *, selected: bool, hovered: bool, current: bool
) -> None:
    """The ground of a whole row: a rounded tint when selected or under the pointer, a hairline otherwise."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if selected or hovered:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.accent_soft if selected else colors.hover))
        painter.drawRoundedRect(QRectF(rect).adjusted(4, 1, -4, -1), _RADIUS, _RADIUS)
    else:
        painter.setPen(QColor(colors.line))
        painter.drawLine(rect.left() + 12, rect.bottom(), rect.right() - 12, rect.bottom())
    if current:
        painter.setPen(QPen(QColor(colors.accent_text), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(4.7, 1.7, -4.7, -1.7), _RADIUS, _RADIUS)
    painter.restore()


def paint_bar(
    painter: QPainter, rect: QRectF, colors: Colors, *, look: BarLook, permille: int, mirrored: bool
) -> None:
    """A rounded bar. Thousandths, never bytes: Qt's numbers are too small for those."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = rect.height() / 2
    painter.setBrush(QColor(colors.track))
    painter.drawRoundedRect(rect, radius, radius)
    if look is BarLook.BUSY:
        _paint_stripes(painter, rect, colors)
    elif permille:
        clip = QPainterPath()
        clip.addRoundedRect(rect, radius, radius)
        painter.setClipPath(clip)
        width = max(rect.height(), rect.width() * permille / FULL)
        left = rect.right() - width if mirrored else rect.left()
        painter.setBrush(_bar_color(colors, look))
        painter.drawRoundedRect(QRectF(left, rect.top(), width, rect.height()), radius, radius)
    painter.restore()


def _bar_color(colors: Colors, look: BarLook) -> QColor:
    return QColor(
        {
            BarLook.MOVING: colors.accent,
            BarLook.IMPEDED: colors.warning_bar,
            BarLook.FULL: colors.good,
        }.get(look, colors.muted)
    )


def _paint_stripes(painter: QPainter, rect: QRectF, colors: Colors) -> None:
    """Still stripes for work of unknown length: nothing pulses."""
    clip = QPainterPath()
    clip.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setClipPath(clip)
    tint = QColor(colors.accent)
    tint.setAlphaF(0.45)
    painter.setPen(QPen(tint, rect.height() * 0.7))
    step = rect.height() * 2.2
    x = rect.left() - rect.height()
    while x < rect.right() + rect.height():
        painter.drawLine(QPointF(x, rect.bottom() + 2), QPointF(x + rect.height() + 4, rect.top() - 2))
        x += step


def paint_picture(painter: QPainter, rect: QRectF, picture: QPixmap) -> None:
    """A thumbnail that fills the rectangle, cut at its edges, with rounded corners."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    clip = QPainterPath()
    clip.addRoundedRect(rect, _RADIUS - 1, _RADIUS - 1)
    painter.setClipPath(clip)
    size = picture.deviceIndependentSize()
    scale = max(rect.width() / size.width(), rect.height() / size.height())
    width, height = size.width() * scale, size.height() * scale
    center = rect.center()
    target = QRectF(center.x() - width / 2, center.y() - height / 2, width, height)
    painter.drawPixmap(target, picture, QRectF(picture.rect()))
    painter.restore()


def paint_tile(painter: QPainter, rect: QRectF, colors: Colors) -> None:
    """The plain tile on which a kind's icon stands where there is no thumbnail."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.track if not colors.is_dark else colors.raised))
    painter.drawRoundedRect(rect, _RADIUS - 1, _RADIUS - 1)
    painter.restore()
