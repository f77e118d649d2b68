"""One question for all files of a drop that are known already."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.tasks import ACCOUNT, NOW, task
from vod_desktop.app.notices import AddFinished
from vod_desktop.domain.history import PastUpload
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.dialogs.duplicates import DuplicatesDialog
from vod_desktop.ui.dialogs.question import Question

WAITING = task(1)
DONE = task(2, TaskState.DONE, media_id=MediaId("m2"))
CHANGED = task(3, TaskState.DONE, media_id=MediaId("m3"))
IMAGE = task(4, TaskState.DONE, media_id=MediaId("m4"), kind=MediaKind.IMAGE)
PAST = PastUpload(ACCOUNT, "/media/films/old.mp4", 5, None, None, MediaId("m9"), "Old", NOW)
FOUND = AddFinished(known=(WAITING.id,), done=(DONE.id, IMAGE.id), changed=(CHANGED.id,), past=(PAST,))
Asked = Callable[..., tuple[Any, DuplicatesDialog]]


@pytest.fixture
def asked(open_window: Callable[..., Any]) -> Asked:
    def ask(found: AddFinished = FOUND) -> tuple[Any, DuplicatesDialog]:
        shown = open_window([WAITING, DONE, CHANGED, IMAGE])
        shown.uploads.notice(found)
        (dialog,) = shown.window.findChildren(DuplicatesDialog)
        return shown, dialog

    return ask


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_known_file_is_named_once_with_what_is_known(asked: Asked) -> None:
    _, dialog = asked()
    rows = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    assert [[row.text(column) for column in range(3)] for row in rows] == [
        ["clip 1.mp4", "is in the list already", ""],
        ["clip 2.mp4", "was uploaded and is unchanged", "m2"],
        ["clip 4.mp4", "was uploaded and is unchanged", "m4"],
        ["clip 3.mp4", "was uploaded with other content", "m3"],
        ["old.mp4", "was uploaded and is unchanged", "m9"],
    ]


def test_return_skips_and_nothing_is_added(asked: Asked, qtbot: QtBot) -> None:
    shown, dialog = asked()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shown.window.findChildren(DuplicatesDialog))
    assert not {"add_paths", "upload_again"} & set(shown.uploads.names())


def test_all_of_them_are_added_anyway_with_one_answer(asked: Asked) -> None:
    shown, dialog = asked()
    click(dialog.again)
    name, ((paths,), values) = shown.uploads.calls[-1]
    assert (name, values["options"].again) == ("add_paths", True)
    assert len(paths) == 5


def test_what_the_user_said_that_they_are_holds_for_adding_them_anyway(asked: Asked) -> None:
    shown, dialog = asked(AddFinished(done=(IMAGE.id,), kind=MediaKind.WATERMARK))
    click(dialog.again)
    _, ((paths,), values) = shown.uploads.calls[-1]
    assert (paths, values["options"].kind, values["options"].again) == (
        [IMAGE.path],
        MediaKind.WATERMARK,
        True,
    )


def test_replacing_the_source_is_asked_about_and_keeps_the_media(asked: Asked) -> None:
    shown, dialog = asked()
    click(dialog.replace)
    (question,) = shown.window.findChildren(Question)
    assert "transcode" in question.more()
    assert "(m2)" in question.more()
    yes = next(b for b in question.findChildren(QPushButton) if b.text() == "Replace source")
    click(yes)
    assert shown.uploads.calls[-1] == ("upload_again", [DONE.id, CHANGED.id])


def test_where_no_media_can_take_a_new_source_that_is_not_offered(asked: Asked) -> None:
    _, dialog = asked(AddFinished(known=(WAITING.id,), done=(IMAGE.id,), past=(PAST,)))
    assert not dialog.replace.isVisible()
    assert dialog.again.isVisible()


@pytest.mark.parametrize(("button", "again"), [("again", True), ("skip", False)])
def test_the_answer_holds_for_files_of_the_drop_whose_kind_is_asked_later(
    asked: Asked, button: str, again: bool
) -> None:
    shown, dialog = asked(AddFinished(done=(DONE.id,), undecided=(WAITING.path,)))
    assert not shown.window.findChildren(Question)
    click(getattr(dialog, button))
    (question,) = shown.window.findChildren(Question)
    click(next(b for b in question.findChildren(QPushButton) if b.text() == "As images"))
    _, ((paths,), values) = shown.uploads.calls[-1]
    assert (paths, values["options"].again) == ([WAITING.path], again)
    shown.uploads.notice(AddFinished(known=(WAITING.id,)))
    assert not [one for one in shown.window.findChildren(DuplicatesDialog) if one.isVisible()]
