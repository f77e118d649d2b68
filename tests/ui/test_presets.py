"""Presets in the window: applied by hand, marked, typed over, made and updated from a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.tasks import task
from tests.ui.test_window import drop_on
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.preset import Preset
from vod_desktop.domain.task import TaskState, UploadTask

CONTROL = Qt.KeyboardModifier.ControlModifier
DRAFTS = [task(n, TaskState.DRAFT) for n in (1, 2, 3)]
Open = Callable[[Sequence[UploadTask]], Any]


def title_line(window: Any) -> QLineEdit:
    line: QLineEdit = window.inspector.details.bindings[Field.TITLE].frame.editor.line
    line.setFocus()
    return line


def titles(window: Any) -> list[str]:
    return [t.metadata.title for t in window.uploads.all()]


SERIES = Preset("Series", {Field.TITLE: "{stem}!", Field.TAGS: ("tour",)})


def preset_menu(window: Any) -> QMenu:
    menu = QMenu(window)
    window.presets.fill(menu)
    return menu


def entry(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)


def badge(window: Any, field: Field) -> str:
    details = window.inspector.details
    frame = details.tags.frame if field is Field.TAGS else details.bindings[field].frame
    return str(frame.badge())


def test_a_preset_describes_the_selected_rows_as_one_step_and_marks_the_fields(
    open_described: Open, qtbot: QtBot
) -> None:
    window = open_described(DRAFTS)
    window.services.presets.save(SERIES)
    entry(preset_menu(window), "Apply “Series”").trigger()
    assert titles(window) == ["clip 1!", "clip 2!", "clip 3!"]
    qtbot.waitUntil(lambda: badge(window, Field.TITLE) == "From the preset “Series”")
    assert badge(window, Field.TAGS) == "From the preset “Series”"
    QTest.keyClick(window.view, Qt.Key.Key_Z, CONTROL)
    assert titles(window) == ["Clip 1", "Clip 2", "Clip 3"]


def test_typing_over_takes_the_mark_away_and_undo_brings_it_back(open_described: Open, qtbot: QtBot) -> None:
    window = open_described(DRAFTS[:1])
    window.services.presets.save(SERIES)
    entry(preset_menu(window), "Apply “Series”").trigger()
    qtbot.waitUntil(lambda: badge(window, Field.TITLE) != "")
    QTest.keyClicks(title_line(window), "X")
    QTest.keyClick(title_line(window), Qt.Key.Key_Return)
    assert badge(window, Field.TITLE) == ""
    QTest.keyClick(title_line(window), Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: badge(window, Field.TITLE) != "")


def test_a_preset_is_updated_from_a_row(open_described: Open) -> None:
    window = open_described([replace(DRAFTS[0], metadata=MediaMetadata(title="T", category_id=7))])
    window.services.presets.save(SERIES)
    update = entry(preset_menu(window), "Update preset from this item")
    entry(update.menu(), "Series").trigger()
    assert window.services.presets.find("Series").values == {Field.TITLE: "T", Field.CATEGORY: 7}


def test_a_new_preset_of_a_row_opens_for_naming(open_described: Open) -> None:
    window = open_described(DRAFTS[:1])
    entry(preset_menu(window), "New preset from this item…").trigger()
    assert [preset.name for preset in window.services.presets.all()] == ["Clip 1"]
    assert window.dialogs.opened[-1] == ("presets", "Clip 1")


def test_what_is_dropped_is_described_by_the_rules(open_described: Open) -> None:
    window = open_described(DRAFTS[:1])
    assert drop_on(window, "/films/EP9.mov")
    (added,) = [values for name, (_, values) in window.uploads.calls[-1:] if name == "add_paths"]
    assert added["options"].by_rule
