"""What the bar shows: never full before it is true, yellow only for paused and impeded."""

from __future__ import annotations

import pytest

from tests.ui.tasks import GB, RESET, task
from vod_desktop.domain.task import RetryNote, TaskState
from vod_desktop.ui.queue.progress import BarLook, bar_look, left_s, permille


def test_only_done_is_full() -> None:
    assert permille(task(1, TaskState.DONE)) == 1000
    for state in set(TaskState) - {TaskState.DONE}:
        assert permille(task(1, state, sent=100 * GB)) < 1000


def test_thousandths_hold_for_terabytes() -> None:
    huge = task(1, TaskState.UPLOADING, size=48_000 * GB, sent=24_000 * GB)
    assert permille(huge) == 500


@pytest.mark.parametrize(
    ("state", "look"),
    [
        (TaskState.DRAFT, BarLook.NONE),
        (TaskState.UPLOADING, BarLook.MOVING),
        (TaskState.PAUSED, BarLook.IMPEDED),
        (TaskState.STOPPED, BarLook.RESTING),
        (TaskState.FAILED, BarLook.NEUTRAL),
        (TaskState.DONE, BarLook.NONE),
    ],
)
def test_looks(state: TaskState, look: BarLook) -> None:
    assert bar_look(task(1, state, sent=5_000_000)) is look


def test_a_retry_looks_impeded() -> None:
    retrying = task(1, TaskState.UPLOADING, sent=5_000_000, retry=RetryNote(1, 5, 2.0, RESET))
    assert bar_look(retrying) is BarLook.IMPEDED


def test_nothing_sent_shows_no_bar_while_it_rests() -> None:
    assert bar_look(task(1, TaskState.WAITING)) is BarLook.NONE
    assert bar_look(task(1, TaskState.PREPARING)) is BarLook.BUSY


def test_time_left_needs_speed() -> None:
    assert left_s(task(1, TaskState.UPLOADING, sent=0, speed=0.0)) is None
    assert left_s(task(1, TaskState.UPLOADING, sent=50_000_000, speed=1_000_000.0)) == 50.0
