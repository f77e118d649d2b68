"""Who is next: by place in the queue, small files beside large ones, some only after a moment; however many wait."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.ids import AccountId, ReferenceId, TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import MIB
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.line import Lane, Line


def task(name: str, position: float, size: int = 1000) -> UploadTask:
    return UploadTask(
        TaskId(name), MediaKind.IMAGE, "/a", AccountId("a"), ReferenceId("r"), position=position, size=size
    )


def all_of(line: Line, now: float = 0.0) -> str:
    taken = iter(lambda: line.next(Lane, now), None)
    return "".join(task.id for task in taken)


@pytest.fixture
def line() -> Line:
    made = Line()
    for name, position in [("c", 3.0), ("a", 1.0), ("b", 2.0)]:
        made.put(task(name, position))
    return made


def test_it_goes_by_place_in_the_queue(line):
    line.put(task("d", 2.5, size=5 * MIB))
    assert all_of(line) == "abdc"
    assert line.next(Lane, 0.0) is None


def test_each_lane_has_its_own_order(line):
    line.put(task("x", 0.5, size=MIB))
    line.put(task("y", 0.6, size=0))
    assert line.next([Lane.LARGE], 0.0).id == "x"
    assert line.next([Lane.SMALL], 0.0).id == "a"
    assert line.next([Lane.LARGE], 0.0).id == "y"  # of unknown size
    assert line.next([Lane.LARGE], 0.0) is None


def test_what_is_moved_has_its_new_place_and_form(line):
    line.update(replace(task("c", 0.0), path="/new"))
    line.update(replace(task("b", 2.0), path="/other"))
    assert [line.next(Lane, 0.0).path for _ in range(3)] == ["/new", "/a", "/other"]


def test_what_is_taken_out_is_not_next_and_may_come_back(line):
    assert line.take(TaskId("a")).id == "a"
    assert line.take(TaskId("a")) is None
    line.put(task("a", 2.5))
    assert all_of(line) == "bac"


def test_what_waits_for_a_moment_comes_at_that_moment_or_when_hurried(line):
    line.put(task("l", 0.0), due=10.0)
    line.put(task("m", 0.1), due=20.0)
    assert line.due_in(4.0) == 6.0
    assert line.next(Lane, 10.0).id == "l"
    line.hurry(TaskId("m"))
    assert line.due_in(10.0) is None
    assert all_of(line, 10.0) == "mabc"


def test_what_is_due_and_finds_no_place_is_not_waited_for(line):
    line.put(task("l", 0.0), due=10.0)
    assert line.next([], 11.0) is None
    assert line.due_in(11.0) is None
    assert all_of(line, 11.0) == "labc"


@pytest.mark.parametrize(("at_once", "small", "large"), [(2, 8, 2), (3, 12, 3), (10, 16, 10)], ids=str)
def test_more_small_files_than_large_ones_run_at_once(at_once, small, large):
    assert (Lane.SMALL.places(at_once), Lane.LARGE.places(at_once)) == (small, large)


@given(
    st.lists(
        st.tuples(st.sampled_from(["put", "take", "move"]), st.integers(0, 9), st.floats(-5, 5)), max_size=60
    )
)
def test_whatever_happens_it_is_what_sorting_would_give(steps):
    line, wanted = Line(), {}
    for what, number, position in steps:
        one = task(str(number), position)
        if what == "put":
            line.put(one)
            wanted[one.id] = position
        elif what == "take":
            assert (line.take(one.id) is not None) == (wanted.pop(one.id, None) is not None)
        elif one.id in line:
            line.update(one)
            wanted[one.id] = position
    taken = list(iter(lambda: line.next(Lane, 0.0), None))
    assert [one.position for one in taken] == sorted(wanted.values())
    assert {one.id for one in taken} == set(wanted)
