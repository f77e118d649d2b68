"""A toast: what the user's own action has done, for a few seconds, with a way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from vod_desktop.ui.theme import grid

SHOWN_MS = 8000
WITH_UNDO_MS = 10_000


class Toast(QFrame):
    """Bottom-centre of its parent; one at a time, the newest wins."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._undo: Callable[[], None] | None = None
        self._text = QLabel(self)
        self._button = QPushButton(self.tr("Undo"), self)
        self._button.clicked.connect(self.undo)
        unit = grid(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * unit, unit, 2 * unit, unit)
        layout.setSpacing(4 * unit)
        layout.addWidget(self._text)
        layout.addWidget(self._button)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._end)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return self._text.text() if not self.isHidden() else ""

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._undo is not None

    def say(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show this sentence; with `undo` for ten seconds, which is how long it can be taken back."""
        self._text.setText(text)
        self._undo = undo
        self._button.setVisible(undo is not None)
        self.setAccessibleName(text)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(WITH_UNDO_MS if undo else SHOWN_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def undo(self) -> None:
        """Take the last action back."""
        undo, self._undo = self._undo, None
        self._end()
        if undo:
            undo()

    def withdraw(self) -> None:
        """Offer to take nothing back any more: something else was done since."""
        if self.can_undo:
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        self._undo = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        area = cast("QWidget", self.parentWidget()).rect()
        self.move((area.width() - self.width()) // 2, area.height() - self.height() - 5 * grid(self))
