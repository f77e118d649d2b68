"""Videos with what lies beside them, in the whole program: what is sent in which order, and what one end means for the other."""

import json

import pytest

from tests.clips import make_image
from vod_desktop.app.actions import Action
from vod_desktop.app.notices import AddFinished, Role
from vod_desktop.domain.errors import Recovery
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import CoverFromFile, Field
from vod_desktop.domain.task import TaskState, Waiting

CREATIONS = ("CreateUploadImage", "CreateUploadVideo", "CreateUploadAttachedMedia")
SUBTITLE = b"1\n00:00:00,000 --> 00:00:01,000\nhello\n"


@pytest.fixture
def folder(tmp_path):
    found = tmp_path / "tour"
    found.mkdir()
    (found / "a.mp4").write_bytes(b"v" * 5000)
    (found / "a.srt").write_bytes(SUBTITLE)
    (found / "a.zh.vtt").write_bytes(b"WEBVTT\n")
    make_image(found / "a.png")
    return found


def state(owner, row):
    found = owner.uploads.task(row.id)
    return found and found.state


def states(owner):
    return [row.state for row in owner.uploads.all()]


def creations(sandbox):
    return [record.action for record in sandbox.requests.all() if record.action in CREATIONS]


def until_all_done(owner):
    owner.until(lambda: set(states(owner)) == {TaskState.DONE})


def test_one_item_of_a_video_its_cover_and_its_subtitles(owner, folder):
    video, *subtitles = owner.add(folder)
    assert (video.kind, video.parent_id) == (MediaKind.VIDEO, None)
    assert video.metadata.cover == CoverFromFile(str(folder / "a.png"))
    assert [(row.kind, row.parent_id) for row in subtitles] == [(MediaKind.SUBTITLE, video.id)] * 2
    assert [row.metadata.title for row in subtitles] == ["a", "a zh"]


def test_the_cover_goes_first_then_the_video_then_its_subtitles(owner, folder, sandbox):
    owner.add(folder, start=True)
    until_all_done(owner)
    assert creations(sandbox) == [*CREATIONS, "CreateUploadAttachedMedia"]
    image = sandbox.requests.of("CreateUploadImage")[0]
    assert image.params["ImageType"] == "cover"
    video = sandbox.requests.of("CreateUploadVideo")[0]
    assert video.params["CoverURL"].startswith("http")


def test_a_subtitle_waits_for_its_video_and_goes_on_after_a_restart(open_program, folder, sandbox):
    hold = sandbox.faults.add("oss:PutObject hold key=*.mp4")
    owner = open_program()
    video, *subtitles = owner.add(folder, start=True)
    hold.wait_holding()
    owner.until(lambda: all(owner.uploads.task(s.id).waiting_for is Waiting.PARENT for s in subtitles))
    owner.close()
    hold.remove()
    again = open_program()
    assert [again.uploads.task(s.id).parent_id for s in subtitles] == [video.id] * 2
    again.uploads.resume_interrupted()
    until_all_done(again)
    assert creations(sandbox).count("CreateUploadAttachedMedia") == 2


def test_a_video_that_fails_keeps_its_subtitles_waiting_and_retry_takes_them_along(owner, folder, sandbox):
    refusing = sandbox.faults.add("vod:CreateUploadVideo fail=403:Forbidden.InitFailed")
    video, *subtitles = owner.add(folder, start=True)
    owner.until(lambda: state(owner, video) in {TaskState.FAILED, TaskState.ATTENTION})
    assert {state(owner, row) for row in subtitles} == {TaskState.WAITING}
    owner.uploads.pause([subtitles[0].id])
    owner.until(lambda: state(owner, subtitles[0]) is TaskState.PAUSED)
    refusing.remove()
    owner.uploads.retry([video.id])
    until_all_done(owner)


def test_a_subtitle_that_fails_is_tried_again_by_its_video(owner, folder, sandbox):
    refusing = sandbox.faults.add("vod:CreateUploadAttachedMedia fail=403:Forbidden.RAM")
    video, *subtitles = owner.add(folder, start=True)
    owner.until(lambda: {state(owner, s) for s in subtitles} <= {TaskState.FAILED, TaskState.ATTENTION})
    assert state(owner, video) is TaskState.DONE
    assert Action.RETRY in owner.uploads.actions(owner.uploads.task(video.id))
    assert not owner.uploads.clear_finished().tasks
    refusing.remove()
    owner.uploads.retry([video.id])
    until_all_done(owner)
    assert len(owner.uploads.clear_finished().tasks) == 3


def test_removing_and_moving_take_the_subtitles_along(owner, folder, tmp_path):
    (tmp_path / "other.mp4").write_bytes(b"x")
    video, *subtitles = owner.add(folder)
    (other,) = owner.add(tmp_path / "other.mp4")
    owner.uploads.move([video.id], before=None)
    assert owner.uploads.all()[0].id == other.id
    owner.uploads.move([other.id], before=subtitles[1].id)
    assert [row.id for row in owner.uploads.all()][-1] == other.id
    removed = owner.uploads.remove([video.id])
    assert len(removed.tasks) == 3
    owner.uploads.restore(removed)
    assert [row.id for row in owner.uploads.all()] == [video.id, *(s.id for s in subtitles), other.id]


