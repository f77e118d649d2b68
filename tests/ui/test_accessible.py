"""The keyboard: the way through the window is sensible."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.screens.registry import RESOURCES, Context
from tests.ui.tasks import every_state, task
from vod_desktop.domain.settings import Language, Theme
from vod_desktop.ui.translations import Translations
from vod_desktop.ui.window import MainWindow


@pytest.fixture(params=[Language.ENGLISH, Language.CHINESE], ids=["en", "zh"])
def context(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Context]:
    translations = Translations(qapp, request.param, RESOURCES / "translations")
    yield Context(request.param, Theme.LIGHT)
    translations.remove()


@pytest.fixture
def full(context: Context, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window with every state and one row selected."""
    window = context.window(context.services(every_state()))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.view.select([task(14).id])
    qtbot.waitUntil(window.inspector.details.isVisible)  # type: ignore[attr-defined]  # the real one
    yield window
    window.leave()


def owner(window: MainWindow, widget: QWidget | None) -> str:
    panes = {
        "tools": window.tools,
        "sidebar": window.center.sidebar,
        "list": window.view,
        "inspector": window.dock,
    }
    return next((n for n, p in panes.items() if widget and (p is widget or p.isAncestorOf(widget))), "else")


def visited(window: MainWindow, press: Callable[[], None], times: int) -> list[str]:
    """The panes in the order in which the focus comes to them."""
    order: list[str] = []
    for _ in range(times):
        press()
        pane = owner(window, QApplication.focusWidget())
        if not order or order[-1] != pane:
            order.append(pane)
    return order


def test_tab_goes_through_the_panes_in_the_order_of_reading(full: MainWindow) -> None:
    full.tools.search.setFocus()
    order = visited(full, lambda: QTest.keyClick(full.focusWidget() or full, Qt.Key.Key_Tab), 40)
    start = order.index("sidebar")
    assert order[start : start + 3] == ["sidebar", "list", "inspector"]


def test_f6_goes_round_and_shift_f6_back(full: MainWindow) -> None:
    full.tools.search.setFocus()
    there = visited(full, full.entries.next_pane.trigger, 4)
    assert there == ["sidebar", "list", "inspector", "tools"]
    assert visited(full, full.entries.previous_pane.trigger, 3) == ["inspector", "list", "sidebar"]
