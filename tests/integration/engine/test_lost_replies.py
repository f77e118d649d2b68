"""The answer is lost: it is asked before anything is done a second time."""

from __future__ import annotations

import pytest

from tests.integration.engine.conftest import let_go
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState
from vod_desktop.engine.creating import create_media
from vod_desktop.sandbox import KeyKind
from vod_desktop.store.leftovers import LeftoverRows


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


WITHOUT_REFERENCE = pytest.mark.parametrize(
    ("kind", "name", "action"),
    [
        (MediaKind.IMAGE, "a.png", "CreateUploadImage"),
        (MediaKind.WATERMARK, "a.png", "CreateUploadAttachedMedia"),
        (MediaKind.SUBTITLE, "a.srt", "CreateUploadAttachedMedia"),
        (MediaKind.MATERIAL, "a.zip", "CreateUploadAttachedMedia"),
    ],
    ids=["image", "watermark", "subtitle", "material"],
)


@WITHOUT_REFERENCE
@pytest.mark.parametrize("fault", ["cut after", "truncate", "garbage", "fail=500 after", "status=504"])
def test_what_was_made_without_an_answer_is_found_and_put_on_the_ledger(
    rig, sandbox, file, stored, kind, name, action, fault
):
    sandbox.faults.add(f"{action} {fault} once")
    path = file(1000, name)
    task = rig.upload(path, kind=kind, title="R&D, 标题", tags=("a", "b"))
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    (left,) = LeftoverRows(rig.database).all()
    assert {left.media_id, task.media_id} == made(sandbox, kind)
    assert (left.kind, left.name) == (kind, "R&D, 标题")


@WITHOUT_REFERENCE
@pytest.mark.parametrize("fault", ["cut", "fail=503"])
def test_what_is_not_found_is_left_to_the_user(rig, sandbox, file, stored, kind, name, action, fault):
    sandbox.faults.add(f"{action} {fault} once")
    path = file(1000, name)
    task = rig.upload(path, kind=kind)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "create-unclear")
    assert sandbox.requests.count(action) == 1
    assert made(sandbox, kind) == set()
    rig.start(task.id)
    again = rig.settled(task.id)
    assert again.state is TaskState.DONE, again.failure
    assert made(sandbox, kind) == {again.media_id}


@WITHOUT_REFERENCE
def test_of_two_that_could_be_it_neither_is_taken(rig, sandbox, file, kind, name, action):
    other = rig.add(file(1000, name), kind=kind)
    create_media(rig.vod, other, size=1000, cover_url="")
    sandbox.faults.add(f"{action} cut after once")
    task = rig.upload(file(1000, name), kind=kind)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "create-unclear")
    assert LeftoverRows(rig.database).all() == ()


@pytest.mark.parametrize(
    "there",
    [
        {"Title": "b"},
        {"Title": "a", "Description": "another"},
        {"Title": "a", "ImageType": "cover"},
        {"Title": "a", "OriginalFileName": "b.png"},
    ],
    ids=["title", "description", "cover", "file"],
)
def test_an_image_of_another_description_is_not_taken_for_it(rig, sandbox, file, there):
    values = {"ImageType": "default", "OriginalFileName": "a.png"} | there
    sandbox.vod.call("CreateUploadImage", values, sandbox.keys.valid.caller)
    sandbox.faults.add("CreateUploadImage cut once")
    task = rig.upload(file(1000, "a.png"), kind=MediaKind.IMAGE)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "create-unclear")


def test_one_that_has_its_bytes_is_not_taken_for_it(rig, sandbox, file):
    assert rig.upload(file(1000, "a.png"), kind=MediaKind.IMAGE).state is TaskState.DONE
    sandbox.faults.add("CreateUploadImage cut once")
    task = rig.upload(file(1000, "a.png"), kind=MediaKind.IMAGE)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "create-unclear")


def test_one_that_another_row_fills_just_now_is_not_taken_for_it(rig, sandbox, file):
    held = sandbox.faults.add("PutObject hold once")
    path = file(1000, "a.png")
    first = rig.add(path, kind=MediaKind.IMAGE)
    rig.start(first.id)
    held.wait_holding()
    sandbox.faults.add("CreateUploadImage cut once")
    second = rig.upload(path, kind=MediaKind.IMAGE)
    assert (second.state, second.failure.kind) == (TaskState.ATTENTION, "create-unclear")
    held.remove()
    assert rig.settled(first.id).state is TaskState.DONE


def test_a_search_that_is_not_allowed_leaves_it_to_the_user(rig, sandbox, file):
    sandbox.faults.add("SearchMedia deny")
    sandbox.faults.add("CreateUploadImage cut after once")
    task = rig.upload(file(1000, "a.png"), kind=MediaKind.IMAGE)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "create-unclear")
    assert task.failure.values["reason"] == "search-forbidden"
    assert sandbox.requests.count("CreateUploadImage") == 1


def test_what_is_created_anew_is_so_once(rig, sandbox, file):
    sandbox.faults.add("CreateUploadImage cut after")
    task = rig.upload(file(1000, "a.png"), kind=MediaKind.IMAGE)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "create-unclear")
    assert sandbox.requests.count("CreateUploadImage") == 2


@WITHOUT_REFERENCE
def test_a_search_goes_on_after_a_pause_and_a_restart(new_sandbox, new_rig, file, stored, kind, name, action):
    sandbox = new_sandbox()
    rig = new_rig(sandbox)
    held = sandbox.faults.add("SearchMedia hold")
    sandbox.faults.add(f"{action} cut after once")
    task = rig.add(path := file(1000, name), kind=kind, title='it\'s \\ "quoted"')
    rig.start(task.id)
    held.wait_holding()
    assert rig.paused(task.id).create_intended
    rig.close()
    let_go(sandbox, held)
    again = new_rig(sandbox)
    again.start(task.id)
    done = again.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert stored(done) == path.read_bytes()
    assert [one.media_id for one in LeftoverRows(again.database).all()] == [
        *(made(sandbox, kind) - {done.media_id})
    ]


def made(sandbox, kind) -> set[str]:
    """The media ids of all images, or of all attached media, that VOD holds."""
    asked = {"SearchType": "attached" if kind.is_attached else "image"}
    told = sandbox.vod.call("SearchMedia", asked, sandbox.keys.valid.caller)
    return {entry["MediaId"] for entry in told["MediaList"]}


def videos(sandbox) -> list[str]:
    """The media ids of all videos that VOD holds."""
    told = sandbox.vod.call("GetVideoList", {"PageSize": "100"}, sandbox.keys.valid.caller)
    return [video["VideoId"] for video in told["VideoList"]["Video"]]
