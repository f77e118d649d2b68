"""One upload from file to verified object."""

from __future__ import annotations

from fastcrc import crc64

from vod_desktop.domain.events import UploadInitiated
from vod_desktop.domain.limits import MIB
from vod_desktop.domain.task import TaskState


def test_a_large_file_arrives_in_parts(rig, file, stored, sandbox):
    path = file(5 * MIB + 123)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert task.crc64 == crc64.xz(path.read_bytes())
    assert len(sandbox.requests.of("UploadPart")) == 52
    assert len(sandbox.requests.of("CreateUploadVideo")) == len(rig.told(UploadInitiated)) == 1


def test_a_small_file_goes_as_one_object(rig, file, stored, sandbox):
    path = file(1000)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert [r.action for r in sandbox.requests.all() if r.service == "oss"] == ["PutObject"]


def test_every_request_is_signed_right(rig, file, sandbox):
    rig.upload(file(3 * MIB))
    assert all(r.verified for r in sandbox.requests.all())
    assert {r.signature for r in sandbox.requests.all() if r.service == "oss"} == {"v4"}
