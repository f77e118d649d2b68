"""A section that folds away under its heading."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from vod_desktop.ui.icons import icon
from vod_desktop.ui.theme import grid


class Fold(QWidget):
    """A heading that shows or hides what is below it."""

    def __init__(self, title: str, content: QWidget, *, unfolded: bool = False) -> None:
        super().__init__()
        self.heading = QToolButton()
        self.heading.setText(title)
        self.heading.setCheckable(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.heading.setStyleSheet(
            "QToolButton { text-align: left; font-weight: 600; padding: 4px 0; border: 1px solid transparent; }"
            "QToolButton:checked { background: transparent; }"
            "QToolButton:focus { border-color: palette(highlight); }"
        )
        step = grid(self)
        self.heading.setIconSize(QSize(3 * step, 3 * step))
        self.content = content
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * step)
        layout.addWidget(self.heading)
        layout.addWidget(content)
        self.heading.toggled.connect(self.set_unfolded)
        self.set_unfolded(unfolded)

    def set_unfolded(self, unfolded: bool) -> None:
        """Show or hide the content."""
        self.heading.setChecked(unfolded)
        self.heading.setIcon(icon("down" if unfolded else "right"))
        self.content.setVisible(unfolded)
