"""The log in a window: followed, filtered, searched, copied."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import services
from vod_desktop.store.log import start_log
from vod_desktop.ui.dialogs.log_model import LogColumn
from vod_desktop.ui.dialogs.log_viewer import LogDialog
from vod_desktop.ui.dialogs.opening import DialogOpener
from vod_desktop.ui.dialogs.support_bundle import SupportBundleDialog

logger = logging.getLogger("vod_desktop.engine.upload")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[None]:
    """A log with four lines."""
    (tmp_path / "logs").mkdir()
    running = start_log(tmp_path / "logs")
    logger.info("begun")
    logger.warning("the line is slow")
    logger.error("refused: AccessKeySecret=plantedSecret0123456789abcdefG")
    logging.getLogger("vod_desktop.store").info("written")
    yield
    running.close()


@pytest.fixture
def dialog(log: None, qtbot: QtBot, tmp_path: Path) -> LogDialog:
    made = LogDialog(services(home=tmp_path))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def messages(dialog: LogDialog) -> list[str]:
    return [dialog.model.index(row, LogColumn.TEXT).data() for row in range(dialog.model.rowCount())]


def test_it_shows_what_was_logged_without_secrets(dialog: LogDialog) -> None:
    assert messages(dialog) == ["begun", "the line is slow", "refused: AccessKeySecret=[hidden]", "written"]
    first = [dialog.model.index(1, column).data() for column in (LogColumn.LEVEL, LogColumn.SOURCE)]
    assert first == ["Warning", "engine.upload"]


def test_new_lines_arrive_by_themselves(dialog: LogDialog, qtbot: QtBot) -> None:
    logger.info("something new")
    qtbot.waitUntil(lambda: messages(dialog)[-1] == "something new")
    bar = dialog.table.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_without_following_the_view_stays_where_it_is(dialog: LogDialog, qtbot: QtBot) -> None:
    for number in range(200):
        logger.info("line %d", number)
    qtbot.waitUntil(lambda: len(messages(dialog)) == 204)
    QTest.keyClick(dialog.follow, Qt.Key.Key_Space)
    dialog.table.scrollToTop()
    logger.info("later")
    qtbot.waitUntil(lambda: messages(dialog)[-1] == "later")
    assert dialog.table.verticalScrollBar().value() == 0


def test_levels_and_words_choose_lines(dialog: LogDialog) -> None:
    dialog.level.setFocus()
    QTest.keyClick(dialog.level, Qt.Key.Key_Down)
    assert messages(dialog) == ["the line is slow", "refused: AccessKeySecret=[hidden]"]
    QTest.keyClicks(dialog.search, "REFUSED")
    assert messages(dialog) == ["refused: AccessKeySecret=[hidden]"]
    dialog.search.clear()
    QTest.keyClick(dialog.level, Qt.Key.Key_Up)
    assert len(messages(dialog)) == 4


def test_lines_that_do_not_fit_are_not_shown_when_they_arrive(dialog: LogDialog, qtbot: QtBot) -> None:
    QTest.keyClicks(dialog.search, "slow")
    logger.info("fast")
    logger.info("slow again")
    qtbot.waitUntil(lambda: messages(dialog) == ["the line is slow", "slow again"])


def test_selected_lines_are_shown_whole_and_copied(dialog: LogDialog) -> None:
    dialog.table.selectRow(1)
    assert dialog.whole.toPlainText().endswith("WARNING vod_desktop.engine.upload the line is slow")
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.whole.toPlainText()


def test_a_ticket_has_the_shown_lines_and_the_versions(dialog: LogDialog) -> None:
    QTest.keyClicks(dialog.search, "slow")
    QTest.mouseClick(dialog.ticket, Qt.MouseButton.LeftButton)
    first, second = QGuiApplication.clipboard().text().splitlines()
    assert first == "Versions: VOD Desktop 1.2.3"
    assert second.endswith("the line is slow")


def test_there_is_one_log_window_and_the_main_one_stays_usable(
    qtbot: QtBot, log: None, tmp_path: Path
) -> None:
    window, opener = QWidget(), DialogOpener(services(home=tmp_path))
    qtbot.addWidget(window)
    window.show()
    opener.log(window)
    opener.log(window)
    (shown,) = window.findChildren(LogDialog)
    assert not shown.isModal()
    QTest.mouseClick(shown.bundle, Qt.MouseButton.LeftButton)
    assert len(window.findChildren(SupportBundleDialog)) == 1
