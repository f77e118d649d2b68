"""A finished upload that no longer is what the file holds: said with both checksums, nothing is touched, and it can be sent again."""

from __future__ import annotations

import os

import pytest

from vod_desktop.app.wording.remedies import Remedy
from vod_desktop.domain.task import TaskState


@pytest.fixture
def done(owner, tmp_path):
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(os.urandom(300_000))
    (task,) = owner.add(clip)
    owner.uploads.start([task.id])
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    return clip, owner.uploads.task(task.id)


def test_a_file_that_is_what_arrived_has_no_failure(owner, done):
    clip, task = done
    outcome, (found,) = owner.answer(owner.services.remote.verification.verify(str(clip)))
    assert (outcome, found.failure, found.task.crc64) == ("done", None, task.crc64)


def test_a_difference_deletes_nothing_is_said_and_offers_another_upload(owner, done, sandbox):
    clip, task = done
    before = sandbox.objects.read(task.address.bucket, task.address.object_key)
    clip.write_bytes(bytes(300_000))
    sandbox.requests.clear()
    _, (found,) = owner.answer(owner.services.remote.verification.verify(str(clip)))
    assert (found.failure.kind, found.failure.values["expected"]) == ("file-differs", str(task.crc64))
    wording = owner.services.wording
    assert "clip.mp4" in wording.failure(found.failure).problem
    assert wording.remedy(found.failure) is Remedy.UPLOAD_AGAIN
    assert sandbox.requests.all() == ()
    assert sandbox.objects.read(task.address.bucket, task.address.object_key) == before
    assert owner.uploads.task(task.id).state is TaskState.DONE


def compare(owner, task, told=lambda _read: None):
    comparing = owner.services.remote.verification.compare([task], told)
    return owner.answer(comparing.job)


def test_a_row_keeps_what_differs_until_it_is_uploaded_again(owner, done):
    clip, task = done
    clip.write_bytes(bytes(300_000))
    compare(owner, task)
    row = owner.uploads.task(task.id)
    assert row.failure.kind == "file-differs"
    assert owner.services.wording.status(row) == "Done · file differs from what was uploaded"
    owner.uploads.upload_again([task.id])
    owner.until(lambda: owner.uploads.task(task.id).crc64 not in {None, task.crc64})
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    assert owner.uploads.task(task.id).failure is None
    assert owner.uploads.task(task.id).media_id == task.media_id


def test_bytes_are_told_while_a_file_is_read_and_a_good_one_gets_no_mark(owner, done):
    _, task = done
    read = []
    outcome, (found,) = compare(owner, task, read.append)
    assert (outcome, found.failure) == ("done", None)
    owner.until(lambda: read)
    assert 0 < read[-1] <= task.size
    assert owner.uploads.task(task.id).failure is None


def test_a_comparison_that_is_cancelled_marks_nothing(owner, done):
    clip, task = done
    clip.write_bytes(bytes(300_000))
    comparing = owner.services.remote.verification.compare([task])
    comparing.cancel()
    outcome, found = owner.answer(comparing.job)
    assert outcome == "done"
    assert found is None or found[0].failure.kind == "file-differs"
