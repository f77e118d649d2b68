"""The queue's commands, from the owner's thread to the service and back."""

from __future__ import annotations

import os

import pytest

from vod_desktop.app.groups import Group
from vod_desktop.app.notices import AddFinished, KeychainTrouble, NeedsInfo, NotAmended, StoreSetAside
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.task import TaskState

MIB = 1024 * 1024


@pytest.fixture
def file(tmp_path):
    def make(size=1000, name="clip.mp4"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(os.urandom(size))
        return path

    return make


def state(owner, task):
    found = owner.uploads.task(task.id)
    return found.state if found else None


def test_added_files_wait_as_drafts_and_arrive_as_they_were_described(owner, file, sandbox):
    (task,) = owner.add(file(12 * MIB))
    assert (task.state, task.metadata.title) == (TaskState.DRAFT, "clip")
    owner.uploads.edit([task.id], {Field.TITLE: "新标题", Field.TAGS: ("a", "b"), Field.CATEGORY: 1000})
    owner.uploads.start([task.id])
    owner.until(lambda: state(owner, task) is TaskState.DONE)
    created = sandbox.requests.of("CreateUploadVideo")[0].params
    assert (created["Title"], created["Tags"]) == ("新标题", "a,b")


def test_a_draft_that_vod_would_refuse_stays_and_is_named(owner, file, sandbox):
    (task,) = owner.add(file())
    owner.uploads.edit([task.id], {Field.TITLE: ""})
    owner.uploads.start([task.id])
    assert owner.notice(NeedsInfo).ids == (task.id,)
    assert state(owner, task) is TaskState.DRAFT
    assert not sandbox.requests.all()


def test_pause_keeps_what_was_sent_and_resume_goes_on(owner, file, sandbox):
    hold = sandbox.faults.add("oss:UploadPart hold part=10")
    (task,) = owner.add(file(12 * MIB))
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).confirmed >= 8 * MIB)
    owner.uploads.pause([task.id])
    owner.until(lambda: state(owner, task) is TaskState.PAUSED)
    hold.remove()
    owner.uploads.start([task.id])
    owner.until(lambda: state(owner, task) is TaskState.DONE)
    assert len(sandbox.requests.of("InitiateMultipartUpload")) == 1


def test_pausing_the_queue_pauses_what_runs_and_starting_it_goes_on(owner, file, sandbox):
    hold = sandbox.faults.add("oss:CompleteMultipartUpload hold")
    held = sandbox.faults.add("oss:UploadPart hold part=10")
    (task,) = owner.add(file(12 * MIB))
    owner.uploads.start([task.id])
    owner.until(lambda: state(owner, task) is TaskState.UPLOADING)
    owner.uploads.set_queue_paused(True)
    owner.until(lambda: state(owner, task) is TaskState.PAUSED)
    hold.remove()
    held.remove()
    owner.uploads.set_queue_paused(False)
    owner.until(lambda: state(owner, task) is TaskState.DONE)


def test_discard_removes_the_media_at_vod_and_the_row(owner, file, sandbox):
    sandbox.faults.add("oss:UploadPart hold part=5")
    (task,) = owner.add(file(12 * MIB))
    owner.uploads.start([task.id])
    owner.until(lambda: state(owner, task) is TaskState.UPLOADING)
    owner.uploads.discard([task.id])
    owner.until(lambda: owner.removed == [task.id])
    sandbox.requests.wait_for_count("DeleteVideo", 1)
    assert not owner.uploads.all()


def test_removed_rows_come_back_with_undo_and_stay_gone_without(open_program, file):
    owner = open_program()
    kept, gone = owner.add(file(name="kept.mp4"), file(name="gone.mp4"))
    removed = owner.uploads.remove([kept.id])
    assert [task.id for task in owner.uploads.all()] == [gone.id]
    owner.uploads.restore(removed)
    owner.uploads.remove([gone.id])
    owner.close()
    again = open_program()
    assert [task.id for task in again.uploads.all()] == [kept.id]


def test_rows_move_and_keep_their_places(open_program, file):
    owner = open_program()
    tasks = owner.add(*(file(name=f"{n}.mp4") for n in range(4)))
    owner.uploads.move([tasks[3].id, tasks[2].id], before=tasks[0].id)
    expected = [tasks[2].id, tasks[3].id, tasks[0].id, tasks[1].id]
    assert [task.id for task in owner.uploads.all()] == expected
    owner.close()
    assert [task.id for task in open_program().uploads.all()] == expected


