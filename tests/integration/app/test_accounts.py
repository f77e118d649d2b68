"""Accounts over the services: saved, tried, changed, removed."""

from __future__ import annotations

import keyring
import keyring.backends.fail
import pytest

from vod_desktop.app.accounts import AccountDraft, KeychainState
from vod_desktop.domain.account import AccessKey, AuthKind


@pytest.fixture(autouse=True)
def no_keychain():
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    yield
    keyring.set_keyring(before)


def draft(sandbox, secret=None, **values):
    key = AccessKey(sandbox.access_key_id, secret or sandbox.access_key_secret)
    return AccountDraft("Work", sandbox.region, sandbox.endpoint, key, **values)


def test_a_right_key_works_and_a_wrong_one_is_named(owner, sandbox):
    assert owner.answer(owner.services.accounts.test(draft(sandbox)))[0] == "done"
    how, failure = owner.answer(owner.services.accounts.test(draft(sandbox, secret="wrong")))
    assert (how, failure.kind, failure.values["reason"]) == ("failed", "key-rejected", "wrong-secret")


def test_without_a_keychain_the_key_is_in_memory_and_that_is_said(owner, sandbox):
    how, added = owner.answer(owner.services.accounts.add(draft(sandbox)))
    assert (how, added.trouble.kind) == ("done", "keychain-absent")
    assert owner.answer(owner.services.accounts.test_saved(added.account.id))[0] == "done"
    assert owner.answer(owner.services.accounts.keychain())[1].state is KeychainState.ABSENT


def test_an_account_outlives_the_program_without_its_secret(open_program, sandbox):
    owner = open_program()
    owner.answer(owner.services.accounts.add(draft(sandbox)))
    owner.close()
    again = open_program()
    account = again.services.accounts.by_name("Work")
    assert account.kind is AuthKind.ACCESS_KEY
    how, failure = again.answer(again.services.accounts.test_saved(account.id))
    assert (how, failure.kind) == ("failed", "keychain-absent")


def test_a_temporary_key_without_its_token_is_refused_before_any_call(owner, sandbox):
    bad = AccountDraft("Temporary", key=AccessKey("STS.abc", "secret"), endpoint=sandbox.endpoint)
    how, failure = owner.answer(owner.services.accounts.test(bad))
    assert (how, failure.values["reason"]) == ("failed", "token-missing")
    assert not sandbox.requests.all()


def test_choices_come_from_the_account_and_are_kept(open_program, sandbox):
    owner = open_program()
    (account,) = owner.services.accounts.all()
    assert owner.services.catalog.categories(account.id) is None
    assert owner.answer(owner.services.catalog.refresh(account.id))[0] == "done"
    told = owner.services.catalog.categories(account.id).values
    assert told
    owner.close()
    again = open_program()
    again.answer(again.services.catalog.load(account.id))
    assert again.services.catalog.categories(account.id).values == told
