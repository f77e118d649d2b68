"""How many files run at once: as many large ones as is set, several times as many small ones beside them, one where one is set."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.integration.engine.conftest import SMALL_PARTS
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import MIB
from vod_desktop.domain.task import TaskState

WHOLE = replace(SMALL_PARTS, multipart_from=4 * MIB)
"""Large files, too, go as one object: one request a file."""


@pytest.fixture
def many(rig, file):
    """Adds so many files of a size: videos, or pictures where the two lanes have to be told apart at VOD."""

    def make(count: int, size: int, kind: MediaKind = MediaKind.VIDEO):
        ending = "png" if kind is MediaKind.IMAGE else "mp4"
        return [rig.add(file(size, f"{size}-{number}.{ending}"), kind=kind) for number in range(count)]

    return make


def start(rig, tasks) -> None:
    rig.start(*(task.id for task in tasks))


def states(rig, tasks) -> list[TaskState]:
    return [rig.tasks[task.id].state for task in tasks]


def all_done(rig, tasks) -> bool:
    return {rig.settled(task.id).state for task in tasks} == {TaskState.DONE}


def test_large_files_share_the_places_in_order(rig, sandbox, many):
    rig.settings = replace(WHOLE, files_at_once=2)
    held = sandbox.faults.add("PutObject hold")
    tasks = many(6, MIB)
    start(rig, tasks)
    held.wait_holding(2)
    assert states(rig, tasks[2:]) == [TaskState.WAITING] * 4
    held.release()
    assert all_done(rig, tasks)
    assert sandbox.requests.peak("PutObject") <= 2


def test_more_small_files_run_at_once(rig, sandbox, many):
    rig.settings = replace(WHOLE, files_at_once=2)
    held = sandbox.faults.add("CreateUploadVideo hold")
    tasks = many(11, 1000)
    start(rig, tasks)
    held.wait_holding(8)
    assert states(rig, tasks[8:]) == [TaskState.WAITING] * 3
    held.release()
    assert all_done(rig, tasks)
    assert sandbox.requests.peak("CreateUploadVideo") == 8


def test_one_file_at_once_is_one(rig, sandbox, many):
    rig.settings = replace(WHOLE, files_at_once=1)
    tasks = [*many(3, 1000), *many(2, MIB), *many(3, 2000)]
    start(rig, tasks)
    assert all_done(rig, tasks)
    assert sandbox.requests.peak("PutObject") == sandbox.requests.peak("CreateUploadVideo") == 1
    assert [record.bytes_in for record in sandbox.requests.of("PutObject")] == [task.size for task in tasks]


def test_a_large_file_does_not_wait_for_small_ones_before_it(rig, sandbox, many):
    rig.settings = replace(WHOLE, files_at_once=2)
    held = sandbox.faults.add("CreateUploadImage hold")
    tasks = [*many(20, 1000, MediaKind.IMAGE), *many(1, MIB)]
    start(rig, tasks)
    held.wait_holding(8)
    assert rig.settled(tasks[-1].id).state is TaskState.DONE
    held.release()
    assert all_done(rig, tasks)


def test_small_files_do_not_wait_for_large_ones_before_them(rig, sandbox, many):
    rig.settings = replace(WHOLE, files_at_once=2)
    held = sandbox.faults.add("CreateUploadVideo hold")
    tasks = [*many(5, MIB), *many(20, 1000, MediaKind.IMAGE)]
    start(rig, tasks)
    held.wait_holding(2)
    assert all_done(rig, tasks[5:])
    assert states(rig, tasks[2:5]) == [TaskState.WAITING] * 3
    held.release()
    assert all_done(rig, tasks)
