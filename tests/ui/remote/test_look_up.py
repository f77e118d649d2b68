"""Jobs and media that another program made are asked for from the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.remote_jobs import answered_statuses, remote
from vod_desktop.app.statuses import Status
from vod_desktop.domain.errors import CallDetail, Failure, NetworkDown, Recovery
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.remote import JobId, JobWord, MediaStatus, PullInfo
from vod_desktop.ui.remote.look_up import LookUpDialog

URL = "https://h.example.com/a b.mp4"
FOUND = (
    Status("m1", media=MediaStatus(MediaId("m1"), "video", "Normal", "Opening", 3_000_000)),
    Status(URL, pull=PullInfo(JobId("j1"), URL, JobWord.SUCCESS, "SUCCESS", MediaId("m2"))),
    Status(
        "j2",
        pull=PullInfo(
            JobId("j2"), URL, JobWord.DOWNLOAD_FAIL, "DOWNLOAD_FAIL", error_code="E", error_message="gone"
        ),
    ),
    Status("x", failure=Failure("id-unknown", Recovery.ASK_USER, None, {"id": "x"})),
)
ROWS = [
    ["m1", "Ready", "m1", "3.00 MB", "Opening"],
    [URL, "Done", "m2", "", URL],
    ["j2", "VOD could not fetch it", "", "", "gone (E)"],
    ["x", "id is not known", "", "", "VOD knows no media and no job with the id x."],
]


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[..., Any]:
    def open_with(answer: object) -> Any:
        services = remote()
        services.statuses = answered_statuses(answer)
        dialog: Any = LookUpDialog(fakes.services([], remote=services))
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.asked = services.statuses.asked
        return dialog

    return open_with


def click(button: Any) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def rows(dialog: Any) -> list[list[str]]:
    items = [dialog.list.topLevelItem(number) for number in range(dialog.list.topLevelItemCount())]
    return [[item.text(column) for column in range(5)] for item in items]


def test_what_vod_tells_stands_beside_what_was_asked(opened: Callable[..., Any]) -> None:
    dialog = opened(FOUND)
    assert not dialog.ask.isEnabled()
    dialog.text.setPlainText(f"m1\n  {URL} \n\nj2\nx\nm1")
    click(dialog.ask)
    assert dialog.asked == [["m1", URL, "j2", "x"]]
    assert rows(dialog) == ROWS
    assert dialog.told.text() == "VOD told nothing about 1 of them"
    click(dialog.copy)
    assert QGuiApplication.clipboard().text().splitlines() == ["\t".join(row) for row in ROWS]


def test_vod_that_cannot_be_asked_is_told_and_one_may_ask_again(opened: Callable[..., Any]) -> None:
    dialog = opened(Failure.of(NetworkDown(CallDetail("GetVideoInfos"))))
    dialog.text.setPlainText("m1")
    click(dialog.ask)
    assert "network" in dialog.told.text().lower()
    assert dialog.ask.isEnabled()
    assert rows(dialog) == []


def test_what_vod_works_on_is_followed_by_a_button(opened: Callable[..., Any]) -> None:
    under_way = PullInfo(JobId("j3"), URL, JobWord.PENDING, "PENDING")
    dialog = opened((*FOUND, Status("j3", pull=under_way)))
    assert not dialog.follow.isEnabled()
    dialog.text.setPlainText("j3")
    click(dialog.ask)
    assert dialog.follow.isEnabled()
    click(dialog.follow)
    assert dialog.told.text() == "1 item(s) are followed in the list now"
    assert not dialog.follow.isEnabled()


def test_what_has_ended_is_not_to_be_followed(opened: Callable[..., Any]) -> None:
    dialog = opened(FOUND)
    dialog.text.setPlainText("m1")
    click(dialog.ask)
    assert not dialog.follow.isEnabled()


def test_a_signature_is_neither_shown_nor_copied(opened: Callable[..., Any]) -> None:
    signed = f"{URL}?Signature=c4n4ry"
    dialog = opened((Status(signed, pull=PullInfo(JobId("j1"), signed, JobWord.PENDING, "PENDING")),))
    dialog.text.setPlainText(signed)
    click(dialog.ask)
    click(dialog.copy)
    assert rows(dialog)[0][0] == rows(dialog)[0][4] == f"{URL}?[hidden]"
    assert "c4n4ry" not in QGuiApplication.clipboard().text()
