"""The number of parts in flight follows the line and the service while real parts go: down on loss and refusal, up again after it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.integration.engine.conftest import SMALL_PARTS
from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState
from vod_desktop.engine.slots import SlotPool
from vod_desktop.engine.tuning import START, SlotTuner

PART = 100 * KIB
MOST = 12


class QuickClock(SystemClock):
    """Time passes five times as fast for the tuner, which thinks in seconds."""

    def monotonic(self) -> float:
        return 5 * super().monotonic()


@pytest.fixture
def pool() -> SlotPool:
    return SlotPool(MOST, SlotTuner(QuickClock(), MOST))


@pytest.fixture
def going(sandbox, new_rig, file, pool):
    """An upload over connections of which each brings as much as the others, so that one more is worth it."""
    slow = sandbox.faults.add("UploadPart throttle=300K")
    rig = new_rig(sandbox, replace(SMALL_PARTS, part_slots=MOST), slots=pool)
    task = rig.add(file(300 * PART))
    rig.start(task.id)
    rig.until(task.id, lambda t: t.confirmed > 0)
    return rig, task, slow


def fed(rig, pool: SlotPool, holds: Callable[[int], bool]) -> int:
    """Let the tuner look, as the supervisor does once a second, until it holds of the number of slots."""
    for _ in range(300):
        if holds(pool.limit):
            return pool.limit
        pool.feed(rig.bandwidth.passed)
        threading.Event().wait(0.1)
    raise AssertionError(f"{pool.limit} slots")


@pytest.mark.parametrize(
    "trouble", ["fail=503", "cut body", "fail=429"], ids=["refused", "lost", "throttled"]
)
def test_trouble_halves_the_parts_in_flight_and_calm_lets_them_grow(going, pool, sandbox, stored, trouble):
    rig, task, slow = going
    sandbox.faults.add(f"UploadPart {trouble} once")
    few = fed(rig, pool, lambda limit: limit <= (START + 1) // 2)
    fed(rig, pool, lambda limit: limit > few)
    slow.remove()
    done = rig.settled(task.id)
    assert (done.state, done.confirmed) == (TaskState.DONE, 300 * PART)
    assert stored(done) == Path(task.path).read_bytes()


def test_never_more_parts_are_in_flight_than_the_tuner_allows(going, pool, sandbox):
    rig, _, _ = going
    sandbox.faults.add("UploadPart fail=503 once")
    few = fed(rig, pool, lambda limit: limit <= (START + 1) // 2)
    sandbox.requests.wait_for(lambda _: sandbox.requests.active("UploadPart") <= few)
    sandbox.requests.clear()
    rig.settings = replace(rig.settings, part_slots=few)
    rig.scheduler.settings_changed()
    begun = len(sandbox.requests.all())
    sandbox.requests.wait_for(lambda records: len(records) > begun + 20)
    assert 1 <= sandbox.requests.peak("UploadPart") <= few
