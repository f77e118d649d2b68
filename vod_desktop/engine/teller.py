"""How one run of an upload tells what happens: to the disk first where that matters, then upwards."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence

from vod_desktop.domain.errors import Failure, StoreError
from vod_desktop.domain.events import DURABLE, Moved, TaskEvent
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.domain.task_state import Waiting
from vod_desktop.engine.equipment import Equipment

_log = logging.getLogger(__name__)


class Teller:
    """Tells the events of one run and keeps the task as they make it. Called from the upload's thread and its slots."""

    def __init__(self, task: UploadTask, equipment: Equipment) -> None:
        self.task_id: TaskId = task.id
        self.run = task.run
        self._task = task
        self._equipment = equipment
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._unwritten: list[TaskEvent] = []

    @property
    def task(self) -> UploadTask:
        """The task as of the last event."""
        return self._task

    @property
    def state(self) -> TaskState:
        """Its state."""
        return self._task.state

    def tell(self, event: TaskEvent) -> None:
        """Write the event if it is durable, then report it.

        Raises:
            StoreError: It is not on disk and was not reported.
            IllegalEvent: It cannot happen now: a mistake in the engine.
        """
        if isinstance(event, DURABLE):
            self._write(event)
        self._report(event)

    def tell_ahead(self, event: TaskEvent) -> None:
        """Report a durable event at once and write it with the next one: for what a crash may forget, since nothing is sent for it.

        Raises:
            IllegalEvent: As for `tell`.
        """
        self._report(event)
        with self._writing:
            self._unwritten = _with(self._unwritten, event)

    def move(self, state: TaskState) -> None:
        """Tell the next state, if it is another one. From which step of its run an upload resumes is not read from its state."""
        if state is self.state:
            return
        moved = self._moved(state, None, None)
        if state.is_running:
            self.tell_ahead(moved)
        else:
            self.tell(moved)

    def end(self, state: TaskState, failure: Failure | None, waiting_for: Waiting | None = None) -> None:
        """Tell the last state of the run. A disk that cannot take it does not keep it from being shown."""
        moved = self._moved(state, failure, waiting_for)
        try:
            self._write(moved)
        except StoreError:
            _log.warning("the end of %s could not be written", self.task_id)
        self._report(moved)

    def _write(self, event: TaskEvent) -> None:
        with self._writing:
            self._equipment.journal.write(*_with(self._unwritten, event))
            self._unwritten = []

    def _report(self, event: TaskEvent) -> None:
        with self._lock:
            self._task = self._task.apply(event)
            self._equipment.report(event)

    def _moved(self, state: TaskState, failure: Failure | None, waiting_for: Waiting | None) -> Moved:
        return Moved(self.task_id, self.run, state, failure, waiting_for, self._equipment.clock.now())


def _with(unwritten: Sequence[TaskEvent], event: TaskEvent) -> list[TaskEvent]:
    """The events with one more; of several states only the last needs to be written."""
    is_move = isinstance(event, Moved)
    return [*(earlier for earlier in unwritten if not (is_move and isinstance(earlier, Moved))), event]
