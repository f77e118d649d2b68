"""What an edit of forms and a reorder of rows do, and what is needed to take them back. Values only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from vod_desktop.app.actions import LockReason
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.preset import PresetMark
from vod_desktop.domain.task import UploadTask

Values = Mapping[TaskId, Mapping[Field, object]]
"""For rows the fields to change with their new values."""
Mark = Callable[[UploadTask, frozenset[Field]], PresetMark | None]
"""What presets have filled in of a row when these fields have been changed."""


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
    lock_reason: Callable[[UploadTask, Field], LockReason | None],
    mark: Mark,
) -> tuple[list[UploadTask], Edited]:
    """The rows that change, as they are then, and what changed in them."""
    changed: list[UploadTask] = []
    marks: dict[TaskId, PresetMark | None] = {}
    before: dict[TaskId, Mapping[Field, object]] = {}
    after: dict[TaskId, Mapping[Field, object]] = {}
    locked: dict[TaskId, LockReason] = {}
    for row in rows:
        wanted = {f: v for f, v in values[row.id].items() if getattr(row.metadata, f.value) != v}
        locks = {f: reason for f in wanted if (reason := lock_reason(row, f)) is not None}
        if locks:
            locked[row.id] = next(iter(locks.values()))
        if open_fields := {f: v for f, v in wanted.items() if f not in locks}:
            before[row.id] = {f: getattr(row.metadata, f.value) for f in open_fields}
            after[row.id] = open_fields
            metadata = row.metadata.changed(**{f.value: v for f, v in open_fields.items()})
            marks[row.id] = row.preset
            edited = _with_metadata(row, metadata)
            changed.append(replace(edited, preset=mark(row, frozenset(open_fields))))
    return changed, Edited(before, after, locked, marks, {row.id: row.preset for row in changed})


def _with_metadata(task: UploadTask, metadata: MediaMetadata) -> UploadTask:
    """The row with another form; another cover makes the uploaded one useless."""
    edited = replace(task, metadata=metadata, untold=task.media_id is not None)
    if metadata.cover == task.metadata.cover:
        return edited
    return replace(edited, cover_url="", cover_image_id=None)


def _overlaid(below: Values, above: Values) -> Values:
    """For every row the fields of both; where both have one, that of `above`."""
    return {
        task_id: {**below.get(task_id, {}), **above.get(task_id, {})}
        for task_id in dict.fromkeys([*below, *above])
    }
