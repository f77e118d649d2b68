"""Temporary keys in the account form: entered, from a command, from a server; and the warning for a key that opens all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.test_account_form import accounts_of, fill, fill_key, save
from tests.ui.service_doubles import STUDIO, KeptAccounts, services
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.key_owner import KeyOwner
from vod_desktop.domain.key_source import KeyCommand, KeyServer, KeySource
from vod_desktop.ui.dialogs.account_fields import AccountFields
from vod_desktop.ui.dialogs.account_form import AccountForm

Make = Callable[..., AccountForm]
ENTERED, COMMAND, SERVER = range(3)
URL = "https://media.example.com/app/key"


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(account: Account | None = None, choose: int | None = None) -> AccountForm:
        kept = KeptAccounts(*([account] if account else []))
        form = AccountForm(services(accounts=kept), account=account, kind=AuthKind.STS)
        qtbot.addWidget(form)
        form.show()
        if choose is not None:
            fields_of(form).source.choice.setFocus()
            QTest.keyClick(fields_of(form).source.choice, Qt.Key.Key_Home)
            for _ in range(choose):
                QTest.keyClick(fields_of(form).source.choice, Qt.Key.Key_Down)
        return form

    return made


def fields_of(form: AccountForm) -> AccountFields:
    assert isinstance(form.fields, AccountFields)
    return form.fields


def shown(form: AccountForm) -> set[str]:
    fields = fields_of(form)
    lines: dict[str, QLineEdit] = {
        "key_id": fields.key_id,
        "secret": fields.secret,
        "token": fields.token,
        "ends": fields.source.ends,
        "command": fields.source.command,
        "server": fields.source.server,
        "server_token": fields.source.token,
    }
    return {name for name, line in lines.items() if line.isVisible()}


def kept_with(source: KeySource | None) -> Account:
    return replace(STUDIO, kind=AuthKind.STS, source=source)


def test_only_what_belongs_to_the_choice_is_asked_for(make: Make) -> None:
    assert shown(make(choose=ENTERED)) == {"key_id", "secret", "token", "ends"}
    assert shown(make(choose=COMMAND)) == {"command"}
    assert shown(make(choose=SERVER)) == {"server", "server_token"}


def test_a_permanent_key_asks_for_none_of_it(make: Make) -> None:
    form = make(choose=COMMAND)
    QTest.mouseClick(fields_of(form).permanent, Qt.MouseButton.LeftButton)
    assert shown(form) == {"key_id", "secret"}
    assert form.fields.draft().source is None


def test_a_command_is_saved_without_any_key(make: Make) -> None:
    form = make(choose=COMMAND)
    fill(fields_of(form).source.command, "get-key --role upload")
    save(form)
    draft, _job = accounts_of(form).added[0]
    assert (draft.source, draft.key, draft.token) == (KeyCommand("get-key --role upload"), None, None)
    assert not form.where.isVisible()


def test_a_server_is_saved_with_its_token(make: Make) -> None:
    form = make(choose=SERVER)
    fill(fields_of(form).source.server, "media.example.com/app/key")
    fill(fields_of(form).source.token, "let-me-in")
    save(form)
    draft, _job = accounts_of(form).added[0]
    assert (draft.source, draft.key, draft.token) == (KeyServer(URL), None, "let-me-in")


@pytest.mark.parametrize(
    ("choose", "line", "text", "said"),
    [
        (COMMAND, "command", "", "Enter the program and its arguments"),
        (COMMAND, "command", '"open', "every quotation mark has to be closed"),
        (SERVER, "server", "http://media.example.com", "use https"),
        (SERVER, "server", "not a host", "This is not a host name or web address."),
        (SERVER, "server", URL, "Enter the token for this server."),
        (ENTERED, "ends", "soon", "Write the time like"),
    ],
)
def test_what_cannot_be_used_is_said(make: Make, choose: int, line: str, text: str, said: str) -> None:
    form = make(choose=choose)
    fill(getattr(fields_of(form).source, line), text)
    save(form)
    assert said in form.told.text()
    assert accounts_of(form).added == []


def test_the_end_of_an_entered_key_is_taken_as_local_time(make: Make) -> None:
    form = make(choose=ENTERED)
    fill_key(form)
    fill(fields_of(form).token, "token")
    fill(fields_of(form).source.ends, "2030-01-31T18:00+08:00")
    key = form.fields.draft().key
    assert key is not None
    assert key.expires_at == datetime(2030, 1, 31, 10, tzinfo=UTC).timestamp()


@pytest.mark.parametrize("source", [KeyCommand("get-key"), KeyServer(URL)])
def test_a_source_is_kept_when_only_the_name_changes(make: Make, source: KeySource) -> None:
    form = make(kept_with(source))
    fill(form.fields.name, "Other")
    save(form)
    _id, draft, _job = accounts_of(form).updated[0]
    assert (draft.name, draft.source, draft.token) == ("Other", source, None)


def test_a_saved_token_is_not_sent_to_another_server(make: Make) -> None:
    form = make(kept_with(KeyServer(URL)))
    fill(fields_of(form).source.server, "https://other.example.com")
    save(form)
    assert form.told.text() == "Enter the token for this server."


def test_instead_of_a_command_a_whole_key_has_to_be_entered(make: Make) -> None:
    form = make(kept_with(KeyCommand("get-key")), choose=ENTERED)
    save(form)
    assert form.told.text() == "Enter the AccessKey ID."


@pytest.mark.parametrize("owner", [KeyOwner.MAIN_ACCOUNT, KeyOwner.RAM_USER, None])
def test_only_a_key_of_the_main_account_is_warned_of(make: Make, owner: KeyOwner | None) -> None:
    form = make()
    QTest.mouseClick(fields_of(form).permanent, Qt.MouseButton.LeftButton)
    fill_key(form)
    accounts_of(form).key_owner = owner
    QTest.mouseClick(form.test, Qt.MouseButton.LeftButton)
    accounts_of(form).tested[0][1].finish(None)
    assert form.told.text().startswith("VOD answered")
    assert ("main account" in form.told.text()) is (owner is KeyOwner.MAIN_ACCOUNT)
