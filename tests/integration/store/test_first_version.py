"""A database that the first released version wrote opens in this one, with all that was in it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from tests.integration.store.fixtures import make_v1 as first
from vod_desktop.store.accounts import AccountRows
from vod_desktop.store.database import Database
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.remote import RemoteRows
from vod_desktop.store.schema import MIGRATIONS
from vod_desktop.store.tasks import TaskRows


@pytest.fixture
def opened(path, clock):
    shutil.copy(first.FILE, path)
    ready = Database.open(path, clock=clock)
    yield ready
    ready.database.close()


def test_it_is_taken_as_it_is(opened):
    assert opened.notice is None
    assert opened.database.rows("PRAGMA user_version") == [(len(MIGRATIONS),)]


def test_uploads_go_on_where_they_were(opened):
    confirmed = sum(part.size for part in first.PARTS)
    paused, finished = sorted(TaskRows(opened.database).all(), key=lambda task: task.id)
    assert paused == replace(first.PAUSED, confirmed=confirmed, sent=confirmed)
    assert finished == replace(first.FINISHED, sent=finished.sent)
    assert SqliteJournal(opened.database).parts(paused.id) == first.PARTS
    assert SqliteJournal(opened.database).calls(paused.id) == [first.CALL]


def test_accounts_and_remote_jobs_are_there(opened):
    rows = AccountRows(opened.database)
    assert (rows.all(), rows.default_id) == ([first.ACCOUNT], first.ACCOUNT.id)
    assert RemoteRows(opened.database).all() == [first.JOB]


def test_it_ends_with_the_tables_of_a_new_one(opened, tmp_path, clock):
    """A step that was edited after its release would make new files unlike those that went the long way."""
    new = Database.open(tmp_path / "new.db", clock=clock).database
    tables = "SELECT type, name, sql FROM sqlite_master ORDER BY name"
    assert opened.database.rows(tables) == new.rows(tables)
    new.close()


def test_the_kept_file_itself_was_written_by_the_first_version():
    with closing(sqlite3.connect(f"file:{first.FILE}?mode=ro&immutable=1", uri=True)) as kept:
        assert kept.execute("PRAGMA user_version").fetchone() == (1,)
