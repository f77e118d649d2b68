"""How long the grid takes for an edit and a paste, and sheets for 20,000 rows. `python -m tests.benchmarks.grid`

The window is drawn off the screen; the queue lies in memory. Everything is done five times, the median counts.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication

from tests.ui import fakes
from tests.ui.conftest import RESOURCES
from tests.ui.service_doubles import KnownCatalog
from tests.ui.tasks import task
from vod_desktop.app.actions import lock_reason
from vod_desktop.app.sheets.columns import recognised
from vod_desktop.app.sheets.plan import plan
from vod_desktop.domain.catalog import Category
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.media.tables import read_table, write_table
from vod_desktop.ui.application import application
from vod_desktop.ui.grid import GridWindow
from vod_desktop.ui.steps import Steps
from vod_desktop.ui.theme import Appearance

ROUNDS = 5
GRID_ROWS = 5_000
SHEET_ROWS = 20_000
CATEGORIES = 40
HEADINGS = ("File name", "Title", "Description", "Tags", "Category")


def drafts(count: int) -> list[UploadTask]:
    return [
        task(n, TaskState.DRAFT, metadata=MediaMetadata(f"clip {n}", tags=("series",)))
        for n in range(1, count + 1)
    ]


def cells(number: int, turn: int) -> tuple[str, ...]:
    """Title, description, tags and category of a row; others in every turn, so that every turn changes all."""
    category = f"Category {(number + turn) % CATEGORIES}"
    return (
        f"Title {number}.{turn}",
        f"What clip {number} shows, {turn}",
        f"series, {number}, {turn}",
        category,
    )


def measure(what: str, bar: str, work: Callable[[int], object]) -> None:
    """Print the median of all rounds."""
    took = []
    for turn in range(ROUNDS):
        begun = time.perf_counter()
        work(turn)
        took.append(1000 * (time.perf_counter() - begun))
    print(f"{what:44} {statistics.median(took):8.1f} ms   {bar}")


def measure_grid(window: GridWindow, steps: Steps) -> None:
    """One cell, and a rectangle over all rows."""

    def edit(turn: int) -> None:
        window.model.write([((turn, Field.TITLE), f"New {turn}")])
        QGuiApplication.processEvents()

    def paste(turn: int) -> None:
        window.view.go_to(0, 1)
        lines = ((*cells(n, turn), f"https://x.example/{n}-{turn}.jpg") for n in range(GRID_ROWS))
        QGuiApplication.clipboard().setText("".join("\t".join(line) + "\r\n" for line in lines))
        begun = time.perf_counter()
        window.view.paste()
        while steps.slices.is_busy:
            QGuiApplication.processEvents()
        pasted.append(1000 * (time.perf_counter() - begun))

    pasted: list[float] = []
    measure(f"edit of a cell among {GRID_ROWS} rows", "bar 50 ms", edit)
    for turn in range(ROUNDS):
        paste(turn)
    print(f"{f'paste of {GRID_ROWS} x 5 cells':44} {statistics.median(pasted):8.1f} ms   bar 1000 ms")


def measure_sheets(folder: Path) -> None:
    """Writing, reading and planning, which happen on other threads than the window's."""
    tasks = drafts(SHEET_ROWS)
    rows = [(f"clip {n}.mp4", *cells(n, 0)) for n in range(1, SHEET_ROWS + 1)]
    for ending in ("csv", "xlsx"):
        path = folder / f"sheet.{ending}"
        measure(
            f"{ending} of {SHEET_ROWS} rows written",
            "",
            lambda _turn, path=path: write_table(path, HEADINGS, rows),
        )
        measure(f"{ending} of {SHEET_ROWS} rows read", "", lambda _turn, path=path: read_table(path))
    table = read_table(folder / "sheet.csv")
    mapping = recognised(HEADINGS)
    measure(
        f"plan for {SHEET_ROWS} rows",
        "",
        lambda _turn: plan(table, mapping, tasks, choices={}, lock_of=lock_reason),
    )


def main() -> None:
    Appearance(application(), str(RESOURCES / "icons"))
    tree = tuple(Category(n + 1, f"Category {n}") for n in range(CATEGORIES))
    services = fakes.services(drafts(GRID_ROWS), catalog=KnownCatalog(tree, ()))
    steps = Steps(services)
    window = GridWindow(services, steps)
    window.show()
    QGuiApplication.processEvents()
    measure_grid(window, steps)
    window.close()
    with tempfile.TemporaryDirectory() as folder:
        measure_sheets(Path(folder))


if __name__ == "__main__":
    main()
