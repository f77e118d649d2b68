"""What was left at the services, seen and removed through the program's own services."""

from __future__ import annotations

import os

import pytest

from tests.integration.app.conftest import ACCOUNT
from vod_desktop.app.ledger_order import LedgerOrder
from vod_desktop.domain.leftover import Outcome, Place
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.domain.remote_intake import RemoteEntry
from vod_desktop.domain.task import TaskState

MIB = 1024 * 1024


@pytest.fixture
def half_sent(open_program, sandbox, tmp_path):
    """A program with one row that was stopped half-way."""
    (tmp_path / "clip.mp4").write_bytes(os.urandom(12 * MIB))
    owner = open_program()
    hold = sandbox.faults.add("oss:UploadPart hold part=5")
    (task,) = owner.add(tmp_path / "clip.mp4")
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).confirmed)
    owner.uploads.stop([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.STOPPED)
    hold.remove()
    return owner, task


def left(owner):
    how, found = owner.answer(owner.services.remote.ledger.all())
    assert how == "done"
    return found


def cleaned(owner):
    how, found = owner.answer(owner.services.remote.ledger.clean(left(owner)))
    assert how == "done", found
    return [(one.outcome, one.failure and one.failure.kind) for one in found]


def test_a_program_that_did_nothing_left_nothing(owner):
    assert left(owner) == ()
    assert cleaned(owner) == []


def test_a_stopped_row_is_listed_and_cleaning_it_discards_the_row(half_sent, sandbox):
    owner, task = half_sent
    (one,) = left(owner)
    assert (one.place, one.task_id) == (Place.QUEUE, task.id)
    assert one.upload_id is not None
    assert cleaned(owner) == [(Outcome.GONE, None)]
    assert (owner.removed, left(owner)) == ([task.id], ())
    assert len(sandbox.requests.of("AbortMultipartUpload")) == len(sandbox.requests.of("DeleteVideo")) == 1


def test_what_a_removed_row_left_is_removed_after_a_restart(half_sent, open_program, sandbox):
    owner, task = half_sent
    owner.uploads.remove([task.id])
    owner.close()
    again = open_program()
    assert [one.place for one in left(again)] == [Place.LEDGER]
    assert cleaned(again) == [(Outcome.GONE, None)]
    assert left(again) == ()
    assert len(sandbox.requests.of("AbortMultipartUpload")) == len(sandbox.requests.of("DeleteVideo")) == 1


def test_what_vod_does_not_let_go_stays_on_the_ledger_with_the_reason(half_sent, open_program, sandbox):
    owner, task = half_sent
    owner.uploads.remove([task.id])
    sandbox.faults.add("DeleteVideo fail=403:Forbidden.RAM")
    assert cleaned(owner) == [(Outcome.KEPT, "not-allowed")]
    assert [one.media_id for one in left(owner)] == [owner_media(sandbox)]


def test_a_row_that_could_not_be_discarded_whole_stays_on_the_ledger(half_sent, sandbox):
    owner, _ = half_sent
    sandbox.faults.add("DeleteVideo fail=403:Forbidden.RAM")
    assert cleaned(owner) == [(Outcome.KEPT, "not-allowed")]
    assert [one.place for one in left(owner)] == [Place.REMOVED]


def test_a_row_that_waits_for_its_turn_is_not_taken_from_the_queue(half_sent, sandbox):
    owner, task = half_sent
    owner.uploads.set_queue_paused(True)
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.WAITING)
    assert cleaned(owner) == [(Outcome.KEPT, "still-in-queue")]
    assert not sandbox.requests.of("DeleteVideo")


