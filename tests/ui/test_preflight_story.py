"""The check, a comparison and an upload in place of another one in the real window, over a sandbox."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from vod_desktop.bootstrap import Program
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.settings import Language
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.store.paths import home_at
from vod_desktop.ui.application import make_window
from vod_desktop.ui.bridge import Bridge
from vod_desktop.ui.dialogs.duplicates import DuplicatesDialog
from vod_desktop.ui.dialogs.preflight import PreflightDialog
from vod_desktop.ui.dialogs.question import Question

RESOURCES = Path(__file__).parents[2] / "resources"


class Opened:
    """The window with what a user sees of it."""

    def __init__(self, qtbot: QtBot, window: Any, program: Program) -> None:
        self.qtbot, self.window, self.program = qtbot, window, program
        self.uploads = program.services.uploads

    def add(self, path: Path) -> None:
        self.window.commands.add([str(path)])

    def row(self) -> UploadTask:
        self.qtbot.waitUntil(lambda: len(self.uploads.all()) == 1)
        return self.uploads.all()[0]

    def until(self, state: TaskState) -> UploadTask:
        self.qtbot.waitUntil(lambda: self.row().state is state)
        return self.row()

    def dialog(self, kind: type) -> Any:
        self.qtbot.waitUntil(lambda: len(self.window.findChildren(kind)) == 1)
        return self.window.findChildren(kind)[0]

    def press(self, parent: Any, text: str) -> None:
        found = next(b for b in parent.findChildren(QPushButton) if b.text() == text and b.isVisible())
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    program = Program(home_at(tmp_path / "home"), wording=fakes.wording(), waits_for_network=True)
    program.start_sandbox_now()
    bridge = Bridge(program.services)
    window = make_window(program.services, resources=RESOURCES, language=Language.ENGLISH, remember=False)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Opened(qtbot, window, program)
    window.leave()
    bridge.close()
    program.close()


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "clip.mp4"
    path.write_bytes(os.urandom(5000))
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


def test_emoji_are_found_removed_and_the_upload_is_started_from_the_check(opened: Opened, clip: Path) -> None:
    opened.add(clip)
    opened.uploads.edit([opened.row().id], {Field.TITLE: "Autumn 🎬"})
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(opened.window, Qt.Key.Key_Return, keys)
    dialog = opened.dialog(PreflightDialog)
    opened.qtbot.waitUntil(lambda: "1 would fail" in dialog.told.text())
    opened.press(dialog, "Remove these characters")
    opened.qtbot.waitUntil(lambda: "Nothing stands" in dialog.told.text())
    assert "Title = Autumn\n" in dialog.requests.toPlainText()
    opened.press(dialog, "Start upload")
    assert opened.until(TaskState.DONE).metadata.title == "Autumn"


def test_a_changed_file_that_is_dropped_again_takes_the_place_of_the_source(
    opened: Opened, clip: Path
) -> None:
    opened.add(clip)
    opened.uploads.start([opened.row().id])
    before = opened.until(TaskState.DONE)
    clip.write_bytes(os.urandom(6000))
    opened.add(clip)
    opened.press(opened.dialog(DuplicatesDialog), "Replace source…")
    opened.press(opened.dialog(Question), "Replace source")
    opened.qtbot.waitUntil(lambda: opened.row().run > before.run)
    after = opened.until(TaskState.DONE)
    assert (after.media_id, after.size) == (before.media_id, 6000)
    assert after.crc64 != before.crc64


def test_a_file_that_differs_is_told_and_marked(opened: Opened, clip: Path) -> None:
    opened.add(clip)
    opened.uploads.start([opened.row().id])
    done = opened.until(TaskState.DONE)
    opened.window.view.select([done.id])
    opened.qtbot.waitUntil(opened.window.entries.compare.isEnabled)
    opened.window.entries.compare.trigger()
    opened.qtbot.waitUntil(lambda: "what was uploaded" in opened.window.center.toast.text)
    clip.write_bytes(os.urandom(5000))
    opened.window.entries.compare.trigger()
    opened.qtbot.waitUntil(lambda: "differs" in opened.window.center.strips.texts())
    assert opened.row().failure.kind == "file-differs"
    assert opened.row().state is TaskState.DONE
