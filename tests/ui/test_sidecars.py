"""What lies beside a video, and GIF files, in the window: what is said, asked and remembered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Shown
from tests.ui.tasks import task
from vod_desktop.app.groups import Group
from vod_desktop.app.notices import AddFinished, Role, Together, Unread
from vod_desktop.domain.errors import Failure, Recovery
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import CoverFromFile
from vod_desktop.domain.settings import Gifs
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.dialogs.question import Question

Open = Callable[..., Shown]


def test_what_gifs_are_can_be_said_once_for_all(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window()
    shown.uploads.notice(AddFinished(undecided=("/m/a.gif",)))
    asked = shown.window.findChildren(Question)[-1]
    (always,) = asked.findChildren(QCheckBox)
    always.setFocus()
    qtbot.keyClick(always, Qt.Key.Key_Space)
    as_images = next(b for b in asked.findChildren(QPushButton) if "images" in b.text())
    qtbot.mouseClick(as_images, Qt.MouseButton.LeftButton)
    assert shown.services.settings.get().gifs is Gifs.IMAGES
    shown.window.commands.add(["/tmp/b.gif"])
    assert shown.uploads.calls[-1][1][1]["options"].gifs is MediaKind.IMAGE


def test_how_many_files_were_put_together_is_said(open_window: Open) -> None:
    shown = open_window([task(1)])
    together = (Together("/m/a.jpg", task(1).id, Role.COVER), Together("/m/a.srt", task(1).id, Role.SUBTITLE))
    shown.uploads.notice(AddFinished(added=(task(1).id,), together=together))
    assert shown.window.center.toast.text.startswith("2 file")


def test_a_description_that_was_not_understood_is_named(open_window: Open) -> None:
    shown = open_window([task(1)])
    refused = Failure(
        "sidecar-refused", Recovery.ASK_USER, values={"reason": "not-json", "path": "/m/a.json"}
    )
    unread = (Unread(task(1).id, "/m/a.json", refused),)
    shown.uploads.notice(AddFinished(added=(task(1).id,), unread=unread))
    told = shown.window.center.strips.texts()["skipped"]
    assert told == "a.json was not added: description of the video not understood"


def test_files_for_a_row_become_its_cover_and_its_subtitles(open_window: Open) -> None:
    shown = open_window([task(1, TaskState.DRAFT)])
    shown.window.view.attach_wanted.emit(["/m/a.jpg", "/m/b.srt"], task(1).id)
    assert shown.uploads.task(task(1).id).metadata.cover == CoverFromFile("/m/a.jpg")
    name, ((paths,), values) = shown.uploads.calls[-1]
    options = values["options"]
    assert (name, paths, options.kind) == ("add_paths", ["/m/b.srt"], MediaKind.SUBTITLE)
    assert (options.parent.id, options.start) == (task(1).id, False)
    shown.window.entries.undo.trigger()
    assert shown.uploads.task(task(1).id).metadata.cover is None


def test_the_menu_adds_to_one_video_and_to_nothing_else(qtbot: QtBot, open_window: Open) -> None:
    shown = open_window([task(1), task(2, kind=MediaKind.IMAGE)])
    attach = shown.window.entries.attach
    shown.window.view.select([task(1).id])
    qtbot.waitUntil(attach.isEnabled)
    shown.window.view.select([task(2).id])
    qtbot.waitUntil(lambda: not attach.isEnabled())
    shown.window.view.select([task(1).id])
    qtbot.waitUntil(attach.isEnabled)
    attach.trigger()
    (dialog,) = shown.window.findChildren(QFileDialog)
    assert "*.srt" in dialog.nameFilters()[0]
    dialog.reject()


def test_what_belongs_to_a_row_counts_with_it(open_window: Open) -> None:
    shown = open_window(
        [task(1), task(2, parent_id=task(1).id), task(3, TaskState.FAILED, parent_id=task(1).id)]
    )
    counts = shown.uploads.totals().count_by_group
    assert (counts[Group.ALL], counts[Group.WAITING], counts[Group.NEEDS_YOU]) == (1, 1, 1)
