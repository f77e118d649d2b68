"""Slots: never more jobs at once than allowed, turns taken fairly, the number changed at any moment."""

from __future__ import annotations

import threading
from collections import Counter, deque
from collections.abc import Iterator

import pytest

from vod_desktop.engine.slots import Job, SlotPool

WAIT_S = 10


class Work:
    """An upload of the test: jobs that wait until they are let go, and what was seen of them."""

    def __init__(self, seen: Seen, name: str, count: int) -> None:
        self._seen = seen
        self._name = name
        self._left = deque(range(count))

    def next_job(self) -> Job | None:
        if not self._left:
            return None
        self._left.popleft()
        return lambda: self._seen.work(self._name)

    @property
    def has_job(self) -> bool:
        return bool(self._left)

    def more(self, count: int) -> None:
        self._left.extend(range(count))


class Seen:
    def __init__(self) -> None:
        self.begun: list[str] = []
        self.at_work = 0
        self.most = 0
        self._passes = 0
        self._changed = threading.Condition()

    def work(self, name: str) -> None:
        with self._changed:
            self.begun.append(name)
            self.at_work += 1
            self.most = max(self.most, self.at_work)
            self._changed.notify_all()
            assert self._changed.wait_for(lambda: self._passes > 0, WAIT_S)
            self._passes -= 1
            self.at_work -= 1
            self._changed.notify_all()

    def let_go(self, count: int) -> None:
        with self._changed:
            self._passes += count
            self._changed.notify_all()

    def until(self, begun: int, at_work: int) -> None:
        with self._changed:
            assert self._changed.wait_for(
                lambda: len(self.begun) == begun and self.at_work == at_work, WAIT_S
            ), (self.begun, self.at_work)


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def pool(seen: Seen) -> Iterator[SlotPool]:
    made = SlotPool(3)
    yield made
    made.close()
    seen.let_go(1000)


def test_never_more_at_once_than_slots(pool: SlotPool, seen: Seen) -> None:
    pool.attach(Work(seen, "a", 10))
    seen.until(begun=3, at_work=3)
    seen.let_go(7)
    seen.until(begun=10, at_work=3)
    assert seen.most == 3


def test_uploads_take_turns(pool: SlotPool, seen: Seen) -> None:
    pool.set_limit(1)
    pool.attach(Work(seen, "large", 50))
    seen.until(begun=1, at_work=1)
    for name in ("b", "c", "d"):
        pool.attach(Work(seen, name, 5))
    for count in range(2, 14):
        seen.let_go(1)
        seen.until(begun=count, at_work=1)
    assert Counter(seen.begun[1:]) == {"large": 3, "b": 3, "c": 3, "d": 3}


def test_more_slots_are_used_at_once(pool: SlotPool, seen: Seen) -> None:
    pool.attach(Work(seen, "a", 10))
    seen.until(begun=3, at_work=3)
    pool.set_limit(6)
    seen.until(begun=6, at_work=6)


def test_fewer_slots_hold_as_soon_as_present_jobs_end(pool: SlotPool, seen: Seen) -> None:
    pool.attach(Work(seen, "a", 20))
    seen.until(begun=3, at_work=3)
    pool.set_limit(1)
    seen.let_go(3)
    seen.until(begun=4, at_work=1)
    pool.set_limit(2)
    seen.until(begun=5, at_work=2)


def test_idle_slots_work_when_they_are_woken(pool: SlotPool, seen: Seen) -> None:
    work = Work(seen, "a", 1)
    pool.attach(work)
    seen.until(begun=1, at_work=1)
    seen.let_go(1)
    seen.until(begun=1, at_work=0)
    work.more(3)
    pool.wake()
    seen.until(begun=4, at_work=3)


def test_a_detached_upload_gives_no_more(pool: SlotPool, seen: Seen) -> None:
    work = Work(seen, "a", 10)
    pool.attach(work)
    seen.until(begun=3, at_work=3)
    pool.detach(work)
    pool.detach(work)
    seen.let_go(3)
    seen.until(begun=3, at_work=0)


def test_closed_it_takes_nothing_new(seen: Seen) -> None:
    pool = SlotPool(2)
    pool.attach(Work(seen, "a", 10))
    seen.until(begun=2, at_work=2)
    pool.close()
    seen.let_go(2)
    seen.until(begun=2, at_work=0)
    pool.wake()
    pool.attach(Work(seen, "b", 1))
    assert seen.begun == ["a", "a"]
