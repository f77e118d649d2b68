"""The answer is lost: it is asked before anything is done a second time."""

from __future__ import annotations

import pytest

from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState
from vod_desktop.sandbox import KeyKind


@pytest.mark.parametrize(
    "fault", ["cut after", "truncate", "garbage", "fail=500 after", "html=502", "status=504"]
)
@pytest.mark.parametrize("size", [1000, 500 * KIB], ids=["put", "parts"])
def test_a_video_is_created_once(rig, sandbox, file, stored, fault, size):
    struck = sandbox.faults.add(f"CreateUploadVideo {fault} once")
    path = file(size)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert struck.hits == 1
    assert stored(task) == path.read_bytes()
    assert videos(sandbox) == [task.media_id]


@pytest.mark.parametrize(
    "fault", ["cut after", "truncate", "garbage", "fail=500 after", "status=504", "callback-failed"]
)
def test_an_object_is_completed_once(rig, sandbox, file, stored, fault):
    struck = sandbox.faults.add(f"CompleteMultipartUpload {fault} once")
    path = file(500 * KIB)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert struck.hits == 1
    assert stored(task) == path.read_bytes()
    assert task.crc64 is not None
    assert sandbox.requests.count("CompleteMultipartUpload") == 1
    assert sandbox.requests.count("InitiateMultipartUpload") == 1
    assert sandbox.requests.count("UploadPart") == 5


def test_a_complete_that_did_not_happen_is_repeated(rig, sandbox, file):
    sandbox.faults.add("CompleteMultipartUpload cut once")
    assert rig.upload(file(500 * KIB)).state is TaskState.DONE
    assert sandbox.requests.count("CompleteMultipartUpload") == 2
    assert sandbox.requests.count("UploadPart") == 5


def test_a_part_whose_answer_was_lost_is_sent_again_and_no_other(rig, sandbox, file, stored):
    sandbox.faults.add("UploadPart cut after part=3 once")
    path = file(500 * KIB)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert sorted(part.part_number for part in sandbox.requests.of("UploadPart")) == [1, 2, 3, 3, 4, 5]


@pytest.mark.parametrize("fault", ["cut after", "cut", "cut body", "truncate", "half-close"])
def test_a_put_is_repeated(rig, sandbox, file, stored, fault):
    sandbox.faults.add(f"PutObject {fault} once")
    path = file(100 * KIB)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert sandbox.requests.count("CreateUploadVideo") == 1


def test_a_key_that_may_not_ask_leaves_it_to_the_user(new_sandbox, new_rig, file):
    sandbox = new_sandbox()
    limited = sandbox.keys.of_kind(KeyKind.UPLOAD_ONLY)
    rig = new_rig(sandbox, key=AccessKey(limited.access_key_id, limited.access_key_secret))
    sandbox.faults.add("CreateUploadVideo cut after once")
    task = rig.upload(file(1000))
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "create-unclear")
    assert sandbox.requests.count("CreateUploadVideo") == 1
    rig.start(task.id)
    assert rig.settled(task.id).state is TaskState.DONE


def test_a_key_that_may_not_ask_need_not_when_nothing_was_made(new_sandbox, new_rig, file):
    sandbox = new_sandbox()
    limited = sandbox.keys.of_kind(KeyKind.UPLOAD_ONLY)
    rig = new_rig(sandbox, key=AccessKey(limited.access_key_id, limited.access_key_secret))
    sandbox.faults.add("CreateUploadVideo fail=400:Throttling.User count=2")
    assert rig.upload(file(1000)).state is TaskState.DONE
    assert sandbox.requests.count("GetVideoInfo") == 0


@pytest.mark.parametrize(
    ("kind", "name", "action"),
    [
        (MediaKind.IMAGE, "a.png", "CreateUploadImage"),
        (MediaKind.SUBTITLE, "a.srt", "CreateUploadAttachedMedia"),
    ],
)
def test_without_a_reference_id_the_user_decides(rig, sandbox, file, stored, kind, name, action):
    sandbox.faults.add(f"{action} cut after once")
    path = file(1000, name)
    task = rig.upload(path, kind=kind)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "create-unclear")
    assert sandbox.requests.count(action) == 1
    rig.start(task.id)
    again = rig.settled(task.id)
    assert again.state is TaskState.DONE, again.failure
    assert stored(again) == path.read_bytes()
    assert sandbox.requests.count(action) == 2


def videos(sandbox) -> list[str]:
    """The media ids of all videos that VOD holds."""
    told = sandbox.vod.call("GetVideoList", {"PageSize": "100"}, sandbox.keys.valid.caller)
    return [video["VideoId"] for video in told["VideoList"]["Video"]]
