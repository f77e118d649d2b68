"""A video with its cover and its subtitle of which the cover fails: asked once, and the video goes in either case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.clips import make_image
from tests.ui.whole_program import ACCOUNT, Run, new_home
from vod_desktop.app.intake import AddOptions
from vod_desktop.domain.task import TaskState
from vod_desktop.sandbox import Sandbox

QUESTION = "Needs you: cover could not be uploaded"


@pytest.fixture
def run(qapp: object, tmp_path: Path, sandbox: Sandbox) -> Iterator[Run]:
    opened = Run(new_home(tmp_path / "home"), sandbox)
    yield opened
    opened.close()


def dropped(qtbot: QtBot, run: Run, folder: Path) -> None:
    """Add and start the set; its row is selected, as after a drop, and its cover page is open."""
    folder.mkdir()
    (folder / "a.mp4").write_bytes(b"v" * 5000)
    (folder / "a.srt").write_bytes(b"1\n00:00:00,000 --> 00:00:01,000\nhello\n")
    make_image(folder / "a.jpg")
    run.services.uploads.add_paths([str(folder)], account_id=ACCOUNT, options=AddOptions(start=True))
    qtbot.waitUntil(lambda: run.window.view.selected_ids() != [])
    run.window.inspector.tabs.setCurrentWidget(run.window.inspector.cover)


def asked(qtbot: QtBot, run: Run) -> None:
    qtbot.waitUntil(lambda: run.statuses()[:1] == [QUESTION])
    qtbot.waitUntil(run.window.inspector.cover.question.isVisible)


def clicked(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def all_done(qtbot: QtBot, run: Run) -> None:
    uploads = run.services.uploads
    qtbot.waitUntil(lambda: {t.state for t in uploads.all()} == {TaskState.DONE})
    qtbot.waitUntil(lambda: [text.startswith("Done · verified") for text in run.statuses()] == [True])


@pytest.mark.parametrize(
    "fault", ["vod:CreateUploadImage fail=403:Forbidden.RAM", "oss:PutObject deny key=*.jpg"]
)
def test_without_it_the_video_and_its_subtitle_go_and_nothing_is_asked_again(
    qtbot: QtBot, run: Run, sandbox: Sandbox, tmp_path: Path, fault: str
) -> None:
    sandbox.faults.add(fault)
    dropped(qtbot, run, tmp_path / "set")
    asked(qtbot, run)
    clicked(qtbot, run.window.inspector.cover.question.without)
    all_done(qtbot, run)
    (video,) = sandbox.requests.of("CreateUploadVideo")
    assert "CoverURL" not in video.params
    assert len(sandbox.requests.of("CreateUploadImage")) == 1
    assert not run.window.inspector.cover.question.isVisible()


def test_tried_again_the_video_has_its_cover(
    qtbot: QtBot, run: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    fault = sandbox.faults.add("oss:PutObject deny key=*.jpg")
    dropped(qtbot, run, tmp_path / "set")
    asked(qtbot, run)
    fault.remove()
    clicked(qtbot, run.window.inspector.cover.question.retry)
    all_done(qtbot, run)
    (video,) = sandbox.requests.of("CreateUploadVideo")
    assert video.params["CoverURL"].startswith("http")


def test_a_folded_set_is_not_done_before_its_subtitle_is(
    qtbot: QtBot, run: Run, sandbox: Sandbox, tmp_path: Path
) -> None:
    hold = sandbox.faults.add("vod:CreateUploadAttachedMedia hold")
    dropped(qtbot, run, tmp_path / "set")
    qtbot.waitUntil(lambda: hold.holding == 1)
    qtbot.waitUntil(lambda: run.statuses()[0].startswith("Video done · Subtitle: "))
    hold.remove()
    all_done(qtbot, run)
