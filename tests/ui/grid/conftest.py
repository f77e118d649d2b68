"""The grid over a queue in memory, with real words and the real service of sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui import fakes
from tests.ui.inspector.conftest import english
from tests.ui.service_doubles import KnownCatalog
from tests.ui.tasks import task
from vod_desktop.domain.catalog import Category, TemplateGroup
from vod_desktop.domain.metadata import Field
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.ui.grid import GridWindow
from vod_desktop.ui.grid.cells import FIELDS
from vod_desktop.ui.steps import Steps

__all__ = ["english"]

CONTROL = Qt.KeyboardModifier.ControlModifier
TREE = (Category(7, "Films", 0, -1, (Category(8, "Trailers", 1, 7),)), Category(10, "Talks", 0, -1))

MATERIAL = (Category(20, "Logos", 0, -1, (Category(21, "2026", 1, 20),)), Category(22, "Fonts", 0, -1))


@dataclass
class Shown:
    """A grid with what stands behind it."""

    window: GridWindow
    uploads: fakes.FakeUploads
    steps: Steps
    said: list[str] = field(default_factory=list)

    def text(self, row: int, of: Field) -> str:
        return str(self.window.model.index(row, column(of)).data())

    def column(self, of: Field) -> list[str]:
        return [self.text(row, of) for row in range(self.window.model.rowCount())]

    def choose(self, row: int, of: Field, *, to: int | None = None, until: Field | None = None) -> None:
        """Select cells by clicks."""
        self._click(row, column(of))
        if to is not None or until is not None:
            last = row if to is None else to
            self._click(last, column(until or of), Qt.KeyboardModifier.ShiftModifier)

    def _click(
        self, row: int, number: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        index = self.window.model.index(row, number)
        self.window.view.scrollTo(index)
        rect = self.window.view.visualRect(index)
        at = QPoint(rect.left() + 20, rect.center().y())
        QTest.mouseClick(self.window.view.viewport(), Qt.MouseButton.LeftButton, keys, at)

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window.view, key, keys)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(QApplication.focusWidget() or self.window.view, letter)


def column(of: Field) -> int:
    return 1 + FIELDS.index(of)


def drafts(count: int, **values: object) -> list[UploadTask]:
    return [task(number, TaskState.DRAFT, **values) for number in range(1, count + 1)]


@pytest.fixture
def open_grid(qtbot: QtBot) -> Iterator[Callable[..., Shown]]:
    opened: list[GridWindow] = []

    def open_it(tasks: Sequence[UploadTask], only: Sequence[UploadTask] | None = None) -> Shown:
        catalog = KnownCatalog(TREE, (TemplateGroup("g1", "Standard"),), material=MATERIAL)
        services = fakes.services(tasks, catalog=catalog)
        steps = Steps(services)
        window = GridWindow(services, steps, tasks=only)
        qtbot.addWidget(window)
        opened.append(window)
        window.resize(1800, 700)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        shown = Shown(window, services.uploads, steps)
        window.view.told.connect(shown.said.append)
        return shown

    yield open_it
    for window in opened:
        window.close()
