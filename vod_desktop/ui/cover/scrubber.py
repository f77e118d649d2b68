"""Walks through the frames of one video: to a second, or on and back by single frames."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from vod_desktop.app.cover_studio import CoverStudio
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.media import MediaFacts, Moment
from vod_desktop.ui.dialogs.answers import while_alive

_BEFORE_S = 0.001
"""Places are whole milliseconds: one less is the frame before."""


class Scrubber(QObject):
    """Asks for one frame at a time; of places asked for meanwhile only the newest counts, of steps every one. GUI thread only.

    Attributes:
        facts: Of the video; None until they are known.
        moment: What is shown; None until the first frame is there.
        known: The facts have come.
        shown: A `Moment` has come.
        failed: Why there is none: a `Failure`.
    """

    known = Signal()
    shown = Signal(object)
    failed = Signal(object)

    def __init__(self, studio: CoverStudio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._task_id: TaskId | None = None
        self.facts: MediaFacts | None = None
        self.moment: Moment | None = None
        self._wanted: float | None = None
        self._owed = 0
        self._busy = False

    def begin(self, task_id: TaskId | None) -> None:
        """Walk through this video from now on; None for none."""
        self._task_id = task_id
        self.facts = self.moment = self._wanted = None
        self._owed, self._busy = 0, False
        if task_id is not None:
            self._studio.facts(task_id).then(
                while_alive(self, lambda facts: self._learned(task_id, facts)),
                while_alive(self, lambda failure: self._failed(task_id, failure)),
            )

    @property
    def at_s(self) -> float:
        """Where it stands, or is on its way to."""
        if self._wanted is not None:
            return self._wanted
        return self.moment.at_s if self.moment else 0.0

    @property
    def end_s(self) -> float:
        """The length of the video; 0 while it is unknown."""
        return (self.facts.duration_s if self.facts else None) or 0.0

    def go(self, at_s: float) -> None:
        """Show the frame of that second."""
        self._wanted, self._owed = max(0.0, min(at_s, self.end_s or at_s)), 0
        self._ask()

    def step(self, frames: int) -> None:
        """Go on, or back for less than 0, by so many frames."""
        self._owed += frames
        self._ask()

    def _ask(self) -> None:
        task_id, at_s = self._task_id, None if self._busy else self._next_place()
        if task_id is None or at_s is None:
            return
        self._busy = True
        self._studio.look(task_id, at_s).then(
            while_alive(self, lambda moment: self._arrived(task_id, moment)),
            while_alive(self, lambda failure: self._failed(task_id, failure)),
        )

    def _next_place(self) -> float | None:
        """Where to look next; None when there is nothing to do."""
        if self._wanted is not None:
            place, self._wanted = self._wanted, None
            return place
        if self.moment is None or self._owed == 0:
            return None
        forward = self._owed > 0
        self._owed -= 1 if forward else -1
        found = self.moment.until_s if forward else self.moment.at_s - _BEFORE_S
        if found is None or found < 0:
            self._owed = 0
            return None
        return found

    def _learned(self, task_id: TaskId, facts: MediaFacts) -> None:
        if task_id == self._task_id:
            self.facts = facts
            self.known.emit()

    def _arrived(self, task_id: TaskId, moment: Moment) -> None:
        if task_id != self._task_id:
            return
        self._busy, self.moment = False, moment
        self.shown.emit(moment)
        self._ask()

    def _failed(self, task_id: TaskId, failure: Failure) -> None:
        if task_id == self._task_id:
            self._busy, self._wanted, self._owed = False, None, 0
            self.failed.emit(failure)
