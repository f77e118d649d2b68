"""The list of accounts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import STUDIO, KeptAccounts, services
from tests.ui.tasks import task
from vod_desktop.app.accounts import Added
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.app_server import AppServer
from vod_desktop.domain.errors import CallDetail, Failure, KeyRejected
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, ProxyServer
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.dialogs.account_fields import AccountFields
from vod_desktop.ui.dialogs.account_form import AccountForm
from vod_desktop.ui.dialogs.accounts import AccountsDialog
from vod_desktop.ui.dialogs.question import Question

SECOND = replace(STUDIO, id=AccountId("b" * 32), name="Client B", region="ap-southeast-1")
SANDBOX = Account(AccountId("sandbox"), "Sandbox", AuthKind.SANDBOX)
REJECTED = Failure.of(KeyRejected(CallDetail("GetCategories", 400), reason="inactive-key"))


class Opened:
    def __init__(self, qtbot: QtBot, *accounts: Account) -> None:
        self.accounts = KeptAccounts(*accounts)
        self.dialog = AccountsDialog(services([task(1), task(2)], accounts=self.accounts))
        qtbot.addWidget(self.dialog)
        self.dialog.show()

    def texts(self) -> list[str]:
        return [self.dialog.list.item(n).text() for n in range(self.dialog.list.count())]

    def click(self, button: QAbstractButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def form(self) -> AccountForm:
        form = self.dialog.findChild(AccountForm)
        assert isinstance(form, AccountForm)
        return form

    def question(self) -> Question:
        asked = self.dialog.findChild(Question)
        assert isinstance(asked, Question)
        return asked

    def answer(self, text: str) -> None:
        self.click(next(b for b in self.question().findChildren(QPushButton) if b.text() == text))


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    return Opened(qtbot, STUDIO, SECOND)


def test_accounts_are_listed_with_place_and_shortened_key(opened: Opened) -> None:
    assert opened.texts() == [
        "Studio (default)\nAccessKey · Shanghai (cn-shanghai) · LTAI…3f9K",
        "Client B\nAccessKey · Singapore (ap-southeast-1) · LTAI…3f9K",
    ]


def test_without_accounts_it_says_so(qtbot: QtBot) -> None:
    opened = Opened(qtbot)
    assert opened.dialog.nothing.isVisible()
    assert not opened.dialog.edit.isEnabled()


def test_another_account_becomes_the_default(opened: Opened, qtbot: QtBot) -> None:
    QTest.keyClick(opened.dialog.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(opened.dialog.changed):
        opened.click(opened.dialog.make_default)
    assert opened.accounts.chosen == SECOND.id
    assert opened.texts()[1].startswith("Client B (default)")


def test_a_test_is_told_in_words(opened: Opened) -> None:
    opened.click(opened.dialog.test)
    opened.accounts.tested[0][1].finish(None)
    assert opened.dialog.told.text() == "“Studio”: the connection works."
    opened.click(opened.dialog.test)
    opened.accounts.tested[1][1].fail(REJECTED)
    assert "This AccessKey is disabled." in opened.dialog.told.text()


def test_removing_asks_first_and_names_what_stops(opened: Opened) -> None:
    opened.click(opened.dialog.remove)
    assert "2 uploads of it stay in the list" in opened.question().more()
    opened.answer("Keep")
    assert opened.accounts.removed == []


def test_removing_takes_the_account_away(opened: Opened, qtbot: QtBot) -> None:
    opened.click(opened.dialog.remove)
    with qtbot.waitSignal(opened.dialog.changed):
        opened.answer("Remove")
    assert [removed for removed, _ in opened.accounts.removed] == [STUDIO.id]
    assert len(opened.texts()) == 1


def test_a_key_that_stays_in_the_keychain_is_said(opened: Opened) -> None:
    opened.dialog._really_remove(STUDIO.id)
    opened.accounts.removed[0][1].fail(Failure("keychain-failed", REJECTED.recovery))
    assert "keychain" in opened.dialog.told.text()


def test_an_account_is_added_through_the_form(opened: Opened) -> None:
    opened.dialog.add.menu().actions()[0].trigger()
    form = opened.form()
    assert isinstance(form.fields, AccountFields)
    QTest.keyClicks(form.fields.key_id, "LTAI5tAbcdEfgh")
    QTest.keyClicks(form.fields.secret, "secret")
    opened.click(form.save_button())
    third = replace(STUDIO, id=AccountId("c" * 32), name="Third")
    opened.accounts.accounts[third.id] = third
    opened.accounts.added[0][1].finish(Added(third))
    assert opened.dialog.chosen() == third


def test_enter_opens_the_form_of_the_account(opened: Opened) -> None:
    QTest.keyClick(opened.dialog.list, Qt.Key.Key_Return)
    assert opened.form().fields.name.text() == "Studio"


def test_an_app_server_is_listed_by_its_host(qtbot: QtBot) -> None:
    server = replace(
        STUDIO, kind=AuthKind.APP_SERVER, key_hint="", app_server=AppServer("https://app.example.com/vod")
    )
    assert Opened(qtbot, server).texts() == ["Studio (default)\nApp server · app.example.com"]


def test_every_kind_of_account_can_be_added(opened: Opened) -> None:
    texts = [action.text() for action in opened.dialog.add.menu().actions()]
    assert texts == ["AccessKey…", "Temporary key (STS)…", "App server…"]


def test_the_sandbox_cannot_be_changed(qtbot: QtBot) -> None:
    opened = Opened(qtbot, SANDBOX)
    assert not opened.dialog.edit.isEnabled()
    assert not opened.dialog.remove.isEnabled()
    assert "nothing leaves this computer" in opened.texts()[0]


def test_an_account_says_its_proxy_and_how_many_uploads_need_somebody(qtbot: QtBot) -> None:
    proxy = AccountNetwork(ProxyMode.MANUAL, ProxyServer(host="proxy.example.com", user="editor"))
    opened = Opened(qtbot, replace(STUDIO, network=proxy))
    rows = [replace(task(n), account_id=STUDIO.id, state=TaskState.ATTENTION) for n in (1, 2)]
    opened.dialog._services.uploads.tasks = {row.id: row for row in rows}
    opened.dialog.show_accounts()
    (text,) = opened.texts()
    assert text.endswith("LTAI…3f9K · through proxy.example.com · 2 uploads need you")
