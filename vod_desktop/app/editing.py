"""What an edit of forms and a reorder of rows do, and what is needed to take them back. Values only."""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from vod_desktop.app.actions import LockReason
from vod_desktop.app.bits import Bits
from vod_desktop.domain.copies import Copies
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.preset import PresetMark
from vod_desktop.domain.task import UploadTask

Values = Mapping[TaskId, Mapping[Field, object]]
"""For rows the fields to change with their new values."""
Mark = Callable[[UploadTask, frozenset[Field]], PresetMark | None]
"""What presets have filled in of a row when these fields have been changed."""
Lock = Callable[[UploadTask, Field], LockReason | None]
"""Why a field of a row cannot be changed; None if it can."""

_ROWS = Copies(UploadTask)
# Looked up in thousands of rows: the value of a member of an enum takes longer than all the rest of reading it.
_NAME = {each: each.value for each in Field}
_READ = {each: operator.attrgetter(each.value) for each in Field}
ROWS_A_BIT = 100
"""Rows that are worked out without a pause: a millisecond."""


@dataclass(frozen=True, slots=True)
class Edited:
    """What an edit changed. `Uploads.take_back` and `Uploads.do_again` take it.

    Attributes:
        before, after: The fields that changed, by row. What already was as wanted is in neither.
        marks_before, marks_after: What presets had filled in, of the same rows.
        locked: Rows that kept a value because a field of theirs cannot be changed any more, with the reason.
    """

    before: Values = field(default_factory=dict)
    after: Values = field(default_factory=dict)
    locked: Mapping[TaskId, LockReason] = field(default_factory=dict)
    marks_before: Mapping[TaskId, PresetMark | None] = field(default_factory=dict)
    marks_after: Mapping[TaskId, PresetMark | None] = field(default_factory=dict)

    def followed_by(self, later: Edited) -> Edited:
        """Both as one edit: what was before this one, what is after the later one."""
        return Edited(
            _overlaid(later.before, self.before),
            _overlaid(self.after, later.after),
            {**self.locked, **later.locked},
            {**later.marks_before, **self.marks_before},
            {**self.marks_after, **later.marks_after},
        )


@dataclass(frozen=True, slots=True)
class Reordered:
    """Which places rows had and have. `Uploads.place` takes either."""

    before: Mapping[TaskId, float] = field(default_factory=dict)
    after: Mapping[TaskId, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Removed:
    """Rows that were taken out, for putting them back."""

    tasks: tuple[UploadTask, ...]


def edit_rows(
    rows: Iterable[UploadTask],
    values: Values,
    lock_reason: Lock,
    mark: Mark,
) -> tuple[list[UploadTask], Edited]:
    """The rows that change, as they are then, and what changed in them."""
    changed: list[UploadTask] = []
    marks: dict[TaskId, PresetMark | None] = {}
    before: dict[TaskId, Mapping[Field, object]] = {}
    after: dict[TaskId, Mapping[Field, object]] = {}
    locked: dict[TaskId, LockReason] = {}
    for row in rows:
        wanted = {f: v for f, v in values[row.id].items() if _READ[f](row.metadata) != v}
        locks = {f: reason for f in wanted if (reason := lock_reason(row, f)) is not None}
        if locks:
            locked[row.id] = next(iter(locks.values()))
            wanted = {f: v for f, v in wanted.items() if f not in locks}
        if wanted:
            before[row.id] = {f: _READ[f](row.metadata) for f in wanted}
            after[row.id] = wanted
            marks[row.id] = row.preset
            changed.append(_with_form(row, wanted, mark(row, frozenset(wanted))))
    return changed, Edited(before, after, locked, marks, {row.id: row.preset for row in changed})


def edit_in_bits(
    values: Values,
    *,
    present: Callable[[Iterable[TaskId]], list[UploadTask]],
    lock_reason: Lock,
    mark: Mark,
    place: Callable[[list[UploadTask]], None],
) -> Bits[Edited]:
    """Edit many rows: worked out bit by bit, and put in place with the last one, whole or not at all.

    A row that has become another one in between is worked out anew. `present` gives those rows that are there now, `place` puts the
    edited ones in place. On the owner's thread.
    """
    seen: list[UploadTask] = []
    bits: list[tuple[list[UploadTask], Edited]] = []
    left = iter(values)
    while ids := list(itertools.islice(left, ROWS_A_BIT)):
        rows = present(ids)
        seen += rows
        bits.append(edit_rows(rows, values, lock_reason, mark))
        yield
    if stale := _stale(seen, present):
        bits = [_without(stale, *bit) for bit in bits]
        bits.append(edit_rows(present(stale), values, lock_reason, mark))
    if changed := [row for of_bit, _ in bits for row in of_bit]:
        place(changed)
    return _joined([edited for _, edited in bits])


def _with_form(task: UploadTask, values: Mapping[Field, object], preset: PresetMark | None) -> UploadTask:
    """The row with other values; another cover makes the uploaded one useless."""
    metadata = task.metadata.changed(**{_NAME[f]: v for f, v in values.items()})
    metadata.problems()  # found now, bit by bit: whoever shows the rows asks for those of all of them at once
    changes: dict[str, object] = {"metadata": metadata, "preset": preset, "untold": task.media_id is not None}
    if Field.COVER in values:
        changes |= {"cover_url": "", "cover_image_id": None}
    return _ROWS.changed(task, changes)


def _overlaid(below: Values, above: Values) -> Values:
    """For every row the fields of both; where both have one, that of `above`."""
    return {
        task_id: {**below.get(task_id, {}), **above.get(task_id, {})}
        for task_id in dict.fromkeys([*below, *above])
    }


def _stale(
    seen: Iterable[UploadTask], present: Callable[[Iterable[TaskId]], list[UploadTask]]
) -> set[TaskId]:
    """Rows that are others by now, or gone."""
    before = {row.id: row for row in seen}
    now = {row.id: row for row in present(before)}
    return {task_id for task_id, row in before.items() if now.get(task_id) is not row}


def _joined(edits: Sequence[Edited]) -> Edited:
    """Edits of different rows as one."""
    whole = Edited({}, {}, {}, {}, {})
    for name in Edited.__slots__:
        for edit in edits:
            getattr(whole, name).update(getattr(edit, name))
    return whole


def _without(
    ids: Collection[TaskId], rows: Iterable[UploadTask], edited: Edited
) -> tuple[list[UploadTask], Edited]:
    kept = (
        {task_id: told for task_id, told in getattr(edited, name).items() if task_id not in ids}
        for name in Edited.__slots__
    )
    return [row for row in rows if row.id not in ids], Edited(*kept)
