"""An upload that is discarded while its bytes are on their way, and a program that ends before all of it is removed."""

from __future__ import annotations

import sqlite3

import pytest

from vod_desktop.app.actions import Action
from vod_desktop.app.wording.translation import untranslated
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.settings import Language
from vod_desktop.domain.task import TaskState

WORDS = Wording(untranslated, Language.ENGLISH)


@pytest.fixture
def held(sandbox):
    return sandbox.faults.add("oss:PutObject hold")


@pytest.fixture
def sending(open_program, held, tmp_path):
    """A program with one row whose object is held on its way to OSS."""
    owner = open_program()
    (tmp_path / "a.mp4").write_bytes(b"film" * 1000)
    (task,) = owner.add(tmp_path / "a.mp4", start=True)
    held.wait_holding()
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.UPLOADING)
    return owner


@pytest.fixture
def started_again(sending, held, open_program, sandbox, tmp_path):
    """The program after one that ended as soon as it was told to discard the row."""
    sending.close()
    database = sqlite3.connect(sending.program.home.database)
    with database:
        database.execute("UPDATE tasks SET discarding = 1")
    database.close()
    held.remove()
    sandbox.requests.wait_for(lambda _: sandbox.requests.active() == 0)
    return open_program()


def ledger(owner):
    return owner.answer(owner.services.remote.ledger.all())


def objects(sandbox):
    return [path for path in (sandbox.data_dir / "objects").rglob("*") if path.is_file()]


def test_the_row_says_that_it_is_being_removed_and_cannot_be_started(sending, held, sandbox):
    (row,) = sending.uploads.all()
    sending.uploads.discard([row.id])
    sending.until(lambda: sending.uploads.task(row.id).discarding)
    row = sending.uploads.task(row.id)
    assert WORDS.status(row) == "Removing…"
    assert sending.uploads.actions(row) <= {Action.DISCARD, Action.REVEAL, Action.COPY_ID}
    sending.uploads.start([row.id])
    held.remove()
    sending.until(lambda: not sending.uploads.all())
    assert objects(sandbox) == []


def test_the_next_start_removes_what_was_made(started_again, sandbox):
    (row,) = started_again.uploads.all()
    assert WORDS.status(row) == "Removing…"
    started_again.uploads.resume_interrupted()
    started_again.until(lambda: not started_again.uploads.all())
    assert (ledger(started_again), objects(sandbox)) == (("done", ()), [])
    assert len(sandbox.requests.of("CreateUploadVideo")) == len(sandbox.requests.of("PutObject")) == 1


def test_what_cannot_be_removed_then_stands_on_the_ledger(started_again, sandbox):
    sandbox.faults.add("DeleteVideo fail=403:Forbidden.RAM")
    (row,) = started_again.uploads.all()
    started_again.uploads.resume_interrupted()
    started_again.until(lambda: not started_again.uploads.all())
    assert [one.media_id for one in ledger(started_again)[1]] == [row.media_id]


def test_the_same_file_makes_another_row_meanwhile(started_again, tmp_path):
    (old,) = started_again.uploads.all()
    (new,) = started_again.add(tmp_path / "a.mp4", start=True)
    started_again.until(lambda: started_again.uploads.task(new.id).state is TaskState.DONE)
    assert new.id != old.id
    assert started_again.uploads.task(old.id).discarding
