"""Pictures that become covers: read, made to fit VOD's limits, kept as a file."""

from __future__ import annotations

import enum
import hashlib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from vod_desktop.domain.crop import Crop
from vod_desktop.domain.kinds import extension_of
from vod_desktop.domain.limits import COVER_EXTENSIONS, COVER_MAX_BYTES, COVER_MAX_HEIGHT, COVER_MAX_WIDTH

READABLE = ("png", "jpg", "jpeg", "webp", "bmp", "gif")
_QUALITIES = (92, 85, 75, 60, 45, 30)


class PictureFault(enum.Enum):
    """Why a picture cannot be a cover."""

    UNREADABLE = "unreadable"
    NOT_KEPT = "not-kept"


@dataclass(frozen=True, slots=True)
class PreparedCover:
    """A picture file that VOD takes.

    Attributes:
        path: The file: the one chosen, or a smaller copy of it.
        was_fitted: Whether it is a copy made to fit.
        width, height: Pixels.
        size: Bytes.
    """

    path: str
    was_fitted: bool
    width: int
    height: int
    size: int


def prepare_file(path: str, folder: Path) -> PreparedCover | PictureFault:
    """The picture file as it is when VOD takes it, else a copy in the folder that fits."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if not reader.canRead() or size.isEmpty():
        return PictureFault.UNREADABLE
    on_disk = Path(path).stat().st_size
    if extension_of(path) in COVER_EXTENSIONS and on_disk <= COVER_MAX_BYTES and _fits(size):
        return PreparedCover(path, was_fitted=False, width=size.width(), height=size.height(), size=on_disk)
    if not _fits(size):
        # Decoders that can skip detail do so; a photograph of 50 megapixels is read in a blink.
        reader.setScaledSize(_bounded(size))
    image = reader.read()
    return PictureFault.UNREADABLE if image.isNull() else prepare_image(image, folder)


def prepare_image(image: QImage, folder: Path) -> PreparedCover | PictureFault:
    """A picture from the clipboard or a drag, kept as a JPEG that fits."""
    if image.isNull():
        return PictureFault.UNREADABLE
    fitted = (
        image
        if _fits(image.size())
        else image.scaled(
            _bounded(image.size()),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    )
    data = _jpeg(_on_white(fitted))
    path = folder / f"{hashlib.sha256(data).hexdigest()[:24]}.jpg"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError:
        return PictureFault.NOT_KEPT
    return PreparedCover(
        str(path), was_fitted=True, width=fitted.width(), height=fitted.height(), size=len(data)
    )


def preview(path: str, room: QSize) -> QImage:
    """The picture file small enough for that room; null when it cannot be read."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > room.width() or size.height() > room.height()):
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def cut(image: QImage, crop: Crop | None) -> QImage:
    """That piece of the picture."""
    return image if crop is None else image.copy(*crop.pixels(image.width(), image.height()))


def _fits(size: QSize) -> bool:
    return size.width() <= COVER_MAX_WIDTH and size.height() <= COVER_MAX_HEIGHT


def _bounded(size: QSize) -> QSize:
    return size.scaled(QSize(COVER_MAX_WIDTH, COVER_MAX_HEIGHT), Qt.AspectRatioMode.KeepAspectRatio)


def _on_white(image: QImage) -> QImage:
    """JPEG has no transparency; what shows through becomes white and not black."""
    if not image.hasAlphaChannel():
        return image
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


def _jpeg(image: QImage) -> bytes:
    data = b""
    for quality in _QUALITIES:
        array = QByteArray()
        buffer = QBuffer(array)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "JPEG", quality)  # type: ignore[call-overload]  # the stub wants bytes, Qt takes text
        data = bytes(array.data())
        if len(data) <= COVER_MAX_BYTES:
            break
    return data
