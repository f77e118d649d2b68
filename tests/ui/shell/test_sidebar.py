"""The sidebar: groups, counts, keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from vod_desktop.app.groups import Group
from vod_desktop.ui.shell.sidebar import GROUPS, Sidebar


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    sidebar = Sidebar(fakes.wording().group)
    qtbot.addWidget(sidebar)
    sidebar.show()
    return sidebar


def test_qt_finds_nothing_wrong(qtmodeltester: ModelTester, sidebar: Sidebar) -> None:
    qtmodeltester.check(sidebar.groups)


def test_every_group_is_there() -> None:
    assert set(GROUPS) == set(Group)


def test_only_changed_counts_are_announced(sidebar: Sidebar) -> None:
    rows: list[int] = []
    sidebar.groups.dataChanged.connect(lambda first, *_: rows.append(first.row()))
    sidebar.set_counts({Group.ALL: 5, Group.DONE: 2})
    sidebar.set_counts({Group.ALL: 5, Group.DONE: 3})
    assert rows == [0, 6, 6]


def test_names_and_counts_are_spoken(sidebar: Sidebar) -> None:
    sidebar.set_counts({Group.NEEDS_YOU: 2})
    spoken = sidebar.groups.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Needs you, 2"


def test_arrow_keys_choose(qtbot: QtBot, sidebar: Sidebar) -> None:
    with qtbot.waitSignal(sidebar.chosen) as chosen:
        qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    assert chosen.args == [Group.NEEDS_YOU]


def test_it_is_wide_enough_for_its_names(sidebar: Sidebar) -> None:
    widest = max(sidebar.fontMetrics().horizontalAdvance(fakes.wording().group(group)) for group in GROUPS)
    assert sidebar.width() > widest + 60
