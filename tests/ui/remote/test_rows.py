"""What VOD does itself, as rows of the one queue, with real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Shown
from tests.ui.remote_jobs import FakeJobs, job, remote, submitted
from tests.ui.tasks import ACCOUNT, NO_PERMISSION, task
from vod_desktop.app.groups import Group
from vod_desktop.domain.aftermath import Aftermath
from vod_desktop.domain.errors import CallDetail, Failure, NetworkDown
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.remote import JobWord, RemoteKind
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.dialogs.question import Question
from vod_desktop.ui.queue.columns import Column

Open = Callable[..., Shown]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def jobs_of(shown: Shown) -> FakeJobs:
    found: FakeJobs = shown.services.remote.jobs
    return found


def words(shown: Shown, column: Column) -> list[str]:
    model = shown.window.model
    return [model.index(row, column).data() or "" for row in range(model.rowCount())]


def select(shown: Shown, *rows: Any) -> None:
    shown.window.view.select([row.id for row in rows])
    shown.window._show_selection()


def texts(actions: list[QAction]) -> list[str]:
    return [action.text() for action in actions if action.isEnabled() and not action.isSeparator()]


def test_jobs_stand_below_the_uploads_with_words_of_their_own(open_window: Open) -> None:
    known = job(3, TaskState.DONE, kind=RemoteKind.REGISTER, already_registered=True)
    rows = remote(submitted(1), submitted(2, JobWord.PENDING), known, job(4, TaskState.STOPPED))
    shown = open_window([task(9, TaskState.DRAFT)], remote=rows)
    assert words(shown, Column.KIND) == ["Video", "URL pull", "URL pull", "Register", "URL pull"]
    assert words(shown, Column.STATUS) == [
        "Draft",
        "Submitted · server is fetching",
        "Submitted · in line at VOD",
        "Done · already registered",
        "Cancelled",
    ]
    assert words(shown, Column.SIZE)[1] == "42.0 MB"


def test_a_failed_job_says_its_cause_and_counts_as_needing_you(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window([], remote=remote(submitted(1)))
    jobs_of(shown).put(job(1, TaskState.FAILED, failure=NO_PERMISSION))
    qtbot.waitUntil(lambda: words(shown, Column.STATUS)[0].startswith("Failed: "))
    groups = shown.window.center.sidebar.groups
    qtbot.waitUntil(lambda: groups.count(Group.NEEDS_YOU) == 1)
    assert groups.count(Group.SERVER_JOBS) == 1
    assert shown.window.entries.retry_failed.text() == "Retry failed (1)"


def test_the_group_of_server_jobs_shows_only_these(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window([task(1, TaskState.UPLOADING)], remote=remote(submitted(1)))
    qtbot.keyClick(shown.window, Qt.Key.Key_8, CONTROL)
    assert words(shown, Column.TITLE) == ["Talk 1"]
    qtbot.keyClick(shown.window, Qt.Key.Key_4, CONTROL)
    assert words(shown, Column.TITLE) == ["Clip 1"]
    assert shown.window.bottom.texts()[0] == "1 uploading  ·  1 at VOD"


def test_jobs_are_found_by_address_and_job_id(open_window: Open) -> None:
    shown = open_window([task(1)], remote=remote(submitted(1), submitted(2)))
    shown.window.model.search_for("talk%202")
    assert words(shown, Column.TITLE) == ["Talk 2"]
    shown.window.model.search_for("job-1")
    assert words(shown, Column.TITLE) == ["Talk 1"]


@pytest.mark.parametrize("column", list(Column))
def test_every_column_sorts_uploads_and_jobs_together(open_window: Open, column: Column) -> None:
    shown = open_window([task(1), task(2)], remote=remote(submitted(1), job(2, TaskState.DONE)))
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        shown.window.view.sortByColumn(column, order)
        assert shown.window.model.rowCount() == 4


def test_the_icon_stands_still_and_the_tip_says_since_when(open_window: Open) -> None:
    shown = open_window([], remote=remote(submitted(1, prepared_at=1.0)))
    tip = shown.window.model.index(0, Column.STATUS).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("Submitted · server is fetching\nSubmitted ")
    assert tip.endswith(" ago")


def test_the_menu_of_a_submitted_job_offers_what_can_be_done(open_window: Open) -> None:
    shown = open_window([], remote=remote(submitted(1)))
    select(shown, submitted(1))
    shown.window._open_row_menu([submitted(1).id], QPoint(0, 0))
    menu = QApplication.activePopupWidget()
    offered = texts(menu.actions())
    menu.close()
    assert {"Check now", "Cancel at VOD", "Remove from list"} <= set(offered)
    assert not {"Pause", "Stop (keep for resume)", "Show in folder"} & set(offered)


def test_keys_ask_start_and_copy(open_window: Open) -> None:
    draft = job(2, TaskState.DRAFT)
    shown = open_window([task(1)], remote=remote(submitted(1), draft))
    select(shown, task(1), submitted(1), draft)
    QTest.keyClick(shown.window.view, Qt.Key.Key_F5, CONTROL)
    shown.window.entries.start.trigger()
    shown.window.entries.copy_job_id.trigger()
    assert jobs_of(shown).calls == [("check_now", [submitted(1).id]), ("start", [draft.id])]
    assert QGuiApplication.clipboard().text() == "job-1"


@pytest.mark.parametrize(("answer", "cancelled"), [("Cancel at VOD", True), ("Keep", False)])
def test_pulls_are_cancelled_only_after_a_question_that_names_them(
    open_window: Open, answer: str, cancelled: bool
) -> None:
    pending = submitted(1, JobWord.PENDING)
    shown = open_window([task(1)], remote=remote(pending))
    select(shown, task(1), pending)
    shown.window.entries.cancel_job.trigger()
    (asked,) = shown.window.findChildren(Question)
    assert (asked.text(), asked.more().partition("\n")[0]) == ("Cancel 1 item(s) at VOD?", "Talk 1")
    assert jobs_of(shown).calls == []
    (button,) = [one for one in asked.findChildren(QPushButton) if one.text() == answer]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert jobs_of(shown).calls == ([("cancel", [pending.id])] if cancelled else [])


def test_failed_and_drafts_are_started_with_the_whole_queue(open_window: Open) -> None:
    draft, failed = job(1, TaskState.DRAFT), job(2, TaskState.FAILED, failure=NO_PERMISSION)
    shown = open_window([], remote=remote(draft, failed))
    QTest.keyClick(shown.window, Qt.Key.Key_Return, CONTROL)
    QTest.keyClick(shown.window, Qt.Key.Key_R, CONTROL | SHIFT)
    assert jobs_of(shown).calls == [("start", [draft.id]), ("start", [failed.id])]


def test_a_removal_of_both_kinds_is_one_step(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window([task(1, TaskState.DRAFT)], remote=remote(submitted(1)))
    select(shown, task(1), submitted(1))
    QTest.keyClick(shown.window.view, Qt.Key.Key_Delete)
    assert (shown.uploads.all(), jobs_of(shown).all()) == ([], [])
    assert shown.window.entries.undo.text() == "Undo: Removal of 2 item(s)"
    QTest.keyClick(shown.window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: words(shown, Column.TITLE) == ["Clip 1", "Talk 1"])


def test_clearing_takes_finished_jobs_too(open_window: Open) -> None:
    shown = open_window([task(1, TaskState.DONE)], remote=remote(job(1, TaskState.DONE), submitted(2)))
    shown.window.entries.clear_finished.trigger()
    assert words(shown, Column.TITLE) == ["Talk 2"]


def test_jobs_do_not_move_in_the_line(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window([task(1), task(2)], remote=remote(job(1)))
    select(shown, task(1), job(1))
    QTest.keyClick(shown.window.view, Qt.Key.Key_Down, CONTROL)
    assert shown.uploads.calls[-1] == ("move", (([task(1).id],), {"before": None}))
    qtbot.waitUntil(lambda: words(shown, Column.TITLE) == ["Clip 2", "Clip 1", "Talk 1"])


def test_finished_uploads_are_asked_about_and_let_go(open_window: Open) -> None:
    done = task(1, TaskState.DONE, media_id=MediaId("m"), aftermath=Aftermath("Transcoding", 1.0))
    shown = open_window([done])
    select(shown, done)
    shown.window.entries.check_now.trigger()
    shown.window.entries.stop_following.trigger()
    assert shown.services.remote.following.calls == [("check_now", [done.id]), ("stop", [done.id])]


def test_pasted_addresses_open_the_form(open_window: Open) -> None:
    shown = open_window([task(1)])
    QGuiApplication.clipboard().setText("https://h.example.com/1.mp4\nhttps://h.example.com/2.mp4")
    QTest.keyClick(shown.window.view, Qt.Key.Key_V, CONTROL)
    assert shown.dialogs.opened == [("urls", RemoteKind.PULL)]


def test_addresses_are_pasted_into_the_empty_window_too(open_window: Open) -> None:
    shown = open_window([])
    QGuiApplication.clipboard().setText("https://h.example.com/1.mp4")
    shown.window.center.empty.findChildren(QPushButton)[0].setFocus()
    QTest.keyClick(shown.window, Qt.Key.Key_V, CONTROL)
    assert shown.dialogs.opened == [("urls", RemoteKind.PULL)]


def test_dropped_addresses_are_announced_and_open_the_form(open_window: Open) -> None:
    shown, data = open_window([task(1)]), QMimeData()
    data.setUrls([QUrl(f"https://h.example.com/{n}.mp4") for n in range(3)])
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(shown.window, QDragEnterEvent(QPoint(400, 300), action, data, left, none))
    assert shown.window.overlay.accessibleName().startswith("Fetch 3 URL")
    QApplication.sendEvent(shown.window, QDropEvent(QPointF(400, 300), action, data, left, none))
    assert shown.dialogs.opened == [("urls", RemoteKind.PULL)]


def test_registering_has_its_entry_below_add(open_window: Open) -> None:
    shown = open_window([task(1)])
    shown.window.entries.register.trigger()
    QTest.keyClick(shown.window, Qt.Key.Key_U, CONTROL)
    assert [kind for _, kind in shown.dialogs.opened] == [RemoteKind.REGISTER, RemoteKind.PULL]
    assert "Register from OSS…" in texts(shown.window.tools._add.menu().actions())


def test_holds_and_silence_of_vod_are_said_once(open_window: Open) -> None:
    shown = open_window([], remote=remote(submitted(1), submitted(2)))
    (news,) = jobs_of(shown).listeners
    news.remote_held(ACCOUNT, 4_000_000_000.0)
    news.remote_not_asked(
        [submitted(1).id, submitted(2).id], Failure.of(NetworkDown(CallDetail("GetURLUploadInfos")))
    )
    held, silent = shown.window.center.strips.texts().values()
    assert held.startswith("Studio: As many URLs as VOD allows within a day")
    assert silent.startswith("VOD could not be asked about 2 item(s)")
    jobs_of(shown).put(job(1, TaskState.DONE))
    assert list(shown.window.center.strips.texts().values()) == [held]


def test_what_vod_has_begun_with_is_told_after_a_cancel(open_window: Open) -> None:
    shown = open_window([], remote=remote(submitted(1)))
    jobs_of(shown).listeners[0].remote_not_cancelled([submitted(1).id])
    assert "VOD has begun with 1" in shown.window.center.toast.accessibleName()


def test_a_draft_without_a_fitting_title_says_what_is_missing(open_window: Open) -> None:
    shown = open_window([], remote=remote(job(1, TaskState.DRAFT, metadata=MediaMetadata(title=""))))
    assert words(shown, Column.STATUS) == ["Needs info: title"]
    assert shown.window.center.sidebar.groups.count(Group.NEEDS_YOU) == 1
