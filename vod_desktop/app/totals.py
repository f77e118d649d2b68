"""Sums over the queue for the status bar and the sidebar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from vod_desktop.app.groups import Group, group_of, groups_of_job
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.task import TaskState, UploadTask

_COUNTED = frozenset(
    {TaskState.WAITING, TaskState.PREPARING, TaskState.UPLOADING, TaskState.FINISHING, TaskState.VERIFYING}
)
_TROUBLED = frozenset({TaskState.FAILED, TaskState.ATTENTION})


@dataclass(frozen=True, slots=True)
class Totals:
    """The queue in numbers.

    Attributes:
        count_by_group: Rows of every group, ALL included.
        bytes_total, bytes_sent: Over rows at work or in line.
        speed: Bytes per second over all.
        left_s: Seconds left for them at that speed; None when unknown.
        startable: Drafts whose form is ready to be sent.
        failed: Rows that a retry would apply to.
        at_vod: Rows that VOD works on by itself.
    """

    count_by_group: Mapping[Group, int]
    bytes_total: int
    bytes_sent: int
    speed: float
    left_s: float | None
    startable: int
    failed: int
    at_vod: int = 0


class Tally:
    """The totals of rows that change bit by bit: only those that are not what they were are counted anew. One thread."""

    def __init__(self) -> None:
        self._seen: dict[TaskId, UploadTask] = {}
        self._group: dict[TaskId, Group] = {}
        self._speeds: dict[TaskId, float] = {}
        self._counts: Counter[Group] = Counter()
        self._total = self._sent = self._startable = self._failed = 0

    def of(self, rows: Mapping[TaskId, UploadTask]) -> Totals:
        """Count what has changed since the last time."""
        seen = self._seen
        changed = [row for task_id, row in rows.items() if seen.get(task_id) is not row]
        gone = [seen[task_id] for task_id in seen.keys() - rows.keys()]
        changed = [row for row in changed if row.id not in seen or self._counts_otherwise(seen[row.id], row)]
        for old in (*gone, *(seen[row.id] for row in changed if row.id in seen)):
            self._count(old, self._group.pop(old.id), -1)
            self._speeds.pop(old.id, None)
        for row in changed:
            group = self._group[row.id] = group_of(row)
            self._count(row, group, 1)
            if row.speed and row.state in _COUNTED:
                self._speeds[row.id] = row.speed
        self._seen = dict(rows)
        return self._totals()

    def _counts_otherwise(self, old: UploadTask, new: UploadTask) -> bool:
        """Whether a sum is another one; a form that was edited seldom makes one."""
        return (
            old.state is not new.state
            or old.sent != new.sent
            or old.speed != new.speed
            or old.size != new.size
            or group_of(new) is not self._group[old.id]
        )

    def _count(self, row: UploadTask, group: Group, by: int) -> None:
        if row.parent_id is None or group is Group.NEEDS_YOU:  # the others are seen with what they belong to
            self._counts[group] += by
            self._counts[Group.ALL] += by if row.parent_id is None else 0
            self._startable += by if group is Group.DRAFT else 0
        self._failed += by if row.state in _TROUBLED else 0
        if row.state in _COUNTED:
            self._total += by * row.size
            self._sent += by * row.sent

    def _totals(self) -> Totals:
        speed = sum(self._speeds.values())
        left_s = (self._total - self._sent) / speed if speed > 0 else None
        return Totals(
            Counter(self._counts), self._total, self._sent, speed, left_s, self._startable, self._failed
        )


def with_jobs(totals: Totals, jobs: Iterable[RemoteJob]) -> Totals:
    """The same with the rows that VOD works on itself. They move no bytes of this computer."""
    counts = Counter(totals.count_by_group)
    states: Counter[TaskState] = Counter()
    startable = 0
    for (state, groups), count in Counter((job.state, groups_of_job(job)) for job in jobs).items():
        states[state] += count
        startable += count if Group.DRAFT in groups else 0
        for group in (Group.ALL, *groups):
            counts[group] += count
    return replace(
        totals,
        count_by_group=counts,
        startable=totals.startable + startable,
        failed=totals.failed + states[TaskState.FAILED] + states[TaskState.ATTENTION],
        at_vod=states[TaskState.PREPARING] + states[TaskState.SUBMITTED],
    )
