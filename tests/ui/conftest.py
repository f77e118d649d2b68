"""A styled application for every test of the window, and windows on recording services."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.service_doubles import KnownCatalog
from vod_desktop.domain.settings import Theme
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.inspector.inspector import Inspector
from vod_desktop.ui.panels import Panels
from vod_desktop.ui.theme import Appearance
from vod_desktop.ui.window import MainWindow

RESOURCES = Path(__file__).parents[2] / "resources"
PATIENCE_MS = 60_000
"""How long to wait for what must come, on a busy computer too; what comes sooner is not waited for."""


class PatientBot(QtBot):
    """Waits longer than pytest-qt's five seconds where nothing else is said."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **options: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitSignals(self, signals: Any, *, timeout: int = PATIENCE_MS, **options: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **options)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE_MS) -> Any:
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """The offscreen platform says so when it is asked to raise a window or to grab the keyboard; that is no fault."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="session")
def styled(qapp: QApplication) -> Appearance:
    """The application in its own style."""
    qapp.setApplicationName("VOD Desktop")
    qapp.setApplicationDisplayName("VOD Desktop")
    return Appearance(qapp, str(RESOURCES / "icons"))


@pytest.fixture(autouse=True)
def appearance(styled: Appearance) -> Iterator[Appearance]:
    """Every test begins in the light theme."""
    styled.set_theme(Theme.LIGHT)
    yield styled
    styled.set_theme(Theme.LIGHT)


@dataclass
class Shown:
    """A window with what stands behind it."""

    window: MainWindow
    services: Any
    uploads: fakes.FakeUploads
    dialogs: fakes.FakeDialogs


@pytest.fixture
def open_described(qtbot: QtBot) -> Iterator[Callable[[Sequence[UploadTask]], Any]]:
    """A window with the real form, all rows selected; `window.uploads`, `.services` and `.dialogs` stand behind it."""
    windows: list[Any] = []

    def open_with(tasks: Sequence[UploadTask]) -> Any:
        services, dialogs = fakes.services(tasks, catalog=KnownCatalog()), fakes.FakeDialogs()
        window: Any = MainWindow(services, Panels(Inspector, dialogs), memory=None, guide=lambda: None)
        window.uploads, window.services, window.dialogs = services.uploads, services, dialogs
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.view.select([t.id for t in tasks])
        qtbot.waitUntil(window.inspector.details.isVisible)
        return window

    yield open_with
    for window in windows:
        window.leave()


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Callable[..., Shown]]:
    """Open a window on these tasks; closed after the test."""
    opened: list[MainWindow] = []

    def open_it(tasks: Sequence[UploadTask] = (), **values: Any) -> Shown:
        services, dialogs = fakes.services(tasks, **values), fakes.FakeDialogs()
        window = MainWindow(services, fakes.panels(dialogs), memory=None, guide=lambda: None)
        qtbot.addWidget(window)
        window.resize(1280, 780)
        opened.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return Shown(window, services, services.uploads, dialogs)

    yield open_it
    for window in opened:
        window.leave()
