"""The model of the queue: what it announces, and when."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.service_doubles import KnownCatalog
from tests.ui.tasks import every_state, task
from vod_desktop.app.groups import Group
from vod_desktop.domain.catalog import Category
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.task import TaskState
from vod_desktop.ui.queue.cells import Cells
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.model import QueueModel, TaskRole, dragged_rows, rows_to_drag


@pytest.fixture
def model() -> QueueModel:
    made = QueueModel(Cells(fakes.services()))
    made.tasks_added(every_state())
    return made


def shown(model: QueueModel) -> list[int]:
    return [int(model.task_at(row).id, 16) for row in range(model.rowCount())]


def changed_rows(model: QueueModel) -> list[tuple[int, int]]:
    seen: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _roles: seen.append((first.row(), last.row())))
    return seen


def test_qt_finds_nothing_wrong(qtmodeltester: ModelTester, model: QueueModel) -> None:
    qtmodeltester.check(model)
    model.sort(Column.TITLE, Qt.SortOrder.DescendingOrder)
    model.show_group(Group.UPLOADING)
    model.show_group(Group.ALL)
    model.tasks_changed([replace(task(2), position=99.0)])
    model.flush()
    model.tasks_removed([task(1).id, task(7).id])
    model.tasks_added([task(40), task(41)])
    qtmodeltester.check(model)


def test_a_batch_is_one_insertion(qtbot: QtBot, model: QueueModel) -> None:
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    model.tasks_added([task(number) for number in range(100, 400)])
    assert inserted == [(15, 314)]


def test_rows_are_inserted_where_they_belong(model: QueueModel) -> None:
    model.tasks_added([task(50, position=2.5), task(51, position=2.6)])
    assert shown(model)[:6] == [1, 2, 50, 51, 3, 4]


def test_changes_are_collected_and_told_once_per_row(qtbot: QtBot, model: QueueModel) -> None:
    seen = changed_rows(model)
    for sent in range(50):
        model.tasks_changed([replace(model.task_at(0), sent=sent), replace(model.task_at(4), sent=sent)])
    assert seen == []
    with qtbot.waitSignal(model.settled):
        pass
    assert seen == [(0, 0), (4, 4)]
    assert model.task_at(0).sent == 49


def test_when_most_rows_change_one_signal_is_enough(model: QueueModel) -> None:
    model.tasks_added([task(number) for number in range(100, 300)])
    seen = changed_rows(model)
    model.tasks_changed([replace(model.task_at(row), sent=1) for row in range(215) if row != 7])
    model.flush()
    assert seen == [(0, 214)]


def test_a_row_leaves_the_group_it_no_longer_belongs_to(model: QueueModel) -> None:
    model.show_group(Group.WAITING)
    assert shown(model) == [6, 7, 8]
    model.tasks_changed([replace(task(7), state=TaskState.PAUSED)])
    model.flush()
    assert shown(model) == [6, 8]


def test_a_row_enters_the_group_it_belongs_to(model: QueueModel) -> None:
    model.show_group(Group.PAUSED)
    model.tasks_changed([replace(task(4), state=TaskState.PAUSED)])
    model.flush()
    assert shown(model) == [4, 9]


def test_many_rows_leaving_at_once(model: QueueModel) -> None:
    model.tasks_added([task(number) for number in range(100, 300)])
    model.show_group(Group.WAITING)
    model.tasks_changed([task(number, TaskState.DONE) for number in range(100, 300, 2)])
    model.flush()
    assert shown(model) == [6, 7, 8, *range(101, 300, 2)]


def test_a_moved_row_takes_its_new_place_and_indexes_follow(model: QueueModel) -> None:
    from PySide6.QtCore import QPersistentModelIndex

    kept = QPersistentModelIndex(model.index(0, Column.TITLE))
    model.tasks_changed([replace(model.task_at(0), position=3.5)])
    model.flush()
    assert shown(model)[:4] == [2, 3, 1, 4]
    assert kept.row() == 2


def test_a_change_that_was_not_told_yet_does_not_bring_a_removed_row_back(model: QueueModel) -> None:
    model.tasks_changed([replace(model.task_at(0), sent=5)])
    model.tasks_removed([task(1).id])
    model.flush()
    assert 1 not in shown(model)
    assert model.task(task(1).id) is None


def test_every_cell_has_words_for_screen_readers(model: QueueModel) -> None:
    index = model.index(0, Column.TITLE)
    sentence = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Autumn campaign" in sentence
    assert "41" in sentence
    assert index.data(TaskRole).id == task(1).id
    for column in Column:
        assert model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)


def test_speed_is_blank_when_idle(model: QueueModel) -> None:
    assert model.index(0, Column.SPEED).data() == "8.60 MB/s"
    assert model.index(5, Column.SPEED).data() is None
    assert model.index(5, Column.TIME_LEFT).data() is None


def test_the_full_bar_is_shown_for_what_became_done_just_now(model: QueueModel) -> None:
    model.tasks_changed([replace(task(4), state=TaskState.DONE)])
    model.flush()
    assert model.shows_full_bar(task(4).id)
    assert not model.shows_full_bar(task(12).id)


def test_dragged_rows_survive_the_journey() -> None:
    ids = [task(1).id, task(5).id]
    assert dragged_rows(rows_to_drag(ids)) == ids


def test_waiting_rows_say_their_place_and_move_up(model: QueueModel) -> None:
    assert "1" in str(model.index(5, Column.STATUS).data())
    assert "2" in str(model.index(6, Column.STATUS).data())
    seen = changed_rows(model)
    model.tasks_changed([replace(task(6), state=TaskState.UPLOADING)])
    model.flush()
    assert (0, 14) in seen
    assert "1" in str(model.index(6, Column.STATUS).data())


def test_a_category_is_named_by_its_path_as_far_as_it_is_known() -> None:
    below = Category(12, "Trailers", 1, 1)
    services = fakes.services(catalog=KnownCatalog((Category(1, "Films", 0, -1, (below,)),)))
    cells, first = Cells(services), task(1)
    named = [replace(first, metadata=first.metadata.changed(category_id=known)) for known in (12, 99, None)]
    assert [cells.text(row, Column.CATEGORY) for row in named] == ["Films / Trailers", "99", ""]
    services.catalog.tree = (Category(99, "Later", 0, -1),)
    assert cells.text(named[1], Column.CATEGORY) == "Later"
    services.catalog.material = (Category(99, "Marks"),)
    assert cells.text(replace(named[1], kind=MediaKind.SUBTITLE), Column.CATEGORY) == "Marks"
