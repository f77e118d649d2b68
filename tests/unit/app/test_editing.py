"""What an edit changes and what it takes to put it back."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.tasks import task
from vod_desktop.app.actions import LockReason, lock_reason
from vod_desktop.app.editing import Edited, edit_rows
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.preset import marked

FIRST, SECOND = task(1), task(2)
CREATED = replace(task(3), media_id=MediaId("made"))


def edited(rows, values, preset=""):
    return edit_rows(rows, values, lock_reason, lambda row, fields: marked(row.preset, fields, preset))


def test_rows_get_values_of_their_own_and_the_old_ones_are_kept() -> None:
    values = {FIRST.id: {Field.TITLE: "One"}, SECOND.id: {Field.TAGS: ("x",)}}
    rows, change = edited([FIRST, SECOND], values)
    assert [(row.metadata.title, row.metadata.tags) for row in rows] == [
        ("One", FIRST.metadata.tags),
        (SECOND.metadata.title, ("x",)),
    ]
    assert change.after == values
    assert change.before[FIRST.id] == {Field.TITLE: FIRST.metadata.title}


def test_putting_the_old_values_back_restores_the_rows() -> None:
    rows, change = edited([FIRST], {FIRST.id: {Field.TITLE: "One", Field.DESCRIPTION: "Two"}})
    assert [row.metadata for row in edited(rows, change.before)[0]] == [FIRST.metadata]


def test_what_already_is_as_wanted_is_no_change() -> None:
    assert edited([FIRST], {FIRST.id: {Field.TITLE: FIRST.metadata.title}}) == ([], Edited())


def test_locked_fields_stay_with_their_reason_and_others_of_the_row_change() -> None:
    rows, change = edited([CREATED], {CREATED.id: {Field.STORAGE: "x", Field.TITLE: "Later"}})
    assert (rows[0].metadata.title, rows[0].metadata.storage_location) == ("Later", "")
    assert change.locked == {CREATED.id: LockReason.CREATED}


def test_two_edits_are_taken_back_as_one() -> None:
    rows, first = edited([FIRST], {FIRST.id: {Field.TITLE: "O"}})
    rows, second = edited(rows, {FIRST.id: {Field.TITLE: "One"}})
    both = first.followed_by(second)
    assert both.before == {FIRST.id: {Field.TITLE: FIRST.metadata.title}}
    assert both.after == {FIRST.id: {Field.TITLE: "One"}}
