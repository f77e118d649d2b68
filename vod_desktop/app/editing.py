"""What an edit of forms and a reorder of rows do, and what is needed to take them back. Values only."""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Collection, Iterable, Mapping
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
    work = _Work()
    left = iter(values)
    while ids := list(itertools.islice(left, ROWS_A_BIT)):
        rows = present(ids)
        seen += rows
        work.add(*edit_rows(rows, values, lock_reason, mark))
        yield
    if stale := _stale(seen, present):
        work.leave_out(stale)
        work.add(*edit_rows(present(stale), values, lock_reason, mark))
    if work.rows:
        place(list(work.rows.values()))
    return work.edited


def _with_form(task: UploadTask, values: Mapping[Field, object], preset: PresetMark | None) -> UploadTask:
    """The row with other values; another cover makes the uploaded one useless, and answers what became of it."""
    metadata = task.metadata.changed(**{_NAME[f]: v for f, v in values.items()})
    metadata.problems()  # found now, bit by bit: whoever shows the rows asks for those of all of them at once
    changes: dict[str, object] = {"metadata": metadata, "preset": preset, "untold": task.media_id is not None}
    if Field.COVER in values:
        changes |= {"cover_url": "", "cover_image_id": None, "cover_intended_at": 0.0}
    return _ROWS.changed(task, changes)


def _overlaid(below: Values, above: Values) -> Values:
    """For every row the fields of both; where both have one, that of `above`."""
    found = {**below, **above}
    for task_id in below.keys() & above.keys():
        if below[task_id].keys() != above[task_id].keys():
            found[task_id] = {**below[task_id], **above[task_id]}
    return found


def _stale(
    seen: Iterable[UploadTask], present: Callable[[Iterable[TaskId]], list[UploadTask]]
) -> set[TaskId]:
    """Rows that are others by now, or gone."""
    before = {row.id: row for row in seen}
    rows = present(before)
    if len(rows) == len(before) and all(map(operator.is_, before.values(), rows)):
        return set()
    now = {row.id: row for row in rows}
    return {task_id for task_id, row in before.items() if now.get(task_id) is not row}


class _Work:
    """What has been worked out so far.

    Attributes:
        rows: Those that change, as they will be.
        edited: What changes in them.
    """

    def __init__(self) -> None:
        self.rows: dict[TaskId, UploadTask] = {}
        self.edited = Edited({}, {}, {}, {}, {})

    def add(self, rows: Iterable[UploadTask], edited: Edited) -> None:
        self.rows.update((row.id, row) for row in rows)
        for name in Edited.__slots__:
            getattr(self.edited, name).update(getattr(edited, name))

    def leave_out(self, ids: Collection[TaskId]) -> None:
        for told in (self.rows, *(getattr(self.edited, name) for name in Edited.__slots__)):
            for task_id in ids:
                told.pop(task_id, None)
