"""The presets dialog: made, named, checked, removed, carried to a file, with real keys and clicks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import presets, services
from tests.ui.tasks import task
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.preset import Preset, PresetRule, preset_data, presets_file
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.dialogs.presets import PresetsDialog
from vod_desktop.ui.dialogs.question import Question
from vod_desktop.ui.inspector.field_frame import FieldFrame

SERIES = Preset("Series", {Field.TITLE: "{parent} {n}", Field.TAGS: ("tour",)}, PresetRule(name="EP*"))
OTHER = Preset("Other")
ROW = task(1, TaskState.DRAFT, path="/films/Tour/EP7.mov")
Open = Callable[..., Any]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    """The dialog over these presets; `dialog.kept` holds them."""
    dialogs = []

    def open_with(*kept: Preset) -> Any:
        made = services([ROW], presets=presets(*kept))
        dialog = PresetsDialog(made)
        dialog.kept = made.presets  # type: ignore[attr-defined]  # for the test's own use
        qtbot.addWidget(dialog)
        dialogs.append(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield open_with
    for dialog in dialogs:
        dialog.close()


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def typed(frame: FieldFrame, text: str) -> None:
    line: QWidget = frame.editor.focusProxy()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)


def test_a_new_preset_is_named_filled_in_and_kept_as_it_is_typed(opened: Open) -> None:
    dialog = opened()
    click(dialog.new)
    typed(dialog.form.name, "Series")
    typed(dialog.form.fields[Field.TITLE], "{parent} {n:02}")
    typed(dialog.form.fields[Field.TAGS], "tour,live")
    typed(dialog.form.file_name, "EP*")
    values = {Field.TITLE: "{parent} {n:02}", Field.TAGS: ("tour", "live")}
    assert dialog.kept.all() == (Preset("Series", values, PresetRule(name="EP*")),)
    assert dialog.list.currentItem().text() == "Series"


def test_an_example_shows_what_the_title_becomes(opened: Open) -> None:
    dialog = opened(SERIES)
    assert dialog.form.fields[Field.TITLE].preview() == "Example: Tour 1"


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        (Field.TITLE, "{nope}", "There is no variable {nope}"),
        (Field.DESCRIPTION, "{open", "A brace is not in a pair"),
        (Field.USER_DATA, "no json", "This is not a JSON object"),
        (Field.TAGS, ",".join("abcdefghijklmnopq"), "17 tags are too many"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_not_kept(
    opened: Open, field: Field, text: str, said: str
) -> None:
    dialog = opened(SERIES)
    frame = dialog.form.fields[field]
    frame.editor.show_value(text, "")
    assert not dialog.save()
    assert frame.message().startswith(said)
    assert dialog.kept.all() == (SERIES,)


def test_a_name_that_is_taken_is_refused_and_the_other_one_stays(opened: Open) -> None:
    dialog = opened(SERIES, OTHER)
    typed(dialog.form.name, "Other")
    assert dialog.form.name.message() == "There is a preset of this name already."
    dialog.list.setCurrentRow(1)
    assert dialog.list.currentRow() == 0
    assert dialog.kept.all() == (SERIES, OTHER)


def test_removing_is_asked_first(opened: Open) -> None:
    dialog = opened(SERIES, OTHER)
    click(dialog.remove)
    (asked,) = dialog.findChildren(Question)
    click(next(b for b in asked.findChildren(QPushButton) if b.text() == "Remove"))
    assert dialog.kept.all() == (OTHER,)


def test_a_duplicate_gets_a_name_of_its_own(opened: Open) -> None:
    dialog = opened(SERIES)
    click(dialog.duplicate)
    assert dialog.kept.all() == (SERIES, Preset("Series (2)", SERIES.values, SERIES.rule))


def chosen_file(dialog: Any, button: QPushButton, path: Path) -> None:
    click(button)
    asked = dialog.findChildren(QFileDialog)[-1]
    asked.fileSelected.emit(str(path))
    asked.close()


def test_what_is_exported_is_imported_beside_what_is_there(opened: Open, tmp_path: Path) -> None:
    dialog, file = opened(SERIES), tmp_path / "presets.json"
    chosen_file(dialog, dialog.give_out, file)
    assert json.loads(file.read_text()) == presets_file([SERIES])
    chosen_file(dialog, dialog.take_in, file)
    assert [preset.name for preset in dialog.kept.all()] == ["Series", "Series (2)"]


def test_a_wrong_file_says_which_preset_is_wrong_and_changes_nothing(opened: Open, tmp_path: Path) -> None:
    dialog, file = opened(SERIES), tmp_path / "presets.json"
    wrong = {**preset_data(OTHER), "values": {"title": "{open"}}
    file.write_text(json.dumps({**presets_file([]), "presets": [wrong]}))
    chosen_file(dialog, dialog.take_in, file)
    assert "“Other”" in dialog.told.text()
    assert "“title”" in dialog.told.text()
    assert dialog.kept.all() == (SERIES,)


def test_an_app_is_chosen_from_the_default_account_or_typed(opened: Open) -> None:
    dialog = opened(OTHER)
    choice = dialog.form.fields[Field.APP].editor
    choice.popup.chosen.emit("app-7")
    assert dialog.kept.all() == (Preset("Other", {Field.APP: "app-7"}),)
    typed(dialog.form.fields[Field.STORAGE], "out-1.example")
    assert dialog.kept.all() == (Preset("Other", {Field.APP: "app-7", Field.STORAGE: "out-1.example"}),)
