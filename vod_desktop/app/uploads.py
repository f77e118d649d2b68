"""The queue as the window and the command line see it.

Commands return at once; what they need of the disk and the engine is done by the desk, in order. What happens comes back
through the inbox: `drain` folds the events into the tasks and tells listeners which ones changed. Everything here belongs to
one thread, the owner's; nothing blocks it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from vod_desktop.app.actions import STARTABLE, Action, LockReason, actions_for, lock_reason
from vod_desktop.app.adding import Adding
from vod_desktop.app.amendments import Amendments
from vod_desktop.app.arrivals import Arrivals
from vod_desktop.app.bits import Bits, whole
from vod_desktop.app.board import Board
from vod_desktop.app.desk import Desk
from vod_desktop.app.editing import Edited, Mark, Removed, Reordered, Values, edit_in_bits
from vod_desktop.app.groups import Group
from vod_desktop.app.inbox import Inbox
from vod_desktop.app.intake import AddOptions
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.lining_up import LiningUp
from vod_desktop.app.listeners import UploadsListener
from vod_desktop.app.notices import (
    AddFinished,
    AddProgress,
    NeedsInfo,
)
from vod_desktop.app.places import Places
from vod_desktop.app.presets import Presets
from vod_desktop.app.sheets.cells import Choices
from vod_desktop.app.totals import Tally, Totals
from vod_desktop.domain.aftermath import Aftermath
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.events import CallNoted, ClockOffsetMeasured, TaskEvent
from vod_desktop.domain.ids import AccountId, MediaId, TaskId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.preset import marked
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.domain.task_state import RUNNING
from vod_desktop.engine.scheduler import Scheduler
from vod_desktop.engine.stopping import StopReason
from vod_desktop.store.history import HistoryRows
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.tasks import TaskRows

_CLOSING_S = 5.0
_TAKEN_AT_ONCE = 500
"""Events folded without a breath: some 5 ms, and some 10 ms for what listeners do with them."""


class Uploads:
    """The queue. See the module for threads."""

    def __init__(
        self,
        *,
        scheduler: Scheduler,
        rows: TaskRows,
        history: HistoryRows,
        journal: SqliteJournal,
        amendments: Amendments,
        presets: Presets,
        choices: Callable[[AccountId], Choices],
        inbox: Inbox[object],
        desk: Desk,
        jobs: Jobs,
        clock: Clock,
    ) -> None:
        self._scheduler = scheduler
        self._rows = rows
        self._journal = journal
        self._amendments = amendments
        self._inbox = inbox
        self._jobs = jobs
        self._desk = desk
        self._board = Board()
        self._tally = Tally()
        self._lining_up = LiningUp(self._board, scheduler, desk)
        self._arrivals = Arrivals(
            self._board,
            amendments=amendments,
            rows=rows,
            journal=journal,
            desk=desk,
            release=self._lining_up.release,
        )
        self._places = Places(self._board)
        self._adding = Adding(
            self._board,
            self._places,
            rows=rows,
            history=history,
            presets=presets,
            choices=choices,
            inbox=inbox,
            jobs=jobs,
            clock=clock,
            start=self._start,
        )
        self._paused = False
        self._held: list[TaskId] = []
        self._interrupted: set[TaskId] = set()

    # --- listening

    def listen(self, listener: UploadsListener) -> None:
        """Tell this one, too, from now on."""
        self._board.listeners.join(listener)

    def unlisten(self, listener: UploadsListener) -> None:
        """Tell this one no more."""
        self._board.listeners.leave(listener)

    def on_wake(self, wake: Callable[[], None]) -> None:
        """Ring this, from any thread, when `drain` should be called."""
        self._inbox.on_wake(wake)

    def drain(self) -> None:
        """Take in what has happened and tell listeners; of a flood a part, the bell rings for the rest."""
        for item in self._inbox.take(_TAKEN_AT_ONCE):
            if isinstance(item, TaskEvent):
                self._arrivals.fold(item)
            elif isinstance(item, ClockOffsetMeasured):
                self._arrivals.measured(item)
            elif callable(item):
                item()
            else:
                self._board.listeners.notice(item)  # type: ignore[arg-type]  # only notices are left
        self._arrivals.keep_calls()
        self._board.tell_changed()

    # --- reading

    def all(self) -> Sequence[UploadTask]:
        """Every row, in the order of the queue."""
        return sorted(self._board.tasks.values(), key=lambda task: task.position)

    def task(self, task_id: TaskId) -> UploadTask | None:
        """The row as it is now."""
        return self._board.tasks.get(task_id)

    def activity(self, task_id: TaskId) -> Sequence[CallNoted]:
        """The last calls made for a row in this session, the oldest first."""
        return self._arrivals.activity(task_id)

    def earlier_activity(self, task_id: TaskId) -> Job[list[CallNoted]]:
        """The calls kept on disk, also of earlier sessions."""
        return self._jobs.run(lambda: self._journal.calls(task_id))

    def parts(self, task_id: TaskId) -> Job[tuple[StoredPart, ...]]:
        """The parts that OSS has confirmed."""
        return self._jobs.run(lambda: self._journal.parts(task_id))

    def actions(self, task: UploadTask) -> frozenset[Action]:
        """What may be done with the row now; trying again goes for the rows that belong to it as well."""
        own = actions_for(task)
        children = self._board.children(task.id)
        can_retry = any(Action.RETRY in actions_for(child) for child in children)
        return own | {Action.RETRY} if can_retry else own

    def lock_reason(self, task: UploadTask, field: Field) -> LockReason | None:
        """Why the field cannot be changed; None if it can."""
        found = lock_reason(task, field)
        if found is None and task.media_id is not None and not self._amendments.can_tell(task):
            return LockReason.UPLOADS_ONLY
        return found

    def totals(self) -> Totals:
        """Counts, bytes and speed over the queue."""
        return self._tally.of(self._board.tasks)

    @property
    def queue_paused(self) -> bool:
        """Whether nothing new is started."""
        return self._paused

    # --- adding and removing

    def restore_from_disk(self) -> None:
        """At start: the rows of earlier sessions, as they were left. `resume_interrupted` lets them go on."""
        kept = self._rows.all()
        tasks = [task for task in kept if task.state is not TaskState.DISCARDED]
        discarded = [task.id for task in kept if task.state is TaskState.DISCARDED]
        self._desk.do(lambda: self._rows.remove(discarded))
        self._places.go_on_after(tasks)
        self._interrupted = {
            task.id for task in tasks if task.state in RUNNING or task.state is TaskState.WAITING
        }
        # Nobody works on those that were given up, however far they had come.
        self._board.take_in(
            [replace(task, state=TaskState.STOPPED) if task.discarding else task for task in tasks]
        )

    def resume_interrupted(self) -> None:
        """Put what was running or in line when the program ended in line again, remove what was given up then, and tell VOD what
        it does not know yet.
        """
        given_up = [task for task in self._board.tasks.values() if task.discarding]
        if given_up:
            self._lining_up.end(given_up, StopReason.DISCARD)
        self._start(self._board.present(self._interrupted))
        self._arrivals.amend(list(self._board.tasks))

    def add_paths(
        self, paths: Sequence[str], *, account_id: AccountId, options: AddOptions | None = None
    ) -> Job[AddFinished]:
        """Add files and folders; rows appear as they are found, and an `AddFinished` notice ends it."""
        return self._adding.add(paths, account_id, options or AddOptions())

    def survey(
        self, paths: Sequence[str], *, account_id: AccountId, options: AddOptions
    ) -> Job[tuple[AddFinished, list[UploadTask]]]:
        """What adding these paths would come to, with the rows it would make; nothing is added."""
        return self._adding.survey(paths, account_id, options)

    def places_at_end(self) -> Iterator[float]:
        """Places of new rows, behind all others; for any thread."""
        return self._places.at_end()

    def admit(self, rows: Sequence[UploadTask]) -> None:
        """New rows that are on the disk already."""
        self._board.take_in(rows)

    def remove(self, ids: Iterable[TaskId]) -> Removed:
        """Take rows out of the list with what belongs to them, except those at work. Nothing is deleted at VOD; `restore`
        undoes it.
        """
        gone = tuple(t for t in self._board.with_children(ids) if self._can_go(t))
        gone_ids = [task.id for task in gone]
        if gone:
            self._lining_up.forget(gone_ids)
            self._desk.do(lambda: self._rows.remove(gone_ids))
            self._board.take_out(gone_ids)
        return Removed(gone)

    def restore(self, removed: Removed) -> None:
        """Put removed rows back as they were; those in line are in line again."""
        ids = [task.id for task in removed.tasks]
        self._desk.do(lambda: self._rows.restore(ids))
        self._board.take_in(removed.tasks)
        self._lining_up.start([task for task in removed.tasks if task.state is TaskState.WAITING])

    def clear_finished(self) -> Removed:
        """Take the rows that are done out of the list, a row with others that belong to it when all of them are."""
        done = [task for task in self._board.tasks.values() if task.state is TaskState.DONE]
        return self.remove(
            [t.id for t in done if all(c.state is TaskState.DONE for c in self._board.children(t.id))]
        )

    # --- starting and ending

    def start(self, ids: Iterable[TaskId]) -> None:
        """Put rows in line with what belongs to them: drafts, paused, stopped and failed ones. Those with an unfinished form
        stay; a notice names them. What belongs to a row that is not done waits for it.
        """
        self._start(self._board.with_children(ids))

    def _start(self, rows: Iterable[UploadTask]) -> None:
        asked = [task for task in rows if self._can_start(task)]
        unfit = {task.id: None for task in asked if task.media_id is None and task.metadata.problems()}
        fit = [task for task in asked if task.id not in unfit]
        if fit:
            self._interrupted.difference_update(task.id for task in fit)
            self._lining_up.start(fit)
        if unfit:
            self._board.listeners.notice(NeedsInfo(tuple(unfit)))

    def retry(self, ids: Iterable[TaskId]) -> None:
        """The same as `start`: there is one road."""
        self.start(ids)

    def upload_again(self, ids: Iterable[TaskId]) -> None:
        """Send finished rows anew to the same media (replace source)."""
        done = [task for task in self._board.present(ids) if task.state is TaskState.DONE]
        self._desk.do(lambda: self._scheduler.start(done))

    def replace_source(self, task_id: TaskId, path: str) -> None:
        """Send another file to the media of a finished row."""
        self.relocate(task_id, path)
        self.upload_again([task_id])

    def send_to_media(self, task_id: TaskId, media_id: MediaId) -> None:
        """Let the file of a draft take the place of what a finished upload without a row holds, instead of making another media."""
        task = self._board.tasks.get(task_id)
        if task is not None and task.state is TaskState.DRAFT and task.kind.can_renew:
            aimed = replace(task, media_id=media_id, replaces=True)
            self._board.put(aimed)
            self._desk.do(lambda: self._rows.add([aimed]))
            self._board.tell_changed()

    def pause(self, ids: Iterable[TaskId]) -> None:
        """Pause rows at work or in line; what was sent stays."""
        self._end(self._board.with_children(ids), Action.PAUSE, StopReason.PAUSE)

    def stop(self, ids: Iterable[TaskId]) -> None:
        """Stop rows; what was sent stays and can be resumed."""
        self._end(self._board.with_children(ids), Action.STOP, StopReason.STOP)

    def discard(self, ids: Iterable[TaskId]) -> None:
        """Give uploads up: parts and media are removed at VOD, and the rows go. Cannot be undone."""
        given_up = [task for task in self._board.present(ids) if Action.DISCARD in actions_for(task)]
        below = [child.id for task in given_up for child in self._board.children(task.id)]
        self._end(self._board.with_children(ids), Action.DISCARD, StopReason.DISCARD)
        self.remove([c.id for c in self._board.present(below) if Action.DISCARD not in actions_for(c)])

    def set_queue_paused(self, paused: bool) -> None:
        """Start nothing new and pause what runs, or go on with what that paused."""
        self._paused = paused
        self._desk.do(lambda: self._scheduler.set_paused(paused))
        if paused:
            self._held = [
                task.id
                for task in self._board.tasks.values()
                if Action.PAUSE in actions_for(task) and task.state.is_running
            ]
            self._end(self._board.present(self._held), Action.PAUSE, StopReason.PAUSE)
        else:
            held, self._held = self._held, []
            self._start(self._board.present(held))

    # --- editing

    def edit(self, ids: Iterable[TaskId], values: Mapping[Field, object]) -> Edited:
        """Change these fields of these rows, where they are not locked."""
        return self.edit_each(dict.fromkeys(ids, values))

    def edit_each(self, values: Values, *, preset: str = "") -> Edited:
        """Change rows, each to values of its own, where they are not locked; what is gone is left out.

        What comes from a preset is marked with its name; what does not loses its mark.
        """
        return whole(self.editing(values, preset=preset))

    def editing(self, values: Values, *, preset: str = "") -> Bits[Edited]:
        """The same bit by bit, for many rows; nothing has changed until the last bit, then all has."""
        return self._editing(values, lambda row, fields: marked(row.preset, fields, preset))

    def taking_back(self, edited: Edited) -> Bits[Edited]:
        """Undo an edit bit by bit. What was created at VOD meanwhile is changed there, as far as VOD can; the rest is `locked`."""
        return self._editing(edited.before, lambda row, _fields: edited.marks_before[row.id])

    def doing_again(self, edited: Edited) -> Bits[Edited]:
        """Redo an edit that was taken back, bit by bit."""
        return self._editing(edited.after, lambda row, _fields: edited.marks_after[row.id])

    def _editing(self, values: Values, mark: Mark) -> Bits[Edited]:
        return edit_in_bits(
            values,
            present=self._board.present,
            lock_reason=self.lock_reason,
            mark=mark,
            place=self._place_edited,
        )

    def _place_edited(self, rows: Sequence[UploadTask]) -> None:
        self._board.put_all(rows)
        ids = [row.id for row in rows]
        self._desk.do(lambda: self._rows.save_forms(rows))
        self._desk.do(lambda: self._inbox.put(lambda: self._arrivals.amend(ids)))
        self._lining_up.update(ids)
        self._board.tell_changed()

    @property
    def not_amended(self) -> Mapping[TaskId, Failure]:
        """Finished rows whose last edit VOD did not take, and why."""
        return self._arrivals.not_amended

    def amend_again(self) -> None:
        """Tell VOD once more what it did not take."""
        self._arrivals.amend(self.not_amended)

    def take_back(self, edited: Edited) -> Edited:
        """Undo an edit at once."""
        return whole(self.taking_back(edited))

    def do_again(self, edited: Edited) -> Edited:
        """Redo an edit at once."""
        return whole(self.doing_again(edited))

    def move(self, ids: Sequence[TaskId], *, before: TaskId | None) -> Reordered:
        """Put rows, in their present order and with what belongs to them, before another one; at the end for None.

        A row that belongs to another one stays with it.
        """
        moved = self._places.moved(ids, before)
        self.place(moved.after)
        return moved

    def place(self, positions: Mapping[TaskId, float]) -> None:
        """Give rows these places."""
        for task in self._board.present(positions):
            self._board.put(replace(task, position=positions[task.id]))
        self._desk.do(lambda: self._rows.save_positions(positions))
        self._lining_up.update(positions)
        self._board.tell_changed()

    def learn(self, task_id: TaskId, aftermath: Aftermath) -> None:
        """VOD has told what it made of a finished row."""
        task = self._board.tasks.get(task_id)
        if task is not None and task.state is TaskState.DONE:
            self._board.put(replace(task, aftermath=aftermath))
            self._desk.do(lambda: self._rows.save_aftermath(task_id, aftermath))
            self._board.tell_changed()

    def compared(self, task_id: TaskId, difference: Failure | None) -> None:
        """A finished row was compared with its file. What differs stays with the row until it is uploaded again or the program ends."""
        task = self._board.tasks.get(task_id)
        if task is not None and task.state is TaskState.DONE and task.failure != difference:
            self._board.put(replace(task, failure=difference))
            self._board.tell_changed()

    def relocate(self, task_id: TaskId, path: str) -> None:
        """Point a row to where its file is now."""
        task = self._board.tasks.get(task_id)
        if task is not None and not task.state.is_running:
            moved = replace(task, path=path)
            self._board.put(moved)
            self._desk.do(lambda: self._rows.save_source(task_id, path, moved.size))
            self._board.tell_changed()

    def close(self) -> None:
        """End at once and keep everything: rows stay as they are on disk and go on with the next start."""
        self._desk.finish()
        self._scheduler.close(_CLOSING_S)

    # --- inside

    def _end(self, rows: Iterable[UploadTask], action: Action, reason: StopReason) -> None:
        self._lining_up.end([task for task in rows if action in actions_for(task)], reason)

    def _can_go(self, task: UploadTask) -> bool:
        """Whether the row may leave the list: nothing that belongs to it is at work."""
        rows = (task, *self._board.children(task.id))
        return all(Action.REMOVE in actions_for(row) for row in rows)

    def _can_start(self, task: UploadTask) -> bool:
        """Whether starting it means something; for one that waits for more than its turn it means "try now"."""
        if task.discarding:
            return False
        waits = task.state is TaskState.WAITING and task.waiting_for is not None
        return task.state in STARTABLE or waits or task.ending or task.id in self._interrupted


__all__ = [
    "AddOptions",
    "AddProgress",
    "Edited",
    "Group",
    "Removed",
    "Reordered",
    "Totals",
    "Uploads",
    "UploadsListener",
    "Values",
]
