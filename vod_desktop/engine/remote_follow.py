"""The pulls that are followed, and which of them VOD is to be asked about next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vod_desktop.domain.remote import RemoteId, RemoteJob
from vod_desktop.domain.remote_wire import ASKED_MAX
from vod_desktop.engine.remote_equipment import RemoteSettings
from vod_desktop.engine.watches import Watches


class FollowBook:
    """The pulls that are followed. One thread. Times are monotonic seconds."""

    def __init__(self) -> None:
        self._jobs: dict[RemoteId, RemoteJob] = {}
        self._watches: Watches[RemoteId] = Watches()

    def add(self, jobs: Iterable[RemoteJob], *, due: float, settings: RemoteSettings) -> None:
        """Follow these, too; VOD is to be asked at `due` for the first time."""
        for job in jobs:
            self._jobs[job.id] = job
            self._watches.add(job.id, due=due, wait_s=settings.scale * settings.ask_first_s)

    def hasten(self, ids: Iterable[RemoteId], now: float) -> None:
        """Ask about these at once."""
        self._watches.hasten(ids, now)

    def drop(self, ids: Iterable[RemoteId]) -> None:
        """Follow these no more."""
        for row_id in ids:
            self._jobs.pop(row_id, None)
            self._watches.drop([row_id])

    def job(self, row_id: RemoteId) -> RemoteJob | None:
        """A followed row as it was last told."""
        return self._jobs.get(row_id)

    def next_due(self) -> float | None:
        """When to ask next; None when nothing is followed."""
        return self._watches.next_due()

    def batch(self, now: float) -> tuple[RemoteJob, ...]:
        """Up to ten rows of one account that are due, the longest due first. They are to be `told` or `put_off`."""
        taken = self._watches.take(now, at_most=ASKED_MAX, group=lambda row_id: self._jobs[row_id].account_id)
        return tuple(self._jobs[row_id] for row_id in taken)

    def told(self, before: RemoteJob, after: RemoteJob, *, now: float, settings: RemoteSettings) -> None:
        """What a question brought: news are followed closely, silence makes the next question later."""
        if before.id not in self._jobs:
            return
        if after.is_settled:
            self.drop([before.id])
            return
        self._jobs[after.id] = after
        self._watches.asked(
            after.id,
            news=before.word is not after.word,
            now=now,
            first_s=settings.scale * settings.ask_first_s,
            longest_s=settings.scale * settings.ask_longest_s,
        )

    def put_off(self, jobs: Sequence[RemoteJob], *, now: float, settings: RemoteSettings) -> None:
        """VOD could not be asked about these."""
        for job in jobs:
            self.told(job, job, now=now, settings=settings)
