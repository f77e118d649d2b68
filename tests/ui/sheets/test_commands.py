"""Sheets from the menus of the window: files are really read and written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.remote_jobs import remote, submitted
from tests.ui.tasks import task
from vod_desktop.app.sheets.columns import RESULTS, TEMPLATE, Column, recognised
from vod_desktop.domain.grant import UploadAddress
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import TaskState
from vod_desktop.media.tables import read_table

DONE = task(
    2,
    TaskState.DONE,
    metadata=MediaMetadata("=cmd", "line\nline", ("a", "b")),
    media_id=MediaId("00123456789012345678901234567890"),
    crc64=18446744073709551615,
    finished_at=1_795_000_000.0,
    address=UploadAddress("https://oss-cn-shanghai.aliyuncs.com", "outin-1", "sv/a b.mp4"),
)
TASKS = [task(1, TaskState.DRAFT), DONE, task(3, TaskState.DRAFT)]
Open = Callable[..., Any]


def answer(window: Any, path: Path) -> None:
    """Type a path into the dialog that is open, and press Return."""
    dialog = window.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_control_shift_i_reads_a_sheet_and_shows_it(open_window: Open, tmp_path: Path) -> None:
    shown = open_window(TASKS)
    (tmp_path / "list.csv").write_text("File,Title\nclip 1.mp4,One\n")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(shown.window, Qt.Key.Key_I, keys)
    answer(shown.window, tmp_path / "list.csv")
    (opened,) = shown.dialogs.opened
    assert opened[0] == "sheet"


def test_a_sheet_that_cannot_be_read_is_said(open_window: Open, tmp_path: Path) -> None:
    shown = open_window(TASKS)
    shown.window._sheets.take(str(tmp_path / "none.xlsx"))
    assert "none.xlsx" in shown.window.center.toast.text
    assert not shown.dialogs.opened


def test_results_are_saved_with_ids_and_sums_as_they_are(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    shown = open_window(TASKS)
    for name in ("out.xlsx", "out.csv"):
        shown.window.entries.save_results.trigger()
        answer(shown.window, tmp_path / name)
        table = read_table(tmp_path / name)
        row = dict(zip(RESULTS, table.rows[1].cells, strict=True))
        assert row[Column.MEDIA_ID] == DONE.media_id
        assert row[Column.CRC64] == "18446744073709551615"
        assert row[Column.URL] == "https://outin-1.oss-cn-shanghai.aliyuncs.com/sv/a%20b.mp4"
        assert (row[Column.STATE], row[Column.TITLE]) == ("done", "=cmd")
        assert shown.window.center.toast.text == f"Saved “{name}”"
    assert b"'=cmd" in (tmp_path / "out.csv").read_bytes()


def test_results_take_pulls_along_and_what_is_selected_alone(open_window: Open, tmp_path: Path) -> None:
    pulls = [submitted(4), submitted(5)]
    shown = open_window(TASKS, remote=remote(*pulls))
    place = RESULTS.index(Column.JOB_ID)
    for wanted, expected in (([], ["", "", "", "job-4", "job-5"]), ([TASKS[2], pulls[0]], ["", "job-4"])):
        shown.window.view.select([row.id for row in wanted])
        shown.window.entries.save_results.trigger()
        answer(shown.window, tmp_path / "out.csv")
        assert [row.cells[place] for row in read_table(tmp_path / "out.csv").rows] == expected


def test_a_template_holds_the_selected_rows_and_is_understood_again(
    open_window: Open, tmp_path: Path
) -> None:
    shown = open_window(TASKS)
    shown.window.view.select([TASKS[0].id, TASKS[2].id])
    shown.window.entries.save_template.trigger()
    answer(shown.window, tmp_path / "fill in.xlsx")
    table = read_table(tmp_path / "fill in.xlsx")
    assert recognised(table.headings) == TEMPLATE
    assert [row.cells[0] for row in table.rows] == [TASKS[0].path, TASKS[2].path]


def test_control_g_opens_the_grid_on_what_is_selected_or_on_all(open_window: Open) -> None:
    shown = open_window(TASKS)
    shown.window.view.select([TASKS[0].id])
    QTest.keyClick(shown.window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    shown.window.view.select([TASKS[0].id, TASKS[2].id])
    QTest.keyClick(shown.window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert [name for name, _ in shown.dialogs.opened] == ["grid", "grid"]
