"""Pictures of files: thumbnails for the list, frames for covers, facts for the form. Decoding happens in another process."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.domain.errors import CoverFailed, SourceMissing, VodDesktopError
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.kinds import MediaKind, extension_of
from vod_desktop.domain.limits import COVER_EXTENSIONS, COVER_MAX_BYTES, COVER_MAX_WIDTH
from vod_desktop.domain.media import MediaFacts, Suggestion
from vod_desktop.domain.metadata import CoverFromFile, CoverFromFrame
from vod_desktop.domain.task import UploadTask
from vod_desktop.media.decoder import Decoder

_KEPT = 500
_PICTURED = frozenset({MediaKind.VIDEO, MediaKind.IMAGE, MediaKind.WATERMARK})

T = TypeVar("T")
Find = Callable[[TaskId], UploadTask | None]


class Pictures:
    """Pictures by task. Methods on the owner's thread, except `picture`, which the engine calls from its own."""

    def __init__(self, *, decoder: Decoder, find: Find, jobs: Jobs, cache: Path) -> None:
        self._decoder = decoder
        self._find = find
        self._jobs = jobs
        self._cache = cache
        self._thumbnails: OrderedDict[tuple[TaskId, int, int], bytes | None] = OrderedDict()
        self._listeners: list[Callable[[TaskId], None]] = []
        self._lock = threading.Lock()

    @property
    def available(self) -> bool:
        """Whether frames can be taken from videos; False where the optional decoder is not installed."""
        return self._decoder.available

    def on_ready(self, listener: Callable[[TaskId], None]) -> None:
        """Tell this when a thumbnail that was asked for has arrived."""
        self._listeners.append(listener)

    def thumbnail(self, task: UploadTask, width: int, height: int) -> bytes | None:
        """The thumbnail as an encoded picture; None while it is being made, or when there is none."""
        key = (task.id, width, height)
        if key in self._thumbnails:
            self._thumbnails.move_to_end(key)
            return self._thumbnails[key]
        if not self.available or task.kind not in _PICTURED:
            return None
        self._keep(key, None)
        job = self._jobs.run(lambda: self._decoder.thumbnail(task.path, width, height))
        job.then(lambda picture: self._arrived(key, picture))
        return None

    def frame(self, task_id: TaskId, at_s: float) -> Job[bytes]:
        """The frame of a video at that second, as JPEG."""
        path = self._path(task_id)
        return self._jobs.run(lambda: self._decoder.frame(path, at_s, max_width=COVER_MAX_WIDTH))

    def suggestions(self, task_id: TaskId, count: int) -> Job[tuple[Suggestion, ...]]:
        """Frames that would make a good cover, best ones first in time."""
        path = self._path(task_id)
        return self._jobs.run(lambda: tuple(self._decoder.suggested(path, count)))

    def facts(self, task_id: TaskId) -> Job[MediaFacts]:
        """Duration, size of picture, codecs."""
        path = self._path(task_id)
        return self._jobs.run(lambda: self._decoder.facts(path))

    def run(self, work: Callable[[], T]) -> Job[T]:
        """Work on pictures of the window's own kind, away from the owner's thread: reading, shrinking, keeping them."""
        return self._jobs.run(work)

    def picture(self, task: UploadTask) -> Path:
        """The cover of a task as a file that VOD takes; for the engine.

        Raises:
            CoverFailed: There is none to be had.
        """
        cover = task.metadata.cover
        if isinstance(cover, CoverFromFile):
            return checked_cover(Path(cover.path))
        if isinstance(cover, CoverFromFrame):
            return self._frame_file(task.path, cover.at_s)
        raise CoverFailed(cause="no-cover", path=task.path)

    def close(self) -> None:
        """End the decoder's process."""
        self._decoder.close()

    def _frame_file(self, path: str, at_s: float) -> Path:
        name = hashlib.sha256(f"{path}\n{at_s:.3f}".encode("utf-8", "surrogateescape")).hexdigest()[:32]
        file = self._cache / f"cover-{name}.jpg"
        try:
            content = self._decoder.frame(path, at_s, max_width=COVER_MAX_WIDTH)
            file.write_bytes(content)
        except VodDesktopError as error:
            raise CoverFailed(cause=error.kind, path=path, at_s=at_s) from None
        except OSError as error:
            raise CoverFailed(cause="store-failed", path=str(file), why=error.strerror or "") from None
        return file

    def _path(self, task_id: TaskId) -> str:
        task = self._find(task_id)
        return "" if task is None else task.path

    def _arrived(self, key: tuple[TaskId, int, int], picture: bytes) -> None:
        self._keep(key, picture)
        for listener in self._listeners:
            listener(key[0])

    def _keep(self, key: tuple[TaskId, int, int], picture: bytes | None) -> None:
        self._thumbnails[key] = picture
        self._thumbnails.move_to_end(key)
        while len(self._thumbnails) > _KEPT:
            self._thumbnails.popitem(last=False)


def checked_cover(file: Path) -> Path:
    """A picture within VOD's rules for covers.

    Raises:
        CoverFailed: It is not one.
    """
    if extension_of(file.name) not in COVER_EXTENSIONS:
        raise CoverFailed(cause="cover-extension", path=str(file), extension=extension_of(file.name))
    try:
        size = file.stat().st_size
    except OSError:
        raise CoverFailed(cause=SourceMissing.kind, path=str(file)) from None
    if size > COVER_MAX_BYTES:
        raise CoverFailed(cause="cover-too-large", path=str(file), size=size, limit=COVER_MAX_BYTES)
    return file
