"""Accounts over the services: saved, tried, changed, removed."""

from __future__ import annotations

import os

import keyring
import keyring.backends.fail
import pytest

from tests.integration.app.conftest import ACCOUNT
from vod_desktop.app.accounts import AccountDraft, KeychainState
from vod_desktop.app.intake import AddOptions
from vod_desktop.app.wires import NetworkDraft
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, ProxyServer
from vod_desktop.domain.task_state import TaskState


@pytest.fixture(autouse=True)
def no_keychain():
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    yield
    keyring.set_keyring(before)


def draft(sandbox, secret=None, **values):
    key = AccessKey(sandbox.access_key_id, secret or sandbox.access_key_secret)
    return AccountDraft("Work", sandbox.region, sandbox.endpoint, key, **values)


@pytest.fixture
def file(tmp_path):
    def make(size=1000, name="clip.mp4"):
        path = tmp_path / name
        path.write_bytes(os.urandom(size))
        return path

    return make


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


def test_rows_of_an_account_that_cannot_go_on_wait_while_others_do(owner, sandbox, file):
    key = AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
    proxy = ProxyServer(host="proxy.invalid", user="editor")
    broken = Account(AccountId("broken"), "Broken", network=AccountNetwork(ProxyMode.MANUAL, proxy))
    owner.services.accounts.use_for_session(broken, key)
    found = []
    for account in (broken.id, ACCOUNT):
        options = AddOptions(start=True)
        job = owner.uploads.add_paths(
            [str(file(1000, f"{account}.mp4"))], account_id=account, options=options
        )
        job.then(found.append, found.append)
    owner.until(lambda: {task.state for task in owner.uploads.all()} == {TaskState.ATTENTION, TaskState.DONE})
    states = {task.account_id: task.state for task in owner.uploads.all()}
    assert states == {broken.id: TaskState.ATTENTION, ACCOUNT: TaskState.DONE}
    (failed,) = [task for task in owner.uploads.all() if task.account_id == broken.id]
    assert failed.failure.kind == "keychain-absent"  # where the password of its proxy would be


def test_choosing_another_account_logs_nobody_out(owner, sandbox, file):
    key = AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
    other = Account(AccountId("other"), "Other", endpoint=sandbox.endpoint)
    owner.services.accounts.use_for_session(other, key)
    owner.services.accounts.set_default(other.id)
    (task,) = owner.add(file(1000), start=True)
    assert owner.services.accounts.default == other
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)
    assert owner.uploads.task(task.id).account_id == ACCOUNT


def test_colour_and_network_of_an_account_are_kept(open_program, sandbox):
    owner = open_program()
    network = NetworkDraft(AccountNetwork(ProxyMode.NONE))
    key = AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
    draft = AccountDraft("Studio", endpoint=sandbox.endpoint, key=key, network=network, color="#8e4ec6")
    kind, added = owner.answer(owner.services.accounts.add(draft))
    renamed = AccountDraft("Studio 2", endpoint=sandbox.endpoint)
    owner.answer(owner.services.accounts.update(added.account.id, renamed))
    owner.close()
    again = open_program().services.accounts.by_name("Studio 2")
    assert (kind, again.color, again.network) == ("done", "#8e4ec6", AccountNetwork(ProxyMode.NONE))
