"""The frames of one video: a timeline to walk along, a strip over its whole length, and suggestions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.media import Suggestion
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.cover.frame_list import FrameList, Run
from vod_desktop.ui.cover.scrubber import Scrubber
from vod_desktop.ui.cover.timeline import FilmTimeline
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.theme import Look, grid, set_look

SUGGESTED = 6
STRIP = 10
_BEGINS_AT = 0.1
"""Share of the video: many begin with black."""


class Film(QWidget):
    """GUI thread only.

    Attributes:
        scrubber: Tells which frame is shown.
        suggested: A column of its own, for the side.
        was_moved: Whether somebody has walked to a frame since the video was shown.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._at_s: float | None = None
        self.was_moved = False
        self.scrubber = Scrubber(services.pictures.studio, self)
        self.timeline = FilmTimeline(self.scrubber)
        self.strip = FrameList(self.tr("Whole video"), Run.ACROSS, width=18)
        self.suggested = FrameList(self.tr("Suggested frames"), Run.DOWN, width=19)
        self.note = QLabel()
        self.note.setWordWrap(True)
        set_look(self.note, Look.MUTED)
        self.timeline.slider.touched.connect(self._on_touched)
        for frames in (self.strip, self.suggested):
            frames.picked.connect(self._on_picked)
        self.scrubber.known.connect(self._on_known)
        self.scrubber.failed.connect(self._on_failed)
        self._lay_out()

    def show_task(self, task: UploadTask, at_s: float | None) -> None:
        """Show the frames of this video, first the one of that second."""
        self._at_s, self.was_moved = at_s, False
        pictures = self._services.pictures
        self._offer(False)
        if not pictures.available:
            self._say(
                self.tr(
                    "Frames cannot be taken from videos: the optional part “media” (PyAV) is not installed."
                )
            )
            return
        self._say(self.tr("Looking at the video…"))
        self.scrubber.begin(task.id)
        self._search(task.id)

    def _search(self, task_id: TaskId) -> None:
        studio = self._services.pictures.studio
        studio.suggestions(task_id, SUGGESTED).then(
            while_alive(self, lambda found: self._fill(self.suggested, found))
        )
        studio.strip(task_id, STRIP).then(while_alive(self, lambda found: self._fill(self.strip, found)))

    def _fill(self, frames: FrameList, found: Sequence[Suggestion]) -> None:
        frames.clear()
        for one in found:
            frames.add(one, self._services.wording.position(one.at_s))

    def _on_known(self) -> None:
        facts = self.scrubber.facts
        if facts is None or not facts.width:
            self._say(self.tr("There is no picture in this file."))
            return
        self._say("")
        self._offer(True)
        self.scrubber.go(self.scrubber.end_s * _BEGINS_AT if self._at_s is None else self._at_s)

    def _on_failed(self, failure: Failure) -> None:
        self._say(self._services.wording.failure(failure).problem)

    def _on_touched(self) -> None:
        self.was_moved = True

    def _on_picked(self, at_s: float) -> None:
        self.was_moved = True
        self.scrubber.go(at_s)

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _offer(self, offered: bool) -> None:
        for widget in (self.timeline, self.strip, self.suggested):
            widget.setVisible(offered)

    def _lay_out(self) -> None:
        step = grid(self)
        self.strip.setFixedHeight(21 * step)
        self.suggested.setFixedWidth(31 * step)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * step)
        layout.addWidget(self.note)
        layout.addWidget(self.timeline)
        layout.addWidget(self.strip)
