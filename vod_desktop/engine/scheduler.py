"""Which uploads run. While there is runnable work and a free place, something runs."""

from __future__ import annotations

import logging
import math
import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from vod_desktop.domain.errors import Failure, StoreError
from vod_desktop.domain.events import DiscardAsked, EndAsked, Moved
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.domain.task_state import ALLOWED, Waiting
from vod_desktop.engine.discard import Discard
from vod_desktop.engine.equipment import Equipment
from vod_desktop.engine.line import Lane, Line
from vod_desktop.engine.stopping import StopReason, StopSignal
from vod_desktop.engine.upload import Upload

_log = logging.getLogger(__name__)

_RESTING = frozenset({TaskState.PAUSED, TaskState.STOPPED, TaskState.ATTENTION, TaskState.FAILED})
_LOOK_S = 1.0
_SOONEST_S = 0.01
_STARTED_TOGETHER = 200
"""Rows put in line by one write; uploads that run need the disk in between."""
_ENDS = {StopReason.PAUSE: TaskState.PAUSED, StopReason.STOP: TaskState.STOPPED}


@dataclass(slots=True)
class _Running:
    stop: StopSignal
    thread: threading.Thread
    run: int
    lane: Lane


class Scheduler:
    """Starts uploads in queue order, a few at a time. Commands come from any thread and may write to the disk."""

    def __init__(self, equipment: Equipment) -> None:
        self._equipment = equipment
        self._changed = threading.Condition()
        self._line = Line()
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
        each = list({task.id: task for task in tasks}.values())
        for first in range(0, len(each), _STARTED_TOGETHER):
            with self._changed:
                some = each[first : first + _STARTED_TOGETHER]
                self._put_in_line([task for task in some if self._is_new(task)])
                self._changed.notify_all()

    def hold(self, tasks: Iterable[UploadTask]) -> None:
        """Put tasks in line whose turn comes only when `start` is asked for them: each belongs to a media that is not done."""
        with self._changed:
            self._put_in_line([task for task in tasks if self._is_unknown(task)], Waiting.PARENT)

    def _is_unknown(self, task: UploadTask) -> bool:
        seen_to = self._running.keys() | self._discarding.keys()
        return not self._closed and task.id not in seen_to and task.id not in self._line

    def _is_new(self, task: UploadTask) -> bool:
        """Whether the task is to be put in line; one that is in line, or is being ended, is seen to."""
        running = self._running.get(task.id)
        if task.id in self._discarding or self._closed:
            return False
        if running is not None:
            # Its end may have been told already while its thread still winds up: then this is the answer to that end.
            has_ended = task.run == running.run and task.state in _RESTING
            if running.stop.reason in _ENDS or has_ended:
                self._again[task.id] = task
            return False
        if task.id in self._line:
            self._line.hurry(task.id)
            return False
        return True

    def end(self, task: UploadTask, reason: StopReason) -> None:
        """Pause, stop or discard a task, wherever it is."""
        with self._changed:
            self._again.pop(task.id, None)
            running = self._running.get(task.id)
            if running is not None:
                if reason is StopReason.DISCARD:
                    self._tell_given_up(task.id, running.run)
                running.stop.set(reason)
                self._equipment.report(EndAsked(task.id, running.run))
            elif task.id not in self._discarding:
                self._end_resting(self._line.take(task.id) or task, reason)

    def _end_resting(self, task: UploadTask, reason: StopReason) -> None:
        state = TaskState.DISCARDED if reason is StopReason.DISCARD else _ENDS[reason]
        if state not in ALLOWED[task.state]:
            return
        if reason is StopReason.DISCARD:
            self._tell_given_up(task.id, task.run)
            self._discard(task)
        else:
            self._tell(task, state)

    def forget(self, ids: Iterable[TaskId]) -> None:
        """Take tasks out of line without telling; for rows that are removed."""
        with self._changed:
            for task_id in ids:
                self._line.take(task_id)
                self._again.pop(task_id, None)

    def update(self, task: UploadTask) -> None:
        """Take over what was edited or moved of a task in line."""
        with self._changed:
            self._line.update(task)

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
        while (task := self._next(now)) is not None:
            self._run(task)
        wait = self._line.due_in(now)
        return None if wait is None else max(_SOONEST_S, wait)

    def _next(self, now: float) -> UploadTask | None:
        """Take out of line whom there is a free place for."""
        if self._paused or self._closed:
            return None
        return self._line.next(self._free_lanes(), now)

    def _free_lanes(self) -> Sequence[Lane]:
        """One file at once means one, whatever its size."""
        files_at_once = self._equipment.settings().files_at_once
        if files_at_once == 1:
            return () if self._running else tuple(Lane)
        taken = Counter(running.lane for running in self._running.values())
        return [lane for lane in Lane if taken[lane] < lane.places(files_at_once)]

    def _run(self, task: UploadTask) -> None:
        stop = StopSignal()
        thread = threading.Thread(target=self._work, args=(task, stop), name="upload", daemon=True)
        self._running[task.id] = _Running(stop, thread, task.run, Lane.of(task))
        thread.start()

    def _work(self, task: UploadTask, stop: StopSignal) -> None:
        """An upload, and those that follow it on its thread while its place is free."""
        following: UploadTask | None = task
        while following is not None:
            ended = Upload(self._equipment, following, stop).run()
            with self._changed:
                place = self._running.pop(ended.id)
                self._follow(ended, stop.reason, self._again.pop(ended.id, None))
                following = self._next(self._equipment.clock.monotonic())
                if following is None:
                    self._changed.notify_all()
                else:
                    stop = StopSignal()
                    self._running[following.id] = _Running(
                        stop, place.thread, following.run, Lane.of(following)
                    )

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
                [replace(task, metadata=again.metadata, position=again.position, path=again.path)]
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
        self._line.put(replace(task, run=task.run + 1), due)

    def _put_in_line(self, tasks: Sequence[UploadTask], waiting_for: Waiting | None = None) -> None:
        """Those that wait already were in line when the program ended; of the others it is told, if it can be written."""
        due = 0.0 if waiting_for is None else math.inf
        resting = {task.id: task for task in tasks if task.state is not TaskState.WAITING}
        moves = [
            self._moved(replace(task, run=task.run + 1), TaskState.WAITING, waiting_for)
            for task in resting.values()
        ]
        were_waiting = [replace(task, run=task.run + 1) for task in tasks if task.id not in resting]
        for task in were_waiting:
            self._line.put(replace(task, waiting_for=waiting_for), due)
        if moves and self._tell_start(moves):
            for moved in moves:
                task = resting[moved.task_id]
                # The failure stays known to the run: "retry" after it is the user's answer to it.
                self._line.put(replace(task.apply(moved), failure=task.failure), due)

    def _discard(self, task: UploadTask) -> None:
        discard = Discard(self._equipment, replace(task, run=task.run + 1))

        def work() -> None:
            discard.run()
            with self._changed:
                self._discarding.pop(task.id, None)

        thread = threading.Thread(target=work, name=f"discard-{task.id[:8]}", daemon=True)
        self._discarding[task.id] = thread
        thread.start()

    def _tell_given_up(self, task_id: TaskId, run: int) -> None:
        """Write and report it before anything is removed. A disk that cannot take it does not keep it from being done now."""
        asked = DiscardAsked(task_id, run)
        try:
            self._equipment.journal.write(asked)
        except StoreError:
            _log.warning("that %s is given up could not be written", task_id)
        self._equipment.report(asked)

    def _tell_start(self, moves: Sequence[Moved]) -> bool:
        """Write and report that tasks are in line; whether it could be written. If not, it is shown what is in the way."""
        failure = None
        try:
            self._equipment.journal.write(*moves)
        except StoreError as error:
            failure = Failure.of(error)
        for moved in moves:
            self._equipment.report(moved)
            if failure is not None:
                self._equipment.report(replace(moved, state=TaskState.ATTENTION, failure=failure))
        return failure is None

    def _tell(self, task: UploadTask, state: TaskState) -> None:
        """Write and report that a task in line is not any more. A disk that cannot take it does not keep it from being shown."""
        moved = self._moved(task, state)
        try:
            self._equipment.journal.write(moved)
        except StoreError:
            _log.warning("the end of %s could not be written", task.id)
        self._equipment.report(moved)

    def _moved(self, task: UploadTask, state: TaskState, waiting_for: Waiting | None = None) -> Moved:
        return Moved(task.id, task.run, state, None, waiting_for, self._equipment.clock.now())
