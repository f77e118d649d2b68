"""Settings: what is chosen holds after OK, and each number says what it costs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import HeldSettings, services
from vod_desktop.domain.limits import MIB
from vod_desktop.domain.settings import Gifs, Language, Settings, Theme
from vod_desktop.ui.dialogs.settings import SettingsDialog


class Opened:
    def __init__(self, qtbot: QtBot, **values: object) -> None:
        self.held = HeldSettings()
        self.held.settings = Settings(**values)  # type: ignore[arg-type]
        self.dialog = SettingsDialog(services(settings=self.held, home=Path("/home/me/vod")))
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    def press(self, which: QDialogButtonBox.StandardButton) -> None:
        QTest.mouseClick(self.dialog.buttons.button(which), Qt.MouseButton.LeftButton)


OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return Opened(qtbot)


def test_untouched_settings_stay_as_they_are(qtbot: QtBot) -> None:
    wanted = {
        "files_at_once": 7,
        "part_slots": 20,
        "part_size": 5 * MIB,
        "bandwidth_limit": 2_500_000,
        "keep_awake": False,
        "theme": Theme.DARK,
        "language": Language.CHINESE,
        "start_at_once": True,
        "together": False,
        "gifs": Gifs.VIDEOS,
    }
    opened = Opened(qtbot, **wanted)
    opened.press(OK)
    assert opened.held.settings == Settings(**wanted)  # type: ignore[arg-type]


def test_numbers_are_typed(opened: Opened) -> None:
    opened.dialog.files.selectAll()
    QTest.keyClicks(opened.dialog.files, "9")
    opened.dialog.slots.selectAll()
    QTest.keyClicks(opened.dialog.slots, "16")
    opened.press(OK)
    assert (opened.held.settings.files_at_once, opened.held.settings.part_slots) == (9, 16)


def test_cancel_changes_nothing(opened: Opened) -> None:
    QTest.keyClick(opened.dialog.files, Qt.Key.Key_Up)
    opened.press(CANCEL)
    assert opened.held.settings == Settings()


def test_the_limit_is_off_until_it_is_wanted(opened: Opened) -> None:
    assert not opened.dialog.limit.isEnabled()
    QTest.mouseClick(opened.dialog.limited, Qt.MouseButton.LeftButton)
    opened.dialog.limit.selectAll()
    QTest.keyClicks(opened.dialog.limit, "2.5")
    opened.press(OK)
    assert opened.held.settings.bandwidth_limit == 2_500_000


def test_a_part_size_says_the_largest_file(opened: Opened) -> None:
    assert opened.dialog.wanted().part_size is None
    assert "Large files and fast lines get larger parts" in opened.dialog.cost.text()
    for _ in range(2):
        QTest.keyClick(opened.dialog.part_size, Qt.Key.Key_Down)
    assert opened.dialog.wanted().part_size == 2 * MIB
    assert "Files up to 18.9 GB" in opened.dialog.cost.text()


def test_another_language_says_when_it_changes(opened: Opened) -> None:
    assert opened.dialog.restart.isHidden()
    QTest.keyClick(opened.dialog.language, Qt.Key.Key_End)
    assert opened.dialog.wanted().language is Language.CHINESE
    assert opened.dialog.restart.isVisible()


def test_a_theme_is_chosen(opened: Opened) -> None:
    QTest.keyClick(opened.dialog.theme, Qt.Key.Key_End)
    opened.press(OK)
    assert opened.held.settings.theme is Theme.DARK


def test_numbers_stay_within_their_bounds(opened: Opened) -> None:
    opened.dialog.slots.setValue(1000)
    assert opened.dialog.wanted().part_slots == Settings.PART_SLOTS_MAX
