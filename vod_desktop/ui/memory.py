"""What the window remembers about itself: place, size, columns. Versioned, so that an old memory does no harm."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

from vod_desktop.ui.queue.header import QueueHeader

_VERSION = 1


class Memory:
    """Kept in an INI file that is handed in."""

    def __init__(self, path: str) -> None:
        self._file = QSettings(path, QSettings.Format.IniFormat)

    def save(self, window: QMainWindow, columns: QueueHeader) -> None:
        """Remember the window as it is."""
        header, wanted = columns.save()
        self._file.setValue("version", _VERSION)
        self._file.setValue("geometry", window.saveGeometry())
        self._file.setValue("docks", window.saveState(_VERSION))
        self._file.setValue("columns", header)
        self._file.setValue("columns-wanted", [str(number) for number in wanted])
        self._file.sync()

    def restore(self, window: QMainWindow, columns: QueueHeader) -> bool:
        """Bring the window back as it was; False when nothing is remembered."""
        if str(self._file.value("version", "")) != str(_VERSION):
            return False
        window.restoreGeometry(_bytes(self._file.value("geometry")))
        window.restoreState(_bytes(self._file.value("docks")), _VERSION)
        wanted = self._file.value("columns-wanted") or []
        numbers = [
            int(text) for text in ([wanted] if isinstance(wanted, str) else wanted) if str(text).isdigit()
        ]
        columns.restore(_bytes(self._file.value("columns")), numbers)
        return True


def _bytes(value: object) -> QByteArray:
    return value if isinstance(value, QByteArray) else QByteArray()
