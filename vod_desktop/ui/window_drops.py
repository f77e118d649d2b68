"""What is dragged over the window outside of its list: what would happen is shown, letting go does it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent

from vod_desktop.ui.drops import Offer, offer_of
from vod_desktop.ui.shell.overlay import DropOverlay


class WindowDrops:
    """The drag events of the window. GUI thread only.

    Args:
        take: Does what is offered.
    """

    def __init__(self, overlay: DropOverlay, take: Callable[[Offer], None]) -> None:
        self._overlay = overlay
        self._take = take
        self._offer: Offer | None = None

    def enter(self, event: QDragMoveEvent) -> None:
        """Something comes over the window."""
        self._offer = offer_of(event.mimeData())
        self.move(event)

    def move(self, event: QDragMoveEvent) -> None:
        """It is here now."""
        if self._offer is None or not self._offer.is_taken:
            event.ignore()
        else:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        self._overlay.show_offer(self._offer)

    def leave(self, event: QDragLeaveEvent) -> None:
        """It is gone."""
        self._overlay.show_offer(None)
        event.accept()

    def let_go(self, event: QDropEvent) -> None:
        """It was let go here."""
        self._overlay.show_offer(None)
        offer = offer_of(event.mimeData())
        if offer is not None and offer.is_taken:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._take(offer)
