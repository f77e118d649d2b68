"""Long work is done between the events of the window, one at a time."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from vod_desktop.app.bits import Bits
from vod_desktop.ui.slices import Slices

FEW, MANY = 3, 200


def counting(to: int, did: Callable[[], object] = lambda: None) -> Bits[int]:
    for _ in range(to):
        did()
        yield
    return to


def _a_while() -> None:
    time.sleep(0.001)


def test_what_is_small_is_done_when_the_call_returns(qtbot: QtBot) -> None:
    results: list[int] = []
    Slices().run(counting(FEW), results.append)
    assert results == [FEW]


def test_what_is_long_lets_events_in_between(qtbot: QtBot) -> None:
    slices, results, beats = Slices(), [], []
    beat = QTimer(interval=0)
    beat.timeout.connect(lambda: beats.append(len(results)))
    beat.start()
    slices.run(counting(MANY, _a_while), results.append)
    assert results == []
    qtbot.waitUntil(lambda: results == [MANY])
    assert beats.count(0) > 1
    assert not slices.is_busy


def test_the_next_work_begins_when_the_one_before_is_done(qtbot: QtBot) -> None:
    slices, results = Slices(), []
    slices.run(counting(MANY), results.append)
    slices.run(counting(FEW), results.append)
    assert results == [MANY, FEW]


def test_finishing_does_what_follows_as_well(qtbot: QtBot) -> None:
    slices, results = Slices(), []
    slices.run(counting(MANY), lambda _: slices.run(counting(MANY + 1), results.append))
    slices.finish()
    assert results == [MANY + 1]


def test_after_a_work_that_failed_there_is_room_for_another(qtbot: QtBot) -> None:
    slices, results = Slices(), []

    def failing() -> Bits[int]:
        yield
        raise ValueError

    with pytest.raises(ValueError):
        slices.run(failing(), results.append)
    slices.run(counting(FEW), results.append)
    assert results == [FEW]
