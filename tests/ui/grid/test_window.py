"""The grid with real keys and mouse events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.ui.grid.conftest import CONTROL, Shown, drafts
from tests.ui.tasks import task
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.task_state import TaskState

Open = Callable[..., Shown]
Key = Qt.Key


def paste(shown: Shown, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    shown.press(Key.Key_V, CONTROL)


def test_typing_writes_a_cell_and_enter_goes_down(open_grid: Open) -> None:
    shown = open_grid(drafts(3))
    shown.choose(0, Field.TITLE)
    shown.type("Autumn")
    shown.press(Key.Key_Return)
    shown.type("Winter")
    shown.press(Key.Key_Return)
    assert shown.column(Field.TITLE) == ["Autumn", "Winter", "Clip 3"]
    assert shown.steps.stack.count() == 2


def test_escape_leaves_a_cell_as_it_was_and_the_window_open(open_grid: Open) -> None:
    shown = open_grid(drafts(2))
    shown.choose(0, Field.TITLE)
    shown.press(Key.Key_F2)
    shown.type("nothing")
    shown.press(Key.Key_Escape)
    assert shown.text(0, Field.TITLE) == "Clip 1"
    assert shown.window.isVisible()
    assert not shown.uploads.calls


def test_a_description_takes_lines(open_grid: Open) -> None:
    shown = open_grid(drafts(1))
    shown.choose(0, Field.DESCRIPTION)
    shown.press(Key.Key_F2)
    shown.type("one")
    shown.press(Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    shown.type("two")
    shown.press(Key.Key_Return)
    assert shown.uploads.all()[0].metadata.description == "one\ntwo"


def test_control_d_fills_down_in_one_step_and_undo_takes_it_back(open_grid: Open) -> None:
    shown = open_grid(drafts(5))
    shown.choose(0, Field.TITLE)
    shown.type("Same")
    shown.press(Key.Key_Return)
    shown.choose(0, Field.TITLE, to=4)
    shown.press(Key.Key_D, CONTROL)
    assert shown.column(Field.TITLE) == ["Same"] * 5
    assert shown.steps.stack.undoText().startswith("Title of 4 item")
    shown.press(Key.Key_Z, CONTROL)
    assert shown.column(Field.TITLE) == ["Same", "Clip 2", "Clip 3", "Clip 4", "Clip 5"]


def test_the_handle_fills_as_far_as_it_is_dragged(open_grid: Open) -> None:
    shown = open_grid(drafts(6))
    shown.choose(1, Field.TITLE)
    view = shown.window.view
    port, begin = view.viewport(), view.handle().center()
    end = QPoint(begin.x(), view.visualRect(shown.window.model.index(4, 1)).center().y())
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    assert shown.column(Field.TITLE) == ["Clip 1", "Clip 2", "Clip 2", "Clip 2", "Clip 2", "Clip 6"]
    assert shown.steps.stack.count() == 1


def test_a_rectangle_is_pasted_with_quotes_line_ends_and_names(open_grid: Open) -> None:
    shown = open_grid(drafts(3))
    shown.choose(1, Field.TITLE)
    paste(shown, 'One\t"two\n""lines"""\ta, b\tFilms / Trailers\r\n00042\t\'=1+1\t\tTalks\r\n')
    second, third = shown.uploads.all()[1:]
    assert second.metadata == MediaMetadata("One", 'two\n"lines"', ("a", "b"), 8)
    assert third.metadata == MediaMetadata("00042", "=1+1", (), 10)
    assert shown.steps.stack.count() == 1
    shown.press(Key.Key_Z, CONTROL)
    assert shown.column(Field.TITLE) == ["Clip 1", "Clip 2", "Clip 3"]


def test_one_cell_fills_the_selection_and_rows_without_a_place_are_told(open_grid: Open) -> None:
    shown = open_grid(drafts(4))
    shown.choose(0, Field.TAGS, to=3)
    paste(shown, "autumn")
    assert shown.column(Field.TAGS) == ["autumn"] * 4
    shown.choose(3, Field.TITLE)
    paste(shown, "a\nb\nc\n")
    assert shown.text(3, Field.TITLE) == "a"
    assert shown.said == ["2 rows had no place below the last one."]


def test_what_is_copied_comes_back_and_runs_in_no_spreadsheet(open_grid: Open) -> None:
    first = replace(drafts(1)[0], metadata=MediaMetadata("=1+1", 'a\n"b"\tc', ("x", "y"), 8))
    shown = open_grid([first, *drafts(3)[1:]])
    shown.choose(0, Field.TITLE, until=Field.CATEGORY)
    shown.press(Key.Key_C, CONTROL)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("'=1+1\t")
    shown.choose(1, Field.TITLE)
    shown.press(Key.Key_V, CONTROL)
    assert shown.uploads.all()[1].metadata == first.metadata


def test_delete_empties_and_cut_takes_along(open_grid: Open) -> None:
    shown = open_grid(drafts(2, metadata=MediaMetadata("T", "d", ("x",))))
    shown.choose(0, Field.DESCRIPTION, to=1)
    shown.press(Key.Key_X, CONTROL)
    assert shown.column(Field.DESCRIPTION) == ["", ""]
    assert QGuiApplication.clipboard().text() == "d\r\nd\r\n"
    shown.choose(1, Field.TAGS)
    shown.press(Key.Key_Delete)
    assert shown.column(Field.TAGS) == ["x", ""]


