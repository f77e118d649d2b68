"""The thread of the window under load: the real program, three uploads under way, two thousand rows, and a user at work.

Prints the longest time for which a 5 ms timer did not come round, for each thing that is done meanwhile. On a computer that has
nothing else to do it stays below 50 ms; the bound here only catches a window that hangs. A computer that stands still for a
moment does so once: of the times that a thing was done the middle one counts.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.conftest import RESOURCES
from vod_desktop.app.intake import AddOptions
from vod_desktop.bootstrap import Program, entry
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.settings import Language
from vod_desktop.domain.task_state import TaskState
from vod_desktop.store.paths import home_at
from vod_desktop.ui.application import make_window
from vod_desktop.ui.bridge import Bridge
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.window import MainWindow

pytestmark = pytest.mark.slow
ROWS = 2000
UPLOADS = 3
MB = 1_000_000
HANGS_S = 5.0


class Pulse(QObject):
    """Beats every 5 ms and remembers the longest pause between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.monotonic()
        self._longest = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self) -> None:
        now = time.monotonic()
        self._longest = max(self._longest, now - self._last)
        self._last = now

    def longest(self) -> float:
        """Seconds since this was last asked; what is going on now counts."""
        self._beat()
        longest, self._longest = self._longest, 0.0
        return longest


@dataclass
class Bench:
    window: MainWindow
    program: Program
    pulse: Pulse

    @property
    def running(self) -> int:
        return sum(task.state is TaskState.UPLOADING for task in self.program.services.uploads.all())


@pytest.fixture
def served(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A sandbox in a process of its own, so that it does not take this one's time."""
    process = subprocess.Popen(
        [sys.executable, "-m", "vod_desktop", "sandbox", "--data-dir", tmp_path / "sandbox"],
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        yield json.loads(process.stdout.readline())
        process.terminate()


@pytest.fixture(autouse=True)
def as_started() -> Iterator[None]:
    """Threads take turns as often as in the program itself."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(entry._SWITCH_INTERVAL_S)
    yield
    sys.setswitchinterval(before)


@pytest.fixture
def bench(qapp: QApplication, served: dict[str, str], tmp_path: Path) -> Iterator[Bench]:
    program = Program(home_at(tmp_path / "home"), wording=fakes.wording(), waits_for_network=True)
    account = Account(AccountId("there"), "There", AuthKind.ACCESS_KEY, endpoint=served["endpoint"])
    key = AccessKey(served["access_key_id"], served["access_key_secret"])
    program.services.accounts.use_for_session(account, key)
    window = make_window(program.services, resources=RESOURCES, language=Language.ENGLISH, remember=False)
    bridge = Bridge(program.services)
    window.show()
    yield Bench(window, program, Pulse())
    bridge.close()
    window.hide()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    program.close()


def files(folder: Path, count: int, size: int) -> list[str]:
    folder.mkdir()
    paths = [folder / f"clip {number}.mp4" for number in range(count)]
    for path in paths:
        with path.open("wb") as file:
            file.truncate(size)
    return [str(path) for path in paths]


def at_work(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What a user does meanwhile; each is done several times, with the window running in between."""
    view, bar, search = window.view, window.view.verticalScrollBar(), window.tools.search
    return {
        "nothing": lambda: None,
        "scroll": lambda: bar.setValue((bar.value() + 4000) % max(1, bar.maximum())),
        "walk down": lambda: QTest.keyClick(view, Qt.Key.Key_Down),
        "sort": lambda: view.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder),
        "queue order": view.show_queue_order,
        "search": lambda: search.setText("" if search.text() else "clip 1"),
        "select all": view.selectAll,
        "select one": lambda: view.selectRow(5),
        "type a title": lambda: QTest.keyClicks(QApplication.focusWidget() or view, "x"),
    }


def test_the_window_answers_while_uploads_run(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    uploads, longest = bench.program.services.uploads, {}
    bench.program.services.set_bandwidth(12 * MB)
    account, begun = AccountId("there"), AddOptions(start=True)
    many = files(tmp_path / "many", ROWS, 10)
    uploads.add_paths(files(tmp_path / "big", UPLOADS, 600 * MB), account_id=account, options=begun)
    qtbot.waitUntil(lambda: bench.running == UPLOADS)
    bench.pulse.longest()
    uploads.add_paths(many, account_id=account)
    qtbot.waitUntil(lambda: len(uploads.all()) == ROWS + UPLOADS, timeout=60_000)
    longest["add"] = bench.pulse.longest()
    for name, act in at_work(bench.window).items():
        pauses = []
        for _ in range(6):
            act()
            qtbot.wait(150)
            pauses.append(bench.pulse.longest())
        longest[name] = statistics.median(pauses)
    assert bench.running == UPLOADS
    print("\nlongest pause, ms:", {name: round(pause * 1000) for name, pause in longest.items()})
    assert max(longest.values()) < HANGS_S
