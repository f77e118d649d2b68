"""Settings that the service does not take: said before anything is created, and nothing hangs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.integration.engine.conftest import SMALL_PARTS
from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.limits import GIB, KIB
from vod_desktop.domain.task import TaskState
from vod_desktop.engine.slots import SlotPool
from vod_desktop.engine.tuning import SlotTuner

PART = 100 * KIB


@pytest.mark.parametrize("part_size", [-1, 0, 1, 99 * KIB, 5 * GIB + 1, 10**30])
def test_a_part_size_outside_the_limits_is_told_before_anything_is_created(rig, sandbox, file, part_size):
    rig.settings = replace(rig.settings, part_size=part_size)
    task = rig.upload(file(20 * PART))
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "part-size-not-allowed")
    assert sandbox.requests.all() == ()


@pytest.mark.parametrize("tuned", [False, True], ids=["fixed", "tuned"])
@pytest.mark.parametrize("slots", [-3, 0, 1, 10_000])
def test_any_number_of_slots_sends_all_parts(new_rig, sandbox, file, stored, slots, tuned):
    path = file(20 * PART)
    pool = SlotPool(slots, SlotTuner(SystemClock(), slots) if tuned else None)
    rig = new_rig(sandbox, replace(SMALL_PARTS, part_slots=slots), slots=pool)
    rig.scheduler.settings_changed()
    task = rig.upload(path)
    assert task.state is TaskState.DONE, task.failure
    assert stored(task) == path.read_bytes()
    assert sandbox.requests.peak("UploadPart") <= 20
