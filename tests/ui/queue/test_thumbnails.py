"""Thumbnails are asked for once and kept."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QPixmap

from tests.ui.tasks import task
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.queue.thumbnails import Thumbnails


def png() -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap = QPixmap(32, 18)
    pixmap.fill("#336699")
    pixmap.save(buffer, "PNG")
    return bytes(data.data())


class Source:
    def __init__(self) -> None:
        self.asked: list[tuple[str, int, int]] = []
        self.answer: bytes | None = None

    def fetch(self, shown: UploadTask, width: int, height: int) -> bytes | None:
        self.asked.append((shown.path, width, height))
        return self.answer


def test_a_picture_is_asked_for_once_until_it_is_ready() -> None:
    source = Source()
    thumbnails = Thumbnails(source.fetch, QSize(64, 36), 2.0)
    assert thumbnails.picture(task(1)) is None
    assert thumbnails.picture(task(1)) is None
    assert source.asked == [(task(1).path, 128, 72)]
    source.answer = png()
    thumbnails.picture_ready(task(1).id)
    picture = thumbnails.picture(task(1))
    assert picture is not None
    assert thumbnails.picture(task(1)) is picture
    assert len(source.asked) == 2


def test_what_is_no_picture_is_not_shown() -> None:
    source = Source()
    source.answer = b"not a picture"
    thumbnails = Thumbnails(source.fetch, QSize(64, 36), 1.0)
    assert thumbnails.picture(task(1)) is None
    assert thumbnails.picture(task(1)) is None
    assert len(source.asked) == 1


def test_old_pictures_give_way_and_can_be_asked_for_again() -> None:
    source = Source()
    source.answer = png()
    thumbnails = Thumbnails(source.fetch, QSize(64, 36), 1.0)
    for number in range(600):
        thumbnails.picture(task(number))
    assert thumbnails.picture(task(0)) is not None
    assert len(source.asked) == 601
