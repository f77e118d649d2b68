"""One line that answers "where is my key?"."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from vod_desktop.app.accounts import KeychainState, KeychainView
from vod_desktop.ui.colors import Tone
from vod_desktop.ui.icons import icon
from vod_desktop.ui.theme import Look, grid, set_look


class KeychainLine(QWidget):
    """A key and a sentence, honest about memory-only keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        step = grid(self)
        self._mark = QLabel()
        self._side = 4 * step
        self._text = QLabel(self.tr("Looking for the keychain of this computer…"))
        self._text.setWordWrap(True)
        set_look(self._text, Look.MUTED)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * step)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        self._show_mark("key", Tone.MUTED)

    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    def show_view(self, view: KeychainView, *, remember: bool) -> None:
        """Where a key goes that is saved now; `remember` is what the user wants."""
        if not remember and view.state in {KeychainState.READY, KeychainState.LOCKED}:
            self._show(
                self.tr("The key stays in memory and is forgotten when the program ends."), "key", Tone.MUTED
            )
            return
        match view.state:
            case KeychainState.READY:
                text = self.tr(
                    "The secret is kept in the keychain of this computer, never in a file of this program."
                )
                if view.name:
                    text = self.tr("The secret is kept in {keychain}, never in a file of this program.")
                self._show(
                    text.format(keychain=view.name),
                    "shield",
                    Tone.GOOD,
                )
            case KeychainState.LOCKED:
                text = self.tr(
                    "The keychain is locked; this computer asks for its password when the key is saved."
                )
                self._show(text, "lock", Tone.WARNING)
            case KeychainState.ABSENT:
                text = self.tr(
                    "This computer has no keychain that can be used. The key stays in memory and has to be entered"
                    " again after a restart; it is never written to a file."
                )
                self._show(text, "warning", Tone.WARNING)
            case KeychainState.FAILED | KeychainState.UNTRUSTED:
                text = self.tr(
                    "The keychain of this computer cannot be used safely. The key stays in memory and has to be entered"
                    " again after a restart; it is never written to a file."
                )
                self._show(text, "warning", Tone.WARNING)

    def _show(self, text: str, name: str, tone: Tone) -> None:
        self._text.setText(text)
        self._show_mark(name, tone)

    def _show_mark(self, name: str, tone: Tone) -> None:
        self._mark.setPixmap(icon(name, tone).pixmap(QSize(self._side, self._side)))


def can_keep(view: KeychainView) -> bool:
    """Whether a key can outlive the program on this computer."""
    return view.state in {KeychainState.READY, KeychainState.LOCKED}
