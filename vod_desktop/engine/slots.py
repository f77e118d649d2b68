"""One pool of part slots for the whole program, shared fairly between uploads."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import Protocol

from vod_desktop.engine.tuning import SlotTuner, Trouble

Job = Callable[[], None]


class Feed(Protocol):
    """An upload that has parts to send."""

    def next_job(self) -> Job | None:
        """The next part to send, or None when there is none just now. Quick; must not call the pool."""

    @property
    def has_job(self) -> bool:
        """Whether there is one just now. The same holds."""


class SlotPool:
    """Threads that each send one part at a time, taking turns between the uploads that are attached.

    Five files with five parts each are not twenty-five sockets: there are never more parts in flight than slots.
    Jobs must not raise; what went wrong is theirs to tell.

    Args:
        limit: Slots, or with a tuner the most that it may choose.
        tuner: Chooses how many are in use.
    """

    def __init__(self, limit: int, tuner: SlotTuner | None = None) -> None:
        self._tuner = tuner
        self._limit = tuner.limit if tuner else max(1, limit)
        self._feeds: deque[Feed] = deque()
        self._work = threading.Condition()
        self._threads = 0
        self._idle = 0
        self._closed = False

    @property
    def limit(self) -> int:
        """Slots in use."""
        return self._limit

    @property
    def speed(self) -> float | None:
        """Bytes per second that the slots were last seen to bring together; None when that is not known."""
        return self._tuner.speed if self._tuner else None

    def set_limit(self, limit: int) -> None:
        """Change the number of slots, or what the tuner may choose; parts under way are finished."""
        with self._work:
            if self._tuner is not None:
                self._tuner.set_upper(limit)
                limit = self._tuner.limit
            self._use(max(1, limit))

    def feed(self, total: int) -> None:
        """Let the tuner see how many bytes have passed since the start."""
        with self._work:
            if self._tuner is not None:
                busy = self._threads - self._idle
                self._use(self._tuner.feed(total, saturated=busy >= self._limit))

    def trouble(self, kind: Trouble) -> None:
        """Let the tuner know of a loss or a refusal."""
        with self._work:
            if self._tuner is not None:
                self._use(self._tuner.trouble(kind))

    def attach(self, feed: Feed) -> None:
        """Let an upload take part."""
        with self._work:
            self._feeds.append(feed)
        self.wake()

    def detach(self, feed: Feed) -> None:
        """Take no more parts from an upload."""
        with self._work:
            if feed in self._feeds:
                self._feeds.remove(feed)

    def wake(self) -> None:
        """An attached upload may have parts again."""
        with self._work:
            if self._closed:
                return
            self._call_one()

    def close(self) -> None:
        """End the threads as soon as their present parts end; does not wait."""
        with self._work:
            self._closed = True
            self._work.notify_all()

    def _use(self, limit: int) -> None:
        """With the lock held."""
        if limit != self._limit:
            self._limit = limit
            if not self._closed:
                self._call_one()
            self._work.notify_all()

    def _call_one(self) -> None:
        """Have one more slot look for a part, which calls the next if there are more: to wake all of them for one small file
        costs more than to send it. With the lock held.
        """
        if self._idle:
            self._work.notify()
        elif self._threads < self._limit and self._feeds:
            self._start_thread()

    def _start_thread(self) -> None:
        self._threads += 1
        threading.Thread(target=self._run, name=f"part-slot-{self._threads}", daemon=True).start()

    def _run(self) -> None:
        while (job := self._next()) is not None:
            job()
            del job  # it holds the upload's source and auth; an idle slot must not

    def _next(self) -> Job | None:
        with self._work:
            while True:
                if self._closed or self._threads > self._limit:
                    self._threads -= 1
                    return None
                job = self._take()
                if job is not None:
                    if any(feed.has_job for feed in self._feeds):
                        self._call_one()
                    return job
                self._idle += 1
                self._work.wait()
                self._idle -= 1

    def _take(self) -> Job | None:
        for _ in range(len(self._feeds)):
            feed = self._feeds[0]
            self._feeds.rotate(-1)
            job = feed.next_job()
            if job is not None:
                return job
        return None
