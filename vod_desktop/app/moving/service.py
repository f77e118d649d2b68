"""Writes queue files and backups, and takes them in."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vod_desktop.app.accounts import Accounts
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.media_files import identify_media
from vod_desktop.app.moving.contents import (
    SIZE_MAX,
    CarriedPast,
    Carries,
    Contents,
    contents_from,
    contents_text,
    is_carried,
    ref,
)
from vod_desktop.app.moving.plan import Plan, Present, Wishes, plan
from vod_desktop.app.moving.reading import MovedFileUnusable, MovedFileWrong
from vod_desktop.app.moving.rows import CarriedJob, CarriedUpload
from vod_desktop.app.presets import Presets
from vod_desktop.app.remote import RemoteJobs
from vod_desktop.app.settings import SettingsService
from vod_desktop.app.uploads import Uploads
from vod_desktop.domain.account import Account
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import StoreError, VodDesktopError
from vod_desktop.domain.history import PastUpload
from vod_desktop.domain.ids import AccountId, BatchId, TaskId
from vod_desktop.domain.preset import preset_data
from vod_desktop.domain.redaction import redact
from vod_desktop.domain.remote import RemoteId, RemoteJob
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.grants import new_reference_id
from vod_desktop.store.disk import replace_file
from vod_desktop.store.documents import Document, Documents
from vod_desktop.store.exports import Exports
from vod_desktop.store.moving import Archive, Arrival, KeptUpload

_PRESET, _MAPPING = "preset", "sheet-mapping"


@dataclass(frozen=True, slots=True)
class Saved:
    """What was written.

    Attributes:
        rows: Uploads and URLs.
        left_out: URLs that hold a key or signature, and rows of accounts that mean nothing elsewhere.
    """

    path: str
    rows: int
    left_out: int


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that was read, and what taking it in would come to."""

    path: str
    carries: Carries
    plan: Plan


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What was added."""

    uploads: tuple[TaskId, ...]
    jobs: tuple[RemoteId, ...]
    accounts: tuple[Account, ...]


class Moving:
    """Methods on the owner's thread, the work on others.

    Args:
        archive: Takes everything of a file in at once.
        mappings: What the columns of sheets mean.
        exports: How files come to be that the user saves.
    """

    def __init__(
        self,
        *,
        archive: Archive,
        mappings: Documents,
        uploads: Uploads,
        remote: RemoteJobs,
        accounts: Accounts,
        presets: Presets,
        settings: SettingsService,
        jobs: Jobs,
        clock: Clock,
        exports: Exports,
    ) -> None:
        self._archive = archive
        self._mappings = mappings
        self._uploads = uploads
        self._remote = remote
        self._accounts = accounts
        self._presets = presets
        self._settings = settings
        self._jobs = jobs
        self._clock = clock
        self._exports = exports

    # --- out

    def save_queue(self, path: str, uploads: Sequence[UploadTask], jobs: Sequence[RemoteJob]) -> Job[Saved]:
        """Write these rows to a queue file. Fails with MovedFileUnusable."""
        accounts = self._carried_accounts()
        file = Path(path)

        def work() -> Saved:
            contents, left_out = _rows(uploads, jobs, accounts)
            text = contents_text(contents, Carries.QUEUE, file.parent)
            _told(path, lambda: self._save_for_others(file, text))
            return Saved(path, len(contents.uploads) + len(contents.jobs), left_out)

        return self._jobs.run(work)

    def save_everything(self, path: str) -> Job[Saved]:
        """Write all but secrets to a backup, for this user's eyes only. Fails with MovedFileUnusable."""
        accounts, tasks, jobs = self._carried_accounts(), self._uploads.all(), self._remote.all()
        settings, presets, file = self._settings.get(), self._presets.all(), Path(path)
        open_tasks = [task for task in tasks if task.state is not TaskState.DONE]
        open_jobs = [job for job in jobs if job.state is not TaskState.DONE]

        def work() -> Saved:
            rows, left_out = _rows(open_tasks, open_jobs, accounts)
            contents = replace(
                rows,
                accounts=tuple(accounts.values()),
                settings=settings,
                presets=presets,
                mappings=self._kept_mappings(),
                history=_history([*self._archive.history(), *_finished(tasks)], accounts),
            )
            text = contents_text(contents, Carries.EVERYTHING, file.parent)
            _told(path, lambda: replace_file(file, text.encode()))
            return Saved(path, len(rows.uploads) + len(rows.jobs), left_out)

        return self._jobs.run(work)

    def _save_for_others(self, file: Path, text: str) -> None:
        with self._exports.saving(file):
            file.write_text(text, encoding="utf-8")

    def _carried_accounts(self) -> dict[AccountId, Account]:
        return {account.id: account for account in self._accounts.all() if is_carried(account)}

    def _kept_mappings(self) -> tuple[tuple[str, tuple[str | None, ...]], ...]:
        documents = self._mappings.all()
        return tuple((one.name, tuple(one.value)) for one in documents if isinstance(one.value, list))

    # --- in

    def read(self, path: str, carries: Carries) -> Job[Incoming]:
        """Read a file and plan; nothing is taken in yet. Fails with MovedFileUnusable."""
        present = self._present()

        def work() -> Incoming:
            contents = _read(Path(path), carries)
            mappings = {document.name for document in self._mappings.all()}
            new_ids = [AccountId(uuid.uuid4().hex) for _ in contents.accounts]
            return Incoming(path, carries, plan(contents, replace(present, mappings=mappings), new_ids))

        return self._jobs.run(work)

    def take_in(self, incoming: Incoming, wishes: Wishes) -> Job[TakenIn]:
        """Add what was planned, all or nothing; rows come as drafts."""
        planned = incoming.plan.chosen(wishes)
        places = self._uploads.places_at_end()
        now, batch = self._clock.now(), BatchId(uuid.uuid4().hex)
        last = max((job.position for job in self._remote.all()), default=0.0)

        def work() -> Arrival:
            ids = {number: TaskId(uuid.uuid4().hex) for number in planned.uploads}
            arrival = Arrival(
                accounts=planned.accounts,
                documents=_documents(planned),
                history=[_past_here(past, planned) for past in planned.history],
                tasks=[
                    replace(
                        _task(row, ids[number], planned.owners[row.account]),
                        parent_id=None if row.parent is None else ids.get(row.parent),
                        batch_id=batch,
                        position=next(places),
                        added_at=now,
                    )
                    for number, row in planned.uploads.items()
                ],
                jobs=[
                    replace(
                        _job(job, planned.owners[job.account]),
                        batch_id=batch,
                        position=last + place,
                        added_at=now,
                    )
                    for place, job in enumerate(planned.jobs, start=1)
                ],
            )
            self._archive.take_in(arrival)
            return arrival

        return self._announced(self._jobs.run(work), planned)

    def _announced(self, kept: Job[Arrival], planned: Plan) -> Job[TakenIn]:
        done: Job[TakenIn] = Job()

        def announce(arrival: Arrival) -> None:
            self._accounts.admit(arrival.accounts)
            self._presets.admit(planned.presets)
            self._uploads.admit(arrival.tasks)
            self._remote.admit(arrival.jobs)
            if planned.settings is not None:
                self._settings.set(planned.settings)
            rows, jobs = (task.id for task in arrival.tasks), (job.id for job in arrival.jobs)
            done.finish(TakenIn(tuple(rows), tuple(jobs), tuple(arrival.accounts)))

        kept.then(announce, done.fail)
        return done

    def _present(self) -> Present:
        unfinished = [task for task in self._uploads.all() if task.state is not TaskState.DONE]
        jobs = [job for job in self._remote.all() if job.state is not TaskState.DONE]
        return Present(
            accounts=[account for account in self._accounts.all() if is_carried(account)],
            default=self._accounts.default,
            presets={preset.name: preset for preset in self._presets.all()},
            paths={(task.account_id, task.path) for task in unfinished},
            urls={(job.kind, job.account_id, job.url) for job in jobs},
        )


