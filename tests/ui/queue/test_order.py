"""Which rows are shown, and in which order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui import fakes
from tests.ui.tasks import MB, every_state, task
from vod_desktop.app.bits import whole
from vod_desktop.app.groups import Group, group_of
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.queue.cells import Cells
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.order import RowOrder


@pytest.fixture
def order() -> RowOrder:
    order = RowOrder(Cells(fakes.services()).sort_value)
    order.put([task(n, size=(10 - n) * MB, metadata=MediaMetadata(title=f"Part {n}")) for n in (3, 10, 1, 2)])
    order.show(order.arranged())
    return order


def numbers(ids: list[str]) -> list[int]:
    return [int(task_id, 16) for task_id in ids]


def test_the_queue_is_in_queue_order(order: RowOrder) -> None:
    assert numbers(order.shown) == [1, 2, 3, 10]


def test_numbers_in_titles_count_as_numbers(order: RowOrder) -> None:
    whole(order.sorting(Column.TITLE, backwards=False))
    assert numbers(order.arranged()) == [1, 2, 3, 10]


def test_backwards(order: RowOrder) -> None:
    whole(order.sorting(Column.SIZE, backwards=True))
    assert numbers(order.arranged()) == [1, 2, 3, 10]
    whole(order.sorting(Column.SIZE, backwards=False))
    assert numbers(order.arranged()) == [10, 3, 2, 1]


def test_equal_values_stay_in_queue_order_also_backwards(order: RowOrder) -> None:
    whole(order.sorting(Column.KIND, backwards=True))
    assert numbers(order.arranged()) == [1, 2, 3, 10]


def test_moving_bytes_do_not_change_the_order(order: RowOrder) -> None:
    whole(order.sorting(Column.PROGRESS, backwards=False))
    before = order.arranged()
    order.put([replace(order.tasks[before[0]], sent=9 * MB)])
    assert order.arranged() == before


@pytest.mark.parametrize("column", list(Column))
@pytest.mark.parametrize("backwards", [False, True])
def test_a_new_row_belongs_where_sorting_would_put_it(column: Column, backwards: bool) -> None:
    order = RowOrder(Cells(fakes.services()).sort_value)
    *known, new = every_state()
    whole(order.sorting(column, backwards=backwards))
    order.put(known)
    order.show(order.arranged())
    order.put([new])
    assert order.place_of(new.id) == order.arranged().index(new.id)


def test_a_group_shows_only_its_own() -> None:
    order = RowOrder(Cells(fakes.services()).sort_value)
    order.put(every_state())
    order.group = Group.NEEDS_YOU
    assert {group_of(order.tasks[i]) for i in order.arranged()} == {Group.NEEDS_YOU}


@pytest.mark.parametrize("words", ["autumn", "AUTUMN main", "4k", "C0FFEE"])
def test_search_looks_at_title_path_and_media_id(words: str) -> None:
    order = RowOrder(Cells(fakes.services()).sort_value)
    order.put(every_state())
    order.search = words.casefold()
    assert task(1).id in order.arranged()
    assert task(14).id not in order.arranged()


def test_search_follows_an_edited_title(order: RowOrder) -> None:
    order.search = "renamed"
    assert order.arranged() == []
    order.put([replace(order.tasks[order.shown[0]], metadata=MediaMetadata(title="Renamed"))])
    assert numbers(order.arranged()) == [1]


def test_states_have_a_group() -> None:
    assert {group_of(task(1, state)) for state in TaskState} <= set(Group)
