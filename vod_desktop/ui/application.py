"""Starts the window and runs it to its end."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import QApplication

from vod_desktop.app.reception import Reception
from vod_desktop.app.services import Services
from vod_desktop.domain.settings import Language
from vod_desktop.ui.bridge import Bridge, Mishaps
from vod_desktop.ui.interrupts import Interrupts
from vod_desktop.ui.memory import Memory
from vod_desktop.ui.panels import Panels
from vod_desktop.ui.qt_messages import QtMessages
from vod_desktop.ui.quiet_collection import QuietCollection
from vod_desktop.ui.reveal import open_folder
from vod_desktop.ui.screenshot import Screenshot
from vod_desktop.ui.shell.strips import Message, StripKind
from vod_desktop.ui.theme import Appearance
from vod_desktop.ui.translations import Translations
from vod_desktop.ui.window import MainWindow

_NAME = "VOD Desktop"
_NO_DISPLAY = "There is no display for the window. The command line works without one: vod-desktop --help"
_MEMORY_FILE = "window.ini"


def run_window(
    services: Services,
    *,
    reception: Reception,
    language: Language,
    translations: Path,
    screenshot: Path | None = None,
    ready: Callable[[MainWindow], None] | None = None,
) -> int:
    """Show the window until the user leaves.

    Args:
        services: What the window works with; closed by whoever made them, after this returns.
        reception: Carries out what later starts hand over.
        language: English or Chinese.
        translations: Folder of the `.qm` files; `icons/` and `docs/` lie beside it.
        screenshot: Take a picture of the settled window, save it there and end.
        ready: Called with the window when it is shown.

    Returns:
        0, or 1 when there is no display or a picture could not be saved.
    """
    if not _has_display():
        if screenshot is None:
            print(_NO_DISPLAY, file=sys.stderr)
            return 1
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    messages = QtMessages()
    app = application()
    resources = translations.parent
    translated = Translations(app, language, translations)
    appearance = Appearance(app, str(resources / "icons"))
    appearance.set_theme(services.settings.get().theme)
    services.settings.listen(lambda settings: appearance.set_theme(settings.theme))
    app.setWindowIcon(QIcon("icons:vod-desktop.svg"))
    mishaps = Mishaps()
    window = make_window(services, resources=resources, language=language, remember=screenshot is None)
    mishaps.happened.connect(lambda kind: _tell_mishap(window, services, kind))
    reception.on_show(window.take_over)
    bridge = Bridge(_Drained(services, reception))
    interrupts = Interrupts(window.leave)
    collection = QuietCollection(app)
    window.show()
    if ready:
        ready(window)
    if screenshot:
        Screenshot(window, screenshot).taken.connect(lambda saved: app.exit(0 if saved else 1))
    try:
        return app.exec()
    finally:
        bridge.close()
        interrupts.close()
        collection.close()
        mishaps.close()
        window.hide()
        window.deleteLater()
        app.processEvents()
        translated.remove()
        messages.close()


def _has_display() -> bool:
    """Whether Qt will find one; without it Qt would abort the process. Set by the user's choice of platform, too."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class _Drained:
    """The services, and after them the orders that may have come to their end."""

    def __init__(self, services: Services, reception: Reception) -> None:
        self._services = services
        self._reception = reception

    def on_wake(self, wake: Callable[[], None]) -> None:
        self._services.on_wake(wake)

    def drain(self) -> None:
        self._services.drain()
        self._reception.settle()


def application() -> QApplication:
    """The one QApplication of the process, named."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName(_NAME)
    app.setApplicationDisplayName(_NAME)
    app.setDesktopFileName("vod-desktop")
    return app


def make_window(services: Services, *, resources: Path, language: Language, remember: bool) -> MainWindow:
    """The window with its real panels; the application is set up already."""
    from vod_desktop.ui.dialogs.opening import DialogOpener
    from vod_desktop.ui.inspector.inspector import Inspector

    memory = Memory(str(services.about.home / _MEMORY_FILE)) if remember else None
    return MainWindow(
        services,
        Panels(Inspector, DialogOpener(services)),
        memory=memory,
        guide=lambda: _open_guide(resources, language),
    )


def _open_guide(resources: Path, language: Language) -> None:
    name = "guide.zh-CN.html" if language is Language.CHINESE else "guide.html"
    guides = [resources / "docs" / name, resources / "docs" / "guide.html"]
    found = next((guide for guide in guides if guide.is_file()), resources / "docs")
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(found)))


def _tell_mishap(window: MainWindow, services: Services, kind: str) -> None:
    text = window.tr("Something unexpected happened inside the program ({kind}). The log has the details.")
    action = (window.tr("Open log folder"), lambda: open_folder(str(services.about.logs)))
    window.center.strips.show_message(
        Message("mishap", text.format(kind=kind), StripKind.DANGER, action=action)
    )