def _rows(
    uploads: Sequence[UploadTask], jobs: Sequence[RemoteJob], accounts: dict[AccountId, Account]
) -> tuple[Contents, int]:
    """Rows as a file carries them, and how many it cannot."""
    carried = [task for task in uploads if task.account_id in accounts]
    numbers = {task.id: number for number, task in enumerate(carried)}
    rows = [
        CarriedUpload(
            task.path,
            task.kind,
            ref(accounts[task.account_id]),
            task.metadata,
            _earlier(numbers.get(task.parent_id) if task.parent_id else None, number),
            _has_begun(task),
        )
        for number, task in enumerate(carried)
    ]
    urls = [
        CarriedJob(
            job.url,
            job.kind,
            ref(accounts[job.account_id]),
            job.metadata,
            job.extension,
            bool(job.mark or job.job_id),
        )
        for job in jobs
        if job.account_id in accounts and not _holds_secret(job.url)
    ]
    return Contents(tuple(rows), tuple(urls)), len(uploads) + len(jobs) - len(rows) - len(urls)


def _earlier(parent: int | None, number: int) -> int | None:
    return parent if parent is not None and parent < number else None


def _has_begun(task: UploadTask) -> bool:
    """Whether something of it may be at VOD, with which this computer may go on."""
    return task.state is not TaskState.DONE and (task.media_id is not None or task.create_intended)


