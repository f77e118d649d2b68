"""Thumbnails of rows: asked for when a row is painted, kept while they are likely to be painted again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import UploadTask

_KEPT = 500

Fetch = Callable[[UploadTask, int, int], bytes | None]
"""Task, width and height in device pixels in; the file of a picture out, or None when it is not there yet."""


class Thumbnails:
    """Pictures by task. `fetch` returns at once and fetches in the background. GUI thread only."""

    def __init__(self, fetch: Fetch, size: QSize, ratio: float) -> None:
        self._fetch = fetch
        self._size = size
        self._ratio = ratio
        self._kept: OrderedDict[tuple[TaskId, str], QPixmap] = OrderedDict()
        self._asked: set[tuple[TaskId, str]] = set()

    def picture(self, task: UploadTask) -> QPixmap | None:
        """The picture of a task; None while there is none."""
        key = (task.id, task.path)
        known = self._kept.get(key)
        if known is not None:
            self._kept.move_to_end(key)
            return known
        if key in self._asked:
            return None
        data = self._fetch(
            task, round(self._size.width() * self._ratio), round(self._size.height() * self._ratio)
        )
        self._asked.add(key)
        return self._keep(key, data) if data else None

    def _keep(self, key: tuple[TaskId, str], data: bytes) -> QPixmap | None:
        pixmap = QPixmap()
        if not pixmap.loadFromData(data):
            return None
        pixmap.setDevicePixelRatio(self._ratio)
        self._kept[key] = pixmap
        while len(self._kept) > _KEPT:
            old, _ = self._kept.popitem(last=False)
            self._asked.discard(old)
        return pixmap

    def picture_ready(self, task_id: TaskId) -> None:
        """Ask for this task's picture again when it is painted next."""
        self._asked = {key for key in self._asked if key[0] != task_id}
