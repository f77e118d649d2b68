"""The settings, as the window changes them and the engine reads them."""

from __future__ import annotations

from collections.abc import Callable

from vod_desktop.app.desk import Desk
from vod_desktop.domain.settings import Settings
from vod_desktop.store.settings import SettingsFile


class SettingsService:
    """Holds the settings in force. `get` from any thread, the rest on the owner's."""

    def __init__(self, file: SettingsFile, desk: Desk) -> None:
        self._file = file
        self._desk = desk
        self._settings = file.load().within_bounds()
        self._listeners: list[Callable[[Settings], None]] = []

    def get(self) -> Settings:
        """The settings in force."""
        return self._settings

    def set(self, settings: Settings) -> None:
        """Use and keep these, every number moved into its bounds."""
        self._settings = kept = settings.within_bounds()
        self._desk.do(lambda: self._file.save(kept))
        for listener in self._listeners:
            listener(kept)

    def listen(self, listener: Callable[[Settings], None]) -> None:
        """Tell this one about changes; on the owner's thread."""
        self._listeners.append(listener)
