"""Logging in at an app server from the account form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.test_account_form import accounts_of, fill, save
from tests.ui.service_doubles import STUDIO, AskedLogins, KeptAccounts, services
from vod_desktop.app.accounts import LoggedOut
from vod_desktop.app.logins import LoginPage
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.app_server import AppServer
from vod_desktop.domain.errors import CallDetail, Failure, KeyRejected, NetworkDown
from vod_desktop.domain.login import AccessToken, LoginSettings, Tokens
from vod_desktop.domain.network_settings import ProxyMode
from vod_desktop.ui.dialogs import login_fields
from vod_desktop.ui.dialogs.account_form import AccountForm
from vod_desktop.ui.dialogs.server_fields import ServerFields

SETTINGS = LoginSettings("vod-desktop", issuer="https://login.example.com")
SERVER = AppServer("https://app.example.com/vod")
TOKENS = Tokens(AccessToken("access-planted"), "refresh-planted")
SAVED = replace(STUDIO, kind=AuthKind.APP_SERVER, app_server=SERVER, login=SETTINGS)

Make = Callable[..., AccountForm]


@pytest.fixture
def opened_pages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that the browser of this computer was asked to open."""
    pages: list[str] = []

    class Browser:
        @staticmethod
        def openUrl(url: QUrl) -> None:
            pages.append(url.toString())

    monkeypatch.setattr(login_fields, "QDesktopServices", Browser)
    return pages


@pytest.fixture
def make(qtbot: QtBot, opened_pages: list[str]) -> Make:
    def made(account: Account | None = None) -> AccountForm:
        kept = KeptAccounts(*([account] if account else []))
        form = AccountForm(services(accounts=kept), account=account, kind=AuthKind.APP_SERVER)
        qtbot.addWidget(form)
        form.show()
        return form

    return made


def fields(form: AccountForm) -> ServerFields:
    assert isinstance(form.fields, ServerFields)
    return form.fields


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fill_in(form: AccountForm) -> None:
    fill(fields(form).address, SERVER.base_url)
    click(fields(form).by_login)
    fill(fields(form).login.lines["issuer"], "login.example.com")
    fill(fields(form).login.lines["client_id"], "vod-desktop")


def logins(form: AccountForm) -> AskedLogins:
    found = form._services.logins
    assert isinstance(found, AskedLogins)
    return found


def test_a_login_is_asked_for_in_place_of_a_token(make: Make) -> None:
    form = make()
    assert not fields(form).login.isVisible()
    click(fields(form).by_login)
    assert fields(form).login.isVisible()
    assert not fields(form).secret.isVisible()


def test_what_the_browser_login_gives_is_saved_with_the_account(make: Make, opened_pages: list[str]) -> None:
    form = make()
    fill_in(form)
    click(fields(form).login.by_browser)
    way, wish, show, attempt = logins(form).begun[0]
    show(LoginPage("https://login.example.com/authorize?x=1"))
    attempt.tokens.finish(TOKENS)
    save(form)
    draft, _job = accounts_of(form).added[0]
    assert (way, wish.settings, draft.login) == ("browser", SETTINGS, SETTINGS)
    assert (draft.access, draft.token) == (TOKENS.access, TOKENS.refresh)
    assert opened_pages == ["https://login.example.com/authorize?x=1"]


def test_the_code_to_type_is_shown_with_its_page(make: Make) -> None:
    form = make()
    fill_in(form)
    click(fields(form).login.by_code)
    logins(form).begun[0][2](LoginPage("https://login.example.com/device", "BCDF-GHJK"))
    assert "BCDF-GHJK" in fields(form).login.told.text()
    assert "https://login.example.com/device" in fields(form).login.told.text()


def test_nothing_is_saved_before_somebody_is_logged_in(make: Make) -> None:
    form = make()
    fill_in(form)
    save(form)
    assert form.told.text() == "Log in first."
    assert accounts_of(form).added == []


def test_settings_are_looked_at_before_anything_is_asked(make: Make) -> None:
    form = make()
    fill_in(form)
    fill(fields(form).login.lines["issuer"], "http://login.example.com")
    click(fields(form).login.by_browser)
    assert fields(form).login.told.text() == "Enter an address that begins with https."
    assert logins(form).begun == []


def test_a_login_for_other_settings_does_not_count(make: Make) -> None:
    form = make()
    fill_in(form)
    click(fields(form).login.by_browser)
    logins(form).begun[0][3].tokens.finish(TOKENS)
    fill(fields(form).login.lines["client_id"], "other")
    save(form)
    assert form.told.text() == "Log in first."


def test_a_saved_login_stays_when_only_the_name_changes_and_is_not_sent_elsewhere(make: Make) -> None:
    form = make(SAVED)
    fill(form.fields.name, "Other")
    save(form)
    draft = accounts_of(form).updated[0][1]
    assert (draft.name, draft.login, draft.has_secret) == ("Other", SETTINGS, False)
    other = make(SAVED)
    fill(fields(other).address, "https://elsewhere.example.com")
    save(other)
    assert other.told.text() == "Log in again: the address leads to another server."


def test_logging_out_is_told_when_it_is_done(make: Make) -> None:
    form = make(SAVED)
    click(fields(form).login.log_out)
    ((account_id, job),) = accounts_of(form).logged_out
    job.finish(LoggedOut())
    assert (account_id, fields(form).login.told.text()) == (SAVED.id, "You are logged out.")


def test_a_server_that_could_not_be_told_of_the_end_of_a_login_is_named(make: Make) -> None:
    form = make(SAVED)
    click(fields(form).login.log_out)
    lost = Failure.of(NetworkDown(CallDetail("Revocation", host="login.example.com")))
    accounts_of(form).logged_out[0][1].finish(LoggedOut(lost))
    told = fields(form).login.told.text()
    assert told.startswith("You are logged out on this computer; the server could not be told.")
    assert "login.example.com" in told


def test_a_login_takes_the_network_of_the_form(make: Make) -> None:
    form = make()
    fill_in(form)
    form.network.mode.setCurrentIndex(form.network.mode.findData(ProxyMode.MANUAL))
    click(fields(form).login.by_code)
    assert logins(form).begun == []
    fill(form.network.host, "proxy.example.com")
    fill(form.network.user, "editor")
    fill(form.network.password, "canary")
    click(fields(form).login.by_code)
    draft = logins(form).begun[0][1].network
    assert (draft.network.login.host, draft.password) == ("proxy.example.com", "canary")


def test_a_login_that_failed_says_why(make: Make) -> None:
    form = make()
    fill_in(form)
    click(fields(form).login.by_browser)
    refused = KeyRejected(CallDetail("Login"), reason="login-refused")
    logins(form).begun[0][3].tokens.fail(Failure.of(refused))
    assert fields(form).login.told.text().startswith("The login was refused.")
