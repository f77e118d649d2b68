"""Names and values under each other; every value can be marked and copied."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from vod_desktop.ui.icons import icon
from vod_desktop.ui.theme import Look, grid, set_look


class FactRows(QWidget):
    """Facts by key; what is empty takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QFormLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._layout.setVerticalSpacing(grid(self))
        self._values: dict[str, QLabel] = {}

    def add(self, key: str, name: str, *, is_code: bool = False, has_copy: bool = False) -> None:
        """One more row: `is_code` for what programs make, `has_copy` for a button beside it."""
        value = QLabel()
        value.setWordWrap(True)
        value.setMinimumWidth(1)  # one long word, a bucket's or a file's name, must not widen the whole form
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        value.setAccessibleName(name)
        if is_code:
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            font.setPointSizeF(value.font().pointSizeF() * 0.9)
            value.setFont(font)
        label = QLabel(name)
        set_look(label, Look.MUTED)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, grid(self) // 2)
        across.addWidget(value, 1)
        if has_copy:
            across.addWidget(self._copy_button(name, value), 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addRow(label, row)
        self._values[key] = value

    def add_widget(self, widget: QWidget) -> None:
        """Something else below the last row."""
        self._layout.addRow(widget)

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show what is known."""
        for key, text in texts.items():
            label = self._values[key]
            if label.text() != text:
                label.setText(text)
                label.setToolTip(text)
            self._layout.setRowVisible(label.parentWidget() or label, bool(text))

    def text_of(self, key: str) -> str:
        """The value shown under that key."""
        return self._values[key].text()

    def _copy_button(self, name: str, value: QLabel) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("copy"))
        button.setToolTip(self.tr("Copy {name}").format(name=name))
        button.setAccessibleName(button.toolTip())
        side = 4 * grid(self)
        button.setIconSize(QSize(side, side))
        button.setStyleSheet("padding: 1px;")
        button.clicked.connect(lambda: QGuiApplication.clipboard().setText(value.text()))
        return button
