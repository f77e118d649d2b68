"""The rows of pulls and registrations in the database."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from vod_desktop.domain.ids import AccountId, BatchId, MediaId
from vod_desktop.domain.remote import JobId, JobWord, RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.task_state import TaskState
from vod_desktop.store.database import Database
from vod_desktop.store.records import failure_from, failure_text, metadata_from, metadata_text

_log = logging.getLogger(__name__)

_COLUMNS = (
    "id",
    "kind",
    "url",
    "account_id",
    "metadata",
    "extension",
    "batch_id",
    "position",
    "added_at",
    "state",
    "mark",
    "session_id",
    "prepared_at",
    "job_id",
    "media_id",
    "word",
    "already_registered",
    "size",
    "absent",
    "failure",
    "request_id",
    "finished_at",
)
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM remote_jobs"  # noqa: S608 - the names above, nothing from outside
_SAVE = (
    f"INSERT INTO remote_jobs ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' for _ in _COLUMNS)})"  # noqa: S608 - as above
    f" ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS[1:])}"
)


def save_jobs(connection: sqlite3.Connection, jobs: Sequence[RemoteJob]) -> None:
    """Keep rows, new or known, within a transaction."""
    connection.executemany(_SAVE, [_row(job) for job in jobs])


class RemoteRows:
    """Keeps rows. Every method may be called from any thread and raises StoreError and its kinds.

    Implements the engine's `RemoteJournal`.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, jobs: Sequence[RemoteJob]) -> None:
        """Keep rows as they are now, new or known, all or none. What is kept outlives the process."""
        with self._database.transaction() as connection:
            connection.executemany(_SAVE, [_row(job) for job in jobs])

    def save_for_sure(self, jobs: Sequence[RemoteJob]) -> None:
        """The same, and it has reached the disk: for what must not happen twice after a power cut either."""
        with self._database.durable_transaction() as connection:
            save_jobs(connection, jobs)

    def put_back(self, jobs: Sequence[RemoteJob]) -> None:
        """Keep removed rows again: what they had left behind is theirs once more."""
        with self._database.transaction() as connection:
            connection.executemany(_SAVE, [_row(job) for job in jobs])
            ids = [(job.job_id,) for job in jobs if job.job_id]
            connection.executemany("DELETE FROM leftovers WHERE job_id = ?", ids)

    def describe(self, job: RemoteJob) -> None:
        """Keep what a known row says of itself; whatever else is kept of it stays."""
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE remote_jobs SET metadata = ?, extension = ? WHERE id = ?",
                (metadata_text(job.metadata), job.extension, job.id),
            )

    def all(self) -> list[RemoteJob]:
        """Every row in order, in the state it was left in.

        One that cannot be understood stays in the file, is left out here and noted in the log.
        """
        return self._read(f"{_SELECT} ORDER BY position, key")

    def prepared_since(self, account_id: AccountId, moment: float) -> tuple[float, ...]:
        """When each pull of that account was sent, from that moment on (seconds since 1970), the oldest first."""
        rows = self._database.rows(
            "SELECT prepared_at FROM remote_jobs WHERE account_id = ? AND kind = ? AND prepared_at >= ? ORDER BY prepared_at",
            (account_id, RemoteKind.PULL.value, moment),
        )
        return tuple(at for (at,) in rows)

    def remove(self, ids: Iterable[RemoteId]) -> None:
        """Delete rows for good."""
        with self._database.transaction() as connection:
            connection.executemany("DELETE FROM remote_jobs WHERE id = ?", [(row_id,) for row_id in ids])

    def _read(self, sql: str) -> list[RemoteJob]:
        return [job for row in self._database.rows(sql) if (job := _understood(row)) is not None]


def _understood(row: tuple[Any, ...]) -> RemoteJob | None:
    try:
        return _job(row)
    except (ValueError, TypeError, KeyError) as error:
        _log.warning("remote row %s cannot be read: %s", row[0], type(error).__name__)
        return None


def _row(job: RemoteJob) -> tuple[object, ...]:
    return (
        job.id,
        job.kind.value,
        job.url,
        job.account_id,
        metadata_text(job.metadata),
        job.extension,
        job.batch_id,
        job.position,
        job.added_at,
        job.state.value,
        job.mark,
        job.session_id,
        job.prepared_at,
        job.job_id,
        job.media_id,
        job.word.value,
        job.already_registered,
        job.size,
        job.absent,
        failure_text(job.failure),
        job.request_id,
        job.finished_at,
    )


def _job(row: tuple[Any, ...]) -> RemoteJob:
    value = dict(zip(_COLUMNS, row, strict=True))
    return RemoteJob(
        id=RemoteId(value["id"]),
        kind=RemoteKind(value["kind"]),
        url=value["url"],
        account_id=AccountId(value["account_id"]),
        metadata=metadata_from(value["metadata"]),
        extension=value["extension"],
        batch_id=BatchId(value["batch_id"]),
        position=value["position"],
        added_at=value["added_at"],
        state=TaskState(value["state"]),
        mark=value["mark"],
        session_id=value["session_id"],
        prepared_at=value["prepared_at"],
        job_id=JobId(value["job_id"]) if value["job_id"] else None,
        media_id=MediaId(value["media_id"]) if value["media_id"] else None,
        word=JobWord.of(value["word"]),
        already_registered=bool(value["already_registered"]),
        size=value["size"],
        absent=value["absent"],
        failure=failure_from(value["failure"]),
        request_id=value["request_id"],
        finished_at=value["finished_at"],
    )
