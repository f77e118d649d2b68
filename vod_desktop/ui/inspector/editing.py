"""One editing session: the selection, what may be changed in it, and the road by which an edit leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from vod_desktop.app.services import Services
from vod_desktop.domain.metadata import Field, MediaMetadata, Problem
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.inspector.selection import Edit, Selection


@dataclass(frozen=True, slots=True)
class Lock:
    """How many of the selected tasks cannot change a field now, and why the first of them cannot."""

    count: int
    reason: str


class EditSession(QObject):
    """What is selected and how it is changed. GUI thread only.

    Attributes:
        wrote: An edit of that field was handed on; the selection already holds the new values.
    """

    wrote = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.selection = Selection()

    @property
    def task(self) -> UploadTask | None:
        """The first selected task."""
        return self.selection.tasks[0] if self.selection.tasks else None

    def show(self, tasks: Sequence[UploadTask]) -> None:
        """Begin anew with these tasks; what stands in them is what "revert" brings back."""
        self.selection = Selection.of(tasks)

    def write(self, field: Field, edits: Sequence[Edit]) -> None:
        """Hand the edits on, without tasks in which the field is locked."""
        uploads = self.services.uploads
        for ids, value in edits:
            open_ids = tuple(task.id for task in self._tasks(ids) if uploads.lock_reason(task, field) is None)
            if open_ids:
                uploads.edit(open_ids, {field: value})
                self._expect(open_ids, field, value)
        if edits:
            self.wrote.emit(field)

    def lock(self, field: Field) -> Lock | None:
        """Why the field cannot be changed in some or all of the selected tasks; None when it can in all."""
        uploads = self.services.uploads
        reasons = [uploads.lock_reason(task, field) for task in self.selection.tasks]
        found = [reason for reason in reasons if reason is not None]
        return Lock(len(found), self.services.wording.lock_reason(found[0])) if found else None

    def problems(self, field: Field, typed: object, *, dirty: bool) -> list[Problem]:
        """The first problem of the field for each task that has one, with what stands in the editor if it is dirty."""

        def first(metadata: MediaMetadata) -> Problem | None:
            return next((p for p in metadata.problems() if p.field is field), None)

        metadatas = [
            task.metadata.changed(**{field.value: typed}) if dirty else task.metadata
            for task in self.selection.tasks
        ]
        return [problem for problem in map(first, metadatas) if problem]

    def _tasks(self, ids: Sequence[str]) -> list[UploadTask]:
        return [task for task in self.selection.tasks if task.id in ids]

    def _expect(self, ids: Sequence[str], field: Field, value: object) -> None:
        """Take the new values over at once, so that the next edit builds on them."""
        self.selection.tasks = tuple(
            replace(task, metadata=task.metadata.changed(**{field.value: value})) if task.id in ids else task
            for task in self.selection.tasks
        )
