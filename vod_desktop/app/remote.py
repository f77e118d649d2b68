"""Remote jobs as the window and the command line see them: rows in memory, commands that return at once.

Everything here belongs to one thread, the owner's. What happens in the engine arrives through the inbox.
"""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from vod_desktop.app.desk import Desk
from vod_desktop.app.inbox import Inbox
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId, BatchId
from vod_desktop.domain.remote import RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.remote_intake import RemoteEntry
from vod_desktop.domain.task_state import TaskState
from vod_desktop.engine.remote import RemoteEngine
from vod_desktop.store.remote import RemoteRows

_CLOSING_S = 5.0
_S = TaskState
_TO_SEND_ANEW = frozenset({_S.FAILED, _S.ATTENTION, _S.STOPPED})


class RemoteListener(Protocol):
    """Told on the owner's thread."""

    def remote_changed(self, jobs: Sequence[RemoteJob]) -> None:
        """Rows as they are now, new ones among them."""

    def remote_not_asked(self, ids: Sequence[RemoteId], failure: Failure) -> None:
        """VOD could not be asked about these; it will be asked again."""

    def remote_held(self, account_id: AccountId, until: float) -> None:
        """The account may pull no more before then (seconds since 1970)."""


class RemoteJobs:
    """The rows of pulls and registrations. See the module for threads."""

    def __init__(
        self, *, rows: RemoteRows, inbox: Inbox[object], jobs: Jobs, desk: Desk, clock: Clock
    ) -> None:
        self._rows = rows
        self._inbox = inbox
        self._jobs = jobs
        self._desk = desk
        self._clock = clock
        self._engine: RemoteEngine | None = None
        self._known: dict[RemoteId, RemoteJob] = {}
        self._by_url: dict[tuple[RemoteKind, AccountId, str], RemoteId] = {}
        self._listeners: list[RemoteListener] = []
        self._positions: Iterator[float] = itertools.count(1.0)

    def run_on(self, engine: RemoteEngine) -> None:
        """Use this engine, which reports here; bootstrap connects the two."""
        self._engine = engine

    def restore_from_disk(self) -> None:
        """Take in the rows of earlier runs, as they were left. Nothing is sent before `start` or `resume`."""
        self._insert(self._rows.all())
        last = max((job.position for job in self._known.values()), default=0.0)
        self._positions = itertools.count(last + 1.0)

    # --- reading

    def all(self) -> Sequence[RemoteJob]:
        """Every row, in order."""
        return sorted(self._known.values(), key=lambda job: job.position)

    def job(self, row_id: RemoteId) -> RemoteJob | None:
        """The row as it is now."""
        return self._known.get(row_id)

    def known(self, kind: RemoteKind, account_id: AccountId, url: str) -> RemoteJob | None:
        """The latest row of that URL."""
        return self._known.get(self._by_url.get((kind, account_id, url), RemoteId("")))

    # --- commands

    def listen(self, listener: RemoteListener) -> None:
        """Tell this one, too, from now on."""
        self._listeners.append(listener)

    def unlisten(self, listener: RemoteListener) -> None:
        """Tell this one no more."""
        self._listeners.remove(listener)

    def add(
        self, entries: Sequence[RemoteEntry], kind: RemoteKind, account_id: AccountId
    ) -> Job[Sequence[RemoteJob]]:
        """Put new rows on the disk; they wait until they are started. The job brings them once they are kept."""
        batch, now = BatchId(uuid.uuid4().hex), self._clock.now()
        added = tuple(
            RemoteJob(
                id=RemoteId(uuid.uuid4().hex),
                kind=kind,
                url=entry.url,
                account_id=account_id,
                metadata=entry.metadata,
                extension=entry.extension,
                batch_id=batch,
                position=next(self._positions),
                added_at=now,
            )
            for entry in entries
        )

        def work() -> Sequence[RemoteJob]:
            self._rows.save(added)
            return added

        def keep(jobs: Sequence[RemoteJob]) -> None:
            self._insert(jobs)
            self._tell(jobs)

        return self._jobs.run(work).then(keep)

    def start(self, ids: Iterable[RemoteId]) -> None:
        """Send what waits or has failed, follow what VOD has taken. An unclear row is asked for before it is sent."""
        ready: list[RemoteJob] = []
        for row_id in ids:
            job = self._known[row_id]
            if job.state in _TO_SEND_ANEW and not job.is_unclear:
                job = job.waiting_anew()
                self._known[row_id] = job
            if job.state not in {_S.DONE, _S.DISCARDED}:
                ready.append(job)
        if ready and self._engine is not None:
            self._engine.start(ready)
            self._tell([job for job in ready if job.state is _S.WAITING])

    def resume(self) -> None:
        """Go on with everything that an earlier run left under way."""
        under_way = {_S.WAITING, _S.PREPARING, _S.SUBMITTED}
        self.start([job.id for job in self.all() if job.state in under_way])

    def describe(self, row_id: RemoteId, entry: RemoteEntry) -> None:
        """Change what a row that is not with VOD says of itself."""
        job = self._known[row_id]
        if job.state in _TO_SEND_ANEW | {_S.WAITING} and not job.is_unclear:
            job = replace(job, metadata=entry.metadata, extension=entry.extension)
            self._known[row_id] = job
            self._desk.do(lambda: self._rows.save([job]))

    def check_now(self, ids: Sequence[RemoteId]) -> None:
        """Ask VOD about these without waiting for their turn."""
        if self._engine is not None:
            self._engine.check_now(ids)

    def cancel(self, ids: Sequence[RemoteId]) -> None:
        """Have VOD cancel those that it has not begun with; those not sent yet are stopped here."""
        if self._engine is not None:
            self._engine.cancel(ids)

    def remove(self, ids: Sequence[RemoteId]) -> None:
        """Take rows out of the list. What VOD does with their jobs is not changed."""
        for row_id in ids:
            self._known.pop(row_id, None)
        self._desk.do(lambda: self._rows.remove(ids))

    def taken_in(self, jobs: Sequence[RemoteJob]) -> None:
        """Rows that VOD was asked about by somebody else than the engine; keeps and tells them."""
        self._desk.do(lambda: self._rows.save(jobs))
        self._take_in(jobs)

    def close(self) -> None:
        """End; rows under way go on with the next start."""
        if self._engine is not None:
            self._engine.close(_CLOSING_S)

    # --- from the engine, any thread

    def changed(self, jobs: Sequence[RemoteJob]) -> None:
        """Implements the engine's `RemoteReport`."""
        self._inbox.put(lambda: self._take_in(jobs))

    def not_asked(self, ids: Sequence[RemoteId], failure: Failure) -> None:
        """Implements the engine's `RemoteReport`."""
        self._inbox.put(lambda: self._not_asked(ids, failure))

    def held(self, account_id: AccountId, until: float) -> None:
        """Implements the engine's `RemoteReport`."""
        self._inbox.put(lambda: self._held(account_id, until))

    # --- the owner's thread

    def _insert(self, jobs: Sequence[RemoteJob]) -> None:
        for job in jobs:
            self._known[job.id] = job
            self._by_url[job.kind, job.account_id, job.url] = job.id

    def _take_in(self, jobs: Sequence[RemoteJob]) -> None:
        present = [job for job in jobs if job.id in self._known]
        self._known.update((job.id, job) for job in present)
        self._tell(present)

    def _tell(self, jobs: Sequence[RemoteJob]) -> None:
        for listener in tuple(self._listeners):
            listener.remote_changed(jobs)

    def _not_asked(self, ids: Sequence[RemoteId], failure: Failure) -> None:
        for listener in tuple(self._listeners):
            listener.remote_not_asked(ids, failure)

    def _held(self, account_id: AccountId, until: float) -> None:
        for listener in tuple(self._listeners):
            listener.remote_held(account_id, until)
