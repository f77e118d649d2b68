"""The window opens dialogs by name and hears when they were closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import STUDIO, KeptAccounts, services
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.ui.dialogs.about import AboutDialog
from vod_desktop.ui.dialogs.account_form import AccountForm
from vod_desktop.ui.dialogs.accounts import AccountsDialog
from vod_desktop.ui.dialogs.app_server import AppServerDialog
from vod_desktop.ui.dialogs.opening import DialogOpener
from vod_desktop.ui.dialogs.settings import SettingsDialog


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def opener() -> DialogOpener:
    return DialogOpener(services(accounts=KeptAccounts(STUDIO)))


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


def test_settings_and_about_open(opener: DialogOpener, window: QWidget) -> None:
    opener.settings(window)
    opener.about(window)
    only(window, SettingsDialog)
    only(window, AboutDialog)


def test_an_app_server_leads_to_a_temporary_key(opener: DialogOpener, window: QWidget) -> None:
    opener.add_account(window, AuthKind.APP_SERVER, lambda: None)
    dialog = only(window, AppServerDialog)
    assert isinstance(dialog, AppServerDialog)
    QTest.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    form = only(window, AccountForm)
    assert isinstance(form, AccountForm)
    assert form.fields.temporary.isChecked()


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
