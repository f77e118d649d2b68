"""How the rectangle of a crop moves and grows. Pixels of the picture; no widgets."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from vod_desktop.domain.crop import Crop, largest_piece

_LEAST = 16.0
"""Pixels of the shown picture; less cannot be held with a mouse."""


@dataclass(frozen=True, slots=True)
class Handle:
    """What of the rectangle is held: -1 is the left or upper edge, 1 the right or lower one, 0 neither."""

    across: int
    down: int

    @property
    def holds_all(self) -> bool:
        """Whether the rectangle moves as a whole."""
        return self.across == 0 and self.down == 0


def rect_of(crop: Crop, size: QSizeF) -> QRectF:
    """The rectangle in a picture of that size."""
    return QRectF(*crop.box(size.width(), size.height()))


def crop_of(rect: QRectF, size: QSizeF, ratio: float) -> Crop:
    """The rectangle as shares of the picture."""
    left, top = max(0.0, rect.left() / size.width()), max(0.0, rect.top() / size.height())
    width = min(1 - left, rect.width() / size.width())
    return Crop(left, top, width, min(1 - top, rect.height() / size.height()), ratio)


def largest(ratio: float, size: QSizeF) -> QRectF:
    """As much as there is of that ratio, in the middle; most of the picture for a ratio of 0."""
    if not ratio:
        rect = QRectF(0, 0, size.width() * 0.8, size.height() * 0.8)
        rect.moveCenter(QPointF(size.width() / 2, size.height() / 2))
        return rect
    return rect_of(largest_piece(ratio, size.width(), size.height()), size)


def moved(rect: QRectF, by: QPointF, size: QSizeF) -> QRectF:
    """The rectangle elsewhere, as far as the picture goes."""
    left = _between(rect.left() + by.x(), 0, size.width() - rect.width())
    top = _between(rect.top() + by.y(), 0, size.height() - rect.height())
    return QRectF(left, top, rect.width(), rect.height())


def resized(rect: QRectF, handle: Handle, by: QPointF, ratio: float, size: QSizeF) -> QRectF:
    """The rectangle with the held edges elsewhere; the others stay, unless the ratio asks for their room."""
    width = _between(rect.width() + handle.across * by.x(), _LEAST, _room(rect, handle, size).width())
    height = _between(rect.height() + handle.down * by.y(), _LEAST, _room(rect, handle, size).height())
    if ratio:
        wish = width if handle.across else height * ratio
        if handle.down and abs(height - rect.height()) * ratio > abs(width - rect.width()):
            wish = height * ratio
        room = _room(rect, handle, size)
        width = min(wish, room.width(), room.height() * ratio)
        height = width / ratio
    return _anchored(rect, handle, width, height)


def _room(rect: QRectF, handle: Handle, size: QSizeF) -> QSizeF:
    """How large it may become while what is not held stays: the opposite edge, or the middle."""
    return QSizeF(
        _span(rect.left(), rect.right(), handle.across, size.width()),
        _span(rect.top(), rect.bottom(), handle.down, size.height()),
    )


def _span(near: float, far: float, held: int, whole: float) -> float:
    if held > 0:
        return whole - near
    if held < 0:
        return far
    middle = (near + far) / 2
    return 2 * min(middle, whole - middle)


def _anchored(rect: QRectF, handle: Handle, width: float, height: float) -> QRectF:
    lefts = {-1: rect.right() - width, 0: rect.center().x() - width / 2, 1: rect.left()}
    tops = {-1: rect.bottom() - height, 0: rect.center().y() - height / 2, 1: rect.top()}
    return QRectF(lefts[handle.across], tops[handle.down], width, height)


def _between(value: float, least: float, most: float) -> float:
    return max(min(least, most), min(value, most))
