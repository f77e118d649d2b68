"""Files that were dropped on the window and are lists: of URLs for VOD to fetch, or sheets about files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from vod_desktop.app.services import Services
from vod_desktop.ui.dialogs.answers import while_alive


class ListFiles(QObject):
    """Looks into a list and has it shown. GUI thread only; the file is read elsewhere.

    Args:
        open_urls, open_sheet: Show the list of that path before anything comes of it.
    """

    def __init__(
        self,
        services: Services,
        parent: QObject,
        *,
        open_urls: Callable[[str], None],
        open_sheet: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self._previews = services.remote.previews
        self._open_urls = open_urls
        self._open_sheet = open_sheet

    def take(self, path: str) -> None:
        """Show it as what it is."""
        self._previews.holds_urls(Path(path)).then(
            while_alive(self, lambda urls: self._open_urls(path) if urls else self._open_sheet(path))
        )