def _holds_secret(url: str) -> bool:
    """Whether who has the address may do what its owner may: it is signed, or names a password."""
    place = url.partition("://")[2].partition("/")[0]
    return "@" in place or redact(url) != url


def _finished(tasks: Sequence[UploadTask]) -> list[KeptUpload]:
    """Rows that are done are history on another computer."""
    return [
        KeptUpload(
            task.kind,
            PastUpload(
                task.account_id,
                task.path,
                task.size,
                task.identity,
                task.crc64,
                task.media_id,
                task.metadata.title,
                task.finished_at or task.added_at,
            ),
        )
        for task in tasks
        if task.state is TaskState.DONE and task.media_id is not None
    ]


def _history(kept: Sequence[KeptUpload], accounts: dict[AccountId, Account]) -> tuple[CarriedPast, ...]:
    return tuple(
        CarriedPast(ref(accounts[one.past.account_id]), one.kind, replace(one.past, account_id=AccountId("")))
        for one in kept
        if one.past.account_id in accounts
    )


def _told(path: str, write: Callable[[], None]) -> None:
    try:
        write()
    except (OSError, StoreError):
        raise MovedFileUnusable(path=path, reason="access") from None


def _read(path: Path, carries: Carries) -> Contents:
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_MAX + 1)
        if len(content) > SIZE_MAX:
            raise MovedFileWrong("")
        return contents_from(content, carries, path.absolute().parent)
    except MovedFileWrong as wrong:
        reason = {"": "format", "format": "format", "version": "newer"}.get(wrong.place, "content")
        raise MovedFileUnusable(path=str(path), reason=reason, place=wrong.place) from None
    except OSError:
        raise MovedFileUnusable(path=str(path), reason="access") from None


def _documents(planned: Plan) -> list[tuple[str, Document]]:
    presets = [(_PRESET, Document(preset.name, preset_data(preset))) for preset in planned.presets]
    return presets + [(_MAPPING, Document(name, list(columns))) for name, columns in planned.mappings]


def _past_here(carried: CarriedPast, planned: Plan) -> KeptUpload:
    return KeptUpload(carried.kind, replace(carried.past, account_id=planned.owners[carried.account]))


def _task(row: CarriedUpload, task_id: TaskId, account_id: AccountId) -> UploadTask:
    found = _identity(row.path)
    return UploadTask(
        id=task_id,
        kind=row.kind,
        path=row.path,
        account_id=account_id,
        reference_id=new_reference_id(),
        metadata=row.form,
        size=found.size if found else 0,
    )


def _identity(path: str) -> SourceIdentity | None:
    """None for a file that is not there: its row waits to be pointed to where it is."""
    try:
        return identify_media(path)
    except (VodDesktopError, ValueError):
        return None


def _job(row: CarriedJob, account_id: AccountId) -> RemoteJob:
    return RemoteJob(
        id=RemoteId(uuid.uuid4().hex),
        kind=row.kind,
        url=row.url,
        account_id=account_id,
        metadata=row.form,
        extension=row.extension,
        state=TaskState.DRAFT,
    )
