"""Undo and redo in the window: edits, removals, reorders and clears, with real keys, on the real form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.tasks import task
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.task import TaskState, UploadTask

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
DRAFTS = [task(n, TaskState.DRAFT) for n in (1, 2, 3)]
IDS = [draft.id for draft in DRAFTS]
Open = Callable[[Sequence[UploadTask]], Any]


def title_line(window: Any) -> QLineEdit:
    line: QLineEdit = window.inspector.details.bindings[Field.TITLE].frame.editor.line
    line.setFocus()
    return line


def titles(window: Any) -> list[str]:
    return [t.metadata.title for t in window.uploads.all()]


def test_a_title_typed_for_three_is_one_step_also_with_a_rest_between(
    open_described: Open, qtbot: QtBot
) -> None:
    window = open_described(DRAFTS)
    line = title_line(window)
    QTest.keyClicks(line, "Aut")
    qtbot.waitUntil(lambda: titles(window) == ["Aut"] * 3)
    QTest.keyClicks(line, "umn")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.entries.undo.text() == "Undo: Title of 3 item(s)"
    QTest.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert titles(window) == ["Clip 1", "Clip 2", "Clip 3"]
    assert window.entries.redo.text() == "Redo: Title of 3 item(s)"


def test_the_keys_of_redo_bring_the_edit_back(open_described: Open) -> None:
    window = open_described(DRAFTS)
    QTest.keyClicks(title_line(window), "Autumn")
    QTest.keyClick(title_line(window), Qt.Key.Key_Z, CONTROL)
    assert titles(window) == ["Clip 1", "Clip 2", "Clip 3"]
    QTest.keyClick(title_line(window), Qt.Key.Key_Z, CONTROL | SHIFT)
    assert titles(window) == ["Autumn"] * 3


def test_edits_with_an_enter_between_are_two_steps(open_described: Open) -> None:
    window = open_described(DRAFTS)
    for text in ("One", "Two"):
        title_line(window).selectAll()
        QTest.keyClicks(title_line(window), text)
        QTest.keyClick(title_line(window), Qt.Key.Key_Return)
    QTest.keyClick(title_line(window), Qt.Key.Key_Z, CONTROL)
    assert titles(window) == ["One"] * 3


def test_a_removal_is_taken_back_and_done_again(open_described: Open) -> None:
    window = open_described(DRAFTS)
    QTest.keyClick(window.view, Qt.Key.Key_Delete)
    assert window.uploads.all() == []
    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    assert [t.id for t in window.uploads.all()] == IDS
    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert window.uploads.all() == []


def test_the_toast_takes_its_removal_back_and_goes_when_something_else_is_done(open_described: Open) -> None:
    window = open_described(DRAFTS)
    window.view.select(IDS[:1])
    QTest.keyClick(window.view, Qt.Key.Key_Delete)
    assert window.center.toast.can_undo
    window.steps.edit_each({IDS[1]: {Field.TITLE: "Other"}}, "Title")
    assert not window.center.toast.can_undo


def test_clearing_is_taken_back(open_described: Open) -> None:
    window = open_described([task(1, TaskState.DONE), DRAFTS[1]])
    window.entries.clear_finished.trigger()
    assert [t.id for t in window.uploads.all()] == IDS[1:2]
    window.entries.undo.trigger()
    assert [t.id for t in window.uploads.all()] == IDS[:2]


def test_a_reorder_is_taken_back_and_done_again(open_described: Open, qtbot: QtBot) -> None:
    window = open_described(DRAFTS)
    window.view.select(IDS[2:])
    qtbot.waitUntil(window.entries.move_up.isEnabled)
    QTest.keyClick(window.view, Qt.Key.Key_Up, CONTROL)
    assert [t.id for t in window.uploads.all()] == [IDS[0], IDS[2], IDS[1]]
    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    assert [t.id for t in window.uploads.all()] == IDS
    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert [t.id for t in window.uploads.all()] == [IDS[0], IDS[2], IDS[1]]


def test_what_was_created_meanwhile_and_is_locked_stays_and_is_said(open_described: Open) -> None:
    window = open_described(DRAFTS)
    window.steps.edit_each({task_id: {Field.STORAGE: "here"} for task_id in IDS}, "Storage")
    window.uploads.change(IDS[0], media_id=MediaId("made"))
    window.entries.undo.trigger()
    assert [t.metadata.storage_location for t in window.uploads.all()] == ["here", "", ""]
    assert window.center.toast.text.startswith("1 of 3 stay as they are.")


def test_the_title_of_a_created_row_is_taken_back_and_waits_to_be_told(open_described: Open) -> None:
    window = open_described(DRAFTS)
    window.steps.edit_each({IDS[0]: {Field.TITLE: "New"}}, "Title")
    window.uploads.change(IDS[0], media_id=MediaId("made"))
    window.entries.undo.trigger()
    row = window.uploads.task(IDS[0])
    assert (row.metadata.title, row.untold) == ("Clip 1", True)


def test_nothing_to_take_back_is_grey_and_discarding_is_no_step(open_described: Open) -> None:
    window = open_described([replace(DRAFTS[0], state=TaskState.PAUSED)])
    assert not window.entries.undo.isEnabled()
    window.uploads.discard(IDS[:1])
    assert not window.entries.undo.isEnabled()
    assert "Cannot be undone" in window.entries.discard.toolTip()


MANY = [task(n, TaskState.DRAFT) for n in range(1, 1502)]


def edit_many(window: Any) -> None:
    window.steps.edit_field({row.id: {Field.TITLE: f"New {row.id}"} for row in MANY}, Field.TITLE)


def changed_titles(window: Any) -> int:
    return sum(title.startswith("New") for title in titles(window))


def test_an_edit_of_many_rows_lets_the_window_live_and_is_one_step(
    open_described: Open, qtbot: QtBot
) -> None:
    window = open_described(MANY)
    edit_many(window)
    assert changed_titles(window) == 0
    qtbot.waitUntil(lambda: changed_titles(window) > 0)
    assert (changed_titles(window), window.steps.stack.count()) == (len(MANY), 1)
    window.commands.undo()
    qtbot.waitUntil(lambda: changed_titles(window) < len(MANY))
    assert titles(window) == [row.metadata.title for row in MANY]


def test_what_is_started_meanwhile_starts_with_the_whole_edit(open_described: Open) -> None:
    window = open_described(MANY)
    edit_many(window)
    window.commands.start_drafts()
    assert changed_titles(window) == len(MANY)
    assert [name for name, _ in window.uploads.calls][-2:] == ["edit_each", "start"]


def test_undo_meanwhile_takes_the_whole_edit_back(open_described: Open) -> None:
    window = open_described(MANY)
    edit_many(window)
    window.commands.undo()
    window.steps.finish()
    assert changed_titles(window) == 0
    assert window.steps.stack.canRedo()
