"""A pause while something is being made waits for the answer, within the read time-out, so that nothing is made twice or lost."""

from __future__ import annotations

import time

import pytest

from tests.drills.cell import videos
from tests.integration.engine.conftest import SMALL_PARTS, let_go
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState
from vod_desktop.engine.stopping import StopReason

PART = 100 * KIB
READ_S = 2.0
making = pytest.mark.parametrize("action", ["CreateUploadVideo", "InitiateMultipartUpload"])


@pytest.fixture
def hasty(sandbox, new_rig):
    return new_rig(sandbox, SMALL_PARTS, read_timeout_s=READ_S, send_timeout_s=READ_S)


@making
def test_the_answer_is_kept_and_the_next_run_makes_nothing_again(hasty, sandbox, file, stored, action):
    path = file(5 * PART)
    held = sandbox.faults.add(f"{action} hold once")
    task = hasty.add(path)
    hasty.start(task.id)
    held.wait_holding()
    hasty.end(task.id, reason=StopReason.PAUSE)
    held.release()
    paused = hasty.settled(task.id)
    assert paused.state is TaskState.PAUSED
    assert paused.media_id if action == "CreateUploadVideo" else paused.upload_id
    hasty.start(task.id)
    done = hasty.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert stored(done) == path.read_bytes()
    assert sandbox.requests.count(action) == 1


@making
def test_an_answer_that_never_comes_holds_the_pause_no_longer_than_the_time_out(hasty, sandbox, file, action):
    held = sandbox.faults.add(f"{action} hold once")
    task = hasty.add(file(5 * PART))
    hasty.start(task.id)
    held.wait_holding()
    began = time.monotonic()
    assert hasty.paused(task.id).state is TaskState.PAUSED
    assert time.monotonic() - began < 15 * READ_S
    let_go(sandbox, held)
    hasty.start(task.id)
    assert hasty.settled(task.id).state is TaskState.DONE
    assert len(videos(sandbox)) == 1
