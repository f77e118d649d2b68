"""What happens to uploads, on disk before anybody is told."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from vod_desktop.domain.errors import StoreError
from vod_desktop.domain.events import (
    DURABLE,
    CallNoted,
    CoverCreated,
    CoverIntended,
    CoverRemoved,
    CoverUploaded,
    CreateIntended,
    DiscardAsked,
    LeftBehind,
    MediaCreated,
    MediaForgotten,
    Moved,
    PartConfirmed,
    PartsDropped,
    SliceConfirmed,
    SourceSeen,
    StartedOver,
    TaskEvent,
    UploadInitiated,
    Verified,
)
from vod_desktop.domain.ids import MediaId, TaskId
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.playlist import StoredSlice
from vod_desktop.domain.task_state import TaskState
from vod_desktop.store.database import Database
from vod_desktop.store.group_commit import GroupCommit
from vod_desktop.store.records import (
    address_text,
    detail_from,
    detail_text,
    failure_text,
    identity_from,
    identity_text,
)
from vod_desktop.store.tasks import row_key

CALLS_KEPT = 200
"""Calls kept for each task; older ones go."""

_KEPT = (*DURABLE, CallNoted)
_IDLE_WITHOUT_ROW = (Moved, CallNoted, DiscardAsked)
"""What has nothing to tell of a row that went meanwhile."""

_MOVED = (
    "UPDATE tasks SET state = ?1, run = ?2, failure = ?3, waiting_for = ?4, finished_at = ?5,"
    " replaces = replaces AND ?6, discarding = discarding AND ?6 WHERE key = ?7"
)
_GIVEN_UP = "UPDATE tasks SET discarding = 1 WHERE key = ? AND state <> 'done'"
_CREATED = "UPDATE tasks SET media_id = ?, address = ?, request_id = ?, create_intended = 0 WHERE key = ?"
_COVER_CREATED = "UPDATE tasks SET cover_image_id = ?, cover_url = '', cover_intended_at = 0 WHERE key = ?"
_STARTED_OVER = "UPDATE tasks SET upload_id = NULL, part_size = 0, confirmed = 0, crc64 = NULL, identity = NULL, aftermath = NULL, anew = 0 WHERE key = ?"
_FORGOTTEN = (
    "UPDATE tasks SET reference_id = ?, media_id = NULL, address = NULL, create_intended = 0,"
    " upload_id = NULL, part_size = 0, confirmed = 0, crc64 = NULL, replaces = 0, anew = anew OR state IN ('uploading', 'finishing') WHERE key = ?"
)
_LEFT = (
    "INSERT INTO leftovers (account_id, kind, title, path, since, media_id)"
    " SELECT account_id, kind, title, path, since, media_id FROM unfinished_tasks WHERE key = ?"
)
_LEFT_UNANSWERED = (
    "INSERT INTO leftovers (account_id, kind, title, path, since, media_id)"
    " SELECT account_id, kind, coalesce(json_extract(metadata, '$.title'), ''), path, intended_at, ?"
    " FROM tasks WHERE key = ?"
)
_MAY_BE_OF_ANOTHER = (
    "SELECT EXISTS (SELECT 1 FROM leftovers WHERE ?2 IN (media_id, cover_image_id))"
    " OR EXISTS (SELECT 1 FROM history WHERE media_id = ?2)"
    " OR EXISTS (SELECT 1 FROM tasks AS other, tasks AS mine WHERE mine.id = ?1 AND other.key <> mine.key AND ("
    " ?2 IN (other.media_id, other.cover_image_id)"
    " OR (other.create_intended AND other.media_id IS NULL OR other.cover_intended_at) AND other.account_id = mine.account_id"
    " AND iif(json_valid(other.metadata), json_extract(other.metadata, '$.title'), '')"
    " = json_extract(mine.metadata, '$.title')))"
)
_PAGE = 500
_PARTS_PAGE = (
    "SELECT number, size, etag, crc64 FROM parts"
    " WHERE task = (SELECT key FROM tasks WHERE id = ?) AND number > ? ORDER BY number LIMIT ?"
)
_LESS_BY_PART = (
    "UPDATE tasks SET confirmed = confirmed - coalesce((SELECT size FROM parts WHERE task = ?1 AND number = ?2), 0)"
    " WHERE key = ?1"
)
_SLICES = (
    "SELECT name, identity, crc64 FROM slices WHERE task = (SELECT key FROM tasks WHERE id = ?) ORDER BY name"
)
_NO_PARTS = "DELETE FROM parts WHERE task = ?"
_INITIATED = "UPDATE tasks SET upload_id = ?, part_size = ?, confirmed = ? WHERE key = ?"


class SqliteJournal:
    """Applies the durable events to the rows, with the meaning that `UploadTask.apply` gives them.

    May be called from any thread. When a method returns, the change outlives the process. An event of a run that is over
    changes nothing, as in memory. Methods raise StoreFull, StoreBusy, StoreDamaged or StoreError; then nothing was changed
    and the same call may be made again.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._commits = GroupCommit(database)

    def write(self, *events: TaskEvent) -> None:
        """Keep the events, all or none, and calls for the activity list, the last 200 of each task; others are passed over.

        Raises:
            StoreError: Besides the above: the row is gone (reason `row-gone`), so that nothing is created at a service for it.
        """
        kept = [event for event in events if isinstance(event, _KEPT)]
        # A lost power supply must not lead to a second media; everything else can be asked from the services.
        lasts = any(isinstance(event, CreateIntended | CoverIntended) for event in kept)
        if kept:
            self._commits.commit(lambda connection: _keep(connection, kept), lasts=lasts)

    def parts(self, task_id: TaskId) -> tuple[StoredPart, ...]:
        """The confirmed parts of a task, by number."""
        parts: list[StoredPart] = []
        last = 0
        # In pages, so that 10,000 of them are not held twice.
        while rows := self._database.rows(_PARTS_PAGE, (task_id, last, _PAGE)):
            parts += (
                StoredPart(number, size, etag, None if crc64 is None else int(crc64))
                for number, size, etag, crc64 in rows
            )
            last = parts[-1].number
        return tuple(parts)

    def slices(self, task_id: TaskId) -> tuple[StoredSlice, ...]:
        """The confirmed slices of a task, by name."""
        rows = self._database.rows(_SLICES, (task_id,))
        known = ((name, identity_from(identity), int(crc64)) for name, identity, crc64 in rows)
        return tuple(StoredSlice(name, identity, crc64) for name, identity, crc64 in known if identity)

    def may_be_of_another(self, task_id: TaskId, media_id: MediaId) -> bool:
        """Whether the media belongs to another row, is on the ledger or in the history, or may be what another row waits to
        hear of: one of the same title whose own Create* call is not answered.
        """
        found = self._database.rows(_MAY_BE_OF_ANOTHER, (task_id, media_id))
        return bool(found[0][0])

    def calls(self, task_id: TaskId) -> list[CallNoted]:
        """The calls kept of a task, the oldest first."""
        rows = self._database.rows(
            "SELECT run, detail, ok, at, took_s, attempt FROM calls"
            " WHERE task = (SELECT key FROM tasks WHERE id = ?) ORDER BY number",
            (task_id,),
        )
        return [
            CallNoted(task_id, run, detail_from(detail), bool(ok), at, took_s, attempt)
            for run, detail, ok, at, took_s, attempt in rows
        ]


