"""The form's editors under one surface: show a value, tell when it changes, give the value back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from vod_desktop.ui.theme import Look, set_look

_READ_ONLY = "QLineEdit:read-only, QPlainTextEdit:read-only { background: palette(window); }"


def leaves_undo(event: QEvent) -> bool:
    """Keep a text field from taking the keys of undo and redo for itself: an edit of the form is one step of the window.

    What was typed has to be written when this is true: only then is there a step to take back.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    taken = event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
    if taken:
        event.ignore()
    return taken


class FieldEditor(QWidget):
    """Base of all editors of the form.

    Attributes:
        edited: The user changed the value; it may go on changing.
        committed: The user is done with it: Enter, or the focus left.
    """

    edited = Signal()
    committed = Signal()

    def value(self) -> object:
        """What stands in the editor, as it goes into the metadata."""
        raise NotImplementedError

    def show_value(self, value: object, placeholder: str) -> None:
        """Show a value without telling `edited`. The placeholder stands where there is none."""
        raise NotImplementedError

    def set_locked(self, locked: bool) -> None:
        """Whether it may only be read."""
        self.setEnabled(not locked)

    def set_wrong(self, wrong: bool) -> None:
        """Mark what stands in it as refused."""

    def _holding(self, widget: QWidget, *, below: QWidget | None = None) -> None:
        """Fill the editor with one widget and watch its focus; another may stand below it."""
        self.setStyleSheet(_READ_ONLY)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)
        if below:
            layout.addWidget(below)
        self.setFocusProxy(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        leaves = leaves_undo(event)
        if leaves or event.type() == QEvent.Type.FocusOut:
            self.committed.emit()
        return leaves or super().eventFilter(watched, event)


class LineEditor(FieldEditor):
    """One line of text. Takes any length: what is too long is said, never cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setMaxLength(1_000_000)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.committed)
        self._holding(self.line)

    def value(self) -> str:
        return self.line.text()

    def show_value(self, value: object, placeholder: str) -> None:
        text = value if isinstance(value, str) else ""
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)
        self.line.setPlaceholderText(placeholder)

    def set_locked(self, locked: bool) -> None:
        self.line.setReadOnly(locked)

    def set_wrong(self, wrong: bool) -> None:
        set_look(self.line, Look.ERROR if wrong else None)


class TextEditor(FieldEditor):
    """Several lines of text. Tab leaves it, Ctrl+Enter is "done"."""

    def __init__(self, *, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = _Text(lines)
        self.text.textChanged.connect(self._on_changed)
        self.text.done.connect(self.committed)
        self._showing = False
        self._holding(self.text)

    def value(self) -> str:
        return self.text.toPlainText()

    def show_value(self, value: object, placeholder: str) -> None:
        text = value if isinstance(value, str) else ""
        self._showing = True
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
        self._showing = False
        self.text.setPlaceholderText(placeholder)

    def set_locked(self, locked: bool) -> None:
        self.text.setReadOnly(locked)

    def set_wrong(self, wrong: bool) -> None:
        set_look(self.text, Look.ERROR if wrong else None)

    def _on_changed(self) -> None:
        if not self._showing:
            self.edited.emit()


class _Text(QPlainTextEdit):
    done = Signal()

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = (
            self.fontMetrics().lineSpacing() * self._lines + round(2 * self.document().documentMargin()) + 10
        )
        return QSize(super().sizeHint().width(), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
            return
        super().keyPressEvent(event)


class ChoiceEditor(FieldEditor):
    """A list to choose from that takes any other text as well; the value is the id of the choice, or the text."""

    def __init__(self, parent: QWidget | None = None, *, combo: QComboBox | None = None) -> None:
        super().__init__(parent)
        self.combo = combo or QComboBox()
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(8)
        self.combo.activated.connect(self._on_chosen)
        line = self.combo.lineEdit()
        if line:
            line.textEdited.connect(self.edited)
            line.returnPressed.connect(self.committed)
            line.installEventFilter(self)
        self._holding(self.combo)

    def offer(self, choices: list[tuple[str, str]]) -> None:
        """What to choose from, as label and id; what stands in the editor stays."""
        value, placeholder = self.value(), self._placeholder()
        line = self.combo.lineEdit()
        cursor = line.cursorPosition() if line else 0
        self.combo.blockSignals(True)
        self.combo.clear()
        for label, choice_id in choices:
            self.combo.addItem(label, choice_id)
        self.combo.blockSignals(False)
        self.show_value(value, placeholder)
        if line:
            line.setCursorPosition(cursor)

    def value(self) -> str:
        text = self.combo.currentText().strip()
        found = self.combo.findText(text)
        return str(self.combo.itemData(found)) if found >= 0 else text

    def show_value(self, value: object, placeholder: str) -> None:
        text = value if isinstance(value, str) else ""
        found = self.combo.findData(text) if text else -1
        self.combo.setCurrentIndex(found)
        self.combo.setEditText(self.combo.itemText(found) if found >= 0 else text)
        line = self.combo.lineEdit()
        if line:
            line.setPlaceholderText(placeholder)
            line.setCursorPosition(0)

    def _placeholder(self) -> str:
        line = self.combo.lineEdit()
        return line.placeholderText() if line else ""

    def _on_chosen(self) -> None:
        self.edited.emit()
        self.committed.emit()
