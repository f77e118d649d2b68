"""The buttons below the cover: the studio, a file, a web address, none."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout

from vod_desktop.domain.metadata import Cover, CoverFromUrl
from vod_desktop.ui.icons import icon
from vod_desktop.ui.inspector.editors import FieldEditor
from vod_desktop.ui.inspector.field_frame import FieldFrame
from vod_desktop.ui.inspector.flow import FlowLayout
from vod_desktop.ui.theme import Look, grid, set_look


class CoverSources(QObject):
    """A field of the form without a value of its own: it asks, the page writes.

    Attributes:
        studio_wanted: The cover studio is to be opened.
        file_wanted: A picture file is to be chosen.
        url_given: A web address was entered.
        remove_wanted: There is to be no cover.
    """

    studio_wanted = Signal()
    file_wanted = Signal()
    url_given = Signal(str)
    remove_wanted = Signal()

    def __init__(self, label: str) -> None:
        super().__init__()
        self._editor = _Buttons()
        self.studio, self.choose = self._editor.studio, self._editor.choose
        self.remove, self.url = self._editor.remove, self._editor.url
        self.frame = FieldFrame(label, self._editor)
        self.studio.clicked.connect(self.studio_wanted)
        self.choose.clicked.connect(self.file_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.url.returnPressed.connect(self._on_url)
        self.url.editingFinished.connect(self._on_url)

    def show_cover(self, cover: Cover | None, *, locked: bool) -> None:
        """What can be done with this cover."""
        self._editor.setEnabled(not locked)
        self.remove.setVisible(cover is not None)
        if not self.url.hasFocus():
            self.url.setText(cover.url if isinstance(cover, CoverFromUrl) else "")
            self.url.setCursorPosition(0)

    def say(self, text: str) -> None:
        """What came of the last choice."""
        self._tell(text, Look.MUTED)

    def fail(self, text: str) -> None:
        """Why the last choice was not taken."""
        self._tell(text, Look.ERROR)

    def told(self) -> str:
        """What is said about the last choice."""
        return self._editor.said.text()

    def _tell(self, text: str, look: Look) -> None:
        self._editor.said.setText(text)
        self._editor.said.setVisible(bool(text))
        set_look(self._editor.said, look)

    def _on_url(self) -> None:
        text = self.url.text().strip()
        if text and self.url.isModified():
            self.url.setModified(False)
            self.url_given.emit(text)


class _Buttons(FieldEditor):
    def __init__(self) -> None:
        super().__init__()
        self.studio = QPushButton(self.tr("Open studio…"))
        self.studio.setIcon(icon("frame"))
        self.studio.setToolTip(self.tr("Walk through the video frame by frame, and cut the cover to size"))
        self.choose = QPushButton(self.tr("Choose picture…"))
        self.choose.setIcon(icon("image"))
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setIcon(icon("trash"))
        self.url = QLineEdit()
        self.url.setPlaceholderText(self.tr("or the web address of a picture"))
        self.url.setAccessibleName(self.tr("Web address of the cover"))
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.hide()
        step = grid(self)
        across = FlowLayout(spacing=2 * step)
        for button in (self.studio, self.choose, self.remove):
            across.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * step)
        layout.addLayout(across)
        layout.addWidget(self.url)
        layout.addWidget(self.said)
        self.setFocusProxy(self.studio)

    def set_wrong(self, wrong: bool) -> None:
        set_look(self.url, Look.ERROR if wrong else None)

    def set_locked(self, locked: bool) -> None:
        """The page decides: kinds without a cover count as well."""
