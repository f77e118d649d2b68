"""The number of slots finds what the line is good for."""

from __future__ import annotations

import pytest

from vod_desktop.engine.slots import SlotPool
from vod_desktop.engine.tuning import START, SlotTuner, Trouble


class Clock:
    def __init__(self) -> None:
        self.t = 0.0

    def now(self) -> float:
        return self.t

    def monotonic(self) -> float:
        return self.t


class Line:
    """A line of a certain rate, of which one connection gets at most its share."""

    def __init__(self, tuner: SlotTuner, clock: Clock, rate: float, per_slot: float) -> None:
        self.tuner, self.clock, self.rate, self.per_slot, self.total = tuner, clock, rate, per_slot, 0

    def run(self, seconds: float) -> int:
        for _ in range(int(seconds / 0.5)):
            self.clock.t += 0.5
            self.total += int(0.5 * min(self.rate, self.per_slot * self.tuner.limit))
            self.tuner.feed(self.total, saturated=True)
        return self.tuner.limit


@pytest.mark.parametrize(
    ("per_slot", "least", "most"), [(1e6, 9, 11), (5e5, 18, 20), (1e7, START, START + 2)]
)
def test_slots_grow_while_the_whole_gets_faster_and_then_stay(per_slot, least, most):
    clock = Clock()
    tuner = SlotTuner(clock, upper=20)
    Line(tuner, clock, 1e7, per_slot).run(120)
    assert least <= tuner.limit <= most


def test_trouble_halves_once_for_a_burst():
    clock = Clock()
    tuner = SlotTuner(clock, upper=16)
    Line(tuner, clock, 1e9, 1e6).run(60)
    before = tuner.limit
    for _ in range(5):
        tuner.trouble(Trouble.LOSS)
    assert tuner.limit == before // 2


def test_never_below_one_and_never_above_the_bound():
    clock = Clock()
    tuner = SlotTuner(clock, upper=2)
    line = Line(tuner, clock, 1e9, 1e6)
    assert line.run(60) == 2
    for _ in range(10):
        clock.t += 10
        tuner.trouble(Trouble.THROTTLED)
    assert tuner.limit == 1
    tuner.set_upper(1)
    assert line.run(60) == 1


def test_idle_slots_prove_nothing():
    clock = Clock()
    tuner = SlotTuner(clock, upper=16)
    for n in range(100):
        clock.t += 0.5
        tuner.feed(n * 1000, saturated=False)
    assert tuner.limit == START
    assert tuner.speed is None


def test_the_speed_is_that_of_busy_seconds_only():
    clock = Clock()
    tuner = SlotTuner(clock, upper=START)
    line = Line(tuner, clock, 1e7, 1e7)
    line.run(10)
    assert tuner.speed == pytest.approx(1e7)
    clock.t += 3600
    tuner.feed(line.total, saturated=False)
    line.run(10)
    assert tuner.speed == pytest.approx(1e7)


def test_a_few_blocks_are_no_measure():
    clock = Clock()
    tuner = SlotTuner(clock, upper=16)
    line = Line(tuner, clock, 250_000, 250_000)
    line.run(15)
    assert tuner.speed is None
    line.run(15)
    assert tuner.speed == pytest.approx(250_000)


def test_the_pool_uses_what_the_tuner_says():
    clock = Clock()
    pool = SlotPool(12, SlotTuner(clock, upper=12))
    assert pool.limit == START
    pool.trouble(Trouble.LOSS)
    assert pool.limit == START // 2
    assert pool.speed is None
    pool.set_limit(1)
    assert pool.limit == 1
    pool.close()
