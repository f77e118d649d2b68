"""What the commands of the window do: each asks the services for something and says what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from vod_desktop.app.actions import Action
from vod_desktop.app.intake import AddOptions
from vod_desktop.app.services import Services
from vod_desktop.app.uploads import Removed
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.kinds import EXTENSIONS, MediaKind
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.drops import offer_of
from vod_desktop.ui.questions import Questions
from vod_desktop.ui.queue.moving import Move, place_for
from vod_desktop.ui.queue.view import QueueView
from vod_desktop.ui.reveal import show_in_folder
from vod_desktop.ui.selection import STARTING, Chosen
from vod_desktop.ui.shell.toasts import Toast
from vod_desktop.ui.steps import Steps


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the window that commands talk to."""

    window: QWidget
    view: QueueView
    toast: Toast
    steps: Steps


class Commands(QObject):
    """GUI thread only.

    Attributes:
        account_missing: Something was to be added and there is no account.
        queue_paused_changed: The queue was paused or resumed.
        starting: Rows are about to be started or steps taken back; what is still being typed has to be handed on now.
    """

    account_missing = Signal()
    queue_paused_changed = Signal(bool)
    starting = Signal()

    def __init__(self, services: Services, parts: Parts) -> None:
        super().__init__(parts.window)
        self._services = services
        self._uploads = services.uploads
        self._window = parts.window
        self._view = parts.view
        self._toast = parts.toast
        self._steps = parts.steps
        self._steps.left.connect(self._toast.say)
        self._steps.stack.indexChanged.connect(self._toast.withdraw)
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MoviesLocation)

    # --- adding

    def choose_files(self) -> None:
        """Ask for files and add them."""
        dialog = QFileDialog(self._window, self.tr("Add files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
        dialog.setNameFilters(self._filters())
        self._open(dialog)

    def choose_folder(self) -> None:
        """Ask for a folder and add what is in it."""
        dialog = QFileDialog(self._window, self.tr("Add folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open(dialog)

    def _open(self, dialog: QFileDialog) -> None:
        dialog.setDirectory(self._folder)
        dialog.filesSelected.connect(lambda _paths: self._remember(dialog))
        dialog.filesSelected.connect(self.add)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remember(self, dialog: QFileDialog) -> None:
        self._folder = dialog.directory().absolutePath()

    def _filters(self) -> list[str]:
        known = [kind for kind in MediaKind if kind not in {MediaKind.WATERMARK, MediaKind.MATERIAL}]
        every = sorted({name for kind in MediaKind for name in EXTENSIONS[kind]})
        return [
            self.tr("Everything that can be uploaded ({patterns})").format(patterns=_patterns(every)),
            *(
                f"{self._services.wording.kind(kind)} ({_patterns(sorted(EXTENSIONS[kind]))})"
                for kind in known
            ),
            self.tr("All files (*)"),
        ]

    def paste(self) -> None:
        """Add the files on the clipboard."""
        offer = offer_of(QGuiApplication.clipboard().mimeData())
        if offer is None:
            self._toast.say(self.tr("There are no files on the clipboard"))
        else:
            self.add(offer.paths)

    def add(
        self,
        paths: Sequence[str],
        *,
        before: TaskId | None = None,
        kind: MediaKind | None = None,
        again: bool = False,
    ) -> None:
        """Add files and folders under the account in use."""
        account_id = self.account_id
        if account_id is None:
            self.account_missing.emit()
            return
        start = self._services.settings.get().start_at_once
        options = AddOptions(kind=kind, start=start, again=again, before=before, by_rule=True)
        self._uploads.add_paths(list(paths), account_id=account_id, options=options)

    @property
    def account_id(self) -> AccountId | None:
        """The account under which new rows are added."""
        account = self._services.accounts.default
        return account.id if account else None

    # --- the whole queue

    def start_drafts(self) -> None:
        """Put every draft in line."""
        self.starting.emit()
        self._uploads.start([task.id for task in self._uploads.all() if task.state is TaskState.DRAFT])

    def toggle_queue(self) -> None:
        """Pause the queue, or go on."""
        self._uploads.set_queue_paused(not self._uploads.queue_paused)
        self.queue_paused_changed.emit(self._uploads.queue_paused)

    def retry_failed(self) -> None:
        """Try everything that failed or needs the user once more."""
        self.starting.emit()
        troubled = {TaskState.FAILED, TaskState.ATTENTION}
        self._uploads.retry([task.id for task in self._uploads.all() if task.state in troubled])

    def clear_finished(self) -> None:
        """Take what is done out of the list."""
        self._say_removed(self._steps.clear_finished())

    # --- selected rows

    def chosen(self) -> Chosen:
        """The selected rows and what they allow."""
        return Chosen.of(self._view.selected_tasks(), self._uploads.actions)

    def toggle(self) -> None:
        """Pause what can be paused; when nothing can, start what can be started."""
        chosen = self.chosen()
        if pausing := chosen.ids(Action.PAUSE):
            self._uploads.pause(pausing)
        elif starting := chosen.ids(*STARTING, Action.RETRY):
            self.starting.emit()
            self._uploads.start(starting)

    def start(self) -> None:
        """Start or resume the selected rows."""
        self.starting.emit()
        self._uploads.start(self.chosen().ids(*STARTING))

    def pause(self) -> None:
        """Pause the selected rows."""
        self._uploads.pause(self.chosen().ids(Action.PAUSE))

    def retry(self) -> None:
        """Try the selected rows once more."""
        self.starting.emit()
        self._uploads.retry(self.chosen().ids(Action.RETRY))

    def stop(self) -> None:
        """Stop the selected rows and keep what was sent."""
        self._uploads.stop(self.chosen().ids(Action.STOP))

    def discard(self) -> None:
        """Ask, then give the selected uploads up."""
        ids = self.chosen().ids(Action.DISCARD)
        if ids:
            Questions(self._window).discard(len(ids), lambda: self._uploads.discard(ids))

    def remove(self) -> None:
        """Take the selected rows out of the list."""
        self._say_removed(self._steps.remove(self.chosen().ids(Action.REMOVE)))

    def _say_removed(self, removed: Removed) -> None:
        count = len(removed.tasks)
        if count:
            self._toast.say(
                self.tr("%n item(s) removed from the list", "", count),
                undo=self._steps.stack.undo,
            )

    def undo(self) -> None:
        """Take the last step back; what is still being typed is one, too."""
        self.starting.emit()
        self._steps.stack.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.starting.emit()
        self._steps.stack.redo()

    def move(self, move: Move) -> None:
        """Move the selected rows."""
        ids = self._view.selected_ids()
        place = place_for(self._view.queue, ids, move)
        if place is not None:
            self.move_before(ids, place.before)

    def move_before(self, ids: Sequence[TaskId], before: TaskId | None) -> None:
        """Put rows before another one."""
        if before not in ids:
            self._steps.move(ids, before)

    # --- to the clipboard and the file manager

    def copy_ids(self) -> None:
        """Copy media ids, one a line."""
        self._copy([task.media_id for task in self._view.selected_tasks() if task.media_id])

    def copy_paths(self) -> None:
        """Copy paths, one a line."""
        self._copy([task.path for task in self._view.selected_tasks()])

    def copy_details(self) -> None:
        """Copy what support asks for about the failures."""
        failed = [task for task in self._view.selected_tasks() if task.failure]
        self._services.diagnostics.tickets(failed).then(lambda text: self._copy([text] if text else []))

    def _copy(self, pieces: Sequence[str]) -> None:
        if pieces:
            QGuiApplication.clipboard().setText("\n".join(pieces))
            self._toast.say(self.tr("Copied"))

    def reveal(self) -> None:
        """Show the first selected file in the file manager."""
        tasks = self._view.selected_tasks()
        if tasks:
            show_in_folder(tasks[0].path)


def _patterns(extensions: Sequence[str]) -> str:
    return " ".join(f"*.{name}" for name in extensions)
