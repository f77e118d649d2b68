"""What the buttons of failure cards do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit

from tests.ui.conftest import Shown
from tests.ui.tasks import ACCOUNT, every_state, task
from vod_desktop.app.wording import Remedy
from vod_desktop.domain.ids import TaskId

Open = Callable[..., Shown]


@dataclass(frozen=True)
class Pressed:
    remedy: Remedy
    task_id: TaskId = task(11).id


@pytest.mark.parametrize(
    ("remedy", "call"),
    [
        (Remedy.RETRY, "retry"),
        (Remedy.USE_SERVER_TIME, "retry"),
        (Remedy.RESTART_UPLOAD, "retry"),
        (Remedy.UPLOAD_AGAIN, "retry"),
    ],
)
def test_buttons_that_start_something(open_window: Open, remedy: Remedy, call: str) -> None:
    shown = open_window(every_state())
    shown.window.inspector.fix_requested.emit(Pressed(remedy))
    assert shown.uploads.calls[-1] == (call, [task(11).id])


@pytest.mark.parametrize("remedy", [Remedy.EDIT_ACCOUNT, Remedy.ENTER_SECRET, Remedy.ENTER_TOKEN])
def test_buttons_that_lead_to_the_account(open_window: Open, remedy: Remedy) -> None:
    shown = open_window(every_state())
    shown.window.inspector.fix_requested.emit(Pressed(remedy))
    assert shown.dialogs.opened == [("edit_account", ACCOUNT)]


def test_the_permission_can_be_copied(open_window: Open) -> None:
    shown = open_window(every_state())
    shown.window.inspector.fix_requested.emit(Pressed(Remedy.SHOW_PERMISSION))
    assert "vod:CreateUploadVideo" in shown.window.findChildren(QPlainTextEdit)[-1].toPlainText()


def test_a_file_that_moved_is_found_again(open_window: Open) -> None:
    shown = open_window(every_state())
    shown.window.inspector.fix_requested.emit(Pressed(Remedy.LOCATE_FILE))
    dialog = shown.window.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit("/elsewhere/training.mp4")
    dialog.close()
    assert shown.uploads.calls[-2:] == [
        ("relocate", ((task(11).id, "/elsewhere/training.mp4"), {})),
        ("retry", [task(11).id]),
    ]


def test_settings_open(open_window: Open) -> None:
    shown = open_window(every_state())
    shown.window.inspector.fix_requested.emit(Pressed(Remedy.OPEN_SETTINGS))
    assert shown.dialogs.opened == [("settings", None)]
