"""Version, libraries, licences; what a report needs can be copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.app.services import Services
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.icons import icon
from vod_desktop.ui.theme import Look, grid, set_look

_LICENCES = {
    "Python": "PSF-2.0",
    "PySide6_Essentials": "LGPL-3.0",
    "oss2": "MIT",
    "aliyun-python-sdk-core": "Apache-2.0",
    "aliyun-python-sdk-vod": "Apache-2.0",
    "keyring": "MIT",
    "fastcrc": "MIT",
    "av": "BSD-3-Clause",
}


class AboutDialog(Sheet):
    """What this is and what it is made of."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.setWindowTitle(self.tr("About VOD Desktop"))
        self.parts = QPlainTextEdit()
        self.parts.setReadOnly(True)
        self.parts.setAccessibleName(self.tr("Libraries and licences"))
        self.parts.setPlainText(self._libraries())
        self.copy = QPushButton(self.tr("Copy for a report"))
        self.copy.setIcon(icon("copy"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report()))
        self._lay_out()

    def report(self) -> str:
        """Version and libraries as text, without anything personal."""
        return f"VOD Desktop {self._services.about.version}\n{self._libraries()}"

    def _libraries(self) -> str:
        lines = []
        for name, version in self._services.about.libraries():
            licence = _LICENCES.get(name, "")
            lines.append(f"{name} {version}" + (f" — {licence}" if licence else ""))
            if name == "av":
                lines.append(self.tr("av brings FFmpeg with parts under the GPL 2 or later (x264, x265)."))
        return "\n".join(lines)

    def _lay_out(self) -> None:
        step = grid(self)
        mark = QLabel()
        mark.setPixmap(icon("vod-desktop").pixmap(16 * step, 16 * step))
        title = QLabel("VOD Desktop")
        set_look(title, Look.TITLE)
        version = QLabel(self.tr("Version {version}").format(version=self._services.about.version))
        set_look(version, Look.MUTED)
        words = QVBoxLayout()
        words.setSpacing(step)
        words.addWidget(title)
        words.addWidget(version)
        head = QHBoxLayout()
        head.setSpacing(4 * step)
        head.addWidget(mark)
        head.addLayout(words, 1)
        text = QLabel(self.tr("Puts media into Alibaba Cloud ApsaraVideo VOD and proves that they arrived."))
        licence = QLabel(self.tr("Free software under the Apache License 2.0. It is made of:"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = self.rows
        layout.addLayout(head)
        for label in (text, licence):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        layout.addWidget(self.parts, 1)
        layout.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()
        self.resize(110 * step, 100 * step)
