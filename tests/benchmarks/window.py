"""How long the thread of the window is kept from its events by work on many rows. `python -m tests.benchmarks.window`

The real program without its servers: window drawn off the screen, database on disk. For each thing that is done: the longest time
between two beats of a 2 ms timer, the processor time of this thread within it (what a computer with nothing else to do
would show), and the time until the whole is done. The bar is 50 ms.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QItemSelection, QItemSelectionModel, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from tests.ui import fakes
from tests.ui.conftest import RESOURCES
from vod_desktop.app.sheets.columns import recognised
from vod_desktop.app.sheets.plan import Plan, Wishes
from vod_desktop.app.sheets.service import Sheet
from vod_desktop.bootstrap import Program, entry
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.pattern import parse
from vod_desktop.domain.settings import Language
from vod_desktop.media.tables import read_table, write_table
from vod_desktop.store.paths import home_at
from vod_desktop.ui.application import application, make_window
from vod_desktop.ui.bridge import Bridge
from vod_desktop.ui.grid import GridWindow
from vod_desktop.ui.queue.columns import Column
from vod_desktop.ui.quiet_collection import QuietCollection
from vod_desktop.ui.theme import Appearance
from vod_desktop.ui.window import MainWindow

ROWS = 20_000
SOME = 5_000
_BEAT_MS = 2
_REST_S = 0.4
_PATIENCE_S = 60.0


class Beats(QObject):
    """A timer that remembers the longest pause between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self.begin()

    def begin(self) -> None:
        """Forget what was."""
        self.longest_s = self.worked_s = 0.0
        self._last = self._now()

    def _beat(self) -> None:
        now = self._now()
        self.longest_s = max(self.longest_s, now[0] - self._last[0])
        self.worked_s = max(self.worked_s, now[1] - self._last[1])
        self._last = now

    def _now(self) -> tuple[float, float]:
        return time.perf_counter(), time.thread_time()


