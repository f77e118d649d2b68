"""A title pattern for several rows: seen before it is written, refused with a reason, one step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.inspector.conftest import Open
from tests.ui.service_doubles import AskedPictures
from tests.ui.tasks import task
from vod_desktop.domain.media import MediaFacts
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.inspector.inspector import Inspector

ROWS = [task(n, TaskState.DRAFT, path=f"/films/Tour/EP{n}.mov") for n in (1, 2, 3)]
FILM = MediaFacts(61, 1920, 1080, "h264", "aac", 1)


def typed(inspector: Inspector, text: str, *, enter: bool = False) -> None:
    line = inspector.details.bindings[Field.TITLE].frame.editor.focusProxy()
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    if enter:
        QTest.keyClick(line, Qt.Key.Key_Return)


def preview(inspector: Inspector) -> str:
    return inspector.details.bindings[Field.TITLE].frame.preview()


def titles(inspector: Inspector) -> list[object]:
    return [inspector.doubles.uploads.value(row.id, Field.TITLE) for row in ROWS]


def test_first_and_last_are_shown_while_it_is_typed_and_nothing_is_written(opened: Open) -> None:
    inspector = opened(*ROWS)
    typed(inspector, "{parent} {n:02}")
    assert preview(inspector) == "First: Tour 01\nLast: Tour 03"
    assert titles(inspector) == ["Clip 1", "Clip 2", "Clip 3"]


def test_enter_writes_all_as_one_step(opened: Open) -> None:
    inspector = opened(*ROWS)
    typed(inspector, r"Day {re:EP(\d)}", enter=True)
    assert titles(inspector) == ["Day 1", "Day 2", "Day 3"]
    assert inspector.steps.stack.count() == 1
    inspector.steps.stack.undo()
    assert titles(inspector) == ["Clip 1", "Clip 2", "Clip 3"]


def test_a_mistake_is_said_and_not_written_also_when_the_field_is_left(opened: Open) -> None:
    inspector = opened(*ROWS)
    typed(inspector, "{stem} {nummer}")
    QTest.keyClick(inspector.focusWidget(), Qt.Key.Key_Tab)
    message = inspector.details.bindings[Field.TITLE].frame.message()
    assert message.startswith("There is no variable {nummer}. There are: {stem}")
    assert titles(inspector) == ["Clip 1", "Clip 2", "Clip 3"]


def test_what_the_media_says_is_looked_up_and_then_written(opened: Open) -> None:
    inspector = opened(*ROWS)
    typed(inspector, "{stem} {width}x{height}", enter=True)
    for job in inspector.doubles.pictures.facts_asked:
        job.finish(FILM)
    assert titles(inspector) == ["EP1 1920x1080", "EP2 1920x1080", "EP3 1920x1080"]


def test_without_a_decoder_it_is_said_that_they_stay_empty(opened: Open) -> None:
    inspector = opened(*ROWS, pictures=AskedPictures(available=False))
    typed(inspector, "{stem} {duration}")
    assert preview(inspector).endswith(
        "Files cannot be looked into here: length and picture size stay empty."
    )


def test_for_a_single_row_braces_are_just_text(opened: Open) -> None:
    inspector = opened(ROWS[0])
    typed(inspector, "{n}", enter=True)
    assert inspector.doubles.uploads.value(ROWS[0].id, Field.TITLE) == "{n}"
