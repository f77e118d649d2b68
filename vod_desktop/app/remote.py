"""Remote jobs as the window and the command line see them: rows in memory, commands that return at once.

Everything here belongs to one thread, the owner's. What happens in the engine arrives through the inbox.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from vod_desktop.app.desk import Desk
from vod_desktop.app.inbox import Inbox
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId, BatchId
from vod_desktop.domain.remote import PullInfo, RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.remote_intake import RemoteEntry
from vod_desktop.domain.remote_progress import adopted
from vod_desktop.domain.task_state import TaskState
from vod_desktop.domain.web_address import one_spelling
from vod_desktop.engine.remote import RemoteEngine
from vod_desktop.store.remote import RemoteRows

_CLOSING_S = 5.0
_S = TaskState
_TO_SEND_ANEW = frozenset({_S.FAILED, _S.ATTENTION, _S.STOPPED})
_UNDER_WAY = frozenset({_S.WAITING, _S.PREPARING, _S.SUBMITTED})
_TOLD_AT_ONCE = 500
"""So many rows are told in one go: the window has to paint in between."""


class RemoteListener(Protocol):
    """Told on the owner's thread."""

    def remote_changed(self, jobs: Sequence[RemoteJob]) -> None:
        """Rows as they are now, new ones among them."""

    def remote_removed(self, ids: Sequence[RemoteId]) -> None:
        """Rows that are gone."""

    def remote_not_cancelled(self, ids: Sequence[RemoteId]) -> None:
        """VOD has begun with these and goes on."""

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
        self._checked: dict[RemoteId, float] = {}
        self._held_until: dict[AccountId, float] = {}
        self._last_position = 0.0

    def run_on(self, engine: RemoteEngine) -> None:
        """Use this engine, which reports here; bootstrap connects the two."""
        self._engine = engine

    def restore_from_disk(self) -> None:
        """Take in the rows of earlier runs, as they were left. Nothing is sent before `start` or `resume`."""
        self._insert(self._rows.all())
        self._last_position = max((job.position for job in self._known.values()), default=0.0)

    # --- reading

    def all(self) -> Sequence[RemoteJob]:
        """Every row, in order."""
        return sorted(self._known.values(), key=lambda job: job.position)

    def job(self, row_id: RemoteId) -> RemoteJob | None:
        """The row as it is now."""
        return self._known.get(row_id)

    def checked_at(self, row_id: RemoteId) -> float | None:
        """When VOD was last asked about the row in this session, in seconds since 1970."""
        return self._checked.get(row_id)

    def held_until(self, job: RemoteJob) -> float | None:
        """When a pull goes on that waits because its account may send no more today, in seconds since 1970; None for others."""
        if job.state is not _S.WAITING or job.kind is not RemoteKind.PULL:
            return None
        until = self._held_until.get(job.account_id, 0.0)
        return until if until > self._clock.now() else None

    def known(self, kind: RemoteKind, account_id: AccountId, url: str) -> RemoteJob | None:
        """The latest row of that URL, however it is spelled."""
        return self._known.get(self._by_url.get((kind, account_id, one_spelling(url)), RemoteId("")))

    # --- commands

    def listen(self, listener: RemoteListener) -> None:
        """Tell this one, too, from now on."""
        self._listeners.append(listener)

    def unlisten(self, listener: RemoteListener) -> None:
        """Tell this one no more."""
        self._listeners.remove(listener)

    def add(
        self, entries: Sequence[RemoteEntry], kind: RemoteKind, account_id: AccountId, *, draft: bool = False
    ) -> Job[Sequence[RemoteJob]]:
        """Put new rows on the disk; they wait until they are started. The job brings them once they are kept.

        Drafts wait over the end of the program, too; what is none goes on with `resume`.
        """
        batch, now, first = BatchId(uuid.uuid4().hex), self._clock.now(), self._last_position + 1.0
        self._last_position += len(entries)
        state = _S.DRAFT if draft else _S.WAITING

        def work() -> Sequence[RemoteJob]:
            added = tuple(
                RemoteJob(
                    id=RemoteId(uuid.uuid4().hex),
                    kind=kind,
                    url=entry.url,
                    account_id=account_id,
                    metadata=entry.metadata,
                    extension=entry.extension,
                    batch_id=batch,
                    position=first + place,
                    added_at=now,
                    state=state,
                )
                for place, entry in enumerate(entries)
            )
            self._rows.save(added)
            return added

        def keep(jobs: Sequence[RemoteJob]) -> None:
            self._insert(jobs)
            self._tell_in_parts([job.id for job in jobs])

        return self._jobs.run(work).then(keep)

    def admit(self, jobs: Sequence[RemoteJob]) -> None:
        """New rows that are on the disk already."""
        self._insert(jobs)
        self._last_position = max((self._last_position, *(job.position for job in jobs)))
        self._tell_in_parts([job.id for job in jobs])

    def adopt(self, pulls: Iterable[PullInfo], account_id: AccountId) -> Sequence[RemoteJob]:
        """Rows for pulls that somebody else had VOD begin: followed as if they were sent from here, and never sent."""
        now, new = self._clock.now(), []
        for info in pulls:
            self._last_position += 1.0
            row_id, position = RemoteId(uuid.uuid4().hex), self._last_position
            new.append(adopted(info, row_id=row_id, account_id=account_id, position=position, now=now))
        self.restore(new)
        return new

    def start(self, ids: Iterable[RemoteId]) -> None:
        """Send what waits or has failed, follow what VOD has taken. An unclear row is asked for before it is sent."""
        ready: list[RemoteJob] = []
        drafts: list[RemoteJob] = []
        changed: list[RemoteId] = []
        for row_id in ids:
            job = self._known[row_id]
            if job.state is _S.DRAFT:
                self._known[row_id] = job.moved(_S.WAITING)
                drafts.append(self._known[row_id])
            elif job.state in _TO_SEND_ANEW and not job.is_unclear:
                self._known[row_id] = job.waiting_anew()
                ready.append(self._known[row_id])
            elif job.state not in {_S.DONE, _S.DISCARDED}:
                ready.append(job)
            if self._known[row_id] is not job:
                changed.append(row_id)
        if drafts:
            self._desk.do(lambda: self._keep_and_start(drafts, self._rows.save))
        if ready and self._engine is not None:
            self._engine.start(ready)
        self._tell_in_parts(changed)

    def resume(self) -> None:
        """Go on with everything that an earlier run left under way."""
        self.start([job.id for job in self.all() if job.state in _UNDER_WAY])

    def describe(self, row_id: RemoteId, entry: RemoteEntry) -> None:
        """Change what a row that is not with VOD says of itself."""
        job = self._known[row_id]
        if job.state in _TO_SEND_ANEW | {_S.WAITING, _S.DRAFT} and not job.is_unclear:
            job = replace(job, metadata=entry.metadata, extension=entry.extension)
            self._known[row_id] = job
            self._desk.do(lambda: self._rows.describe(job))
            self._tell([job])

    def check_now(self, ids: Sequence[RemoteId]) -> None:
        """Ask VOD about these without waiting for their turn."""
        if self._engine is not None:
            self._engine.check_now(ids)

    def cancel(self, ids: Sequence[RemoteId]) -> None:
        """Have VOD cancel those that it has not begun with; those not sent yet are stopped here."""
        if self._engine is not None:
            self._engine.cancel(ids)

    def remove(self, ids: Sequence[RemoteId]) -> Sequence[RemoteJob]:
        """Take rows out of the list, and give them back for `restore`. What VOD does with their jobs is not changed."""
        gone = tuple(job for row_id in ids if (job := self._known.pop(row_id, None)) is not None)
        gone_ids = [job.id for job in gone]
        self._delete(gone_ids)
        if self._engine is not None:
            # An answer that is on its way would keep them anew.
            self._engine.forget(gone_ids, lambda: self._inbox.put(lambda: self._delete(gone_ids)))
        for listener in tuple(self._listeners):
            listener.remote_removed(gone_ids)
        return gone

    def restore(self, jobs: Sequence[RemoteJob]) -> None:
        """Put removed rows back; those that were under way go on."""
        self._insert(jobs)
        self._desk.do(lambda: self._keep_and_start(jobs, self._rows.put_back))
        self._tell_in_parts([job.id for job in jobs])

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

    def asked(self, ids: Sequence[RemoteId], at: float) -> None:
        """Implements the engine's `RemoteReport`."""
        self._inbox.put(lambda: self._checked.update(dict.fromkeys(ids, at)))

    def not_cancelled(self, ids: Sequence[RemoteId]) -> None:
        """Implements the engine's `RemoteReport`."""
        self._inbox.put(lambda: self._not_cancelled(ids))

    def held(self, account_id: AccountId, until: float) -> None:
        """Implements the engine's `RemoteReport`."""
        self._inbox.put(lambda: self._held(account_id, until))

    # --- the desk's thread

    def _keep_and_start(self, jobs: Sequence[RemoteJob], keep: Callable[[Sequence[RemoteJob]], None]) -> None:
        """On the disk first: what the engine keeps of them comes after."""
        keep(jobs)
        under_way = [job for job in jobs if job.state in _UNDER_WAY]
        if under_way and self._engine is not None:
            self._engine.start(under_way)

    # --- the owner's thread

    def _delete(self, ids: Sequence[RemoteId]) -> None:
        gone = [row_id for row_id in ids if row_id not in self._known]
        self._desk.do(lambda: self._rows.remove(gone))

    def _insert(self, jobs: Sequence[RemoteJob]) -> None:
        for job in jobs:
            self._known[job.id] = job
            self._by_url[job.kind, job.account_id, one_spelling(job.url)] = job.id

    def _take_in(self, jobs: Sequence[RemoteJob]) -> None:
        present = [job for job in jobs if job.id in self._known]
        self._known.update((job.id, job) for job in present)
        self._tell(present)

    def _tell_in_parts(self, ids: Sequence[RemoteId]) -> None:
        self._tell([job for row_id in ids[:_TOLD_AT_ONCE] if (job := self._known.get(row_id))])
        rest = ids[_TOLD_AT_ONCE:]
        if rest:
            self._inbox.put(lambda: self._tell_in_parts(rest))

    def _tell(self, jobs: Sequence[RemoteJob]) -> None:
        for listener in tuple(self._listeners):
            listener.remote_changed(jobs)

    def _not_cancelled(self, ids: Sequence[RemoteId]) -> None:
        for listener in tuple(self._listeners):
            listener.remote_not_cancelled(ids)

    def _not_asked(self, ids: Sequence[RemoteId], failure: Failure) -> None:
        for listener in tuple(self._listeners):
            listener.remote_not_asked(ids, failure)

    def _held(self, account_id: AccountId, until: float) -> None:
        self._held_until[account_id] = until
        for listener in tuple(self._listeners):
            listener.remote_held(account_id, until)
