"""One question: what it is about, what follows, and a button for each answer. It does not block."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QPushButton, QWidget

from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.theme import Look, grid, set_look

_CHARACTERS = 52
Role = QDialogButtonBox.ButtonRole


class Question(Sheet):
    """Gone when it is answered. Escape and the close button give the answer of the button that keeps things as they are.

    Args:
        question: One sentence.
        more: What follows from the answer.
    """

    def __init__(self, parent: QWidget, question: str, more: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(QCoreApplication.applicationName())
        self.setAccessibleName(question)
        self.setAccessibleDescription(more)
        self._question = _wrapped(question)
        set_look(self._question, Look.HEADING)
        self._more = _wrapped(more)
        self._buttons = QDialogButtonBox(self)
        self._buttons.rejected.connect(self.reject)
        self.rows.addWidget(self._question)
        self.rows.addWidget(self._more)
        self.rows.addSpacing(grid(self))
        self.rows.addWidget(self._buttons)
        self.setMinimumWidth(_CHARACTERS * self.fontMetrics().averageCharWidth())

    def text(self) -> str:
        """The question."""
        return self._question.text()

    def more(self) -> str:
        """What follows."""
        return self._more.text()

    def offer(self, answer: str, act: Callable[[], object], look: Look | None = None) -> QPushButton:
        """An answer that does something; with the look of danger it stands apart."""
        role = Role.DestructiveRole if look is Look.DANGER else Role.AcceptRole
        button = self._buttons.addButton(answer, role)
        set_look(button, look)
        button.clicked.connect(self.close)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def tick(self, text: str) -> QCheckBox:
        """Something that may be wished besides, whatever the answer."""
        box = QCheckBox(text)
        self.rows.insertWidget(self.rows.indexOf(self._buttons), box)
        return box

    def offer_nothing(self, answer: str) -> QPushButton:
        """The answer that keeps things as they are."""
        return self._buttons.addButton(answer, Role.RejectRole)

    def ask(self, default: QPushButton) -> None:
        """Show it; Return presses `default`."""
        default.setDefault(True)
        default.setFocus()
        self.open()


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
