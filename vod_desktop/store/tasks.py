"""The rows of the queue in the database."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from vod_desktop.domain.aftermath import Aftermath
from vod_desktop.domain.ids import AccountId, BatchId, MediaId, ReferenceId, TaskId, UploadId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.domain.task import TaskState, UploadTask, Waiting
from vod_desktop.store.database import Database
from vod_desktop.store.records import (
    address_from,
    address_text,
    aftermath_from,
    aftermath_text,
    failure_from,
    failure_text,
    identity_from,
    identity_text,
    mark_from,
    mark_text,
    metadata_from,
    metadata_text,
)

_log = logging.getLogger(__name__)

_COLUMNS = (
    "id",
    "kind",
    "path",
    "account_id",
    "reference_id",
    "metadata",
    "preset",
    "batch_id",
    "position",
    "added_at",
    "state",
    "run",
    "size",
    "identity",
    "create_intended",
    "intended_at",
    "cover_intended_at",
    "untold",
    "media_id",
    "address",
    "cover_image_id",
    "cover_url",
    "upload_id",
    "part_size",
    "confirmed",
    "crc64",
    "failure",
    "waiting_for",
    "request_id",
    "finished_at",
    "aftermath",
    "parent_id",
    "anew",
    "replaces",
    "slices",
    "discarding",
)
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM tasks"  # noqa: S608 - the names above, nothing from outside
_PLACES = ", ".join("?" for _ in _COLUMNS)
_AGAIN = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[1:])
_ADD = (
    f"INSERT INTO tasks ({', '.join(_COLUMNS)}) VALUES ({_PLACES})"  # noqa: S608 - as above
    f" ON CONFLICT (id) DO UPDATE SET removed = 0, {_AGAIN}"
)

_FORGET_COVER = "UPDATE tasks SET cover_image_id = NULL, cover_url = '', cover_intended_at = 0 WHERE id = ?"


class TaskRows:
    """Adding, listing and editing rows. What happens to a row in the course of its upload comes through the journal.

    Every method may be called from any thread and raises StoreError and its kinds.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, tasks: Sequence[UploadTask]) -> None:
        """Put rows on the disk, all or none. A row that was removed before comes back with its parts."""
        with self._database.durable_transaction() as connection:
            add_tasks(connection, tasks)

    def all(self) -> list[UploadTask]:
        """Every row, in the order of the queue, in the state it was left in (also running ones after a crash).

        A row that cannot be understood stays in the file, is left out here and noted in the log.
        """
        return self._read(f"{_SELECT} WHERE NOT removed ORDER BY position, key")

    def finished(self, path: str) -> list[UploadTask]:
        """Rows of that file which are done, the latest first; for skipping what is done and unchanged."""
        return self._read(
            f"{_SELECT} WHERE path = ? AND state = ? AND NOT removed ORDER BY finished_at DESC, key DESC",
            (storable_path(path), TaskState.DONE.value),
        )

    def unchanged(self, path: str, identity: SourceIdentity) -> UploadTask | None:
        """The latest finished row of that file if the file still is the one that was uploaded."""
        same = (
            task
            for task in self.finished(path)
            if task.identity is not None and task.identity.same_content_as(identity)
        )
        return next(same, None)

    def save_metadata(self, task_id: TaskId, metadata: MediaMetadata) -> None:
        """What the form says now."""
        values = [(metadata_text(metadata), task_id)]
        self._update("UPDATE tasks SET metadata = ?, untold = media_id IS NOT NULL WHERE id = ?", values)

    def save_forms(self, tasks: Sequence[UploadTask]) -> None:
        """Form and preset mark of rows, all or none; of another cover nothing is uploaded yet.

        What is edited after the media was created counts as not told to VOD.
        """
        forms = [(metadata_text(task.metadata), mark_text(task.preset), task.id) for task in tasks]
        with self._database.transaction() as connection:
            connection.executemany(
                f"{_FORGET_COVER} AND json_extract(metadata, '$.cover') IS NOT json_extract(?, '$.cover')",
                [(task_id, metadata) for metadata, _, task_id in forms],
            )
            connection.executemany(
                "UPDATE tasks SET metadata = ?, preset = ?, untold = media_id IS NOT NULL WHERE id = ?", forms
            )

    def forget_cover(self, task_id: TaskId) -> None:
        """What was uploaded is not the cover of this row any more."""
        self._update(_FORGET_COVER, [(task_id,)])

    def save_told(self, task_id: TaskId, metadata: MediaMetadata) -> None:
        """VOD knows this form; it may have been edited further meanwhile."""
        values = [(task_id, metadata_text(metadata))]
        self._update("UPDATE tasks SET untold = 0 WHERE id = ? AND metadata = ?", values)

    def save_positions(self, positions: Mapping[TaskId, float]) -> None:
        """The order of the queue, all or none."""
        pairs = [(position, task_id) for task_id, position in positions.items()]
        self._update("UPDATE tasks SET position = ? WHERE id = ?", pairs)

    def save_source(self, task_id: TaskId, path: str, size: int) -> None:
        """Where the file is now and how many bytes it has."""
        self._update(
            "UPDATE tasks SET path = ?, size = ? WHERE id = ?", [(storable_path(path), size, task_id)]
        )

    def set_kind(self, task_id: TaskId, kind: MediaKind) -> None:
        """What the file is to be taken for."""
        self._update("UPDATE tasks SET kind = ? WHERE id = ?", [(kind.value, task_id)])

    def save_aftermath(self, task_id: TaskId, aftermath: Aftermath) -> None:
        """What VOD made of the media."""
        self._update("UPDATE tasks SET aftermath = ? WHERE id = ?", [(aftermath_text(aftermath), task_id)])

    def remove(self, task_ids: Iterable[TaskId]) -> None:
        """Take rows out of the queue. `restore` brings them back until the database is opened the next time."""
        self._update("UPDATE tasks SET removed = 1 WHERE id = ?", [(task_id,) for task_id in task_ids])

    def restore(self, task_ids: Iterable[TaskId]) -> None:
        """Undo `remove`, with parts and calls."""
        self._update("UPDATE tasks SET removed = 0 WHERE id = ?", [(task_id,) for task_id in task_ids])

    def _update(self, sql: str, values: Sequence[tuple[object, ...]]) -> None:
        with self._database.transaction() as connection:
            connection.executemany(sql, values)

    def _read(self, sql: str, values: Sequence[object] = ()) -> list[UploadTask]:
        return [task for row in self._database.rows(sql, values) if (task := _understood(row)) is not None]


