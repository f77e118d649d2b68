"""The inspector of what VOD does itself: the form until VOD has taken it, and the facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.remote_jobs import job, remote, submitted
from tests.ui.service_doubles import KnownCatalog
from tests.ui.tasks import NO_PERMISSION
from vod_desktop.domain.metadata import CoverFromUrl, Field
from vod_desktop.domain.remote import RemoteJob, RemoteKind
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.inspector.inspector import Inspector
from vod_desktop.ui.panels import Panels
from vod_desktop.ui.remote.form import EXTENSION
from vod_desktop.ui.window import MainWindow

Open = Callable[..., Any]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Open]:
    windows: list[MainWindow] = []

    def open_with(*rows: RemoteJob) -> Any:
        services = fakes.services([], remote=remote(*rows), catalog=KnownCatalog())
        window: Any = MainWindow(
            services, Panels(Inspector, fakes.FakeDialogs()), memory=None, guide=lambda: None
        )
        window.rows = services.remote.jobs
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.view.select([row.id for row in rows])
        qtbot.waitUntil(window.inspector.job.isVisible)
        return window

    yield open_with
    for window in windows:
        window.leave()


def typed(window: Any, name: Any, text: str) -> None:
    editor = window.inspector.job.form.frames[name].editor
    line = editor.focusProxy()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Tab)


def test_what_is_typed_for_a_draft_is_kept_and_undone(opened: Open) -> None:
    draft = job(1, TaskState.DRAFT)
    window = opened(draft)
    typed(window, Field.TITLE, "Autumn")
    typed(window, Field.TAGS, "a, b")
    typed(window, Field.COVER, "https://h/c.png")
    typed(window, EXTENSION, ".MP4")
    (kept,) = window.rows.all()
    assert (kept.metadata.title, kept.metadata.tags, kept.extension) == ("Autumn", ("a", "b"), "mp4")
    assert kept.metadata.cover == CoverFromUrl("https://h/c.png")
    for _ in range(4):
        window.entries.undo.trigger()
    assert window.rows.all() == [draft]


def test_one_field_of_several_drafts_is_one_step(opened: Open) -> None:
    window = opened(job(1, TaskState.DRAFT), job(2, TaskState.DRAFT))
    frame = window.inspector.job.form.frames[Field.TITLE]
    assert "Different across 2" in frame.editor.line.placeholderText()
    typed(window, Field.DESCRIPTION, "both")
    window.inspector.flush()
    assert [row.metadata.description for row in window.rows.all()] == ["both", "both"]
    assert [row.metadata.title for row in window.rows.all()] == ["Talk 1", "Talk 2"]
    assert window.entries.undo.text() == "Undo: Description of 2 item(s)"


def test_what_vod_has_taken_is_only_read(opened: Open) -> None:
    window = opened(submitted(1))
    typed(window, Field.TITLE, "no")
    assert window.rows.calls == []
    assert "VOD has taken it" in window.inspector.job.lock_note.text()
    assert window.inspector.job.lock_note.isVisible()


def test_facts_name_job_status_and_times(qtbot: QtBot, opened: Open) -> None:
    window = opened(submitted(1, request_id="R-1", session_id="vd-1"))
    facts = window.inspector.job.facts
    assert facts.text_of("job_id") == "job-1"
    assert facts.text_of("word") == "VOD is fetching it"
    assert (facts.text_of("request_id"), facts.text_of("session")) == ("R-1", "vd-1")
    window.rows.put(submitted(1, media_id="m-1", request_id="R-2"))
    qtbot.waitUntil(lambda: facts.text_of("media_id") == "m-1")


def test_a_failed_job_shows_its_card_and_may_be_described_anew(opened: Open) -> None:
    window = opened(job(1, TaskState.FAILED, failure=NO_PERMISSION))
    assert window.inspector.job.card.isVisible()
    typed(window, Field.TITLE, "Better")
    assert window.rows.all()[0].metadata.title == "Better"


def test_a_registration_has_no_field_that_vod_does_not_take(opened: Open) -> None:
    window = opened(job(1, TaskState.DRAFT, kind=RemoteKind.REGISTER))
    frames = window.inspector.job.form.frames
    assert frames[EXTENSION].isHidden()
    assert frames[Field.STORAGE].isHidden()
    assert not frames[Field.TITLE].isHidden()


def test_a_title_that_vod_refuses_is_said_below_the_field(opened: Open) -> None:
    window = opened(job(1, TaskState.DRAFT))
    typed(window, Field.TITLE, "x" * 129)
    assert window.inspector.job.form.frames[Field.TITLE].message()
