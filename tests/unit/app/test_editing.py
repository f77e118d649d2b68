"""What an edit changes and what it takes to put it back."""

from __future__ import annotations

from dataclasses import replace

from tests.ui.tasks import task
from vod_desktop.app.actions import LockReason, lock_reason
from vod_desktop.app.bits import Bits, whole
from vod_desktop.app.editing import ROWS_A_BIT, Edited, edit_in_bits, edit_rows
from vod_desktop.domain.ids import MediaId, TaskId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.preset import marked
from vod_desktop.domain.task import TaskState, UploadTask

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


class Queue:
    """Rows of which many are edited bit by bit."""

    def __init__(self) -> None:
        self.rows = {row.id: row for row in (task(n) for n in range(2 * ROWS_A_BIT + 1))}
        self.placed: list[list[UploadTask]] = []

    def titled(self) -> Bits[Edited]:
        return edit_in_bits(
            {task_id: {Field.TITLE: f"New {task_id}"} for task_id in self.rows},
            present=lambda ids: [self.rows[task_id] for task_id in ids if task_id in self.rows],
            lock_reason=lock_reason,
            mark=lambda row, fields: marked(row.preset, fields, ""),
            place=self.placed.append,
        )

    @property
    def ids(self) -> list[TaskId]:
        return list(self.rows)


def test_an_edit_in_bits_is_put_in_place_once_with_the_last_bit() -> None:
    queue = Queue()
    bits = queue.titled()
    for _ in range(3):
        next(bits)
        assert queue.placed == []
    edit = whole(bits)
    assert list(edit.after) == queue.ids
    assert [[row.metadata.title for row in rows] for rows in queue.placed] == [
        [f"New {i}" for i in queue.ids]
    ]


def test_a_row_that_changed_meanwhile_keeps_that_change() -> None:
    queue = Queue()
    bits, first = queue.titled(), queue.ids[0]
    next(bits)
    queue.rows[first] = replace(queue.rows[first], state=TaskState.WAITING, run=1)
    edit = whole(bits)
    row = next(row for row in queue.placed[0] if row.id == first)
    assert (row.state, row.run, row.metadata.title) == (TaskState.WAITING, 1, f"New {first}")
    assert set(edit.after) == set(queue.ids)
    assert len(queue.placed[0]) == len(queue.ids)


def test_a_row_that_went_meanwhile_is_left_out() -> None:
    queue = Queue()
    bits, first = queue.titled(), queue.ids[0]
    next(bits)
    del queue.rows[first]
    edit = whole(bits)
    assert first not in edit.after | edit.before | edit.marks_after
    assert [row.id for row in queue.placed[0]] == queue.ids
