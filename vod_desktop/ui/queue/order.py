"""Which tasks the queue shows and in which order. No Qt.

The order is that of the queue unless the user chose a column. The keys of a chosen column are taken once, when it is
chosen, and for each task that is added later: rows never change places because bytes move.
"""

from __future__ import annotations

import bisect
import heapq
from collections.abc import Callable, Iterable, Sequence
from functools import total_ordering

from vod_desktop.app.groups import Group, group_of
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.queue.columns import Column

_RANKED = 100

SortValue = Callable[[UploadTask, Column], object]


@total_ordering
class _Key:
    """A sort key that may run backwards. Ties are broken by the order of the queue."""

    __slots__ = ("backwards", "tie", "value")

    def __init__(self, value: object, tie: tuple[float, str], *, backwards: bool) -> None:
        self.value = value
        self.tie = tie
        self.backwards = backwards

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and (self.value, self.tie) == (other.value, other.tie)

    def __hash__(self) -> int:
        return hash((self.value, self.tie))

    def __lt__(self, other: _Key) -> bool:
        if self.value == other.value:
            return self.tie < other.tie
        return bool((self.value < other.value) != self.backwards)  # type: ignore[operator]  # one column, one type


class RowOrder:
    """All tasks, and the ids of those shown, in order.

    Attributes:
        tasks: Every task by its id.
        shown: Ids of the rows.
        row_of: Row of each shown id.
    """

    def __init__(self, sort_value: SortValue) -> None:
        self.tasks: dict[TaskId, UploadTask] = {}
        self.shown: list[TaskId] = []
        self.row_of: dict[TaskId, int] = {}
        self.group = Group.ALL
        self.search = ""
        self.column: Column | None = None
        self.backwards = False
        self._sort_value = sort_value
        self._keys: dict[TaskId, object] = {}
        self._words: dict[TaskId, str] = {}
        self._ranks: dict[TaskId, int] | None = None
        self._ranks_changed = False

    def put(self, tasks: Iterable[UploadTask]) -> None:
        """Take new tasks, or new values of known ones. The rows stay as they are until they are told to change."""
        for task in tasks:
            self._forget_ranks(self.tasks.get(task.id), task)
            self.tasks[task.id] = task
            self._words.pop(task.id, None)

    def rank(self, task_id: TaskId) -> int | None:
        """The place of a waiting task in the line, from 1; None beyond the first hundred and for others."""
        if self._ranks is None:
            waiting = (task for task in self.tasks.values() if task.state is TaskState.WAITING)
            first = heapq.nsmallest(_RANKED, waiting, key=lambda task: task.position)
            self._ranks = {task.id: place for place, task in enumerate(first, start=1)}
        return self._ranks.get(task_id)

    def ranks_have_changed(self) -> bool:
        """Whether ranks that were given are no longer right; asked once, it is forgotten."""
        changed, self._ranks_changed = self._ranks_changed, False
        return changed

    def _forget_ranks(self, old: UploadTask | None, new: UploadTask | None) -> None:
        waits = TaskState.WAITING
        before = old.position if old and old.state is waits else None
        after = new.position if new and new.state is waits else None
        if before != after and self._ranks is not None:
            self._ranks = None
            self._ranks_changed = True

    def drop(self, ids: Iterable[TaskId]) -> None:
        """Forget tasks whose rows are gone."""
        for task_id in ids:
            self._forget_ranks(self.tasks.pop(task_id, None), None)
            self._keys.pop(task_id, None)
            self._words.pop(task_id, None)

    def sort_by(self, column: Column | None, *, backwards: bool) -> None:
        """Order by the values that the column has now; None for the order of the queue."""
        self.column = column
        self.backwards = backwards
        self._keys.clear()

    def matches(self, task: UploadTask) -> bool:
        """Whether group and search let the task be shown."""
        if self.group is not Group.ALL and group_of(task) is not self.group:
            return False
        return not self.search or all(word in self._text(task) for word in self.search.split())

    def _text(self, task: UploadTask) -> str:
        text = self._words.get(task.id)
        if text is None:
            text = " ".join(
                (task.metadata.title, task.path, *task.metadata.tags, task.media_id or "")
            ).casefold()
            self._words[task.id] = text
        return text

    def arranged(self) -> list[TaskId]:
        """The ids that should be shown, in order."""
        ids = sorted((task.id for task in self.tasks.values() if self.matches(task)), key=self._place)
        if self.column is not None:
            # A second, stable sort: equal ones stay in the order of the queue, also backwards.
            ids.sort(key=self._value, reverse=self.backwards)  # type: ignore[arg-type]  # one column, one type
        return ids

    def place_of(self, task_id: TaskId) -> int:
        """The row at which a task that is not shown yet belongs."""
        return bisect.bisect_right(self.shown, self.key(task_id), key=self.key)

    def key(self, task_id: TaskId) -> _Key:
        """The sort key of a task; compare only keys of one sorting."""
        value = self._place(task_id) if self.column is None else self._value(task_id)
        return _Key(value, self._place(task_id), backwards=self.backwards and self.column is not None)

    def _place(self, task_id: TaskId) -> tuple[float, str]:
        return self.tasks[task_id].position, task_id

    def _value(self, task_id: TaskId) -> object:
        if task_id not in self._keys and self.column is not None:
            self._keys[task_id] = self._sort_value(self.tasks[task_id], self.column)
        return self._keys[task_id]

    def show(self, ids: Sequence[TaskId]) -> None:
        """Take these as the rows."""
        self.shown = list(ids)
        self.row_of = {task_id: row for row, task_id in enumerate(self.shown)}
