"""Rows that belong to others: shown below them, folded and unfolded by click and key, added by a drop on the row."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.tasks import NO_PERMISSION, task
from vod_desktop.app.groups import Group
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.queue.cells import Cells
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.families import Fold
from vod_desktop.ui.queue.model import QueueModel
from vod_desktop.ui.queue.moving import Move, place_for
from vod_desktop.ui.queue.view import QueueView

LEFT = Qt.MouseButton.LeftButton


def child(number: int, of: int, state: TaskState = TaskState.WAITING, **values: object) -> UploadTask:
    metadata = MediaMetadata(title=f"Clip {of} zh")
    made = task(number, state, kind=MediaKind.SUBTITLE, parent_id=task(of).id, metadata=metadata, **values)
    return replace(made, path=f"/media/films/clip {of}.zh.srt")


@pytest.fixture
def view(qtbot: QtBot) -> QueueView:
    view = QueueView(QueueModel(Cells(fakes.services())))
    view.queue.setParent(view)
    qtbot.addWidget(view)
    view.resize(1300, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.queue.tasks_added([task(1), child(2, 1), child(3, 1), task(4)])
    return view


@pytest.fixture
def model(view: QueueView) -> QueueModel:
    return view.queue


def shown(model: QueueModel) -> list[int]:
    return [int(model.task_at(row).id, 16) for row in range(model.rowCount())]


def change(model: QueueModel, *tasks: UploadTask) -> None:
    model.tasks_changed(tasks)
    model.flush()


def test_what_belongs_to_a_row_is_folded_away_at_first(model: QueueModel) -> None:
    assert shown(model) == [1, 4]
    assert [model.fold_at(row) for row in (0, 1)] == [Fold.CLOSED, Fold.NONE]


def test_a_click_on_the_arrow_unfolds_and_folds_and_selects_nothing(qtbot: QtBot, view: QueueView) -> None:
    arrow = view.delegate.fold_rect(view.visualRect(view.queue.index(0, Column.TITLE))).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=arrow)
    assert shown(view.queue) == [1, 2, 3, 4]
    assert not view.selected_ids()
    qtbot.mouseClick(view.viewport(), LEFT, pos=arrow)
    assert shown(view.queue) == [1, 4]


def test_the_keys_go_in_and_out_as_in_a_tree(qtbot: QtBot, view: QueueView) -> None:
    view.select([task(1).id])
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert shown(view.queue) == [1, 2, 3, 4]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.selected_ids() == [task(2).id]
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.selected_ids() == [task(1).id]
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert shown(view.queue) == [1, 4]


def test_one_that_needs_somebody_shows_itself(model: QueueModel) -> None:
    change(model, child(3, 1, TaskState.FAILED, failure=NO_PERMISSION))
    assert shown(model) == [1, 2, 3, 4]
    model.show_group(Group.NEEDS_YOU)
    assert shown(model) == [1, 2, 3]


def test_a_video_is_found_by_what_belongs_to_it(model: QueueModel) -> None:
    model.search_for("zh.srt")
    assert shown(model) == [1]


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_families_stay_together_in_every_order(
    qtmodeltester: ModelTester, model: QueueModel, order: Qt.SortOrder
) -> None:
    model.unfold(0, unfolded=True)
    for column in (Column.TITLE, Column.KIND, Column.SIZE):
        model.sort(column, order)
        place = shown(model).index(1)
        assert shown(model)[place : place + 3] == [1, 2, 3]
    qtmodeltester.check(model)


def test_size_and_progress_are_those_of_the_whole(model: QueueModel) -> None:
    half = 50_000_000
    change(
        model,
        task(1, TaskState.DONE, sent=2 * half, size=2 * half),
        child(2, 1, TaskState.UPLOADING, sent=half),
    )
    whole = model.whole_at(0)
    assert (whole.size, whole.sent, whole.state) == (6 * half, 3 * half, TaskState.UPLOADING)
    assert model.index(0, Column.SIZE).data() == "300 MB"


def test_a_video_that_is_done_says_what_is_still_on_its_way(model: QueueModel) -> None:
    change(model, task(1, TaskState.DONE), child(2, 1, TaskState.UPLOADING, sent=50_000_000))
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
        assert model.index(0, Column.STATUS).data(role) == "Video done · Subtitle: Uploading 50 %"
    change(model, child(2, 1, TaskState.DONE), child(3, 1, TaskState.FAILED, failure=NO_PERMISSION))
    assert model.index(0, Column.STATUS).data().startswith("Video done · Subtitle: Failed")
    assert "Subtitle: Failed" in model.index(0, Column.TITLE).data(Qt.ItemDataRole.AccessibleTextRole)
    change(model, child(3, 1, TaskState.DONE))
    assert model.index(0, Column.STATUS).data() == "Done"


def test_what_is_added_later_and_goes_first_is_shown_where_it_belongs(model: QueueModel) -> None:
    model.unfold(0, unfolded=True)
    model.tasks_added([child(5, 1, position=3.5)])
    assert shown(model) == [1, 2, 3, 5, 4]
    model.tasks_removed([task(2).id, task(3).id, task(5).id])
    assert shown(model) == [1, 4]
    assert model.fold_at(0) is Fold.NONE


def test_screen_readers_hear_who_belongs_to_whom(model: QueueModel) -> None:
    model.unfold(0, unfolded=True)
    spoken = [model.index(row, Column.TITLE).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert spoken[0].endswith(", with 2 more file(s)")
    assert spoken[1].endswith(", belongs to Clip 1")


def test_rows_move_with_their_families_and_past_those_of_others(model: QueueModel) -> None:
    model.unfold(0, unfolded=True)
    assert place_for(model, [task(1).id], Move.DOWN).before is None
    assert place_for(model, [task(4).id], Move.UP).before == task(1).id
    assert place_for(model, [task(2).id], Move.DOWN) is None


def drag(view: QueueView, at: QPoint, *names: str, let_go: bool = True) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(at, copy, data, LEFT, none))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(at, copy, data, LEFT, none))
    if let_go:
        QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(at), copy, data, LEFT, none))


def test_a_drop_on_a_row_adds_to_it_and_one_between_rows_does_not(view: QueueView) -> None:
    joined: list[object] = []
    dropped: list[object] = []
    view.attach_wanted.connect(lambda paths, row: joined.append((paths, row)))
    view.dropped.connect(lambda offer, before: dropped.append((offer.paths, before)))
    rect = view.visualRect(view.queue.index(0, Column.TITLE))
    drag(view, rect.center(), "/m/late.srt", "/m/cover.jpg")
    assert joined == [(("/m/late.srt", "/m/cover.jpg"), task(1).id)]
    drag(view, QPoint(rect.center().x(), rect.top() + 1), "/m/late.srt")
    drag(view, rect.center(), "/m/film.mp4")
    assert [paths for paths, _ in dropped] == [("/m/late.srt",), ("/m/film.mp4",)]
    assert len(joined) == 1


def test_the_row_under_the_files_is_marked_while_they_are_held_over_it(view: QueueView) -> None:
    rect = view.visualRect(view.queue.index(0, Column.TITLE))
    before = view.viewport().grab().toImage()
    drag(view, rect.center(), "/m/late.srt", let_go=False)
    assert view.viewport().grab().toImage() != before
    drag(view, rect.center(), "/m/late.srt")
    assert view.viewport().grab().toImage() == before
