"""What hangs is left behind, what nobody needs any more is removed, and what arrived is not sent again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.integration.engine.conftest import SMALL_PARTS, let_go
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.metadata import CoverFromFile
from vod_desktop.domain.task import TaskState
from vod_desktop.domain.task_state import Waiting
from vod_desktop.store.leftovers import LeftoverRows

PART = 100 * KIB
HANGS_S = 600.0
"""What is held here hangs until the test lets it go: only by leaving it behind can anything come to an end before."""


@pytest.fixture
def rig(sandbox, new_rig):
    return new_rig(sandbox, read_timeout_s=HANGS_S, send_timeout_s=HANGS_S)


@pytest.fixture
def begun(rig, sandbox, file):
    """An upload that was refused in the middle, with some parts confirmed."""
    refused = sandbox.faults.add("UploadPart deny part=5")
    task = rig.upload(file(8 * PART))
    refused.remove()
    assert task.confirmed
    return task


@pytest.mark.parametrize("action", ["RefreshUploadVideo", "ListParts"])
def test_a_pause_does_not_wait_for_a_call_that_hangs(rig, sandbox, begun, stored, action):
    held = sandbox.faults.add(f"{action} hold")
    rig.start(begun.id)
    held.wait_holding()
    assert rig.paused(begun.id).state is TaskState.PAUSED
    let_go(sandbox, held)
    rig.start(begun.id)
    assert rig.settled(begun.id).state is TaskState.DONE
    assert stored(rig.tasks[begun.id]) == Path(begun.path).read_bytes()


def test_a_pause_does_not_wait_for_a_question_that_hangs(rig, sandbox, file):
    sandbox.faults.add("CreateUploadVideo cut after once")
    held = sandbox.faults.add("GetVideoInfo hold")
    task = rig.add(file(1000))
    rig.start(task.id)
    held.wait_holding()
    assert rig.paused(task.id).create_intended
    let_go(sandbox, held)
    rig.start(task.id)
    assert rig.settled(task.id).state is TaskState.DONE
    assert sandbox.requests.count("CreateUploadVideo") == 1


def test_a_complete_whose_answer_is_lost_is_found_by_vod_where_nobody_may_look(rig, sandbox, file, stored):
    sandbox.faults.add("CompleteMultipartUpload cut after once")
    sandbox.faults.add("HeadObject deny")
    path = file(5 * PART)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert sandbox.requests.count("GetMezzanineInfo") >= 1
    assert sandbox.requests.count("UploadPart") == 5


def test_where_nobody_may_ask_at_all_everything_is_sent_once_more(rig, sandbox, file, stored):
    sandbox.faults.add("CompleteMultipartUpload cut after once")
    sandbox.faults.add("HeadObject deny")
    sandbox.faults.add("GetMezzanineInfo deny")
    path = file(5 * PART)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert sandbox.requests.count("UploadPart") == 10


@pytest.mark.parametrize("target", ["vod", "oss", "UploadPart"])
def test_behind_a_portal_it_waits_for_the_network(rig, sandbox, file, stored, target):
    rig.settings = replace(SMALL_PARTS, network_wait_s=0.2)
    portal = sandbox.faults.add(f"{target} portal")
    path = file(3 * PART)
    task = rig.add(path)
    rig.start(task.id)
    waiting = rig.until(task.id, lambda t: t.state is TaskState.WAITING and t.waiting_for is not None)
    assert (waiting.waiting_for, waiting.failure.kind) == (Waiting.NETWORK, "foreign-reply")
    portal.remove()
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert stored(done) == path.read_bytes()


def test_a_service_that_answers_nonsense_is_no_network_to_wait_for(rig, sandbox, file):
    rig.settings = replace(SMALL_PARTS, network_wait_s=0.2)
    sandbox.faults.add("InitiateMultipartUpload garbage")
    task = rig.upload(file(3 * PART))
    assert (task.state, task.failure.kind) == (TaskState.FAILED, "foreign-reply")


def test_a_part_spoiled_on_the_way_is_not_taken_for_a_changed_file(rig, sandbox, file, stored):
    spoiling = sandbox.faults.add("UploadPart corrupt")
    path = file(5 * PART)
    task = rig.upload(path)
    assert (task.state, task.failure.kind) == (TaskState.FAILED, "checksum-mismatch")
    spoiling.remove()
    rig.start(task.id)
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert stored(done) == path.read_bytes()


def test_an_image_that_was_paused_leaves_no_first_one_behind(rig, sandbox, file):
    held = sandbox.faults.add("PutObject hold once")
    task = rig.add(file(1000, "a.png"), kind=MediaKind.IMAGE)
    rig.start(task.id)
    held.wait_holding()
    first = rig.paused(task.id).media_id
    let_go(sandbox, held)
    rig.start(task.id)
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert [r.params["ImageIds"] for r in sandbox.requests.of("DeleteImage")] == [first]


def test_an_image_that_is_uploaded_again_leaves_the_finished_one(rig, sandbox, file):
    task = rig.upload(file(1000, "a.png"), kind=MediaKind.IMAGE)
    rig.start(task.id)
    rig.until(task.id, lambda t: t.run > task.run and t.state is TaskState.DONE)
    assert sandbox.requests.count("DeleteImage") == 0


def test_a_cover_that_never_got_its_bytes_is_removed(rig, sandbox, file):
    refused = sandbox.faults.add("PutObject deny")
    cover = file(2000, "cover.jpg")
    task = rig.add(file(5 * PART), cover=CoverFromFile(str(cover)))
    rig.start(task.id)
    failed = rig.settled(task.id)
    assert (failed.failure.kind, failed.cover_url) == ("cover-failed", "")
    refused.remove()
    rig.start(task.id)
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert [r.params["ImageIds"] for r in sandbox.requests.of("DeleteImage")] == [failed.cover_image_id]
    assert LeftoverRows(rig.database).all() == ()
    assert done.cover_url
    assert done.cover_image_id != failed.cover_image_id


def test_a_discard_with_a_wrong_clock_leaves_nothing(rig, sandbox, begun):
    sandbox.faults.add("clock=7200")
    assert rig.discarded(begun.id).failure is None
