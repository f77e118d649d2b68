"""One picture at VOD as a button that opens it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QEnterEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from vod_desktop.app.vod_pictures import PictureState, VodPicture
from vod_desktop.ui.colors import Tone, colors_of
from vod_desktop.ui.icons import icon_pixmap
from vod_desktop.ui.theme import grid

_ICONS = {PictureState.LOADING: "clock", PictureState.FAILED: "offline", PictureState.READY: "image"}
_ROUND = 6


class VodPictureButton(QAbstractButton):
    """Shows the picture, or that it is on its way or could not be had; a click opens the whole of it in the browser.

    Args:
        name: What it is, for the tool tip and for who listens to the screen.
        width: In steps of the grid.
    """

    def __init__(self, name: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address = ""
        self.state = PictureState.LOADING
        self._steps = width
        self._content = b""
        self._pixmap = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.rename(name)
        self.clicked.connect(self._open)

    def rename(self, name: str) -> None:
        """Call it that."""
        self.setAccessibleName(name)

    def show_picture(self, address: str, picture: VodPicture, *, trouble: str) -> None:
        """Show what is at that address; `trouble` says why there is no picture."""
        self.address, self.state = address, picture.state
        if picture.content != self._content:
            self._content = picture.content
            self._pixmap = QPixmap()
            self._pixmap.loadFromData(picture.content)
        self.setAccessibleDescription(self._meaning(trouble))
        self.setToolTip(f"{self.accessibleName()}\n{self.accessibleDescription()}")
        self.update()

    @property
    def has_picture(self) -> bool:
        """Whether a picture is seen."""
        return not self._pixmap.isNull()

    def sizeHint(self) -> QSize:
        width = self._steps * grid(self)
        return QSize(width, round(width * 9 / 16))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = colors_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(frame, _ROUND, _ROUND)
        painter.fillPath(shape, QColor(colors.track))
        painter.save()
        painter.setClipPath(shape)
        self._paint_content(painter, frame)
        painter.restore()
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(colors.accent_text), 2 if self.hasFocus() else 1))
            painter.drawPath(shape)

    def _paint_content(self, painter: QPainter, frame: QRectF) -> None:
        if self.has_picture:
            size = self._pixmap.size().scaled(frame.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(frame.center())
            painter.drawPixmap(place, self._pixmap, QRectF(self._pixmap.rect()))
            return
        side = 5 * grid(self)
        tone = colors_of(self.palette()).color(Tone.MUTED)
        center = frame.center()
        mark = icon_pixmap(_ICONS[self.state], tone, side, self.devicePixelRatioF())
        painter.drawPixmap(round(center.x() - side / 2), round(center.y() - side / 2), mark)

    def _meaning(self, trouble: str) -> str:
        if self.state is PictureState.LOADING:
            return self.tr("Loading…")
        opens = self.tr("Opens in the browser")
        if self.state is PictureState.READY:
            return opens
        return "\n".join((self.tr("Could not be loaded: {cause}").format(cause=trouble), opens))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self.address))
