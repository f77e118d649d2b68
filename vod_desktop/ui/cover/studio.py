"""The cover studio: a frame of the video or a picture of one's own, and the piece of it that becomes the cover."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePath

from PySide6.QtCore import QCoreApplication, QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from vod_desktop.app.services import Services
from vod_desktop.domain.crop import Crop
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.limits import COVER_MAX_HEIGHT, COVER_MAX_WIDTH
from vod_desktop.domain.media import Moment
from vod_desktop.domain.metadata import Cover, CoverFromFile, CoverFromFrame, CoverFromUrl
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.cover.crop_bar import WHOLE, CropBar
from vod_desktop.ui.cover.film import Film
from vod_desktop.ui.cover.giving import Given, address_of, given_in, holds_picture
from vod_desktop.ui.cover.image import (
    READABLE,
    PictureFault,
    PreparedCover,
    prepare_file,
    prepare_image,
    preview,
)
from vod_desktop.ui.cover.stage import Stage
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.icons import icon
from vod_desktop.ui.theme import Look, grid, set_look

_SEEN = QSize(1280, 720)


class CoverStudioDialog(Sheet):
    """For the first of some videos; what is chosen is meant for all of them. GUI thread only.

    Attributes:
        chosen: The `Cover`.
    """

    chosen = Signal(object)

    def __init__(
        self, services: Services, tasks: Sequence[UploadTask], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tuple(tasks)
        self._source: Cover | None = None
        self._full = QSize()
        self.setWindowTitle(self.tr("Cover studio"))
        self.setAcceptDrops(True)
        self.stage = Stage()
        self.crops = CropBar()
        self.film = Film(services)
        self.shape, self.said = QLabel(), QLabel()
        self.choose = QPushButton(icon("image"), self.tr("Choose picture…"))
        self.buttons = QDialogButtonBox()
        self.use = self.buttons.addButton(self._use_text(), QDialogButtonBox.ButtonRole.AcceptRole)
        self._connect()
        self._lay_out()
        self._begin(tasks[0])

    def give(self, mime: QMimeData) -> bool:
        """Take what was dropped or pasted; False when there is no picture in it."""
        given = given_in(mime)
        if given is not None:
            self._take(given)
        return given is not None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_picture(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.give(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def done(self, result: int) -> None:
        self._services.pictures.studio.rest()
        super().done(result)

    # --- where the picture comes from

    def _begin(self, task: UploadTask) -> None:
        cover = task.metadata.cover
        crop = cover.crop if isinstance(cover, CoverFromFile | CoverFromFrame) else None
        self.stage.set_crop(crop)
        self.crops.show_ratio(WHOLE if crop is None else crop.ratio)
        self.use.setEnabled(False)
        self.stage.show_hint(self.tr("Drop or paste a picture here."))
        match cover:
            case CoverFromFile(path):
                self._take(path)
            case CoverFromUrl(url):
                self._show_address(url)
        self.film.show_task(task, cover.at_s if isinstance(cover, CoverFromFrame) else None)

    def _take(self, given: Given) -> None:
        """A picture of one's own."""
        match given:
            case QUrl():
                self._show_address(address_of(given))
            case QImage():
                self._prepare(lambda folder: prepare_image(given, folder))
            case str():
                self._prepare(lambda folder: prepare_file(given, folder))

    def _show_address(self, url: str) -> None:
        self._set_source(CoverFromUrl(url), QSize())
        self._say(self.tr("A picture on the web becomes the cover as it is. Copy it here to cut it."))
        self.stage.show_hint(url)

    def _prepare(self, work: Callable[[Path], PreparedCover | PictureFault]) -> None:
        self._say(self.tr("Reading the picture…"))
        job = self._services.pictures.keep(work)
        job.then(while_alive(self, self._on_prepared), while_alive(self, self._on_failed))

    def _on_prepared(self, prepared: PreparedCover | PictureFault) -> None:
        if isinstance(prepared, PictureFault):
            self._say(fault_text(prepared), Look.ERROR)
            return
        size = self._services.wording.size(prepared.size)
        shape = f"{prepared.width} × {prepared.height}, {size}"
        fitted = self.tr("Made to fit what VOD takes: {shape}").format(shape=shape)
        self._say(fitted if prepared.was_fitted else shape)
        path = prepared.path
        self._set_source(CoverFromFile(path), QSize(prepared.width, prepared.height))
        self._services.pictures.run(lambda: preview(path, _SEEN)).then(
            while_alive(self, partial(self._on_preview, path))
        )

    def _on_preview(self, path: str, image: QImage) -> None:
        if self._source != CoverFromFile(path):
            return
        self.stage.show_image(image)
        self.stage.setAccessibleName(self.tr("Cover: {name}").format(name=PurePath(path).name))

    def _on_moment(self, moment: Moment) -> None:
        """A frame was walked to; the first one does not take the place of a picture."""
        if (
            self._source is not None
            and not isinstance(self._source, CoverFromFrame)
            and not self.film.was_moved
        ):
            return
        facts = self.film.scrubber.facts
        image = QImage.fromData(moment.picture)
        size = QSize(facts.width, facts.height) if facts else image.size()
        if not isinstance(self._source, CoverFromFrame):
            self._say("")
        self._set_source(CoverFromFrame(moment.at_s), size)
        self.stage.show_image(image)
        self.stage.setAccessibleName(self.tr("Cover"))

    def _on_failed(self, failure: Failure) -> None:
        self._say(self._services.wording.failure(failure, path=self._tasks[0].path).problem, Look.ERROR)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a cover"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*.{extension}" for extension in READABLE)
        dialog.setNameFilter(self.tr("Pictures ({patterns})").format(patterns=patterns))
        dialog.fileSelected.connect(self._take)
        dialog.open()

    # --- what becomes of it

    def _set_source(self, source: Cover, size: QSize) -> None:
        self._source, self._full = source, size
        self.crops.set_cuts(size.isValid() and self._services.pictures.available)
        self.use.setEnabled(True)
        self._show_shape()

    def _on_ratio(self, ratio: float) -> None:
        if ratio == WHOLE:
            self.stage.set_crop(None)
        else:
            self.stage.set_ratio(ratio)
            self.stage.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_shape()

    def _show_shape(self) -> None:
        """How large the cover becomes."""
        crop = self.stage.crop or Crop(0, 0, 1, 1)
        if not self._full.isValid():
            self.shape.clear()
            return
        size = QSize(*crop.pixels(self._full.width(), self._full.height())[2:])
        if size.width() > COVER_MAX_WIDTH or size.height() > COVER_MAX_HEIGHT:
            size.scale(COVER_MAX_WIDTH, COVER_MAX_HEIGHT, Qt.AspectRatioMode.KeepAspectRatio)
        self.shape.setText(f"{size.width()} × {size.height()}")

    def _accept(self) -> None:
        source = self._source
        if isinstance(source, CoverFromFile | CoverFromFrame):
            source = replace(source, crop=self.stage.crop)
        if source is not None:
            self.chosen.emit(source)
        self.accept()

    def _say(self, text: str, look: Look = Look.MUTED) -> None:
        self.said.setText(text)
        set_look(self.said, look)

    def _use_text(self) -> str:
        count = len(self._tasks)
        return self.tr("Use as cover") if count == 1 else self.tr("Use for %n video(s)", "", count)

    # --- putting it together

    def _connect(self) -> None:
        self.crops.ratio_chosen.connect(self._on_ratio)
        self.crops.safe_areas_wanted.connect(self.stage.set_safe_areas)
        self.stage.cropped.connect(lambda _crop: self._show_shape())
        self.film.scrubber.shown.connect(self._on_moment)
        self.choose.clicked.connect(self._choose_file)
        self.choose.setAutoDefault(False)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.activated.connect(lambda: self.give(QGuiApplication.clipboard().mimeData()))
        set_look(self.use, Look.PRIMARY)
        cancel = self.buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.clicked.connect(self.reject)
        self.use.clicked.connect(self._accept)

    def _lay_out(self) -> None:
        step = grid(self)
        self.said.setWordWrap(True)
        set_look(self.shape, Look.MUTED)
        above = QHBoxLayout()
        above.addWidget(self.stage, 1)
        above.addWidget(self.film.suggested)
        tools = QHBoxLayout()
        tools.addWidget(self.crops, 1)
        tools.addWidget(self.shape)
        below = QHBoxLayout()
        below.addWidget(self.choose)
        below.addWidget(self.said, 1)
        below.addWidget(self.buttons)
        self.rows.setSpacing(3 * step)
        self.rows.addLayout(above, 1)
        self.rows.addLayout(tools)
        self.rows.addWidget(self.film)
        if len(self._tasks) > 1:
            self.rows.addWidget(self._same_second())
        self.rows.addLayout(below)
        self.resize(250 * step, 194 * step)

    def _same_second(self) -> QLabel:
        text = self.tr(
            "Each video gets the frame of its own at the same second; of a shorter one it is the last frame."
        )
        note = QLabel(text)
        note.setWordWrap(True)
        set_look(note, Look.MUTED)
        return note


def fault_text(fault: PictureFault) -> str:
    """Why a picture was not taken."""
    translate = QCoreApplication.translate
    if fault is PictureFault.UNREADABLE:
        return translate("CoverPicture", "This is not a picture that can be read.")
    return translate("CoverPicture", "The picture could not be kept on this computer; is the disk full?")
