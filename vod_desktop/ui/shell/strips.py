"""Message strips above the list: conditions that concern many rows, each with at most one action."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.ui.colors import Tone, colors_of
from vod_desktop.ui.icons import icon, icon_pixmap
from vod_desktop.ui.theme import Look, grid, set_look


class StripKind(enum.Enum):
    """How grave it is."""

    INFO = "info"
    WARNING = "warning"
    DANGER = "danger"


_TONES = {StripKind.INFO: Tone.ACCENT, StripKind.WARNING: Tone.WARNING, StripKind.DANGER: Tone.DANGER}
_ICONS = {StripKind.INFO: "info", StripKind.WARNING: "warning", StripKind.DANGER: "error"}


@dataclass(frozen=True, slots=True)
class Message:
    """What a strip says.

    Attributes:
        key: Messages of one key replace each other, so that a cause is said once.
        icon: Name of a drawing; empty for that of the kind.
        action: Text of the button and what it does.
        can_close: Whether the user may take it away; conditions that hold on stay.
    """

    key: str
    text: str
    kind: StripKind = StripKind.INFO
    icon: str = ""
    action: tuple[str, Callable[[], None]] | None = None
    can_close: bool = True


class Strip(QFrame):
    """One message."""

    def __init__(self, message: Message, close: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.message = message
        self._picture = QLabel(self)
        self._text = QLabel(message.text, self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(message.text)
        unit = grid(self)
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * unit, int(1.5 * unit), 3 * unit, int(1.5 * unit))
        layout.setSpacing(3 * unit)
        layout.addWidget(self._picture)
        layout.addWidget(self._text, 1)
        if message.action:
            layout.addWidget(self._action_button(*message.action))
        if message.can_close:
            layout.addWidget(self._close_button(close))
        self._recolor()

    def _action_button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        set_look(button, Look.FLAT)
        button.clicked.connect(act)
        return button

    def _close_button(self, close: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("close", Tone.MUTED))
        button.setAccessibleName(self.tr("Close this message"))
        button.setToolTip(self.tr("Close this message"))
        button.clicked.connect(close)
        return button

    def fit(self, width: int) -> None:
        """Be as high as the sentence needs at this width.

        Done by hand: Qt's layouts give a wrapping label the height that it would need in a narrow column.
        """
        margins, gap = self._layout.contentsMargins(), self._layout.spacing()
        items = (self._layout.itemAt(n) for n in range(self._layout.count()))
        others = [w for item in items if item and (w := item.widget()) and w is not self._text]
        taken = sum(other.sizeHint().width() + gap for other in others)
        room = max(10 * grid(self), width - taken - margins.left() - margins.right())
        wrapped = int(Qt.TextFlag.TextWordWrap)
        needed = (
            self._text.fontMetrics().boundingRect(0, 0, room, 10_000, wrapped, self._text.text()).height()
        )
        beside = max((other.sizeHint().height() for other in others), default=0)
        self.setFixedHeight(max(needed, beside, 6 * grid(self)) + margins.top() + margins.bottom())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_picture"):
            self._recolor()

    def _recolor(self) -> None:
        kind = self.message.kind
        side = round(self.fontMetrics().height() * 1.1)
        color = colors_of(self.palette()).color(_TONES[kind])
        name = self.message.icon or _ICONS[kind]
        self._picture.setPixmap(icon_pixmap(name, color, side, self.devicePixelRatioF()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = colors_of(self.palette())
        ground = {
            StripKind.INFO: colors.accent_soft,
            StripKind.WARNING: colors.warning_soft,
            StripKind.DANGER: colors.danger_soft,
        }[self.message.kind]
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(colors.line))
        painter.end()


class Strips(QWidget):
    """The stack of messages, the newest below; empty most of the time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strips: dict[str, Strip] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setVisible(False)

    def show_message(self, message: Message) -> None:
        """Show a message; the same one again changes nothing."""
        old = self._strips.get(message.key)
        if old is not None:
            if (old.message.text, old.message.kind) == (message.text, message.kind):
                return
            self.remove(message.key)
        strip = Strip(message, lambda: self.remove(message.key), self)
        self._strips[message.key] = strip
        self._layout.addWidget(strip)
        strip.fit(self.width())
        self.setVisible(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for strip in self._strips.values():
            strip.fit(event.size().width())

    def remove(self, key: str) -> None:
        """Take a message away, if it is there."""
        strip = self._strips.pop(key, None)
        if strip is not None:
            self._layout.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        self.setVisible(bool(self._strips))

    def texts(self) -> dict[str, str]:
        """What is shown, by key."""
        return {key: strip.message.text for key, strip in self._strips.items()}
