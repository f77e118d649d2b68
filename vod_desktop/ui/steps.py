"""What the user changed in the queue, step by step, to be taken back and done again.

Only what stays on this computer, or what VOD can be told anew, is a step. Discarding an upload deletes at VOD: it is
asked for before, and is none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from vod_desktop.app.services import Services
from vod_desktop.app.uploads import Edited, Removed, Values
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.metadata import Field

_KEPT = 200


class Steps(QObject):
    """Edits, removals and reorders of rows. Each is done at once and put on the stack. GUI thread only.

    Attributes:
        left: A sentence: some of what was to be taken back or done again stays as it is, and why.
    """

    left = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._uploads = services.uploads
        self._wording = services.wording
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(_KEPT)

    def edit_each(self, values: Values, text: str, *, typing: object = None, preset: str = "") -> Edited:
        """Change rows, each to values of its own, as one step that the menu calls by `text`: "Title of 8 items".

        What comes from a preset names it. Edits with the same `typing`, one after the other, are one step: a text that is still being typed.
        """
        edited = self._uploads.edit_each(values, preset=preset)
        self._push_edit(edited, text, typing)
        return edited

    def edit_field(self, values: Values, field: Field, *, typing: object = None) -> Edited:
        """Change one field of rows; the step is named after it."""
        edited = self._uploads.edit_each(values)
        name = self.tr("{field} of %n item(s)", "", len(edited.after))
        self._push_edit(edited, name.format(field=self._wording.field(field)), typing)
        return edited

    def remove(self, ids: Sequence[TaskId]) -> Removed:
        """Take rows out of the list."""
        removed = self._uploads.remove(ids)
        self._push_removed(removed, self.tr("Removal of %n item(s)", "", len(removed.tasks)))
        return removed

    def clear_finished(self) -> Removed:
        """Take out of the list what is done."""
        removed = self._uploads.clear_finished()
        self._push_removed(removed, self.tr("Clearing of %n finished item(s)", "", len(removed.tasks)))
        return removed

    def move(self, ids: Sequence[TaskId], before: TaskId | None) -> None:
        """Put rows before another one; at the end for None."""
        moved = self._uploads.move(ids, before=before)
        if moved.before != moved.after:
            self.stack.push(
                _Step(
                    self.tr("Move of %n item(s)", "", len(moved.after)),
                    lambda: self._uploads.place(moved.before),
                    lambda: self._uploads.place(moved.after),
                )
            )

    def _push_edit(self, edited: Edited, text: str, typing: object) -> None:
        if edited.after:
            self.stack.push(_EditStep(text, edited, self._take_back, self._do_again, typing))

    def _push_removed(self, removed: Removed, text: str) -> None:
        if not removed.tasks:
            return
        ids = [task.id for task in removed.tasks]
        self.stack.push(
            _Step(text, lambda: self._uploads.restore(removed), lambda: self._uploads.remove(ids))
        )

    def _take_back(self, edited: Edited) -> None:
        self._tell_left(self._uploads.take_back(edited), len(edited.before))

    def _do_again(self, edited: Edited) -> None:
        self._tell_left(self._uploads.do_again(edited), len(edited.after))

    def _tell_left(self, changed: Edited, wanted: int) -> None:
        if changed.locked:
            reason = self._wording.lock_reason(next(iter(changed.locked.values())))
            text = self.tr("{some} of {all} stay as they are. {reason}")
            self.left.emit(text.format(some=len(changed.locked), all=wanted, reason=reason))


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
