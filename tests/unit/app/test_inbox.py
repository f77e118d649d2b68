"""Many things put in, few bells."""

from __future__ import annotations

import threading

from vod_desktop.app.inbox import Inbox


def test_the_bell_rings_once_until_the_inbox_is_taken():
    rings = []
    inbox: Inbox[int] = Inbox()
    inbox.on_wake(lambda: rings.append(1))
    for n in range(100):
        inbox.put(n)
    assert (len(rings), inbox.take()) == (1, list(range(100)))
    inbox.put(100)
    assert len(rings) == 2


def test_a_bell_that_comes_late_rings_for_what_is_there():
    rings = []
    inbox: Inbox[int] = Inbox()
    inbox.put(1)
    inbox.on_wake(lambda: rings.append(1))
    assert rings == [1]


def test_nothing_is_lost_between_threads():
    inbox: Inbox[int] = Inbox()
    bell = threading.Event()
    inbox.on_wake(bell.set)
    writers = [threading.Thread(target=lambda: [inbox.put(n) for n in range(5000)]) for _ in range(4)]
    for writer in writers:
        writer.start()
    taken = []
    while len(taken) < 20_000:
        assert bell.wait(60)
        bell.clear()
        taken += inbox.take()
    assert sum(taken) == 4 * sum(range(5000))
    for writer in writers:
        writer.join()


def test_of_a_flood_a_part_is_taken_and_the_bell_rings_for_the_rest():
    rings = []
    inbox: Inbox[int] = Inbox()
    inbox.on_wake(lambda: rings.append(1))
    for n in range(25):
        inbox.put(n)
    assert inbox.take(10) == list(range(10))
    assert len(rings) == 2
    assert inbox.take(10) + inbox.take(10) == list(range(10, 25))
    assert len(rings) == 3
