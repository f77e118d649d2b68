"""What the cover studio asks about one video. Its decoders are its own: neither thumbnails nor a search keep a frame waiting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.media import MediaFacts, MediaUnavailable, Moment, Suggestion
from vod_desktop.domain.task import UploadTask
from vod_desktop.media.decoder import Decoder

SEEN_WIDTH, SEEN_HEIGHT = 1280, 720
"""How large a frame is shown at most, in pixels."""

T = TypeVar("T")


class CoverStudio:
    """On the owner's thread. Jobs fail with MediaUnreadable and MediaUnavailable.

    Args:
        jobs: Threads for nothing else: a search takes seconds.
        find: The row with that id.
    """

    def __init__(self, *, jobs: Jobs, find: Callable[[TaskId], UploadTask | None]) -> None:
        self._jobs = jobs
        self._find = find
        self._looking = Decoder()
        self._searching = Decoder()
        self._searched: TaskId | None = None

    def facts(self, task_id: TaskId) -> Job[MediaFacts]:
        """Duration, size of picture, frame rate."""
        path = self._path(task_id)
        return self._jobs.run(lambda: self._looking.facts(path))

    def look(self, task_id: TaskId, at_s: float) -> Job[Moment]:
        """The frame shown at that second, with its place."""
        path = self._path(task_id)
        size = {"max_width": SEEN_WIDTH, "max_height": SEEN_HEIGHT}
        return self._jobs.run(lambda: self._looking.look(path, at_s, **size))

    def suggestions(self, task_id: TaskId, count: int) -> Job[tuple[Suggestion, ...]]:
        """Frames that would make a good cover, in the order of the video."""
        return self._search(task_id, lambda path: self._searching.suggested(path, count))

    def strip(self, task_id: TaskId, count: int) -> Job[tuple[Suggestion, ...]]:
        """Frames in even distances."""
        return self._search(task_id, lambda path: self._searching.strip(path, count))

    def rest(self) -> None:
        """Nobody looks any more: the processes end, and start again when they are needed."""
        self._searched = None
        for decoder in (self._looking, self._searching):
            self._jobs.run(decoder.rest)

    def close(self) -> None:
        """End at once."""
        self._looking.close()
        self._searching.close()
        self._jobs.close()

    def _search(self, task_id: TaskId, look_through: Callable[[str], T]) -> Job[T]:
        """One that has not begun is left out once another video is searched."""
        self._searched = task_id
        path = self._path(task_id)

        def search() -> T:
            if self._searched != task_id:
                raise MediaUnavailable(reason="closed")
            return look_through(path)

        return self._jobs.run(search)

    def _path(self, task_id: TaskId) -> str:
        task = self._find(task_id)
        return "" if task is None else task.path
