"""What the commands of the window do: each asks the services for something and says what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from vod_desktop.app.actions import Action
from vod_desktop.app.editing import Edited
from vod_desktop.app.intake import AddOptions
from vod_desktop.app.rows import Row, job_actions
from vod_desktop.app.services import Services
from vod_desktop.app.sidecars import can_have_sidecars, is_cover, is_subtitle
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.kinds import EXTENSIONS, MediaKind, extensions_as_chosen
from vod_desktop.domain.limits import COVER_EXTENSIONS
from vod_desktop.domain.metadata import CoverFromFile, Field
from vod_desktop.domain.redaction import shown_url
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.settings import Gifs
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.drops import Offer, is_list, is_queue_file, offer_of
from vod_desktop.ui.questions import Questions
from vod_desktop.ui.queue.moving import Move, place_for
from vod_desktop.ui.queue.view import QueueView
from vod_desktop.ui.reveal import show_in_folder
from vod_desktop.ui.selection import STARTING, Chosen
from vod_desktop.ui.shell.toasts import Toast
from vod_desktop.ui.steps import Steps

_GIFS = {Gifs.ASK: None, Gifs.IMAGES: MediaKind.IMAGE, Gifs.VIDEOS: MediaKind.VIDEO}

_CONSOLE = "https://vod.console.aliyun.com/"


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
        urls_wanted: Text with web addresses shall be looked at for VOD to fetch.
        list_wanted: This file is a list; what comes of it shall be shown.
        queue_wanted: This queue file shall be shown.
        account_missing: Something was to be added and there is no account.
        queue_paused_changed: The queue was paused or resumed.
        starting: Rows are about to be started or steps taken back; what is still being typed has to be handed on now.
    """

    urls_wanted = Signal(str)
    list_wanted = Signal(str)
    queue_wanted = Signal(str)
    account_missing = Signal()
    queue_paused_changed = Signal(bool)
    starting = Signal()

    def __init__(self, services: Services, parts: Parts) -> None:
        super().__init__(parts.window)
        self._services = services
        self._uploads = services.uploads
        self._jobs = services.remote.jobs
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

    def choose_files_as(self, kind: MediaKind) -> None:
        """Ask for files and add them as what the user says they are: a picture may be a watermark."""
        name, patterns = self._services.wording.kind(kind), _patterns(sorted(extensions_as_chosen(kind)))
        dialog = QFileDialog(self._window, self.tr("Add as: {kind}").format(kind=name))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([f"{name} ({patterns})"])
        self._open(dialog, kind)

    def choose_folder(self) -> None:
        """Ask for a folder and add what is in it."""
        dialog = QFileDialog(self._window, self.tr("Add folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open(dialog)

    def _open(self, dialog: QFileDialog, kind: MediaKind | None = None) -> None:
        dialog.setDirectory(self._folder)
        dialog.filesSelected.connect(lambda _paths: self._remember(dialog))
        dialog.filesSelected.connect(lambda paths: self.add(paths, kind=kind))
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
        """Add the files or web addresses on the clipboard."""
        offer = offer_of(QGuiApplication.clipboard().mimeData())
        if offer is None:
            self._toast.say(self.tr("There are no files and no web addresses on the clipboard"))
        else:
            self.take(offer)

    def take(self, offer: Offer, *, before: TaskId | None = None) -> None:
        """Add what was dropped or pasted; web addresses are looked at first."""
        if offer.urls:
            self.urls_wanted.emit(offer.text)
        else:
            self.add(offer.paths, before=before)

    def choose_sidecars(self) -> None:
        """Ask for subtitles or a cover of the selected video."""
        tasks = [task for task in self._view.selected_tasks() if can_have_sidecars(task)]
        if len(tasks) != 1:
            return
        dialog = QFileDialog(self._window, self.tr("Add subtitle or cover"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = sorted(EXTENSIONS[MediaKind.SUBTITLE] | COVER_EXTENSIONS)
        dialog.setNameFilter(self.tr("Subtitles and pictures ({patterns})").format(patterns=_patterns(kinds)))
        dialog.setDirectory(str(Path(tasks[0].path).parent))
        dialog.filesSelected.connect(lambda paths: self.attach(paths, tasks[0].id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def attach(self, paths: Sequence[str], task_id: TaskId) -> None:
        """Make files part of a row: the first picture its cover, subtitles rows that belong to it."""
        task = self._uploads.task(task_id)
        if task is None:
            return
        covers, subtitles = [p for p in paths if is_cover(p)], [p for p in paths if is_subtitle(p)]
        if covers:
            values = {task.id: {Field.COVER: CoverFromFile(covers[0])}}
            self._steps.edit_field(values, Field.COVER, then=self._say_locked)
        if subtitles:
            start = task.state is not TaskState.DRAFT
            options = AddOptions(kind=MediaKind.SUBTITLE, parent=task, start=start)
            self._uploads.add_paths(subtitles, account_id=task.account_id, options=options)

    def _say_locked(self, edited: Edited) -> None:
        for reason in edited.locked.values():
            self._toast.say(self._services.wording.lock_reason(reason))

    def add(
        self,
        paths: Sequence[str],
        *,
        before: TaskId | None = None,
        kind: MediaKind | None = None,
        again: bool = False,
    ) -> None:
        """Add files and folders under the account in use; a queue file or a list is shown first."""
        if is_list(paths):
            self.list_wanted.emit(paths[0])
            return
        for path in paths:
            if is_queue_file(path):
                self.queue_wanted.emit(path)
        paths = [path for path in paths if not is_queue_file(path)]
        if not paths:
            return
        account_id = self.account_id
        if account_id is None:
            self.account_missing.emit()
            return
        settings = self._services.settings.get()
        options = AddOptions(
            kind=kind,
            start=settings.start_at_once,
            again=again,
            before=before,
            by_rule=True,
            asks=True,
            together=settings.together,
            gifs=_GIFS[settings.gifs],
        )
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
        self._jobs.start([job.id for job in self._jobs.all() if job.state is TaskState.DRAFT])

    def toggle_queue(self) -> None:
        """Pause the queue, or go on."""
        self._uploads.set_queue_paused(not self._uploads.queue_paused)
        self.queue_paused_changed.emit(self._uploads.queue_paused)

    def retry_failed(self) -> None:
        """Try everything that failed or needs the user once more."""
        self.starting.emit()
        troubled = {TaskState.FAILED, TaskState.ATTENTION}
        self._uploads.retry([task.id for task in self._uploads.all() if task.state in troubled])
        self._jobs.start([job.id for job in self._jobs.all() if job.state in troubled])

    def clear_finished(self) -> None:
        """Take what is done out of the list."""
        self._say_removed(self._steps.clear_finished())

    # --- selected rows

    def chosen(self) -> Chosen:
        """The selected rows and what they allow."""
        return Chosen.of(self._view.selected_rows(), self._actions)

    def _actions(self, row: Row) -> frozenset[Action]:
        return job_actions(row) if isinstance(row, RemoteJob) else self._uploads.actions(row)

    def toggle(self) -> None:
        """Pause what can be paused; when nothing can, start what can be started."""
        chosen = self.chosen()
        if pausing := chosen.ids(Action.PAUSE):
            self._uploads.pause(pausing)
            return
        self.starting.emit()
        if starting := chosen.ids(*STARTING, Action.RETRY):
            self._uploads.start(starting)
        self._jobs.start(chosen.job_ids(*STARTING, Action.RETRY))

    def start(self) -> None:
        """Start or resume the selected rows."""
        self.starting.emit()
        chosen = self.chosen()
        if starting := chosen.ids(*STARTING):
            self._uploads.start(starting)
        self._jobs.start(chosen.job_ids(*STARTING))

    def pause(self) -> None:
        """Pause the selected rows."""
        self._uploads.pause(self.chosen().ids(Action.PAUSE))

    def retry(self) -> None:
        """Try the selected rows once more."""
        self.starting.emit()
        chosen = self.chosen()
        if retrying := chosen.ids(Action.RETRY):
            self._uploads.retry(retrying)
        self._jobs.start(chosen.job_ids(Action.RETRY))

    def stop(self) -> None:
        """Stop the selected rows and keep what was sent."""
        self._uploads.stop(self.chosen().ids(Action.STOP))

    def discard(self) -> None:
        """Ask, then give the selected uploads up."""
        chosen = self.chosen()
        ids = chosen.ids(Action.DISCARD)
        names = [task.metadata.title or PurePath(task.path).name for task in chosen.tasks if task.id in ids]
        if ids:
            Questions(self._window).discard(names, lambda: self._uploads.discard(ids))

    def remove(self) -> None:
        """Take the selected rows out of the list."""
        chosen = self.chosen()
        self._say_removed(self._steps.remove(chosen.ids(Action.REMOVE), chosen.job_ids(Action.REMOVE)))

    def check_now(self) -> None:
        """Ask VOD about the selected rows without waiting for their turn."""
        chosen = self.chosen()
        if uploaded := chosen.ids(Action.CHECK_NOW):
            self._services.remote.following.check_now(uploaded)
        if fetched := chosen.job_ids(Action.CHECK_NOW):
            self._jobs.check_now(fetched)
        self._toast.say(self.tr("VOD is being asked"))

    def stop_following(self) -> None:
        """Ask no more what becomes of the selected uploads."""
        self._services.remote.following.stop(self.chosen().ids(Action.STOP_FOLLOWING))

    def cancel_jobs(self) -> None:
        """Have VOD cancel what it has not begun with; asks first."""
        chosen = self.chosen()
        ids = chosen.job_ids(Action.CANCEL_JOB)
        names = [job.metadata.title or shown_url(job.url) for job in chosen.jobs if job.id in ids]
        if ids:
            Questions(self._window).cancel_jobs(names, lambda: self._jobs.cancel(ids))

    def _say_removed(self, count: int) -> None:
        if count:
            self._toast.say(
                self.tr("%n item(s) removed from the list", "", count),
                undo=self._steps.undo,
            )

    def undo(self) -> None:
        """Take the last step back; what is still being typed is one, too."""
        self.starting.emit()
        self._steps.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.starting.emit()
        self._steps.redo()

    def move(self, move: Move) -> None:
        """Move the selected rows."""
        ids = [task.id for task in self._view.selected_tasks()]
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
        self._copy([row.media_id for row in self._view.selected_rows() if row.media_id])

    def open_console(self) -> None:
        """Show the vendor's console in the browser, with the media ids at hand: the console documents no address of a media."""
        ids = [row.media_id for row in self._view.selected_rows() if row.media_id]
        if ids:
            QGuiApplication.clipboard().setText("\n".join(ids))
            QDesktopServices.openUrl(QUrl(_CONSOLE))
            self._toast.say(self.tr("The media ID is on the clipboard: paste it into the console's search"))

    def copy_job_ids(self) -> None:
        """Copy VOD's ids of pulls, one a line."""
        self._copy([job.job_id for job in self._view.selected_jobs() if job.job_id])

    def copy_paths(self) -> None:
        """Copy paths and web addresses, one a line."""
        rows = self._view.selected_rows()
        self._copy([row.url if isinstance(row, RemoteJob) else row.path for row in rows])

    def copy_details(self) -> None:
        """Copy what support asks for about the failures."""
        failed = [task for task in self._view.selected_tasks() if task.failure]
        of_jobs = [
            self._services.diagnostics.job_ticket(job) for job in self._view.selected_jobs() if job.failure
        ]
        self._services.diagnostics.tickets(failed).then(
            lambda text: self._copy(["\n\n".join(filter(None, (text, *of_jobs)))] if text or of_jobs else [])
        )

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
