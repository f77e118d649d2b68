from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from vod_desktop.domain.errors import StoreBusy, StoreError
from vod_desktop.store.database import Database
from vod_desktop.store.schema import APPLICATION_ID, MIGRATIONS
from vod_desktop.store.set_aside import Unusable
from vod_desktop.store.tasks import TaskRows

posix = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")


def fill(path, clock, tasks) -> None:
    database = Database.open(path, clock=clock).database
    TaskRows(database).add(tasks)
    database.close()


def number_in(path: Path, pragma: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"PRAGMA {pragma}").fetchone()[0]


def reopen(path, clock, **options):
    opened = Database.open(path, clock=clock, **options)
    tasks = TaskRows(opened.database).all()
    opened.database.close()
    return opened.notice, tasks


def test_a_new_file_is_marked_as_ours(path, clock):
    fill(path, clock, [])
    assert number_in(path, "application_id") == APPLICATION_ID
    assert number_in(path, "user_version") == len(MIGRATIONS)


@posix
def test_files_are_for_this_user_alone(path, clock, database):
    database.rows("SELECT 1")
    kept = sorted(file.name for file in path.parent.iterdir())
    assert kept == ["vod-desktop.db", "vod-desktop.db-shm", "vod-desktop.db-wal"]
    assert {file.stat().st_mode & 0o777 for file in path.parent.iterdir()} == {0o600}


@posix
def test_wider_rights_are_taken_back(path, clock):
    fill(path, clock, [])
    path.chmod(0o644)
    fill(path, clock, [])
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_empty_file_is_taken_for_a_new_one(path, clock):
    path.touch()
    assert reopen(path, clock) == (None, [])


def test_an_older_file_is_brought_forward_with_its_rows(path, clock, new_task):
    fill(path, clock, [new_task()])
    newer = (
        *MIGRATIONS,
        ("ALTER TABLE tasks ADD COLUMN mood TEXT NOT NULL DEFAULT 'fine'", "CREATE TABLE x (y)"),
    )
    notice, tasks = reopen(path, clock, migrations=newer)
    assert (notice, tasks) == (None, [new_task()])
    assert number_in(path, "user_version") == len(newer)


def test_a_step_that_fails_leaves_the_older_file_as_it_was(path, clock, new_task):
    fill(path, clock, [new_task()])
    failing = (*MIGRATIONS, ("ALTER TABLE tasks ADD COLUMN mood TEXT", "CREATE TABLE tasks (x)"))
    with pytest.raises(StoreError):
        Database.open(path, clock=clock, migrations=failing)
    assert reopen(path, clock) == (None, [new_task()])


def _garbage(path: Path) -> None:
    path.write_bytes(os.urandom(50_000))


def _tiny(path: Path) -> None:
    path.write_bytes(b"SQLi")


def _torn(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2 + 100])


def _scribbled(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 8] = os.urandom(4096 * 5)
    path.write_bytes(content)


def _headless(path: Path) -> None:
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])


def _tableless(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE parts")


@pytest.mark.parametrize("damage", [_garbage, _tiny, _torn, _scribbled, _headless, _tableless])
def test_a_damaged_file_is_set_aside_with_every_byte(path, clock, new_task, damage):
    fill(path, clock, [new_task(number) for number in range(200)])
    damage(path)
    before = path.read_bytes()
    notice, tasks = reopen(path, clock)
    assert notice.reason is Unusable.DAMAGED
    assert notice.path.name == "vod-desktop.damaged-2026-11-21-222640.db"
    assert notice.path.read_bytes() == before
    assert tasks == []


def test_a_newer_file_is_set_aside_and_works_there(path, clock, new_task):
    newer = (*MIGRATIONS, ("CREATE TABLE later (x)",))
    fill(path, clock, [new_task()])
    reopen(path, clock, migrations=newer)
    notice, tasks = reopen(path, clock)
    assert (notice.reason, tasks) == (Unusable.NEWER, [])
    assert reopen(notice.path, clock, migrations=newer) == (None, [new_task()])


def test_a_file_of_another_program_is_set_aside(path, clock):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (x)")
    before = path.read_bytes()
    notice, _ = reopen(path, clock)
    assert notice.reason is Unusable.FOREIGN
    assert notice.path.read_bytes() == before


def test_changes_not_yet_in_the_file_are_set_aside_with_it(path, clock, new_task):
    database = Database.open(path, clock=clock).database
    TaskRows(database).add([new_task()])
    copies = {ending: Path(f"{path}{ending}").read_bytes() for ending in ("", "-wal")}
    database.close()
    for ending, content in copies.items():
        Path(f"{path}{ending}").write_bytes(content)
    with path.open("r+b") as file:
        file.write(b"no database any more")
    notice, tasks = reopen(path, clock)
    assert Path(f"{notice.path}-wal").read_bytes() == copies["-wal"]
    assert tasks == []


def test_changes_without_their_file_are_kept(path, clock):
    wal = Path(f"{path}-wal")
    wal.write_bytes(b"changes")
    notice, _ = reopen(path, clock)
    assert notice.path.read_bytes() == b"changes"


def test_two_damaged_files_of_one_second_are_both_kept(path, clock):
    kept = []
    for content in (b"first bad file", b"second bad file"):
        path.write_bytes(content)
        kept.append(reopen(path, clock)[0].path)
    assert [file.read_bytes() for file in kept] == [b"first bad file", b"second bad file"]


def test_a_file_that_another_process_writes_is_busy(path, clock, new_task):
    fill(path, clock, [new_task()])
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        database = Database.open(path, clock=clock, busy_timeout_s=0.05).database
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy):
            TaskRows(database).save_positions({new_task().id: 9.0})
        other.execute("ROLLBACK")
        TaskRows(database).save_positions({new_task().id: 9.0})
        assert TaskRows(database).all()[0].position == 9.0
        database.close()


def test_a_folder_in_its_place_is_told(path, clock):
    path.mkdir()
    with pytest.raises(StoreError) as raised:
        Database.open(path, clock=clock)
    assert raised.value.values["path"] == str(path)


def test_a_block_that_raises_keeps_nothing(database, new_task):
    rows = TaskRows(database)
    rows.add([new_task()])
    with contextlib.suppress(ZeroDivisionError), database.transaction() as connection:
        connection.execute("DELETE FROM tasks")
        raise ZeroDivisionError
    assert rows.all() == [new_task()]


def test_no_column_is_made_for_a_secret(database):
    names = {
        name for (name,) in database.rows("SELECT c.name FROM sqlite_master m, pragma_table_info(m.name) c")
    }
    assert not [
        name for name in names if any(word in name for word in ("secret", "token", "auth", "password"))
    ]
