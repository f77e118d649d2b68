"""Dialogs in English with its plurals."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.inspector.conftest import OFFSCREEN, english

__all__ = ["english"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN))
