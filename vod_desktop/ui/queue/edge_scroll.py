"""Scrolls a view while something is held near its upper or lower edge."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea

from vod_desktop.ui.theme import grid

_SCROLL_MS = 30


class EdgeScroll:
    """GUI thread only."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        self._view = view
        self._step = 0
        self._timer = QTimer(view, interval=_SCROLL_MS)
        self._timer.timeout.connect(self._scroll)

    def held_at(self, y: int) -> None:
        """Something is held at that height of the viewport: begin to scroll near an edge, and end it elsewhere."""
        edge = 8 * grid(self._view)
        self._step = -1 if y < edge else 1 if y > self._view.viewport().height() - edge else 0
        if not self._step:
            self.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """It was let go, or left."""
        self._timer.stop()

    def _scroll(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + self._step * 3 * grid(self._view))
