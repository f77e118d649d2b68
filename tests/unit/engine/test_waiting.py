"""Repeats, paces, lifetimes, speeds: the arithmetic of waiting."""

from __future__ import annotations

import math
import random
import threading
import time

import pytest

from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.grant import UploadAuth
from vod_desktop.engine.auth import AuthHolder
from vod_desktop.engine.meter import Meter
from vod_desktop.engine.pacer import Pacer
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.engine.stopping import UNPAUSABLE, Interrupted, StopReason, StopSignal


def auth(lifetime_s: float = 3000.0) -> UploadAuth:
    return UploadAuth("STS.a", "secret", "token", lifetime_s)


# --- retry


def test_there_is_an_end_to_repeats() -> None:
    policy = RetryPolicy(retries=3)
    assert [policy.allows(failures) for failures in range(1, 6)] == [True, True, True, False, False]


def test_waits_grow_up_to_a_bound_and_differ() -> None:
    policy = RetryPolicy(first_s=1, longest_s=20, random=random.Random(1))
    for failures, bound in [(1, 1), (2, 2), (3, 4), (4, 8), (5, 16), (6, 20), (60, 20), (1000, 20)]:
        waits = [policy.wait_s(failures) for _ in range(200)]
        assert bound / 4 <= min(waits) < max(waits) <= bound
        assert len(set(waits)) > 100


def test_drills_wait_less() -> None:
    assert RetryPolicy(scale=0.001).wait_s(3) <= 0.004


# --- pacer


def test_calls_are_spaced_evenly() -> None:
    pacer, stop = Pacer(SystemClock(), 50), StopSignal()
    began = time.monotonic()
    for _ in range(26):
        pacer.wait(stop)
    assert 0.49 <= time.monotonic() - began < 15


def test_an_idle_pacer_saves_nothing_up(clock) -> None:
    pacer = Pacer(clock, 10)
    pacer.wait(StopSignal())
    clock.go(100)
    pacer.wait(StopSignal())
    assert pacer._next == pytest.approx(clock.monotonic() + 0.1)


def test_who_is_told_to_stop_waits_no_longer(clock) -> None:
    pacer, stop = Pacer(clock, 0.001), StopSignal()
    pacer.wait(stop)
    stop.set(StopReason.STOP)
    with pytest.raises(Interrupted):
        pacer.wait(stop)


# --- auth


@pytest.mark.parametrize(("lifetime_s", "first_s"), [(3000, 2250), (3600, 2500), (900, 675), (0, 0)])
def test_an_auth_is_renewed_ahead(clock, lifetime_s: float, first_s: float) -> None:
    holder = AuthHolder(clock, auth(lifetime_s), renewable=True)
    assert holder.renew_in_s == pytest.approx(first_s)
    clock.go(first_s + 1)
    assert holder.renew_in_s < 0
    holder.replace(auth(900))
    assert holder.renew_in_s == pytest.approx(675)
    assert holder.current[1] == 2


def test_an_auth_that_nothing_renews_is_never_due(clock) -> None:
    assert AuthHolder(clock, auth(), renewable=False).renew_in_s == math.inf


# --- meter


def test_speed_is_that_of_the_last_seconds(clock) -> None:
    meter = Meter(clock, 0)
    for sent in range(0, 100_000, 1000):
        clock.go(0.1)
        meter.update(sent)
    assert meter.speed == pytest.approx(10_000, rel=0.01)
    for _ in range(60):
        clock.go(0.1)
        meter.update(99_000)
    assert meter.speed == 0
    assert meter.still_for_s == pytest.approx(6.0)


def test_a_repeated_part_takes_its_bytes_back_unseen(clock) -> None:
    meter = Meter(clock, 500)
    assert (meter.sent, meter.speed) == (500, 0.0)
    for sent in (1500, 700, 1600):
        clock.go(1)
        before = meter.sent
        meter.update(sent)
        assert meter.sent == max(before, sent)
        assert meter.speed >= 0


# --- stopping


def test_the_reason_that_ends_most_counts() -> None:
    stop = StopSignal()
    for reason in (StopReason.SHUTDOWN, StopReason.PAUSE, StopReason.STOP, StopReason.DISCARD):
        stop.set(reason)
        assert stop.reason is reason
    stop.set(StopReason.PAUSE)
    with pytest.raises(Interrupted) as ended:
        stop.check()
    assert ended.value.reason is StopReason.DISCARD


def test_a_reason_that_does_not_count_yet_counts_later_and_hides_no_other() -> None:
    stop = StopSignal()
    stop.heed_only(UNPAUSABLE)
    stop.set(StopReason.PAUSE)
    stop.check()
    assert not stop.is_set
    stop.set(StopReason.SHUTDOWN)
    with pytest.raises(Interrupted, match="shutdown"):
        stop.check()
    stop.heed_all()
    with pytest.raises(Interrupted, match="pause"):
        stop.check()


def test_a_child_ends_with_its_parent_and_alone() -> None:
    parent = StopSignal()
    child = StopSignal(parent)
    child.set(StopReason.STOP)
    assert child.is_set
    parent.check()
    other = StopSignal(parent)
    parent.set(StopReason.PAUSE)
    assert other.is_set
    with pytest.raises(Interrupted, match="pause"):
        other.wait(60)


@pytest.mark.parametrize("of_a_child", [False, True])
def test_a_wait_ends_when_it_is_told_to(of_a_child: bool) -> None:
    parent = StopSignal()
    stop = StopSignal(parent) if of_a_child else parent
    threading.Timer(0.05, parent.set, [StopReason.STOP]).start()
    began = time.monotonic()
    with pytest.raises(Interrupted):
        stop.wait(60)
    assert time.monotonic() - began < 10


def test_a_wait_is_not_cut_short_by_what_does_not_count() -> None:
    stop = StopSignal()
    stop.heed_only(UNPAUSABLE)
    stop.set(StopReason.PAUSE)
    began = time.monotonic()
    stop.wait(0.1)
    assert time.monotonic() - began >= 0.1
