"""What this program made at the services and did not finish: listed, and removed on demand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from vod_desktop.app.actions import Action
from vod_desktop.app.connections import AccountConnections
from vod_desktop.app.desk import Desk
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.notices import LeftOnServer, Notice
from vod_desktop.app.remote import RemoteJobs
from vod_desktop.app.remote_connections import RemoteWays
from vod_desktop.app.uploads import Uploads
from vod_desktop.domain.errors import Failure, Recovery, VodDesktopError
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.leftover import Leftover, Outcome, Place
from vod_desktop.domain.remote import JobId
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.removal import Remains, Removal
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.engine.stopping import StopSignal
from vod_desktop.store.leftovers import LeftoverRows


@dataclass(frozen=True, slots=True)
class Cleaned:
    """One that was to go. `failure` says why it was kept."""

    leftover: Leftover
    outcome: Outcome
    failure: Failure | None = None


class Ledger:
    """The list. All on the owner's thread; calls are made on others."""

    def __init__(
        self,
        *,
        rows: LeftoverRows,
        uploads: Uploads,
        remote: RemoteJobs,
        connections: AccountConnections,
        ways: RemoteWays,
        jobs: Jobs,
        desk: Desk,
        policy: Callable[[], RetryPolicy],
    ) -> None:
        self._rows = rows
        self._uploads = uploads
        self._remote = remote
        self._connections = connections
        self._ways = ways
        self._jobs = jobs
        self._desk = desk
        self._policy = policy
        self._stop = StopSignal()

    def all(self) -> Job[tuple[Leftover, ...]]:
        """Everything that is not finished, of every account, the oldest first."""

        def read() -> tuple[Leftover, ...]:
            self._desk.finish()  # a row that was just removed is to be found as removed
            return self._rows.all()

        return self._jobs.run(read)

    def is_at_work(self, leftover: Leftover) -> bool:
        """Whether the queue will go on with it by itself, so that it is to be stopped there first."""
        if leftover.place is not Place.QUEUE:
            return False
        if leftover.remote_id is not None:
            return False
        task = self._uploads.task(leftover.task_id) if leftover.task_id else None
        return task is None or Action.DISCARD not in self._uploads.actions(task)

    def clean(self, leftovers: Iterable[Leftover]) -> Job[tuple[Cleaned, ...]]:
        """Abort uploads, delete media, cancel pulls. Cannot be undone. The job tells of each what became of it."""
        every = tuple(leftovers)
        at_work = [one for one in every if self.is_at_work(one)]
        queued = [one for one in every if one.place is Place.QUEUE and one not in at_work]
        loose = [one for one in every if one.place is not Place.QUEUE]
        told = [Cleaned(one, Outcome.KEPT, Failure("still-in-queue", Recovery.ASK_USER)) for one in at_work]
        job: Job[tuple[Cleaned, ...]] = Job()
        discards = _Discards(self._uploads, queued)

        def removed(found: Sequence[Cleaned]) -> None:
            discards.then(lambda of_rows: job.finish((*told, *found, *of_rows)))

        self._remote.cancel([one.remote_id for one in queued if one.remote_id])
        discards.begin()
        self._jobs.run(lambda: [self._removed(one) for one in loose]).then(removed, job.fail)
        return job

    def _removed(self, leftover: Leftover) -> Cleaned:
        try:
            failure = self._cancelled(leftover) if leftover.is_pull else self._deleted(leftover)
        except VodDesktopError as error:
            failure = Failure.of(error)
        if failure is not None:
            return Cleaned(leftover, Outcome.KEPT, failure)
        self._rows.settle(leftover)
        return Cleaned(leftover, Outcome.GONE)

    def _deleted(self, leftover: Leftover) -> Failure | None:
        assert leftover.kind is not None
        remains = Remains(
            leftover.kind,
            leftover.media_id,
            None if leftover.media_id else leftover.reference_id or None,
            leftover.upload_id,
            leftover.address,
            leftover.cover_image_id,
            leftover.replaces,
        )
        return Removal(self._connections.of(leftover.account_id), self._policy()).remove(remains)

    def _cancelled(self, leftover: Leftover) -> Failure | None:
        """A pull that VOD has begun with cannot be cancelled; one that has ended needs nothing more."""
        job_id = leftover.job_id or JobId("")
        connection = self._ways.of(leftover.account_id)
        connection.questions.wait(self._stop)
        if job_id in connection.vod.cancel_pulls([job_id]):
            return None
        connection.questions.wait(self._stop)
        told = connection.vod.pulls_of([job_id])
        ended = any(info.is_final for info in told.infos) or job_id in told.unknown
        return None if ended else Failure("pull-under-way", Recovery.ASK_USER)


class _Discards:
    """Discards rows of the queue and waits until they are gone. Listens to the queue meanwhile."""

    def __init__(self, uploads: Uploads, leftovers: Sequence[Leftover]) -> None:
        self._uploads = uploads
        self._of = {one.task_id: one for one in leftovers if one.task_id}
        self._left = set(self._of)
        self._pulls = [Cleaned(one, Outcome.ASKED) for one in leftovers if one.remote_id]
        self._job: Job[tuple[Cleaned, ...]] = Job()
        self._failures: dict[str, Failure] = {}

    def begin(self) -> None:
        self._uploads.listen(self)
        self._uploads.discard(list(self._left))
        self._end_if_done()

    def then(self, done: Callable[[Sequence[Cleaned]], None]) -> None:
        self._job.then(done)

    def tasks_added(self, tasks: Sequence[UploadTask]) -> None:
        """Nothing to do with these."""

    def tasks_changed(self, tasks: Sequence[UploadTask]) -> None:
        """A row goes on being discarded."""

    def tasks_removed(self, ids: Sequence[TaskId]) -> None:
        self._left.difference_update(ids)
        self._end_if_done()

    def noticed(self, notice: Notice) -> None:
        """Told of a row just before it goes, where something of it could not be removed."""
        if isinstance(notice, LeftOnServer):
            self._failures[notice.media_id] = notice.failure

    def _end_if_done(self) -> None:
        if self._left:
            return
        self._uploads.unlisten(self)
        self._job.finish((*map(self._discarded, self._of.values()), *self._pulls))

    def _discarded(self, leftover: Leftover) -> Cleaned:
        failure = self._failures.get(leftover.media_id or "")
        return Cleaned(leftover, Outcome.KEPT if failure else Outcome.GONE, failure)
