"""The disk takes nothing more: it stops where it is, says so, and goes on later without loss."""

from __future__ import annotations

import threading
from collections.abc import Sequence

import pytest

from vod_desktop.domain.errors import StoreFull
from vod_desktop.domain.events import (
    CreateIntended,
    MediaCreated,
    Moved,
    PartConfirmed,
    SourceSeen,
    TaskEvent,
    UploadInitiated,
    Verified,
)
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.playlist import StoredSlice
from vod_desktop.domain.task import TaskState
from vod_desktop.engine.journal import Journal

PART = 100 * KIB


class FullDisk:
    """A journal on a disk that becomes full when an event of a kind comes for the nth time."""

    def __init__(self, kind: type[TaskEvent], nth: int = 1) -> None:
        self.full = False
        self._kind = kind
        self._nth = nth
        self._lock = threading.Lock()
        self._journal: Journal | None = None

    def watch(self, journal: Journal) -> Journal:
        self._journal = journal
        return self

    def write(self, *events: TaskEvent) -> None:
        with self._lock:
            self._nth -= sum(isinstance(event, self._kind) for event in events)
            self.full = self.full or self._nth == 0
        if self.full:
            raise StoreFull(reason="SQLITE_FULL")
        assert self._journal is not None
        self._journal.write(*events)

    def has_room(self) -> None:
        with self._lock:
            self.full, self._nth = False, -1

    def slices(self, task_id: TaskId) -> Sequence[StoredSlice]:
        assert self._journal is not None
        return self._journal.slices(task_id)

    def parts(self, task_id: TaskId) -> Sequence[StoredPart]:
        assert self._journal is not None
        return self._journal.parts(task_id)


@pytest.mark.parametrize(
    ("kind", "nth"),
    [
        (Moved, 2),
        (SourceSeen, 1),
        (CreateIntended, 1),
        (MediaCreated, 1),
        (UploadInitiated, 1),
        (PartConfirmed, 5),
        (Verified, 1),
        (Moved, 5),
    ],
)
def test_a_disk_that_becomes_full_loses_nothing(sandbox, new_rig, file, stored, kind, nth):
    disk = FullDisk(kind, nth)
    rig = new_rig(sandbox, watched=disk.watch)
    path = file(12 * PART)
    task = rig.upload(path)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "store-full")
    sent = sandbox.requests.count("UploadPart")
    disk.has_room()
    rig.start(task.id)
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert stored(done) == path.read_bytes()
    assert sandbox.requests.count("CreateUploadVideo") == 1
    assert sandbox.requests.count("UploadPart") <= max(12, sent + 12 - 5 + 4)
    assert next(row for row in rig.rows.all() if row.id == task.id).state is TaskState.DONE


def test_a_row_that_cannot_be_started_says_why(sandbox, new_rig, file):
    disk = FullDisk(Moved)
    rig = new_rig(sandbox, watched=disk.watch)
    task = rig.add(file(1000))
    rig.start(task.id)
    assert (rig.settled(task.id).state, rig.tasks[task.id].failure.kind) == (
        TaskState.ATTENTION,
        "store-full",
    )
    assert sandbox.requests.all() == ()
    disk.has_room()
    rig.start(task.id)
    assert rig.settled(task.id).state is TaskState.DONE


def test_a_pause_is_shown_although_it_cannot_be_written(sandbox, new_rig, file):
    disk = FullDisk(Moved, 100)
    rig = new_rig(sandbox, watched=disk.watch)
    held = sandbox.faults.add("UploadPart hold part=3-6")
    task = rig.add(file(12 * PART))
    rig.start(task.id)
    held.wait_holding(4)
    disk.full = True
    assert rig.paused(task.id).state is TaskState.PAUSED
