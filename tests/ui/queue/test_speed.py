"""Twenty thousand rows: nothing that the window does with them may block it for more than 50 ms.

Measured is the processor time of the GUI thread, so that what else the machine does is left out.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.tasks import task
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.queue.cells import Cells
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.queue.model import QueueModel
from vod_desktop.ui.queue.view import QueueView

ROWS = 20_000
BATCH = 500
LIMIT_MS = 50.0
SLACK = 5.0
"""What a test may take more: processors differ and slow down under others; the figures that count are printed."""


@pytest.fixture(autouse=True)
def only_what_is_measured() -> Iterator[None]:
    """What other tests left in this process is not gone through by the garbage collection meanwhile."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def best_of_three_ms(act: Callable[[], None]) -> float:
    """The quickest of three runs: what the code costs once it is warm."""

    def once() -> float:
        start = time.thread_time()
        act()
        return (time.thread_time() - start) * 1000

    return min(once() for _ in range(3))


@pytest.fixture(scope="module")
def rows() -> list[UploadTask]:
    return [task(number, sent=number) for number in range(ROWS)]


@pytest.fixture
def view(qtbot: QtBot, rows: list[UploadTask]) -> QueueView:
    model = QueueModel(Cells(fakes.services()))
    view = QueueView(model)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(1200, 800)
    with qtbot.waitExposed(view):
        view.show()
    model.tasks_added(rows)
    return view


@pytest.fixture
def empty_view(qtbot: QtBot) -> QueueView:
    view = QueueView(QueueModel(Cells(fakes.services())))
    qtbot.addWidget(view)
    view.resize(1200, 800)
    with qtbot.waitExposed(view):
        view.show()
    return view


def test_adding_in_the_batches_of_the_intake(empty_view: QueueView, rows: list[UploadTask]) -> None:
    spent: list[float] = []
    for start in range(0, ROWS, BATCH):
        began = time.thread_time()
        empty_view.queue.tasks_added(rows[start : start + BATCH])
        empty_view.viewport().repaint()
        spent.append((time.thread_time() - began) * 1000)
    assert empty_view.queue.rowCount() == ROWS
    print(f"add {BATCH} of {ROWS} and repaint: at most {max(spent):.1f} ms, together {sum(spent):.0f} ms")
    # One batch may meet a pause of the machine; a second one would be ours.
    assert sorted(spent)[-2] < LIMIT_MS * SLACK


def test_adding_all_at_once(empty_view: QueueView, rows: list[UploadTask]) -> None:
    def add() -> None:
        empty_view.queue.tasks_added(rows)
        empty_view.viewport().repaint()

    began = time.thread_time()
    add()
    spent = (time.thread_time() - began) * 1000
    print(f"add {ROWS} at once and repaint: {spent:.1f} ms")
    assert spent < 2 * LIMIT_MS * SLACK


def test_repainting(view: QueueView) -> None:
    spent = best_of_three_ms(view.viewport().repaint)
    print(f"repaint: {spent:.1f} ms")
    assert spent < LIMIT_MS * SLACK


def test_a_beat_with_a_hundred_changed_rows(view: QueueView, rows: list[UploadTask]) -> None:
    changed = [replace(row, state=TaskState.UPLOADING, sent=row.sent + 5, speed=9.0) for row in rows[:100]]

    def beat() -> None:
        view.queue.tasks_changed(changed)
        view.queue.flush()
        view.viewport().repaint()

    spent = best_of_three_ms(beat)
    print(f"100 changed rows and repaint: {spent:.1f} ms")
    assert spent < LIMIT_MS * SLACK


def test_sorting(view: QueueView) -> None:
    spent = {column.name: best_of_three_ms(lambda c=column: view.queue.sort(c)) for column in Column}
    print("sort: " + ", ".join(f"{name} {ms:.0f} ms" for name, ms in spent.items()))
    assert max(spent.values()) < LIMIT_MS * SLACK


def test_searching(view: QueueView) -> None:
    words = iter(("clip 1", "clip 2", "clip 3"))
    view.queue.search_for("warm")
    spent = best_of_three_ms(lambda: view.queue.search_for(next(words)))
    print(f"search: {spent:.1f} ms")
    assert spent < LIMIT_MS * SLACK
