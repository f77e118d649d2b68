"""Which uploads run. While there is runnable work and a free place, something runs."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable
from dataclasses import dataclass, replace

from vod_desktop.domain.errors import Failure, StoreError
from vod_desktop.domain.events import EndAsked, Moved
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.domain.task_state import ALLOWED, Waiting
from vod_desktop.engine.discard import Discard
from vod_desktop.engine.equipment import Equipment
from vod_desktop.engine.stopping import StopReason, StopSignal
from vod_desktop.engine.upload import Upload

_log = logging.getLogger(__name__)

_RESTING = frozenset({TaskState.PAUSED, TaskState.STOPPED, TaskState.ATTENTION, TaskState.FAILED})
_LOOK_S = 1.0
_ENDS = {StopReason.PAUSE: TaskState.PAUSED, StopReason.STOP: TaskState.STOPPED}


@dataclass(slots=True)
class _Running:
    stop: StopSignal
    thread: threading.Thread
    run: int


@dataclass(slots=True)
class _Waiting:
    """A task in line; `due` is the moment before which it is not tried again."""

    task: UploadTask
    due: float = 0.0


class Scheduler:
    """Starts uploads in queue order, a few at a time. Commands come from any thread and may write to the disk."""

    def __init__(self, equipment: Equipment) -> None:
        self._equipment = equipment
        self._changed = threading.Condition()
        self._waiting: dict[TaskId, _Waiting] = {}
        self._running: dict[TaskId, _Running] = {}
        self._again: dict[TaskId, UploadTask] = {}
        self._discarding: dict[TaskId, threading.Thread] = {}
        self._paused = False
        self._closed = False
        self._thread = threading.Thread(target=self._supervise, name="supervisor", daemon=True)
        self._thread.start()

    # --- commands

    def start(self, tasks: Iterable[UploadTask]) -> None:
        """Put tasks in line. One that is just being paused starts again as soon as it has come to rest."""
        with self._changed:
            for task in tasks:
                self._start(task)
            self._changed.notify_all()

    def _start(self, task: UploadTask) -> None:
        running = self._running.get(task.id)
        if task.id in self._discarding or self._closed:
            return
        if running is not None:
            # Its end may have been told already while its thread still winds up: then this is the answer to that end.
            has_ended = task.run == running.run and task.state in _RESTING
            if running.stop.reason in _ENDS or has_ended:
                self._again[task.id] = task
        elif task.id in self._waiting:
            self._waiting[task.id].due = 0.0
        else:
            self._put_in_line(task)

    def end(self, task: UploadTask, reason: StopReason) -> None:
        """Pause, stop or discard a task, wherever it is."""
        with self._changed:
            self._again.pop(task.id, None)
            running = self._running.get(task.id)
            if running is not None:
                running.stop.set(reason)
                self._equipment.report(EndAsked(task.id, running.run))
            elif task.id not in self._discarding:
                waiting = self._waiting.pop(task.id, None)
                self._end_resting(waiting.task if waiting else task, reason)

    def _end_resting(self, task: UploadTask, reason: StopReason) -> None:
        state = TaskState.DISCARDED if reason is StopReason.DISCARD else _ENDS[reason]
        if state not in ALLOWED[task.state]:
            return
        if reason is StopReason.DISCARD:
            self._discard(task)
        else:
            self._tell(task, state)

    def forget(self, ids: Iterable[TaskId]) -> None:
        """Take tasks out of line without telling; for rows that are removed."""
        with self._changed:
            for task_id in ids:
                self._waiting.pop(task_id, None)
                self._again.pop(task_id, None)

    def update(self, task: UploadTask) -> None:
        """Take over what was edited or moved of a task in line."""
        with self._changed:
            if task.id in self._waiting:
                line = self._waiting[task.id]
                line.task = replace(line.task, metadata=task.metadata, position=task.position, path=task.path)
                self._changed.notify_all()

    def set_paused(self, paused: bool) -> None:
        """Whether anything new is started."""
        with self._changed:
            self._paused = paused
            self._changed.notify_all()

    def settings_changed(self) -> None:
        """Look again at how many may run."""
        self._equipment.slots.set_limit(self._equipment.settings().part_slots)
        with self._changed:
            self._changed.notify_all()

    @property
    def active(self) -> int:
        """Uploads that run now."""
        return len(self._running)

    def close(self, timeout_s: float) -> None:
        """End everything, keeping what was sent; return when it is at rest or the time is over."""
        with self._changed:
            self._closed = True
            running = list(self._running.values())
            for upload in running:
                upload.stop.set(StopReason.SHUTDOWN)
            self._changed.notify_all()
        deadline = self._equipment.clock.monotonic() + timeout_s
        for thread in [self._thread, *(upload.thread for upload in running)]:
            thread.join(max(0.0, deadline - self._equipment.clock.monotonic()))
        with self._changed:
            discards = list(self._discarding.values())
        for thread in discards:
            thread.join(max(0.0, deadline - self._equipment.clock.monotonic()))
        self._equipment.slots.close()

    # --- the supervisor's thread

    def _supervise(self) -> None:
        with self._changed:
            while not self._closed:
                wait = self._start_what_can_run()
                self._changed.wait(min(wait or _LOOK_S, _LOOK_S) if self._running else wait)
                self._equipment.slots.feed(self._equipment.bandwidth.passed)

    def _start_what_can_run(self) -> float | None:
        """Fill the free places; seconds until a waiting task is due, None when none waits for a moment."""
        now = self._equipment.clock.monotonic()
        due = sorted(
            (line for line in self._waiting.values() if line.due <= now), key=lambda line: line.task.position
        )
        free = self._equipment.settings().files_at_once - len(self._running)
        for line in due[: max(0, free)] if not self._paused else []:
            self._run(self._waiting.pop(line.task.id).task)
        later = [line.due - now for line in self._waiting.values() if line.due > now]
        return max(0.01, min(later)) if later else None

    def _run(self, task: UploadTask) -> None:
        stop = StopSignal()
        upload = Upload(self._equipment, task, stop)
        thread = threading.Thread(
            target=self._work, args=(upload, stop), name=f"upload-{task.id[:8]}", daemon=True
        )
        self._running[task.id] = _Running(stop, thread, task.run)
        thread.start()

    def _work(self, upload: Upload, stop: StopSignal) -> None:
        task = upload.run()
        with self._changed:
            del self._running[task.id]
            again = self._again.pop(task.id, None)
            self._follow(task, stop.reason, again)
            self._changed.notify_all()

    def _follow(self, task: UploadTask, asked: StopReason | None, again: UploadTask | None) -> None:
        """What comes after a run. `asked` may have come too late for it, and counts all the same."""
        waits = task.state is TaskState.WAITING
        if asked is StopReason.DISCARD:
            if TaskState.DISCARDED in ALLOWED[task.state]:
                self._discard(task)
        elif self._closed:
            return
        elif again is not None and (waits or task.state in _RESTING):
            self._put_in_line(
                replace(task, metadata=again.metadata, position=again.position, path=again.path)
            )
        elif waits and asked in _ENDS:
            self._tell(task, _ENDS[asked])
        elif waits:
            self._wait_for_better_times(task)

    def _wait_for_better_times(self, task: UploadTask) -> None:
        wait_s = self._equipment.settings().network_wait_s or 0.0
        if task.waiting_for is Waiting.KEYCHAIN:
            wait_s = max(wait_s, 5.0)
        due = self._equipment.clock.monotonic() + wait_s
        self._waiting[task.id] = _Waiting(replace(task, run=task.run + 1), due)

    def _put_in_line(self, task: UploadTask) -> None:
        moved = self._moved(replace(task, run=task.run + 1), TaskState.WAITING)
        if task.state is not TaskState.WAITING and not self._tell_start(moved):
            return
        # The failure stays known to the run: "retry" after it is the user's answer to it.
        waiting = task.apply(moved) if task.state is not TaskState.WAITING else replace(task, run=moved.run)
        self._waiting[task.id] = _Waiting(replace(waiting, failure=task.failure, waiting_for=None))

    def _discard(self, task: UploadTask) -> None:
        discard = Discard(self._equipment, replace(task, run=task.run + 1))

        def work() -> None:
            discard.run()
            with self._changed:
                self._discarding.pop(task.id, None)

        thread = threading.Thread(target=work, name=f"discard-{task.id[:8]}", daemon=True)
        self._discarding[task.id] = thread
        thread.start()

    def _tell_start(self, moved: Moved) -> bool:
        """Write and report that a task is in line; whether it could be written. If not, it is shown what is in the way."""
        try:
            self._equipment.journal.write(moved)
        except StoreError as error:
            self._equipment.report(moved)
            self._equipment.report(replace(moved, state=TaskState.ATTENTION, failure=Failure.of(error)))
            return False
        self._equipment.report(moved)
        return True

    def _tell(self, task: UploadTask, state: TaskState) -> None:
        """Write and report that a task in line is not any more. A disk that cannot take it does not keep it from being shown."""
        moved = self._moved(task, state)
        try:
            self._equipment.journal.write(moved)
        except StoreError:
            _log.warning("the end of %s could not be written", task.id)
        self._equipment.report(moved)

    def _moved(self, task: UploadTask, state: TaskState) -> Moved:
        return Moved(task.id, task.run, state, None, None, self._equipment.clock.now())
