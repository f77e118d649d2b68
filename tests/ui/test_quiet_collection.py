"""Full collections wait until nobody looks."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from vod_desktop.ui.quiet_collection import QuietCollection


@pytest.fixture
def quiet(qapp: QApplication) -> Iterator[QuietCollection]:
    collection = QuietCollection(qapp)
    yield collection
    collection.close()
    collection.deleteLater()


def full_collections() -> int:
    return gc.get_stats()[2]["collections"]


def work() -> None:
    """Enough that Python would look through everything."""
    gc.collect()
    kept = [[n] for n in range(400_000)]
    assert gc.get_count()[2] > 10, len(kept)


def test_python_looks_through_everything_only_when_the_user_turns_away(
    quiet: QuietCollection, qapp: QApplication
) -> None:
    work()
    before = full_collections()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert full_collections() == before
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert full_collections() == before + 1


def test_afterwards_python_decides_again(qapp: QApplication) -> None:
    before = gc.get_threshold()
    collection = QuietCollection(qapp)
    assert gc.get_threshold() != before
    collection.close()
    assert gc.get_threshold() == before
