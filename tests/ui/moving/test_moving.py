"""Queue files and backups in the window: shown before anything changes, with real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.moving.doubles import HERE, HeldMoving, backup, queue, upload
from tests.ui.tasks import task
from tests.ui.test_window import drop_on
from vod_desktop.app.moving.contents import Carries
from vod_desktop.app.moving.plan import Wishes
from vod_desktop.app.moving.reading import MovedFileUnusable
from vod_desktop.app.moving.service import Incoming, TakenIn
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.moving.import_dialog import MovingDialog
from vod_desktop.ui.queue.columns import Column

UNUSABLE = Failure.of(MovedFileUnusable(path="/films/a.vodqueue", reason="access"))
Open = Callable[..., Any]


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    def open_it(incoming: Incoming, failure: Failure | None = None) -> Any:
        services = fakes.services(accounts=[HERE], moving=HeldMoving(incoming, failure))
        done: list[TakenIn] = []
        dialog: Any = MovingDialog(services, incoming, done.append)
        dialog.moving, dialog.taken = services.moving, done
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return open_it


def lines(dialog: MovingDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_return_adds_what_was_shown(opened: Open) -> None:
    dialog = opened(queue(upload("a.mp4"), upload("b.mp4")))
    assert lines(dialog)[0] == "Uploads, as drafts: 2"
    assert "/no-such-folder/a.mp4, /no-such-folder/b.mp4" in lines(dialog)[1]
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.moving.wishes == [Wishes()]
    assert len(dialog.taken[0].uploads) == 2
    assert not dialog.isVisible()


def test_escape_adds_nothing(opened: Open) -> None:
    dialog = opened(queue(upload("a.mp4")))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (dialog.moving.wishes, dialog.isVisible()) == ([], False)


def test_programs_are_shown_word_for_word_and_not_run_unless_ticked(opened: Open) -> None:
    dialog = opened(backup())
    assert dialog.programs.text() == "fetch-key --profile agency"
    assert not dialog.commands.isChecked()
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert dialog.moving.wishes == [Wishes()]


def test_what_is_ticked_is_wished(opened: Open) -> None:
    dialog = opened(backup())
    for box in (dialog.settings, dialog.begun, dialog.commands):
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Space)
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert dialog.moving.wishes == [Wishes(commands=True, begun=True, settings=True)]


def test_the_places_of_accounts_are_told_before_a_key_is_entered(opened: Open) -> None:
    told = lines(opened(backup()))
    places = "ap-southeast-1, https://vod.ap-southeast-1.aliyuncs.com, http://proxy.example.com:3128"
    assert f"Account “Overseas” ({places}), without its key" in told
    assert "Accounts that are here already and stay as they are: Studio" in told
    assert "Not among your accounts: Old. Their rows go to “Studio”." in told


def test_a_queue_file_asks_for_no_more_than_it_needs(opened: Open) -> None:
    dialog = opened(queue(upload("a.mp4")))
    boxes = (dialog.settings, dialog.begun, dialog.commands, dialog.programs)
    assert not any(box.isVisible() for box in boxes)


def test_a_file_with_nothing_new_cannot_be_added(opened: Open) -> None:
    dialog = opened(queue())
    assert not dialog.take.isEnabled()
    assert dialog.told.text() == "There is nothing new in this file."


def test_a_failure_is_told_and_can_be_tried_again(opened: Open) -> None:
    dialog = opened(queue(upload("a.mp4")), UNUSABLE)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert "cannot be read or written" in dialog.told.text()
    assert dialog.take.isEnabled()
    assert dialog.isVisible()


def test_rows_that_were_begun_elsewhere_count_when_they_are_ticked(opened: Open) -> None:
    dialog = opened(queue(upload("a.mp4", begun=True)))
    assert not dialog.take.isEnabled()
    assert lines(dialog)[-1].endswith("which may go on with them: /no-such-folder/a.mp4")
    QTest.keyClick(dialog.begun, Qt.Key.Key_Space)
    assert lines(dialog)[0] == "Uploads, as drafts: 1"
    assert dialog.take.isEnabled()


# --- the window


def window_with(open_window: Open, *tasks: Any) -> Any:
    return open_window(tasks, moving=HeldMoving(queue(upload("a.mp4"))))


def test_a_dropped_queue_file_is_shown_first(open_window: Open) -> None:
    shown = window_with(open_window)
    assert drop_on(shown.window, "/films/autumn.vodqueue")
    assert shown.services.moving.asked == [("/films/autumn.vodqueue", Carries.QUEUE)]
    assert shown.dialogs.opened[-1][0] == "take_in"


def test_a_queue_file_named_at_the_start_is_shown_beside_added_files(open_window: Open) -> None:
    shown = window_with(open_window)
    shown.window.take_over(["/films/autumn.VODQUEUE"])
    assert [path for path, _ in shown.services.moving.asked] == ["/films/autumn.VODQUEUE"]


def test_what_was_added_is_named_and_can_be_taken_back(open_window: Open) -> None:
    shown = window_with(open_window, task(1, TaskState.DRAFT))
    shown.window.moving.added(TakenIn((task(1, TaskState.DRAFT).id,), (), ()))
    assert shown.window.center.toast.text.startswith("1 item")
    undo = next(b for b in shown.window.center.toast.findChildren(QPushButton) if b.text() == "Undo")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert shown.uploads.all() == []


def test_two_selected_rows_are_exported_else_all(open_window: Open) -> None:
    rows = [task(n, TaskState.DRAFT) for n in (1, 2, 3)]
    shown = window_with(open_window, *rows)
    for chosen, saved in ((rows[:2], rows[:2]), (rows[:1], rows)):
        shown.window.view.select([row.id for row in chosen])
        shown.window.entries.export_queue.trigger()
        dialog = shown.window.findChildren(QFileDialog)[-1]
        dialog.fileSelected.emit("/films/out.vodqueue")
        assert [row.id for row in shown.services.moving.saved[-1][1]] == [row.id for row in saved]
        dialog.reject()


def test_a_file_that_is_none_is_told(open_window: Open) -> None:
    shown = open_window((), moving=HeldMoving(queue(), UNUSABLE))
    shown.window.take_over(["/films/a.vodqueue"])
    assert "cannot be read or written" in shown.window.center.toast.text


def test_accounts_that_a_command_took_in_are_among_those_of_the_window(open_window: Open) -> None:
    shown = open_window((), accounts=[HERE])
    came = replace(HERE, id=AccountId("agency"), name="Agency")
    shown.services.accounts.accounts.append(came)
    shown.services.accounts.admitted([came])
    assert shown.window.view.columns.is_wanted(Column.ACCOUNT)
    assert shown.window.tools.account.menu().actions()[1].text().startswith("Agency")
