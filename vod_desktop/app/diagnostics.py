"""What support asks for: the log, tickets, the bundle. Nothing of it holds a secret."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from vod_desktop.app.about import About
from vod_desktop.app.bundle import BundlePart, BundleSource, parts_of, save_parts
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.wording.tickets import Ticket
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.account import Account
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.events import CallNoted
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.log import LogEntry, LogMark, LogPiece
from vod_desktop.domain.redaction import redact
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.settings import Settings
from vod_desktop.domain.task import UploadTask
from vod_desktop.store.log_reading import read_log

_CALLS_MOST = 20


class CallsOfTasks(Protocol):
    """What is needed of the queue."""

    def all(self) -> Sequence[UploadTask]:
        """Every row."""

    def activity(self, task_id: TaskId) -> Sequence[CallNoted]:
        """Calls of this session."""

    def earlier_activity(self, task_id: TaskId) -> Job[list[CallNoted]]:
        """Calls kept on disk."""


class AccountsListed(Protocol):
    """What is needed of the accounts."""

    def all(self) -> Sequence[Account]:
        """Every account."""

    def find(self, account_id: AccountId) -> Account | None:
        """One of them."""


class Diagnostics:
    """Methods on the owner's thread; files are read and written on others.

    Args:
        settings: Those in force.
    """

    def __init__(
        self,
        *,
        uploads: CallsOfTasks,
        accounts: AccountsListed,
        settings: Callable[[], Settings],
        wording: Wording,
        about: About,
        jobs: Jobs,
    ) -> None:
        self._uploads = uploads
        self._accounts = accounts
        self._settings = settings
        self._wording = wording
        self._about = about
        self._jobs = jobs

    def log_since(self, mark: LogMark | None) -> Job[LogPiece]:
        """What the log says since the mark."""
        return self._jobs.run(lambda: read_log(self._about.logs, mark))

    def ticket(self, task: UploadTask) -> Job[str]:
        """A ticket about the failure of a row; empty when it has none."""
        made: Job[str] = Job()
        self._uploads.earlier_activity(task.id).then(
            lambda kept: made.finish(self._ticket(task, kept)),
            lambda _failure: made.finish(self._ticket(task, ())),
        )
        return made

    def tickets(self, tasks: Sequence[UploadTask]) -> Job[str]:
        """Tickets of several rows in their order, with an empty line between them."""
        made: Job[str] = Job()
        if not tasks:
            made.finish("")
        texts = [""] * len(tasks)
        missing = set(range(len(tasks)))

        def take(place: int, text: str) -> None:
            texts[place] = text
            missing.discard(place)
            if not missing:
                made.finish("\n\n".join(text for text in texts if text))

        for place, task in enumerate(tasks):
            self.ticket(task).then(partial(take, place))
        return made

    def job_ticket(self, job: RemoteJob) -> str:
        """A ticket about the failure of what VOD was to do itself; empty when it has none."""
        if job.failure is None:
            return ""
        sentence = self._wording.failure(job.failure, path=job.url)
        account = self._accounts.find(job.account_id)
        ticket = Ticket(
            problem=sentence.problem,
            cause=sentence.cause,
            at=_moment(job.finished_at or job.prepared_at or job.added_at),
            details=self._wording.failure_details(job.failure),
            media_id=job.media_id or "",
            vod_request_id=job.request_id,
            region=account.region if account else "",
            file=" ".join(filter(None, (self._wording.jobs.kind(job.kind), job.job_id))),
            calls=[],
            versions=self._about.line(),
        )
        return redact(self._wording.tickets.text(ticket))

    def log_ticket(self, entries: Sequence[LogEntry]) -> str:
        """A ticket with these lines of the log."""
        return redact(self._wording.tickets.log(entries, self._about.line()))

    def bundle(self) -> Job[tuple[BundlePart, ...]]:
        """The parts of a support bundle, for the user to look at."""
        source = BundleSource(self._about, self._settings(), self._accounts.all(), self._uploads.all())
        return self._jobs.run(lambda: parts_of(source, read_log(self._about.logs).entries))

    def save(self, parts: Iterable[BundlePart], path: Path) -> Job[Path]:
        """Write these parts to a zip file; fails with StoreError when that is impossible."""
        chosen = tuple(parts)
        return self._jobs.run(lambda: save_parts(chosen, path))

    def _ticket(self, task: UploadTask, kept: Sequence[CallNoted]) -> str:
        failure = task.failure
        if failure is None:
            return ""
        here = self._uploads.activity(task.id)
        failed = [call for call in (*kept, *(c for c in here if c not in kept)) if not call.ok]
        sentence = self._wording.failure(failure, path=task.path)
        account = self._accounts.find(task.account_id)
        ticket = Ticket(
            problem=sentence.problem,
            cause=sentence.cause,
            at=_moment(_failed_at(task, failure, failed)),
            details=self._wording.failure_details(failure),
            media_id=task.media_id or "",
            vod_request_id=task.request_id,
            region=account.region if account else "",
            file=f"{self._wording.kind(task.kind)}, {self._wording.exact_size(task.size)}",
            calls=[_call_line(call) for call in failed[-_CALLS_MOST:]],
            versions=self._about.line(),
        )
        return redact(self._wording.tickets.text(ticket))


def _failed_at(task: UploadTask, failure: Failure, failed: Sequence[CallNoted]) -> float | None:
    """When the call of the failure was answered; as well as it is known."""
    same = [call for call in failed if call.detail.request_id == failure.request_id]
    return (same or failed)[-1].at if failed else task.finished_at


def _moment(at: float | None) -> str:
    """With the distance from UTC: support sits in another place. Empty when unknown."""
    return "" if at is None else time.strftime("%Y-%m-%d %H:%M:%S %z", time.localtime(at))


def _call_line(call: CallNoted) -> str:
    detail = call.detail
    words = (_moment(call.at), detail.operation, str(detail.http_status or ""), detail.code, detail.ec)
    return " ".join(word for word in (*words, detail.request_id, detail.host) if word)
