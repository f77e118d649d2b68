"""What is asked of the engine, in order, on the desk; and that what belongs to a row waits until that row is done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vod_desktop.app.board import Board
from vod_desktop.app.desk import Desk
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.scheduler import Scheduler
from vod_desktop.engine.stopping import StopReason


class LiningUp:
    """Rows on their way into the line and out of it. On the owner's thread; nothing here waits for the engine."""

    def __init__(self, board: Board, scheduler: Scheduler, desk: Desk) -> None:
        self._board = board
        self._scheduler = scheduler
        self._desk = desk

    def start(self, tasks: Sequence[UploadTask]) -> None:
        """Put rows in line; one that belongs to a row that is not done gets its turn with `release`."""
        held = [task for task in tasks if task.parent_id is not None and self._board.has_to_wait(task)]
        waits = {task.id for task in held}
        ready = [task for task in tasks if task.id not in waits]
        if ready:
            self._desk.do(lambda: self._scheduler.start(ready))
        if held:
            self._desk.do(lambda: self._scheduler.hold(held))

    def release(self, task_id: TaskId) -> None:
        """A row is done: what waits for it goes on."""
        self.start([task for task in self._board.children(task_id) if task.state is TaskState.WAITING])

    def end(self, tasks: Sequence[UploadTask], reason: StopReason) -> None:
        """Pause, stop or discard rows, wherever they are."""

        def end_all() -> None:
            for task in tasks:
                self._scheduler.end(task, reason)

        self._desk.do(end_all)

    def forget(self, ids: Sequence[TaskId]) -> None:
        """Take rows out of line that leave the list."""
        self._desk.do(lambda: self._scheduler.forget(ids))

    def update(self, ids: Iterable[TaskId]) -> None:
        """Tell what was edited or moved of rows in line."""
        tasks = self._board.present(ids)

        def update() -> None:
            for task in tasks:
                self._scheduler.update(task)

        self._desk.do(update)
