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