class Bench:
    """The window and what is measured in it."""

    def __init__(self, window: MainWindow, program: Program, folder: Path) -> None:
        self.window = window
        self.uploads = program.services.uploads
        self.services = program.services
        self.folder = folder
        self.beats = Beats()

    def measure(self, what: str, act: Callable[[], object], done: Callable[[], bool] = lambda: True) -> None:
        """Do it, let the window come to rest, and print."""
        self._run(_REST_S)
        self.beats.begin()
        begun = time.perf_counter()
        act()
        called = time.perf_counter() - begun
        while not done() and time.perf_counter() - begun < _PATIENCE_S:
            QCoreApplication.processEvents()
        whole = time.perf_counter() - begun
        self._run(_REST_S)
        print(
            f"{what:36} {1000 * self.beats.longest_s:8.0f} {1000 * self.beats.worked_s:8.0f}"
            f" {1000 * called:8.0f} {1000 * whole:8.0f} ms",
            flush=True,
        )

    def _run(self, for_s: float) -> None:
        end = time.perf_counter() + for_s
        while time.perf_counter() < end:
            QCoreApplication.processEvents()
            time.sleep(0.0005)

    # --- the queue

    def measure_queue(self) -> None:
        """Adding, selecting, sorting, searching."""
        view, search = self.window.view, self.window.tools.search
        account = AccountId("there")
        self.measure(
            f"add {ROWS} files",
            lambda: self.uploads.add_paths([str(self.folder)], account_id=account),
            lambda: len(self.uploads.all()) == ROWS,
        )
        self.measure("nothing", lambda: None)
        self.measure("sort by title", lambda: view.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder))
        self.measure("order of the queue", view.show_queue_order)
        self.measure("search", lambda: search.setText("clip 1"))
        self.measure("search no more", lambda: search.setText(""))
        self.measure("select all", view.selectAll)
        self.measure("select one", lambda: view.selectRow(5))

    # --- edits

    def measure_edits(self) -> None:
        """One step over many rows, taken back and done again."""
        for count in (SOME, ROWS):
            self._measure_step(count)
        rows = self.uploads.all()[:SOME]
        self.window.view.select([row.id for row in rows])
        self.measure(f"show {SOME} selected", lambda: None)
        self.measure(
            f"pattern over {SOME} rows", self._apply_pattern, lambda: self._begins(rows[0].id, "P 1")
        )
        self.measure(f"undo, {SOME} selected", self.window.commands.undo)
        self.window.view.selectRow(5)

    def _measure_step(self, count: int) -> None:
        rows = self.uploads.all()[:count]
        values = {row.id: {Field.TITLE: f"New {count} {row.position}"} for row in rows}

        def edit() -> None:
            self.window.steps.edit_field(values, Field.TITLE)

        def is_new() -> bool:
            return self._begins(rows[-1].id, "New")

        self.measure(f"edit {count} rows", edit, is_new)
        self.measure(f"undo over {count} rows", self.window.commands.undo, lambda: not is_new())
        self.measure(f"redo over {count} rows", self.window.commands.redo, is_new)
        self.window.commands.undo()
        self.window.steps.finish()

    def _apply_pattern(self) -> None:
        rows = self.uploads.all()[:SOME]
        job = self.services.describing.titles(parse("P {n} {stem}"), rows)
        job.then(lambda values: self.window.steps.edit_field(values, Field.TITLE))

    def _begins(self, task_id: TaskId, text: str) -> bool:
        """Whether the title of that row begins with the text."""
        task = self.uploads.task(task_id)
        return task is not None and task.metadata.title.startswith(text)

    def measure_sheet(self) -> None:
        """A sheet that describes every row."""
        path = self.folder.parent / "sheet.csv"
        rows = self.uploads.all()
        lines = [(row.path, f"Sheet {n}", f"What {n} shows", f"one, two, {n}") for n, row in enumerate(rows)]
        write_table(path, ("Path", "Title", "Description", "Tags"), lines)
        table = read_table(path)
        sheet = Sheet(str(path), table, recognised(table.headings))
        plans: list[Plan] = []
        self.measure(
            f"plan a sheet of {ROWS} rows",
            lambda: self.services.sheets.plan(sheet, sheet.mapping, Wishes()).then(plans.append),
            lambda: bool(plans),
        )
        values = plans[0].values
        last = rows[-1].id
        self.measure(
            f"take over a sheet of {ROWS} rows",
            lambda: self.window.steps.edit_each(values, "Sheet"),
            lambda: self._begins(last, "Sheet"),
        )
        self.measure("undo of the sheet", self.window.commands.undo, lambda: not self._begins(last, "Sheet"))

    # --- the grid

    def measure_grid(self) -> None:
        """Opening, finding, copying, pasting."""
        opened: list[GridWindow] = []

        def open_grid() -> None:
            opened.append(GridWindow(self.services, self.window.steps, self.window))
            opened[0].show()

        self.measure(f"open the grid on {ROWS} rows", open_grid)
        grid = opened[0]
        view, model = grid.view, grid.model
        first = model.cells.tasks[0].id
        self.measure("edit one cell", lambda: model.write([((3, Field.TITLE), "One")]))
        grid.search.setText("stands nowhere")
        self.measure("find without a hit", grid.find_next, lambda: bool(grid.told.text()))
        clipboard = QGuiApplication.clipboard()
        view.selectAll()
        clipboard.setText("")
        self.measure("copy the grid", view.copy, lambda: bool(clipboard.text()))
        view.go_to(0, 1)
        lines = (f"Pasted {n}\tShows {n}\tone, {n}\t\thttps://x.example/{n}.jpg" for n in range(SOME))
        clipboard.setText("\r\n".join(lines))

        def pasted() -> bool:
            return self._begins(first, "Pasted")

        self.measure(f"paste {SOME} x 5 cells", view.paste, pasted)
        self.measure("undo of the paste", self.window.commands.undo, lambda: not pasted())
        view.go_to(0, 1)
        area = QItemSelection(model.index(0, 1), model.index(SOME - 1, 2))
        view.selectionModel().select(area, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.measure(f"fill {SOME} rows down", view.fill_down)
        self.measure(f"empty {SOME} rows", view.clear_cells)
        grid.close()


@contextmanager
def opened(home: Path) -> Iterator[tuple[MainWindow, Program]]:
    """The program with a window and one account, behind which there is nothing."""
    Appearance(application(), str(RESOURCES / "icons"))
    sys.setswitchinterval(entry._SWITCH_INTERVAL_S)
    program = Program(home_at(home), wording=fakes.wording(), waits_for_network=True)
    account = Account(AccountId("there"), "There", AuthKind.ACCESS_KEY, endpoint="http://127.0.0.1:9")
    program.services.accounts.use_for_session(account, AccessKey("LTAIbenchmark000", "s" * 30))
    window = make_window(program.services, resources=RESOURCES, language=Language.ENGLISH, remember=False)
    bridge = Bridge(program.services)
    collection = QuietCollection(application())
    window.show()
    yield window, program
    collection.close()
    bridge.close()
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    program.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "parts", nargs="*", choices=("queue", "edits", "sheet", "grid", []), help="only these"
    )
    wanted = parser.parse_args().parts or ("edits", "sheet", "grid")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "clips"
        folder.mkdir()
        for number in range(ROWS):
            (folder / f"clip {number}.mp4").write_bytes(b"0123456789")
        with opened(Path(name) / "home") as (window, program):
            bench = Bench(window, program, folder)
            print(f"{'':36} {'pause':>8} {'worked':>8} {'call':>8} {'whole':>8}")
            bench.measure_queue()
            for part in wanted:
                getattr(bench, f"measure_{part}")()


if __name__ == "__main__":
    main()