def _keep(connection: sqlite3.Connection, events: Sequence[TaskEvent]) -> None:
    for event in events:
        found = row_key(connection, event.task_id)
        if found is None:
            _refuse_lost(event)
        elif isinstance(event, CallNoted):
            _note(connection, found[0], event)
        elif event.run >= found[1]:
            _apply(connection, found[0], event)


def _refuse_lost(event: TaskEvent) -> None:
    if not isinstance(event, _IDLE_WITHOUT_ROW):
        raise StoreError(reason="row-gone", task=event.task_id)


def _apply(connection: sqlite3.Connection, key: int, event: TaskEvent) -> None:
    execute = connection.execute
    match event:
        case PartConfirmed(part=part):
            _confirm(connection, key, part)
        case Moved():
            _move(connection, key, event)
        case PartsDropped(numbers=numbers):
            _drop(connection, key, numbers)
        case SliceConfirmed(slice=stored, in_parts=in_parts):
            _confirm_slice(connection, key, stored, in_parts=in_parts)
        case UploadInitiated(upload_id=upload_id, part_size=size, before=before):
            execute(_NO_PARTS, (key,))
            execute(_INITIATED, (upload_id, size, before, key))
        case StartedOver():
            _nothing_sent(connection, key)
            execute(_STARTED_OVER, (key,))
        case MediaForgotten(reference_id=reference_id):
            _nothing_sent(connection, key)
            execute(_FORGOTTEN, (reference_id, key))
        case CreateIntended(at=at):
            execute("UPDATE tasks SET create_intended = 1, intended_at = ? WHERE key = ?", (at, key))
        case MediaCreated(media_id=media_id, address=address, request_id=request_id):
            execute(_CREATED, (media_id, address_text(address), request_id, key))
        case CoverIntended(at=at):
            execute("UPDATE tasks SET cover_intended_at = ? WHERE key = ?", (at, key))
        case CoverCreated(image_id=image_id):
            execute(_COVER_CREATED, (image_id, key))
        case CoverUploaded(image_id=image_id, url=url):
            execute("UPDATE tasks SET cover_image_id = ?, cover_url = ? WHERE key = ?", (image_id, url, key))
        case CoverRemoved(image_id=image_id):
            execute("UPDATE tasks SET cover_image_id = NULL, cover_url = '' WHERE key = ?", (key,))
            execute("DELETE FROM leftovers WHERE cover_image_id = ?", (image_id,))
        case SourceSeen(identity=identity, slices=count):
            values = (identity_text(identity), identity.size, count, key)
            execute("UPDATE tasks SET identity = ?, size = ?, slices = ? WHERE key = ?", values)
        case LeftBehind(media_id=media_id):
            if media_id is None:
                execute(_LEFT, (key,))
            else:
                execute(_LEFT_UNANSWERED, (media_id, key))
        case DiscardAsked():
            execute(_GIVEN_UP, (key,))
        case Verified(size=size, crc64=crc64):
            execute("UPDATE tasks SET crc64 = ?, size = ? WHERE key = ?", (str(crc64), size, key))


