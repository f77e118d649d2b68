"""A failure as people need it: what happened, why, what to do; one button that does it; details for support."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vod_desktop.app.wording import Remedy, Wording
from vod_desktop.domain.errors import Failure
from vod_desktop.ui.colors import Tone
from vod_desktop.ui.icons import icon
from vod_desktop.ui.inspector.flow import FlowLayout
from vod_desktop.ui.inspector.fold import Fold
from vod_desktop.ui.theme import Look, grid, set_look


class FailureCard(QFrame):
    """Problem, cause and fix with the primary button.

    Attributes:
        fix_wanted: The `Remedy` of the button that was pressed.
        ticket_wanted: The text for support shall be copied.
    """

    fix_wanted = Signal(object)
    ticket_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._failure: Failure | None = None
        self._path = ""
        set_look(self, Look.CARD)
        self.problem, self.cause, self.fix_text = _text(Look.HEADING), _text(None), _text(None)
        self.fix = QPushButton()
        set_look(self.fix, Look.PRIMARY)
        self.fix.clicked.connect(self._on_fix)
        self.others: list[QPushButton] = []
        self.copy = QPushButton(self.tr("Copy ticket text"))
        self.copy.setIcon(icon("copy"))
        self.copy.clicked.connect(self.ticket_wanted)
        self.technical = _text(Look.MUTED)
        self.fold = Fold(self.tr("Technical details"), self.technical)
        self._buttons = FlowLayout(spacing=2 * grid(self))
        self._lay_out()

    def show_failure(self, failure: Failure, *, path: str) -> None:
        """Show this one; the same one again changes nothing."""
        if failure == self._failure and path == self._path:
            return
        self._failure, self._path = failure, path
        sentence = self._wording.failure(failure, path=path)
        self.problem.setText(sentence.problem)
        self.cause.setText(sentence.cause)
        self.fix_text.setText(sentence.fix)
        self.fix.setText(self._wording.remedy_text(self._wording.remedy(failure)))
        self._show_others(failure)
        self.technical.setText(
            "\n".join(f"{name}: {value}" for name, value in self._wording.failure_details(failure))
        )
        self.setAccessibleName(str(sentence))

    def _show_others(self, failure: Failure) -> None:
        for button in self.others:
            button.deleteLater()
        self.others = [self._other(remedy) for remedy in self._wording.other_remedies(failure)]

    def _other(self, remedy: Remedy) -> QPushButton:
        button = QPushButton(self._wording.remedy_text(remedy))
        button.clicked.connect(lambda: self.fix_wanted.emit(remedy))
        self._buttons.addWidget(button)
        return button

    def _on_fix(self) -> None:
        if self._failure is not None:
            self.fix_wanted.emit(self._wording.remedy(self._failure))

    def _lay_out(self) -> None:
        step = grid(self)
        mark = QLabel()
        mark.setPixmap(icon("error", Tone.DANGER).pixmap(4 * step, 4 * step))
        head = QHBoxLayout()
        head.setSpacing(2 * step)
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.problem, 1)
        self._buttons.addWidget(self.fix)
        self._buttons.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * step, 3 * step, 3 * step, 3 * step)
        layout.setSpacing(2 * step)
        layout.addLayout(head)
        layout.addWidget(self.cause)
        layout.addWidget(self.fix_text)
        layout.addLayout(self._buttons)
        layout.addWidget(self.fold)


def _text(look: Look | None) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if look is not None:
        set_look(label, look)
    return label
