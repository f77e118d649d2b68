"""Painted scenes that stand for the frames of films, so that pictures of the program need no media."""

from __future__ import annotations

import colorsys
import random

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF

from tests.ui.service_doubles import AskedPictures, AskedStudio
from vod_desktop.app.jobs import Job
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.media import MediaFacts, Moment, Suggestion
from vod_desktop.domain.task import UploadTask

_PICTURED = frozenset({MediaKind.VIDEO, MediaKind.IMAGE})


class SceneStudio(AskedStudio):
    """Answers at once with scenes; the same for the same task and second."""

    def look(self, task_id: TaskId, at_s: float) -> Job[Moment]:
        picture = encoded(scene(int(task_id, 16) * 7 + round(at_s), 1280, 720))
        return _finished(Moment(at_s, at_s + 0.04, picture))

    def strip(self, task_id: TaskId, count: int) -> Job[tuple[Suggestion, ...]]:
        return self.suggestions(task_id, count)

    def suggestions(self, task_id: TaskId, count: int) -> Job[tuple[Suggestion, ...]]:
        seconds = [4.0 + 85 / count * number for number in range(count)]
        return _finished(
            tuple(
                Suggestion(s, encoded(scene(int(task_id, 16) * 7 + round(s), 320, 180)), 0.8) for s in seconds
            )
        )

    def facts(self, _task_id: TaskId) -> Job[MediaFacts]:
        return _finished(MediaFacts(95.0, 1920, 1080, "h264", "aac", 8_000_000, 25.0))


class ScenePictures(AskedPictures):
    """Thumbnails and frames that are scenes."""

    def __init__(self) -> None:
        super().__init__()
        self.studio = SceneStudio()

    def on_ready(self, _listener: object) -> None: ...

    def thumbnail(self, task: UploadTask, width: int, height: int) -> bytes | None:
        return encoded(scene(int(task.id, 16) * 7, width, height)) if task.kind in _PICTURED else None

    def facts(self, task_id: TaskId) -> Job[MediaFacts]:
        return self.studio.facts(task_id)


def _finished(value: object) -> Job[object]:
    job: Job[object] = Job()
    job.finish(value)
    return job


def encoded(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def scene(seed: int, width: int, height: int) -> QImage:
    """Sky, sun and two ranges of hills."""
    chance = random.Random(seed)
    hue = chance.random()
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, _color(hue, 0.55, 0.55))
    sky.setColorAt(1, _color(hue + 0.12, 0.35, 0.95))
    painter.fillRect(image.rect(), sky)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_color(hue + 0.15, 0.2, 1.0))
    radius = height * chance.uniform(0.1, 0.18)
    painter.drawEllipse(
        QPointF(width * chance.uniform(0.2, 0.8), height * chance.uniform(0.25, 0.5)), radius, radius
    )
    for depth, base in ((0.45, 0.62), (0.25, 0.78)):
        painter.setBrush(_color(hue + 0.05, 0.5, depth))
        painter.drawPolygon(_hills(chance, width, height, base))
    painter.end()
    return image


def _hills(chance: random.Random, width: int, height: int, base: float) -> QPolygonF:
    steps = 9
    tops = [
        QPointF(width * n / steps, height * (base + chance.uniform(-0.12, 0.12))) for n in range(steps + 1)
    ]
    return QPolygonF([QPointF(0, height), *tops, QPointF(width, height)])


def _color(hue: float, saturation: float, value: float) -> QColor:
    return QColor.fromRgbF(*colorsys.hsv_to_rgb(hue % 1.0, saturation, value))
