"""The picture that becomes a cover, with the piece that is cut out of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from vod_desktop.domain.crop import Crop
from vod_desktop.ui.colors import colors_of
from vod_desktop.ui.cover.framing import Handle, crop_of, largest, moved, rect_of, resized
from vod_desktop.ui.theme import grid

SAFE_SHARES = (0.9, 0.8)
"""What players and screens leave free: of the piece, for what happens and for words."""
_SHADE = QColor(0, 0, 0, 150)
_LINE = QColor(255, 255, 255)
_SAFE_LINE = QColor(255, 255, 255, 190)
_GROUND = QColor(24, 26, 30)
_KEY_STEP = 0.01
_GRIP = 5
_ALL = Handle(0, 0)
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_CURSORS = {
    (0, 0): Qt.CursorShape.SizeAllCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
}


class Stage(QWidget):
    """The rectangle is moved and resized with the mouse; with the arrow keys, and with Shift. GUI thread only.

    Attributes:
        cropped: The piece is another one now: a `Crop`.
    """

    cropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._hint = ""
        self._crop: Crop | None = None
        self._safe = False
        self._held: Handle | None = None
        self._last = QPointF()
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Cover"))

    def show_image(self, image: QImage) -> None:
        """Show a picture; the crop stays where it is."""
        self._image, self._hint = image, ""
        self._explain()

    def show_hint(self, hint: str) -> None:
        """Show words instead of a picture."""
        self._image, self._hint = QImage(), hint
        self._explain()

    def set_crop(self, crop: Crop | None) -> None:
        """Cut this piece out; None for the whole picture."""
        self._crop = crop
        self._explain()

    def set_ratio(self, ratio: float) -> None:
        """Cut the largest piece of that ratio out of the middle; 0 for one of any ratio."""
        if not self._image.isNull():
            self._put(largest(ratio, self._size()), ratio)

    def set_safe_areas(self, shown: bool) -> None:
        """Whether the areas are drawn in which nothing is lost."""
        self._safe = shown
        self.update()

    @property
    def crop(self) -> Crop | None:
        """The piece; None for the whole picture."""
        return self._crop

    def has_image(self) -> bool:
        """Whether there is a picture to cut."""
        return not self._image.isNull()

    def hint(self) -> str:
        """The words shown instead of a picture."""
        return self._hint

    def picture_rect(self) -> QRectF:
        """Where the picture is painted."""
        room = QRectF(self.rect()).adjusted(_GRIP, _GRIP, -_GRIP, -_GRIP)
        size = QSizeF(self._image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(), size)
        place.moveCenter(room.center())
        return place

    def crop_rect(self) -> QRectF:
        """Where the piece is painted; the whole picture where nothing is cut."""
        place = self.picture_rect()
        if self._crop is None or self._image.isNull():
            return place
        rect, scale = rect_of(self._crop, self._size()), self._scale()
        return QRectF(
            place.left() + rect.left() * scale,
            place.top() + rect.top() * scale,
            rect.width() * scale,
            rect.height() * scale,
        )

    def sizeHint(self) -> QSize:
        return QSize(160 * grid(self), 90 * grid(self))

    def minimumSizeHint(self) -> QSize:
        return QSize(80 * grid(self), 45 * grid(self))

    # --- by hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held, self._last = self._handle_at(event.position()), event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            self._show_cursor(self._handle_at(event.position()))
            return
        self._drag(self._held, (event.position() - self._last) / self._scale())
        self._last = event.position()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        direction = _ARROWS.get(Qt.Key(event.key()))
        if direction is None or self._crop is None or self._image.isNull():
            super().keyPressEvent(event)
            return
        by = direction * max(1.0, self._image.width() * _KEY_STEP)
        resizes = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if resizes and self._crop.ratio:
            by = QPointF(by.x() + by.y(), 0)
        self._drag(_grown_by(direction, self._crop.ratio) if resizes else _ALL, by)

    def _drag(self, handle: Handle, by: QPointF) -> None:
        crop = self._crop
        if crop is None:
            return
        rect, size = rect_of(crop, self._size()), self._size()
        self._put(
            moved(rect, by, size) if handle.holds_all else resized(rect, handle, by, crop.ratio, size),
            crop.ratio,
        )

    def _put(self, rect: QRectF, ratio: float) -> None:
        self.set_crop(crop_of(rect, self._size(), ratio))
        self.cropped.emit(self._crop)

    def _handle_at(self, place: QPointF) -> Handle | None:
        if self._crop is None or self._image.isNull():
            return None
        rect = self.crop_rect()
        if not rect.adjusted(-2 * _GRIP, -2 * _GRIP, 2 * _GRIP, 2 * _GRIP).contains(place):
            return None
        return Handle(
            _side(place.x(), rect.left(), rect.right()), _side(place.y(), rect.top(), rect.bottom())
        )

    def _show_cursor(self, handle: Handle | None) -> None:
        if handle is None:
            self.unsetCursor()
            return
        across, down = handle.across, handle.down
        self.setCursor(_CURSORS[(abs(across), across * down if across else abs(down))])

    # --- on the screen

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.fillPath(shape, _GROUND)
        if self._image.isNull():
            self._paint_hint(painter)
        else:
            painter.drawImage(self.picture_rect(), self._image)
            self._paint_crop(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors_of(self.palette()).accent_text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_crop(self, painter: QPainter) -> None:
        rect = self.crop_rect()
        if self._crop is not None:
            outside = QPainterPath()
            outside.addRect(self.picture_rect())
            inside = QPainterPath()
            inside.addRect(rect)
            painter.fillPath(outside.subtracted(inside), _SHADE)
            painter.setPen(QPen(_LINE, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect)
            self._paint_grips(painter, rect)
        if self._safe:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(_SAFE_LINE, 1, Qt.PenStyle.DashLine))
            for share in SAFE_SHARES:
                painter.drawRect(_shrunk(rect, share))

    def _paint_grips(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_LINE)
        middle = rect.center()
        for x in (rect.left(), middle.x(), rect.right()):
            for y in (rect.top(), middle.y(), rect.bottom()):
                if QPointF(x, y) != middle:
                    painter.drawEllipse(QPointF(x, y), _GRIP, _GRIP)

    def _paint_hint(self, painter: QPainter) -> None:
        painter.setPen(QColor(220, 222, 226))
        room = QRectF(self.rect()).adjusted(*(4 * grid(self) * side for side in (1, 1, -1, -1)))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._hint)

    def _explain(self) -> None:
        if self._image.isNull():
            text = self._hint
        elif self._crop is None:
            text = self.tr("The whole picture")
        else:
            _, _, width, height = self._crop.pixels(self._image.width(), self._image.height())
            share = round(100 * width * height / (self._image.width() * self._image.height()))
            text = self.tr(
                "A piece of {share} % of the picture; arrow keys move it, with Shift they resize it"
            )
            text = text.format(share=share)
        self.setAccessibleDescription(text)
        self.update()

    def _size(self) -> QSizeF:
        return QSizeF(self._image.size())

    def _scale(self) -> float:
        """Pixels of the screen to one of the picture."""
        return max(1e-6, self.picture_rect().width() / max(1, self._image.width()))


def _grown_by(direction: QPointF, ratio: float) -> Handle:
    """The edge that Shift and an arrow key hold."""
    return Handle(1, 1) if ratio else Handle(round(abs(direction.x())), round(abs(direction.y())))


def _side(place: float, near: float, far: float) -> int:
    if abs(place - far) <= 2 * _GRIP:
        return 1
    return -1 if abs(place - near) <= 2 * _GRIP else 0


def _shrunk(rect: QRectF, share: float) -> QRectF:
    small = QRectF(QPointF(), rect.size() * share)
    small.moveCenter(rect.center())
    return small
