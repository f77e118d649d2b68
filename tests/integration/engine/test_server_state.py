"""What the server says it holds is believed over what we remember, and what it cannot say is no obstacle."""

from __future__ import annotations

import pytest

from tests.integration.engine.conftest import let_go, on_server
from vod_desktop.domain.events import PartConfirmed, StartedOver
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.task import TaskState

PART = 100 * KIB
COUNT = 12


@pytest.fixture
def half(rig, sandbox, file):
    """An upload that was paused with at least six of its twelve parts confirmed."""
    held = sandbox.faults.add("UploadPart hold nth=7 count=100")
    task = rig.add(file(COUNT * PART))
    rig.start(task.id)
    held.wait_holding(4)
    task = rig.paused(task.id)
    let_go(sandbox, held)
    assert task.state is TaskState.PAUSED
    sandbox.requests.clear()
    return task


def finished(rig, task, stored):
    """Started again, it arrives as it is on disk."""
    rig.start(task.id)
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    with open(task.path, "rb") as file:
        assert stored(done) == file.read()
    return done


def sent(sandbox) -> list[int]:
    return sorted(part.part_number for part in sandbox.requests.of("UploadPart") if part.status == 200)


def test_parts_that_the_server_lost_are_sent_again(rig, sandbox, half, stored):
    sandbox.faults.add("ListParts drop-part=2")
    known = on_server(sandbox, half)
    finished(rig, half, stored)
    assert sent(sandbox) == sorted(set(range(1, COUNT + 1)) - known | {2})


def test_a_part_with_another_etag_is_sent_again(rig, sandbox, half, stored):
    number = min(
        told.part.number for told in rig.told(PartConfirmed)
    )  # of others only the server's word is known
    sandbox.faults.add(f"ListParts wrong-etag={number}")
    known = on_server(sandbox, half)
    finished(rig, half, stored)
    assert sent(sandbox) == sorted(set(range(1, COUNT + 1)) - known | {number})


def test_parts_that_only_the_server_knows_are_taken_over(rig, sandbox, half, stored):
    known = on_server(sandbox, half)
    with rig.database.transaction() as connection:
        connection.execute("DELETE FROM parts WHERE number <= 2")
    finished(rig, half, stored)
    assert sent(sandbox) == sorted(set(range(1, COUNT + 1)) - known)


def test_a_part_of_ours_that_never_was_is_sent(rig, sandbox, half, stored):
    number = min(part.number for part in rig.journal.parts(half.id))
    with rig.database.transaction() as connection:
        connection.execute("UPDATE parts SET etag = ? WHERE number = ?", ("F" * 32, number))
    finished(rig, half, stored)
    assert number in sent(sandbox)


@pytest.mark.parametrize("fault", ["deny", "fail=403:AccessDenied"])
def test_a_token_that_may_not_list_goes_by_what_is_on_disk(rig, sandbox, half, stored, fault):
    sandbox.faults.add(f"ListParts {fault}")
    known = {part.number for part in rig.journal.parts(half.id)}
    finished(rig, half, stored)
    assert known.isdisjoint(sent(sandbox))


def test_an_upload_that_is_gone_when_it_is_resumed_begins_anew(rig, sandbox, half, stored):
    for upload in sandbox.uploads.open_uploads():
        sandbox.uploads.abort_key(upload.bucket, upload.key)
    done = finished(rig, half, stored)
    assert done.media_id == half.media_id
    assert done.upload_id != half.upload_id
    assert len(sent(sandbox)) == COUNT


def test_an_upload_that_goes_away_in_the_middle_begins_anew(rig, sandbox, file, stored):
    path = file(COUNT * PART)
    sandbox.faults.add("UploadPart no-such-upload nth=6")
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert sandbox.requests.count("CreateUploadVideo") == 1
    assert sandbox.requests.count("InitiateMultipartUpload") == 2


