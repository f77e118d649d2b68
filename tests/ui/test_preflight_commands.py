"""What the buttons of the check do in the window, and how it is reached."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.tasks import ACCOUNT, NO_PERMISSION, task
from vod_desktop.app.notices import NeedsInfo
from vod_desktop.app.wording import Remedy
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.metadata import Field, MediaMetadata, Problem, Reason
from vod_desktop.domain.preflight import Cause, Finding
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.dialogs.preflight import Mending
from vod_desktop.ui.dialogs.question import Question

Open = Callable[..., Any]
DRAFT = task(1, TaskState.DRAFT, metadata=MediaMetadata(title="Clip 🎬", tags=("🎬", "a")))
DONE = task(2, TaskState.DONE, media_id=MediaId("m2"))


class Held:
    """The dialog as the commands see it."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def check(self) -> None:
        self.told.append("check")

    def accept(self) -> None:
        self.told.append("accept")


class HeldDialog(QDialog):
    """The same where a question is asked over it."""

    def check(self) -> None: ...


def mend(shown: Any, remedy: Remedy, cause: Cause = Cause.FIELD, dialog: Any = None, **values: Any) -> Held:
    held = dialog or Held()
    finding = Finding(cause, ACCOUNT, DRAFT.path, DRAFT.id, **values)
    shown.window.preflight.mend(Mending(remedy, finding, held))
    return held


def test_keys_check_every_upload_that_is_still_to_come(open_window: Open) -> None:
    shown = open_window([DRAFT, DONE, task(3, TaskState.FAILED)])
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(shown.window, Qt.Key.Key_Return, control)
    assert shown.dialogs.opened == [("preflight", [DRAFT.id, task(3).id])]
    assert shown.window.inspector.flushed


def test_of_several_selected_rows_only_these_are_checked(open_window: Open) -> None:
    shown = open_window([task(n, TaskState.DRAFT) for n in range(4)])
    shown.window.view.select([task(1).id, task(2).id])
    shown.window.entries.check_first.trigger()
    assert shown.dialogs.opened == [("preflight", [task(1).id, task(2).id])]


def test_with_nothing_to_come_that_is_said(open_window: Open) -> None:
    shown = open_window([DONE])
    shown.window.entries.check_first.trigger()
    assert shown.window.center.toast.text.startswith("There is nothing to check")


def test_a_start_that_meets_problems_offers_the_check(open_window: Open) -> None:
    shown = open_window([DRAFT])
    shown.uploads.notice(NeedsInfo((DRAFT.id,)))
    buttons = shown.window.center.strips.findChildren(QPushButton)
    check = next(button for button in buttons if button.text() == "Check before uploading…")
    QTest.mouseClick(check, Qt.MouseButton.LeftButton)
    assert shown.dialogs.opened == [("preflight", (DRAFT.id,))]


def test_emoji_are_removed_as_one_step_that_can_be_undone(open_window: Open) -> None:
    shown = open_window([DRAFT])
    held = mend(shown, Remedy.CLEAN_TEXT, problem=Problem(Field.TITLE, Reason.EMOJI))
    assert shown.uploads.task(DRAFT.id).metadata.title == "Clip"
    shown.window.entries.undo.trigger()
    assert shown.uploads.task(DRAFT.id).metadata.title == "Clip 🎬"
    assert held.told == ["check"]


def test_a_tag_that_is_nothing_but_emoji_goes(open_window: Open) -> None:
    shown = open_window([DRAFT])
    mend(shown, Remedy.CLEAN_TEXT, problem=Problem(Field.TAGS, Reason.EMOJI))
    assert shown.uploads.task(DRAFT.id).metadata.tags == ("a",)


def test_a_field_is_focused_in_the_form(open_window: Open) -> None:
    shown = open_window([DRAFT, DONE])
    held = mend(shown, Remedy.EDIT_FIELD, problem=Problem(Field.DESCRIPTION, Reason.TOO_LONG))
    assert held.told == ["accept"]
    assert [row.id for row in shown.window.inspector.shown] == [DRAFT.id]
    assert shown.window.inspector.focused is Field.DESCRIPTION


def test_a_duplicate_goes_and_can_come_back(open_window: Open) -> None:
    shown = open_window([DRAFT])
    mend(shown, Remedy.REMOVE_ROW, Cause.UPLOADED)
    assert shown.uploads.task(DRAFT.id) is None
    shown.window.entries.undo.trigger()
    assert shown.uploads.task(DRAFT.id) == DRAFT


def test_a_source_whose_row_is_gone_is_replaced_after_a_warning(open_window: Open, qtbot: QtBot) -> None:
    shown = open_window([DRAFT])
    dialog = HeldDialog(shown.window)
    mend(shown, Remedy.REPLACE_SOURCE, Cause.UPLOADED_OTHERWISE, dialog, media_id=MediaId("m9"))
    (question,) = dialog.findChildren(Question)
    assert "(m9)" in question.more()
    yes = next(b for b in question.findChildren(QPushButton) if b.text() == "Replace source")
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert shown.uploads.calls[-1] == ("send_to_media", ((DRAFT.id, "m9"), {}))


def test_a_source_is_replaced_after_a_warning(open_window: Open, qtbot: QtBot) -> None:
    shown = open_window([DRAFT, DONE])
    dialog = HeldDialog(shown.window)
    mend(shown, Remedy.REPLACE_SOURCE, Cause.UPLOADED_OTHERWISE, dialog, other=DONE.id)
    assert "upload_again" not in shown.uploads.names()
    (question,) = dialog.findChildren(Question)
    yes = next(b for b in question.findChildren(QPushButton) if b.text() == "Replace source")
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert ("upload_again", [DONE.id]) in shown.uploads.calls
    assert shown.uploads.task(DRAFT.id) is None


def test_an_account_is_opened_and_a_permission_is_shown(open_window: Open) -> None:
    from PySide6.QtWidgets import QPlainTextEdit

    shown = open_window([DRAFT])
    held = mend(shown, Remedy.EDIT_ACCOUNT, Cause.ACCOUNT, failure=NO_PERMISSION)
    assert (held.told, shown.dialogs.opened[0]) == (["accept"], ("edit_account", ACCOUNT))
    mend(shown, Remedy.SHOW_PERMISSION, Cause.PERMISSION, failure=NO_PERMISSION)
    texts = [text.toPlainText() for text in shown.window.findChildren(QPlainTextEdit)]
    assert any("vod:RefreshUploadVideo" in text for text in texts)


@pytest.mark.parametrize("remedy", [Remedy.RETRY, Remedy.CHECK_AGAIN, Remedy.USE_SERVER_TIME])
def test_no_button_of_a_check_starts_an_upload(open_window: Open, remedy: Remedy) -> None:
    shown = open_window([DRAFT])
    held = mend(shown, remedy, Cause.ACCOUNT, failure=NO_PERMISSION)
    assert held.told == ["check"]
    assert not {"start", "retry"} & set(shown.uploads.names())
