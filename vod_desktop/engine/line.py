"""Uploads that wait for their turn. Who is next is found as fast among ten thousand as among ten."""

from __future__ import annotations

import enum
import heapq
import itertools
import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.limits import MIB
from vod_desktop.domain.task import UploadTask

_SMALL_BELOW = MIB
_SMALL_FOR_EACH = 4
_SMALL_MOST = 16


class Lane(enum.Enum):
    """Places for files of a size. A small file is mostly waiting for answers, so more of them run side by side.

    Neither lane takes places of the other: no large file waits for thousands of small ones, and no small one for a large one.
    """

    SMALL = "small"
    LARGE = "large"

    @staticmethod
    def of(task: UploadTask) -> Lane:
        """Where the file belongs; one of unknown size may be large."""
        return Lane.SMALL if 0 < task.size < _SMALL_BELOW else Lane.LARGE

    def places(self, files_at_once: int) -> int:
        """How many of the lane run at once where so many large files may."""
        return min(_SMALL_MOST, _SMALL_FOR_EACH * files_at_once) if self is Lane.SMALL else files_at_once


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A task in line.

    Attributes:
        due: The moment before which it is not tried again; 0 for none, infinite for one that waits to be hurried.
        turn: Number of the entry that stands for it; entries with other numbers are left over.
    """

    task: UploadTask
    due: float
    turn: int


_Entry = tuple[float, int, TaskId]
"""Position or moment, turn, task."""


class Line:
    """Tasks by their place in the queue, and those that wait for a moment. Not to be used by two threads at a time."""

    def __init__(self) -> None:
        self._waiting: dict[TaskId, _Waiting] = {}
        self._ready: dict[Lane, list[_Entry]] = {lane: [] for lane in Lane}
        self._later: list[_Entry] = []
        self._turns = itertools.count()

    def __contains__(self, task_id: TaskId) -> bool:
        return task_id in self._waiting

    def put(self, task: UploadTask, due: float = 0.0) -> None:
        """Let it wait for its turn, or first for a moment, or until `hurry`; anew, if it waits already."""
        waiting = _Waiting(task, due, next(self._turns))
        self._waiting[task.id] = waiting
        if math.isinf(due):
            return
        if due:
            heapq.heappush(self._later, (due, waiting.turn, task.id))
        else:
            self._make_ready(waiting)

    def hurry(self, task_id: TaskId) -> None:
        """Let one that waits for a moment, or for this, wait no longer."""
        waiting = self._waiting[task_id]
        if waiting.due:
            self.put(waiting.task)

    def update(self, task: UploadTask) -> None:
        """Take over form, place and path, if it waits."""
        waiting = self._waiting.get(task.id)
        if waiting is None:
            return
        edited = replace(waiting.task, metadata=task.metadata, position=task.position, path=task.path)
        if edited.position == waiting.task.position:
            self._waiting[task.id] = replace(waiting, task=edited)
        else:
            self.put(edited, waiting.due)

    def take(self, task_id: TaskId) -> UploadTask | None:
        """Take it out of line; None if it is not in it."""
        waiting = self._waiting.pop(task_id, None)
        return waiting.task if waiting else None

    def next(self, lanes: Iterable[Lane], now: float) -> UploadTask | None:
        """Take out the first one of these lanes."""
        self._release(now)
        heads = [head for lane in lanes if (head := self._head(self._ready[lane])) is not None]
        return self.take(min(heads)[2]) if heads else None

    def due_in(self, now: float) -> float | None:
        """Seconds until the next one is due; None when none waits for a moment that is yet to come."""
        self._release(now)
        head = self._head(self._later)
        return None if head is None else head[0] - now

    def _release(self, now: float) -> None:
        while (head := self._head(self._later)) is not None and head[0] <= now:
            heapq.heappop(self._later)
            self._make_ready(self._waiting[head[2]])

    def _make_ready(self, waiting: _Waiting) -> None:
        task = waiting.task
        heapq.heappush(self._ready[Lane.of(task)], (task.position, waiting.turn, task.id))

    def _head(self, entries: list[_Entry]) -> _Entry | None:
        while entries and not self._stands(entries[0]):
            heapq.heappop(entries)
        return entries[0] if entries else None

    def _stands(self, entry: _Entry) -> bool:
        waiting = self._waiting.get(entry[2])
        return waiting is not None and waiting.turn == entry[1]
