"""The cover of a video that VOD has already: uploaded as an image of its own, then told to VOD."""

from __future__ import annotations

import pytest

from tests.clips import make_clip, make_image
from vod_desktop.app.actions import LockReason
from vod_desktop.app.notices import NotAmended
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import CoverFromFile, CoverFromFrame, CoverFromUrl, Field
from vod_desktop.domain.task import TaskState

MIB = 1024 * 1024


@pytest.fixture
def done(owner, tmp_path):
    """A video at VOD, without a cover."""
    (task,) = owner.add(make_clip(tmp_path / "clip.mp4"))
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    return owner.uploads.task(task.id)


def covered(owner, task, cover):
    """Give the row that cover, wait until VOD knows it, and return the row."""
    owner.uploads.edit([task.id], {Field.COVER: cover})
    owner.until(lambda: not owner.uploads.task(task.id).untold)
    return owner.uploads.task(task.id)


@pytest.mark.parametrize("kind", ["file", "frame"])
def test_a_picture_of_this_computer_is_uploaded_and_told(owner, done, sandbox, tmp_path, kind):
    file = CoverFromFile(str(make_image(tmp_path / "封面.png")))
    row = covered(owner, done, file if kind == "file" else CoverFromFrame(1.0))
    (made,) = sandbox.requests.of("CreateUploadImage")
    assert (made.params["ImageType"], sandbox.requests.count("PutObject")) == ("cover", 1 + 1)
    (told,) = sandbox.requests.of("UpdateVideoInfo")
    assert told.params["CoverURL"] == row.cover_url != ""


def test_an_address_is_passed_on(owner, done, sandbox):
    covered(owner, done, CoverFromUrl("https://pictures.example/c,d%20.png?a=1&b=图"))
    (told,) = sandbox.requests.of("UpdateVideoInfo")
    assert told.params["CoverURL"] == "https://pictures.example/c,d%20.png?a=1&b=图"
    assert sandbox.requests.count("CreateUploadImage") == 0


def test_without_a_cover_nothing_is_said_of_one(owner, done, sandbox):
    owner.uploads.edit([done.id], {Field.TITLE: "Later"})
    owner.until(lambda: not owner.uploads.task(done.id).untold)
    assert "CoverURL" not in sandbox.requests.of("UpdateVideoInfo")[0].params


def test_a_cover_is_uploaded_once_whatever_is_edited_later(owner, done, sandbox, tmp_path):
    row = covered(owner, done, CoverFromFile(str(make_image(tmp_path / "a.png"))))
    owner.uploads.edit([done.id], {Field.TITLE: "Later"})
    owner.until(lambda: not owner.uploads.task(done.id).untold)
    assert sandbox.requests.count("CreateUploadImage") == 1
    assert sandbox.requests.of("UpdateVideoInfo")[-1].params["CoverURL"] == row.cover_url


@pytest.mark.parametrize(
    "fault", ["vod:CreateUploadImage deny", "oss:PutObject deny", "oss:PutObject corrupt"]
)
def test_a_cover_that_fails_keeps_nothing_else_from_being_told(owner, done, sandbox, tmp_path, fault):
    sandbox.faults.add(fault)
    cover = CoverFromFile(str(make_image(tmp_path / "a.png")))
    owner.uploads.edit([done.id], {Field.TITLE: "Later", Field.COVER: cover})
    assert owner.notice(NotAmended).task_id == done.id
    told = sandbox.requests.of("UpdateVideoInfo")[-1].params
    assert (told["Title"], "CoverURL" in told) == ("Later", False)
    assert sandbox.requests.count("DeleteImage") == sandbox.requests.count("PutObject") - 1


def test_a_cover_that_is_not_there_is_said_and_tried_again_with_the_next_edit(owner, done, sandbox, tmp_path):
    cover = tmp_path / "a.png"
    owner.uploads.edit([done.id], {Field.COVER: CoverFromFile(str(cover))})
    assert owner.notice(NotAmended).failure.kind == "cover-failed"
    make_image(cover)
    owner.uploads.edit([done.id], {Field.TITLE: "Later"})
    owner.until(lambda: not owner.uploads.task(done.id).untold)
    assert sandbox.requests.of("UpdateVideoInfo")[-1].params["CoverURL"]


def test_another_cover_given_while_one_is_uploaded_is_the_one_that_stays(owner, done, sandbox, tmp_path):
    held = sandbox.faults.add("oss:PutObject hold")
    owner.uploads.edit([done.id], {Field.COVER: CoverFromFile(str(make_image(tmp_path / "a.png")))})
    owner.until(lambda: held.holding)
    later = CoverFromFile(str(make_image(tmp_path / "b.png", width=64, height=36)))
    owner.uploads.edit([done.id], {Field.COVER: later})
    held.remove()
    owner.until(lambda: not owner.uploads.task(done.id).untold)
    assert sandbox.requests.count("CreateUploadImage") == 2
    assert (
        sandbox.requests.of("UpdateVideoInfo")[-1].params["CoverURL"] == owner.uploads.task(done.id).cover_url
    )