def test_an_upload_that_always_goes_away_is_given_up(rig, sandbox, file):
    sandbox.faults.add("UploadPart no-such-upload")
    task = rig.upload(file(COUNT * PART))
    assert (task.state, task.failure.kind) == (TaskState.FAILED, "upload-gone")
    assert sandbox.requests.count("InitiateMultipartUpload") <= 4


@pytest.mark.parametrize("listing", ["", "ListParts deny"], ids=["listed", "not listed"])
def test_parts_that_complete_refuses_are_found_and_sent_again(rig, sandbox, file, stored, listing):
    sandbox.faults.add("CompleteMultipartUpload fail=400:InvalidPart once")
    if listing:
        sandbox.faults.add(listing)
    else:
        sandbox.faults.add("ListParts drop-part=4 once")
    path = file(COUNT * PART)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert len(sent(sandbox)) == (2 * COUNT if listing else COUNT + 1)
    assert sandbox.requests.count("InitiateMultipartUpload") == 1
    assert task.confirmed == COUNT * PART


def test_parts_that_complete_always_refuses_are_given_up(rig, sandbox, file):
    sandbox.faults.add("CompleteMultipartUpload fail=400:InvalidPart")
    task = rig.upload(file(COUNT * PART))
    assert (task.state, task.failure.kind) == (TaskState.FAILED, "parts-refused")


def test_an_object_that_is_already_there_is_recognised(rig, sandbox, file, stored):
    path = file(COUNT * PART)
    unseen = sandbox.faults.add("HeadObject fail=503")
    task = rig.upload(path)
    assert (task.state, task.failure.kind) == (TaskState.FAILED, "unavailable")
    unseen.remove()
    sandbox.requests.clear()
    done = finished(rig, task, stored)
    assert sandbox.requests.count("UploadPart") == sandbox.requests.count("CompleteMultipartUpload") == 0
    assert done.crc64 is not None


@pytest.mark.parametrize("moment", ["UploadPart hold nth=6 once", "CompleteMultipartUpload hold once"])
def test_a_media_that_was_deleted_on_the_server_needs_the_user(rig, sandbox, file, stored, moment):
    path = file(COUNT * PART)
    held = sandbox.faults.add(moment)
    task = rig.add(path)
    rig.start(task.id)
    held.wait_holding()
    rig.vod.delete_videos([rig.tasks[task.id].media_id])
    held.release()
    task = rig.settled(task.id)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "media-gone")
    rig.start(task.id)
    again = rig.settled(task.id)
    assert again.state is TaskState.DONE, again.failure
    assert again.media_id != task.media_id
    assert stored(again) == path.read_bytes()


def test_a_media_that_was_deleted_while_paused_needs_the_user(rig, sandbox, half, stored):
    rig.vod.delete_videos([half.media_id])
    rig.start(half.id)
    task = rig.settled(half.id)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "media-gone")
    assert finished(rig, task, stored).media_id != half.media_id


def test_what_is_forgotten_is_forgotten_on_disk(rig, sandbox, half):
    rig.vod.delete_videos([half.media_id])
    rig.start(half.id)
    rig.settled(half.id)
    sandbox.faults.add("CreateUploadVideo deny")
    rig.start(half.id)
    rig.settled(half.id)
    row = next(task for task in rig.rows.all() if task.id == half.id)
    assert (row.media_id, row.upload_id, row.confirmed) == (None, None, 0)
    assert row.reference_id == rig.tasks[half.id].reference_id != half.reference_id
    assert rig.journal.parts(half.id) == ()
    assert rig.told(StartedOver) == []


def test_a_journal_of_another_plan_is_not_trusted(rig, sandbox, half, stored):
    with rig.database.transaction() as connection:
        connection.execute("UPDATE parts SET size = size - 1 WHERE number = 2")
    finished(rig, half, stored)
    assert all(isinstance(part, StoredPart) and part.size == PART for part in rig.journal.parts(half.id))
