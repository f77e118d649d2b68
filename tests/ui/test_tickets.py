"""Tickets from the list: the menu of rows, and the help menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Shown
from tests.ui.tasks import NO_PERMISSION, task
from vod_desktop.domain.task_state import TaskState


def test_tickets_of_all_selected_rows_that_failed_are_copied(
    open_window: Callable[..., Shown], qtbot: QtBot
) -> None:
    tasks = [task(n, TaskState.FAILED, failure=NO_PERMISSION) for n in (1, 2)] + [task(3, TaskState.DRAFT)]
    shown = open_window(tasks)
    shown.window.view.selectAll()
    qtbot.waitUntil(shown.window.entries.copy_details.isEnabled)
    shown.window.entries.copy_details.trigger()
    tickets = QGuiApplication.clipboard().text().split("\n\n")
    assert len(tickets) == 2
    assert all("Request ID: 7A2F-42C1" in text for text in tickets)


def test_help_leads_to_log_bundle_and_forgetting(open_window: Callable[..., Shown]) -> None:
    shown = open_window([task(1, TaskState.DRAFT)])
    shown.window.entries.log.trigger()
    shown.window.entries.bundle.trigger()
    shown.window.entries.forget.trigger()
    assert [name for name, _ in shown.dialogs.opened] == ["log", "support_bundle", "forget"]
