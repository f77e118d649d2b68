"""A finished upload compared with the file it came from. Nothing is asked of a service: what was proved then is kept."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.uploads import Uploads
from vod_desktop.domain.errors import Failure, Recovery, VodDesktopError
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.file_check import crc64_of_file, size_of
from vod_desktop.engine.stopping import Interrupted, StopReason, StopSignal


@dataclass(frozen=True, slots=True)
class Verified:
    """One comparison. `task` is None when nothing such was uploaded; without a failure the two are the same."""

    name: str
    task: UploadTask | None = None
    failure: Failure | None = None


class Verification:
    """Compares. On the owner's thread; the reading is done on others."""

    def __init__(self, uploads: Uploads, jobs: Jobs) -> None:
        self._uploads = uploads
        self._jobs = jobs
        self._stop = StopSignal()

    def verify(self, name: str) -> Job[tuple[Verified, ...]]:
        """A path, a folder with what was uploaded from it, or a media id. The latest upload of a file counts."""
        tasks = self._meant(name)
        return self._jobs.run(lambda: self._compared(name, tasks))

    def close(self) -> None:
        """Stop reading."""
        self._stop.set(StopReason.SHUTDOWN)

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
        return tuple(Verified(name, task, self._difference(task)) for task in tasks)

    def _difference(self, task: UploadTask) -> Failure | None:
        if task.crc64 is None:
            return Failure("not-verified", Recovery.ASK_USER, None, {"path": task.path})
        try:
            size = size_of(task.path)
            if size != task.size:
                return _differs(task, what="size", expected=task.size, found=size)
            crc64 = crc64_of_file(task.path, self._stop)
        except (VodDesktopError, Interrupted) as error:
            return Failure.of(error)
        if crc64 != task.crc64:
            return _differs(task, what="crc64", expected=str(task.crc64), found=str(crc64))
        return None


def _differs(task: UploadTask, *, what: str, expected: int | str, found: int | str) -> Failure:
    values = {"path": task.path, "what": what, "expected": expected, "found": found}
    return Failure("file-differs", Recovery.ASK_USER, None, values)
