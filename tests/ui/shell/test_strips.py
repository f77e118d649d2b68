"""Message strips: one per cause, as high as needed, gone when they are closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from vod_desktop.ui.shell.strips import Message, StripKind, Strips


@pytest.fixture
def strips(qtbot: QtBot) -> Strips:
    strips = Strips()
    qtbot.addWidget(strips)
    strips.resize(700, 200)
    strips.show()
    return strips


def strip_heights(strips: Strips) -> list[int]:
    return [w.height() for w in strips.findChildren(QWidget, "strip") if not w.isHidden()]


def test_one_cause_is_said_once(strips: Strips) -> None:
    strips.show_message(Message("clock", "20 minutes"))
    strips.show_message(Message("clock", "21 minutes"))
    assert strips.texts() == {"clock": "21 minutes"}


def test_without_messages_it_takes_no_room(strips: Strips) -> None:
    strips.show_message(Message("a", "words"))
    strips.remove("a")
    strips.remove("a")
    assert strips.isHidden()


def test_long_sentences_wrap_and_short_ones_stay_flat(qtbot: QtBot, strips: Strips) -> None:
    strips.show_message(Message("short", "A few words"))
    strips.show_message(Message("long", "Many more words than fit. " * 12))

    def is_laid_out() -> bool:
        heights = strip_heights(strips)
        return len(heights) == 2 and heights[0] < 45 and heights[1] > heights[0] + 15

    qtbot.waitUntil(is_laid_out)


def test_it_can_be_closed_by_its_button(qtbot: QtBot, strips: Strips) -> None:
    strips.show_message(Message("note", "words"))
    button = strips.findChild(QToolButton)
    assert button.accessibleName() == "Close this message"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert strips.texts() == {}


def test_a_condition_cannot_be_closed(strips: Strips) -> None:
    strips.show_message(Message("offline", "words", StripKind.WARNING, can_close=False))
    assert strips.findChild(QToolButton) is None
