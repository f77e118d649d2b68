"""Work that must not be done on the owner's thread, with its answer brought back to it."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from typing import Final, Generic, TypeVar

from vod_desktop.app.inbox import Inbox
from vod_desktop.domain.errors import Failure, VodDesktopError

T = TypeVar("T")
_log = logging.getLogger(__name__)

_CLOSING_S: Final = 2.0

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
    """A few threads for calls to services, the keychain and files.

    They are no executor's: the end of the process would wait for those, however long a keychain or a server says nothing.
    """

    def __init__(self, inbox: Inbox[object], threads: int = 4) -> None:
        self._inbox = inbox
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._closed = False
        self._threads = [
            threading.Thread(target=self._serve, name="job", daemon=True) for _ in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    def run(self, work: Callable[[], T]) -> Job[T]:
        """Do the work on one of the threads."""
        job: Job[T] = Job()
        self._work.put(lambda: self._do(work, job))
        return job

    def close(self, timeout_s: float = _CLOSING_S) -> None:
        """Begin nothing new; wait so long for what is under way. What takes longer ends with the process."""
        self._closed = True
        for _ in self._threads:
            self._work.put(None)
        deadline = time.monotonic() + timeout_s
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))

    def _serve(self) -> None:
        while (work := self._work.get()) is not None:
            if not self._closed:
                work()
            del work  # what it holds may be secret, and the next may be long in coming

    def _do(self, work: Callable[[], T], job: Job[T]) -> None:
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
