"""Work that must not be done on the owner's thread, with its answer brought back to it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

from vod_desktop.app.inbox import Inbox
from vod_desktop.domain.errors import Failure, VodDesktopError

T = TypeVar("T")
_log = logging.getLogger(__name__)

Post = Callable[[], None]
"""Something to be called on the owner's thread."""


class Job(Generic[T]):
    """An answer that comes later. All methods and callbacks on the owner's thread."""

    def __init__(self) -> None:
        self._value: T | None = None
        self._failure: Failure | None = None
        self._finished = False
        self._on_done: list[Callable[[T], None]] = []
        self._on_failed: list[Callable[[Failure], None]] = []

    def then(
        self, on_done: Callable[[T], None], on_failed: Callable[[Failure], None] | None = None
    ) -> Job[T]:
        """Call one of these when it is known; at once if it already is."""
        self._on_done.append(on_done)
        if on_failed is not None:
            self._on_failed.append(on_failed)
        if self._finished:
            self._tell()
        return self

    def finish(self, value: T) -> None:
        """The answer; by whoever made the job."""
        self._value, self._finished = value, True
        self._tell()

    def fail(self, failure: Failure) -> None:
        """There is none; by whoever made the job."""
        self._failure, self._finished = failure, True
        self._tell()

    def _tell(self) -> None:
        done, self._on_done = self._on_done, []
        failed, self._on_failed = self._on_failed, []
        if self._failure is not None:
            for on_failed in failed:
                on_failed(self._failure)
            return
        for on_done in done:
            on_done(self._value)  # type: ignore[arg-type]  # finish() has set it


class Jobs:
    """A few threads for calls to services, the keychain and files."""

    def __init__(self, inbox: Inbox[object], threads: int = 4) -> None:
        self._inbox = inbox
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="job")

    def run(self, work: Callable[[], T]) -> Job[T]:
        """Do the work on one of the threads."""
        job: Job[T] = Job()
        self._pool.submit(self._work, work, job)
        return job

    def close(self) -> None:
        """Begin nothing new; what is under way ends by itself."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _work(self, work: Callable[[], T], job: Job[T]) -> None:
        try:
            value = work()
        except VodDesktopError as error:
            failure = Failure.of(error)
            self._inbox.put(lambda: job.fail(failure))
        except Exception as error:  # a thread ends here: nothing may go unseen
            _log.exception("a job ended unexpectedly")
            unexpected = Failure.of(error)
            self._inbox.put(lambda: job.fail(unexpected))
        else:
            self._inbox.put(lambda: job.finish(value))
