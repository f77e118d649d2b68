"""What the fix buttons of failures do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from vod_desktop.app.actions import can_replace_source
from vod_desktop.app.services import Services
from vod_desktop.app.wording import Remedy, policy
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.questions import show_list
from vod_desktop.ui.reveal import open_folder


class Request(Protocol):
    """A pressed button: which one, for which row."""

    @property
    def remedy(self) -> Remedy:
        """What the button says."""

    @property
    def task_id(self) -> TaskId:
        """The row."""


class Fixes(QObject):
    """GUI thread only.

    Attributes:
        account_wanted: `AccountId` whose form shall be opened.
        settings_wanted: The settings shall be opened.
        replace_wanted: `list[TaskId]` of finished rows that shall get their files as they are now.
    """

    account_wanted = Signal(object)
    settings_wanted = Signal()
    replace_wanted = Signal(object)

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._window = window

    def fix(self, request: Request) -> None:
        """Do what the button says."""
        task_id = request.task_id
        act: dict[Remedy, Callable[[TaskId], None]] = {
            Remedy.UPLOAD_AGAIN: self._upload_again,
            Remedy.LOCATE_FILE: self._locate,
            Remedy.EDIT_ACCOUNT: self._open_account,
            Remedy.ENTER_SECRET: self._open_account,
            Remedy.ENTER_TOKEN: self._open_account,
            Remedy.SHOW_PERMISSION: self._show_permission,
            Remedy.SHOW_TYPES: self._show_types,
            Remedy.OPEN_SETTINGS: lambda _row: self.settings_wanted.emit(),
            Remedy.OPEN_DATA_FOLDER: lambda _row: open_folder(str(self._services.about.home)),
        }
        do = act.get(request.remedy, self._retry)
        do(task_id)

    def _retry(self, task_id: TaskId) -> None:
        self._services.uploads.retry([task_id])

    def _upload_again(self, task_id: TaskId) -> None:
        """Of a finished video that overwrites what is there; of all else it makes another media."""
        task = self._services.uploads.task(task_id)
        if task is not None and can_replace_source(task):
            self.replace_wanted.emit([task_id])
        elif task is not None and task.state is not TaskState.DONE:
            self._retry(task_id)
        else:
            self._services.uploads.upload_again([task_id])

    def _locate(self, task_id: TaskId) -> None:
        self.locate(task_id, lambda: self._retry(task_id))

    def locate(self, task_id: TaskId, then: Callable[[], None]) -> None:
        """Ask where the file of a row is now; `then` is called when that was told."""
        task = self._services.uploads.task(task_id)
        if task is None:
            return
        dialog = QFileDialog(self._window, self.tr("Where is this file now?"), task.path)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self._services.uploads.relocate(task_id, path))
        dialog.fileSelected.connect(lambda _path: then())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_account(self, task_id: TaskId) -> None:
        task = self._services.uploads.task(task_id)
        if task is not None:
            self.account_wanted.emit(AccountId(task.account_id))

    def _show_permission(self, _task_id: TaskId) -> None:
        explanation = self.tr("Give the RAM user of this account the following policy, then try again.")
        show_list(self._window, self.tr("Required permission"), explanation, policy().splitlines())

    def _show_types(self, _task_id: TaskId) -> None:
        wording = self._services.wording
        show_list(self._window, self.tr("Supported types"), "", wording.supported_extensions().splitlines())
