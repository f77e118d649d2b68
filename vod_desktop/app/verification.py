"""A finished upload compared with the file it came from. Nothing is asked of a service: what was proved then is kept."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.media_files import open_media
from vod_desktop.app.uploads import Uploads
from vod_desktop.domain.errors import Failure, Recovery, VodDesktopError
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.cargo import crc64_of_cargo
from vod_desktop.engine.stopping import Interrupted, StopReason, StopSignal

DIFFERS = "file-differs"
"""Kind of the failure of a file that no longer is what was uploaded."""
_TOLD_EVERY_S = 0.2


@dataclass(frozen=True, slots=True)
class Verified:
    """One comparison. `task` is None when nothing such was uploaded; without a failure the two are the same."""

    name: str
    task: UploadTask | None = None
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class Comparing:
    """Comparisons under way. The answer is None when they were cancelled."""

    job: Job[tuple[Verified, ...] | None]
    stop: StopSignal

    def cancel(self) -> None:
        """End them."""
        self.stop.set(StopReason.STOP)


class Verification:
    """Compares. On the owner's thread; the reading is done on others.

    Args:
        post: Brings something to the owner's thread.
    """

    def __init__(self, uploads: Uploads, jobs: Jobs, post: Callable[[Callable[[], None]], None]) -> None:
        self._uploads = uploads
        self._jobs = jobs
        self._post = post
        self._stop = StopSignal()

    def verify(self, name: str) -> Job[tuple[Verified, ...]]:
        """A path, a folder with what was uploaded from it, or a media id. The latest upload of a file counts."""
        tasks = self._meant(name)
        return self._jobs.run(lambda: self._compared(name, tasks))

    def compare(
        self, tasks: Sequence[UploadTask], told: Callable[[int], None] = lambda _read: None
    ) -> Comparing:
        """These finished rows; what differs is noted in them. `told` gets the bytes read so far, on the owner's thread."""
        stop = StopSignal(self._stop)
        reading = _Reading(stop, lambda read: self._post(lambda: told(read)))
        job = self._jobs.run(lambda: reading.all(tasks))
        return Comparing(job.then(self._note), stop)

    def close(self) -> None:
        """Stop reading."""
        self._stop.set(StopReason.SHUTDOWN)

    def _note(self, found: tuple[Verified, ...] | None) -> None:
        for one in found or ():
            if one.task is not None:
                differs = one.failure is not None and one.failure.kind == DIFFERS
                self._uploads.compared(one.task.id, one.failure if differs else None)

    def _meant(self, name: str) -> list[UploadTask]:
        done = [task for task in self._uploads.all() if task.state is TaskState.DONE]
        path = os.path.abspath(name)  # noqa: PTH100  # links stay what they are, as they were when uploading
        latest: dict[str, UploadTask] = {}
        for task in sorted(done, key=lambda task: task.finished_at or 0.0):
            inside = task.path.startswith(path.rstrip(os.sep) + os.sep)
            if task.media_id == name or task.path == path or inside:
                latest[task.path] = task
        return list(latest.values())

    def _compared(self, name: str, tasks: Sequence[UploadTask]) -> tuple[Verified, ...]:
        if not tasks:
            return (Verified(name, failure=Failure("not-uploaded", Recovery.ASK_USER, None, {"path": name})),)
        reading = _Reading(self._stop, lambda _read: None)
        return tuple(Verified(name, task, reading.difference(task)) for task in tasks)


class _Reading:
    """Reads files. On a worker thread."""

    def __init__(self, stop: StopSignal, told: Callable[[int], None]) -> None:
        self._stop = stop
        self._told = told
        self._read = 0
        self._told_at = 0.0

    def all(self, tasks: Sequence[UploadTask]) -> tuple[Verified, ...] | None:
        """Every comparison; None when they were cancelled."""
        found = tuple(Verified(task.path, task, self.difference(task)) for task in tasks)
        return None if self._stop.is_set else found

    def difference(self, task: UploadTask) -> Failure | None:
        """What is not the same, or why that cannot be told."""
        if task.crc64 is None:
            return Failure("not-verified", Recovery.ASK_USER, None, {"path": task.path})
        try:
            cargo = open_media(task.path)
            size = cargo.identity.size
            if size != task.size:
                return _differs(task, what="size", expected=task.size, found=size)
            crc64 = crc64_of_cargo(cargo, self._stop, self._count)
        except (VodDesktopError, Interrupted) as error:
            return Failure.of(error)
        if crc64 != task.crc64:
            return _differs(task, what="crc64", expected=str(task.crc64), found=str(crc64))
        return None

    def _count(self, read: int) -> None:
        self._read += read
        if time.monotonic() - self._told_at >= _TOLD_EVERY_S:
            self._told_at = time.monotonic()
            self._told(self._read)


def _differs(task: UploadTask, *, what: str, expected: int | str, found: int | str) -> Failure:
    values = {"path": task.path, "what": what, "expected": expected, "found": found}
    return Failure(DIFFERS, Recovery.ASK_USER, None, values)
