"""The form of an account: what it hands on, what it refuses, and how it says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.service_doubles import STUDIO, KeptAccounts, services, wording
from vod_desktop.app.accounts import Added, KeychainState
from vod_desktop.app.wording import policy
from vod_desktop.domain.account import AuthKind
from vod_desktop.domain.errors import CallDetail, Failure, KeychainFailed, KeyRejected, NotAllowed
from vod_desktop.domain.settings import Language
from vod_desktop.ui.dialogs.account_fields import AccountFields
from vod_desktop.ui.dialogs.account_form import AccountForm

SECRET = "s3cret-s3cret-s3cret-s3cret-30"
REJECTED = Failure.of(KeyRejected(CallDetail("GetCategories", 400), reason="wrong-secret"))
FORBIDDEN = Failure.of(NotAllowed(CallDetail("GetCategories", 403, "Forbidden.RAM")))

Make = Callable[..., AccountForm]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def made(accounts: KeptAccounts | None = None, **values: object) -> AccountForm:
        form = AccountForm(services(accounts=accounts or KeptAccounts()), **values)  # type: ignore[arg-type]
        qtbot.addWidget(form)
        form.show()
        return form

    return made


def key_fields(form: AccountForm) -> AccountFields:
    assert isinstance(form.fields, AccountFields)
    return form.fields


def accounts_of(form: AccountForm) -> KeptAccounts:
    found = form._services.accounts
    assert isinstance(found, KeptAccounts)
    return found


def fill(line: QLineEdit, text: str) -> None:
    line.selectAll()
    QTest.keyClicks(line, text)


def fill_key(form: AccountForm) -> None:
    fill(key_fields(form).key_id, "LTAI5tAbcdEfgh")
    fill(form.fields.secret, SECRET)


def press(form: AccountForm, which: QDialogButtonBox.StandardButton) -> None:
    QTest.mouseClick(form.buttons.button(which), Qt.MouseButton.LeftButton)


def save(form: AccountForm) -> None:
    press(form, QDialogButtonBox.StandardButton.Save)


def test_saving_hands_on_what_was_typed(make: Make, qtbot: QtBot) -> None:
    form = make()
    fill(form.fields.name, "Studio")
    fill_key(form)
    save(form)
    draft, job = accounts_of(form).added[0]
    assert (draft.name, draft.region, draft.endpoint, draft.remember) == ("Studio", "cn-shanghai", None, True)
    assert draft.key is not None
    assert (draft.key.access_key_id, draft.key.access_key_secret) == ("LTAI5tAbcdEfgh", SECRET)
    with qtbot.waitSignal(form.saved):
        job.finish(Added(STUDIO))
    assert not form.isVisible()


def test_the_region_is_chosen_by_its_place(make: Make) -> None:
    form = make()
    key_fields(form).region.setFocus()
    QTest.keyClicks(key_fields(form).region, "Sing")
    assert form.fields.draft().region == "ap-southeast-1"


def test_places_are_in_the_language_of_the_user(qtbot: QtBot) -> None:
    form = AccountForm(services(wording=wording(language=Language.CHINESE)))
    qtbot.addWidget(form)
    assert key_fields(form).region.currentText() == "上海 (cn-shanghai)"


def test_secrets_are_typed_unseen(make: Make) -> None:
    form = make()
    fill_key(form)
    assert SECRET not in form.fields.secret.displayText()


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("name", "Give the account a name, so that you can tell it from others."),
        ("key_id", "Enter the AccessKey ID."),
        ("secret", "Enter the AccessKey secret."),
    ],
)
def test_what_is_missing_is_said_and_focused(make: Make, field: str, said: str) -> None:
    form = make()
    fill_key(form)
    line = getattr(form.fields, field)
    line.clear()
    save(form)
    assert form.told.text() == said
    assert accounts_of(form).added == []


def test_a_name_that_is_taken_is_refused(make: Make) -> None:
    form = make(KeptAccounts(STUDIO))
    fill(form.fields.name, "Studio")
    fill_key(form)
    save(form)
    assert form.told.text() == "There is an account of this name already."


def test_a_new_account_gets_a_free_name(make: Make) -> None:
    form = make(KeptAccounts(replace(STUDIO, name="My account")))
    assert form.fields.name.text() == "My account 2"


@pytest.mark.parametrize(
    ("endpoint", "taken"),
    [
        ("vod.example.com", True),
        ("https://vod.example.com", True),
        ("http://127.0.0.1:8080", True),
        ("http://vod.example.com", False),
        ("not a host", False),
    ],
)
def test_only_encrypted_endpoints_are_taken_besides_this_computer(
    make: Make, endpoint: str, taken: bool
) -> None:
    form = make()
    fill_key(form)
    fill(key_fields(form).endpoint, endpoint)
    save(form)
    assert bool(accounts_of(form).added) is taken


def test_an_sts_id_asks_for_its_token(make: Make) -> None:
    form = make()
    assert key_fields(form).token.isHidden()
    fill(key_fields(form).key_id, "STS.NTxyz")
    fill(form.fields.secret, SECRET)
    assert not key_fields(form).token.isHidden()
    save(form)
    assert form.told.text() == "A temporary key needs its security token, too."


def test_a_temporary_key_carries_its_token(make: Make) -> None:
    form = make(kind=AuthKind.STS)
    fill(key_fields(form).key_id, "STS.NTxyz")
    fill(form.fields.secret, SECRET)
    fill(key_fields(form).token, "token-text")
    save(form)
    draft, _ = accounts_of(form).added[0]
    assert draft.key is not None
    assert draft.key.security_token == "token-text"


def test_a_test_that_works_is_told_with_the_place(make: Make) -> None:
    form = make()
    fill_key(form)
    QTest.mouseClick(form.test, Qt.MouseButton.LeftButton)
    assert form.told.text() == "Asking…"
    accounts_of(form).tested[0][1].finish(None)
    assert form.told.text() == "VOD answered: the key works in Shanghai (cn-shanghai)."
    assert form.test.isEnabled()


def test_a_test_that_fails_says_cause_and_fix(make: Make) -> None:
    form = make()
    fill_key(form)
    QTest.mouseClick(form.test, Qt.MouseButton.LeftButton)
    accounts_of(form).tested[0][1].fail(REJECTED)
    assert "The AccessKey secret does not belong to its ID." in form.told.text()
    assert "Enter the secret again." in form.told.text()
    assert SECRET not in form.told.text()


def test_a_missing_permission_offers_the_policy(make: Make) -> None:
    form = make()
    fill_key(form)
    QTest.mouseClick(form.test, Qt.MouseButton.LeftButton)
    accounts_of(form).tested[0][1].fail(FORBIDDEN)
    QTest.mouseClick(form.policy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == policy()


def test_typing_after_a_test_takes_its_result_away(make: Make) -> None:
    form = make()
    fill_key(form)
    QTest.mouseClick(form.test, Qt.MouseButton.LeftButton)
    accounts_of(form).tested[0][1].fail(REJECTED)
    QTest.keyClicks(form.fields.secret, "x")
    assert form.told.text() == ""


def test_an_account_that_is_there_keeps_its_key(make: Make) -> None:
    form = make(KeptAccounts(STUDIO), account=STUDIO)
    assert key_fields(form).key_id.placeholderText() == "LTAI…3f9K"
    fill(form.fields.name, "Studio 2")
    save(form)
    account_id, draft, _ = accounts_of(form).updated[0]
    assert (account_id, draft.name, draft.key) == (STUDIO.id, "Studio 2", None)


def test_an_unchanged_key_is_tested_as_it_is_saved(make: Make) -> None:
    form = make(KeptAccounts(STUDIO), account=STUDIO)
    QTest.mouseClick(form.test, Qt.MouseButton.LeftButton)
    assert accounts_of(form).tested[0][0] == STUDIO.id


def test_another_region_is_not_tested_with_the_saved_one(make: Make) -> None:
    form = make(KeptAccounts(STUDIO), account=STUDIO)
    fill(key_fields(form).endpoint, "vod.example.com")
    QTest.mouseClick(form.test, Qt.MouseButton.LeftButton)
    assert accounts_of(form).tested == []
    assert form.told.text() == "Enter the secret again to test what was changed here."


def test_a_keychain_that_fails_while_saving_is_told_and_the_form_stays(make: Make) -> None:
    form = make()
    fill_key(form)
    save(form)
    accounts_of(form).added[0][1].finish(Added(STUDIO, Failure.of(KeychainFailed())))
    assert form.isVisible()
    assert form.told.text().startswith("The account is saved, its key only until the program ends.")
    press(form, QDialogButtonBox.StandardButton.Close)
    assert not form.isVisible()


@pytest.mark.parametrize(
    ("state", "words", "kept"),
    [
        (KeychainState.READY, "kept in GNOME Keyring", True),
        (KeychainState.LOCKED, "The keychain is locked", True),
        (KeychainState.ABSENT, "stays in memory", False),
        (KeychainState.FAILED, "stays in memory", False),
        (KeychainState.UNTRUSTED, "stays in memory", False),
    ],
)
def test_where_the_key_goes_is_said_plainly(make: Make, state: KeychainState, words: str, kept: bool) -> None:
    form = make(KeptAccounts(state=state))
    assert words in form.where.text()
    assert (form.fields.remember.isEnabled(), form.fields.draft().remember) == (kept, kept)


def test_a_key_that_shall_not_be_remembered_is_said_to_be_forgotten(make: Make) -> None:
    form = make()
    QTest.mouseClick(form.fields.remember, Qt.MouseButton.LeftButton)
    assert form.where.text() == "The key stays in memory and is forgotten when the program ends."


def test_answers_after_closing_change_nothing(make: Make, qtbot: QtBot) -> None:
    form = make()
    fill_key(form)
    QTest.mouseClick(form.test, Qt.MouseButton.LeftButton)
    job = accounts_of(form).tested[0][1]
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    with qtbot.waitSignal(form.destroyed):
        form.close()
    job.fail(REJECTED)


def test_the_form_grows_with_what_it_says(make: Make, qtbot: QtBot) -> None:
    form = make()
    before = form.height()
    fill_key(form)
    QTest.mouseClick(form.test, Qt.MouseButton.LeftButton)
    accounts_of(form).tested[0][1].fail(FORBIDDEN)
    qtbot.waitUntil(lambda: form.height() > before)
    assert form.fields.name.height() >= form.fields.name.sizeHint().height()
