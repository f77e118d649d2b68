"""One call's worth of pulls or registrations: from the intention on disk to what VOD made of it. Never twice."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Sequence
from typing import TypeVar

from vod_desktop.cloud.network import ClockOffset
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import (
    CallDetail,
    CallError,
    ClockSkewed,
    Failure,
    NotFound,
    Recovery,
    Refused,
    StoreError,
)
from vod_desktop.domain.remote import JobId, Registrations, RemoteJob, SubmittedPull
from vod_desktop.domain.remote_progress import with_registrations
from vod_desktop.domain.remote_wire import ROWS_MAX, asked_batches, same_url
from vod_desktop.domain.task_state import TaskState
from vod_desktop.engine.remote_equipment import RemoteConnection, RemoteJournal
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.engine.stopping import StopSignal

T = TypeVar("T")
Batch = tuple[RemoteJob, ...]
_log = logging.getLogger(__name__)
_SKEWS_MAX = 2


def repeated(attempt: Callable[[], T], *, stop: StopSignal, policy: RetryPolicy, offset: ClockOffset) -> T:
    """The answer of a call, which is made again where that can help.

    Raises:
        CallError: A repeat cannot help, or has not helped often enough.
        Interrupted: The work is to end.
    """
    failures = skews = 0
    while True:
        try:
            return attempt()
        except ClockSkewed as error:
            skews += 1
            if skews > _SKEWS_MAX or error.offset_s is None:
                raise
            offset.set(error.offset_s)
        except CallError as error:
            failures += 1
            if error.recovery is not Recovery.RETRY or not policy.allows(failures):
                raise
            stop.wait(policy.wait_s(failures))


def is_about_content(error: CallError) -> bool:
    """Whether VOD refuses what one of the entries says, so that the others may pass without it."""
    return isinstance(error, Refused | NotFound)


class Submitter:
    """Sends batches. One thread."""

    def __init__(
        self,
        *,
        clock: Clock,
        journal: RemoteJournal,
        changed: Callable[[Sequence[RemoteJob]], None],
        stop: StopSignal,
    ) -> None:
        self._clock = clock
        self._journal = journal
        self._changed = changed
        self._stop = stop

    def pull(self, connection: RemoteConnection, batch: Batch, policy: RetryPolicy) -> CallError | None:
        """Have VOD pull a batch; one whose rows carry a mark may have been sent before and is asked for first.

        Returns:
            The error that stands in the way of other batches, too; None when there is none.

        Raises:
            StoreError: Nothing was sent, because the intention could not be kept.
            Interrupted: The work is to end. What was under way is recognised with the next start.
        """
        unclear = bool(batch[0].mark)
        mark = batch[0].mark or uuid.uuid4().hex
        prepared = tuple(
            job.moved(
                TaskState.PREPARING,
                mark=mark,
                session_id=job.session_id or f"vd-{mark}",
                prepared_at=job.prepared_at or self._clock.now(),
            )
            for job in batch
        )
        self._journal.save_for_sure(prepared)
        self._changed(prepared)
        call = PullCall(connection, prepared, stop=self._stop, policy=policy, unclear=unclear)
        try:
            pulls = call.make()
        except CallError as error:
            return self._not_pulled(connection, prepared, error, policy, unclear=call.unclear)
        self.keep(_taken(prepared, pulls))
        left = [job for job in prepared if _job_id(job, pulls) is None]
        return self._left_out(connection, left, call, policy) if left else None

    def register(self, connection: RemoteConnection, batch: Batch, policy: RetryPolicy) -> CallError | None:
        """Register a batch. Doing so twice is harmless. Returns and raises as `pull`."""
        call = _RegisterCall(unclear=any(job.state is TaskState.PREPARING for job in batch))
        prepared = tuple(job.moved(TaskState.PREPARING) for job in batch)
        self._journal.save(prepared)
        self._changed(prepared)

        def attempt() -> Registrations:
            connection.registrations.wait(self._stop)
            return call.make(connection, prepared)

        try:
            answer = repeated(attempt, stop=self._stop, policy=policy, offset=connection.offset)
        except CallError as error:
            if is_about_content(error) and len(prepared) > 1:
                return self._halves(prepared, lambda half: self.register(connection, half, policy))
            self.keep(ended(prepared, error))
            return None if is_about_content(error) else error
        now = self._clock.now()
        self.keep([with_registrations(job, answer, now=now, unclear=call.unclear) for job in prepared])
        return None

    def keep(self, jobs: Sequence[RemoteJob]) -> None:
        """Keep what is known and tell it. What a full disk loses is asked of VOD again after the next start."""
        try:
            self._journal.save(jobs)
        except StoreError as error:
            _log.warning("remote jobs: the disk refused: %s", error)
        self._changed(jobs)

    def _not_pulled(
        self,
        connection: RemoteConnection,
        jobs: Batch,
        error: CallError,
        policy: RetryPolicy,
        *,
        unclear: bool,
    ) -> CallError | None:
        # A call that is refused for what it says was refused so before: one whose answer was lost has made nothing either.
        refused = is_about_content(error) and not _says_session_used(error)
        if refused and len(jobs) > 1:
            return self._halves(jobs, lambda half: self.pull(connection, half, policy))
        self.keep(ended(jobs, error, unclear=unclear and not refused))
        return None if is_about_content(error) else error

    def _halves(self, jobs: Batch, send: Callable[[Batch], CallError | None]) -> CallError | None:
        """Find the entry that VOD refuses: the halves are sent one after the other."""
        waiting = tuple(job.waiting_anew() for job in jobs)
        middle = len(waiting) // 2
        first, second = waiting[:middle], waiting[middle:]
        error = send(first)
        if error is None:
            return send(second)
        self.keep(ended(second, error))
        return error

    def _left_out(
        self, connection: RemoteConnection, jobs: list[RemoteJob], call: PullCall, policy: RetryPolicy
    ) -> CallError | None:
        """Rows that the answer did not name: they may have a job all the same."""
        try:
            found = repeated(
                lambda: call.look_up(jobs), stop=self._stop, policy=policy, offset=connection.offset
            )
        except CallError as error:
            self.keep(ended(jobs, error, unclear=True))
            return error
        self.keep(_taken(jobs, found))
        ignored = Failure(
            "remote-ignored", Recovery.GIVE_UP, CallDetail("UploadMediaByURL", 200, "NotAnswered")
        )
        state = TaskState.ATTENTION if call.unclear else TaskState.FAILED
        self.keep([job.moved(state, failure=ignored) for job in jobs if _job_id(job, found) is None])
        return None


class PullCall:
    """One call of UploadMediaByURL that is made again until it is known what came of it.

    Attributes:
        unclear: Whether VOD may have the jobs without their ids being known here.
    """

    def __init__(
        self,
        connection: RemoteConnection,
        jobs: Batch,
        *,
        stop: StopSignal,
        policy: RetryPolicy,
        unclear: bool,
    ) -> None:
        self._connection = connection
        self._jobs = jobs
        self._stop = stop
        self._policy = policy
        self.unclear = unclear

    def make(self) -> tuple[SubmittedPull, ...]:
        """The jobs at VOD. Raises as `repeated`."""
        return repeated(self._attempt, stop=self._stop, policy=self._policy, offset=self._connection.offset)

    def look_up(self, jobs: Sequence[RemoteJob]) -> tuple[SubmittedPull, ...]:
        """Those jobs at VOD that carry our mark.

        Raises:
            CallError: VOD cannot be asked.
        """
        mark = self._jobs[0].mark
        found: list[SubmittedPull] = []
        for some in asked_batches(jobs):
            self._connection.questions.wait(self._stop)
            told = self._connection.vod.pulls_from([job.url for job in some])
            if len(told.infos) >= ROWS_MAX and len(some) > 1:
                # VOD tells no more rows, so those of a URL pulled often may hide ours of another.
                for job in some:
                    found += self.look_up([job])
                continue
            found += [SubmittedPull(info.job_id, info.url) for info in told.infos if mark in info.user_data]
        return tuple(found)

    def _attempt(self) -> tuple[SubmittedPull, ...]:
        if self.unclear and (found := self.look_up(self._jobs)):
            return found
        self._connection.pulls.wait(self._stop)
        job = self._jobs[0]
        try:
            return self._connection.vod.upload_media_by_url(
                self._jobs, session_id=job.session_id, mark=job.mark
            )
        except CallError as error:
            if _says_session_used(error):
                self.unclear = True
                return self._seen_at_last(error)
            self.unclear = self.unclear or error.may_have_happened
            raise

    def _seen_at_last(self, error: CallError) -> tuple[SubmittedPull, ...]:
        """VOD has had this call before, so its jobs are there; they may take a moment to be seen."""
        for failures in range(1, self._policy.retries + 2):
            if found := self.look_up(self._jobs):
                return found
            self._stop.wait(self._policy.wait_s(failures))
        raise error


class _RegisterCall:
    """One call of RegisterMedia, and whether an earlier one may have been carried out."""

    def __init__(self, *, unclear: bool) -> None:
        self.unclear = unclear

    def make(self, connection: RemoteConnection, jobs: Batch) -> Registrations:
        try:
            return connection.vod.register_media(jobs)
        except CallError as error:
            self.unclear = self.unclear or error.may_have_happened
            raise


def ended(jobs: Sequence[RemoteJob], error: Exception, *, unclear: bool = False) -> list[RemoteJob]:
    """Rows that a failure has ended. Unclear ones keep their mark, by which they are asked for first."""
    failure = Failure.of(error)
    asks = unclear or failure.recovery is Recovery.ASK_USER
    state = TaskState.ATTENTION if asks else TaskState.FAILED
    if unclear:
        return [job.moved(state, failure=failure) for job in jobs]
    return [job.moved(state, failure=failure, mark="", session_id="", prepared_at=None) for job in jobs]


def _says_session_used(error: CallError) -> bool:
    return isinstance(error, Refused) and "sessionid" in f"{error.detail.code}{error.detail.message}".lower()


def _taken(jobs: Sequence[RemoteJob], pulls: Sequence[SubmittedPull]) -> list[RemoteJob]:
    return [
        job.moved(TaskState.SUBMITTED, job_id=job_id)
        for job in jobs
        if (job_id := _job_id(job, pulls)) is not None
    ]


def _job_id(job: RemoteJob, pulls: Sequence[SubmittedPull]) -> JobId | None:
    return next((pull.job_id for pull in pulls if same_url(pull.url, job.url)), None)
