"""Remote jobs: sends what waits, follows what VOD has taken. One thread; commands come from any."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet

from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import (
    AccountSuspended,
    CallError,
    Failure,
    KeychainError,
    KeyRejected,
    NetworkDown,
    NotAllowed,
    ProxyRefused,
    TlsFailed,
    VodDesktopError,
)
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.remote import JobId, PullInfos, RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.remote_progress import with_info, without_info
from vod_desktop.domain.remote_wire import ASKED_MAX, pull_batches, register_batches
from vod_desktop.domain.task_state import TaskState
from vod_desktop.engine.attendant import Attendant
from vod_desktop.engine.remote_equipment import (
    RemoteConnections,
    RemoteJournal,
    RemoteReport,
    RemoteSettings,
)
from vod_desktop.engine.remote_follow import FollowBook
from vod_desktop.engine.remote_quota import DailyQuota
from vod_desktop.engine.remote_submit import Batch, Submitter, ended, repeated
from vod_desktop.engine.stopping import StopSignal

_log = logging.getLogger(__name__)
_EXHAUSTED_MAX = 3
"""Batches in a row that may fail for want of the service before the rest is not tried any more."""
_FOR_ALL = (KeyRejected, NotAllowed, AccountSuspended, TlsFailed, ProxyRefused, NetworkDown, KeychainError)
"""What stands in the way of every call of the account."""


class RemoteEngine:
    """Sends and follows. Commands return at once; what becomes of them is told to `report`, from the engine's thread.

    Args:
        clock: For times in rows and waits.
        journal: Keeps each row before the step that depends on it.
        connections: Finds the way to VOD.
        settings: Read for each step.
        report: Told what happens.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        journal: RemoteJournal,
        connections: RemoteConnections,
        settings: Callable[[], RemoteSettings],
        report: RemoteReport,
    ) -> None:
        self._clock = clock
        self._connections = connections
        self._settings = settings
        self._report = report
        self._stop = StopSignal()
        self._submitter = Submitter(clock=clock, journal=journal, changed=self._seen, stop=self._stop)
        self._quota = DailyQuota(clock, journal)
        self._follows = FollowBook()
        self._batches: deque[Batch] = deque()
        self._held: dict[AccountId, float] = {}
        self._exhausted = 0
        self._attendant = Attendant("remote-jobs", step=self._work, wait_s=self._wait_s, stop=self._stop)

    def start(self, jobs: Sequence[RemoteJob]) -> None:
        """Send those that wait or are unclear, follow those that VOD has taken."""
        self._attendant.do(lambda: self._take_up(jobs))

    def check_now(self, ids: Sequence[RemoteId]) -> None:
        """Ask about these followed rows without waiting for their turn."""
        self._attendant.do(lambda: self._follows.hasten(ids, self._clock.monotonic()))

    def cancel(self, ids: Sequence[RemoteId]) -> None:
        """Send those that wait no more, and have VOD cancel those that it has not begun with."""
        self._attendant.do(lambda: self._cancel(frozenset(ids)))

    def forget(self, ids: Sequence[RemoteId], done: Callable[[], None]) -> None:
        """Neither send nor follow these any more. `done` is called, from the engine's thread, once none of them is kept anew."""
        self._attendant.do(lambda: self._forget(frozenset(ids), done))

    def close(self, timeout_s: float) -> None:
        """End, waiting at most that long for the call under way. What it would have told is found with the next start."""
        self._attendant.close(timeout_s)

    # --- the thread

    def _work(self) -> bool:
        sent = self._send_next()
        asked = self._ask_next()
        return sent or asked

    def _wait_s(self) -> float | None:
        due = self._follows.next_due()
        wait_s = None if due is None else max(0.0, due - self._clock.monotonic())
        if not self._batches:
            return wait_s
        until_allowed = max(0.01, self._quota.wait_s(self._settings()))
        return until_allowed if wait_s is None else min(wait_s, until_allowed)

    def _take_up(self, jobs: Sequence[RemoteJob]) -> None:
        queued = {job.id for batch in self._batches for job in batch}
        new = [job for job in jobs if job.id not in queued]
        unclear: dict[str, list[RemoteJob]] = {}
        for job in new:
            if job.is_unclear:
                unclear.setdefault(job.mark, []).append(job)
        waiting = [job for job in new if not job.is_unclear and job.state in _TO_SEND]
        pulls = [job for job in waiting if job.kind is RemoteKind.PULL]
        registrations = [job for job in waiting if job.kind is RemoteKind.REGISTER]
        self._batches += [tuple(rows) for rows in unclear.values()]
        self._batches += pull_batches(pulls) + register_batches(registrations)
        self._exhausted = 0
        submitted = [job for job in new if job.state is TaskState.SUBMITTED and job.job_id]
        self._follows.add(submitted, due=self._clock.monotonic(), settings=self._settings())

    # --- sending

    def _send_next(self) -> bool:
        settings = self._settings()
        batch = self._next_batch(settings)
        if batch is None:
            return False
        try:
            error = self._send(batch, settings)
        except VodDesktopError as trouble:
            self._tell_ended(batch, trouble)
            self._give_up(batch[0].account_id, trouble)
            return True
        self._exhausted = 0 if error is None else self._exhausted + 1
        if error is not None and (isinstance(error, _FOR_ALL) or self._exhausted >= _EXHAUSTED_MAX):
            self._give_up(batch[0].account_id, error)
        return True

    def _next_batch(self, settings: RemoteSettings) -> Batch | None:
        """The first that may be sent now; pulls beyond what a day allows wait."""
        for batch in list(self._batches):
            fresh_pull = batch[0].kind is RemoteKind.PULL and not batch[0].mark
            if fresh_pull and not self._quota.allows(batch[0].account_id, len(batch), settings):
                self._tell_held(batch[0].account_id, settings)
                continue
            self._batches.remove(batch)
            if fresh_pull:
                self._quota.count(batch[0].account_id, len(batch))
            return batch
        return None

    def _tell_held(self, account_id: AccountId, settings: RemoteSettings) -> None:
        until = self._quota.until(account_id, settings)
        if until is not None and until != self._held.get(account_id):
            self._held[account_id] = until
            self._report.held(account_id, until)

    def _send(self, batch: Batch, settings: RemoteSettings) -> CallError | None:
        connection = self._connections.of(batch[0].account_id)
        if batch[0].kind is RemoteKind.PULL:
            return self._submitter.pull(connection, batch, settings.retry)
        return self._submitter.register(connection, batch, settings.retry)

    def _tell_ended(self, batch: Batch, error: VodDesktopError) -> None:
        """What could not even be tried. On disk the rows stay as they were, so that the next start tries again."""
        known = [job for job in batch if not self._follows.job(job.id)]
        self._report.changed(ended(known, error, unclear=bool(batch[0].mark)))

    def _give_up(self, account_id: AccountId, error: Exception) -> None:
        """Nothing else of that account is tried now; it would end in the same way."""
        lost = [batch for batch in self._batches if batch[0].account_id == account_id]
        self._batches = deque(batch for batch in self._batches if batch[0].account_id != account_id)
        for batch in lost:
            self._submitter.keep(ended(batch, error, unclear=bool(batch[0].mark)))

    def _seen(self, jobs: Sequence[RemoteJob]) -> None:
        """Rows that the submitter has changed: those that VOD has taken are followed from now on."""
        settings = self._settings()
        due = self._clock.monotonic() + settings.scale * settings.ask_first_s
        taken = [
            job for job in jobs if job.state is TaskState.SUBMITTED and self._follows.job(job.id) is None
        ]
        self._follows.add(taken, due=due, settings=settings)
        self._report.changed(jobs)

    # --- following

    def _ask_next(self) -> bool:
        settings = self._settings()
        batch = self._follows.batch(self._clock.monotonic())
        if not batch:
            return False
        try:
            self._ask(batch, settings)
        except VodDesktopError as error:
            self._follows.put_off(batch, now=self._clock.monotonic(), settings=settings)
            self._report.not_asked([job.id for job in batch], Failure.of(error))
        return True

    def _ask(self, batch: Batch, settings: RemoteSettings) -> None:
        connection = self._connections.of(batch[0].account_id)
        ids = [job.job_id for job in batch if job.job_id]

        def attempt() -> PullInfos:
            connection.questions.wait(self._stop)
            return connection.vod.pulls_of(ids)

        told = repeated(attempt, stop=self._stop, policy=settings.retry, offset=connection.offset)
        infos = {info.job_id: info for info in told.infos}
        now = self._clock.now()
        self._report.asked([job.id for job in batch], now)
        changed = []
        for job in batch:
            info = infos.get(job.job_id or JobId(""))
            after = (
                with_info(job, info, now=now, request_id=told.request_id)
                if info
                else without_info(job, now=now, request_id=told.request_id)
            )
            self._follows.told(job, after, now=self._clock.monotonic(), settings=settings)
            if after != job:
                changed.append(after)
        if changed:
            self._submitter.keep(changed)

    # --- cancelling

    def _cancel(self, ids: frozenset[RemoteId]) -> None:
        waiting = [job for batch in self._batches for job in batch if job.id in ids and not job.mark]
        self._leave_out({job.id for job in waiting})
        self._submitter.keep([job.moved(TaskState.STOPPED) for job in waiting])
        followed = [job for row_id in ids if (job := self._follows.job(row_id)) is not None]
        for start in range(0, len(followed), ASKED_MAX):
            self._cancel_at_vod(followed[start : start + ASKED_MAX])

    def _forget(self, ids: frozenset[RemoteId], done: Callable[[], None]) -> None:
        self._leave_out(ids)
        self._follows.drop(ids)
        done()

    def _leave_out(self, ids: AbstractSet[RemoteId]) -> None:
        kept = (tuple(job for job in batch if job.id not in ids) for batch in self._batches)
        self._batches = deque(batch for batch in kept if batch)

    def _cancel_at_vod(self, jobs: Sequence[RemoteJob]) -> None:
        try:
            for account_id, rows in _by_account(jobs).items():
                connection = self._connections.of(account_id)
                connection.questions.wait(self._stop)
                cancelled = connection.vod.cancel_pulls([job.job_id for job in rows if job.job_id])
                stopped = [job.moved(TaskState.STOPPED) for job in rows if job.job_id in cancelled]
                self._follows.drop(job.id for job in stopped)
                self._submitter.keep(stopped)
                begun = [job.id for job in rows if job.job_id not in cancelled]
                self._follows.hasten(begun, self._clock.monotonic())
                if begun:
                    self._report.not_cancelled(begun)
        except VodDesktopError as error:
            self._report.not_asked([job.id for job in jobs], Failure.of(error))


_TO_SEND = frozenset({TaskState.WAITING, TaskState.PREPARING})


def _by_account(jobs: Iterable[RemoteJob]) -> dict[AccountId, list[RemoteJob]]:
    grouped: dict[AccountId, list[RemoteJob]] = {}
    for job in jobs:
        grouped.setdefault(job.account_id, []).append(job)
    return grouped
