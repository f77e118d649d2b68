"""What the user changed in the queue, step by step, to be taken back and done again.

Only what stays on this computer, or what VOD can be told anew, is a step. Discarding an upload deletes at VOD: it is
asked for before, and is none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from vod_desktop.app.bits import Bits
from vod_desktop.app.services import Services
from vod_desktop.app.uploads import Edited, Removed, Values
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.remote import RemoteId, RemoteJob
from vod_desktop.domain.remote_intake import RemoteEntry
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.slices import Slices

Then = Callable[[Edited], object]
"""Told what an edit has changed."""
_KEPT = 200


def _nothing(_edited: Edited) -> None:
    """For those who need not know."""


class Steps(QObject):
    """Edits, removals and reorders of rows. Each is done at once and put on the stack. GUI thread only.

    Attributes:
        left: A sentence: some of what was to be taken back or done again stays as it is, and why.
        slices: What is worked out now: an edit of many rows, or what leads to one.
    """

    left = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._uploads = services.uploads
        self._jobs = services.remote.jobs
        self._wording = services.wording
        self.slices = Slices(self)
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_KEPT)

    def edit_each(
        self, values: Values, text: str, *, typing: object = None, preset: str = "", then: Then = _nothing
    ) -> None:
        """Change rows, each to values of its own, as one step that the menu calls by `text`: "Title of 8 items".

        What comes from a preset names it. Edits with the same `typing`, one after the other, are one step: a text that is still being typed.
        Many rows take a moment; `then` is told what changed.
        """
        self._edit(values, lambda _edited: text, typing=typing, preset=preset, then=then)

    def edit_field(
        self, values: Values, field: Field, *, typing: object = None, then: Then = _nothing
    ) -> None:
        """Change one field of rows; the step is named after it."""
        name = self._wording.field(field)

        def text(edited: Edited) -> str:
            return self.tr("{field} of %n item(s)", "", len(edited.after)).format(field=name)

        self._edit(values, text, typing=typing, then=then)

    def undo(self) -> None:
        """Take the last step back."""
        self.finish()
        self.stack.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.finish()
        self.stack.redo()

    def finish(self) -> None:
        """Put in place now what is being worked out: rows are about to be started, or something else is done with them."""
        self.slices.finish()

    def _edit(
        self,
        values: Values,
        text: Callable[[Edited], str],
        *,
        typing: object,
        then: Then,
        preset: str = "",
    ) -> None:
        def editing() -> Bits[Edited]:
            what = yield from self._uploads.editing(values, preset=preset)
            yield
            if what.after:
                self.stack.push(_EditStep(text(what), what, self._take_back, self._do_again, typing))
            return what

        self.slices.run(editing(), then)

    def describe(self, entries: Mapping[RemoteId, RemoteEntry]) -> None:
        """Say something else of jobs that are not with VOD."""
        before = {row_id: _entry(job) for row_id in entries if (job := self._jobs.job(row_id))}
        if before and before != entries:
            self._describe(entries)
            name = self.tr("Description of %n item(s)", "", len(entries))
            self.stack.push(_Step(name, lambda: self._describe(before), lambda: self._describe(entries)))

    def _describe(self, entries: Mapping[RemoteId, RemoteEntry]) -> None:
        for row_id, entry in entries.items():
            if self._jobs.job(row_id) is not None:
                self._jobs.describe(row_id, entry)

    def remove(self, ids: Sequence[TaskId], jobs: Sequence[RemoteId] = ()) -> int:
        """Take rows out of the list; gives how many."""
        self.finish()
        removed = self._uploads.remove(ids) if ids or not jobs else Removed(())
        gone = self._jobs.remove(jobs) if jobs else ()
        count = len(removed.tasks) + len(gone)
        self._push_removed(removed, gone, self.tr("Removal of %n item(s)", "", count))
        return count

    def clear_finished(self) -> int:
        """Take out of the list what is done; gives how many."""
        self.finish()
        removed = self._uploads.clear_finished()
        done = [job.id for job in self._jobs.all() if job.state is TaskState.DONE]
        gone = self._jobs.remove(done) if done else ()
        count = len(removed.tasks) + len(gone)
        self._push_removed(removed, gone, self.tr("Clearing of %n finished item(s)", "", count))
        return count

    def move(self, ids: Sequence[TaskId], before: TaskId | None) -> None:
        """Put rows before another one; at the end for None."""
        self.finish()
        moved = self._uploads.move(ids, before=before)
        if moved.before != moved.after:
            self.stack.push(
                _Step(
                    self.tr("Move of %n item(s)", "", len(moved.after)),
                    lambda: self._uploads.place(moved.before),
                    lambda: self._uploads.place(moved.after),
                )
            )

    def _push_removed(self, removed: Removed, gone: Sequence[RemoteJob], text: str) -> None:
        ids, job_ids = [task.id for task in removed.tasks], [job.id for job in gone]

        def take_back() -> None:
            if ids:
                self._uploads.restore(removed)
            if job_ids:
                self._jobs.restore(gone)

        def do_again() -> None:
            if ids:
                self._uploads.remove(ids)
            if job_ids:
                self._jobs.remove(job_ids)

        if ids or job_ids:
            self.stack.push(_Step(text, take_back, do_again))

    def _take_back(self, edited: Edited) -> None:
        back = self._uploads.taking_back(edited)
        self.slices.run(back, lambda changed: self._tell_left(changed, len(edited.before)))

    def _do_again(self, edited: Edited) -> None:
        again = self._uploads.doing_again(edited)
        self.slices.run(again, lambda changed: self._tell_left(changed, len(edited.after)))

    def _tell_left(self, changed: Edited, wanted: int) -> None:
        if changed.locked:
            reason = self._wording.lock_reason(next(iter(changed.locked.values())))
            text = self.tr("{some} of {all} stay as they are. {reason}")
            self.left.emit(text.format(some=len(changed.locked), all=wanted, reason=reason))


def _entry(job: RemoteJob) -> RemoteEntry:
    return RemoteEntry(job.url, job.metadata, job.extension)


class _Step(QUndoCommand):
    """Something that was done already when it is put on the stack."""

    def __init__(self, text: str, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        super().__init__(text)
        self._undo = undo
        self._redo = redo
        self._is_done = True

    def undo(self) -> None:
        self._is_done = False
        self._undo()

    def redo(self) -> None:
        if not self._is_done:
            self._redo()
        self._is_done = True


class _EditStep(_Step):
    """An edit; takes those in that go on with it."""

    def __init__(
        self,
        text: str,
        edited: Edited,
        take_back: Callable[[Edited], None],
        do_again: Callable[[Edited], None],
        typing: object,
    ) -> None:
        super().__init__(text, lambda: take_back(self.edited), lambda: do_again(self.edited))
        self.edited = edited
        self.typing = typing

    def id(self) -> int:
        return -1 if self.typing is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _EditStep) or other.typing != self.typing:
            return False
        self.edited = self.edited.followed_by(other.edited)
        self.setObsolete(self.edited.before == self.edited.after)
        return True
