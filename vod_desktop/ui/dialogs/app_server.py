"""What the program can do for people whose keys stay on a server of their own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QWidget

from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.theme import Look, grid, set_look


class AppServerDialog(Sheet):
    """Says plainly what is not there yet, and offers what works today.

    Attributes:
        temporary_key_wanted: The form for a temporary key is to be opened.
    """

    temporary_key_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Connect to an app server"))
        title = QLabel(self.tr("This version cannot ask an app server by itself yet."))
        title.setWordWrap(True)
        set_look(title, Look.HEADING)
        text = QLabel(
            self.tr(
                "What works today: have your server issue a temporary key (STS) and enter its three values here. The"
                " permanent key never leaves your server, and the temporary one is good for a limited time only."
            )
        )
        text.setWordWrap(True)
        self.use = QPushButton(self.tr("Enter a temporary key…"))
        self.use.setDefault(True)
        set_look(self.use, Look.PRIMARY)
        self.use.clicked.connect(self._on_use)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.use, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.rejected.connect(self.reject)
        step = grid(self)
        layout = self.rows
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(100 * step)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _on_use(self) -> None:
        self.temporary_key_wanted.emit()
        self.accept()