def test_a_locked_cell_stays_and_says_why(open_grid: Open) -> None:
    created = task(1, media_id=MediaId("m"))
    shown = open_grid([created, *drafts(3)[1:]])
    shown.choose(0, Field.WORKFLOW)
    shown.type("w")
    assert "created" in shown.said[-1]
    assert shown.window.told.text() == shown.said[-1]
    shown.choose(0, Field.WORKFLOW, to=2)
    paste(shown, "w1")
    assert shown.column(Field.WORKFLOW) == ["", "w1", "w1"]
    assert shown.said[-1].startswith("1 cell stays as it is.")


def test_cells_that_images_do_not_have_stay_empty_and_say_why(open_grid: Open) -> None:
    video, image = task(1, TaskState.DRAFT), task(2, TaskState.DRAFT, kind=MediaKind.IMAGE)
    shown = open_grid([video, image])
    shown.choose(0, Field.COVER, to=1)
    paste(shown, "1.5")
    assert shown.column(Field.COVER) == ["1.5", ""]
    assert shown.said[-1] == "1 cell stays as it is. VOD has this for videos and audio only."


def test_problems_are_counted_listed_and_jumped_to(open_grid: Open, qtbot: QtBot) -> None:
    shown = open_grid(drafts(40))
    window = shown.window
    shown.choose(30, Field.TITLE)
    paste(shown, "emoji 🍂\n" + "x" * 129 + "\n")
    qtbot.waitUntil(lambda: window.show_problems.text() == "Problems (2)")
    shown.choose(0, Field.CATEGORY)
    paste(shown, "No such thing")
    qtbot.waitUntil(lambda: window.show_problems.text() == "Problems (3)")
    window.show_problems.click()
    qtbot.waitUntil(lambda: window.list.viewport().height() > 20)
    first = window.list.visualRect(window.problems.index(0)).center()
    assert "Row 1, Category: There is no such category" in window.problems.index(0).data()
    shown.choose(5, Field.TAGS)
    QTest.mouseClick(window.list.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert (window.view.currentIndex().row(), window.view.currentIndex().column()) == (0, 4)


def test_a_text_without_a_meaning_stays_in_its_cell_and_not_in_the_form(open_grid: Open) -> None:
    shown = open_grid(drafts(1, metadata=MediaMetadata("T", category_id=7)))
    shown.choose(0, Field.CATEGORY)
    paste(shown, "Nowhere")
    assert shown.text(0, Field.CATEGORY) == "Nowhere"
    assert shown.uploads.all()[0].metadata.category_id == 7
    paste(shown, "Talks")
    assert shown.text(0, Field.CATEGORY) == "Talks"
    assert shown.uploads.all()[0].metadata.category_id == 10


def test_attached_media_take_several_categories_of_material_by_name_or_id(open_grid: Open) -> None:
    shown = open_grid(drafts(1, kind=MediaKind.WATERMARK))
    shown.choose(0, Field.CATEGORY)
    paste(shown, "Logos / 2026; 22")
    assert shown.uploads.all()[0].metadata.category_id == (21, 22)
    assert shown.text(0, Field.CATEGORY) == "Logos / 2026; Fonts"
    paste(shown, "Films")
    assert shown.uploads.all()[0].metadata.category_id == (21, 22)


def test_find_goes_round(open_grid: Open) -> None:
    shown = open_grid(drafts(12))
    shown.press(Key.Key_F, CONTROL)
    shown.type("clip 1")
    rows = []
    for _ in range(5):
        shown.window.search.setFocus()
        shown.press(Key.Key_Return)
        index = shown.window.view.currentIndex()
        rows.append((index.row(), index.column()))
    assert rows[:2] == [(9, 0), (9, 1)]
    assert len(set(rows)) == 5
    shown.window.search.setText("nowhere at all")
    shown.window.find_next()
    assert shown.window.told.text() == "“nowhere at all” was not found."


def test_rows_come_and_go_with_the_queue(open_grid: Open) -> None:
    tasks = drafts(4)
    shown, some = open_grid(tasks[:3]), None
    shown.uploads.add([tasks[3]])
    assert shown.window.model.rowCount() == 4
    shown.uploads.remove([tasks[0].id])
    shown.uploads.change(tasks[1].id, metadata=MediaMetadata("Other"))
    assert shown.column(Field.TITLE) == ["Other", "Clip 3", "Clip 4"]
    some = open_grid(tasks[:3], tasks[:2])
    some.uploads.add([tasks[3]])
    assert some.window.model.rowCount() == 2


def test_the_model_keeps_the_rules(open_grid: Open) -> None:
    shown = open_grid(drafts(3))
    tester = QAbstractItemModelTester(shown.window.model)
    listed = QAbstractItemModelTester(shown.window.problems)
    paste(shown, "a\nb\n")
    shown.uploads.remove([shown.uploads.all()[0].id])
    assert tester.model() is shown.window.model
    assert listed.model() is shown.window.problems


@pytest.mark.parametrize("way", ["button of the frame", "Escape"])
def test_it_can_be_closed(open_grid: Open, qtbot: QtBot, way: str) -> None:
    shown = open_grid(drafts(2))
    if way == "Escape":
        shown.press(Qt.Key.Key_Escape)
    else:  # the road of what the window system sends
        shown.window.windowHandle().close()
    qtbot.waitUntil(lambda: not shown.window.isVisible())
    assert shown.window not in shown.uploads.listeners
