"""One command's worth of pulls or registrations: begun, followed to its end, told line by line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from vod_desktop.app.orders import (
    EXIT_DONE,
    EXIT_NOT_AUTHORISED,
    EXIT_SOME_FAILED,
    EXIT_USAGE,
    Line,
)
from vod_desktop.app.remote import RemoteJobs
from vod_desktop.app.remote_lines import done_line, failed_line, held_line, refused_line, submitted_line
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import Failure, Recovery
from vod_desktop.domain.grant import is_loopback
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.remote import RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.remote_intake import RefusedEntry, RemoteEntry, Sorted, sort_entries
from vod_desktop.domain.task_state import TaskState

_NOT_AUTHORISED = frozenset(
    {"key-rejected", "not-allowed", "not-offered", "account-suspended", "keychain-locked", "keychain-absent"}
)
_STOPPED = Failure("stopped", Recovery.ASK_USER)


@dataclass(frozen=True, slots=True)
class RemoteOrder:
    """What is to be pulled or registered.

    Attributes:
        refused: Lines of the list that could not be understood.
        wait: Whether pulls are followed to their end; else they are left once VOD has taken them.
        again: Also what is done already.
        skip_bad: Whether good rows are sent although others are bad.
        allow_private: Whether addresses of this network are fine.
        sizes: Bytes of files by URL, as far as their servers were asked.
    """

    kind: RemoteKind
    account_id: AccountId
    entries: tuple[RemoteEntry, ...]
    refused: tuple[RefusedEntry, ...] = ()
    wait: bool = False
    again: bool = False
    skip_bad: bool = False
    allow_private: bool = False
    sizes: Mapping[str, int] = field(default_factory=dict)

    def looked_at(self) -> Sorted:
        """Its rows: those that can be sent, and all others with the lines that could not be understood."""
        found = sort_entries(self.entries, self.kind, allow_private=self.allow_private, sizes=self.sizes)
        refused = sorted((*self.refused, *found.refused), key=lambda row: row.line)
        return Sorted(found.good, tuple(refused))


def is_near(account: Account) -> bool:
    """Whether the account's VOD runs on this computer, so that it reaches what this computer reaches."""
    if account.kind is AuthKind.SANDBOX:
        return True
    endpoint = account.endpoint or ""
    return is_loopback(urlsplit(endpoint if "://" in endpoint else f"//{endpoint}").hostname or "")


def exit_code_of(failures: Sequence[Failure]) -> int:
    """What a command ends with after those failures."""
    if not failures:
        return EXIT_DONE
    refused = all(failure.kind in _NOT_AUTHORISED for failure in failures)
    return EXIT_NOT_AUTHORISED if refused else EXIT_SOME_FAILED


class RemoteOrderRun:
    """An order being carried out. On the owner's thread.

    Args:
        remote: The rows.
        wording: Sentences.
        order: What is asked for.
        tell: Takes each line as soon as it is known.
        ended: Takes the exit code once every row has come to its end, as far as the order follows it.
    """

    def __init__(
        self,
        remote: RemoteJobs,
        wording: Wording,
        order: RemoteOrder,
        *,
        tell: Callable[[Line], None],
        ended: Callable[[int], None],
    ) -> None:
        self._remote = remote
        self._wording = wording
        self._order = order
        self._tell = tell
        self._ended = ended
        self._begun = False
        self._open: dict[RemoteId, bool] = {}
        self._shown: set[RemoteId] = set()
        self._failures: list[Failure] = []

    def begin(self) -> None:
        """Start it. Rows that an earlier run left under way are taken up, not sent a second time."""
        order = self._order
        looked_at = order.looked_at()
        for row in looked_at.refused:
            self._refuse(row)
        if looked_at.refused and not order.skip_bad:
            self._ended(EXIT_USAGE)
            return
        self._remote.listen(self)
        new, known = self._parted(looked_at.good)
        self._remote.add(new, order.kind, order.account_id).then(
            lambda added: self._take_up([*known, *added]), self._not_added
        )

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
        for row_id in ids:
            if self._open.pop(row_id, None) is not None:
                self._failures.append(_STOPPED)
        self._end_if_over()

    def remote_not_cancelled(self, ids: Sequence[RemoteId]) -> None:
        """They go on, and so does the order."""

    def remote_held(self, account_id: AccountId, until: float) -> None:
        """Tell why nothing moves."""
        if account_id == self._order.account_id:
            self._tell(held_line(until, self._wording))

    # --- rows

    def _parted(self, entries: Sequence[RemoteEntry]) -> tuple[list[RemoteEntry], list[RemoteJob]]:
        new: list[RemoteEntry] = []
        known: list[RemoteJob] = []
        for entry in entries:
            job = self._remote.known(self._order.kind, self._order.account_id, entry.url)
            if job is None or (job.state is TaskState.DONE and self._order.again):
                new.append(entry)
            elif job.state is TaskState.DONE:
                self._tell(done_line("skipped", job))
            else:
                self._remote.describe(job.id, entry)
                known.append(job)
        return new, known

    def _take_up(self, jobs: Sequence[RemoteJob]) -> None:
        self._begun = True
        self._open = dict.fromkeys((job.id for job in jobs), True)
        leave_alone = [job for job in jobs if job.state is TaskState.SUBMITTED and not self._order.wait]
        for job in leave_alone:
            self._look_at(job)
        self._remote.start(list(self._open))
        self._end_if_over()

    def _end_if_over(self) -> None:
        if self._begun and not self._open:
            self._begun = False
            self._remote.unlisten(self)
            self._ended(exit_code_of(self._failures))

    def _look_at(self, job: RemoteJob) -> None:
        match job.state:
            case TaskState.SUBMITTED:
                self._submitted(job)
            case TaskState.DONE:
                del self._open[job.id]
                self._tell(done_line("done", job))
            case TaskState.FAILED | TaskState.ATTENTION | TaskState.STOPPED | TaskState.DISCARDED:
                self._fail(job, job.failure or _STOPPED)
            case _:
                return

    def _submitted(self, job: RemoteJob) -> None:
        if job.id not in self._shown:
            self._shown.add(job.id)
            self._tell(submitted_line(job))
        if not self._order.wait:
            del self._open[job.id]

    def _fail(self, job: RemoteJob, failure: Failure) -> None:
        del self._open[job.id]
        self._failures.append(failure)
        self._tell(failed_line(job, failure, str(self._wording.failure(failure, path=job.url))))

    def _refuse(self, row: RefusedEntry) -> None:
        self._failures.append(row.failure)
        message = str(self._wording.failure(row.failure, path=row.url))
        self._tell(
            refused_line(row.url, row.line, row.failure, self._wording.remote.at_line(row.line, message))
        )

    def _not_added(self, failure: Failure) -> None:
        self._begun = True
        self._failures.append(failure)
        self._tell(refused_line("", 0, failure, str(self._wording.failure(failure))))
        self._end_if_over()
