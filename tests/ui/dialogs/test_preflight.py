"""The check before an upload: findings with buttons, requests, and the command that does the same."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.tasks import ACCOUNT, task
from vod_desktop.app.jobs import Job
from vod_desktop.app.preflight import Checking
from vod_desktop.app.wording import Remedy
from vod_desktop.domain.metadata import Field, Problem, Reason
from vod_desktop.domain.planned import PlannedRequest
from vod_desktop.domain.preflight import Cause, Finding, PlannedUpload, PreflightReport
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.stopping import StopSignal
from vod_desktop.ui.dialogs.preflight import Mending, PreflightDialog

DRAFT = task(1, TaskState.DRAFT)
EMOJI = Finding(Cause.FIELD, ACCOUNT, DRAFT.path, DRAFT.id, problem=Problem(Field.TITLE, Reason.EMOJI, "🎬"))
GROWING = Finding(Cause.GROWING, ACCOUNT, DRAFT.path, DRAFT.id)
REQUEST = PlannedRequest("CreateUploadVideo", "POST", "https://vod.example/", (("Title", "Clip 1"),))


class HeldPreflight:
    """Checks that end when the test says so."""

    def __init__(self) -> None:
        self.checks: list[tuple[Sequence[UploadTask], Callable[[int, int], None], Checking]] = []

    def check(self, tasks: Sequence[UploadTask], told: Callable[[int, int], None]) -> Checking:
        self.checks.append((tasks, told, Checking(Job(), StopSignal())))
        return self.checks[-1][2]

    def end(self, *findings: Finding) -> None:
        uploads = (PlannedUpload(DRAFT.id, DRAFT.path, (REQUEST,)),)
        self.checks[-1][2].job.finish(PreflightReport(1, findings, uploads))


@pytest.fixture
def preflight() -> HeldPreflight:
    return HeldPreflight()


@pytest.fixture
def dialog(qtbot: QtBot, preflight: HeldPreflight) -> PreflightDialog:
    made = PreflightDialog(fakes.services([DRAFT], preflight=preflight), [DRAFT.id])
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_rows_are_checked_at_once_and_progress_is_shown(dialog: PreflightDialog, preflight: Any) -> None:
    ((tasks, told, _),) = preflight.checks
    told(3, 10)
    assert list(tasks) == [DRAFT]
    assert (dialog.bar.isVisible(), dialog.bar.value(), dialog.bar.maximum()) == (True, 3, 10)
    preflight.end()
    assert not dialog.bar.isVisible()


def test_findings_stand_with_the_grave_ones_first(dialog: PreflightDialog, preflight: Any) -> None:
    preflight.end(GROWING, EMOJI)
    rows = [dialog.list.topLevelItem(row).text(1) for row in range(2)]
    assert "emoji" in rows[0]
    assert "written" in rows[1]
    assert dialog.told.text() == "1 file checked: 1 would fail, 1 to mind."


def test_nothing_found_is_said(dialog: PreflightDialog, preflight: Any) -> None:
    preflight.end()
    assert dialog.told.text().endswith("Nothing stands in the way.")


def test_a_button_tells_what_is_to_be_mended(dialog: PreflightDialog, preflight: Any) -> None:
    mended: list[Mending] = []
    dialog.mend_wanted.connect(mended.append)
    preflight.end(EMOJI)
    (button,) = dialog.buttons()
    click(button)
    assert [(m.remedy, m.finding) for m in mended] == [(Remedy.CLEAN_TEXT, EMOJI)]


def test_checking_again_looks_at_the_rows_as_they_are_then(dialog: PreflightDialog, preflight: Any) -> None:
    preflight.end(GROWING)
    click(dialog.buttons()[0])
    assert len(preflight.checks) == 2
    preflight.end()
    assert dialog.list.topLevelItemCount() == 0


def test_the_requests_are_written_out(dialog: PreflightDialog, preflight: Any) -> None:
    preflight.end()
    text = dialog.requests.toPlainText()
    assert text.startswith(DRAFT.path)
    assert "CreateUploadVideo: POST https://vod.example/\n    Title = Clip 1" in text


def test_the_command_line_is_copied(dialog: PreflightDialog, preflight: Any) -> None:
    preflight.end()
    click(dialog.copy)
    words = shlex.split(QGuiApplication.clipboard().text())
    assert words[:3] == ["vod-desktop", "upload", DRAFT.path]
    assert "--account" in words


def test_closing_ends_the_check(dialog: PreflightDialog, preflight: Any) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert preflight.checks[0][2].stop.is_set


def test_starting_is_one_click_away(dialog: PreflightDialog, preflight: Any) -> None:
    started: list[object] = []
    dialog.start_wanted.connect(started.append)
    preflight.end(GROWING)
    click(dialog.start)
    assert started == [[DRAFT.id]]
    assert not dialog.isVisible()


def test_of_thousands_of_findings_the_first_are_listed(
    dialog: PreflightDialog, preflight: Any, qtbot: QtBot
) -> None:
    preflight.end(*(GROWING for _ in range(4999)), EMOJI)
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 101)
    assert "emoji" in dialog.list.topLevelItem(0).text(1)
    assert "4900" in dialog.list.topLevelItem(100).text(1)
