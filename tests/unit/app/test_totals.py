"""Totals that are kept up to date are those of rows counted all at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from tests.ui.tasks import every_state, task
from vod_desktop.app import totals
from vod_desktop.app.groups import Group, group_of
from vod_desktop.app.totals import Tally
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import UploadTask
from vod_desktop.domain.task_state import TaskState


def by_id(tasks: Iterable[UploadTask]) -> dict[TaskId, UploadTask]:
    return {one.id: one for one in tasks}


def test_what_changes_is_counted_anew() -> None:
    rows, tally = by_id(every_state()), Tally()
    tally.of(rows)
    for one in list(rows.values()):
        rows[one.id] = replace(one, state=TaskState.UPLOADING, size=100, sent=40, speed=2.0)
        assert tally.of(rows) == Tally().of(rows)
    assert tally.of(rows).bytes_sent == 40 * len(rows)


def test_rows_that_go_are_counted_out() -> None:
    rows, tally = by_id(every_state()), Tally()
    tally.of(rows)
    for task_id in list(rows):
        del rows[task_id]
        assert tally.of(rows) == Tally().of(rows)
    assert tally.of(rows).count_by_group[Group.ALL] == 0


def test_a_draft_whose_form_breaks_needs_you() -> None:
    one, tally = task(1, TaskState.DRAFT), Tally()
    assert tally.of({one.id: one}).startable == 1
    broken = replace(one, metadata=MediaMetadata(title=""))
    found = tally.of({one.id: broken})
    assert (found.startable, found.count_by_group[Group.NEEDS_YOU]) == (0, 1)


def test_rows_that_are_as_they_were_are_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[UploadTask] = []

    def asking(one: UploadTask) -> Group:
        asked.append(one)
        return group_of(one)

    monkeypatch.setattr(totals, "group_of", asking)
    rows, tally = by_id(task(n) for n in range(1, 101)), Tally()
    tally.of(rows)
    asked.clear()
    changed = rows[task(7).id] = replace(rows[task(7).id], sent=5)
    tally.of(rows)
    assert asked == [changed]
