"""What files hold — length, picture, codecs — for the form and the columns: looked at when it is shown, the latest first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from vod_desktop.app.jobs import Jobs
from vod_desktop.domain.errors import VodDesktopError
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.media import MediaFacts
from vod_desktop.domain.task import UploadTask

_LOOKED_INTO = frozenset({MediaKind.VIDEO, MediaKind.AUDIO, MediaKind.IMAGE, MediaKind.WATERMARK})
_Key = tuple[TaskId, str, int]
_NOTHING: Final = None
"""Kept for a file that is being looked into, or that says nothing."""


class Facts:
    """On the owner's thread; the looking is done by `jobs`.

    Args:
        probe: Looks into a file; raises VodDesktopError. None where files cannot be looked into.
        kept: How many are held.
        waiting: How many wait at most; when rows are scrolled by faster, the earliest asked ones are let go.
    """

    def __init__(
        self,
        probe: Callable[[str], MediaFacts] | None,
        jobs: Jobs,
        *,
        kept: int = 20_000,
        waiting: int = 200,
    ) -> None:
        self._probe = probe
        self._jobs = jobs
        self._kept_most = kept
        self._waiting_most = waiting
        self._kept: OrderedDict[_Key, MediaFacts | None] = OrderedDict()
        self._waiting: OrderedDict[_Key, None] = OrderedDict()
        self._lock = threading.Lock()
        self._listeners: list[Callable[[TaskId], None]] = []

    def on_ready(self, listener: Callable[[TaskId], None]) -> None:
        """Tell this when facts that were asked for are known."""
        self._listeners.append(listener)

    def of(self, task: UploadTask) -> MediaFacts | None:
        """What is known; None while the file is being looked into, or when it says nothing."""
        key = _key(task)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if self._probe is not None and task.kind in _LOOKED_INTO:
            self._keep(key, _NOTHING)
            self._ask(key)
        return None

    def known(self, task: UploadTask) -> MediaFacts | None:
        """The same without asking, for sorting thousands of rows."""
        return self._kept.get(_key(task))

    def _ask(self, key: _Key) -> None:
        with self._lock:
            self._waiting[key] = None
            full = len(self._waiting) > self._waiting_most
            dropped = self._waiting.popitem(last=False)[0] if full else None
        if dropped is not None:
            self._kept.pop(dropped, None)
        self._jobs.run(self._look_into_latest).then(self._arrived)

    def _look_into_latest(self) -> tuple[_Key, MediaFacts] | None:
        """On a thread of the jobs."""
        with self._lock:
            key = self._waiting.popitem(last=True)[0] if self._waiting else None
        if key is None or self._probe is None:
            return None
        try:
            return key, self._probe(key[1])
        except VodDesktopError:  # it may be uploaded all the same; a row without facts is not worth a word
            return None

    def _arrived(self, found: tuple[_Key, MediaFacts] | None) -> None:
        if found is not None:
            self._keep(*found)
            for listener in self._listeners:
                listener(found[0][0])

    def _keep(self, key: _Key, facts: MediaFacts | None) -> None:
        self._kept[key] = facts
        self._kept.move_to_end(key)
        while len(self._kept) > self._kept_most:
            self._kept.popitem(last=False)


def _key(task: UploadTask) -> _Key:
    """A file that was moved or has grown is looked into anew."""
    return task.id, task.path, task.size
