"""The inspector on services in memory, in English with its plurals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import services
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.inspector.inspector import Inspector
from vod_desktop.ui.steps import Steps

ROOT = Path(__file__).resolve().parents[3]

Open = Callable[..., Inspector]


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """Plurals stand in the English catalogue."""
    translator = QTranslator()
    assert translator.load(str(ROOT / "resources" / "translations" / "vod_desktop_en.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Open:
    """An inspector that shows these tasks; `inspector.doubles` are its services."""

    def open_with(*tasks: UploadTask, **values: object) -> Inspector:
        doubles = services(tasks, home=tmp_path, **values)
        steps = Steps(doubles)
        inspector = Inspector(doubles, steps)
        inspector.steps = steps  # type: ignore[attr-defined]  # for the test's own use
        inspector.doubles = doubles  # type: ignore[attr-defined]  # for the test's own use
        doubles.uploads.changed = inspector.refresh
        qtbot.addWidget(inspector)
        inspector.resize(380, 900)
        inspector.show()
        inspector.show_tasks(tasks)
        inspector.activateWindow()
        qtbot.waitUntil(inspector.isActiveWindow)
        return inspector

    return open_with
