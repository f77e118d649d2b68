"""What accounts leave in a real keychain when they are renamed, changed and removed."""

from __future__ import annotations

import gc

import keyring
import pytest
import secretstorage

from tests.integration.store.secret_service import is_installed, session_bus, unlocked_keyring
from vod_desktop.app.accounts import AccountDraft
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.key_source import KeyCommand

pytestmark = [
    pytest.mark.skipif(not is_installed(), reason="needs a Secret Service"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

TRIPLE = AccessKey("STS.first", "secret-1", "token-1")
PAIR = AccessKey("LTAI5tsecond", "secret-2")


@pytest.fixture(autouse=True)
def bus(tmp_path, monkeypatch):
    from keyring.backends.SecretService import Keyring

    folder = tmp_path / "session"
    folder.mkdir()
    with session_bus(folder) as env, unlocked_keyring(env):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", env["DBUS_SESSION_BUS_ADDRESS"])
        monkeypatch.delenv("DISPLAY", raising=False)
        before = keyring.get_keyring()
        keyring.set_keyring(Keyring())
        yield
        keyring.set_keyring(before)
    gc.collect()


def entries() -> set[str]:
    """What the keychain holds of the program, by the end of each name."""
    connection = secretstorage.dbus_init()
    try:
        items = secretstorage.search_items(connection, {"service": "vod-desktop"})
        return {item.get_attributes()["username"].partition("/")[2] for item in items}
    finally:
        connection.close()


@pytest.fixture
def account(owner):
    _how, added = owner.answer(owner.services.accounts.add(AccountDraft("A", key=TRIPLE)))
    assert entries() == {"access-key-id", "access-key-secret", "security-token"}
    return added.account


def changed(owner, account, **values):
    assert owner.answer(owner.services.accounts.update(account.id, AccountDraft("A", **values)))[0] == "done"


def test_another_key_takes_the_place_of_the_first_and_of_its_token(owner, account):
    changed(owner, account, key=PAIR)
    assert entries() == {"access-key-id", "access-key-secret"}


def test_another_name_changes_nothing(owner, account):
    owner.services.accounts.rename(account.id, "B")
    assert entries() == {"access-key-id", "access-key-secret", "security-token"}


def test_a_key_for_the_session_takes_the_kept_one_away(owner, account):
    changed(owner, account, key=PAIR, remember=False)
    assert entries() == set()


def test_a_command_in_place_of_a_key_takes_the_kept_one_away(owner, account):
    changed(owner, account, source=KeyCommand("get-key"))
    assert entries() == set()


def test_a_removed_account_leaves_nothing(owner, account):
    assert owner.answer(owner.services.accounts.remove(account.id))[0] == "done"
    assert entries() == set()
