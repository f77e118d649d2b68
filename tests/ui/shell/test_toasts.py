"""The toast: seen, undone, gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from vod_desktop.ui.shell.toasts import Toast


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(600, 400)
    parent.show()
    return parent


def test_it_lies_at_the_bottom_in_the_middle_also_after_resizing(parent: QWidget) -> None:
    toast = Toast(parent)
    toast.say("Copied")
    parent.resize(900, 500)
    assert abs(toast.geometry().center().x() - 450) <= 2
    assert toast.geometry().bottom() < 500


def test_undo_happens_once(qtbot: QtBot, parent: QWidget) -> None:
    toast, undone = Toast(parent), []
    toast.say("3 items removed", undo=lambda: undone.append(1))
    qtbot.mouseClick(toast.findChild(QPushButton), Qt.MouseButton.LeftButton)
    toast.undo()
    assert undone == [1]
    assert toast.text == ""


def test_without_undo_there_is_no_button(parent: QWidget) -> None:
    toast = Toast(parent)
    toast.say("Copied")
    assert not toast.findChild(QPushButton).isVisible()
    assert not toast.can_undo


def test_the_newest_wins(parent: QWidget) -> None:
    toast, undone = Toast(parent), []
    toast.say("First", undo=lambda: undone.append(1))
    toast.say("Second")
    toast.undo()
    assert undone == []
