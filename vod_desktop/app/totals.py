"""Sums over the queue for the status bar and the sidebar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from vod_desktop.app.groups import Group, group_of, groups_of_job
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.task import TaskState, UploadTask

_COUNTED = frozenset(
    {TaskState.WAITING, TaskState.PREPARING, TaskState.UPLOADING, TaskState.FINISHING, TaskState.VERIFYING}
)


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


def totals_of(tasks: Iterable[UploadTask]) -> Totals:
    """Add everything up, once through."""
    counts: Counter[Group] = Counter()
    total = sent = startable = failed = 0
    speed = 0.0
    for task in tasks:
        group = group_of(task)
        if task.parent_id is None or group is Group.NEEDS_YOU:  # the others are seen with what they belong to
            counts[group] += 1
            counts[Group.ALL] += task.parent_id is None
            startable += group is Group.DRAFT
        failed += task.state in {TaskState.FAILED, TaskState.ATTENTION}
        if task.state in _COUNTED:
            total += task.size
            sent += task.sent
            speed += task.speed
    left_s = (total - sent) / speed if speed > 0 else None
    return Totals(counts, total, sent, speed, left_s, startable, failed)


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
