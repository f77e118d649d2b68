"""Ten thousand URLs at once: nothing that the window does with them may block it for more than 50 ms.

Measured is the processor time of the GUI thread, so that what else the machine does is left out.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.remote_jobs import job, remote, submitted
from tests.ui.service_doubles import KnownCatalog
from vod_desktop.app.totals import with_jobs
from vod_desktop.domain.remote import JobWord, RemoteJob
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.inspector.inspector import Inspector
from vod_desktop.ui.panels import Panels
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.window import MainWindow

ROWS = 10_000
BATCH = 500
LIMIT_MS = 50.0
SLACK = 5.0
"""What a test may take more: processors differ and slow down under others; the figures that count are printed."""


def best_of_three_ms(name: str, act: Callable[[], object]) -> float:
    def once() -> float:
        start = time.thread_time()
        act()
        return (time.thread_time() - start) * 1000

    best = min(once() for _ in range(3))
    print(f"{name}: {best:.1f} ms")
    return best


@pytest.fixture(scope="module")
def rows() -> list[RemoteJob]:
    return [submitted(number) for number in range(ROWS)]


@pytest.fixture
def window(qtbot: QtBot, rows: list[RemoteJob]) -> Iterator[Any]:
    services = fakes.services([], remote=remote(*rows), catalog=KnownCatalog())
    window: Any = MainWindow(
        services, Panels(Inspector, fakes.FakeDialogs()), memory=None, guide=lambda: None
    )
    window.rows = services.remote.jobs
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.leave()


def test_a_part_of_a_batch_enters_a_long_list_at_once(window: Any) -> None:
    parts = iter([[job(20_000 + BATCH * n + k) for k in range(BATCH)] for n in range(3)])
    took = best_of_three_ms(f"{BATCH} new rows", lambda: window.rows.put(*next(parts)))
    assert took < LIMIT_MS * SLACK


def test_a_part_of_the_answers_is_shown_at_once(window: Any, rows: list[RemoteJob]) -> None:
    words = iter([JobWord.UPLOADING, JobWord.PENDING, JobWord.UPLOAD_SUCCESS])

    def answer() -> None:
        word = next(words)
        changed = [replace(row, word=word) for row in rows[:BATCH]]
        window.rows.put(*changed)
        window.model.flush()

    assert best_of_three_ms(f"{BATCH} answers", answer) < LIMIT_MS * SLACK


def test_the_sums_over_all_are_quick(window: Any, rows: list[RemoteJob]) -> None:
    totals = window._services.uploads.totals()
    assert best_of_three_ms("sums", lambda: with_jobs(totals, rows)) < LIMIT_MS * SLACK
    assert best_of_three_ms("all of the sums", window._show_totals) < LIMIT_MS * SLACK


def test_all_are_selected_and_described_without_a_wait(window: Any) -> None:
    assert best_of_three_ms("selecting all", window.view.selectAll) < LIMIT_MS * SLACK
    window.view.selectAll()
    assert best_of_three_ms("showing all", window._show_selection) < LIMIT_MS * SLACK


def test_a_column_sorts_them_without_a_wait(window: Any) -> None:
    orders = iter([Column.SIZE, Column.TITLE, Column.STATUS])
    took = best_of_three_ms("sorting", lambda: window.model.sort(next(orders)))
    assert took < LIMIT_MS * SLACK


def test_all_at_once_become_done(window: Any, rows: list[RemoteJob]) -> None:
    done = [replace(row, state=TaskState.DONE) for row in rows[:BATCH]]
    window.rows.put(*done)
    window.model.flush()
    assert window.model.index(0, Column.STATUS).data() == "Done"
