"""The timetable: order, survival of a broken step, prompt end."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from vod_desktop.sandbox.vod.agenda import Agenda

from .conftest import wait_until


@pytest.fixture
def agenda() -> Iterator[Agenda]:
    made = Agenda()
    made.start()
    yield made
    made.close()


def test_steps_run_by_time_and_then_by_order(agenda: Agenda) -> None:
    seen: list[str] = []
    agenda.later(0.05, lambda: seen.append("late"))
    agenda.later(0, lambda: seen.append("first"))
    agenda.later(0, lambda: seen.append("second"))
    wait_until(lambda: len(seen) == 3)
    assert seen == ["first", "second", "late"]


def test_a_broken_step_is_told_and_the_others_run(agenda: Agenda, caplog: pytest.LogCaptureFixture) -> None:
    done = threading.Event()

    def broken() -> None:
        raise ValueError("broken")

    agenda.later(0, broken)
    agenda.later(0, done.set)
    assert done.wait(60)
    assert "broken" in caplog.text


def test_closing_does_not_wait_for_what_is_far_away() -> None:
    agenda = Agenda()
    agenda.start()
    agenda.start()
    seen: list[int] = []
    agenda.later(3600, lambda: seen.append(1))
    agenda.close()
    assert seen == []
