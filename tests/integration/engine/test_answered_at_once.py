"""The user answers an end in the moment it is told, while the upload's thread still winds up."""

from __future__ import annotations

import pytest

from tests.integration.engine.conftest import SMALL_PARTS
from tests.rig import Rig
from vod_desktop.domain.events import Moved
from vod_desktop.domain.task import TaskState


class Impatient(Rig):
    """Starts a failed task again from within the report of its end, as often as it is told to."""

    answers = 1

    def _report(self, event) -> None:
        super()._report(event)
        if isinstance(event, Moved) and event.state is TaskState.FAILED and self.answers:
            self.answers -= 1
            self.scheduler.start([self.tasks[event.task_id]])


@pytest.fixture
def rig(sandbox, tmp_path):
    running = Impatient(sandbox, tmp_path, SMALL_PARTS)
    yield running
    running.close()


def test_the_answer_is_not_lost(rig, sandbox, file):
    sandbox.faults.add("CreateUploadVideo fail=403:Forbidden.RAM once")
    task = rig.add(file(1000))
    rig.start(task.id)
    assert rig.until(task.id, lambda t: t.state is TaskState.DONE).failure is None


def test_a_click_from_before_the_run_is_no_answer_to_its_end(rig, sandbox, file):
    rig.answers = 0
    held = sandbox.faults.add("CreateUploadVideo hold")
    sandbox.faults.add("CreateUploadVideo fail=403:Forbidden.RAM")
    task = rig.add(file(1000))
    rig.start(task.id)
    sandbox.requests.wait_active("CreateUploadVideo")
    rig.scheduler.start([task])
    held.remove()
    assert rig.settled(task.id).state is TaskState.FAILED
    rig.scheduler.close(10)
    assert sandbox.requests.count("CreateUploadVideo") == 1
