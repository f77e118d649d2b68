"""Choices of an account from the list to the request, and what is edited afterwards, in the real window over a sandbox."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.clips import make_clip, make_image
from tests.e2e.desk import desk_on
from vod_desktop.bootstrap import Program
from vod_desktop.domain.metadata import CoverFromFile, Field
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.sandbox import Sandbox
from vod_desktop.ui.dialogs.question import Question

RESOURCES = Path(__file__).parents[2] / "resources"


class Opened:
    """The window with the form of its first row."""

    def __init__(self, qtbot: QtBot, window: Any, program: Program) -> None:
        self.qtbot, self.window = qtbot, window
        self.uploads = program.services.uploads
        self.following = program.services.remote.following

    def describe(self, path: Path) -> UploadTask:
        """Add a file and select it."""
        self.window.commands.add([str(path)])
        self.qtbot.waitUntil(lambda: len(self.uploads.all()) == 1)
        self.window.view.select([self.row().id])
        self.qtbot.waitUntil(self.window.inspector.details.isVisible)
        return self.row()

    def row(self) -> UploadTask:
        return self.uploads.all()[0]

    def editor(self, field: Field) -> Any:
        return self.window.inspector.details.bindings[field].frame.editor

    def drop_down(self, field: Field) -> Any:
        """Open the choices and wait for VOD's answer."""
        self.window.inspector.details.focus_field(field)
        combo = self.editor(field).combo
        QTest.keyClick(combo, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        popup = self.editor(field).popup
        self.qtbot.waitUntil(lambda: popup.state.text() == "Up to date")
        return popup

    def until_known(self) -> None:
        """Wait until the row is done and VOD knows what stands in its form."""
        done = TaskState.DONE
        self.qtbot.waitUntil(lambda: self.row().state is done and not self.row().untold)


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path, sandbox: Sandbox) -> Iterator[Opened]:
    with desk_on(sandbox, tmp_path / "home", qtbot, qapp) as desk:
        yield Opened(qtbot, desk.window, desk.program)


def test_an_app_is_chosen_by_name_and_the_picture_retitled_when_it_is_there(
    opened: Opened, sandbox: Sandbox, tmp_path: Path
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(os.urandom(5000))
    opened.describe(path)
    popup = opened.drop_down(Field.APP)
    QTest.keyClicks(popup.search, "train")
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    opened.window.commands.start()
    opened.until_known()
    assert sandbox.requests.of("CreateUploadImage")[0].params["AppId"] == "app-1000100"
    line = opened.editor(Field.TITLE).line
    line.setText("")
    QTest.keyClicks(line, "R&D, 100 %")
    QTest.keyClick(line, Qt.Key.Key_Return)
    opened.qtbot.waitUntil(lambda: bool(sandbox.requests.of("UpdateImageInfos")))
    (entry,) = json.loads(sandbox.requests.of("UpdateImageInfos")[0].params["UpdateContent"])
    assert (entry["ImageId"], entry["Title"]) == (opened.row().media_id, "R&D, 100 %")


def categories(opened: Opened) -> list[str]:
    """What the chips of the category field say."""
    return [chip.tag for chip in opened.editor(Field.CATEGORY).chips.chips.values()]


def test_a_subtitle_is_created_in_two_categories_and_then_moved_to_one(
    opened: Opened, sandbox: Sandbox, tmp_path: Path
) -> None:
    path = tmp_path / "a.srt"
    path.write_text("1\n00:00:00,000 --> 00:00:01,000\nhello\n")
    opened.describe(path)
    for name in ("Lyrics", "Chinese"):
        popup = opened.drop_down(Field.CATEGORY)
        QTest.keyClicks(popup.search, name)
        QTest.mouseClick(popup.create_here, Qt.MouseButton.LeftButton)
        opened.qtbot.waitUntil(lambda name=name: name in categories(opened))
    first, second = opened.row().metadata.category_ids
    opened.window.commands.start()
    opened.until_known()
    created = sandbox.requests.of("CreateUploadAttachedMedia")[0].params
    assert created["CateIds"] == f"{first},{second}"
    QTest.keyClick(opened.editor(Field.CATEGORY).chips.chips[first], Qt.Key.Key_Delete)
    opened.qtbot.waitUntil(lambda: bool(sandbox.requests.of("UpdateAttachedMediaInfos")))
    (entry,) = json.loads(sandbox.requests.of("UpdateAttachedMediaInfos")[0].params["UpdateContent"])
    assert (entry["MediaId"], entry["CateIds"]) == (opened.row().media_id, str(second))


def test_a_category_of_a_subtitle_is_created_in_the_tree_of_material(
    opened: Opened, sandbox: Sandbox, tmp_path: Path
) -> None:
    path = tmp_path / "a.srt"
    path.write_text("1\n00:00:00,000 --> 00:00:01,000\nhello\n")
    opened.describe(path)
    popup = opened.drop_down(Field.CATEGORY)
    QTest.keyClicks(popup.search, "Lyrics")
    QTest.mouseClick(popup.create_here, Qt.MouseButton.LeftButton)
    opened.qtbot.waitUntil(lambda: opened.row().metadata.category_id is not None)
    opened.qtbot.waitUntil(lambda: categories(opened) == ["Lyrics"])
    assert sandbox.requests.of("AddCategory")[0].params["Type"] == "material"
    opened.window.commands.start()
    opened.until_known()
    created = sandbox.requests.of("CreateUploadAttachedMedia")[0].params
    assert created["CateIds"] == str(opened.row().metadata.category_id)


def test_another_file_is_sent_to_the_media_of_a_finished_row(
    opened: Opened, sandbox: Sandbox, tmp_path: Path
) -> None:
    for name, content in (("a.mp4", bytes(1000)), ("新 b.mp4", b"new" * 100)):
        (tmp_path / name).write_bytes(content)
    opened.describe(tmp_path / "a.mp4")
    opened.window.commands.start()
    opened.until_known()
    done = opened.row()
    opened.qtbot.waitUntil(opened.window.entries.replace_source.isEnabled)
    opened.window.entries.replace_source.trigger()
    (dialog,) = opened.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "新 b.mp4"))
    dialog.close()
    (asked,) = opened.window.findChildren(Question)
    assert "新 b.mp4" in asked.more()
    yes = next(b for b in asked.findChildren(QPushButton) if b.text() == "Replace source")
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    opened.qtbot.waitUntil(lambda: opened.row().run > done.run and opened.row().state is TaskState.DONE)
    assert [call.params["VideoId"] for call in sandbox.requests.of("RefreshUploadVideo")] == [done.media_id]
    assert sandbox.objects.read(done.address.bucket, done.address.object_key) == b"new" * 100


def test_the_pictures_that_vod_has_of_a_finished_video_are_seen_in_its_form(
    opened: Opened, sandbox: Sandbox, tmp_path: Path
) -> None:
    opened.following.begin()
    row = opened.describe(make_clip(tmp_path / "a.mp4"))
    opened.uploads.edit([row.id], {Field.COVER: CoverFromFile(str(make_image(tmp_path / "封面.png")))})
    opened.window.commands.start()
    strip = opened.window.inspector.details.facts.pictures
    shown = opened.qtbot.waitUntil
    shown(lambda: len(strip.snapshots) == 3 and all(one.has_picture for one in strip.snapshots))
    shown(lambda: strip.cover.has_picture)
    assert strip.cover.address == sandbox.requests.of("CreateUploadVideo")[0].params["CoverURL"]
    assert {record.key.split("/")[0] for record in sandbox.requests.of("GetObject")} == {"image", "snapshot"}
    assert sandbox.requests.count("GetObject") == 4