@pytest.fixture
def sending(owner, folder, sandbox):
    """The rows while the video is held in the middle, and what holds it."""
    (folder / "a.mp4").write_bytes(b"v" * 12 * 1024 * 1024)
    hold = sandbox.faults.add("oss:UploadPart hold part=10")
    rows = owner.add(folder, start=True)
    hold.wait_holding()
    owner.until(lambda: state(owner, rows[0]) is TaskState.UPLOADING)
    return rows, hold


def test_discarding_the_video_takes_what_waits_for_it_out_of_the_list(owner, sending, sandbox):
    (video, *_), hold = sending
    owner.uploads.discard([video.id])
    owner.until(lambda: owner.uploads.all() == [])
    hold.remove()
    assert not sandbox.requests.of("CreateUploadAttachedMedia")


def test_pausing_the_video_pauses_what_waits_for_it(owner, sending):
    (video, *_), hold = sending
    owner.uploads.pause([video.id])
    owner.until(lambda: set(states(owner)) == {TaskState.PAUSED})
    hold.remove()
    owner.uploads.start([video.id])
    until_all_done(owner)


def test_what_lies_beside_describes_the_video_before_what_is_given_for_all(owner, folder, sandbox):
    (folder / "a.json").write_text(json.dumps({"title": "甲 & 乙", "tags": ["a", "b"]}), encoding="utf-8")
    _video, *subtitles = owner.add(folder, start=True)
    until_all_done(owner)
    sent = sandbox.requests.of("CreateUploadVideo")[0].params
    assert (sent["Title"], sent["Tags"]) == ("甲 & 乙", "a,b")
    assert [row.metadata.title for row in subtitles] == ["甲 & 乙", "甲 & 乙 zh"]
    roles = [found.role for found in owner.notice(AddFinished).together]
    assert roles == [Role.METADATA, Role.COVER, Role.SUBTITLE, Role.SUBTITLE]


def test_a_description_that_is_not_understood_keeps_the_item_from_being_sent(owner, folder, sandbox):
    (folder / "a.json").write_text("{", encoding="utf-8")
    owner.add(folder, start=True)
    (unread,) = owner.notice(AddFinished).unread
    assert (unread.failure.kind, unread.failure.recovery) == ("sidecar-refused", Recovery.ASK_USER)
    assert set(states(owner)) == {TaskState.DRAFT}
    assert not sandbox.requests.all()


def test_what_vod_would_refuse_is_in_the_form_for_mending(owner, folder):
    (folder / "a.json").write_text(json.dumps({"title": "t" * 129}), encoding="utf-8")
    video, *_ = owner.add(folder)
    assert [problem.field for problem in video.metadata.problems()] == [Field.TITLE]


def test_added_singly_each_is_an_item_of_its_own(owner, folder):
    rows = owner.add(folder, together=False)
    assert [row.kind.value for row in rows] == ["video", "image", "subtitle", "subtitle"]
    assert {row.parent_id for row in rows} == {None}


def test_adding_the_folder_again_adds_nothing_but_what_is_new(owner, folder):
    owner.add(folder, start=True)
    until_all_done(owner)
    (folder / "a.en.srt").write_bytes(SUBTITLE)
    (new,) = owner.add(folder)
    assert new.parent_id == owner.uploads.all()[0].id
    told = [n for n in owner.notices if isinstance(n, AddFinished)][-1]
    assert [(part.path, part.role) for part in told.together] == [(new.path, Role.SUBTITLE)]


def test_what_lies_beside_a_video_that_cannot_be_added_is_named(owner, folder):
    (folder / "a.mp4").write_bytes(b"")
    assert owner.add(folder) == []
    skipped = owner.notice(AddFinished).skipped
    assert [s.failure.kind for s in skipped] == [
        "source-empty",
        "sidecar-left",
        "sidecar-left",
        "sidecar-left",
    ]


def test_a_subtitle_is_added_to_a_row_that_is_there(owner, folder, tmp_path):
    video, first, second = owner.add(folder)
    late = tmp_path / "late.srt"
    late.write_bytes(SUBTITLE)
    (new,) = owner.add(late, kind=MediaKind.SUBTITLE, parent=video)
    assert new.parent_id == video.id
    assert [row.id for row in owner.uploads.all()] == [video.id, first.id, second.id, new.id]


@pytest.mark.parametrize("kind", [MediaKind.IMAGE, MediaKind.VIDEO])
def test_what_gifs_are_may_be_known_beforehand(owner, tmp_path, kind):
    (tmp_path / "a.gif").write_bytes(b"GIF89a")
    assert owner.add(tmp_path / "a.gif") == []
    (row,) = owner.add(tmp_path / "a.gif", gifs=kind)
    assert row.kind is kind
