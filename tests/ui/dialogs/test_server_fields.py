"""The form of an account that an app server authorises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import STUDIO, KeptAccounts, services
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.app_server import AppServer, AppServerFault
from vod_desktop.domain.errors import CallDetail, Failure, KeyRejected
from vod_desktop.ui.dialogs.account_form import AccountForm
from vod_desktop.ui.dialogs.server_fields import ServerFields

TOKEN = "t0ken-t0ken-t0ken"
SERVER = AppServer("https://app.example.com/vod")
SAVED = replace(STUDIO, kind=AuthKind.APP_SERVER, key_hint="", app_server=SERVER)


class Opened:
    def __init__(self, qtbot: QtBot, account: Account | None = None) -> None:
        self.accounts = KeptAccounts(*([account] if account else []))
        self.form = AccountForm(services(accounts=self.accounts), account=account, kind=AuthKind.APP_SERVER)
        qtbot.addWidget(self.form)
        self.form.show()
        assert isinstance(self.form.fields, ServerFields)
        self.fields = self.form.fields

    def save(self) -> None:
        QTest.mouseClick(self.form.save_button(), Qt.MouseButton.LeftButton)

    def test(self) -> None:
        QTest.mouseClick(self.form.test, Qt.MouseButton.LeftButton)


Make = Callable[..., Opened]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    return lambda account=None: Opened(qtbot, account)


def fill(line: QLineEdit, text: str) -> None:
    line.selectAll()
    QTest.keyClicks(line, text) if text else QTest.keyClick(line, Qt.Key.Key_Delete)


def test_address_and_token_are_enough(make: Make) -> None:
    opened = make()
    fill(opened.fields.address, "app.example.com/vod/")
    fill(opened.fields.secret, TOKEN)
    opened.save()
    draft, _ = opened.accounts.added[0]
    assert (draft.app_server, draft.token, draft.key) == (SERVER, TOKEN, None)


def test_the_token_is_typed_unseen(make: Make) -> None:
    opened = make()
    fill(opened.fields.secret, TOKEN)
    assert TOKEN not in opened.fields.secret.displayText()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "not the address of an app server"),
        ("https://a b", "not the address of an app server"),
        ("http://app.example.com", "Without encryption only this computer itself can be called."),
    ],
)
def test_an_address_that_cannot_be_used_is_said(make: Make, address: str, words: str) -> None:
    opened = make()
    fill(opened.fields.address, address)
    fill(opened.fields.secret, TOKEN)
    opened.save()
    assert words in opened.form.told.text()
    assert opened.accounts.added == []


def test_a_missing_token_is_said(make: Make) -> None:
    opened = make()
    fill(opened.fields.address, "app.example.com")
    opened.save()
    assert opened.form.told.text().startswith("Enter the token for the app server.")


@pytest.mark.parametrize("fault", list(AppServerFault))
def test_every_fault_of_the_settings_has_words(make: Make, fault: AppServerFault) -> None:
    words = make().fields._sentence(fault)
    assert len(words) > 40
    assert fault.value not in words


def test_other_names_are_handed_on(make: Make) -> None:
    opened = make()
    QTest.mouseClick(opened.fields.fold.heading, Qt.MouseButton.LeftButton)
    fill(opened.fields.address, "app.example.com")
    fill(opened.fields.secret, TOKEN)
    fill(opened.fields.details["video_id_field"], "data.id")
    fill(opened.fields.details["create_image_path"], "")
    opened.save()
    server = opened.accounts.added[0][0].app_server
    assert server is not None
    assert (server.video_id_field, server.create_image_path) == ("data.id", "")


def test_a_fault_among_the_names_unfolds_them(make: Make) -> None:
    opened = make()
    fill(opened.fields.address, "app.example.com")
    fill(opened.fields.secret, TOKEN)
    fill(opened.fields.details["status_path"], "no slash")
    assert not opened.fields.fold.content.isVisible()
    opened.save()
    assert opened.fields.fold.content.isVisible()
    assert opened.form.told.text().startswith("This path cannot be used.")


def test_a_test_names_who_answered(make: Make) -> None:
    opened = make()
    fill(opened.fields.address, "app.example.com")
    fill(opened.fields.secret, TOKEN)
    opened.test()
    opened.accounts.tested[0][1].finish(None)
    assert opened.form.told.text() == "app.example.com answered: it accepts the token."


def test_a_rejected_token_is_said_without_it(make: Make) -> None:
    opened = make()
    fill(opened.fields.address, "app.example.com")
    fill(opened.fields.secret, TOKEN)
    opened.test()
    failure = Failure.of(KeyRejected(CallDetail("Status", 401), reason="app-token"))
    opened.accounts.tested[0][1].fail(failure)
    assert "does not accept the token" in opened.form.told.text()
    assert TOKEN not in opened.form.told.text()


def test_a_saved_account_keeps_its_token(make: Make) -> None:
    opened = make(SAVED)
    assert opened.fields.address.text() == "https://app.example.com/vod"
    fill(opened.fields.name, "Other")
    opened.save()
    _, draft, _ = opened.accounts.updated[0]
    assert (draft.app_server, draft.token) == (SERVER, None)


def test_an_unchanged_account_is_tested_as_it_is_saved(make: Make) -> None:
    opened = make(SAVED)
    opened.test()
    assert opened.accounts.tested[0][0] == SAVED.id


@pytest.mark.parametrize("press", [Opened.save, Opened.test])
def test_a_saved_token_never_goes_to_another_server(make: Make, press: Callable[[Opened], None]) -> None:
    opened = make(SAVED)
    fill(opened.fields.address, "other.example.com")
    press(opened)
    assert (opened.accounts.tested, opened.accounts.updated) == ([], [])
    assert opened.form.told.text() == "Enter the token again: the address leads to another server."


def test_other_names_are_not_tested_with_what_is_saved(make: Make) -> None:
    opened = make(SAVED)
    fill(opened.fields.details["status_path"], "/health")
    opened.test()
    assert opened.accounts.tested == []
    assert opened.form.told.text() == "Enter the secret again to test what was changed here."


def test_a_server_with_names_of_its_own_shows_them(make: Make) -> None:
    assert not make(SAVED).fields.fold.content.isVisible()
    assert make(replace(SAVED, app_server=replace(SERVER, scheme=""))).fields.fold.content.isVisible()
