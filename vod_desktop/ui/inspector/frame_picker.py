"""A frame of the video as its cover: suggestions, and any frame by a timeline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.media import Moment, Suggestion
from vod_desktop.ui.cover.film import SUGGESTED
from vod_desktop.ui.cover.frame_list import FrameList, Run
from vod_desktop.ui.cover.scrubber import Scrubber
from vod_desktop.ui.cover.timeline import FilmTimeline
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.theme import Look, grid, set_look


class FramePicker(QWidget):
    """For one video at a time. Asks for nothing before it is seen.

    Attributes:
        previewed: A `Moment` that was walked to.
        chosen: The second of the frame that becomes the cover.
    """

    previewed = Signal(object)
    chosen = Signal(float)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._task_id: TaskId | None = None
        self._asked: TaskId | None = None
        self.scrubber = Scrubber(services.pictures.studio, self)
        self.timeline = FilmTimeline(self.scrubber)
        self.strip = FrameList(self.tr("Suggested frames"), Run.WRAPPED, width=20)
        self.strip.picked.connect(self._on_picked)
        self.use = QPushButton(self.tr("Use this frame"))
        self.use.clicked.connect(lambda: self.chosen.emit(self.scrubber.at_s))
        self.note = QLabel()
        self.note.setWordWrap(True)
        set_look(self.note, Look.MUTED)
        self.scrubber.known.connect(self._on_known)
        self.scrubber.shown.connect(self._on_shown)
        self.scrubber.failed.connect(self._on_failed)
        self._lay_out()

    def show_task(self, task_id: TaskId | None) -> None:
        """Offer the frames of this video; None for nothing to offer."""
        if task_id == self._task_id:
            return
        self._task_id = task_id
        self.scrubber.begin(None)
        self.strip.clear()
        self._offer(False)
        self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        """Ask for duration and suggestions once, when they are going to be seen."""
        task_id = self._task_id
        if task_id is None or task_id == self._asked or not self.isVisible():
            return
        self._asked = task_id
        pictures = self._services.pictures
        if not pictures.available:
            self._say(
                self.tr(
                    "Frames cannot be taken from videos: the optional part “media” (PyAV) is not installed."
                )
            )
            return
        self._say(self.tr("Looking at the video…"))
        self.scrubber.begin(task_id)
        suggestions = pictures.studio.suggestions(task_id, SUGGESTED)
        suggestions.then(while_alive(self, lambda found: self._on_suggestions(task_id, found)))

    def _on_known(self) -> None:
        facts = self.scrubber.facts
        has_picture = facts is not None and bool(facts.width)
        self._offer(has_picture)
        self._say("" if has_picture else self.tr("There is no picture in this file."))

    def _on_failed(self, failure: Failure) -> None:
        self._say(self._services.wording.failure(failure).problem)

    def _on_suggestions(self, task_id: TaskId, found: Sequence[Suggestion]) -> None:
        if task_id != self._task_id:
            return
        self.strip.clear()
        for suggestion in found:
            self.strip.add(suggestion, self._services.wording.position(suggestion.at_s))
        self.strip.setVisible(bool(found))

    def _on_picked(self, at_s: float) -> None:
        self.scrubber.go(at_s)
        self.chosen.emit(at_s)

    def _on_shown(self, moment: Moment) -> None:
        self.previewed.emit(moment)

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _offer(self, offered: bool) -> None:
        for widget in (self.timeline, self.use):
            widget.setVisible(offered)
        self.strip.setVisible(offered and self.strip.count() > 0)

    def _lay_out(self) -> None:
        step = grid(self)
        title = QLabel(self.tr("Frame of the video"))
        set_look(title, Look.HEADING)
        self.strip.setFixedHeight(38 * step)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * step)
        layout.addWidget(title)
        layout.addWidget(self.note)
        layout.addWidget(self.strip)
        layout.addWidget(self.timeline)
        layout.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeading)
