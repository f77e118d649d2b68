"""A frame of the video itself as the cover: suggestions to click, and a slider for any other moment."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.media import MediaFacts, Suggestion
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.theme import Look, grid, set_look

SUGGESTED = 6
_SETTLE_MS = 150
_STEPS_PER_S = 10
_AT_ROLE = Qt.ItemDataRole.UserRole + 1


class FramePicker(QWidget):
    """For one video at a time. Asks for nothing before it is seen.

    Attributes:
        previewed: A QImage and its second, while the slider moves.
        chosen: The second of the frame that becomes the cover.
    """

    previewed = Signal(object, float)
    chosen = Signal(float)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._task_id: TaskId | None = None
        self._asked: TaskId | None = None
        self.strip = _Strip()
        self.strip.itemActivated.connect(self._on_suggestion)
        self.strip.itemClicked.connect(self._on_suggestion)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Moment of the video"))
        self.slider.valueChanged.connect(self._on_moved)
        self.position = QLabel()
        self.use = QPushButton(self.tr("Use this frame"))
        self.use.clicked.connect(lambda: self.chosen.emit(self._at_s()))
        self.note = QLabel()
        self.note.setWordWrap(True)
        set_look(self.note, Look.MUTED)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._ask_frame)
        self._lay_out()

    def show_task(self, task_id: TaskId | None) -> None:
        """Offer the frames of this video; None for nothing to offer."""
        if task_id == self._task_id:
            return
        self._task_id = task_id
        self._settle.stop()
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
        facts, suggestions = pictures.facts(task_id), pictures.suggestions(task_id, SUGGESTED)
        facts.then(
            while_alive(self, lambda told: self._on_facts(task_id, told)),
            while_alive(self, lambda failure: self._on_failed(task_id, failure)),
        )
        suggestions.then(while_alive(self, lambda found: self._on_suggestions(task_id, found)))

    def _on_facts(self, task_id: TaskId, facts: MediaFacts) -> None:
        if task_id != self._task_id:
            return
        self.slider.setRange(0, max(0, int((facts.duration_s or 0.0) * _STEPS_PER_S) - 1))
        self.slider.setPageStep(_STEPS_PER_S * 5)
        self.slider.setValue(0)
        self._offer(bool(facts.width))
        self._say("" if facts.width else self.tr("There is no picture in this file."))

    def _on_failed(self, task_id: TaskId, failure: Failure) -> None:
        if task_id == self._task_id:
            self._say(self._services.wording.failure(failure).problem)

    def _on_suggestions(self, task_id: TaskId, found: Sequence[Suggestion]) -> None:
        if task_id != self._task_id:
            return
        self.strip.clear()
        for suggestion in found:
            self.strip.add(suggestion, self._services.wording.position(suggestion.at_s))
        self.strip.setVisible(bool(found))

    def _on_suggestion(self, item: QListWidgetItem) -> None:
        at_s = float(item.data(_AT_ROLE))
        self.slider.blockSignals(True)
        self.slider.setValue(round(at_s * _STEPS_PER_S))
        self.slider.blockSignals(False)
        self._show_position(at_s)
        self.chosen.emit(at_s)

    def _on_moved(self) -> None:
        self._show_position(self._at_s())
        self._settle.start()

    def _ask_frame(self) -> None:
        task_id, at_s = self._task_id, self._at_s()
        if task_id is not None:
            job = self._services.pictures.frame(task_id, at_s)
            job.then(while_alive(self, lambda picture: self._on_frame(task_id, at_s, picture)))

    def _on_frame(self, task_id: TaskId, at_s: float, picture: bytes) -> None:
        if task_id == self._task_id and at_s == self._at_s():
            self.previewed.emit(QImage.fromData(picture), at_s)

    def _at_s(self) -> float:
        return self.slider.value() / _STEPS_PER_S

    def _show_position(self, at_s: float) -> None:
        self.position.setText(self._services.wording.position(at_s))

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _offer(self, offered: bool) -> None:
        for widget in (self.slider, self.position, self.use):
            widget.setVisible(offered)
        self.strip.setVisible(offered and self.strip.count() > 0)
        self._show_position(self._at_s())

    def _lay_out(self) -> None:
        step = grid(self)
        title = QLabel(self.tr("Frame of the video"))
        set_look(title, Look.HEADING)
        across = QHBoxLayout()
        across.setSpacing(2 * step)
        across.addWidget(self.slider, 1)
        across.addWidget(self.position)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * step)
        layout.addWidget(title)
        layout.addWidget(self.note)
        layout.addWidget(self.strip)
        layout.addLayout(across)
        layout.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeading)


class _Strip(QListWidget):
    """Suggested frames side by side, in rows that wrap."""

    def __init__(self) -> None:
        super().__init__()
        step = grid(self)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(20 * step, round(11.25 * step)))
        self.setSpacing(step)
        self.setFixedHeight(38 * step)
        self.setAccessibleName(self.tr("Suggested frames"))
        self.setObjectName("frames")

    def add(self, suggestion: Suggestion, position: str) -> None:
        pixmap = QPixmap.fromImage(QImage.fromData(suggestion.picture))
        room = self.iconSize()
        canvas = pixmap.scaled(
            room * 2, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        item = QListWidgetItem(QIcon(canvas), position)
        item.setData(_AT_ROLE, suggestion.at_s)
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole, self.tr("Frame at {position}").format(position=position)
        )
        self.addItem(item)
