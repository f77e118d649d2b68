"""Both themes: readable everywhere, and icons that follow."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import RESOURCES
from vod_desktop.domain.settings import Theme
from vod_desktop.ui.colors import DARK, LIGHT, Colors, Tone, colors_of
from vod_desktop.ui.icons import icon, icon_pixmap
from vod_desktop.ui.theme import Appearance, Look, grid, set_look

DRAWINGS = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


def luminance(color: str) -> float:
    channels = [c / 255 for c in QColor(color).getRgb()[:3]]
    r, g, b = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    a, b = sorted((luminance(one), luminance(other)), reverse=True)
    return (a + 0.05) / (b + 0.05)


def pairs(colors: Colors) -> Iterator[tuple[str, str]]:
    words = (colors.text, colors.muted, colors.accent_text, colors.good, colors.warning, colors.danger)
    yield from product(words, (colors.window, colors.base, colors.raised, colors.accent_soft))
    yield from product((colors.text, colors.muted), (colors.hover,))
    yield from ((colors.text, soft) for soft in (colors.warning_soft, colors.danger_soft, colors.good_soft))
    yield colors.warning, colors.warning_soft
    yield colors.danger, colors.danger_soft
    yield from product((colors.on_accent,), (colors.accent, colors.accent_hover))
    yield colors.on_toast, colors.toast
    yield colors.toast_action, colors.toast


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_words_have_enough_contrast(colors: Colors) -> None:
    poor = [(a, b, round(contrast(a, b), 2)) for a, b in pairs(colors) if contrast(a, b) < 4.5]
    assert poor == []


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_bars_stand_out_from_their_track(colors: Colors) -> None:
    assert min(contrast(c, colors.track) for c in (colors.accent, colors.good)) > 1.6


def test_the_theme_can_be_chosen(appearance: Appearance) -> None:
    appearance.set_theme(Theme.DARK)
    assert colors_of(QGuiApplication.palette()) is DARK
    appearance.set_theme(Theme.LIGHT)
    assert colors_of(QGuiApplication.palette()) is LIGHT


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_draws_something(name: str) -> None:
    image = icon_pixmap(name, QColor("#000000"), 24).toImage()
    drawn = sum(1 for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 60)
    assert drawn > 12


def test_icons_follow_the_theme(appearance: Appearance) -> None:
    drawing = icon("add", Tone.TEXT)
    light = drawing.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12)
    appearance.set_theme(Theme.DARK)
    dark = drawing.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12)
    assert light.lightness() < 80
    assert dark.lightness() > 180


def test_icons_are_sharp_on_dense_screens() -> None:
    pixmap = icon("add").pixmap(QSize(16, 16), 2.0)
    assert pixmap.size() == QSize(32, 32)


def test_an_icon_survives_copies_and_modes() -> None:
    copies = [QIcon(icon("done", Tone.GOOD)) for _ in range(200)]
    sizes = {copy.pixmap(QSize(16, 16), QIcon.Mode.Disabled).size().width() for copy in copies}
    assert sizes == {16}


def test_a_missing_drawing_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon_pixmap("no-such-drawing", QColor("#000000"), 16)


def test_a_look_can_be_given_and_taken(qtbot: QtBot) -> None:
    button = QPushButton("Start")
    qtbot.addWidget(button)
    set_look(button, Look.PRIMARY)
    filled = button.grab().toImage().pixelColor(8, button.height() // 2)
    set_look(button, None)
    plain = button.grab().toImage().pixelColor(8, button.height() // 2)
    assert filled == QColor(LIGHT.accent)
    assert plain != filled


def test_the_grid_grows_with_the_font(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    small = grid(button)
    button.setStyleSheet("font-size: 40px")
    button.ensurePolished()
    assert small >= 4
    assert grid(button) > small


def test_the_font_is_chosen_from_the_system_s_however_often(qapp: QApplication, styled: Appearance) -> None:
    once = qapp.font()
    Appearance(qapp, str(RESOURCES / "icons"))
    assert qapp.font() == once
