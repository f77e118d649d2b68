"""The rows in memory, and which of them listeners have not been told of yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vod_desktop.app.listeners import Listeners
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import TaskState, UploadTask


class Board:
    """What stands in the queue now. On the owner's thread.

    Attributes:
        tasks: The rows by id, in no order.
    """

    def __init__(self) -> None:
        self.tasks: dict[TaskId, UploadTask] = {}
        self.listeners = Listeners()
        self._changed: dict[TaskId, None] = {}
        self._children: dict[TaskId, dict[TaskId, None]] = {}

    def present(self, ids: Iterable[TaskId]) -> list[UploadTask]:
        """Those rows that are here."""
        return [self.tasks[task_id] for task_id in ids if task_id in self.tasks]

    def children(self, task_id: TaskId) -> list[UploadTask]:
        """The rows that belong to this one, in the order of the queue."""
        ids = self._children.get(task_id)
        return sorted(self.present(ids), key=lambda task: task.position) if ids else []

    def with_children(self, ids: Iterable[TaskId]) -> list[UploadTask]:
        """Those rows that are here, each with the ones that belong to it; none twice."""
        found: dict[TaskId, UploadTask] = {}
        for task in self.present(ids):
            found[task.id] = task
            if task.id in self._children:  # of thousands few have any
                found.update((child.id, child) for child in self.children(task.id))
        return list(found.values())

    def belongs(self, task: UploadTask) -> bool:
        """Whether it belongs to another row that is here."""
        return task.parent_id in self.tasks

    def after_family(self, task_id: TaskId | None) -> TaskId | None:
        """The row itself, or for one that belongs to another the first that stands behind that one and all of its own."""
        task = self.tasks.get(task_id) if task_id else None
        if task is None or not self.belongs(task):
            return task_id
        behind = [
            t for t in self.tasks.values() if t.position > task.position and t.parent_id != task.parent_id
        ]
        return min(behind, key=lambda t: t.position).id if behind else None

    def has_to_wait(self, task: UploadTask) -> bool:
        """Whether it belongs to a row that is not done."""
        parent = self.tasks.get(task.parent_id) if task.parent_id else None
        return parent is not None and parent.state is not TaskState.DONE

    def take_in(self, tasks: Sequence[UploadTask]) -> None:
        """New rows, and rows that come back."""
        self.tasks.update({task.id: task for task in tasks})
        for task in tasks:
            if task.parent_id is not None:
                self._children.setdefault(task.parent_id, {})[task.id] = None
        self.listeners.added(tasks)

    def take_out(self, ids: Sequence[TaskId]) -> None:
        """Rows that go."""
        for task_id in ids:
            task = self.tasks.pop(task_id)
            if task.parent_id is not None:
                self._children[task.parent_id].pop(task_id, None)
            self._changed.pop(task_id, None)
        self.listeners.removed(ids)

    def put(self, task: UploadTask) -> None:
        """The row as it is now; `tell_changed` tells of it."""
        self.tasks[task.id] = task
        self._changed[task.id] = None

    def put_all(self, tasks: Sequence[UploadTask]) -> None:
        """The same for many."""
        found = {task.id: task for task in tasks}
        self.tasks.update(found)
        self._changed.update(dict.fromkeys(found))

    def tell_changed(self) -> None:
        """Tell listeners of the rows that were put since the last time."""
        changed, self._changed = self._changed, {}
        self.listeners.changed(self.present(changed))
