"""What comes back from the engine: folded into the rows, and what follows from it. On the owner's thread."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from vod_desktop.app.amendments import Amendments
from vod_desktop.app.board import Board
from vod_desktop.app.desk import Desk
from vod_desktop.app.notices import ClockWrong, KeychainTrouble, LeftOnServer, NotAmended, StoreTrouble
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.events import CallNoted, ClockOffsetMeasured, Moved, TaskEvent
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import IllegalEvent, TaskState, UploadTask
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.tasks import TaskRows

_log = logging.getLogger(__name__)
_ACTIVITY_KEPT = 200
_CLOCK_TOLERATED_S = 300.0


class Arrivals:
    """Events become rows; ends of uploads become removals, calls to VOD and notices.

    Args:
        release: Lets what waits for that row go on.
    """

    def __init__(
        self,
        board: Board,
        *,
        amendments: Amendments,
        rows: TaskRows,
        journal: SqliteJournal,
        desk: Desk,
        release: Callable[[TaskId], None],
    ) -> None:
        self._board = board
        self._amendments = amendments
        self._rows = rows
        self._journal = journal
        self._desk = desk
        self._release = release
        self._activity: dict[TaskId, deque[CallNoted]] = {}
        self._calls: list[CallNoted] = []
        self._refused: dict[TaskId, Failure] = {}

    def activity(self, task_id: TaskId) -> Sequence[CallNoted]:
        """The last calls made for a row in this session, the oldest first."""
        return tuple(self._activity.get(task_id, ()))

    def fold(self, event: TaskEvent) -> None:
        """Take an event in; one of a run that is over is passed over."""
        task = self._board.tasks.get(event.task_id)
        if task is None or task.is_late(event):
            return
        try:
            self._board.put(task.apply(event))
        except IllegalEvent:
            _log.exception("an event was refused")
            return
        if isinstance(event, CallNoted):
            self._activity.setdefault(task.id, deque(maxlen=_ACTIVITY_KEPT)).append(event)
            self._calls.append(event)
        elif isinstance(event, Moved):
            self._moved(task, event)

    def measured(self, event: ClockOffsetMeasured) -> None:
        """The clock of this computer was compared with a server's."""
        if abs(event.offset_s) > _CLOCK_TOLERATED_S:
            self._board.listeners.notice(ClockWrong(event.offset_s))

    def keep_calls(self) -> None:
        """The calls of a drain in one write: with many small files there are hundreds."""
        calls, self._calls = self._calls, []
        if calls:
            self._desk.do(lambda: self._journal.write(*calls))

    def amend(self, ids: Iterable[TaskId]) -> None:
        """Tell VOD what was edited of finished rows."""
        for task in self._board.present(ids):
            self._amendments.tell(task, self._amended, self._not_amended)

    @property
    def not_amended(self) -> Mapping[TaskId, Failure]:
        """Rows of which VOD did not take the last edit, and why."""
        return {
            task_id: failure for task_id, failure in self._refused.items() if task_id in self._board.tasks
        }

    def _not_amended(self, task_id: TaskId, failure: Failure) -> None:
        self._refused[task_id] = failure
        self._board.listeners.notice(NotAmended(task_id, failure))

    def _amended(self, task_id: TaskId, told: MediaMetadata) -> None:
        self._refused.pop(task_id, None)
        task = self._board.tasks.get(task_id)
        if task is not None and task.metadata == told:
            self._board.put(replace(task, untold=False))
            return
        if task is not None and task.metadata.cover != told.cover:
            # What was uploaded meanwhile is the cover that the row had before.
            self._board.put(replace(task, cover_url="", cover_image_id=None))
            self._desk.do(lambda: self._rows.forget_cover(task_id))
        self.amend([task_id])

    def _moved(self, before: UploadTask, event: Moved) -> None:
        if event.state is TaskState.DISCARDED:
            self._drop(before, event.failure)
        elif event.state is TaskState.DONE:
            self.amend([before.id])
            self._release(before.id)
        elif event.failure is not None and event.failure.kind.startswith("keychain"):
            self._board.listeners.notice(KeychainTrouble(before.account_id, event.failure))
        elif event.failure is not None and event.failure.kind.startswith("store"):
            self._board.listeners.notice(StoreTrouble(event.failure))

    def _drop(self, task: UploadTask, left: Failure | None) -> None:
        self._desk.do(lambda: self._rows.remove([task.id]))
        if left is not None:
            self._board.listeners.notice(LeftOnServer(task.media_id or "", left))
        self._board.take_out([task.id])
