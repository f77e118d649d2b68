"""Rows of pulls and registrations that one command began, followed to their end and told line by line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vod_desktop.app.orders import EXIT_DONE, EXIT_NOT_AUTHORISED, EXIT_SOME_FAILED, Line
from vod_desktop.app.remote import RemoteJobs
from vod_desktop.app.remote_lines import done_line, failed_line, held_line, submitted_line
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.errors import Failure, Recovery
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.remote import RemoteId, RemoteJob
from vod_desktop.domain.task_state import TaskState

_NOT_AUTHORISED = frozenset(
    {"key-rejected", "not-allowed", "not-offered", "account-suspended", "keychain-locked", "keychain-absent"}
)
_STOPPED = Failure("stopped", Recovery.ASK_USER)


def exit_code_of(failures: Sequence[Failure]) -> int:
    """What a command ends with after those failures."""
    if not failures:
        return EXIT_DONE
    refused = all(failure.kind in _NOT_AUTHORISED for failure in failures)
    return EXIT_NOT_AUTHORISED if refused else EXIT_SOME_FAILED


class RemoteRun:
    """On the owner's thread.

    Args:
        remote: The rows.
        wording: Sentences.
        wait: Whether pulls are followed to their end; else they are left once VOD has taken them.
        tell: Takes each line as soon as it is known.
        ended: Takes the exit code once every row has come to its end, as far as it is followed.
        failures: Of what was left out before; they count for the exit code.
    """

    def __init__(
        self,
        remote: RemoteJobs,
        wording: Wording,
        *,
        wait: bool,
        tell: Callable[[Line], None],
        ended: Callable[[int], None],
        failures: Sequence[Failure] = (),
    ) -> None:
        self._remote = remote
        self._wording = wording
        self._wait = wait
        self._tell = tell
        self._ended = ended
        self._failures = list(failures)
        self._accounts: frozenset[AccountId] = frozenset()
        self._open: set[RemoteId] = set()
        self._shown: set[RemoteId] = set()
        self._is_over = False

    def begin(self, jobs: Sequence[RemoteJob]) -> None:
        """Start them. Rows that an earlier run left under way are taken up, not sent a second time."""
        self._remote.listen(self)
        self._accounts = frozenset(job.account_id for job in jobs)
        self._open = {job.id for job in jobs}
        leave_alone = [job for job in jobs if job.state is TaskState.SUBMITTED and not self._wait]
        for job in leave_alone:
            self._look_at(job)
        self._remote.start([job.id for job in jobs if job.id in self._open])
        self._end_if_over()

    # --- listening

    def remote_changed(self, jobs: Sequence[RemoteJob]) -> None:
        """Follow the order's own rows."""
        for job in jobs:
            if job.id in self._open:
                self._look_at(job)
        self._end_if_over()

    def remote_not_asked(self, ids: Sequence[RemoteId], failure: Failure) -> None:
        """A command does not wait for VOD to be reached again; the jobs go on there."""
        for row_id in ids:
            job = self._remote.job(row_id)
            if row_id in self._open and job is not None:
                self._fail(job, failure)
        self._end_if_over()

    def remote_removed(self, ids: Sequence[RemoteId]) -> None:
        """Somebody took rows of the order out of the list: it does not wait for them."""
        gone = self._open.intersection(ids)
        self._open -= gone
        self._failures += [_STOPPED] * len(gone)
        self._end_if_over()

    def remote_not_cancelled(self, ids: Sequence[RemoteId]) -> None:
        """They go on, and so does the order."""

    def remote_held(self, account_id: AccountId, until: float) -> None:
        """Tell why nothing moves."""
        if account_id in self._accounts:
            self._tell(held_line(until, self._wording))

    # --- rows

    def _end_if_over(self) -> None:
        if not self._open and not self._is_over:
            self._is_over = True
            self._remote.unlisten(self)
            self._ended(exit_code_of(self._failures))

    def _look_at(self, job: RemoteJob) -> None:
        match job.state:
            case TaskState.SUBMITTED:
                self._submitted(job)
            case TaskState.DONE:
                self._open.discard(job.id)
                self._tell(done_line("done", job))
            case TaskState.FAILED | TaskState.ATTENTION | TaskState.STOPPED | TaskState.DISCARDED:
                self._fail(job, job.failure or _STOPPED)
            case _:
                return

    def _submitted(self, job: RemoteJob) -> None:
        if job.id not in self._shown:
            self._shown.add(job.id)
            self._tell(submitted_line(job))
        if not self._wait:
            self._open.discard(job.id)

    def _fail(self, job: RemoteJob, failure: Failure) -> None:
        self._open.discard(job.id)
        self._failures.append(failure)
        self._tell(failed_line(job, failure, str(self._wording.failure(failure, path=job.url))))
