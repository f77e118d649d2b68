"""Thumbnails for the list: made when a row is painted, the latest first, kept while they are likely to be painted again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from vod_desktop.app.jobs import Jobs
from vod_desktop.domain.errors import VodDesktopError
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.task import UploadTask
from vod_desktop.media.decoder import Decoder

PICTURED = frozenset({MediaKind.VIDEO, MediaKind.IMAGE, MediaKind.WATERMARK})
"""Kinds of which a thumbnail can be made."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A thumbnail by what it is made of, and its size in pixels."""

    task_id: TaskId
    path: str
    width: int
    height: int


class Thumbnails:
    """Asked for by the painting, answered later. On the owner's thread; `jobs` are threads for nothing else.

    Args:
        kept: How many are held.
        waiting: How many wait at most to be made. When rows are scrolled by faster, the earliest asked ones are let go;
            they are asked for again when they are painted again.
    """

    def __init__(self, *, decoder: Decoder, jobs: Jobs, kept: int = 500, waiting: int = 100) -> None:
        self._decoder = decoder
        self._jobs = jobs
        self._kept_most = kept
        self._waiting_most = waiting
        self._kept: OrderedDict[_Wanted, bytes | None] = OrderedDict()
        self._waiting: OrderedDict[_Wanted, None] = OrderedDict()
        self._lock = threading.Lock()
        self._listeners: list[Callable[[TaskId], None]] = []

    def on_ready(self, listener: Callable[[TaskId], None]) -> None:
        """Tell this when a thumbnail has arrived, or was let go and may be asked for again."""
        self._listeners.append(listener)

    def get(self, task: UploadTask, width: int, height: int) -> bytes | None:
        """The thumbnail as an encoded picture; None while it is being made, or when there is none."""
        wanted = _Wanted(task.id, task.path, width, height)
        if wanted in self._kept:
            self._kept.move_to_end(wanted)
            return self._kept[wanted]
        if self._decoder.available and task.kind in PICTURED:
            self._keep(wanted, None)
            self._ask(wanted)
        return None

    def _ask(self, wanted: _Wanted) -> None:
        with self._lock:
            self._waiting[wanted] = None
            dropped = (
                self._waiting.popitem(last=False)[0] if len(self._waiting) > self._waiting_most else None
            )
        if dropped is not None:
            self._kept.pop(dropped, None)
            self._tell(dropped.task_id)
        self._jobs.run(self._make_latest).then(self._arrived)

    def _make_latest(self) -> tuple[_Wanted, bytes] | None:
        """On a thread of the jobs."""
        with self._lock:
            wanted = self._waiting.popitem(last=True)[0] if self._waiting else None
        if wanted is None:
            return None
        try:
            return wanted, self._decoder.thumbnail(wanted.path, wanted.width, wanted.height)
        except VodDesktopError:  # a row without a picture is not worth a word
            return None

    def _arrived(self, made: tuple[_Wanted, bytes] | None) -> None:
        if made is not None:
            self._keep(*made)
            self._tell(made[0].task_id)

    def _tell(self, task_id: TaskId) -> None:
        for listener in self._listeners:
            listener(task_id)

    def _keep(self, wanted: _Wanted, picture: bytes | None) -> None:
        self._kept[wanted] = picture
        self._kept.move_to_end(wanted)
        while len(self._kept) > self._kept_most:
            self._kept.popitem(last=False)
