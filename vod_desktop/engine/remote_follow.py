"""Which pulls VOD is to be asked about next: often after news, ever more seldom without."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vod_desktop.domain.remote import RemoteId, RemoteJob
from vod_desktop.domain.remote_wire import ASKED_MAX
from vod_desktop.engine.remote_equipment import RemoteSettings


@dataclass(slots=True)
class _Watch:
    job: RemoteJob
    due: float
    wait_s: float


class FollowBook:
    """The pulls that are followed. One thread. Times are monotonic seconds."""

    def __init__(self) -> None:
        self._watches: dict[RemoteId, _Watch] = {}
        # An entry that does not agree with its watch is out of date and passed over.
        self._queue: list[tuple[float, RemoteId]] = []

    def add(self, jobs: Iterable[RemoteJob], *, due: float, settings: RemoteSettings) -> None:
        """Follow these, too; VOD is to be asked at `due` for the first time."""
        for job in jobs:
            self._watches[job.id] = _Watch(job, due, settings.scale * settings.ask_first_s)
            heapq.heappush(self._queue, (due, job.id))

    def hasten(self, ids: Iterable[RemoteId], now: float) -> None:
        """Ask about these at once."""
        for row_id in ids:
            if row_id in self._watches:
                self._plan(row_id, now)

    def drop(self, ids: Iterable[RemoteId]) -> None:
        """Follow these no more."""
        for row_id in ids:
            self._watches.pop(row_id, None)

    def job(self, row_id: RemoteId) -> RemoteJob | None:
        """A followed row as it was last told."""
        watch = self._watches.get(row_id)
        return watch.job if watch else None

    def next_due(self) -> float | None:
        """When to ask next; None when nothing is followed."""
        self._forget_outdated()
        return self._queue[0][0] if self._queue else None

    def batch(self, now: float) -> tuple[RemoteJob, ...]:
        """Up to ten rows of one account that are due, the longest due first. They are to be `told` or `put_off`."""
        taken: list[RemoteJob] = []
        others: list[tuple[float, RemoteId]] = []
        while len(taken) < ASKED_MAX and (due := self.next_due()) is not None and due <= now:
            entry = heapq.heappop(self._queue)
            job = self._watches[entry[1]].job
            if taken and job.account_id != taken[0].account_id:
                others.append(entry)
            elif job not in taken:
                taken.append(job)
        for entry in others:
            heapq.heappush(self._queue, entry)
        return tuple(taken)

    def told(self, before: RemoteJob, after: RemoteJob, *, now: float, settings: RemoteSettings) -> None:
        """What a question brought: news are followed closely, silence makes the next question later."""
        watch = self._watches.get(before.id)
        if watch is None:
            return
        if after.is_settled:
            del self._watches[before.id]
            return
        first, longest = settings.scale * settings.ask_first_s, settings.scale * settings.ask_longest_s
        news = before.word is not after.word
        watch.wait_s = first if news else min(longest, watch.wait_s * 2)
        watch.job = after
        self._plan(after.id, now + watch.wait_s)

    def put_off(self, jobs: Sequence[RemoteJob], *, now: float, settings: RemoteSettings) -> None:
        """VOD could not be asked about these."""
        for job in jobs:
            self.told(job, job, now=now, settings=settings)

    def _plan(self, row_id: RemoteId, due: float) -> None:
        self._watches[row_id].due = due
        heapq.heappush(self._queue, (due, row_id))

    def _forget_outdated(self) -> None:
        while self._queue:
            due, row_id = self._queue[0]
            watch = self._watches.get(row_id)
            if watch is not None and watch.due == due:
                return
            heapq.heappop(self._queue)
