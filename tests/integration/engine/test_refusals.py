"""What is repeated and what is not, and how it is shown."""

from __future__ import annotations

import itertools

import pytest

from vod_desktop.domain.events import CallNoted, ClockOffsetMeasured, LeftBehind, RetryPlanned
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState


def series(rig) -> int:
    """How often the row began to say that something is repeated."""
    shown = [False, *(task.retry is not None for task in rig.shown)]
    return sum(not before and after for before, after in itertools.pairwise(shown))


@pytest.mark.parametrize(
    "target",
    [
        "CreateUploadVideo",
        "InitiateMultipartUpload",
        "UploadPart",
        "UploadPart part=2",
        "CompleteMultipartUpload",
        "HeadObject",
    ],
)
def test_three_refusals_and_then_success_are_one_series(rig, sandbox, file, stored, target):
    action, _, options = target.partition(" ")
    fault = sandbox.faults.add(f"{action} fail=503 count=3 {options}")
    path = file(500 * KIB)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert fault.hits == 3
    assert len(rig.told(RetryPlanned)) == 3
    # Of three parts beside each other one may be there before the refusal of the next is heard.
    assert 1 <= series(rig) <= (3 if target == "UploadPart" else 1)
    assert rig.shown[-1].retry is None
    assert stored(task) == path.read_bytes()


def test_a_series_counts_up(rig, sandbox, file):
    sandbox.faults.add("PutObject fail=503 count=3")
    rig.upload(file(1000))
    assert [(event.attempt, event.of) for event in rig.told(RetryPlanned)] == [(1, 5), (2, 5), (3, 5)]


def test_a_series_has_an_end(rig, sandbox, file):
    sandbox.faults.add("PutObject fail=503")
    task = rig.upload(file(1000))
    assert (task.state, task.failure.kind) == (TaskState.FAILED, "unavailable")
    assert sandbox.requests.count("PutObject") == 6


@pytest.mark.parametrize(
    "action", ["CreateUploadVideo", "InitiateMultipartUpload", "UploadPart", "CompleteMultipartUpload"]
)
def test_a_missing_permission_is_told_at_once(rig, sandbox, file, action):
    sandbox.faults.add(f"{action} deny")
    task = rig.upload(file(150 * KIB))
    assert (task.state, task.failure.kind) == (TaskState.FAILED, "not-allowed")
    assert task.failure.code == "AccessDenied"
    assert task.failure.request_id
    assert rig.told(RetryPlanned) == []
    failed = [event for event in rig.told(CallNoted) if not event.ok]
    assert {event.detail.operation for event in failed} == {action}
    assert len(failed) <= 2  # as many as were in flight


@pytest.mark.parametrize("offset_s", [1200, -1200, 8 * 3600])
@pytest.mark.parametrize("size", [1000, 500 * KIB], ids=["put", "parts"])
def test_a_wrong_clock_is_corrected_and_told(new_sandbox, new_rig, file, stored, offset_s, size):
    sandbox = new_sandbox(clock_offset_s=offset_s)
    rig = new_rig(sandbox)
    path = file(size)
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    measured = [event.offset_s for event in rig.events if isinstance(event, ClockOffsetMeasured)]
    assert measured == [pytest.approx(offset_s, abs=60)]
    assert rig.told(RetryPlanned) == []


def test_a_clock_that_jumps_while_bytes_move_is_corrected(rig, sandbox, file, stored):
    held = sandbox.faults.add("UploadPart hold after part=2 once")
    path = file(800 * KIB)
    task = rig.add(path)
    rig.start(task.id)
    held.wait_holding()
    sandbox.faults.add("clock=3600")
    held.release()
    task = rig.settled(task.id)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()


@pytest.mark.parametrize("code", ["FileAlreadyExists", "FileImmutable"])
@pytest.mark.parametrize("action", ["PutObject", "CompleteMultipartUpload"])
def test_where_nothing_may_be_overwritten_the_next_try_makes_another_media(rig, sandbox, file, code, action):
    refused = sandbox.faults.add(f"{action} fail=409:{code}")
    path = file(500 * KIB if action.startswith("Complete") else 1000)
    first = rig.upload(path)
    assert (first.state, first.failure.code) == (TaskState.FAILED, code)
    refused.remove()
    rig.start(first.id)
    second = rig.settled(first.id)
    assert second.state is TaskState.DONE, second.failure
    assert second.media_id not in {None, first.media_id}
    assert [event.task_id for event in rig.told(LeftBehind)] == [first.id]
    assert sandbox.requests.count("Delete*") == 0
