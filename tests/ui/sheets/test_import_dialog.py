"""Taking a sheet over, with real keys, over a queue in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.tasks import task
from vod_desktop.app.sheets.columns import Column
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.media.tables import write_table
from vod_desktop.ui.sheets.import_dialog import ImportDialog
from vod_desktop.ui.steps import Steps

DRAFTS = [task(n, TaskState.DRAFT, metadata=MediaMetadata(f"clip {n}")) for n in (1, 2, 3)]


@dataclass
class Shown:
    dialog: ImportDialog
    services: Any
    steps: Steps

    def remarks(self) -> list[str]:
        model = self.dialog.remarks
        return [f"{model.index(r, 0).data()}: {model.index(r, 1).data()}" for r in range(model.rowCount())]

    def titles(self) -> list[str]:
        return [t.metadata.title for t in self.services.uploads.all()]


Open = Callable[..., Shown]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Open:
    def open_it(
        headings: Sequence[str],
        *rows: Sequence[str],
        tasks: Sequence[UploadTask] = DRAFTS,
        services: Any = None,
    ) -> Shown:
        path = tmp_path / "list.xlsx"
        write_table(path, headings, rows)
        services = services or fakes.services(tasks)
        read: list[Any] = []
        services.sheets.read(str(path)).then(read.append)
        steps = Steps(services)
        dialog = ImportDialog(services, steps, read[0])
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return Shown(dialog, services, steps)

    return open_it


def test_return_takes_the_sheet_over_as_one_step(opened: Open) -> None:
    shown = opened(("文件名", "标题"), ("clip 1.mp4", "One"), ("clip 3.mp4", "Three"))
    assert shown.dialog.apply.text() == "Change 2 values"
    assert "2 of 2 rows describe a file of the list." in shown.dialog.told.text()
    QTest.keyClick(shown.dialog, Qt.Key.Key_Return)
    assert shown.titles() == ["One", "clip 2", "Three"]
    assert shown.steps.stack.undoText() == "Sheet “list.xlsx”"
    shown.steps.stack.undo()
    assert shown.titles() == ["clip 1", "clip 2", "clip 3"]


def test_nothing_changes_before_and_conflicts_are_listed(opened: Open) -> None:
    shown = opened(("File", "Title"), ("clip 1", "x" * 129), ("none.mp4", "x"), ("clip 2", "fine"))
    assert shown.remarks() == [
        "2: Title: Too long by 1: VOD takes 128 characters.",
        "3: “none.mp4” is not in the list.",
    ]
    assert shown.dialog.apply.text() == "Change 1 value"
    assert shown.titles() == ["clip 1", "clip 2", "clip 3"]
    QTest.keyClick(shown.dialog, Qt.Key.Key_Escape)
    assert "edit_each" not in shown.services.uploads.names()


def test_cleaning_is_offered_only_when_there_is_something_to_clean(opened: Open) -> None:
    assert not opened(("File", "Title"), ("clip 1", "x")).dialog.clean.isVisible()
    shown = opened(("File", "Title"), ("clip 1", "Autumn 🍂"))
    assert shown.dialog.clean.isVisible()
    assert not shown.dialog.apply.isEnabled()
    shown.dialog.clean.click()
    shown.dialog.apply.click()
    assert shown.titles()[0] == "Autumn"


def test_what_was_typed_can_be_kept(opened: Open) -> None:
    typed = task(1, TaskState.DRAFT, metadata=MediaMetadata("Mine"))
    shown = opened(("File", "Title", "Tags"), ("clip 1", "Sheet's", "x"), tasks=[typed])
    assert shown.remarks() == ["2: Title: something else is there already."]
    shown.dialog.keep_typed.click()
    shown.dialog.apply.click()
    kept = shown.services.uploads.all()[0].metadata
    assert (kept.title, kept.tags) == ("Mine", ("x",))


def test_columns_are_chosen_and_remembered_for_the_next_sheet_of_that_kind(opened: Open) -> None:
    rows = (("Clip No", "Words"), ("clip 2", "Two"))
    shown = opened(*rows)
    assert "Which column names the files?" in shown.dialog.told.text()
    choose(shown, 0, Column.FILE_NAME)
    assert "Which columns describe the files?" in shown.dialog.told.text()
    choose(shown, 1, Column.FILE_NAME)
    assert not shown.dialog.apply.isEnabled()
    choose(shown, 1, Column.TITLE)
    shown.dialog.apply.click()
    assert shown.titles()[1] == "Two"
    again = opened(*rows, services=shown.services)
    assert again.dialog.columns.mapping() == (Column.FILE_NAME, Column.TITLE)


def choose(shown: Shown, number: int, column: Column) -> None:
    combo = shown.dialog.columns.combos[number]
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    while combo.currentData() is not column:
        before = combo.currentIndex()
        QTest.keyClick(combo, Qt.Key.Key_Down)
        assert combo.currentIndex() > before


def test_an_empty_cell_clears_only_when_that_is_wished(opened: Open) -> None:
    full = task(1, TaskState.DRAFT, metadata=MediaMetadata("T", tags=("x",)))
    shown = opened(("File", "Title", "Tags"), ("clip 1", "T", ""), tasks=[full])
    assert "Nothing would change." in shown.dialog.told.text()
    shown.dialog.empty_clears.click()
    shown.dialog.apply.click()
    assert shown.services.uploads.all()[0].metadata.tags == ()


def test_what_is_odd_about_the_file_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for row in (("File", "Title"), ("clip 1", '="A"&1'), ("clip 2", "B")):
        book.active.append(row)
    book.active.merge_cells("B2:B3")
    book.save(tmp_path / "odd.xlsx")
    services, read = fakes.services(DRAFTS), []
    services.sheets.read(str(tmp_path / "odd.xlsx")).then(read.append)
    dialog = ImportDialog(services, Steps(services), read[0])
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Merged cells (1, the first at B2)" in said
    assert "Formulas without a value" in said
    assert dialog.plan is not None
    assert not dialog.plan.values


def test_the_list_of_remarks_keeps_the_rules_of_models(opened: Open) -> None:
    shown = opened(("File", "Title"), ("none", "x"))
    tester = QAbstractItemModelTester(shown.dialog.remarks)
    shown.dialog.keep_typed.click()
    assert tester.model().rowCount() == 1


def test_a_plan_that_comes_late_does_not_replace_a_newer_one(opened: Open) -> None:
    shown = opened(("File", "Title"), ("clip 1", "One"))
    late = shown.dialog.plan
    choose(shown, 1, Column.DESCRIPTION)
    assert late is not None
    shown.dialog._take_plan(late, 1)
    assert shown.dialog.plan is not None
    assert shown.dialog.plan.values == {DRAFTS[0].id: {Field.DESCRIPTION: "One"}}
