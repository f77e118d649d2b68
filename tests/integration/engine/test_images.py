"""Images, attached media and covers: one object, one auth that nobody renews."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.integration.engine.conftest import SMALL_PARTS
from vod_desktop.domain.events import MediaForgotten
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.metadata import CoverFromFile, CoverFromUrl
from vod_desktop.domain.task import TaskState
from vod_desktop.store.leftovers import LeftoverRows

KINDS = [
    (MediaKind.IMAGE, "a.png", "CreateUploadImage"),
    (MediaKind.WATERMARK, "a.png", "CreateUploadAttachedMedia"),
    (MediaKind.SUBTITLE, "a.srt", "CreateUploadAttachedMedia"),
    (MediaKind.MATERIAL, "a.zip", "CreateUploadAttachedMedia"),
]
each_kind = pytest.mark.parametrize(
    ("kind", "name", "action"), KINDS, ids=[kind.value for kind, _, _ in KINDS]
)


@each_kind
def test_one_put_and_it_is_there(rig, sandbox, file, stored, kind, name, action):
    path = file(100 * KIB, name)
    task = rig.upload(path, kind=kind)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert [r.action for r in sandbox.requests.all()] == [action, "PutObject"]


@each_kind
def test_an_auth_that_ends_on_the_way_makes_another_media_once(
    rig, sandbox, file, stored, kind, name, action
):
    sandbox.faults.add("PutObject expire-token once")
    path = file(100 * KIB, name)
    task = rig.upload(path, kind=kind)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert sandbox.requests.count(action) == 2
    assert len(rig.told(MediaForgotten)) == 1
    assert task.anew
    assert sandbox.requests.count("Delete*") == 1
    sent = [shown.sent for shown in rig.shown]
    assert sent == sorted(sent)


def test_an_auth_that_always_ends_is_given_up(rig, sandbox, file):
    sandbox.faults.add("PutObject expire-token")
    task = rig.upload(file(1000, "a.png"), kind=MediaKind.IMAGE)
    assert (task.state, task.failure.code) == (TaskState.FAILED, "SecurityTokenExpired")
    assert sandbox.requests.count("CreateUploadImage") == 2


def test_an_auth_that_ends_before_the_last_look_changes_nothing(rig, sandbox, file):
    rig.settings = replace(SMALL_PARTS)
    ended = sandbox.faults.add("HeadObject expire-token once")
    assert rig.upload(file(300 * KIB, "a.png"), kind=MediaKind.IMAGE).state is TaskState.DONE
    assert (sandbox.requests.count("CreateUploadImage"), ended.hits) == (1, 1)


def test_a_large_one_goes_in_parts_and_a_paused_one_begins_anew(rig, sandbox, file, stored):
    rig.settings = replace(SMALL_PARTS)
    held = sandbox.faults.add("UploadPart hold nth=3 count=100")
    path = file(900 * KIB, "a.zip")
    task = rig.add(path, kind=MediaKind.MATERIAL)
    rig.start(task.id)
    held.wait_holding(4)
    paused = rig.paused(task.id)
    held.remove()
    rig.start(task.id)
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert done.media_id != paused.media_id
    assert stored(done) == path.read_bytes()


def test_a_video_gets_its_cover_first(rig, sandbox, file):
    cover = file(5000, "cover.jpg")
    task = rig.upload(file(1000), cover=CoverFromFile(str(cover)))
    assert task.state is TaskState.DONE, task.failure
    assert [r.action for r in sandbox.requests.all()][:3] == [
        "CreateUploadImage",
        "PutObject",
        "CreateUploadVideo",
    ]
    assert sandbox.requests.of("CreateUploadImage")[0].params["ImageType"] == "cover"
    assert sandbox.requests.of("CreateUploadVideo")[0].params["CoverURL"] == task.cover_url
    assert rig.vod.video_info(task.media_id).cover_url == task.cover_url


def test_a_cover_from_the_web_is_passed_on(rig, sandbox, file):
    rig.upload(file(1000), cover=CoverFromUrl("https://pictures.example/c.png"))
    assert sandbox.requests.of("CreateUploadVideo")[0].params["CoverURL"] == "https://pictures.example/c.png"
    assert sandbox.requests.count("CreateUploadImage") == 0


@pytest.mark.parametrize(
    "fault",
    [
        "CreateUploadImage deny",
        "PutObject deny",
        "PutObject corrupt",
        "CreateUploadImage fail=503",
        "PutObject expire-token",
    ],
)
def test_a_cover_that_fails_is_asked_about_before_the_video_is_made(rig, sandbox, file, fault):
    struck = sandbox.faults.add(fault)
    task = rig.upload(file(1000), cover=CoverFromFile(str(file(5000, "cover.jpg"))))
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "cover-failed")
    assert task.failure.values["cause"]
    assert sandbox.requests.count("CreateUploadVideo") == 0
    struck.remove()
    rig.start(task.id)
    assert rig.settled(task.id).state is TaskState.DONE


@pytest.mark.parametrize("fault", ["cut after", "truncate", "garbage", "fail=500 after", "status=504"])
def test_a_cover_whose_answer_was_lost_is_found_removed_and_made_anew(rig, sandbox, file, fault):
    sandbox.faults.add(f"CreateUploadImage {fault} once")
    task = rig.upload(file(1000), title="R&D, 标题", cover=CoverFromFile(str(file(5000, "cover.jpg"))))
    assert task.state is TaskState.DONE, task.failure
    assert images(sandbox) == {task.cover_image_id}
    assert sandbox.requests.count("DeleteImage") == 1
    assert not task.cover_intended_at


def test_one_that_may_not_be_removed_stands_on_the_ledger(rig, sandbox, file):
    sandbox.faults.add("CreateUploadImage cut after once")
    sandbox.faults.add("DeleteImage deny")
    task = rig.upload(file(1000), cover=CoverFromFile(str(file(5000, "cover.jpg"))))
    assert task.state is TaskState.DONE, task.failure
    (left,) = LeftoverRows(rig.database).all()
    assert images(sandbox) == {task.cover_image_id, left.cover_image_id}


@pytest.mark.parametrize(
    "faults", [["CreateUploadImage cut"], ["CreateUploadImage cut after", "SearchMedia deny"]]
)
def test_a_cover_that_is_not_found_is_never_made_twice_unasked(rig, sandbox, file, faults):
    lost, *more = [sandbox.faults.add(fault) for fault in faults]
    task = rig.upload(file(1000), cover=CoverFromFile(str(file(5000, "cover.jpg"))))
    assert (task.state, task.failure.values["cause"]) == (TaskState.ATTENTION, "create-unclear")
    assert sandbox.requests.count("CreateUploadImage") == 1
    for fault in (lost, *more):
        fault.remove()
    rig.start(task.id)
    assert rig.settled(task.id).state is TaskState.DONE
    assert sandbox.requests.count("CreateUploadImage") == 2


def test_a_picture_that_was_added_for_itself_is_not_taken_for_a_cover(rig, sandbox, file):
    values = {"ImageType": "default", "Title": "a"}
    sandbox.vod.call("CreateUploadImage", values, sandbox.keys.valid.caller)
    sandbox.faults.add("CreateUploadImage cut once")
    task = rig.upload(file(1000), title="a", cover=CoverFromFile(str(file(5000, "cover.jpg"))))
    assert (task.state, task.failure.values["cause"]) == (TaskState.ATTENTION, "create-unclear")
    assert len(images(sandbox)) == 1


def images(sandbox) -> set[str]:
    """The ids of all images that VOD holds."""
    told = sandbox.vod.call("SearchMedia", {"SearchType": "image"}, sandbox.keys.valid.caller)
    return {entry["MediaId"] for entry in told["MediaList"]}


def test_a_cover_that_is_not_there_is_asked_about(rig, sandbox, file, tmp_path):
    task = rig.upload(file(1000), cover=CoverFromFile(str(tmp_path / "nowhere.jpg")))
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "cover-failed")
    assert task.failure.values["cause"] == "source-missing"


def test_a_cover_is_uploaded_once_whatever_happens_to_the_video(rig, sandbox, file):
    refusing = sandbox.faults.add("CreateUploadVideo deny")
    task = rig.upload(file(1000), cover=CoverFromFile(str(file(5000, "cover.jpg"))))
    assert task.failure.kind == "not-allowed"
    refusing.remove()
    rig.start(task.id)
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE
    assert sandbox.requests.count("CreateUploadImage") == 1
    assert sandbox.requests.of("CreateUploadVideo")[-1].params["CoverURL"] == done.cover_url


def test_a_discarded_video_takes_its_cover_along(rig, sandbox, file):
    sandbox.faults.add("CreateUploadVideo deny")
    task = rig.upload(file(1000), cover=CoverFromFile(str(file(5000, "cover.jpg"))))
    assert rig.discarded(task.id).failure is None
    assert sandbox.requests.count("DeleteImage") == 1
