"""The network of an account in its form, and its colour."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import certifi
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import STUDIO, KeptAccounts, services
from vod_desktop.app.accounts import COLORS
from vod_desktop.domain.account import Account
from vod_desktop.domain.errors import CallDetail, Failure, ProxyRefused
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, ProxyScheme, ProxyServer
from vod_desktop.ui.dialogs.account_form import AccountForm

OFFICE = AccountNetwork(ProxyMode.MANUAL, ProxyServer(ProxyScheme.HTTP, "proxy.example.com", 3128, "editor"))
BEHIND = replace(STUDIO, network=OFFICE)
Make = Callable[[Account], AccountForm]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(account: Account) -> AccountForm:
        form = AccountForm(services(accounts=KeptAccounts(account)), account=account)
        qtbot.addWidget(form)
        form.show()
        return form

    return made


def choose(combo: QComboBox, text: str) -> None:
    combo.setFocus()
    QTest.keyClicks(combo, text)


def saved(form: AccountForm) -> object:
    QTest.mouseClick(form.save_button(), Qt.MouseButton.LeftButton)
    accounts: KeptAccounts = form._services.accounts
    return accounts.updated[-1][1] if accounts.updated else None


def test_what_is_usual_is_folded_away(make: Make) -> None:
    form = make(STUDIO)
    assert not form.network.mode.isVisible()
    draft = saved(form)
    assert draft.network.network == AccountNetwork()


def test_a_script_that_names_the_proxy_is_told_where_the_system_is_taken(qtbot: QtBot) -> None:
    accounts = KeptAccounts(STUDIO)
    accounts.is_proxy_scripted = True
    form = AccountForm(services(accounts=accounts), account=STUDIO)
    qtbot.addWidget(form)
    form.show()
    told = form.network.about_script
    assert told.isVisible()
    assert "without a proxy" in told.text()
    choose(form.network.mode, "This")
    assert not told.isVisible()


def test_a_proxy_is_typed_with_its_login(make: Make) -> None:
    form = make(STUDIO)
    QTest.mouseClick(form.network.fold.heading, Qt.MouseButton.LeftButton)
    choose(form.network.mode, "This")
    choose(form.network.scheme, "SOCKS")
    assert form.network.port.text() == "1080"
    for line, text in (
        (form.network.host, "10.0.0.1"),
        (form.network.user, "me"),
        (form.network.password, "pw-1"),
    ):
        QTest.keyClicks(line, text)
    draft = saved(form)
    assert draft.network.network.proxy == ProxyServer(ProxyScheme.SOCKS5, "10.0.0.1", 1080, "me")
    assert (draft.network.password, "pw-1" in form.network.password.displayText()) == ("pw-1", False)


def test_a_saved_proxy_keeps_its_password(make: Make) -> None:
    form = make(BEHIND)
    assert form.network.mode.isVisible()
    draft = saved(form)
    assert (draft.network.network, draft.network.password) == (OFFICE, None)


def test_a_saved_password_does_not_go_to_another_proxy(make: Make) -> None:
    form = make(BEHIND)
    form.network.host.selectAll()
    QTest.keyClicks(form.network.host, "elsewhere.example.com")
    assert saved(form) is None
    assert form.told.text() == "Enter the password for this proxy."


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("host", "http://proxy", "This is not the address of a proxy."),
        ("port", "99999", "This is not a port."),
        ("user", "a:b", "This user name or password cannot be sent to a proxy."),
    ],
)
def test_what_cannot_be_a_proxy_is_refused(make: Make, field: str, text: str, said: str) -> None:
    form = make(BEHIND)
    line = getattr(form.network, field)
    line.selectAll()
    QTest.keyClicks(line, text)
    assert saved(form) is None
    assert form.told.text().startswith(said)


def test_a_test_takes_what_is_in_the_form_with_the_saved_key(make: Make) -> None:
    form = make(BEHIND)
    choose(form.network.mode, "None")
    QTest.mouseClick(form.test, Qt.MouseButton.LeftButton)
    accounts: KeptAccounts = form._services.accounts
    assert accounts.tested[0][0] == BEHIND.id
    assert accounts.network_tested.network == AccountNetwork(ProxyMode.NONE)
    refused = ProxyRefused(CallDetail("GetCategories", host="vod.example.com"), reason="login")
    accounts.tested[0][1].fail(Failure.of(refused))
    assert form.told.text().startswith("The proxy does not accept the login.")


def test_a_certificate_file_is_looked_at(make: Make, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no certificate")
    form = make(replace(STUDIO, network=AccountNetwork(ca_bundle=str(tmp_path / "notes.txt"))))
    assert form.network.about_bundle.text() == "“notes.txt” is not a certificate file."
    assert saved(form) is None
    form.network.bundle.setText(certifi.where())
    assert "trusted besides the built-in ones" in form.network.about_bundle.text()
    assert saved(form).network.network.ca_bundle == certifi.where()


def test_a_colour_is_chosen_from_a_menu(make: Make) -> None:
    form = make(STUDIO)
    assert form.fields.color.color() == STUDIO.color
    form.fields.color.menu().actions()[2].trigger()
    assert saved(form).color == COLORS[2]
    assert form.fields.color.accessibleName() == "Colour: Red"
