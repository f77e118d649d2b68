"""Media ids of a selection, whatever rows are in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Shown
from tests.ui.remote_jobs import job, remote
from tests.ui.tasks import task
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.task_state import TaskState

MIXED = [
    task(1, TaskState.DONE, media_id=MediaId("video")),
    task(2, TaskState.DRAFT),
    task(3, TaskState.DONE, kind=MediaKind.IMAGE, media_id=MediaId("image")),
    task(4, TaskState.DONE, media_id=MediaId("")),
    task(5, TaskState.UPLOADING, kind=MediaKind.SUBTITLE, media_id=MediaId("subtitle")),
]


def test_ids_of_every_kind_are_copied_one_a_line_in_the_order_of_the_list(
    open_window: Callable[..., Shown], qtbot: QtBot
) -> None:
    jobs = [job(7, TaskState.DONE, media_id=MediaId("pulled")), job(8, TaskState.SUBMITTED)]
    shown = open_window(MIXED, remote=remote(*jobs))
    shown.window.view.selectAll()
    qtbot.waitUntil(shown.window.entries.copy_id.isEnabled)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(shown.window.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | shift)
    assert QGuiApplication.clipboard().text() == "video\nimage\nsubtitle\npulled"


def test_rows_without_an_id_have_none_to_copy(open_window: Callable[..., Shown], qtbot: QtBot) -> None:
    shown = open_window(MIXED)
    shown.window.view.select([MIXED[0].id])
    qtbot.waitUntil(shown.window.entries.copy_id.isEnabled)
    shown.window.view.select([MIXED[1].id, MIXED[3].id])
    qtbot.waitUntil(lambda: not shown.window.entries.copy_id.isEnabled())


def test_the_console_opens_with_the_ids_at_hand(
    open_window: Callable[..., Shown], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    shown = open_window(MIXED)
    shown.window.view.select([MIXED[0].id, MIXED[2].id])
    qtbot.waitUntil(shown.window.entries.open_console.isEnabled)
    shown.window.entries.open_console.trigger()
    assert opened == ["https://vod.console.aliyun.com/"]
    assert QGuiApplication.clipboard().text() == "video\nimage"
