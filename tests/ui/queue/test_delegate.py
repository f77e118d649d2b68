"""What is painted, looked at as pixels."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.tasks import every_state, task
from vod_desktop.domain.settings import Theme
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.colors import DARK, LIGHT
from vod_desktop.ui.queue.cells import Cells
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.model import QueueModel
from vod_desktop.ui.queue.view import QueueView
from vod_desktop.ui.theme import Appearance


@pytest.fixture
def view(qtbot: QtBot) -> QueueView:
    view = QueueView(QueueModel(Cells(fakes.services())))
    view.queue.setParent(view)
    qtbot.addWidget(view)
    view.resize(1300, 900)
    with qtbot.waitExposed(view):
        view.show()
    return view


def painted(view: QueueView, row: int, column: Column) -> QImage:
    return view.viewport().grab(view.visualRect(view.queue.index(row, column))).toImage()


def share_of(image: QImage, color: str) -> float:
    """Share of the middle line that has that colour."""
    y, wanted = image.height() // 2, QColor(color)
    return sum(image.pixelColor(x, y) == wanted for x in range(image.width())) / image.width()


def bar(view: QueueView, shown: UploadTask, color: str) -> float:
    view.queue.tasks_added([shown])
    return share_of(painted(view, 0, Column.PROGRESS), color)


@pytest.mark.parametrize(("theme", "colors"), [(Theme.LIGHT, LIGHT), (Theme.DARK, DARK)])
def test_the_bar_is_as_long_as_the_share_sent(
    view: QueueView, appearance: Appearance, theme: Theme, colors: object
) -> None:
    appearance.set_theme(theme)
    inner = 1 - 2 * 8 / painted_width(view)
    half = bar(view, task(1, TaskState.UPLOADING, sent=50_000_000), colors.accent)
    assert half == pytest.approx(inner / 2, abs=0.08)


def painted_width(view: QueueView) -> int:
    return view.columns.sectionSize(Column.PROGRESS)


def test_paused_is_yellow(view: QueueView) -> None:
    assert bar(view, task(1, TaskState.PAUSED, sent=50_000_000), LIGHT.warning_bar) > 0.3


def test_failed_is_not_red_and_done_has_no_bar(view: QueueView) -> None:
    assert bar(view, task(1, TaskState.FAILED, sent=50_000_000), LIGHT.danger) == 0
    view.queue.tasks_added([task(2, TaskState.DONE, sent=100_000_000)])
    assert share_of(painted(view, 1, Column.PROGRESS), LIGHT.track) == 0


def test_a_thumbnail_fills_its_place(view: QueueView) -> None:
    red = QPixmap(160, 90)
    red.fill(QColor("#c02020"))
    view.queue.show_pictures(lambda _task: red)
    view.queue.tasks_added([task(1)])
    assert share_of(painted(view, 0, Column.THUMBNAIL), "#c02020") > 0.5


def test_every_state_is_painted_in_both_themes(view: QueueView, appearance: Appearance) -> None:
    view.queue.tasks_added(every_state())
    for theme in (Theme.LIGHT, Theme.DARK):
        appearance.set_theme(theme)
        rows = [painted(view, row, Column.STATUS) for row in range(12)]
        assert all(len({image.pixel(x, image.height() // 2) for x in range(60)}) > 1 for image in rows)


def test_a_selected_row_has_another_ground(view: QueueView) -> None:
    view.queue.tasks_added([task(1), task(2)])
    view.select([task(2).id])
    plain, selected = (painted(view, row, Column.KIND).pixelColor(3, 10) for row in (0, 1))
    assert plain == QColor(LIGHT.base)
    assert selected == QColor(LIGHT.accent_soft)