def add_tasks(connection: sqlite3.Connection, tasks: Sequence[UploadTask]) -> None:
    """Put rows on the disk within a transaction."""
    connection.executemany(_ADD, [_row(task) for task in tasks])


def row_key(connection: sqlite3.Connection, task_id: TaskId) -> tuple[int, int] | None:
    """Key and run of a row, or None when there is no such row."""
    found: tuple[int, int] | None = connection.execute(
        "SELECT key, run FROM tasks WHERE id = ?", (task_id,)
    ).fetchone()
    return found


def _understood(row: tuple[Any, ...]) -> UploadTask | None:
    try:
        return _task(row)
    except (ValueError, TypeError, KeyError) as error:
        _log.warning("row %s cannot be read: %s", row[0], type(error).__name__)
        return None


def _row(task: UploadTask) -> tuple[object, ...]:
    return (
        task.id,
        task.kind.value,
        storable_path(task.path),
        task.account_id,
        task.reference_id,
        metadata_text(task.metadata),
        mark_text(task.preset),
        task.batch_id,
        task.position,
        task.added_at,
        task.state.value,
        task.run,
        task.size,
        identity_text(task.identity) if task.identity else None,
        task.create_intended,
        task.intended_at,
        task.cover_intended_at,
        task.untold,
        task.media_id,
        address_text(task.address) if task.address else None,
        task.cover_image_id,
        task.cover_url,
        task.upload_id,
        task.part_size,
        task.confirmed,
        None if task.crc64 is None else str(task.crc64),
        failure_text(task.failure),
        task.waiting_for.value if task.waiting_for else None,
        task.request_id,
        task.finished_at,
        aftermath_text(task.aftermath),
        task.parent_id,
        task.anew,
        task.replaces,
        task.slices,
        task.discarding,
    )


def _task(row: tuple[Any, ...]) -> UploadTask:
    value = dict(zip(_COLUMNS, row, strict=True))
    state, confirmed = TaskState(value["state"]), value["confirmed"]
    return UploadTask(
        id=TaskId(value["id"]),
        kind=MediaKind(value["kind"]),
        path=restored_path(value["path"]),
        account_id=AccountId(value["account_id"]),
        reference_id=ReferenceId(value["reference_id"]),
        metadata=metadata_from(value["metadata"]),
        preset=mark_from(value["preset"]),
        batch_id=BatchId(value["batch_id"]),
        position=value["position"],
        added_at=value["added_at"],
        state=state,
        run=value["run"],
        size=value["size"],
        identity=identity_from(value["identity"]),
        create_intended=bool(value["create_intended"]),
        intended_at=value["intended_at"],
        cover_intended_at=value["cover_intended_at"],
        untold=bool(value["untold"]),
        media_id=_maybe(MediaId, value["media_id"]),
        address=address_from(value["address"]),
        cover_image_id=_maybe(MediaId, value["cover_image_id"]),
        cover_url=value["cover_url"],
        upload_id=_maybe(UploadId, value["upload_id"]),
        part_size=value["part_size"],
        confirmed=confirmed,
        sent=value["size"] if state is TaskState.DONE else confirmed,
        crc64=_maybe(int, value["crc64"]),
        failure=failure_from(value["failure"]),
        waiting_for=_maybe(Waiting, value["waiting_for"]),
        request_id=value["request_id"],
        finished_at=value["finished_at"],
        aftermath=aftermath_from(value["aftermath"]),
        parent_id=_maybe(TaskId, value["parent_id"]),
        anew=bool(value["anew"]),
        replaces=bool(value["replaces"]),
        slices=value["slices"],
        discarding=bool(value["discarding"]),
    )


def _maybe(make: Any, value: object) -> Any:
    return None if value is None else make(value)


def storable_path(path: str) -> str | bytes:
    """A path as SQLite takes it; one with bytes that are no text (surrogates in Python) is kept as bytes."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
    return path


def restored_path(value: str | bytes) -> str:
    """A path as Python has it, of what the database holds."""
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value
