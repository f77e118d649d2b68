"""Which uploads belong to which, and which of them are unfolded. No Qt.

Only uploads have others that belong to them: a video its subtitles. Of a row that is not here nothing belongs to it: then
each is a row of its own.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import replace

from vod_desktop.app.groups import Group, group_of
from vod_desktop.app.rows import Row, RowId
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.task import TaskState, UploadTask


class Fold(enum.Enum):
    """What a row has to do with others."""

    NONE = "none"
    CHILD = "child"
    OPEN = "open"
    CLOSED = "closed"


class Families:
    """Parents and children among the rows. `put` and `drop` follow every change of `rows`."""

    def __init__(self, rows: Mapping[RowId, Row]) -> None:
        self._rows = rows
        self._children: dict[TaskId, dict[TaskId, None]] = {}
        self._chosen: dict[TaskId, bool] = {}

    def put(self, row: Row) -> None:
        """A row that is new or has changed."""
        if isinstance(row, UploadTask) and row.parent_id is not None:
            self._children.setdefault(row.parent_id, {})[row.id] = None

    def drop(self, row: Row) -> None:
        """A row that is gone."""
        if isinstance(row, UploadTask) and row.parent_id is not None:
            self._children[row.parent_id].pop(row.id, None)
        if isinstance(row, UploadTask):
            self._chosen.pop(row.id, None)

    def parent(self, row: Row) -> UploadTask | None:
        """The row it belongs to."""
        if not isinstance(row, UploadTask) or row.parent_id is None:
            return None
        found = self._rows.get(row.parent_id)
        return found if isinstance(found, UploadTask) else None

    def has_children(self, row: Row) -> bool:
        """Whether any row belongs to it; quick, since most have none."""
        return isinstance(row, UploadTask) and bool(self._children.get(row.id))

    def children(self, row: Row) -> list[UploadTask]:
        """The rows that belong to it, in the order of the queue."""
        ids = self._children.get(row.id) if isinstance(row, UploadTask) else None
        if not ids:
            return []
        found = [child for task_id in ids if isinstance(child := self._rows.get(task_id), UploadTask)]
        return sorted(found, key=lambda child: child.position)

    def relatives(self, rows: Iterable[Row]) -> list[Row]:
        """Those rows with their whole families: one may unfold the others. None twice."""
        found: dict[RowId, Row] = {}
        for row in rows:
            if not self.has_children(row) and (isinstance(row, RemoteJob) or row.parent_id is None):
                found[row.id] = row  # so are most, and there may be thousands
                continue
            head = self.parent(row) or row
            found.update((one.id, one) for one in (head, *self.children(head)))
        return list(found.values())

    def is_unfolded(self, row: UploadTask) -> bool:
        """Whether its children are shown: as the user wished, else when one of them needs somebody."""
        chosen = self._chosen.get(row.id)
        return any(map(needs_you, self.children(row))) if chosen is None else chosen

    def unfold(self, task_id: TaskId, *, unfolded: bool) -> None:
        """As the user wishes."""
        self._chosen[task_id] = unfolded

    def unfinished(self, row: Row) -> UploadTask | None:
        """What is not done of those that belong to a row that is: the first that needs somebody, else the first."""
        if row.state is not TaskState.DONE:
            return None
        left = [child for child in self.children(row) if child.state is not TaskState.DONE]
        return next(filter(needs_you, left), left[0] if left else None)

    def whole(self, row: Row) -> Row:
        """The row with the bytes of all that belongs to it. Of one that is done while another is not, the state is that one's."""
        children = self.children(row)
        if not children or not isinstance(row, UploadTask):
            return row
        members = (row, *children)
        unfinished = (task.state for task in members if task.state is not TaskState.DONE)
        return replace(
            row,
            size=sum(task.size for task in members),
            sent=sum(task.sent for task in members),
            speed=sum(task.speed for task in members),
            state=next(unfinished, TaskState.DONE),
        )


def needs_you(task: UploadTask) -> bool:
    """Whether somebody has to see to it."""
    return group_of(task) is Group.NEEDS_YOU
