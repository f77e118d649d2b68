"""Asks, once for all selected videos, what to do about covers that could not be made or uploaded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from vod_desktop.app.wording import Remedy, Wording
from vod_desktop.ui.inspector.flow import FlowLayout
from vod_desktop.ui.theme import Look, grid, set_look


class CoverQuestion(QFrame):
    """Shown while there is something to ask.

    Attributes:
        retry_wanted: The covers are to be tried again.
        without_wanted: The videos are to go without.
    """

    retry_wanted = Signal()
    without_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self.retry = QPushButton(wording.remedy_text(Remedy.RETRY))
        self.without = QPushButton(wording.remedy_text(Remedy.WITHOUT_COVER))
        self.retry.clicked.connect(self.retry_wanted)
        self.without.clicked.connect(self.without_wanted)
        step = grid(self)
        buttons = FlowLayout(spacing=2 * step)
        buttons.addWidget(self.without)
        buttons.addWidget(self.retry)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * step, 3 * step, 3 * step, 3 * step)
        layout.setSpacing(2 * step)
        layout.addWidget(self._text)
        layout.addLayout(buttons)
        self.hide()

    def ask(self, count: int) -> None:
        """Ask about so many videos; nothing about 0."""
        self._text.setText(self.tr("The cover of %n video(s) could not be made or uploaded.", "", count))
        self.setVisible(count > 0)
