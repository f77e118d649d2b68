"""The toolbar: the search field, the account chooser, and what happens when there is little room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Shown
from tests.ui.tasks import every_state
from vod_desktop.ui.shell.toolbar import SearchField

Open = Callable[..., Shown]


def test_search_waits_for_a_pause_in_typing(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    searched: list[str] = []
    field.searched.connect(searched.append)
    qtbot.keyClicks(field, "film")
    assert searched == []
    qtbot.waitUntil(lambda: searched == ["film"])


def test_escape_clears_first_and_leaves_then(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "film")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_nothing_is_cut_off_in_the_smallest_window(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(every_state())
    shown.window.resize(840, 520)
    tools = shown.window.tools
    clear = tools.widgetForAction(shown.window.entries.clear_finished)
    assert isinstance(clear, QToolButton)
    qtbot.waitUntil(lambda: clear.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly)
    inspector = tools.widgetForAction(shown.window.entries.inspector)
    qtbot.waitUntil(lambda: inspector.isVisible() and inspector.geometry().right() <= tools.width())
    assert "Clear finished" in clear.toolTip()


def test_names_come_back_with_the_room(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window(every_state())
    clear = shown.window.tools.widgetForAction(shown.window.entries.clear_finished)
    assert isinstance(clear, QToolButton)
    shown.window.resize(840, 520)
    qtbot.waitUntil(lambda: clear.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly)
    shown.window.resize(1280, 780)
    qtbot.waitUntil(lambda: clear.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def test_without_an_account_the_chooser_says_so(open_window: Open) -> None:
    shown = open_window(accounts=())
    assert shown.window.tools.account.text() == "No account"
    shown.window.tools.account.menu().actions()[-2].trigger()
    assert shown.dialogs.opened[-1][0] == "add_account"


def test_the_ways_to_add_are_in_the_menu_of_the_first_button(open_window: Open) -> None:
    tools = open_window().window.tools
    add = next(b for b in tools.findChildren(QToolButton) if b.text() == "Add")
    assert [a.text() for a in add.menu().actions()][:4] == [
        "Add files…",
        "Add folder…",
        "Add files as",
        "Paste files or URLs",
    ]
