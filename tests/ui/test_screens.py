"""Every registered screen can be made in both languages and used without a mouse; the pictures themselves are looked at by people."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.screens.registry import RESOURCES, Context, screens
from tests.screenshots import gather
from tests.ui.named import nameless
from vod_desktop.domain.settings import Language, Theme
from vod_desktop.ui.translations import Translations

gather()


@pytest.fixture(params=[Language.ENGLISH, Language.CHINESE], ids=["en", "zh"])
def context(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Context]:
    translations = Translations(qapp, request.param, RESOURCES / "translations")
    yield Context(request.param, Theme.LIGHT)
    translations.remove()


@pytest.mark.parametrize("name", sorted(screens))
def test_the_screen_can_be_made_and_what_takes_the_focus_has_a_name(
    qtbot: QtBot, context: Context, name: str
) -> None:
    widget = screens[name](context)
    behind = widget.property("window-behind")
    qtbot.addWidget(behind if isinstance(behind, QWidget) else widget)
    widget.show()
    assert nameless(widget) == []
    qtbot.wait(5)
    picture = widget.grab().toImage()
    line = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 5)}
    assert len(line) > 3
