"""The workers behind UploadMediaByURL: each takes a job through all its states."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.objects import ObjectStore
from vod_desktop.sandbox.vod.addresses import video_key
from vod_desktop.sandbox.vod.fetch import BLOCK, Fetcher, FetchError, FetchStopped
from vod_desktop.sandbox.vod.library import Library
from vod_desktop.sandbox.vod.lifecycle import Lifecycle
from vod_desktop.sandbox.vod.media import Pull, PullStatus, Video, new_id, will_transcode
from vod_desktop.sandbox.vod.seeds import default_template_group_id

WORKERS = 16
CLOSE_S = 2.0
_URL_INVALID = "URLInvalidError"
_URL_INVALID_TEXT = "download video failed by the url, please check it"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PullParts:
    """What the workers work with."""

    library: Library
    objects: ObjectStore
    lifecycle: Lifecycle
    clock: SandboxClock
    fetcher: Fetcher
    folder: Path


class PullWorkers:
    """Threads that pull; called from any thread.

    Args:
        parts: What they work with.
        step_s: Seconds a job stays in each state.
    """

    def __init__(self, parts: PullParts, step_s: float) -> None:
        self._parts = parts
        self._step_s = step_s
        self._stopping = threading.Event()
        self._waiting: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Start the threads and take up what an earlier run left, from its beginning."""
        self._parts.folder.mkdir(parents=True, exist_ok=True)
        for leftover in self._parts.folder.iterdir():
            leftover.unlink()
        for pull in self._parts.library.pulls():
            if not pull.status.is_final:
                self._parts.library.change_pull(pull.job_id, _start_over)
                self.enqueue(pull.job_id)
        for number in range(WORKERS):
            thread = threading.Thread(target=self._run, name=f"sandbox-pull-{number}", daemon=True)
            thread.start()
            self._threads.append(thread)

    def enqueue(self, job_id: str) -> None:
        """Let the next free worker take this job."""
        self._waiting.put(job_id)

    def close(self) -> None:
        """Stop at once, also inside a download, and wait for the threads.

        A thread that still waits for a name or a connection is left behind; it writes nothing any more.
        """
        self._stopping.set()
        self._parts.fetcher.stop()
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join(CLOSE_S)

    def _run(self) -> None:
        while (job_id := self._waiting.get()) is not None:
            if self._stopping.is_set():
                return
            try:
                PullJob(self._parts, job_id, self._pause).run()
            except FetchStopped:
                return
            except Exception:
                _log.exception("a URL pull of the sandbox failed")

    def _pause(self) -> None:
        if self._stopping.wait(self._step_s):
            raise FetchStopped


class PullJob:
    """One job on its way; used by one thread."""

    def __init__(self, parts: PullParts, job_id: str, pause: Callable[[], None]) -> None:
        self._parts = parts
        self._job_id = job_id
        self._pause = pause
        self._file = parts.folder / f"{job_id}.part"

    def run(self) -> None:
        """Walk through all states.

        Raises:
            FetchStopped: The sandbox closes; the job starts over after the next start.
        """
        self._pause()
        pull = self._parts.library.change_pull(self._job_id, _take_up)
        if pull is None or pull.status is not PullStatus.PROCESSING:
            # Cancelled while it waited, or taken by another worker.
            return
        try:
            self._download(pull)
            self._move_on(status=PullStatus.UPLOADING)
            self._upload(pull)
        except FetchError as error:
            text = f"{_URL_INVALID_TEXT}: {error}"
            self._end(PullStatus.DOWNLOAD_FAIL, _URL_INVALID, text)
        except OSError as error:
            self._end(PullStatus.UPLOAD_FAIL, "InternalError", str(error.strerror))
        finally:
            self._file.unlink(missing_ok=True)

    def _download(self, pull: Pull) -> None:
        self._move_on(status=PullStatus.DOWNLOADING)
        size = self._parts.fetcher.fetch(pull.url, self._file)
        self._move_on(status=PullStatus.DOWNLOAD_SUCCESS, size=size)

    def _upload(self, pull: Pull) -> None:
        video = self._video(pull)
        stored = self._parts.objects.put_stream(video.bucket, video.key, self._blocks())
        self._parts.lifecycle.arrived(video.media_id, stored)
        self._move_on(status=PullStatus.UPLOAD_SUCCESS)
        self._pause()
        self._end(PullStatus.SUCCESS, "200", "")

    def _video(self, pull: Pull) -> Video:
        """The media of this job; one that an earlier run made is used again."""
        video = self._parts.library.find(Video, pull.media_id)
        if video is None:
            video = _video_of(pull, self._parts.clock.now())
            self._parts.library.add(video)
            self._edit(media_id=video.media_id)
        return video

    def _blocks(self) -> Iterator[bytes]:
        with self._file.open("rb") as file:
            while block := file.read(BLOCK):
                yield block

    def _move_on(self, *, status: PullStatus, size: int | None = None) -> None:
        self._pause()
        if size is None:
            self._parts.library.change_pull(self._job_id, lambda pull: replace(pull, status=status))
        else:
            self._parts.library.change_pull(
                self._job_id, lambda pull: replace(pull, status=status, size=size)
            )

    def _edit(self, *, media_id: str) -> None:
        self._parts.library.change_pull(self._job_id, lambda pull: replace(pull, media_id=media_id))

    def _end(self, status: PullStatus, code: str, text: str) -> None:
        now = self._parts.clock.now()

        def edit(pull: Pull) -> Pull:
            return replace(pull, status=status, error_code=code, error_message=text, completed_at=now)

        self._parts.library.change_pull(self._job_id, edit)


def _start_over(pull: Pull) -> Pull:
    return replace(pull, status=PullStatus.PENDING, size=0)


def _take_up(pull: Pull) -> Pull:
    return replace(pull, status=PullStatus.PROCESSING) if pull.status is PullStatus.PENDING else pull


def _video_of(pull: Pull, now: float) -> Video:
    group_id = pull.template_group_id or default_template_group_id()
    return Video(
        media_id=new_id(),
        extension=pull.extension,
        bucket=pull.bucket,
        key=video_key(pull.extension),
        storage_location=pull.storage_location,
        created_at=now,
        modified_at=now,
        title=pull.title,
        description=pull.description,
        tags=pull.tags,
        cate_ids=(pull.cate_id,) if pull.cate_id else (),
        user_data=pull.user_data,
        app_id=pull.app_id,
        source_name=pull.url,
        cover_url=pull.cover_url,
        template_group_id=group_id,
        workflow_id=pull.workflow_id,
        transcodes=will_transcode(group_id, pull.workflow_id),
    )
