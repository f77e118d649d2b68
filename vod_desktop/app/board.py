"""The rows in memory, and which of them listeners have not been told of yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vod_desktop.app.listeners import Listeners
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import UploadTask


class Board:
    """What stands in the queue now. On the owner's thread.

    Attributes:
        tasks: The rows by id, in no order.
    """

    def __init__(self) -> None:
        self.tasks: dict[TaskId, UploadTask] = {}
        self.listeners = Listeners()
        self._changed: dict[TaskId, None] = {}

    def present(self, ids: Iterable[TaskId]) -> list[UploadTask]:
        """Those rows that are here."""
        return [self.tasks[task_id] for task_id in ids if task_id in self.tasks]

    def take_in(self, tasks: Sequence[UploadTask]) -> None:
        """New rows, and rows that come back."""
        self.tasks.update({task.id: task for task in tasks})
        self.listeners.added(tasks)

    def take_out(self, ids: Sequence[TaskId]) -> None:
        """Rows that go."""
        for task_id in ids:
            del self.tasks[task_id]
            self._changed.pop(task_id, None)
        self.listeners.removed(ids)

    def put(self, task: UploadTask) -> None:
        """The row as it is now; `tell_changed` tells of it."""
        self.tasks[task.id] = task
        self._changed[task.id] = None

    def tell_changed(self) -> None:
        """Tell listeners of the rows that were put since the last time."""
        changed, self._changed = self._changed, {}
        self.listeners.changed(self.present(changed))
