"""Finished rows compared with their files, as the window tells it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui import fakes
from tests.ui.tasks import task
from vod_desktop.app.jobs import Job
from vod_desktop.app.verification import DIFFERS, Comparing, Verified
from vod_desktop.domain.errors import Failure, Recovery
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.stopping import StopSignal
from vod_desktop.ui.dialogs.question import Question

ROWS = [task(n, TaskState.DONE, media_id=MediaId(f"m{n}"), crc64=n) for n in (1, 2)]
DIFFERENCE = Failure(
    DIFFERS, Recovery.ASK_USER, None, {"path": ROWS[0].path, "what": "crc64", "expected": "1", "found": "2"}
)
MISSING = Failure("source-missing", Recovery.ASK_USER, None, {"path": ROWS[1].path})


class HeldVerification:
    """Comparisons that end when the test says so."""

    def __init__(self) -> None:
        self.asked: list[tuple[Sequence[UploadTask], Callable[[int], None], Comparing]] = []

    def compare(self, tasks: Sequence[UploadTask], told: Callable[[int], None]) -> Comparing:
        self.asked.append((tasks, told, Comparing(Job(), StopSignal())))
        return self.asked[-1][2]

    def end(self, *failures: Failure | None) -> None:
        pairs = zip(ROWS, failures, strict=True)
        found = tuple(Verified(row.path, row, failure) for row, failure in pairs)
        self.asked[-1][2].job.finish(found)


@pytest.fixture
def verification() -> HeldVerification:
    return HeldVerification()


@pytest.fixture
def shown(open_window: Callable[..., Any], verification: HeldVerification) -> Any:
    services = fakes.services([])
    remote = services.remote
    remote.verification = verification
    opened = open_window([*ROWS, task(3, TaskState.DRAFT)], remote=remote)
    opened.window.view.select([row.id for row in opened.uploads.all()])
    opened.window._show_selection()
    opened.window.entries.compare.trigger()
    return opened


def strips(shown: Any) -> dict[str, str]:
    return dict(shown.window.center.strips.texts())


def press(shown: Any, text: str) -> None:
    buttons = shown.window.center.strips.findChildren(QPushButton)
    found = next(button for button in buttons if button.text() == text and button.isVisible())
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_only_finished_rows_are_compared_and_how_far_it_is_is_told(shown: Any, verification: Any) -> None:
    ((tasks, told, _),) = verification.asked
    assert [row.id for row in tasks] == [row.id for row in ROWS]
    told(ROWS[0].size)
    assert strips(shown)["comparing"].endswith("50 %")


def test_files_that_are_the_same_are_told_in_a_toast(shown: Any, verification: Any) -> None:
    verification.end(None, None)
    assert strips(shown) == {}
    assert shown.window.center.toast.text == "2 file(s) are what was uploaded"


def test_a_difference_stays_in_a_strip_and_leads_to_the_row(shown: Any, verification: Any) -> None:
    verification.end(DIFFERENCE, None)
    assert "Nothing was changed" in strips(shown)["differs"]
    press(shown, "Show")
    assert [row.id for row in shown.window.inspector.shown] == [ROWS[0].id]


def test_a_file_that_cannot_be_read_is_told_with_the_reason(shown: Any, verification: Any) -> None:
    verification.end(None, MISSING)
    assert shown.window.center.toast.text.startswith("1 file(s) could not be compared: ")


def test_it_can_be_cancelled(shown: Any, verification: Any) -> None:
    press(shown, "Cancel")
    assert verification.asked[0][2].stop.is_set
    assert strips(shown) == {}


def test_a_row_that_differs_says_so_and_its_card_replaces_the_source(open_described: Any) -> None:
    row = task(1, TaskState.DONE, media_id=MediaId("m1"), crc64=1, failure=DIFFERENCE)
    window = open_described([row])
    window.inspector.show_activity()
    card = window.inspector.activity.card
    assert "is not what was uploaded" in card.problem.text()
    QTest.mouseClick(card.fix, Qt.MouseButton.LeftButton)
    assert "upload_again" not in window.uploads.names()
    (asked,) = window.findChildren(Question)
    yes = next(b for b in asked.findChildren(QPushButton) if b.text() == "Replace source")
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert ("upload_again", [row.id]) in window.uploads.calls
