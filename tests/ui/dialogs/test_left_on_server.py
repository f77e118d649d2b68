"""The list of what was created and not finished."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.ledgers import HeldLedger, leftovers, remote_with
from tests.ui.service_doubles import STUDIO, KeptAccounts, services
from vod_desktop.app.ledger import Cleaned
from vod_desktop.domain.errors import CallDetail, Failure, NotAllowed
from vod_desktop.domain.leftover import Outcome
from vod_desktop.ui.dialogs.left_on_server import LeftOnServerDialog
from vod_desktop.ui.dialogs.question import Question

LEFT = leftovers(("Opening", "logo.png", "https://a.example/x.mp4"))
FORBIDDEN = Failure.of(NotAllowed(CallDetail("DeleteVideo", 403, "Forbidden.RAM")))


@pytest.fixture
def ledger() -> HeldLedger:
    return HeldLedger(*LEFT)


@pytest.fixture
def dialog(qtbot: QtBot, ledger: HeldLedger) -> LeftOnServerDialog:
    made = LeftOnServerDialog(services(accounts=KeptAccounts(STUDIO), remote=remote_with(ledger)))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(dialog: LeftOnServerDialog, text: str) -> None:
    (asked,) = [one for one in dialog.findChildren(Question) if one.isVisible()]
    click(next(button for button in asked.findChildren(QPushButton) if button.text() == text))


def test_everything_left_is_listed_with_what_it_is_and_how_old(dialog: LeftOnServerDialog) -> None:
    first = dialog.list.topLevelItem(0)
    assert [first.text(column) for column in range(6)] == [
        "Opening",
        "Video",
        "Media and unfinished parts",
        "3 days",
        "In the queue",
        "Studio",
    ]
    assert dialog.list.topLevelItemCount() == 3
    assert not dialog.nothing.isVisible()


def test_an_empty_list_says_so(qtbot: QtBot) -> None:
    made = LeftOnServerDialog(services(remote=remote_with(HeldLedger())))
    qtbot.addWidget(made)
    made.show()
    assert made.nothing.isVisible()
    assert made.nothing.text() == "Nothing left behind"
    assert not made.remove.isEnabled()


def test_removing_names_what_goes_and_asks_first(dialog: LeftOnServerDialog, ledger: HeldLedger) -> None:
    click(dialog.remove)
    (asked,) = dialog.findChildren(Question)
    assert "“Opening”, “logo.png”, “https://a.example/x.mp4”" in asked.more()
    answer(dialog, "Keep")
    assert ledger.cleaned == []


def test_only_selected_rows_are_removed(dialog: LeftOnServerDialog, ledger: HeldLedger) -> None:
    row = dialog.list.visualItemRect(dialog.list.topLevelItem(1)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, row)
    assert dialog.remove.text() == "Remove selected…"
    click(dialog.remove)
    answer(dialog, "Remove")
    assert ledger.cleaned[0][0] == (LEFT[1],)


def test_what_went_is_told_and_the_list_is_read_anew(dialog: LeftOnServerDialog, ledger: HeldLedger) -> None:
    click(dialog.remove)
    answer(dialog, "Remove")
    assert not dialog.remove.isEnabled()
    ledger.left = ()
    ledger.cleaned[0][1].finish(tuple(Cleaned(one, Outcome.GONE) for one in LEFT))
    assert dialog.told.text().endswith("removed.")
    assert dialog.nothing.isVisible()


def test_what_stayed_is_told_with_the_reason(dialog: LeftOnServerDialog, ledger: HeldLedger) -> None:
    click(dialog.remove)
    answer(dialog, "Remove")
    ledger.cleaned[0][1].finish((Cleaned(LEFT[0], Outcome.KEPT, FORBIDDEN),))
    assert "vod:DeleteVideo" in dialog.told.text()
    assert dialog.remove.isEnabled()


def test_of_a_source_being_replaced_it_is_said_that_the_media_stays(qtbot: QtBot) -> None:
    ledger = HeldLedger(replace(LEFT[0], replaces=True))
    dialog = LeftOnServerDialog(services(accounts=KeptAccounts(STUDIO), remote=remote_with(ledger)))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.list.topLevelItem(0).text(2) == "Parts of a new source"
    click(dialog.remove)
    (asked,) = dialog.findChildren(Question)
    assert asked.more().endswith("the media stays as it was.")
