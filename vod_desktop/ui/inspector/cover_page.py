"""The cover: seen in the well, taken from a file, the clipboard, the web, or the video itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePath

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.app.services import Services
from vod_desktop.domain.errors import CoverFailed, Failure
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.limits import COVER_MAX_HEIGHT, COVER_MAX_WIDTH
from vod_desktop.domain.media import Moment
from vod_desktop.domain.metadata import Cover, CoverFromFile, CoverFromFrame, CoverFromUrl, Field
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.cover.image import (
    READABLE,
    PictureFault,
    PreparedCover,
    cut,
    prepare_file,
    prepare_image,
    preview,
)
from vod_desktop.ui.cover.studio import CoverStudioDialog, fault_text
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.inspector.cover_question import CoverQuestion
from vod_desktop.ui.inspector.cover_sources import CoverSources
from vod_desktop.ui.inspector.cover_well import CoverWell
from vod_desktop.ui.inspector.editing import EditSession
from vod_desktop.ui.inspector.field_state import FieldState
from vod_desktop.ui.inspector.frame_picker import FramePicker
from vod_desktop.ui.inspector.selection import Selection
from vod_desktop.ui.theme import Look, grid, set_look

_PREVIEW = QSize(1280, 720)


class CoverPage(QScrollArea):
    """Choosing writes at once, for all selected videos."""

    def __init__(self, session: EditSession, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._services = services
        self._shown: Cover | None = None
        self.well = CoverWell()
        self.sources = CoverSources(services.wording.field(Field.COVER))
        self.frames = FramePicker(services)
        self.question = CoverQuestion(services.wording)
        self.rule = QLabel(self._rule())
        self._state = FieldState(Field.COVER, self.sources.frame, session)
        self._connect()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(self._content())
        self.setFocusProxy(self.well)

    def show_selection(self) -> None:
        """Show the cover of what is selected now."""
        self._shown = None
        self.sources.say("")
        self._show_cover()
        self._show_frames()

    def refresh(self) -> None:
        """Show newer values."""
        common = self._session.selection.common(Field.COVER)
        if common.agrees and common.value == self._shown and self._shown is not None:
            self._show_state()
        else:
            self._show_cover()

    def picture_ready(self, task_id: TaskId) -> None:
        """A picture that was asked for has arrived."""
        task = self._session.task
        if task is not None and task.id == task_id and not self.well.has_image():
            self._show_cover()

    def use_file(self, path: str) -> None:
        """Make a picture file the cover; one that VOD would refuse is made to fit, in a copy."""
        self._prepare(lambda folder: prepare_file(path, folder))

    def use_image(self, image: QImage) -> None:
        """Make a picture without a file the cover."""
        self._prepare(lambda folder: prepare_image(image, folder))

    def use_url(self, url: str) -> None:
        """Make a picture on the web the cover; VOD fetches it."""
        self.sources.say("")
        self._write(CoverFromUrl(url.strip()))

    def use_frame(self, at_s: float) -> None:
        """Make that moment of each selected video its cover."""
        self.sources.say("")
        self._write(CoverFromFrame(at_s))

    def remove(self) -> None:
        """Have no cover: VOD takes one from the video after it was uploaded."""
        self.sources.say("")
        self._write(None)

    def go_without(self) -> None:
        """Upload those selected videos whose cover failed without one."""
        failed = self._failed()
        retry = self._services.uploads.retry
        self._session.wrote.connect(lambda _: retry(failed), Qt.ConnectionType.SingleShotConnection)
        self._session.write(Field.COVER, [(failed, None)])
        self._show_cover()

    def _failed(self) -> tuple[TaskId, ...]:
        return tuple(
            task.id
            for task in self._session.selection.tasks
            if task.failure is not None
            and task.failure.kind == CoverFailed.kind
            and task.state is TaskState.ATTENTION
        )

    def choose_file(self) -> None:
        """Ask for a picture file."""
        dialog = QFileDialog(self, self.tr("Choose a cover"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*.{extension}" for extension in READABLE)
        dialog.setNameFilter(self.tr("Pictures ({patterns})").format(patterns=patterns))
        dialog.fileSelected.connect(self.use_file)
        dialog.open()

    def open_studio(self) -> None:
        """Choose a frame or a piece of a picture for what is selected now, in a dialog of its own."""
        selection = self._session.selection
        tasks = [task for task in selection.tasks if task.kind.can_renew]
        if not tasks:
            return
        studio = CoverStudioDialog(self._services, tasks, self)
        studio.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        studio.chosen.connect(partial(self._on_chosen, selection))
        studio.open()

    def _on_chosen(self, selection: Selection, cover: Cover) -> None:
        if selection is not self._session.selection:
            self._session.write_elsewhere(selection, Field.COVER, cover)
            return
        self.sources.say("")
        self._write(cover)

    def _prepare(self, work: Callable[[Path], PreparedCover | PictureFault]) -> None:
        """Large pictures take a second to read and shrink: not on the thread of the window."""
        selection = self._session.selection
        self.sources.say(self.tr("Reading the picture…"))
        self._services.pictures.keep(work).then(
            while_alive(self, partial(self._use, selection)), while_alive(self, self._on_unprepared)
        )

    def _on_unprepared(self, failure: Failure) -> None:
        self.sources.fail(self._services.wording.failure(failure).problem)

    def _use(self, selection: Selection, prepared: PreparedCover | PictureFault) -> None:
        """The picture goes to those rows that were selected when it was given."""
        if selection is not self._session.selection:
            if isinstance(prepared, PreparedCover):
                self._session.write_elsewhere(selection, Field.COVER, CoverFromFile(prepared.path))
            return
        if isinstance(prepared, PictureFault):
            self.sources.fail(fault_text(prepared))
            return
        size = self._services.wording.size(prepared.size)
        shape = f"{prepared.width} × {prepared.height}, {size}"
        if prepared.was_fitted:
            self.sources.say(self.tr("Made to fit what VOD takes: {shape}").format(shape=shape))
        else:
            self.sources.say(shape)
        self._write(CoverFromFile(prepared.path))

    def _write(self, cover: Cover | None) -> None:
        self._session.write(Field.COVER, self._session.selection.setting(Field.COVER, cover))
        self._show_cover()

    def _revert(self) -> None:
        self.sources.say("")
        self._session.write(Field.COVER, self._session.selection.reverting(Field.COVER))
        self._show_cover()

    def _show_cover(self) -> None:
        common = self._session.selection.common(Field.COVER)
        cover = common.value if common.agrees else None
        self._shown = cover if isinstance(cover, CoverFromUrl | CoverFromFile | CoverFromFrame) else None
        if not self._takes_cover():
            self.well.show_hint(self.tr("Only videos and audio have a cover."))
        elif not common.agrees:
            self.well.show_hint(self._state.differing())
        else:
            self._show(self._shown)
        self._show_state()

    def _show(self, cover: Cover | None) -> None:
        match cover:
            case None:
                self.well.show_hint(
                    self.tr("Drop or paste a picture here.\nWithout one, VOD takes a frame of the video.")
                )
            case CoverFromUrl():
                self.well.show_hint(cover.url)
            case CoverFromFile():
                self._show_file(cover)
            case CoverFromFrame():
                self._show_frame(cover)

    def _show_file(self, cover: CoverFromFile) -> None:
        self.well.show_hint(PurePath(cover.path).name)
        job = self._services.pictures.run(lambda: preview(cover.path, _PREVIEW))
        job.then(while_alive(self, partial(self._on_preview, cover)))

    def _on_preview(self, cover: CoverFromFile, image: QImage) -> None:
        name = PurePath(cover.path).name
        if cover != self._shown:
            return
        if image.isNull():
            self.well.show_hint(self.tr("“{name}” cannot be read.").format(name=name))
        else:
            meaning = self.tr("Cover: {name}").format(name=name)
            self.well.show_image(cut(image, cover.crop), meaning=meaning)

    def _show_frame(self, cover: CoverFromFrame) -> None:
        position = self._services.wording.position(cover.at_s)
        text = self.tr("Frame at {position}").format(position=position)
        self.well.show_hint(text)
        task = self._session.task
        if task is not None and self._services.pictures.available:
            job = self._services.pictures.studio.look(task.id, cover.at_s)
            job.then(while_alive(self, partial(self._on_frame, cover, text)))

    def _on_frame(self, cover: CoverFromFrame, text: str, moment: Moment) -> None:
        if cover == self._shown:
            self.well.show_image(cut(QImage.fromData(moment.picture), cover.crop), meaning=text)

    def _on_previewed(self, moment: Moment) -> None:
        position = self._services.wording.position(moment.at_s)
        image = QImage.fromData(moment.picture)
        self.well.show_image(image, meaning=self.tr("Frame at {position}").format(position=position))

    def _show_state(self) -> None:
        takes = self._takes_cover()
        lock = self._session.lock(Field.COVER)
        locked = not takes or (lock is not None and lock.count == len(self._session.selection.tasks))
        for part in (self.sources.frame, self.rule):
            part.setVisible(takes)
        self._state.show(None, dirty=False)
        self.question.ask(len(self._failed()))
        self.well.set_takes(not locked)
        cover = self._shown
        self.sources.show_cover(cover, locked=locked)
        self.frames.setEnabled(not locked)

    def _show_frames(self) -> None:
        task = self._session.task
        single = task is not None and not self._session.selection.is_many
        offered = single and task is not None and task.kind.can_renew
        self.frames.setVisible(bool(offered))
        self.frames.show_task(task.id if offered and task is not None else None)

    def _takes_cover(self) -> bool:
        return any(kind.can_renew for kind in self._session.selection.together.kinds)

    def _connect(self) -> None:
        self.well.file_given.connect(self.use_file)
        self.well.image_given.connect(self.use_image)
        self.well.url_given.connect(self.use_url)
        self.sources.studio_wanted.connect(self.open_studio)
        self.sources.file_wanted.connect(self.choose_file)
        self.sources.url_given.connect(self.use_url)
        self.sources.remove_wanted.connect(self.remove)
        self.sources.frame.reverted.connect(self._revert)
        self.question.without_wanted.connect(self.go_without)
        self.question.retry_wanted.connect(lambda: self._services.uploads.retry(self._failed()))
        self.frames.previewed.connect(self._on_previewed)
        self.frames.chosen.connect(self.use_frame)

    def _content(self) -> QWidget:
        content = QWidget()
        step = grid(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(3 * step, 3 * step, 3 * step, 4 * step)
        layout.setSpacing(3 * step)
        layout.addWidget(self.question)
        layout.addWidget(self.well)
        layout.addWidget(self.sources.frame)
        self.rule.setWordWrap(True)
        set_look(self.rule, Look.MUTED)
        layout.addWidget(self.rule)
        layout.addWidget(self.frames)
        layout.addStretch(1)
        return content

    def _rule(self) -> str:
        text = self.tr("JPG or PNG up to 1 MB and {width} × {height}; larger pictures are made to fit.")
        return text.format(width=COVER_MAX_WIDTH, height=COVER_MAX_HEIGHT)
