"""Another file for a media that VOD has already: chosen, and sent after a warning."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from vod_desktop.app.actions import can_replace_source
from vod_desktop.app.services import Services
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.kinds import extension_of
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.questions import Questions
from vod_desktop.ui.shell.toasts import Toast


class Replacing(QObject):
    """GUI thread only.

    Args:
        window: Over which is asked.
    """

    def __init__(self, services: Services, toast: Toast, window: QWidget) -> None:
        super().__init__(window)
        self._uploads = services.uploads
        self._toast = toast
        self._window = window

    def choose(self, rows: Sequence[UploadTask]) -> None:
        """Ask for the new file of the one selected row, beginning in the folder of the one that was uploaded.

        None is proposed: Qt's own dialog would take it together with one whose name is typed.
        """
        if len(rows) != 1 or not can_replace_source(rows[0]):
            return
        task = rows[0]
        dialog = QFileDialog(self._window, self.tr("Replace source"), str(PurePath(task.path).parent))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"*.{extension_of(task.path)}")
        dialog.fileSelected.connect(lambda path: self._ask(task, path))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def with_their_files(self, ids: Sequence[TaskId]) -> None:
        """Ask, then send the files of these finished rows as they are now."""
        tasks = [task for task_id in ids if (task := self._uploads.task(task_id)) is not None]
        Questions(self._window).replace_source(tasks, lambda: self._uploads.upload_again(ids))

    def _ask(self, task: UploadTask, path: str) -> None:
        if extension_of(path) != extension_of(task.path):
            self._toast.say(
                self.tr("The new file has to end in .{extension}, too: its address at VOD stays").format(
                    extension=extension_of(task.path)
                )
            )
            return
        Questions(self._window).replace_source(
            [task], lambda: self._uploads.replace_source(task.id, path), file=PurePath(path).name
        )