def _confirm(connection: sqlite3.Connection, key: int, part: StoredPart) -> None:
    known = connection.execute(
        "SELECT size FROM parts WHERE task = ? AND number = ?", (key, part.number)
    ).fetchone()
    connection.execute(
        "INSERT OR REPLACE INTO parts (task, number, size, etag, crc64) VALUES (?, ?, ?, ?, ?)",
        (key, part.number, part.size, part.etag, None if part.crc64 is None else str(part.crc64)),
    )
    gained = part.size - (known[0] if known else 0)
    connection.execute("UPDATE tasks SET confirmed = confirmed + ? WHERE key = ?", (gained, key))


def _confirm_slice(connection: sqlite3.Connection, key: int, stored: StoredSlice, *, in_parts: bool) -> None:
    values = (key, stored.name, identity_text(stored.identity), str(stored.crc64))
    connection.execute("INSERT INTO slices (task, name, identity, crc64) VALUES (?, ?, ?, ?)", values)
    if in_parts:
        connection.execute(_NO_PARTS, (key,))
        connection.execute("UPDATE tasks SET upload_id = NULL, part_size = 0 WHERE key = ?", (key,))
        return
    grown = (stored.identity.size, key)
    connection.execute("UPDATE tasks SET confirmed = confirmed + ? WHERE key = ?", grown)


def _nothing_sent(connection: sqlite3.Connection, key: int) -> None:
    connection.execute(_NO_PARTS, (key,))
    connection.execute("DELETE FROM slices WHERE task = ?", (key,))


def _drop(connection: sqlite3.Connection, key: int, numbers: tuple[int, ...]) -> None:
    dropped = [(key, number) for number in numbers]
    connection.executemany(_LESS_BY_PART, dropped)
    connection.executemany("DELETE FROM parts WHERE task = ? AND number = ?", dropped)


def _move(connection: sqlite3.Connection, key: int, event: Moved) -> None:
    if event.state is TaskState.WAITING:
        _empty_if_done(connection, key)
    values = (
        event.state.value,
        event.run,
        failure_text(event.failure),
        event.waiting_for.value if event.waiting_for else None,
        event.at if event.state is TaskState.DONE else None,
        event.state is not TaskState.DONE,
    )
    connection.execute(_MOVED, (*values, key))


def _empty_if_done(connection: sqlite3.Connection, key: int) -> None:
    """A finished task that starts again has sent nothing yet; its media id stays."""
    emptied = connection.execute(f"{_STARTED_OVER} AND state = ?", (key, TaskState.DONE.value))
    if emptied.rowcount:
        _nothing_sent(connection, key)
        connection.execute("UPDATE tasks SET replaces = 1 WHERE key = ?", (key,))


def _note(connection: sqlite3.Connection, key: int, event: CallNoted) -> None:
    last = connection.execute("SELECT max(number) FROM calls WHERE task = ?", (key,)).fetchone()[0] or 0
    connection.execute(
        "INSERT INTO calls (task, number, run, at, took_s, attempt, ok, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            key,
            last + 1,
            event.run,
            event.at,
            event.took_s,
            event.attempt,
            event.ok,
            detail_text(event.detail),
        ),
    )
    connection.execute("DELETE FROM calls WHERE task = ? AND number <= ?", (key, last + 1 - CALLS_KEPT))
