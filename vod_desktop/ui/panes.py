"""F6 and Shift+F6: from one part of the window to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the window.

    Attributes:
        widget: Holds everything of it.
        entry: What takes the focus; the widget itself or something in it.
    """

    widget: QWidget
    entry: Callable[[], QWidget]


def go_to_pane(panes: Sequence[Pane], step: int) -> None:
    """Focus the next pane that has something to focus, or with step -1 the one before."""
    shown = [
        (pane, target) for pane in panes if pane.widget.isVisible() and (target := _target_in(pane.entry()))
    ]
    here = next((n for n, (pane, _) in enumerate(shown) if _holds_focus(pane.widget)), 0)
    if shown:
        shown[(here + step) % len(shown)][1].setFocus(Qt.FocusReason.TabFocusReason)


def _holds_focus(pane: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))


def _target_in(widget: QWidget) -> QWidget | None:
    """The widget, or the first one in it that takes the focus."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        return widget
    inside = (
        c
        for c in widget.findChildren(QWidget)
        if c.isVisible() and c.isEnabled() and c.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    return next(inside, None)
