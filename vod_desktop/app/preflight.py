"""Looks at rows before they are uploaded: what would fail or surprise, and which requests would be made.

Nothing is created or changed anywhere. Files are read only where another file of the same size is known.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from vod_desktop.app.account_probe import AccountProbe
from vod_desktop.app.cover_rules import cover_failure
from vod_desktop.app.duplicates import Candidate, Duplicates
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.media_files import identify_media, open_media
from vod_desktop.app.request_plan import RequestPlan
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import Failure, SourceChanged, UnsupportedExtension, VodDesktopError
from vod_desktop.domain.kinds import EXTENSIONS, extension_of
from vod_desktop.domain.limits import AUTH_LIFETIME_S
from vod_desktop.domain.parts import plan_parts
from vod_desktop.domain.preflight import Cause, Finding, PlannedUpload, PreflightReport
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.cargo import Cargo
from vod_desktop.engine.stopping import Interrupted, StopReason, StopSignal
from vod_desktop.store.history import HistoryRows

ASSUMED_RATE = 1_000_000
"""Bytes per second of a line that nobody has measured yet."""
_FRESH_S = 60.0
"""A file that was written to so lately may still be growing."""
_TOLD_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class Checking:
    """A check under way. The answer is None when it was cancelled."""

    job: Job[PreflightReport | None]
    stop: StopSignal

    def cancel(self) -> None:
        """End it."""
        self.stop.set(StopReason.STOP)


@dataclass(frozen=True, slots=True)
class Means:
    """What a check looks with.

    Attributes:
        history: Uploads whose rows are gone.
        rate: Bytes per second that uploads may count on; None when unknown.
        post: Brings something to the owner's thread.
        settling_s: How long a file that was written to lately is watched.
    """

    probe: AccountProbe
    plan: RequestPlan
    history: HistoryRows
    clock: Clock
    rate: Callable[[], float | None]
    post: Callable[[Callable[[], None]], None]
    settling_s: float = 1.0


class Preflight:
    """Checks rows. On the owner's thread; the looking is done on another.

    Args:
        queue: Every row of the queue.
    """

    def __init__(self, queue: Callable[[], Sequence[UploadTask]], means: Means, jobs: Jobs) -> None:
        self._queue = queue
        self._means = means
        self._jobs = jobs
        self._closing = StopSignal()

    def check(
        self, tasks: Sequence[UploadTask], told: Callable[[int, int], None] = lambda _done, _all: None
    ) -> Checking:
        """Look at these rows. `told` is called on the owner's thread with how many have been looked at, and of how many."""
        stop = StopSignal(self._closing)
        duplicates = Duplicates(self._queue(), self._means.history, stop)
        look = _Look(self._means, tuple(tasks), duplicates, stop, told)
        return Checking(self._jobs.run(look.report), stop)

    def close(self) -> None:
        """End every check."""
        self._closing.set(StopReason.SHUTDOWN)


class _Look:
    """One check. On a worker thread."""

    def __init__(
        self,
        means: Means,
        tasks: Sequence[UploadTask],
        duplicates: Duplicates,
        stop: StopSignal,
        told: Callable[[int, int], None],
    ) -> None:
        self._means = means
        self._tasks = tasks
        self._duplicates = duplicates
        self._stop = stop
        self._told = told
        self._told_at = 0.0
        self._seen: list[Candidate] = []
        self._uploads: list[PlannedUpload] = []

    def report(self) -> PreflightReport | None:
        """Everything; None when it was cancelled. Raises StoreError where the history cannot be read."""
        try:
            return self._report()
        except Interrupted:
            return None

    def _report(self) -> PreflightReport:
        findings = list(self._of_accounts())
        for number, task in enumerate(self._tasks):
            self._stop.check()
            self._tell(number)
            findings += self._of_row(task)
        findings += self._growing()
        return PreflightReport(len(self._tasks), tuple(findings), tuple(self._uploads))

    def _of_accounts(self) -> Iterator[Finding]:
        for account_id in dict.fromkeys(task.account_id for task in self._tasks):
            self._stop.check()
            kinds = {task.kind for task in self._tasks if task.account_id == account_id}
            yield from self._means.probe.findings(account_id, kinds)

    def _of_row(self, task: UploadTask) -> Iterator[Finding]:
        for problem in task.metadata.problems():
            yield Finding(Cause.FIELD, task.account_id, task.path, task.id, problem=problem)
        yield from _of_cover(task)
        try:
            cargo = self._cargo(task)
        except SourceChanged:  # between two looks a moment apart
            yield _of_growth(task)
            return
        except VodDesktopError as error:
            yield _of_file(task, error)
            return
        candidate = Candidate(task, cargo.identity)
        self._seen.append(candidate)
        yield from self._lifetime(task, cargo.identity.size)
        if (found := self._duplicates.finding(candidate)) is not None:
            yield found
        slices = [each.source.identity.size for each in cargo.slices]
        requests = self._means.plan.of(task, cargo.identity.size, slices)
        self._uploads.append(PlannedUpload(task.id, task.path, requests))

    def _cargo(self, task: UploadTask) -> Cargo:
        """The file with its slices as they are now.

        Raises:
            SourceError, InputError: It cannot be uploaded.
        """
        if (extension := extension_of(task.path)) not in EXTENSIONS[task.kind]:
            raise UnsupportedExtension(path=task.path, extension=extension, kind=task.kind.value)
        cargo = open_media(task.path)
        plan_parts(cargo.main.identity.size)
        return cargo

    def _lifetime(self, task: UploadTask, size: int) -> Iterator[Finding]:
        """Whether a file whose credential cannot be renewed arrives before that ends."""
        known = self._means.rate()
        rate = known or ASSUMED_RATE
        if not task.kind.can_renew and size / rate > AUTH_LIFETIME_S:
            values = {"needed_s": size / rate, "rate": rate, "is_assumed": known is None}
            yield Finding(Cause.TOO_SLOW, task.account_id, task.path, task.id, values=values)

    def _growing(self) -> Iterator[Finding]:
        """Files that were written to a moment ago are looked at again after a while."""
        now = self._means.clock.now()
        fresh = [seen for seen in self._seen if now - seen.identity.mtime_ns / 1e9 < _FRESH_S]
        if fresh:
            self._stop.wait(self._means.settling_s)
        for seen in fresh:
            if not _is_still(seen):
                yield _of_growth(seen.task)

    def _tell(self, done: int) -> None:
        if time.monotonic() - self._told_at >= _TOLD_EVERY_S:
            self._told_at = time.monotonic()
            self._means.post(lambda: self._told(done, len(self._tasks)))


def _of_cover(task: UploadTask) -> Iterable[Finding]:
    failure = cover_failure(task.metadata.cover) if task.kind.can_renew else None
    if failure is None:
        return ()
    return (Finding(Cause.COVER, task.account_id, task.path, task.id, failure=failure),)


def _of_file(task: UploadTask, error: VodDesktopError) -> Finding:
    return Finding(Cause.FILE, task.account_id, task.path, task.id, failure=Failure.of(error))


def _of_growth(task: UploadTask) -> Finding:
    return Finding(Cause.GROWING, task.account_id, task.path, task.id)


def _is_still(seen: Candidate) -> bool:
    try:
        return identify_media(seen.task.path).same_content_as(seen.identity)
    except VodDesktopError:
        return False
