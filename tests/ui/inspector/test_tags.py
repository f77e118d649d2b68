"""Tags as chips: split, pasted, spread, removed; by keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.inspector.conftest import Open
from tests.ui.tasks import task
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.task import UploadTask
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.inspector.inspector import Inspector
from vod_desktop.ui.inspector.selection import Share
from vod_desktop.ui.inspector.tag_chip import TagChip
from vod_desktop.ui.inspector.tag_editor import MOST_CHIPS


def tagged(number: int, *tags: str) -> UploadTask:
    return task(number, TaskState.DRAFT, metadata=MediaMetadata(title="t", tags=tags))


def commit(line: QWidget, text: str) -> None:
    """What an input method for Chinese does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(line, event)


def tags_of(inspector: Inspector, one: UploadTask) -> object:
    return inspector.doubles.uploads.value(one.id, Field.TAGS)


def shown(inspector: Inspector) -> list[str]:
    return [chip.tag for chip in inspector.details.tags.editor.chips()]


def test_enter_ends_a_tag(opened: Open) -> None:
    one = tagged(1)
    inspector = opened(one)
    line = inspector.details.tags.editor.line
    QTest.keyClicks(line, "trailer")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert tags_of(inspector, one) == ("trailer",)
    assert shown(inspector) == ["trailer"]
    assert line.text() == ""


@pytest.mark.parametrize("splitter", [",", "，", ";", "；", "、"])
def test_every_splitter_ends_a_tag(opened: Open, splitter: str) -> None:
    one = tagged(1)
    inspector = opened(one)
    commit(inspector.details.tags.editor.line, f"a{splitter}")
    assert tags_of(inspector, one) == ("a",)


def test_a_pasted_list_becomes_many_tags_without_repeats(opened: Open) -> None:
    one = tagged(1, "a")
    inspector = opened(one)
    QGuiApplication.clipboard().setText("a\nb；c\r\n b ")
    QTest.keySequence(inspector.details.tags.editor.line, "Ctrl+V")
    assert tags_of(inspector, one) == ("a", "b", "c")


def test_leaving_the_line_makes_a_tag(opened: Open) -> None:
    one = tagged(1)
    inspector = opened(one)
    line = inspector.details.tags.editor.line
    line.setFocus()
    QTest.keyClicks(line, "late")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert tags_of(inspector, one) == ("late",)


def test_backspace_goes_to_the_last_chip_and_removes_it(opened: Open) -> None:
    one = tagged(1, "a", "b")
    inspector = opened(one)
    QTest.keyClick(inspector.details.tags.editor.line, Qt.Key.Key_Backspace)
    QTest.keyClick(inspector.details.tags.editor.chips()[-1], Qt.Key.Key_Backspace)
    assert tags_of(inspector, one) == ("a",)


def test_the_cross_removes(opened: Open) -> None:
    one = tagged(1, "a", "b")
    inspector = opened(one)
    chip = inspector.details.tags.editor.chips()[0]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 12, chip.height() // 2))
    assert tags_of(inspector, one) == ("b",)


def test_a_tag_of_some_is_spread_by_a_click(opened: Open) -> None:
    first, second = tagged(1, "a", "b"), tagged(2, "a")
    inspector = opened(first, second)
    chip = inspector.details.tags.editor.chips()[1]
    assert (chip.tag, chip.share) == ("b", Share.SOME)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(10, chip.height() // 2))
    assert (tags_of(inspector, first), tags_of(inspector, second)) == (("a", "b"), ("a", "b"))


def test_a_tag_of_some_is_spread_by_the_keyboard(opened: Open) -> None:
    first, second = tagged(1, "b"), tagged(2)
    inspector = opened(first, second)
    QTest.keyClick(inspector.details.tags.editor.chips()[0], Qt.Key.Key_Space)
    assert tags_of(inspector, second) == ("b",)


def test_removing_takes_a_tag_from_all_and_leaves_the_rest(opened: Open) -> None:
    first, second = tagged(1, "a", "b"), tagged(2, "a", "c")
    inspector = opened(first, second)
    QTest.keyClick(inspector.details.tags.editor.chips()[0], Qt.Key.Key_Delete)
    assert (tags_of(inspector, first), tags_of(inspector, second)) == (("b",), ("c",))


def test_two_tags_in_a_row_are_both_there(opened: Open) -> None:
    one = tagged(1)
    inspector = opened(one)
    QTest.keyClicks(inspector.details.tags.editor.line, "a,b,c,")
    assert tags_of(inspector, one) == ("a", "b", "c")


def test_too_many_tags_are_said_and_kept(opened: Open) -> None:
    one = tagged(1, *(f"t{n}" for n in range(16)))
    inspector = opened(one)
    QTest.keyClicks(inspector.details.tags.editor.line, "more,")
    assert len(shown(inspector)) == 17
    assert inspector.details.tags.frame.message() == "17 tags are too many: VOD takes 16."


def test_a_long_tag_is_said(opened: Open) -> None:
    inspector = opened(tagged(1, "x" * 33))
    assert inspector.details.tags.frame.message() == "A tag has 33 characters; VOD takes 32."


def test_reverting_brings_the_tags_back(opened: Open) -> None:
    one = tagged(1, "a")
    inspector = opened(one)
    QTest.keyClicks(inspector.details.tags.editor.line, "b,")
    QTest.mouseClick(inspector.details.tags.frame.revert_button(), Qt.MouseButton.LeftButton)
    assert tags_of(inspector, one) == ("a",)


def test_chips_say_to_assistive_tech_who_has_them(opened: Open) -> None:
    inspector = opened(tagged(1, "a", "b"), tagged(2, "a"))
    names = [chip.accessibleName() for chip in inspector.details.tags.editor.chips()]
    assert names == ["Tag a", "Tag b, in some"]


def test_tags_typed_before_and_those_of_other_rows_are_offered_and_taken(opened: Open, qtbot: QtBot) -> None:
    other = task(2, TaskState.DRAFT, metadata=MediaMetadata(title="t", tags=("autumn", "spring")))
    inspector = opened(task(1, TaskState.DRAFT), other)
    inspector.doubles.tags.note(("Old autumn",))
    inspector.show_tasks([task(1, TaskState.DRAFT)])
    line = inspector.details.tags.editor.line
    line.setFocus()
    QTest.keyClicks(line, "AUT")
    popup = line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    offered = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    assert offered == ["Old autumn", "autumn"]
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    added = ("Old autumn",)
    qtbot.waitUntil(lambda: inspector.doubles.uploads.value(task(1).id, Field.TAGS) == added)
    assert line.text() == ""


def test_of_a_thousand_different_tags_a_hundred_are_chips_and_the_others_are_counted(opened: Open) -> None:
    inspector = opened(*(tagged(n, f"one {n}", "of all") for n in range(1, 1001)))
    editor = inspector.details.tags.editor
    assert len(editor.findChildren(TagChip)) == len(editor.chips()) == MOST_CHIPS
    assert shown(inspector)[0] == "of all"
    assert editor.more() == "and 901 more"
    inspector.show_tasks([tagged(2000, "few")])
    assert (shown(inspector), editor.more()) == (["few"], "")
