"""Show a file in the file manager of the system, selected where the system can do that."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QDesktopServices


def show_in_folder(path: str) -> None:
    """Open the folder of a file. A file that is gone opens the nearest folder that is still there."""
    if not Path(path).exists():
        open_folder(_nearest_folder(path))
    elif sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(Path(path))])
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", path])
    elif not _ask_file_manager(path):
        open_folder(str(Path(path).parent))


def open_folder(path: str) -> None:
    """Open a folder in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def _nearest_folder(path: str) -> str:
    return str(next((folder for folder in Path(path).parents if folder.is_dir()), Path(path).anchor))


def _ask_file_manager(path: str) -> bool:
    """The freedesktop interface of file managers. False where none of them listens."""
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    call = QDBusMessage.createMethodCall(
        "org.freedesktop.FileManager1",
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1",
        "ShowItems",
    )
    call.setArguments([[QUrl.fromLocalFile(path).toString()], ""])
    return bus.send(call)
