"""One editing session: the selection, what may be changed in it, and the road by which an edit leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from vod_desktop.app.services import Services
from vod_desktop.app.uploads import Edited
from vod_desktop.domain.metadata import Field, MediaMetadata, Problem
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.inspector.selection import Change, Edit, Selection
from vod_desktop.ui.steps import Steps


@dataclass(frozen=True, slots=True)
class Lock:
    """How many of the selected tasks cannot change a field now, and why the first of them cannot."""

    count: int
    reason: str


class EditSession(QObject):
    """What is selected and how it is changed. GUI thread only.

    Attributes:
        wrote: An edit of that field was handed on; the selection already holds the new values.
        is_writing: Edits are being handed on; what comes back of them need not be shown one by one.
    """

    wrote = Signal(object)

    def __init__(self, services: Services, steps: Steps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self._steps = steps
        self.selection = Selection()
        self.is_writing = False
        self._locks: dict[Field, Lock | None] = {}

    @property
    def task(self) -> UploadTask | None:
        """The first selected task."""
        return self.selection.tasks[0] if self.selection.tasks else None

    def show(self, tasks: Sequence[UploadTask]) -> None:
        """Begin anew with these tasks; what stands in them is what "revert" brings back."""
        self.selection = Selection.of(tasks)
        self._locks.clear()

    def take(self, changed: Sequence[UploadTask]) -> Change:
        """Put newer values of the selected tasks in place."""
        change = self.selection.take(changed)
        if change is Change.FORM:
            self._locks.clear()
        return change

    def write(self, field: Field, edits: Sequence[Edit], *, typing: object = None) -> None:
        """Hand the edits on as one step; tasks in which the field is locked stay as they are.

        Writes with the same `typing`, one after the other, are parts of one text that is being typed: one step.
        """
        if not edits:
            return
        values = {task_id: {field: value} for ids, value in edits for task_id in ids}
        self.is_writing = True
        try:
            self._steps.edit_field(
                values, field, typing=typing, then=lambda edited: self._wrote(field, edited)
            )
        finally:
            self.is_writing = False

    def write_elsewhere(self, selection: Selection, field: Field, value: object) -> None:
        """Hand a value on that took its time, for rows that are not shown any more."""
        self._steps.edit_field({task_id: {field: value} for task_id in selection.ids}, field)

    def lock(self, field: Field) -> Lock | None:
        """Why the field cannot be changed in some or all of the selected tasks; None when it can in all."""
        if field not in self._locks:
            self._locks[field] = self._find_lock(field)
        return self._locks[field]

    def _find_lock(self, field: Field) -> Lock | None:
        uploads = self.services.uploads
        sorts = self.selection.together.alike()
        reasons = [(uploads.lock_reason(task, field), count) for task, count in sorts]
        found = [(reason, count) for reason, count in reasons if reason is not None]
        if not found:
            return None
        return Lock(sum(count for _, count in found), self.services.wording.lock_reason(found[0][0]))

    def problems(self, field: Field, typed: object, *, dirty: bool) -> list[Problem]:
        """The first problem of the field for each task that has one, with what stands in the editor if it is dirty."""
        if dirty:
            form = MediaMetadata(title="-").changed(**{field.value: typed})
            first = next((p for p in form.problems() if p.field is field), None)
            return [first] * len(self.selection.tasks) if first else []
        return self.selection.together.forms.firsts.get(field, [])

    def _wrote(self, field: Field, edited: Edited) -> None:
        """Take the new values over at once, so that the next edit builds on them."""
        now = self.services.uploads.task
        self.selection.edited(
            [now(task.id) or task if task.id in edited.after else task for task in self.selection.tasks],
            field,
        )
        self.is_writing = False
        self._locks.clear()
        self.wrote.emit(field)