def test_what_ran_when_the_program_ended_goes_on_with_the_next_start(open_program, file, sandbox):
    owner = open_program()
    hold = sandbox.faults.add("oss:UploadPart hold part=10")
    (task,) = owner.add(file(12 * MIB))
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).confirmed >= 8 * MIB)
    owner.close()
    hold.remove()
    again = open_program()
    again.uploads.resume_interrupted()
    again.until(lambda: state(again, task) is TaskState.DONE)
    assert len(sandbox.requests.of("CreateUploadVideo")) == 1


def test_known_done_undecided_and_unfit_files_are_told_apart(owner, file, tmp_path):
    (first,) = owner.add(file())
    owner.notices.clear()
    (tmp_path / "empty.mp4").touch()
    names = [file(), file(name="a.gif"), file(name="b.txt"), tmp_path / "empty.mp4", tmp_path / "none.mp4"]
    owner.add(*names)
    found = owner.notice(AddFinished)
    assert (found.added, found.known, len(found.undecided)) == ((), (first.id,), 1)
    assert {s.failure.kind for s in found.skipped} == {
        "unsupported-extension",
        "source-empty",
        "source-missing",
    }


def test_totals_count_what_the_sidebar_shows(owner, file):
    owner.add(file(name="a.mp4"), file(name="b.mp4"))
    totals = owner.uploads.totals()
    assert totals.count_by_group[Group.ALL] == totals.count_by_group[Group.DRAFT] == totals.startable == 2


def test_what_vod_cannot_change_is_locked_once_created(owner, file):
    (task,) = owner.add(file())
    owner.uploads.start([task.id])
    owner.until(lambda: state(owner, task) is TaskState.DONE)
    done = owner.uploads.task(task.id)
    assert owner.uploads.lock_reason(done, Field.TEMPLATE_GROUP) is not None


def test_an_account_without_a_key_asks_for_it_and_others_go_on(owner, file):
    (task,) = owner.add(file())
    owner.services.accounts.remove(task.account_id)
    owner.uploads.start([task.id])
    owner.until(lambda: state(owner, task) is TaskState.ATTENTION)
    assert owner.uploads.task(task.id).failure.kind in {"key-rejected", KeychainTrouble.__name__}


def test_a_damaged_database_is_set_aside_and_said(open_program, tmp_path):
    (tmp_path / "home" / "vod-desktop.db").write_bytes(b"no database at all" * 100)
    owner = open_program()
    notice = owner.notice(StoreSetAside)
    assert os.path.exists(notice.path)
    assert not owner.uploads.all()


def test_what_is_edited_while_it_uploads_is_told_to_vod_when_it_is_done(owner, file, sandbox):
    hold = sandbox.faults.add("oss:UploadPart hold part=10")
    (task,) = owner.add(file(12 * MIB))
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).confirmed)
    owner.uploads.edit([task.id], {Field.TITLE: "Later", Field.TEMPLATE_GROUP: "locked"})
    hold.remove()
    owner.until(lambda: state(owner, task) is TaskState.DONE and not owner.uploads.task(task.id).untold)
    (told,) = sandbox.requests.of("UpdateVideoInfo")
    assert told.params["Title"] == "Later"
    assert owner.uploads.task(task.id).metadata.template_group_id == ""


def test_a_finished_video_is_edited_at_vod_also_after_a_refusal_and_a_restart(open_program, file, sandbox):
    owner = open_program()
    (task,) = owner.add(file())
    owner.uploads.start([task.id])
    owner.until(lambda: state(owner, task) is TaskState.DONE)
    refusal = sandbox.faults.add("vod:UpdateVideoInfo fail=403:Forbidden.RAM")
    owner.uploads.edit([task.id], {Field.TAGS: ("x",)})
    assert owner.notice(NotAmended).failure.kind == "not-allowed"
    owner.close()
    refusal.remove()
    again = open_program()
    again.uploads.resume_interrupted()
    again.until(lambda: not again.uploads.task(task.id).untold)
    assert sandbox.requests.of("UpdateVideoInfo")[-1].params["Tags"] == "x"


def test_an_edit_taken_back_after_the_upload_is_told_to_vod(owner, file, sandbox):
    (task,) = owner.add(file())
    edited = owner.uploads.edit([task.id], {Field.TITLE: "Wrong"})
    owner.uploads.start([task.id])
    owner.until(lambda: state(owner, task) is TaskState.DONE)
    owner.uploads.take_back(edited)
    owner.until(lambda: not owner.uploads.task(task.id).untold)
    assert sandbox.requests.of("UpdateVideoInfo")[-1].params["Title"] == "clip"


def test_a_move_taken_back_is_kept(open_program, file):
    owner = open_program()
    tasks = owner.add(*(file(name=f"{n}.mp4") for n in range(3)))
    moved = owner.uploads.move([tasks[2].id], before=tasks[0].id)
    owner.uploads.place(moved.before)
    owner.close()
    assert [task.id for task in open_program().uploads.all()] == [task.id for task in tasks]
