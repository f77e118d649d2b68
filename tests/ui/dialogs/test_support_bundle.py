"""A support bundle is shown line by line before it is saved, and what is unticked stays out."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import STUDIO, KeptAccounts, services
from tests.ui.tasks import NO_PERMISSION, task
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.dialogs.support_bundle import SupportBundleDialog

FAILED = task(1, TaskState.FAILED, failure=NO_PERMISSION)


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> SupportBundleDialog:
    made = SupportBundleDialog(services([FAILED], home=tmp_path, accounts=KeptAccounts(STUDIO)))
    qtbot.addWidget(made)
    made.show()
    return made


def go_to(dialog: SupportBundleDialog, name: str) -> str:
    (item,) = dialog.names.findItems(name, Qt.MatchFlag.MatchExactly)
    dialog.names.setCurrentItem(item)
    return dialog.preview.toPlainText()


def test_every_line_is_shown(dialog: SupportBundleDialog) -> None:
    assert go_to(dialog, "about.txt") == "VOD Desktop 1.2.3\nPython 3.11.2"
    assert "request_id=7A2F-42C1" in go_to(dialog, "queue.txt")
    assert go_to(dialog, "accounts.txt") == "1: access-key, cn-shanghai, the region's endpoint"


def test_what_is_unticked_is_not_saved(dialog: SupportBundleDialog, qtbot: QtBot, tmp_path: Path) -> None:
    go_to(dialog, "queue.txt")
    dialog.names.setFocus()
    QTest.keyClick(dialog.names, Qt.Key.Key_Space)
    dialog.save_to(str(tmp_path / "b.zip"))
    with zipfile.ZipFile(tmp_path / "b.zip") as bundle:
        assert bundle.namelist() == ["about.txt", "settings.txt", "accounts.txt", "log.txt"]
    assert dialog.told.text() == f"Saved as {tmp_path / 'b.zip'}"


def test_nothing_ticked_is_nothing_to_save(dialog: SupportBundleDialog) -> None:
    dialog.names.setFocus()
    for row in range(dialog.names.count()):
        dialog.names.setCurrentRow(row)
        QTest.keyClick(dialog.names, Qt.Key.Key_Space)
    assert not dialog.save.isEnabled()


def test_a_folder_that_is_not_there_is_told(dialog: SupportBundleDialog, tmp_path: Path) -> None:
    dialog.save_to(str(tmp_path / "none" / "b.zip"))
    assert dialog.told.text() != ""
    assert not (tmp_path / "none").exists()
    assert dialog.save.isEnabled()


def test_saving_asks_where(dialog: SupportBundleDialog, qtbot: QtBot) -> None:
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    (asked,) = dialog.findChildren(QFileDialog)
    assert asked.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert asked.defaultSuffix() == "zip"
    asked.reject()