def test_a_pull_still_in_line_at_vod_is_cancelled_after_its_row_is_gone(owner, sandbox):
    hold = sandbox.faults.add("GetURLUploadInfos hold")
    jobs = owner.services.remote.jobs
    entry = RemoteEntry("https://e.example/a.mp4", MediaMetadata(title="Pulled"))
    _, (job,) = owner.answer(jobs.add([entry], RemoteKind.PULL, ACCOUNT))
    jobs.start([job.id])
    owner.until(lambda: jobs.job(job.id).state is TaskState.SUBMITTED)
    assert [one.is_pull for one in left(owner)] == [True]
    jobs.remove([job.id])
    owner.until(lambda: left(owner)[0].place is Place.LEDGER)
    hold.remove()  # a pull that VOD has begun with meanwhile is asked about
    outcomes = cleaned(owner)
    assert len(sandbox.requests.of("CancelUrlUploadJobs")) == 1
    assert outcomes in ([(Outcome.GONE, None)], [(Outcome.KEPT, "pull-under-way")])


def owner_media(sandbox):
    return sandbox.requests.of("DeleteVideo")[0].params["VideoIds"]


@pytest.fixture
def replacing(owner, sandbox, tmp_path):
    """A finished video whose source was being replaced when it was stopped; with it what VOD holds of it."""
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(bytes(1000))
    (task,) = owner.add(clip)
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    clip.write_bytes(os.urandom(12 * MIB))
    hold = sandbox.faults.add("oss:UploadPart hold part=5")
    first = owner.uploads.task(task.id).run
    owner.uploads.upload_again([task.id])
    owner.until(lambda: owner.uploads.task(task.id).run > first and owner.uploads.task(task.id).confirmed)
    owner.uploads.stop([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.STOPPED)
    hold.remove()
    return owner, owner.uploads.task(task.id)


@pytest.mark.parametrize("road", ["discard", "ledger", "removed"])
def test_giving_up_a_new_source_leaves_the_media_as_it_was(replacing, sandbox, road):
    owner, task = replacing
    (one,) = left(owner)
    assert (one.media_id, one.upload_id, one.replaces) == (task.media_id, task.upload_id, True)
    if road == "removed":
        owner.uploads.remove([task.id])
    if road == "discard":
        owner.uploads.discard([task.id])
        owner.until(lambda: task.id in owner.removed)
    else:
        assert cleaned(owner) == [(Outcome.GONE, None)]
    assert (left(owner), sandbox.requests.count("DeleteVideo")) == ((), 0)
    assert sandbox.requests.count("AbortMultipartUpload") == 1
    assert sandbox.objects.read(task.address.bucket, task.address.object_key) == bytes(1000)


def test_a_command_is_told_that_only_the_parts_of_a_new_source_are_to_go(replacing):
    owner, task = replacing
    lines, codes = [], []
    order = LedgerOrder(owner.services, tell=lines.append, ended=codes.append)
    order.begin(clean=False)
    owner.until(lambda: codes)
    assert [(line["media_id"], line["replaces"]) for line in lines] == [(task.media_id, True)]


def test_a_new_source_that_was_stopped_goes_on_and_then_the_row_owns_its_media_again(replacing, sandbox):
    owner, task = replacing
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    done = owner.uploads.task(task.id)
    assert (done.media_id, done.replaces, left(owner)) == (task.media_id, False, ())
    assert len(sandbox.objects.read(done.address.bucket, done.address.object_key)) == 12 * MIB


def test_another_file_takes_the_place_of_what_a_finished_video_holds(owner, sandbox, tmp_path):
    (tmp_path / "a.mp4").write_bytes(bytes(1000))
    (tmp_path / "b.mp4").write_bytes(bytes(range(250)))
    (task,) = owner.add(tmp_path / "a.mp4")
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    done = owner.uploads.task(task.id)
    owner.uploads.replace_source(task.id, str(tmp_path / "b.mp4"))
    owner.until(lambda: owner.uploads.task(task.id).run > done.run)
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    assert owner.uploads.task(task.id).media_id == done.media_id
    assert sandbox.objects.read(done.address.bucket, done.address.object_key) == bytes(range(250))
    assert [r.params["VideoId"] for r in sandbox.requests.of("RefreshUploadVideo")] == [done.media_id]
