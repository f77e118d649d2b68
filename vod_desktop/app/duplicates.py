"""Files that were uploaded before or are in the queue already: by path, and by content where the sizes agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from vod_desktop.app.media_files import crc64_of_media
from vod_desktop.domain.errors import VodDesktopError
from vod_desktop.domain.history import PastUpload
from vod_desktop.domain.ids import MediaId, TaskId
from vod_desktop.domain.preflight import Cause, Finding
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.stopping import StopSignal
from vod_desktop.store.history import HistoryRows


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that shall be uploaded, with its file as it is now."""

    task: UploadTask
    identity: SourceIdentity


@dataclass(frozen=True, slots=True)
class _Known:
    """The same account's other file. `task_id` is that of its row, if it still has one; `media_id` means it is uploaded."""

    path: str
    size: int
    identity: SourceIdentity | None
    crc64: int | None
    media_id: MediaId | None
    task_id: TaskId | None = None


class Duplicates:
    """One comparison of rows with the queue and the history. On a worker thread.

    Args:
        queue: Every row of the queue.
        stop: Ends the reading of files.
    """

    def __init__(
        self, queue: Sequence[UploadTask], history: HistoryRows, stop: StopSignal, crc64: Crc64 | None = None
    ) -> None:
        self._history = history
        self._stop = stop
        self._crc64 = crc64 or crc64_of_media
        self._crcs: dict[str, int | None] = {}
        self._by_path: dict[str, list[UploadTask]] = defaultdict(list)
        self._by_size: dict[int, list[UploadTask]] = defaultdict(list)
        for task in queue:
            self._by_path[task.path].append(task)
            self._by_size[task.size].append(task)

    def finding(self, candidate: Candidate) -> Finding | None:
        """What says most about the row: the same file, or an earlier state of it. None when the file is new.

        Raises:
            Interrupted: It is to end.
            StoreError: The history cannot be read.
        """
        task, before = candidate.task, None
        for known in self._known(candidate):
            if self._is_same(candidate, known):
                cause = Cause.UPLOADED if known.media_id else Cause.IN_QUEUE
                return _finding(cause, task, known)
            if known.path == task.path and known.media_id:
                before = before or known
        return _finding(Cause.UPLOADED_OTHERWISE, task, before) if before else None

    def _known(self, candidate: Candidate) -> Iterator[_Known]:
        """Files at that path, then files of that size; those with rows first."""
        task, size = candidate.task, candidate.identity.size
        yield from (_of_row(row) for row in self._by_path[task.path] if _counts(row, task))
        yield from (_of_past(past) for past in self._history.of_path(task.path) if _same_account(past, task))
        yield from (_of_row(row) for row in self._by_size[size] if _counts(row, task))
        yield from (_of_past(past) for past in self._history.of_size(size) if _same_account(past, task))

    def _is_same(self, candidate: Candidate, known: _Known) -> bool:
        if known.path == candidate.task.path:
            if known.media_id is None:
                return True
            if known.identity is not None and known.identity.same_content_as(candidate.identity):
                return True
        if known.size != candidate.identity.size:
            return False
        expected = known.crc64 if known.media_id else self._crc_of(known.path)
        return expected is not None and expected == self._crc_of(candidate.task.path)

    def _crc_of(self, path: str) -> int | None:
        """Of the file as it is now; read once. None where it cannot be read."""
        if path not in self._crcs:
            try:
                self._crcs[path] = self._crc64(path, self._stop)
            except VodDesktopError:
                self._crcs[path] = None
        return self._crcs[path]


Crc64 = Callable[[str, StopSignal], int]
"""Reads a whole file."""


def _counts(row: UploadTask, task: UploadTask) -> bool:
    """Whether the row comes before: it is done, or its turn is earlier."""
    earlier = row.state is TaskState.DONE or (row.position, row.id) < (task.position, task.id)
    return row.id != task.id and row.account_id == task.account_id and earlier


def _same_account(past: PastUpload, task: UploadTask) -> bool:
    return past.account_id == task.account_id and past.media_id != task.media_id


def _of_row(row: UploadTask) -> _Known:
    media_id = row.media_id if row.state is TaskState.DONE else None
    return _Known(row.path, row.size, row.identity, row.crc64, media_id, row.id)


def _of_past(past: PastUpload) -> _Known:
    return _Known(past.path, past.size, past.identity, past.crc64, past.media_id)


def _finding(cause: Cause, task: UploadTask, known: _Known) -> Finding:
    return Finding(
        cause,
        task.account_id,
        task.path,
        task.id,
        other=known.task_id,
        media_id=known.media_id,
        values={"other": known.path},
    )
