"""The commands about queue files and backups."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from vod_desktop.app.moving.contents import BACKUP_SUFFIX, QUEUE_SUFFIX, Carries
from vod_desktop.app.moving.service import Incoming, Saved, TakenIn
from vod_desktop.app.rows import Row
from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.actions import Actions
from vod_desktop.ui.commands import Parts
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.panels import Dialogs


class MovingCommands(QObject):
    """GUI thread only. Nothing here waits for the disk."""

    def __init__(self, services: Services, dialogs: Dialogs, parts: Parts) -> None:
        super().__init__(parts.window)
        self._services = services
        self._dialogs = dialogs
        self._parts = parts
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def connect_actions(self, actions: Actions) -> None:
        """Answer the actions about queue files and backups."""
        actions.export_queue.triggered.connect(self.choose_queue_to_save)
        actions.open_queue.triggered.connect(lambda: self._choose(Carries.QUEUE))
        actions.export_everything.triggered.connect(self.choose_backup_to_save)
        actions.import_everything.triggered.connect(lambda: self._choose(Carries.EVERYTHING))

    # --- out

    def choose_queue_to_save(self) -> None:
        """Ask where to save the selected rows; all that are not done when fewer than two are selected."""
        rows = self._parts.view.selected_rows()
        if len(rows) < 2:
            known: list[Row] = [*self._services.uploads.all(), *self._services.remote.jobs.all()]
            rows = [row for row in known if row.state is not TaskState.DONE]
        uploads = [row for row in rows if isinstance(row, UploadTask)]
        jobs = [row for row in rows if isinstance(row, RemoteJob)]
        dialog = self._saving(self.tr("Export queue"), self.tr("queue"), Carries.QUEUE)
        dialog.fileSelected.connect(lambda path: self.save_queue(path, uploads, jobs))
        dialog.open()

    def save_queue(self, path: str, uploads: Sequence[UploadTask], jobs: Sequence[RemoteJob]) -> None:
        """Write these rows."""
        job = self._services.moving.save_queue(path, uploads, jobs)
        job.then(while_alive(self, self._saved), while_alive(self, self._failed))

    def choose_backup_to_save(self) -> None:
        """Ask where to save everything."""
        dialog = self._saving(self.tr("Export everything"), "vod-desktop", Carries.EVERYTHING)
        dialog.fileSelected.connect(self.save_everything)
        dialog.open()

    def save_everything(self, path: str) -> None:
        """Write everything but keys and passwords."""
        job = self._services.moving.save_everything(path)
        job.then(while_alive(self, self._saved), while_alive(self, self._failed))

    def _saved(self, saved: Saved) -> None:
        said = self.tr("Saved “{name}”, without keys").format(name=Path(saved.path).name)
        if saved.left_out:
            said += " · " + self.tr(
                "%n item(s) left out: their address holds a key, or their account is only here",
                "",
                saved.left_out,
            )
        self._parts.toast.say(said)

    # --- in

    def open(self, path: str, carries: Carries = Carries.QUEUE) -> None:
        """Read a file and show what it would add."""
        job = self._services.moving.read(path, carries)
        job.then(while_alive(self, self._show), while_alive(self, self._failed))

    def _choose(self, carries: Carries) -> None:
        queue = carries is Carries.QUEUE
        dialog = self._dialog(self.tr("Open queue") if queue else self.tr("Import everything"), carries)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.open(path, carries))
        dialog.open()

    def _show(self, incoming: Incoming) -> None:
        self._dialogs.take_in(self._parts.window, incoming, self.added)

    def added(self, taken: TakenIn) -> None:
        """Say what was added; rows can be taken back."""
        count = len(taken.uploads) + len(taken.jobs)
        said = self.tr("%n item(s) added as drafts", "", count)
        if taken.accounts:
            said += " · " + self.tr("%n account(s) added; their keys are missing", "", len(taken.accounts))
        self._parts.toast.say(said, undo=(lambda: self._take_back(taken)) if count else None)

    def _take_back(self, taken: TakenIn) -> None:
        self._services.uploads.remove(taken.uploads)
        self._services.remote.jobs.remove(taken.jobs)

    def _failed(self, failure: Failure) -> None:
        self._parts.toast.say(str(self._services.wording.failure(failure)))

    # --- asking for files

    def _saving(self, title: str, name: str, carries: Carries) -> QFileDialog:
        dialog = self._dialog(title, carries)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffix = _suffix(carries)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(f"{name}{suffix}")
        return dialog

    def _dialog(self, title: str, carries: Carries) -> QFileDialog:
        dialog = QFileDialog(self._parts.window, title, self._folder)
        dialog.setNameFilters([f"VOD Desktop (*{_suffix(carries)})", self.tr("All files (*)")])
        dialog.fileSelected.connect(self._remember)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _remember(self, path: str) -> None:
        self._folder = str(Path(path).parent)


def _suffix(carries: Carries) -> str:
    return QUEUE_SUFFIX if carries is Carries.QUEUE else BACKUP_SUFFIX
