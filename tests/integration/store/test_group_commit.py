"""Writes that come together go to the disk together, and none fails for another's sake."""

from __future__ import annotations

import sqlite3
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing

import pytest

from vod_desktop.domain.errors import StoreBusy, StoreError
from vod_desktop.domain.events import CreateIntended, MediaForgotten, Moved, SourceSeen
from vod_desktop.domain.ids import ReferenceId, TaskId
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.domain.task import TaskState
from vod_desktop.store.database import Database
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.tasks import TaskRows

MANY = 8


@pytest.fixture
def journal(database, new_task):
    TaskRows(database).add([new_task(number, state=TaskState.PREPARING) for number in range(1, MANY + 1)])
    return SqliteJournal(database)


def written_together(database, journal, events) -> list[Future[None]]:
    """Write each on a thread of its own while the database is busy, so that all but the first wait for one commit."""
    with ThreadPoolExecutor(len(events)) as pool, database.transaction():
        futures = [pool.submit(journal.write, event) for event in events]
        wait_until_waiting(journal, len(events) - 1)
    return futures


def wait_until_waiting(journal, count: int) -> None:
    """Until so many writes wait for the one that is under way."""
    deadline = time.monotonic() + 30
    while len(journal._commits._waiting) < count and time.monotonic() < deadline:
        time.sleep(0.01)


def task_id(number: int) -> TaskId:
    return TaskId(f"{number:032x}")


def test_what_waits_together_is_one_transaction(database, journal):
    statements: list[str] = []
    events = [CreateIntended(task_id(number), 0) for number in range(1, MANY + 1)]
    database._connection.set_trace_callback(statements.append)
    assert [future.exception() for future in written_together(database, journal, events)] == [None] * MANY
    assert statements.count("COMMIT") == 3  # that of the test, the first one, all others
    assert all(task.create_intended for task in TaskRows(database).all())


def test_one_that_cannot_be_written_does_not_spoil_the_others(database, journal):
    numbers = [*range(1, MANY), 99]
    futures = written_together(database, journal, [CreateIntended(task_id(number), 0) for number in numbers])
    assert isinstance(futures.pop().exception(), StoreError)
    assert [future.exception() for future in futures] == [None] * (MANY - 1)
    assert sum(task.create_intended for task in TaskRows(database).all()) == MANY - 1


def test_a_busy_file_is_waited_for_once(path, clock, new_task):
    database = Database.open(path, clock=clock, busy_timeout_s=0.05).database
    TaskRows(database).add([new_task(number, state=TaskState.PREPARING) for number in range(1, MANY + 1)])
    journal, statements = SqliteJournal(database), []
    with closing(sqlite3.connect(path, isolation_level=None)) as other, ThreadPoolExecutor(MANY) as pool:
        other.execute("BEGIN IMMEDIATE")
        database._connection.set_trace_callback(statements.append)
        with database._lock:
            futures = [pool.submit(journal.write, CreateIntended(task_id(n), 0)) for n in range(1, MANY + 1)]
            wait_until_waiting(journal, MANY - 1)
        assert {type(future.exception()) for future in futures} == {StoreBusy}
    assert statements.count("BEGIN IMMEDIATE") == 2
    database.close()


def test_several_events_are_kept_together_or_not_at_all(database, journal):
    seen = SourceSeen(task_id(1), 0, SourceIdentity(5, 1, 2, 3))
    with pytest.raises(StoreError):
        journal.write(seen, Moved(task_id(99), 0, TaskState.PAUSED), CreateIntended(task_id(99), 0))
    assert TaskRows(database).all()[0].identity is None
    journal.write(seen, MediaForgotten(task_id(1), 0, ReferenceId("next")))
    first = TaskRows(database).all()[0]
    assert (first.identity, first.reference_id) == (seen.identity, "next")
