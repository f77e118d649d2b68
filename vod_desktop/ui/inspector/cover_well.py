"""Where the cover is seen, and where pictures are dropped and pasted."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from vod_desktop.ui.colors import Tone, colors_of
from vod_desktop.ui.cover.giving import address_of, given_in, holds_picture
from vod_desktop.ui.icons import icon_pixmap
from vod_desktop.ui.theme import grid


class CoverWell(QWidget):
    """Shows a picture or a hint. Takes dropped and pasted files, pictures and web addresses.

    Attributes:
        file_given, image_given, url_given: A path, a QImage, a web address.
    """

    file_given = Signal(str)
    image_given = Signal(object)
    url_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._hint = ""
        self._wanted = False
        self._takes = True
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Cover"))

    def show_image(self, image: QImage, *, meaning: str) -> None:
        """Show a picture; `meaning` says in words what it is."""
        self._image = image
        self._hint = ""
        self.setAccessibleDescription(meaning)
        self.setToolTip(meaning)
        self.update()

    def show_hint(self, hint: str) -> None:
        """Show words instead of a picture."""
        self._image = QImage()
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.setToolTip("")
        self.update()

    def has_image(self) -> bool:
        """Whether a picture is shown."""
        return not self._image.isNull()

    def image_size(self) -> QSize:
        """Of the picture that is shown."""
        return self._image.size()

    def hint(self) -> str:
        """The words shown instead of a picture."""
        return self._hint

    def set_takes(self, takes: bool) -> None:
        """Whether pictures may be given now."""
        self._takes = takes
        self.setAcceptDrops(takes)

    def give(self, mime: QMimeData) -> bool:
        """Take what was dropped or pasted; False when there is no picture in it."""
        given = given_in(mime)
        match given:
            case str():
                self.file_given.emit(given)
            case QImage():
                self.image_given.emit(given)
            case QUrl():
                self.url_given.emit(address_of(given))
        return given is not None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * 9 / 16)

    def sizeHint(self) -> QSize:
        return QSize(64 * grid(self), 36 * grid(self))

    def minimumSizeHint(self) -> QSize:
        return QSize(32 * grid(self), 18 * grid(self))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._takes and holds_picture(event.mimeData()):
            self._wanted = True
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.update()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._wanted = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._wanted = False
        self.update()
        if self.give(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._takes and event.matches(QKeySequence.StandardKey.Paste):
            self.give(QGuiApplication.clipboard().mimeData())
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = colors_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._image.isNull():
            self._paint_hint(painter, frame)
        else:
            self._paint_image(painter, frame)
        if self._wanted or self.hasFocus():
            painter.setPen(QPen(QColor(colors.accent_text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 8, 8)

    def _paint_image(self, painter: QPainter, frame: QRectF) -> None:
        colors = colors_of(self.palette())
        shape = QPainterPath()
        shape.addRoundedRect(frame, 8, 8)
        painter.fillPath(shape, QColor(colors.track))
        painter.save()
        painter.setClipPath(shape)
        size = self._image.size().scaled(frame.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(frame.center())
        painter.drawImage(place, self._image)
        painter.restore()

    def _paint_hint(self, painter: QPainter, frame: QRectF) -> None:
        colors = colors_of(self.palette())
        pen = QPen(QColor(colors.border), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colors.base))
        painter.drawRoundedRect(frame, 8, 8)
        side = 8 * grid(self)
        pixmap = icon_pixmap("image", colors.color(Tone.MUTED), side, self.devicePixelRatioF())
        center = frame.center()
        painter.drawPixmap(round(center.x() - side / 2), round(center.y() - side - grid(self)), pixmap)
        painter.setPen(colors.color(Tone.MUTED))
        words = frame.adjusted(4 * grid(self), frame.height() / 2 + grid(self), -4 * grid(self), -grid(self))
        painter.drawText(
            words,
            int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap),
            self._hint,
        )
