"""Where rows go when they are moved by keys. No widgets."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from vod_desktop.domain.ids import TaskId
from vod_desktop.ui.queue.model import QueueModel


class Move(enum.Enum):
    """A direction."""

    UP = "up"
    DOWN = "down"
    TO_TOP = "to-top"
    TO_BOTTOM = "to-bottom"


@dataclass(frozen=True, slots=True)
class Place:
    """The row before which others shall stand; None for the end."""

    before: TaskId | None


def place_for(model: QueueModel, ids: Sequence[TaskId], move: Move) -> Place | None:
    """Where the rows go; None when they are there already or the list is not in queue order."""
    rows = _with_children(model, [row for task_id in ids if (row := model.row_of(task_id)) is not None])
    last = _last_upload(model)
    if not rows or not model.is_in_queue_order:
        return None
    together = rows[-1] - rows[0] + 1 == len(rows)
    if move in {Move.UP, Move.TO_TOP}:
        if rows[0] == 0 and together:
            return None
        row = 0 if move is Move.TO_TOP else model.head_of(max(0, rows[0] - 1))
        return Place(_first_free(model, row, rows))
    if rows[-1] == last and together:
        return None
    return Place(None if move is Move.TO_BOTTOM else _first_free(model, _behind(model, rows[-1] + 1), rows))


def _with_children(model: QueueModel, rows: Sequence[int]) -> list[int]:
    """Rows move with what is shown of them below; none of that moves by itself."""
    heads = {model.head_of(row) for row in rows} & set(rows)
    return sorted(row for head in heads for row in range(head, _behind(model, head)))


def _behind(model: QueueModel, row: int) -> int:
    """The first row behind this one and what belongs to it; the count of rows when there is none."""
    behind = row + 1
    while behind < model.rowCount() and model.head_of(behind) == row:
        behind += 1
    return behind


def _first_free(model: QueueModel, row: int, moving: Sequence[int]) -> TaskId | None:
    """The first upload from there on that does not move itself."""
    taken = set(moving)
    while row in taken:
        row += 1
    return model.upload_at(row)


def _last_upload(model: QueueModel) -> int:
    """What VOD does itself stands below and has no place in the line."""
    row = model.rowCount() - 1
    while row >= 0 and model.upload_at(row) is None:
        row -= 1
    return row