def test_the_cover_that_was_replaced_is_left_on_the_server_and_can_be_removed(owner, done, sandbox, tmp_path):
    first = covered(owner, done, CoverFromFile(str(make_image(tmp_path / "a.png"))))
    second = covered(owner, done, CoverFromFile(str(make_image(tmp_path / "b.png", width=64, height=36))))
    _, (left,) = owner.answer(owner.services.remote.ledger.all())
    assert (left.name, left.ids) == (done.metadata.title, (first.cover_image_id,))
    assert owner.services.wording.ledger.holds(left) == "Cover"
    owner.answer(owner.services.remote.ledger.clean([left]))
    assert [r.params["ImageIds"] for r in sandbox.requests.of("DeleteImage")] == [first.cover_image_id]
    assert owner.answer(owner.services.remote.ledger.all()) == ("done", ())
    assert owner.uploads.task(done.id).cover_image_id == second.cover_image_id


def test_a_cover_given_while_the_video_is_sent_follows_when_it_is_there(owner, sandbox, tmp_path):
    held = sandbox.faults.add("oss:UploadPart hold part=10")
    (task,) = owner.add(make_clip(tmp_path / "big.mp4", size_bytes=12 * MIB))
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).confirmed)
    owner.uploads.edit([task.id], {Field.COVER: CoverFromFrame(0.5)})
    held.remove()
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    owner.until(lambda: not owner.uploads.task(task.id).untold)
    assert (
        sandbox.requests.of("UpdateVideoInfo")[0].params["CoverURL"] == owner.uploads.task(task.id).cover_url
    )


def test_a_cover_that_was_not_told_is_told_with_the_next_start(open_program, sandbox, tmp_path):
    owner = open_program()
    (task,) = owner.add(make_clip(tmp_path / "clip.mp4"))
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    refusal = sandbox.faults.add("vod:UpdateVideoInfo fail=403:Forbidden.RAM")
    owner.uploads.edit([task.id], {Field.COVER: CoverFromFrame(0.5)})
    owner.notice(NotAmended)
    owner.close()
    refusal.remove()
    again = open_program()
    again.uploads.resume_interrupted()
    again.until(lambda: not again.uploads.task(task.id).untold)
    assert sandbox.requests.count("CreateUploadImage") == 1
    assert (
        sandbox.requests.of("UpdateVideoInfo")[-1].params["CoverURL"] == again.uploads.task(task.id).cover_url
    )


def test_a_late_cover_whose_answer_was_lost_is_found_and_made_anew(owner, done, sandbox, tmp_path):
    sandbox.faults.add("vod:CreateUploadImage cut after once")
    row = covered(owner, done, CoverFromFile(str(make_image(tmp_path / "a.png"))))
    assert images(sandbox) == {row.cover_image_id}
    assert sandbox.requests.of("UpdateVideoInfo")[-1].params["CoverURL"] == row.cover_url


def test_an_unclear_late_cover_is_not_sent_again_by_a_start_or_by_another_edit(
    open_program, sandbox, tmp_path
):
    owner = open_program()
    (task,) = owner.add(make_clip(tmp_path / "clip.mp4"))
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    lost = sandbox.faults.add("vod:CreateUploadImage cut")
    owner.uploads.edit([task.id], {Field.COVER: CoverFromFile(str(make_image(tmp_path / "a.png")))})
    assert owner.notice(NotAmended).failure.values["cause"] == "create-unclear"
    owner.close()
    lost.remove()
    again = open_program()
    again.uploads.resume_interrupted()
    assert again.notice(NotAmended).failure.values["cause"] == "create-unclear"
    again.notices.clear()
    again.uploads.edit([task.id], {Field.TITLE: "Later"})
    assert again.notice(NotAmended).failure.values["cause"] == "create-unclear"
    assert sandbox.requests.count("CreateUploadImage") == 1
    covered(again, task, CoverFromFile(str(make_image(tmp_path / "b.png"))))
    assert sandbox.requests.count("CreateUploadImage") == 2


def test_a_cover_is_uploaded_once_however_often_vod_is_told(owner, done, sandbox, tmp_path):
    sandbox.faults.add("vod:UpdateVideoInfo cut after once")
    row = covered(owner, done, CoverFromFile(str(make_image(tmp_path / "a.png"))))
    assert [r.params["CoverURL"] for r in sandbox.requests.of("UpdateVideoInfo")] == [row.cover_url] * 2
    assert sandbox.requests.count("CreateUploadImage") == 1


def images(sandbox):
    """The ids of all images that VOD holds."""
    told = sandbox.vod.call("SearchMedia", {"SearchType": "image"}, sandbox.keys.valid.caller)
    return {entry["MediaId"] for entry in told["MediaList"]}


def test_only_videos_have_a_cover_to_change(owner, done, tmp_path):
    (image,) = owner.add(make_image(tmp_path / "a.png"), kind=MediaKind.IMAGE)
    owner.uploads.start([image.id])
    owner.until(lambda: owner.uploads.task(image.id).state is TaskState.DONE)
    assert owner.uploads.lock_reason(owner.uploads.task(image.id), Field.COVER) is LockReason.OF_VIDEOS
    assert owner.uploads.lock_reason(done, Field.COVER) is None
