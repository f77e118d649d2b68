"""Another file for a media that VOD has, offered from finished rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Shown
from tests.ui.tasks import task
from vod_desktop.domain.ids import AccountId, MediaId, TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.dialogs.question import Question

DONE = task(1, TaskState.DONE, media_id=MediaId("m1"), metadata=MediaMetadata(title="片头"))
PASTED = task(1, TaskState.DONE, media_id=MediaId("m1"), account_id=AccountId("pasted-1"))
IMAGE = task(1, TaskState.DONE, media_id=MediaId("m1"), kind=MediaKind.IMAGE)
Open = Callable[..., Shown]


def select(shown: Shown, *ids: TaskId) -> None:
    shown.window.view.select(list(ids))
    shown.window._show_selection()


def chosen(shown: Shown, path: str) -> None:
    """Choose the new source of the one row."""
    select(shown, DONE.id)
    shown.window.entries.replace_source.trigger()
    dialog = shown.window.findChildren(QFileDialog)[-1]
    dialog.fileSelected.emit(path)
    dialog.close()


def test_another_file_is_sent_to_the_same_media_after_a_warning(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window([DONE])
    chosen(shown, "/m/new.mp4")
    (asked,) = shown.window.findChildren(Question)
    assert all(part in asked.more() for part in ("片头 (m1)", "new.mp4", "documents of VOD disagree"))
    assert "replace_source" not in shown.uploads.names()
    yes = next(b for b in asked.findChildren(QPushButton) if b.text() == "Replace source")
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert shown.uploads.calls[-1] == ("replace_source", ((DONE.id, "/m/new.mp4"), {}))


def test_a_file_of_another_type_is_refused_with_the_reason(open_window: Open) -> None:
    shown = open_window([DONE])
    chosen(shown, "/m/new.mov")
    assert shown.window.center.toast.text.startswith("The new file has to end in .mp4")
    assert not shown.window.findChildren(Question)


@pytest.mark.parametrize("row", [task(1), PASTED, IMAGE], ids=["draft", "pasted pair", "image"])
def test_it_is_offered_only_where_vod_renews_the_auth(open_window: Open, row: object) -> None:
    shown = open_window([row])
    select(shown, row.id)
    assert not shown.window.entries.replace_source.isEnabled()


def test_it_is_offered_for_one_row_at_a_time(open_window: Open) -> None:
    other = task(2, TaskState.DONE, media_id=MediaId("m2"))
    shown = open_window([DONE, other])
    select(shown, DONE.id)
    assert shown.window.entries.replace_source.isEnabled()
    select(shown, DONE.id, other.id)
    assert not shown.window.entries.replace_source.isEnabled()
