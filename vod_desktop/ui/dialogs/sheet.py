"""What all dialogs share: they grow with what they say."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from vod_desktop.ui.theme import grid


class Sheet(QDialog):
    """A dialog with the usual margins.

    Attributes:
        rows: Its layout, from top to bottom.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        step = grid(self)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(5 * step, 5 * step, 5 * step, 5 * step)
        self.rows.setSpacing(4 * step)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return handled

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        """Sentences wrap: what they need is known for a width only, and Qt does not ask for windows."""
        width = max(self.width(), self.rows.totalMinimumSize().width())
        height = max(self.height(), self.rows.totalHeightForWidth(width))
        if (width, height) != (self.width(), self.height()):
            self.resize(width, height)
