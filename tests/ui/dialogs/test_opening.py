"""The window opens dialogs by name and hears when they were closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import STUDIO, KeptAccounts, services
from vod_desktop.app.pair_view import PairView
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.app_server import AppServer
from vod_desktop.domain.ids import AccountId
from vod_desktop.ui.dialogs.about import AboutDialog
from vod_desktop.ui.dialogs.account_fields import AccountFields
from vod_desktop.ui.dialogs.account_form import AccountForm
from vod_desktop.ui.dialogs.accounts import AccountsDialog
from vod_desktop.ui.dialogs.opening import DialogOpener
from vod_desktop.ui.dialogs.pasted_pair import PastedPairDialog
from vod_desktop.ui.dialogs.server_fields import ServerFields
from vod_desktop.ui.dialogs.settings import SettingsDialog


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def opener() -> DialogOpener:
    nothing_pasted = SimpleNamespace(inspect=lambda *_texts, **_more: PairView(()))
    return DialogOpener(services(accounts=KeptAccounts(STUDIO), pasted=nothing_pasted))


def only(window: QWidget, kind: type[QDialog]) -> QDialog:
    found = window.findChildren(kind)
    assert len(found) == 1
    assert found[0].isVisible()
    return found[0]


@pytest.mark.parametrize(
    ("open_it", "kind"),
    [
        (lambda o, w, done: o.add_account(w, AuthKind.ACCESS_KEY, done), AccountForm),
        (lambda o, w, done: o.edit_account(w, STUDIO.id, done), AccountForm),
        (lambda o, w, done: o.edit_account(w, AccountId("gone"), done), AccountsDialog),
        (lambda o, w, done: o.accounts(w, done), AccountsDialog),
    ],
)
def test_closing_is_told(
    opener: DialogOpener, window: QWidget, open_it: Callable[..., None], kind: type[QDialog]
) -> None:
    told: list[bool] = []
    open_it(opener, window, lambda: told.append(True))
    QTest.keyClick(only(window, kind), Qt.Key.Key_Escape)
    assert told == [True]


def test_settings_about_and_the_form_for_pairs_open(opener: DialogOpener, window: QWidget) -> None:
    opener.settings(window)
    opener.about(window)
    opener.pasted_pair(window)
    only(window, PastedPairDialog)
    only(window, SettingsDialog)
    only(window, AboutDialog)


SERVER = replace(STUDIO, kind=AuthKind.APP_SERVER, app_server=AppServer("https://app.example.com"))


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (AuthKind.ACCESS_KEY, AccountFields),
        (AuthKind.STS, AccountFields),
        (AuthKind.APP_SERVER, ServerFields),
    ],
)
def test_each_kind_of_account_has_its_fields(
    opener: DialogOpener, window: QWidget, kind: AuthKind, fields: type[QWidget]
) -> None:
    opener.add_account(window, kind, lambda: None)
    assert isinstance(fields_in(window), fields)


def test_an_app_servers_account_opens_with_its_fields(window: QWidget) -> None:
    DialogOpener(services(accounts=KeptAccounts(SERVER))).edit_account(window, SERVER.id, lambda: None)
    assert isinstance(fields_in(window), ServerFields)


def fields_in(window: QWidget) -> QWidget:
    form = only(window, AccountForm)
    assert isinstance(form, AccountForm)
    return form.fields


def test_the_sandbox_has_no_form(window: QWidget) -> None:
    sandbox = Account(AccountId("sandbox"), "Sandbox", AuthKind.SANDBOX)
    DialogOpener(services(accounts=KeptAccounts(sandbox))).edit_account(window, sandbox.id, lambda: None)
    only(window, AccountsDialog)


def test_about_names_versions_and_can_be_copied(qtbot: QtBot) -> None:
    dialog = AboutDialog(services())
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "VOD Desktop 1.2.3\nPython 3.11.2 — PSF-2.0"
