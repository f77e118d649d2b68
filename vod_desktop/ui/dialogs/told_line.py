"""A mark and a sentence: what came of a test or of saving."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from vod_desktop.ui.colors import Tone
from vod_desktop.ui.icons import icon
from vod_desktop.ui.theme import Look, grid, set_look


class ToldLine(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        step = grid(self)
        self._side = 4 * step
        self._mark = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * step)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        self.clear()

    def text(self) -> str:
        """The sentence shown; empty for none."""
        return self._text.text()

    def clear(self) -> None:
        """Say nothing."""
        self._tell("", "info", Tone.MUTED, None)

    def wait(self, text: str) -> None:
        """Something is under way."""
        self._tell(text, "clock", Tone.MUTED, Look.MUTED)

    def good(self, text: str) -> None:
        """It worked."""
        self._tell(text, "done", Tone.GOOD, None)

    def warn(self, text: str) -> None:
        """It worked, and there is something to mind."""
        self._tell(text, "warning", Tone.WARNING, None)

    def bad(self, text: str) -> None:
        """It did not."""
        self._tell(text, "error", Tone.DANGER, Look.ERROR)

    def _tell(self, text: str, name: str, tone: Tone, look: Look | None) -> None:
        self._text.setText(text)
        set_look(self._text, look)
        self._mark.setPixmap(icon(name, tone).pixmap(QSize(self._side, self._side)))
        self.setAccessibleName(text)
        self.setVisible(bool(text))
