"""A database that was copied knows that it is a copy; one that moved, came back from a backup or is from before does not complain."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.remote import RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.task import TaskState
from vod_desktop.store import copies
from vod_desktop.store.copies import machine_id, settled_if_copied
from vod_desktop.store.database import Database
from vod_desktop.store.remote import RemoteRows
from vod_desktop.store.tasks import TaskRows


@pytest.fixture
def at(clock, tmp_path):
    """Opens the file of that name as a program does; what it is found to be, and the state of every row."""

    def look(name: str, machine: str = "one", tasks=(), jobs=()) -> tuple[bool, list[TaskState]]:
        path = tmp_path / name / "vod-desktop.db"
        path.parent.mkdir(exist_ok=True)
        database = Database.open(path, clock=clock).database
        copied = settled_if_copied(database, path, machine=machine)
        TaskRows(database).add(tasks)
        RemoteRows(database).save(jobs)
        states = [row.state for row in (*TaskRows(database).all(), *RemoteRows(database).all())]
        database.close()
        return copied, states

    return look


STATES = [TaskState.DRAFT, TaskState.WAITING, TaskState.PREPARING, TaskState.UPLOADING, TaskState.FINISHING]
STATES += [TaskState.VERIFYING, TaskState.PAUSED, TaskState.DONE, TaskState.FAILED]


@pytest.fixture
def home(at, tmp_path, new_task) -> Path:
    """One with a row in every state."""
    at("home", tasks=[new_task(number, state=state) for number, state in enumerate(STATES)])
    return tmp_path / "home"


def test_a_copy_has_nothing_under_way_any_more(at, home, tmp_path):
    shutil.copytree(home, tmp_path / "copy")
    stopped = [TaskState.STOPPED] * 5
    expected = [TaskState.DRAFT, *stopped, TaskState.PAUSED, TaskState.DONE, TaskState.FAILED]
    assert at("copy") == (True, expected)
    assert at("copy") == (False, expected)
    assert at("home") == (False, STATES)


def test_a_copy_on_another_computer_is_one_although_its_path_is_the_same(at, home, tmp_path):
    home.rename(tmp_path / "left behind")
    shutil.copytree(tmp_path / "left behind", home)
    assert at("home", machine="two")[0]


def test_a_folder_that_was_renamed_is_no_copy(at, home, tmp_path):
    home.rename(tmp_path / "renamed")
    assert at("renamed") == (False, STATES)


def test_one_that_came_back_from_a_backup_is_no_copy(at, home, tmp_path):
    home.rename(tmp_path / "backup")
    shutil.copytree(tmp_path / "backup", home)
    assert at("home") == (False, STATES)


def test_what_was_renamed_and_then_copied_is_a_copy(at, home, tmp_path):
    home.rename(tmp_path / "renamed")
    at("renamed")
    shutil.copytree(tmp_path / "renamed", tmp_path / "copy")
    assert at("copy")[0]


def test_one_that_does_not_know_where_it_lives_is_at_home(at, home, tmp_path):
    with closing(sqlite3.connect(home / "vod-desktop.db")) as connection, connection:
        connection.execute("DELETE FROM meta WHERE name = 'lives-at'")
    shutil.copytree(home, tmp_path / "copy")
    assert not at("copy")[0]
    assert not at("home")[0]


def test_urls_of_a_copy_are_not_sent_twice_and_jobs_at_vod_are_still_followed(at, tmp_path):
    states = [TaskState.WAITING, TaskState.PREPARING, TaskState.SUBMITTED]
    jobs = [
        RemoteJob(
            RemoteId(f"{n:032x}"), RemoteKind.PULL, "u", AccountId("a"), position=n, mark="m", state=state
        )
        for n, state in enumerate(states)
    ]
    at("home", jobs=jobs)
    shutil.copytree(tmp_path / "home", tmp_path / "copy")
    assert at("copy") == (True, [TaskState.STOPPED, TaskState.ATTENTION, TaskState.SUBMITTED])


def test_this_computer_is_the_same_each_time_and_its_id_is_not_kept(at, tmp_path):
    assert machine_id() == machine_id() != ""
    at("home", machine=machine_id())
    assert machine_id().encode() not in (tmp_path / "home" / "vod-desktop.db").read_bytes()


def test_a_computer_without_an_id_has_its_network_address(monkeypatch, tmp_path):
    monkeypatch.setattr(copies, "_MACHINE_FILES", (tmp_path / "none",))
    monkeypatch.setattr(copies.sys, "platform", "plan9")
    assert int(machine_id(), 16) > 0
