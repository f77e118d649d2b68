"""Thousands of selected rows do not hold the window up."""

from __future__ import annotations

import time
from dataclasses import replace

from tests.ui.inspector.conftest import Open
from tests.ui.tasks import task
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task_state import TaskState

TASKS = [
    task(n, TaskState.DRAFT, metadata=MediaMetadata(title=f"t{n}", tags=("a", f"b{n % 7}")))
    for n in range(5000)
]


def test_moving_bytes_of_five_thousand_selected_rows_cost_next_to_nothing(opened: Open) -> None:
    inspector = opened(*TASKS)
    moved = [replace(one, sent=1) for one in TASKS[:50]]
    before = time.process_time()
    inspector.refresh(moved)
    assert time.process_time() - before < 0.25


def test_five_thousand_rows_are_edited_within_seconds(opened: Open) -> None:
    inspector = opened(*TASKS)
    before = time.process_time()
    inspector.details.tags.editor.added.emit(("new",))
    inspector.steps.finish()
    assert time.process_time() - before < 3.0
    assert all("new" in one.metadata.tags for one in inspector.doubles.uploads.tasks.values())
