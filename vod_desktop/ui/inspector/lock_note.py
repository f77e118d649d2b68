"""That the form cannot be changed, said once with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from vod_desktop.ui.colors import Tone
from vod_desktop.ui.icons import icon
from vod_desktop.ui.theme import Look, grid, set_look


class LockNote(QFrame):
    """A lock and a sentence."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, Look.CARD)
        step = grid(self)
        mark = QLabel()
        mark.setPixmap(icon("lock", Tone.MUTED).pixmap(4 * step, 4 * step))
        self._text = QLabel()
        self._text.setWordWrap(True)
        set_look(self._text, Look.MUTED)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step)
        layout.setSpacing(2 * step)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)

    def set_text(self, text: str) -> None:
        """The sentence."""
        self._text.setText(text)

    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()
