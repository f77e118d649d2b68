"""What stands around an editor: label, counter, the mark of a change with its revert, the message below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from vod_desktop.app.wording import in_a_row
from vod_desktop.ui.colors import Tone, colors_of
from vod_desktop.ui.icons import icon
from vod_desktop.ui.inspector.editors import FieldEditor
from vod_desktop.ui.theme import Look, grid, set_look


class FieldFrame(QWidget):
    """A field of the form with all that is said about it.

    Attributes:
        reverted: The user wants back what stood there when the tasks were selected.
        cleaned: The characters that VOD refuses shall go.
    """

    reverted = Signal()
    cleaned = Signal()

    def __init__(self, label: str, editor: FieldEditor, *, required: bool = False) -> None:
        super().__init__()
        self.editor = editor
        self._dot = _Dot()
        self._label = QLabel(f"{label} *" if required else label)
        self._label.setBuddy(editor)
        self._counter = _small_label(Look.MUTED)
        self._message = _small_label(Look.ERROR)
        self._note = _small_label(Look.MUTED)
        self._preview = _small_label(Look.MUTED)
        self._badge = _small_label(Look.MUTED)
        self._revert = _revert_button(self.tr("Undo the change of “{field}”").format(field=label))
        self._revert.clicked.connect(self.reverted)
        self._clean = QPushButton(self.tr("Remove these characters"))
        self._clean.setAutoDefault(False)
        set_look(self._clean, Look.FLAT)
        self._clean.clicked.connect(self.cleaned)
        editor.setAccessibleName(label)
        proxy = editor.focusProxy()
        if proxy:
            proxy.setAccessibleName(label)
        self._lay_out()
        for part in (self._message, self._clean, self._note, self._counter, self._preview, self._badge):
            part.hide()
        self.set_touched(False)

    def set_counter(self, found: int, limit: int) -> None:
        """How much of the limit is used; in the colour of errors when it is more."""
        self._counter.setText(f"{found} / {limit}")
        set_look(self._counter, Look.ERROR if found > limit else Look.MUTED)
        self._counter.show()

    def set_message(self, text: str) -> None:
        """What is wrong; empty when nothing is."""
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self.editor.set_wrong(bool(text))
        self._describe()

    def set_cleanable(self, cleanable: bool) -> None:
        """Offer to take out what VOD refuses."""
        self._clean.setVisible(cleanable)

    def clean_button(self) -> QPushButton:
        """The button that takes out what VOD refuses."""
        return self._clean

    def message(self) -> str:
        """What is said to be wrong."""
        return self._message.text()

    def set_note(self, text: str) -> None:
        """What else is to be known: that it is locked and why, that it is missing in some."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._describe()

    def note(self) -> str:
        """What else is said."""
        return self._note.text()

    def set_preview(self, text: str) -> None:
        """What will become of what stands in the editor."""
        self._preview.setText(text)
        self._preview.setVisible(bool(text))

    def preview(self) -> str:
        """What is said to become of it."""
        return self._preview.text()

    def set_badge(self, text: str) -> None:
        """Where the value comes from."""
        self._badge.setText(text)
        self._badge.setVisible(bool(text))

    def badge(self) -> str:
        """Where the value is said to come from."""
        return self._badge.text()

    def set_touched(self, touched: bool) -> None:
        """Whether the field was changed since the selection began."""
        self._dot.setVisible(touched)
        self._revert.setVisible(touched)

    def is_touched(self) -> bool:
        """Whether the mark of a change is shown."""
        return not self._dot.isHidden()

    def revert_button(self) -> QToolButton:
        """The button that takes the change back."""
        return self._revert

    def _describe(self) -> None:
        """Say message and note to assistive tech together with the editor."""
        text = in_a_row((self._message.text(), self._note.text()))
        (self.editor.focusProxy() or self.editor).setAccessibleDescription(text)

    def _lay_out(self) -> None:
        step = grid(self)
        head = QHBoxLayout()
        head.setSpacing(step)
        head.addWidget(self._label)
        head.addWidget(self._dot)
        head.addStretch(1)
        head.addWidget(self._revert)
        head.addWidget(self._counter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(step)
        layout.addLayout(head)
        layout.addWidget(self.editor)
        layout.addWidget(self._preview)
        layout.addWidget(self._message)
        layout.addWidget(self._clean, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self._note)
        layout.addWidget(self._badge)


class _Dot(QWidget):
    """The mark of a changed field."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Changed"))
        self.setAccessibleName(self.tr("Changed"))

    def sizeHint(self) -> QSize:
        return QSize(2 * grid(self), 2 * grid(self))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors_of(self.palette()).accent_text))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))


def _small_label(look: Look) -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    set_look(label, look)
    return label


def _revert_button(tip: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon("undo", Tone.ACCENT))
    button.setAutoRaise(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    step = grid(button)
    button.setIconSize(QSize(3 * step, 3 * step))
    button.setFixedHeight(5 * step)
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
    return button
