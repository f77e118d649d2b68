"""What lies beside a video, and GIF files, in the window: what is said, asked and remembered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Shown
from tests.ui.tasks import task
from vod_desktop.app.notices import AddFinished, Role, Together, Unread
from vod_desktop.domain.errors import Failure, Recovery
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.settings import Gifs
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
