"""Done means arrived: whatever lies or spoils, the row says done only for the bytes of the file."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fastcrc import crc64

from tests.integration.engine.conftest import SMALL_PARTS
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState

SPOILED_FOR_EVER = [
    ("UploadPart corrupt", "checksum-mismatch"),
    ("UploadPart wrong-crc", "checksum-mismatch"),
    ("UploadPart drop-crc", "checksum-mismatch"),
    ("UploadPart drop-etag", "foreign-reply"),
    ("UploadPart portal", "foreign-reply"),
    ("UploadPart html=200", "foreign-reply"),
    ("InitiateMultipartUpload portal", "foreign-reply"),
    ("InitiateMultipartUpload garbage", "foreign-reply"),
    ("CompleteMultipartUpload corrupt", "object-mismatch"),
    ("CompleteMultipartUpload wrong-crc", "object-mismatch"),
    ("CompleteMultipartUpload portal", "foreign-reply"),
    ("HeadObject wrong-crc", "object-mismatch"),
    ("HeadObject portal", "foreign-reply"),
    ("oss portal", "foreign-reply"),
    ("vod portal", "foreign-reply"),
    ("CreateUploadVideo html=200", "foreign-reply"),
]


@pytest.mark.parametrize(("fault", "cause"), SPOILED_FOR_EVER, ids=[fault for fault, _ in SPOILED_FOR_EVER])
def test_what_is_never_right_is_never_done(rig, sandbox, file, fault, cause):
    struck = sandbox.faults.add(fault)
    task = rig.upload(file(500 * KIB))
    assert (task.state, task.failure.kind) == (TaskState.FAILED, cause)
    assert struck.hits >= 1
    assert task.crc64 is None


@pytest.mark.parametrize("fault", ["corrupt", "wrong-crc", "drop-etag", "portal", "html=200"])
def test_what_is_never_right_of_a_small_file_is_never_done(rig, sandbox, file, fault):
    sandbox.faults.add(f"PutObject {fault}")
    task = rig.upload(file(1000))
    assert task.state is TaskState.FAILED
    assert task.failure.kind in {"checksum-mismatch", "foreign-reply"}


def test_a_small_file_without_a_checksum_is_looked_at(rig, sandbox, file):
    sandbox.faults.add("PutObject drop-crc")
    assert rig.upload(file(1000)).state is TaskState.DONE
    assert sandbox.requests.count("HeadObject") == 1
    sandbox.faults.add("HeadObject drop-crc")
    task = rig.upload(file(1000, "other.mp4"))
    assert (task.state, task.failure.kind) == (TaskState.FAILED, "object-mismatch")


@pytest.mark.parametrize("fault", ["drop-crc", "callback-failed"])
def test_an_answer_that_lacks_something_is_no_proof(rig, sandbox, file, fault):
    sandbox.faults.add(f"PutObject {fault}")
    spoiling = sandbox.faults.add("HeadObject wrong-crc")
    task = rig.upload(file(1000))
    assert (task.state, task.failure.kind, spoiling.hits) == (TaskState.FAILED, "object-mismatch", 1)


@pytest.mark.parametrize(
    "fault",
    [
        "UploadPart corrupt",
        "UploadPart wrong-crc",
        "UploadPart drop-crc",
        "UploadPart portal",
        "UploadPart html=200",
        "CompleteMultipartUpload portal",
        "CompleteMultipartUpload drop-crc",
        "HeadObject portal",
        "HeadObject drop-crc",
        "InitiateMultipartUpload garbage",
        "vod portal",
    ],
)
def test_what_is_wrong_once_is_mended(rig, sandbox, file, stored, fault):
    struck = sandbox.faults.add(f"{fault} once")
    path = file(500 * KIB)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert struck.hits == 1
    assert stored(task) == path.read_bytes()


def test_a_mismatch_deletes_nothing_and_can_be_sent_again(rig, sandbox, file, stored):
    spoiling = sandbox.faults.add("CompleteMultipartUpload corrupt once")
    path = file(500 * KIB)
    task = rig.upload(path)
    assert task.failure.kind == "object-mismatch"
    assert len(stored(task)) == 500 * KIB
    assert sandbox.requests.count("Delete*") == sandbox.requests.count("Abort*") == 0
    assert spoiling.hits == 1
    rig.start(task.id)
    again = rig.settled(task.id)
    assert (again.state, again.media_id) == (TaskState.DONE, task.media_id)
    assert stored(again) == path.read_bytes()


def test_a_token_that_may_not_look_is_no_obstacle(rig, sandbox, file):
    sandbox.faults.add("HeadObject deny")
    assert rig.upload(file(500 * KIB)).state is TaskState.DONE


def test_a_token_that_may_not_look_and_no_checksum_is_not_success(rig, sandbox, file):
    sandbox.faults.add("HeadObject deny")
    sandbox.faults.add("CompleteMultipartUpload drop-crc")
    task = rig.upload(file(500 * KIB))
    assert (task.state, task.failure.kind) == (TaskState.FAILED, "object-mismatch")


def test_the_checksum_of_parts_from_three_runs_is_that_of_the_file(sandbox, new_rig, file):
    rig = new_rig(sandbox, replace(SMALL_PARTS, part_slots=1))  # no part is sent ahead of one that is refused
    path = file(9 * 100 * KIB - 7)
    task = rig.add(path)
    for part in (3, 7):
        refused = sandbox.faults.add(f"UploadPart deny part={part}")
        rig.start(task.id)
        stopped = rig.settled(task.id)
        assert stopped.state is TaskState.FAILED
        assert stopped.confirmed
        refused.remove()
    rig.start(task.id)
    done = rig.settled(task.id)
    assert (done.state, done.run) == (TaskState.DONE, 3)
    assert done.crc64 == crc64.xz(path.read_bytes())


def test_an_image_that_differs_is_kept_until_somebody_asks_for_another(rig, sandbox, file):
    silent = sandbox.faults.add("PutObject drop-crc")
    spoiling = sandbox.faults.add("HeadObject wrong-crc")
    task = rig.upload(file(1000, "a.png"), kind=MediaKind.IMAGE)
    assert (task.state, task.failure.kind) == (TaskState.FAILED, "object-mismatch")
    silent.remove()
    spoiling.remove()
    rig.start(task.id)
    assert (
        rig.until(task.id, lambda t: t.run > task.run and t.state is TaskState.DONE).media_id != task.media_id
    )
    assert sandbox.requests.count("Delete*") == 0
