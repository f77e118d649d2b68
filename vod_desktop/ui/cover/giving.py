"""Pictures that are dropped or pasted: files, addresses on the web, and pictures without a file."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from vod_desktop.domain.kinds import extension_of
from vod_desktop.ui.cover.image import READABLE

Given = str | QUrl | QImage
"""The path of a file, an address, or a picture."""


def given_in(mime: QMimeData) -> Given | None:
    """The picture in it; None when there is none. A file counts more than its picture, that more than an address."""
    path = _file_in(mime)
    if path:
        return path
    image = QImage(mime.imageData()) if mime.hasImage() else QImage()
    return _url_in(mime) if image.isNull() else image


def holds_picture(mime: QMimeData) -> bool:
    """The same without unpacking it; while something is dragged."""
    return bool(_file_in(mime)) or mime.hasImage() or _url_in(mime) is not None


def address_of(url: QUrl) -> str:
    """The address as it is sent: nothing in it is decoded."""
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)


def _file_in(mime: QMimeData) -> str:
    """The first picture file among the dropped ones."""
    paths = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    return next((path for path in paths if extension_of(path) in READABLE), "")


def _url_in(mime: QMimeData) -> QUrl | None:
    urls = [*mime.urls(), QUrl(mime.text().strip())]
    return next((url for url in urls if url.scheme() in {"http", "https"}), None)
