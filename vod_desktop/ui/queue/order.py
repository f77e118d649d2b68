"""Which rows the queue shows and in which order. No Qt.

The order is that of the queue unless the user chose a column: uploads in their line, then the jobs that VOD does itself. The keys of a chosen column are taken once, when it is
chosen, and for each task that is added later: rows never change places because bytes move.
"""

from __future__ import annotations

import bisect
import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import total_ordering

from vod_desktop.app.bits import Bits
from vod_desktop.app.groups import Group
from vod_desktop.app.rows import Row, RowId, belongs_to
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.families import Families

_RANKED = 100
_SORTED_A_BIT = 250
"""Rows sorted without a pause: a millisecond."""

SortValue = Callable[[Row, Column], object]
Place = tuple[bool, float, str, bool, float, str]
"""Job or upload; place and id of the row it belongs to, or its own; whether it belongs to one; its own place and id."""


@total_ordering
class _Key:
    """A sort key that may run backwards. Ties are broken by the order of the queue."""

    __slots__ = ("backwards", "tie", "value")

    def __init__(self, value: object, tie: Place, *, backwards: bool) -> None:
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
    """All rows, and the ids of those shown, in order.

    Attributes:
        tasks: Every row by its id.
        shown: Ids of the rows.
        row_of: Row of each shown id.
    """

    def __init__(self, sort_value: SortValue) -> None:
        self.tasks: dict[RowId, Row] = {}
        self.shown: list[RowId] = []
        self.row_of: dict[RowId, int] = {}
        self.group = Group.ALL
        self._search = ""
        self._searched: tuple[str, ...] = ()
        self.column: Column | None = None
        self.backwards = False
        self._sort_value = sort_value
        self._keys: dict[RowId, object] = {}
        self._words: dict[RowId, str] = {}
        self._ranks: dict[RowId, int] | None = None
        self._ranks_changed = False
        self._in_line: list[RowId] | None = None
        self._sorted: list[RowId] | None = None
        self.families = Families(self.tasks)

    @property
    def search(self) -> str:
        """Words; only rows that hold all of them are shown."""
        return self._search

    @search.setter
    def search(self, words: str) -> None:
        self._search = words
        self._searched = tuple(words.split())

    def put(self, tasks: Iterable[Row]) -> None:
        """Take new rows, or new values of known ones. The rows stay as they are until they are told to change."""
        for task in tasks:
            old = self.tasks.get(task.id)
            self._forget_ranks(old, task)
            self.tasks[task.id] = task
            self.families.put(task)
            self._words.pop(task.id, None)
            if old is None or old.position != task.position:
                self._forget_places()

    def _forget_places(self) -> None:
        self._in_line = self._sorted = None

    def rank(self, task_id: RowId) -> int | None:
        """The place of a waiting upload in the line, from 1; None beyond the first hundred and for others."""
        if self._ranks is None:
            waiting = (task for task in self.tasks.values() if _is_in_line(task))
            first = heapq.nsmallest(_RANKED, waiting, key=lambda task: task.position)
            self._ranks = {task.id: place for place, task in enumerate(first, start=1)}
        return self._ranks.get(task_id)

    def ranks_have_changed(self) -> bool:
        """Whether ranks that were given are no longer right; asked once, it is forgotten."""
        changed, self._ranks_changed = self._ranks_changed, False
        return changed

    def _forget_ranks(self, old: Row | None, new: Row | None) -> None:
        before = old.position if old and _is_in_line(old) else None
        after = new.position if new and _is_in_line(new) else None
        if before != after and self._ranks is not None:
            self._ranks = None
            self._ranks_changed = True

    def drop(self, ids: Iterable[RowId]) -> None:
        """Forget rows that are gone."""
        for task_id in ids:
            gone = self.tasks.pop(task_id, None)
            self._forget_ranks(gone, None)
            if gone is not None:
                self.families.drop(gone)
                self._forget_places()
            self._keys.pop(task_id, None)
            self._words.pop(task_id, None)

    def sorting(self, column: Column | None, *, backwards: bool) -> Bits[None]:
        """Order, bit by bit, by the values that the column has now; None for the order of the queue.

        The order is another one with the last bit. Rows may come, go and change meanwhile.
        """
        keys: dict[RowId, object] = {}
        line = self._line()
        arranged: list[RowId] = []
        while column is not None and len(arranged) < len(line) and line is self._in_line:
            bit = line[len(arranged) : len(arranged) + _SORTED_A_BIT]
            keys.update((task_id, self._value(task_id, column, keys)) for task_id in bit)
            arranged += sorted(bit, key=keys.__getitem__, reverse=backwards)  # type: ignore[arg-type]  # one column, one type
            yield
        self.column, self.backwards, self._keys = column, backwards, keys
        if column is not None and line is self._in_line:
            # Sorted pieces are put together in a fraction of the time; equal ones stay in the order of the queue, also backwards.
            self._sorted = sorted(arranged, key=keys.__getitem__, reverse=backwards)  # type: ignore[arg-type]  # as above
        else:
            self._sorted = None

    def matches(self, task: Row) -> bool:
        """Whether group and search let the row be shown. One that belongs to another is shown where that one is unfolded."""
        if (
            not self.search
            and self.group is Group.ALL
            and (isinstance(task, RemoteJob) or task.parent_id is None)
        ):
            return True
        parent = self.families.parent(task)
        if parent is not None:
            return self.families.is_unfolded(parent) and self.matches(parent)
        return self._fits(task) or (
            self.families.has_children(task) and any(map(self._fits, self.families.children(task)))
        )

    def _fits(self, task: Row) -> bool:
        if self.group is not Group.ALL and not belongs_to(task, self.group):
            return False
        return not self._searched or all(map(self._text(task).__contains__, self._searched))

    def _text(self, task: Row) -> str:
        text = self._words.get(task.id)
        if text is None:
            own = (task.url, task.job_id or "") if isinstance(task, RemoteJob) else (task.path,)
            pieces = (task.metadata.title, *own, *task.metadata.tags, task.media_id or "")
            text = " ".join(pieces).casefold()
            self._words[task.id] = text
        return text

    def arranged(self) -> list[RowId]:
        """The ids that should be shown, in order."""
        tasks = self.tasks
        return [task_id for task_id in self._all_in_order() if self.matches(tasks[task_id])]

    def _line(self) -> list[RowId]:
        """All rows in the order of the queue."""
        if self._in_line is None:
            self._in_line = sorted(self.tasks, key=self._place)
        return self._in_line

    def _all_in_order(self) -> list[RowId]:
        if self.column is None:
            return self._line()
        if self._sorted is None:
            self._sorted = sorted(self._line(), key=self._own_value, reverse=self.backwards)  # type: ignore[arg-type]  # one column, one type
        return self._sorted

    def place_of(self, task_id: RowId) -> int:
        """The place at which a row that is not shown yet belongs."""
        return bisect.bisect_right(self.shown, self.key(task_id), key=self.key)

    def key(self, task_id: RowId) -> _Key:
        """The sort key of a row; compare only keys of one sorting."""
        value = self._place(task_id) if self.column is None else self._own_value(task_id)
        return _Key(value, self._place(task_id), backwards=self.backwards and self.column is not None)

    def _place(self, task_id: RowId) -> Place:
        row = self.tasks[task_id]
        head = self.families.parent(row) or row
        return isinstance(row, RemoteJob), head.position, head.id, head is not row, row.position, task_id

    def _own_value(self, task_id: RowId) -> object:
        if self.column is not None and task_id not in self._keys:
            self._keys[task_id] = self._value(task_id, self.column, self._keys)
        return self._keys[task_id]

    def _value(self, task_id: RowId, column: Column, keys: Mapping[RowId, object]) -> object:
        """What the column sorts the row by, or the row it belongs to."""
        row = self.tasks[task_id]
        head = self.families.parent(row) or row
        return keys[head.id] if head.id in keys else self._sort_value(head, column)

    def show(self, ids: Sequence[RowId]) -> None:
        """Take these as the rows."""
        self.shown = list(ids)
        self.row_of = {task_id: row for row, task_id in enumerate(self.shown)}


def _is_in_line(row: Row) -> bool:
    """Whether it waits for its turn to be uploaded."""
    return row.state is TaskState.WAITING and isinstance(row, UploadTask)
