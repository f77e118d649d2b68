"""Taking over keys of the vendor's command line and of the environment."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import STUDIO, FoundProfiles, KeptAccounts, services
from vod_desktop.app.accounts import AccountDraft, Added, KeychainState
from vod_desktop.app.imports import Found
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.errors import Failure, InputError, KeychainLocked
from vod_desktop.domain.key_source import KeyCommand, ProfileFault
from vod_desktop.ui.dialogs.import_accounts import ImportAccountsDialog

SECRET = "planted-secret-never-shown"
PAIR = AccountDraft("Studio", "cn-beijing", key=AccessKey("LTAI5tAbcdEfgh3f9K", SECRET))
USABLE = Found("Studio", "Studio", "AK", PAIR)
COMMAND = Found("sso", "sso", "External", AccountDraft("sso", source=KeyCommand("get-key")))
ROLE = Found("role", "role", "RamRoleArn", None, ProfileFault.MODE)

Make = Callable[..., ImportAccountsDialog]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(*found: Found, state: KeychainState = KeychainState.READY, failure: Failure | None = None):
        imports = FoundProfiles(*found)
        imports.failure = failure
        dialog = ImportAccountsDialog(services(accounts=KeptAccounts(STUDIO, state=state), imports=imports))
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def tick(dialog: ImportAccountsDialog, row: int) -> None:
    dialog.list.setFocus()
    dialog.list.setCurrentRow(row)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)


def press(dialog: ImportAccountsDialog) -> None:
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)


def added(dialog: ImportAccountsDialog):
    return dialog._services.accounts.added


def test_what_is_ticked_becomes_accounts_with_names_that_are_free(make: Make, qtbot: QtBot) -> None:
    dialog = make(USABLE, COMMAND)
    tick(dialog, 0)
    tick(dialog, 1)
    press(dialog)
    assert [draft.name for draft, _job in added(dialog)] == ["Studio 2", "sso"]
    with qtbot.waitSignals([dialog.saved, dialog.saved]):
        for _draft, job in added(dialog):
            job.finish(Added(STUDIO))
    assert not dialog.isVisible()


def test_nothing_is_taken_before_something_is_ticked(make: Make) -> None:
    assert not make(USABLE).take.isEnabled()


def test_a_profile_that_cannot_be_taken_says_why_and_cannot_be_ticked(make: Make) -> None:
    dialog = make(ROLE)
    tick(dialog, 0)
    assert "RamRoleArn is not supported" in dialog.list.item(0).text()
    assert not dialog.take.isEnabled()


def test_no_secret_is_shown(make: Make) -> None:
    dialog = make(USABLE, COMMAND)
    texts = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert SECRET not in "".join(texts)
    assert "LTAI…3f9K" in texts[0]


def test_where_nothing_was_found_the_place_is_named(make: Make) -> None:
    dialog = make()
    assert "/home/me/.aliyun/config.json" in dialog.about.text()
    assert not dialog.list.isVisible()


def test_a_file_that_makes_no_sense_is_said(make: Make) -> None:
    wrong = InputError(what="cli-profiles", reason="profiles-malformed", path="/home/me/x.json")
    dialog = make(failure=Failure.of(wrong))
    assert "/home/me/x.json is not what the vendor's command line writes" in dialog.told.text()


def test_without_a_keychain_keys_are_for_the_session(make: Make) -> None:
    dialog = make(USABLE, state=KeychainState.ABSENT)
    tick(dialog, 0)
    press(dialog)
    assert added(dialog)[0][0].remember is False


def test_a_key_that_was_not_kept_leaves_the_dialog_open_with_the_reason(make: Make) -> None:
    dialog = make(USABLE)
    tick(dialog, 0)
    press(dialog)
    added(dialog)[0][1].finish(Added(STUDIO, Failure.of(KeychainLocked())))
    assert dialog.isVisible()
    assert "locked" in dialog.told.text()
