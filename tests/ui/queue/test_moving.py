"""Rows that are moved by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui import fakes
from tests.ui.tasks import task
from vod_desktop.ui.queue.cells import Cells
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.model import QueueModel
from vod_desktop.ui.queue.moving import Move, place_for


@pytest.fixture
def model() -> QueueModel:
    made = QueueModel(Cells(fakes.services()))
    made.tasks_added([task(number) for number in range(1, 6)])
    return made


@pytest.mark.parametrize(
    ("moving", "move", "before"),
    [
        ([3], Move.UP, 2),
        ([3], Move.DOWN, 5),
        ([4], Move.DOWN, None),
        ([2, 3], Move.UP, 1),
        ([2, 3], Move.DOWN, 5),
        ([2, 4], Move.TO_TOP, 1),
        ([1, 3], Move.TO_TOP, 2),
        ([2], Move.TO_BOTTOM, None),
        ([3, 5], Move.TO_BOTTOM, None),
    ],
)
def test_where_rows_go(model: QueueModel, moving: list[int], move: Move, before: int | None) -> None:
    place = place_for(model, [task(number).id for number in moving], move)
    assert place is not None
    assert place.before == (task(before).id if before else None)


@pytest.mark.parametrize(
    ("moving", "move"),
    [([1], Move.UP), ([1, 2], Move.TO_TOP), ([5], Move.DOWN), ([4, 5], Move.TO_BOTTOM), ([], Move.UP)],
)
def test_rows_that_are_there_already_stay(model: QueueModel, moving: list[int], move: Move) -> None:
    assert place_for(model, [task(number).id for number in moving], move) is None


def test_a_sorted_list_has_no_places(model: QueueModel) -> None:
    model.sort(Column.SIZE, Qt.SortOrder.AscendingOrder)
    assert place_for(model, [task(3).id], Move.UP) is None
