"""The view: selection, keys, rows that are dragged, files that are dropped between rows, columns."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.tasks import every_state, task
from vod_desktop.app.groups import Group
from vod_desktop.domain.ids import TaskId
from vod_desktop.ui.queue.cells import Cells
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.model import QueueModel, rows_to_drag
from vod_desktop.ui.queue.view import QueueView


@pytest.fixture
def view(qtbot: QtBot) -> QueueView:
    view = QueueView(QueueModel(Cells(fakes.services())))
    view.queue.setParent(view)
    qtbot.addWidget(view)
    view.resize(1300, 900)
    with qtbot.waitExposed(view):
        view.show()
    view.queue.tasks_added(every_state())
    return view


def numbers(ids: Sequence[TaskId]) -> list[int]:
    return [int(task_id, 16) for task_id in ids]


def center_of(view: QueueView, row: int, offset: int = 0) -> QPoint:
    return view.visualRect(view.queue.index(row, Column.TITLE)).center() + QPoint(0, offset)


def files(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    return data


def drag_to(view: QueueView, at: QPoint, data: QMimeData) -> QDropEvent:
    actions, left, none = (
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(at, actions, data, left, none)
    QApplication.sendEvent(view.viewport(), enter)
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(at, actions, data, left, none))
    drop = QDropEvent(QPointF(at), actions, data, left, none)
    drop.ignore()
    if enter.isAccepted():
        QApplication.sendEvent(view.viewport(), drop)
    return drop


def test_a_click_selects_and_shift_extends(qtbot: QtBot, view: QueueView) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=center_of(view, 1))
    assert numbers(view.selected_ids()) == [2]
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, center_of(view, 3)
    )
    assert numbers(view.selected_ids()) == [2, 3, 4]
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(view.selected_ids()) == 15


def test_typing_finds_a_title(qtbot: QtBot, view: QueueView) -> None:
    view.select([task(1).id])
    qtbot.keyClicks(view, "pod")
    assert numbers(view.selected_ids()) == [5]


def test_home_and_end_lead_to_the_first_and_last_row(qtbot: QtBot, view: QueueView) -> None:
    view.select([task(4).id])
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert numbers(view.selected_ids()) == [15]
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert numbers(view.selected_ids()) == [1]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert numbers(view.selected_ids()) == [1]


def test_the_selection_survives_a_filter(view: QueueView) -> None:
    view.select([task(6).id, task(9).id])
    view.queue.show_group(Group.WAITING)
    assert numbers(view.selected_ids()) == [6]
    view.queue.show_group(Group.ALL)
    assert numbers(view.selected_ids()) == [6]


def test_rows_are_let_go_before_or_after_the_row_under_the_pointer(qtbot: QtBot, view: QueueView) -> None:
    ids = [task(9).id]
    with qtbot.waitSignal(view.move_wanted) as above:
        drag_to(view, center_of(view, 2, -10), rows_to_drag(ids))
    with qtbot.waitSignal(view.move_wanted) as below:
        drag_to(view, center_of(view, 2, 10), rows_to_drag(ids))
    assert above.args == [ids, task(3).id]
    assert below.args == [ids, task(4).id]


def test_rows_below_the_last_one_go_to_the_end(qtbot: QtBot, view: QueueView) -> None:
    view.queue.tasks_removed([task(number).id for number in range(5, 16)])
    with qtbot.waitSignal(view.move_wanted) as moved:
        drag_to(view, QPoint(300, 700), rows_to_drag([task(1).id]))
    assert moved.args == [[task(1).id], None]


def test_pressing_and_pulling_begins_a_drag(
    qtbot: QtBot, view: QueueView, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[list[int]] = []
    monkeypatch.setattr(
        QueueView, "startDrag", lambda self, _actions: begun.append(numbers(self.selected_ids()))
    )
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=center_of(view, 1))
    for step in (4, 12, 30, 60):
        pull(view, center_of(view, 1, step))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=center_of(view, 2))
    assert begun == [[2]]


def test_several_selected_rows_are_dragged_together_and_a_click_leaves_one(
    qtbot: QtBot, view: QueueView, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[list[int]] = []
    monkeypatch.setattr(
        QueueView, "startDrag", lambda self, _actions: begun.append(numbers(self.selected_ids()))
    )
    view.select([task(2).id, task(4).id])
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=center_of(view, 1))
    pull(view, center_of(view, 1, 40))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=center_of(view, 2))
    assert begun == [[2, 4]]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=center_of(view, 1))
    assert numbers(view.selected_ids()) == [2]


def pull(view: QueueView, at: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPointF(at)
    moved = QMouseEvent(
        QEvent.Type.MouseMove, place, view.viewport().mapToGlobal(place), Qt.MouseButton.NoButton, left, none
    )
    QApplication.sendEvent(view.viewport(), moved)


def test_files_can_be_dropped_between_rows(qtbot: QtBot, view: QueueView, tmp_path: Path) -> None:
    film = tmp_path / "片 #1 100%.mp4"
    film.write_bytes(b"x")
    with qtbot.waitSignal(view.dropped) as dropped:
        drop = drag_to(view, center_of(view, 4, -10), files(str(film)))
    assert drop.dropAction() == Qt.DropAction.CopyAction
    assert dropped.args[0].paths == (str(film),)
    assert dropped.args[1] == task(5).id


def test_types_that_cannot_be_uploaded_are_refused(view: QueueView, qtbot: QtBot) -> None:
    offered: list[object] = []
    view.drop_offered.connect(offered.append)
    drop = drag_to(view, center_of(view, 1), files("/tmp/report.xyz"))
    assert not drop.isAccepted()
    assert {offer.is_taken for offer in offered if offer} == {False}


def test_the_context_menu_is_asked_for_with_the_selection(qtbot: QtBot, view: QueueView) -> None:
    view.select([task(2).id, task(3).id])
    with qtbot.waitSignal(view.menu_wanted) as wanted:
        QApplication.sendEvent(
            view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
        )
    assert numbers(wanted.args[0]) == [2, 3]


def click_header(qtbot: QtBot, view: QueueView, column: Column) -> None:
    at = QPoint(view.columns.sectionViewportPosition(column) + 20, view.columns.height() // 2)
    qtbot.mouseClick(view.columns.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_the_third_click_on_a_header_brings_the_queue_order_back(qtbot: QtBot, view: QueueView) -> None:
    orders = []
    for _ in range(3):
        click_header(qtbot, view, Column.SIZE)
        orders.append(numbers([view.queue.task_at(row).id for row in range(3)]))
    assert orders[0] != orders[1]
    assert orders[2] == [1, 2, 3]
    assert view.queue.is_in_queue_order


def test_rows_cannot_be_dragged_into_a_sorted_list(qtbot: QtBot, view: QueueView) -> None:
    click_header(qtbot, view, Column.SIZE)
    with qtbot.waitSignal(view.move_wanted) as moved:
        drag_to(view, center_of(view, 2), rows_to_drag([task(1).id]))
    assert moved.args[1] is None


def test_columns_leave_when_there_is_no_room_and_come_back(view: QueueView) -> None:
    wide = {column for column in Column if not view.columns.isSectionHidden(column)}
    view.resize(520, 600)
    narrow = {column for column in Column if not view.columns.isSectionHidden(column)}
    view.resize(1300, 900)
    again = {column for column in Column if not view.columns.isSectionHidden(column)}
    assert {Column.TITLE, Column.STATUS} <= narrow < wide == again


def test_the_header_menu_shows_and_hides_columns(view: QueueView) -> None:
    view.resize(1800, 900)
    menu = view.columns.columns_menu(view)
    tags = next(action for action in menu.actions() if action.text() == "Tags")
    assert not tags.isChecked()
    tags.trigger()
    assert not view.columns.isSectionHidden(Column.TAGS)
    next(action for action in menu.actions() if action.text() == "Reset columns").trigger()
    assert view.columns.isSectionHidden(Column.TAGS)


def test_saved_columns_come_back(qtbot: QtBot, view: QueueView) -> None:
    view.resize(1800, 900)
    view.columns.want(Column.TAGS, wanted=True)
    view.columns.want(Column.KIND, wanted=False)
    other = QueueView(view.queue)
    qtbot.addWidget(other)
    other.resize(1800, 900)
    other.columns.restore(*view.columns.save())
    assert other.columns.is_wanted(Column.TAGS)
    assert not other.columns.is_wanted(Column.KIND)
    assert other.queue.is_in_queue_order


def test_the_list_scrolls_while_rows_are_held_near_its_edge(qtbot: QtBot, view: QueueView) -> None:
    view.resize(1300, 420)
    action, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = rows_to_drag([task(1).id])
    low = QPoint(300, view.viewport().height() - 6)
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(low, action, data, left, none))
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    bar.setValue(0)
    qtbot.wait(80)
    assert bar.value() == 0


def test_sorting_follows_the_selected_rows_and_not_each_of_their_cells(view: QueueView) -> None:
    view.queue.tasks_added([task(number) for number in range(100, 1100)])
    chosen = view.queue.ids_at(range(0, view.queue.rowCount(), 2))
    view.select(chosen)
    followed: list[int] = []
    view.queue.layoutAboutToBeChanged.connect(lambda: followed.append(len(view.queue.persistentIndexList())))
    view.sortByColumn(Column.TITLE, Qt.SortOrder.DescendingOrder)
    assert set(view.selected_ids()) == set(chosen)
    assert max(followed) < 100  # some for what is seen; 506 rows have 10,626 cells


def test_sorting_leaves_current_row_and_scrolling_alone(view: QueueView) -> None:
    view.queue.tasks_added([task(number) for number in range(100, 300)])
    view.select(view.queue.ids_at([40, 41, 42]))
    current = view.queue.ids_at([view.currentIndex().row()])
    view.verticalScrollBar().setValue(700)
    view.sortByColumn(Column.TITLE, Qt.SortOrder.DescendingOrder)
    assert view.queue.ids_at([view.currentIndex().row()]) == current
    assert view.verticalScrollBar().value() == 700
    assert len(view.selected_ids()) == 3


def test_selecting_neighbours_makes_one_range(view: QueueView) -> None:
    view.select(view.queue.ids_at(range(2, 9)))
    assert len(list(view.selectionModel().selection())) == 1


def test_the_header_looks_at_no_selected_row(view: QueueView) -> None:
    view.selectAll()
    assert len(view.selected_ids()) == view.queue.rowCount()
    assert not view.horizontalHeader().selectionModel().hasSelection()
