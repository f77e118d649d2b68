"""RefreshUploadVideo: a new auth while bytes move, with the next start, and for another source of a finished video."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from tests.e2e.desk import Desk
from tests.e2e.fields import said
from tests.e2e.program import Program, ended
from tests.e2e.stored import kept, kept_bytes
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.task import TaskState
from vod_desktop.sandbox import Sandbox
from vod_desktop.sandbox.keys import Caller
from vod_desktop.ui.dialogs.question import Question

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MIB = 1024 * 1024
NAME = "100% & 中文,名.mp4"
TITLE = "标题 & 100%, “x”" + "字" * 114

Make = Callable[..., Path]


def renewed_once(sandbox: Sandbox, media_id: str, film: Path) -> None:
    """One media, one renewal that named it and nothing else, all bytes."""
    assert (len(sandbox.requests.of("Create*")), len(sandbox.requests.of("RefreshUploadVideo"))) == (1, 1)
    assert said(sandbox, "RefreshUploadVideo") == {"VideoId": media_id}
    assert kept_bytes(sandbox, media_id) == film.read_bytes()


def test_an_auth_that_ends_is_renewed_in_the_window(desk: Desk, sandbox: Sandbox, file: Make) -> None:
    sandbox.faults.add("PutObject expire-token once")
    film = file(1 * MIB, NAME)
    desk.put_down(film)
    desk.start()
    (row,) = desk.until_done()
    renewed_once(sandbox, str(row.media_id), film)


def test_an_auth_that_ends_is_renewed_on_the_command_line(
    program: Program, sandbox: Sandbox, file: Make
) -> None:
    sandbox.faults.add("CompleteMultipartUpload expire-token once")
    film = file(12 * MIB, NAME)
    outcome = program.upload(film)
    assert outcome.code == 0, outcome.out + outcome.err
    renewed_once(sandbox, outcome.only("done")["media_id"], film)


def test_the_next_command_goes_on_with_a_new_auth(program: Program, sandbox: Sandbox, file: Make) -> None:
    hold = sandbox.faults.add("oss:UploadPart hold part=7")
    film = file(12 * MIB, NAME)
    process = program.start_upload(film)
    hold.wait_holding()
    process.send_signal(signal.SIGINT)
    ended(process)
    hold.remove()
    outcome = program.upload(film)
    assert outcome.code == 0, outcome.out + outcome.err
    renewed_once(sandbox, outcome.only("done")["media_id"], film)


def test_another_source_goes_to_the_same_media_after_the_warning(
    desk: Desk, sandbox: Sandbox, file: Make
) -> None:
    desk.select(*desk.paste(file(1000, NAME)))
    desk.write(Field.TITLE, TITLE)
    desk.start()
    (row,) = desk.until_done()
    other = file(2000, "新 & 1%.mp4")
    desk.pick("Queue", "Replace source…")
    chosen(desk, other)
    asked = desk.dialog(Question)
    assert all(part in asked.more() for part in (TITLE, str(row.media_id), other.name, "disagree"))
    assert not sandbox.requests.of("RefreshUploadVideo")
    desk.press(asked, "Replace source")
    (row,) = desk.until_done(runs=2)
    renewed_once(sandbox, str(row.media_id), other)
    known = {"title": TITLE, "source_name": NAME, "size": 2000}
    assert kept(sandbox, str(row.media_id), *known) == known
    assert not sandbox.requests.of("Update*")


def test_keeping_what_is_there_asks_vod_for_nothing(desk: Desk, sandbox: Sandbox, file: Make) -> None:
    film = file(1000, NAME)
    desk.select(*desk.paste(film))
    desk.start()
    (row,) = desk.until_done()
    desk.pick("Queue", "Replace source…")
    chosen(desk, file(2000, "b.mp4"))
    desk.press(desk.dialog(Question), "Keep")
    desk.until(lambda: not desk.window.findChildren(Question))
    assert (desk.rows()[0].path, desk.rows()[0].run) == (str(film), row.run)
    assert not sandbox.requests.of("RefreshUploadVideo")


def test_the_button_of_a_media_that_was_deleted_meanwhile_makes_another_one(
    desk: Desk, sandbox: Sandbox, file: Make
) -> None:
    held = sandbox.faults.add("CompleteMultipartUpload hold once")
    film = file(12 * MIB, NAME)
    desk.select(*desk.paste(film))
    desk.start()
    desk.until(lambda: held.holding)
    gone = str(desk.rows()[0].media_id)
    sandbox.vod.call("DeleteVideo", {"VideoIds": gone}, Caller(sandbox.access_key_id, "valid"))
    held.release()
    desk.until(lambda: desk.rows()[0].state is TaskState.ATTENTION)
    desk.window.inspector.show_activity()
    desk.press(desk.window.inspector.activity, "Upload again")
    (row,) = desk.until_done(runs=2)
    assert row.media_id != gone
    assert kept_bytes(sandbox, str(row.media_id)) == film.read_bytes()


def chosen(desk: Desk, path: Path) -> None:
    """Name the file in the dialog that is open."""
    asked = desk.dialog(QFileDialog)
    asked.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    desk.until(lambda: asked.selectedFiles() == [str(path)])
    desk.press(asked, "&Open")
