"""Pictures of files: thumbnails for the list, frames for covers, facts for the form. Decoding happens in another process."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from vod_desktop.app.cover_files import CoverFiles, referred
from vod_desktop.app.cover_rules import checked_cover
from vod_desktop.app.cover_studio import CoverStudio
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.thumbnails import Thumbnails
from vod_desktop.domain.crop import Crop
from vod_desktop.domain.errors import CoverFailed, SourceMissing, VodDesktopError
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.media import MediaFacts, MediaUnreadable
from vod_desktop.domain.metadata import CoverFromFile, CoverFromFrame
from vod_desktop.domain.task import UploadTask
from vod_desktop.media.decoder import Decoder

T = TypeVar("T")
Find = Callable[[TaskId], UploadTask | None]


class Pictures:
    """Pictures by task. Methods on the owner's thread, except `picture`, which the engine calls from its own.

    Attributes:
        studio: Frames for choosing a cover.
    """

    def __init__(
        self,
        *,
        decoder: Decoder,
        thumbnails: Thumbnails,
        studio: CoverStudio,
        files: CoverFiles,
        find: Find,
        rows: Callable[[], Iterable[UploadTask]],
        jobs: Jobs,
    ) -> None:
        """`rows` are those of the queue."""
        self.studio = studio
        self._decoder = decoder
        self._thumbnails = thumbnails
        self._files = files
        self._find = find
        self._rows = rows
        self._jobs = jobs

    @property
    def available(self) -> bool:
        """Whether frames can be taken from videos; False where the optional decoder is not installed."""
        return self._decoder.available

    def on_ready(self, listener: Callable[[TaskId], None]) -> None:
        """Tell this when a thumbnail that was asked for has arrived."""
        self._thumbnails.on_ready(listener)

    def thumbnail(self, task: UploadTask, width: int, height: int) -> bytes | None:
        """The thumbnail as an encoded picture; None while it is being made, or when there is none."""
        return self._thumbnails.get(task, width, height)

    def facts(self, task_id: TaskId) -> Job[MediaFacts]:
        """Duration, size of picture, codecs."""
        task = self._find(task_id)
        path = "" if task is None else task.path
        return self._jobs.run(lambda: self._decoder.facts(path))

    def run(self, work: Callable[[], T]) -> Job[T]:
        """Work on pictures of the window's own kind, away from the owner's thread: reading and shrinking them."""
        return self._jobs.run(work)

    def keep(self, work: Callable[[Path], T]) -> Job[T]:
        """Work that may leave a picture in the folder it is given. What no row refers to does not stay there for ever."""
        job = self._jobs.run(lambda: work(self._files.folder))
        job.then(lambda _: self._bound())
        return job

    def sweep(self) -> None:
        """At the start: remove the pictures that no row refers to any more."""
        used = referred(self._rows())
        self._jobs.run(lambda: self._files.sweep(used))

    def picture(self, task: UploadTask) -> Path:
        """The cover of a task as a file that VOD takes; for the engine.

        Raises:
            CoverFailed: There is none to be had.
        """
        match task.metadata.cover:
            case CoverFromFile(path, None):
                return checked_cover(Path(path))
            case CoverFromFile(path, crop):
                return self._rendered(task, path, 0.0, crop)
            case CoverFromFrame(at_s, crop):
                return self._rendered(task, task.path, at_s, crop)
            case _:
                raise CoverFailed(cause="no-cover", path=task.path)

    def close(self) -> None:
        """End the decoders' processes."""
        self.studio.close()
        self._decoder.close()

    def _bound(self) -> None:
        used = referred(self._rows())
        self._jobs.run(lambda: self._files.bound(used))

    def _rendered(self, task: UploadTask, path: str, at_s: float, crop: Crop | None) -> Path:
        try:
            return self._files.write_rendered(task.id, self._decoder.frame(path, at_s, crop=crop))
        except MediaUnreadable as error:
            is_gone = error.values["reason"] == "missing"
            cause = SourceMissing.kind if is_gone else error.kind
            raise CoverFailed(cause=cause, path=path, at_s=at_s) from None
        except VodDesktopError as error:
            raise CoverFailed(cause=error.kind, path=path, at_s=at_s) from None
        except OSError as error:
            raise CoverFailed(cause="store-failed", path=path, why=error.strerror or "") from None
