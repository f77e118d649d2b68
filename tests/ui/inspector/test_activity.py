"""Failure card and calls: what happened, why, what to do, and what support asks for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.inspector.conftest import Open
from tests.ui.tasks import NO_PERMISSION, task
from vod_desktop.app.wording import Remedy
from vod_desktop.domain.errors import CallDetail, Failure, MetadataRefused
from vod_desktop.domain.events import CallNoted
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.inspector.inspector import Inspector

FAILED = task(1, TaskState.FAILED, failure=NO_PERMISSION)


def call(operation: str, at: float, *, ok: bool = True, attempt: int = 1) -> CallNoted:
    detail = CallDetail(operation, 200 if ok else 503, "" if ok else "ServiceUnavailable", "", f"R-{at}")
    return CallNoted(TaskId(FAILED.id), 1, detail, ok, at, 0.25, attempt)


def titles(inspector: Inspector) -> list[str]:
    line = inspector.activity.timeline
    return [line.topLevelItem(n).text(0) for n in range(line.topLevelItemCount())]


def test_the_card_says_problem_cause_and_fix(opened: Open) -> None:
    card = opened(FAILED).activity.card
    assert card.problem.text() == "This account may not call CreateUploadVideo."
    assert "vod:CreateUploadVideo" in card.cause.text()
    assert card.fix.text() == "Show required permission…"


def test_the_fix_button_asks_the_window(opened: Open, qtbot: QtBot) -> None:
    inspector = opened(FAILED)
    inspector.show_activity()
    with qtbot.waitSignal(inspector.fix_requested) as asked:
        QTest.mouseClick(inspector.activity.card.fix, Qt.MouseButton.LeftButton)
    request = asked.args[0]
    assert (request.remedy, request.task_id) == (Remedy.SHOW_PERMISSION, FAILED.id)


def test_a_field_that_has_to_be_mended_is_focused_here(opened: Open) -> None:
    refused = Failure.of(MetadataRefused(field="tags", reason="too-many", count=1))
    inspector = opened(task(1, TaskState.FAILED, failure=refused))
    inspector.show_activity()
    QTest.mouseClick(inspector.activity.card.fix, Qt.MouseButton.LeftButton)
    assert inspector.tabs.currentWidget() is inspector.details
    assert inspector.details.tags.editor.line.hasFocus()


def test_a_ticket_can_be_copied_with_the_calls_of_earlier_sessions(opened: Open) -> None:
    inspector = opened(FAILED)
    inspector.doubles.uploads.earlier[FAILED.id].finish([call("RefreshUploadVideo", 1000.0, ok=False)])
    inspector.show_activity()
    QTest.mouseClick(inspector.activity.card.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Problem: This account may not call CreateUploadVideo.\n")
    assert "Request ID: 7A2F-42C1" in copied
    assert "RefreshUploadVideo 503 ServiceUnavailable R-1000.0" in copied
    assert copied.endswith("Versions: VOD Desktop 1.2.3")


def test_technical_details_unfold(opened: Open) -> None:
    inspector = opened(FAILED)
    inspector.show_activity()
    card = inspector.activity.card
    assert not card.technical.isVisible()
    QTest.mouseClick(card.fold.heading, Qt.MouseButton.LeftButton)
    assert card.technical.isVisible()
    assert "Host: vod.cn-shanghai.aliyuncs.com" in card.technical.text()


def test_without_a_failure_there_is_no_card(opened: Open) -> None:
    inspector = opened(task(1, TaskState.DRAFT))
    assert inspector.activity.card.isHidden()
    assert inspector.activity.note.text() == "No call has been made for it yet."


def test_calls_are_listed_the_newest_first(opened: Open) -> None:
    inspector = opened(FAILED)
    inspector.doubles.uploads.calls[FAILED.id] = [
        call("CreateUploadVideo", 1.0),
        call("UploadPart", 2.0, ok=False, attempt=2),
    ]
    inspector.refresh([FAILED])
    assert titles(inspector) == ["UploadPart · attempt 2 · ServiceUnavailable", "CreateUploadVideo"]


def test_calls_of_earlier_sessions_come_before(opened: Open) -> None:
    inspector = opened(FAILED)
    uploads = inspector.doubles.uploads
    uploads.calls[FAILED.id] = [call("UploadPart", 2.0)]
    uploads.earlier[FAILED.id].finish([call("CreateUploadVideo", 1.0), call("UploadPart", 2.0)])
    assert titles(inspector) == ["UploadPart", "CreateUploadVideo"]


def test_earlier_calls_of_another_row_are_left_out(opened: Open) -> None:
    inspector = opened(FAILED)
    inspector.show_tasks([task(2)])
    inspector.doubles.uploads.earlier[FAILED.id].finish([call("CreateUploadVideo", 1.0)])
    assert titles(inspector) == []


def test_new_calls_are_added_without_building_the_list_anew(opened: Open) -> None:
    inspector = opened(FAILED)
    calls = inspector.doubles.uploads.calls.setdefault(FAILED.id, [])
    calls.append(call("CreateUploadVideo", 1.0))
    inspector.refresh([FAILED])
    first = inspector.activity.timeline.topLevelItem(0)
    calls.append(call("UploadPart", 2.0))
    inspector.refresh([FAILED])
    assert inspector.activity.timeline.indexOfTopLevelItem(first) == 1


def test_a_call_unfolds_its_details(opened: Open) -> None:
    inspector = opened(FAILED)
    inspector.doubles.uploads.calls[FAILED.id] = [call("UploadPart", 2.0)]
    inspector.refresh([FAILED])
    item = inspector.activity.timeline.topLevelItem(0)
    below = [item.child(n).text(0) for n in range(item.childCount())]
    assert below == ["Took: 0.25 s", "HTTP status: 200", "Request ID: R-2.0"]


def test_field_names_reach_the_form(opened: Open) -> None:
    inspector = opened(task(1, TaskState.DRAFT))
    assert inspector.details.bindings[Field.TITLE].frame.editor.accessibleName() == "Title"
