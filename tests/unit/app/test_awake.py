"""Sleep is kept away while something runs, and no longer."""

from __future__ import annotations

import threading

from vod_desktop.app import awake
from vod_desktop.app.awake import Awake


def test_it_holds_while_wanted_and_lets_go(monkeypatch):
    held, let_go, wanted = threading.Event(), threading.Event(), threading.Event()
    monkeypatch.setattr(awake, "_LOOK_S", 0.01)

    def hold(stack):
        held.set()
        stack.callback(let_go.set)

    monkeypatch.setattr(awake, "_hold", hold)
    running = Awake(wanted.is_set)
    running.start()
    assert not held.is_set()
    wanted.set()
    assert held.wait(60)
    assert not let_go.is_set()
    wanted.clear()
    assert let_go.wait(60)
    running.close()


def test_a_system_without_a_way_to_stay_awake_is_no_trouble():
    wanted = threading.Event()
    wanted.set()
    asked = threading.Event()
    running = Awake(lambda: asked.set() or wanted.is_set())
    running.start()
    assert asked.wait(60)
    running.close()
    assert not running._thread.is_alive()
