"""Checking rows before they are uploaded, and what the buttons of findings do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from vod_desktop.app.services import Services
from vod_desktop.app.wording import Remedy
from vod_desktop.domain.ids import MediaId, TaskId
from vod_desktop.domain.metadata import Field, clean_text
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.commands import Parts
from vod_desktop.ui.dialogs.preflight import Mending
from vod_desktop.ui.fixes import Fixes
from vod_desktop.ui.panels import Dialogs
from vod_desktop.ui.questions import Questions

_SHOWN_ABOVE = frozenset(
    {Remedy.SHOW_PERMISSION, Remedy.SHOW_TYPES, Remedy.OPEN_SETTINGS, Remedy.OPEN_DATA_FOLDER}
)
_ACCOUNT = frozenset({Remedy.EDIT_ACCOUNT, Remedy.ENTER_SECRET, Remedy.ENTER_TOKEN})


class PreflightCommands(QObject):
    """GUI thread only.

    Attributes:
        field_wanted: `TaskId` and `Field` that shall be edited.
    """

    field_wanted = Signal(object, object)

    def __init__(
        self,
        services: Services,
        dialogs: Dialogs,
        parts: Parts,
        fixes: Fixes,
        starting: Callable[[], None],
    ) -> None:
        """`starting` has what is still being typed handed on."""
        super().__init__(parts.window)
        self._services = services
        self._dialogs = dialogs
        self._parts = parts
        self._fixes = fixes
        self._starting = starting

    def check_chosen(self) -> None:
        """Check the selected rows; every row that is not done when fewer than two are selected."""
        chosen = self._parts.view.selected_tasks()
        rows = chosen if len(chosen) > 1 else self._services.uploads.all()
        self.check([task.id for task in rows if _is_to_come(task)])

    def check(self, ids: Sequence[TaskId]) -> None:
        """Check these."""
        if not ids:
            self._parts.toast.say(self.tr("There is nothing to check: no upload is still to come"))
            return
        self._starting()
        self._dialogs.preflight(self._parts.window, ids, self.mend, self._start)

    def mend(self, mending: Mending) -> None:
        """Do what the button of a finding says."""
        act: dict[Remedy, Callable[[Mending], None]] = {
            Remedy.EDIT_FIELD: self._edit,
            Remedy.CHANGE_COVER: self._edit,
            Remedy.CLEAN_TEXT: self._clean,
            Remedy.REMOVE_ROW: self._remove,
            Remedy.REPLACE_SOURCE: self._ask_to_replace,
            Remedy.LOCATE_FILE: lambda m: self._fixes.locate(m.task_id, m.dialog.check),
        }
        if mending.remedy in _SHOWN_ABOVE:
            self._fixes.fix(mending)
        elif mending.remedy in _ACCOUNT:
            mending.dialog.accept()
            self._fixes.account_wanted.emit(mending.finding.account_id)
        else:
            act.get(mending.remedy, _check_again)(mending)

    def _start(self, ids: Sequence[TaskId]) -> None:
        self._services.uploads.start(list(ids))

    def _edit(self, mending: Mending) -> None:
        problem = mending.finding.problem
        mending.dialog.accept()
        self.field_wanted.emit(mending.task_id, problem.field if problem else Field.COVER)

    def _clean(self, mending: Mending) -> None:
        task, problem = self._services.uploads.task(mending.task_id), mending.finding.problem
        if task is not None and problem is not None:
            self._parts.steps.edit_field(
                {task.id: {problem.field: _cleaned(task, problem.field)}}, problem.field
            )
        mending.dialog.check()

    def _remove(self, mending: Mending) -> None:
        self._parts.steps.remove([mending.task_id])
        mending.dialog.check()

    def _ask_to_replace(self, mending: Mending) -> None:
        uploads, found = self._services.uploads, mending.finding
        row, finished = uploads.task(mending.task_id), uploads.task(found.other) if found.other else None
        if finished is not None:
            Questions(mending.dialog).replace_source([finished], lambda: self._replace(mending, finished.id))
        elif row is not None and found.media_id is not None:
            media_id, cleared = found.media_id, replace(row, media_id=found.media_id)
            Questions(mending.dialog).replace_source([cleared], lambda: self._aim(mending, media_id))

    def _aim(self, mending: Mending, media_id: MediaId) -> None:
        """The finished row is gone: the one that was added goes to its media."""
        self._services.uploads.send_to_media(mending.task_id, media_id)
        mending.dialog.check()

    def _replace(self, mending: Mending, finished: TaskId) -> None:
        """The finished row takes the file; the one that was added for it goes."""
        self._parts.steps.remove([mending.task_id])
        self._services.uploads.upload_again([finished])
        mending.dialog.check()


def _check_again(mending: Mending) -> None:
    mending.dialog.check()


def _is_to_come(task: UploadTask) -> bool:
    return not task.state.is_running and task.state is not TaskState.DONE


def _cleaned(task: UploadTask, field: Field) -> object:
    value = getattr(task.metadata, field.value)
    if isinstance(value, tuple):
        return tuple(filter(None, map(clean_text, value)))
    return clean_text(str(value))
