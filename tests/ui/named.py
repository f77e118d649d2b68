"""What a screen reader has no words for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

_INNER = ("qt_", "ScrollLeftButton", "ScrollRightButton")


def nameless(root: QWidget) -> list[str]:
    """Visible widgets that take the focus and have no name for a screen reader."""
    found = []
    for widget in root.findChildren(QWidget):
        focusable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if not (focusable and widget.isVisible() and widget.isEnabled()):
            continue
        if widget.objectName().startswith(_INNER):
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if told is not None and not told.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return found
