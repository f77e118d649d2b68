"""What files hold, as columns that are off at first and as a line of the form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.ui import fakes
from tests.ui.service_doubles import KnownFacts
from tests.ui.tasks import task
from vod_desktop.domain.media import MediaFacts
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.queue.cells import Cells
from vod_desktop.ui.queue.columns import SPECS, Column

FILM = MediaFacts(3849.0, 1920, 1080, "h264", "aac", 8_140_000)
SONG = MediaFacts(61.2, 0, 0, "", "mp3", 320_000)
COLUMNS = (Column.DURATION, Column.RESOLUTION, Column.CODECS, Column.BITRATE)
ROWS = [task(1), task(2), task(3)]


def cells() -> Cells:
    facts = KnownFacts(**{ROWS[0].path: FILM, ROWS[1].path: SONG})
    return Cells(fakes.services(ROWS, facts=facts))


def test_the_columns_say_what_is_known_and_are_off_at_first() -> None:
    made = cells()
    assert [made.text(ROWS[0], c) for c in COLUMNS] == ["1:04:09", "1920 × 1080", "h264, aac", "8.1 Mbit/s"]
    assert [made.text(ROWS[1], c) for c in COLUMNS] == ["1:01", "", "mp3", "320 kbit/s"]
    assert [made.text(ROWS[2], c) for c in COLUMNS] == ["", "", "", ""]
    assert not any(SPECS[column].is_shown for column in COLUMNS)


def test_they_sort_by_value_and_what_is_unknown_counts_as_nothing() -> None:
    made = cells()
    for column in COLUMNS:
        ordered = sorted(ROWS, key=lambda row, c=column: made.sort_value(row, c))  # type: ignore[misc, arg-type]
        assert ordered.index(ROWS[2]) < ordered.index(ROWS[0])


def test_sorting_looks_into_no_file() -> None:
    asked: list[object] = []
    facts = KnownFacts()
    facts.of = asked.append  # type: ignore[method-assign, return-value, func-returns-value]
    made = Cells(fakes.services(ROWS, facts=facts))
    for column in COLUMNS:
        made.sort_value(ROWS[0], column)
    assert not asked


def test_the_form_shows_facts_as_soon_as_they_are_known(open_described: Callable[..., Any]) -> None:
    row = task(1, TaskState.DRAFT)
    window = open_described([row])
    facts = window.inspector.details.facts
    assert facts.text_of("media") == ""
    window.services.facts.learn(row, FILM)
    assert facts.text_of("media") == "1:04:09 · 1920 × 1080 · h264, aac · 8.1 Mbit/s"
