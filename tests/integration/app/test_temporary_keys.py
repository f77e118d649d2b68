"""Accounts with temporary keys, through the whole program: where keys come from, and what happens when they end."""

from __future__ import annotations

import json
import os
import shlex
import sys
import time

import keyring
import keyring.backends.fail
import pytest

from vod_desktop.app.accounts import AccountDraft
from vod_desktop.app.intake import AddOptions
from vod_desktop.domain.account import AccessKey, AuthKind
from vod_desktop.domain.key_owner import KeyOwner
from vod_desktop.domain.key_source import KeyCommand, KeyServer
from vod_desktop.domain.task import TaskState
from vod_desktop.sandbox import Sandbox, SandboxOptions
from vod_desktop.sandbox.keys import KeyKind


@pytest.fixture(autouse=True)
def no_keychain():
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def sandbox(tmp_path):
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox", app_server=True)) as running:
        yield running


@pytest.fixture
def printed(tmp_path):
    """The file that the account's command prints."""
    return tmp_path / "key.json"


@pytest.fixture
def by_command(sandbox, printed):
    code = "import sys; print(open(sys.argv[1]).read())"
    line = shlex.join([sys.executable, "-c", code, str(printed)])
    return AccountDraft("Command", sandbox.region, sandbox.endpoint, source=KeyCommand(line))


@pytest.fixture
def by_server(sandbox):
    source = KeyServer(f"{sandbox.endpoint}/app/key")
    return AccountDraft(
        "Server", sandbox.region, sandbox.endpoint, token=sandbox.keys.app_token, source=source
    )


def print_new_key(sandbox, printed) -> str:
    key, end = sandbox.keys.issue_key()
    told = {"Version": 1, "AccessKeyId": key.access_key_id, "SecretAccessKey": key.access_key_secret}
    ends = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(end))
    printed.write_text(json.dumps({**told, "SessionToken": key.security_token, "Expiration": ends}))
    return key.access_key_id


def entered(sandbox, **values) -> AccountDraft:
    key, end = sandbox.keys.issue_key()
    triple = AccessKey(key.access_key_id, key.access_key_secret, key.security_token, expires_at=end)
    return AccountDraft("Entered", sandbox.region, sandbox.endpoint, triple, **values)


def added(owner, draft):
    how, got = owner.answer(owner.services.accounts.add(draft))
    assert how == "done"
    return got.account


def uploaded(owner, account, tmp_path, name="clip.mp4"):
    path = tmp_path / name
    path.write_bytes(os.urandom(2000))
    job = owner.uploads.add_paths([str(path)], account_id=account.id, options=AddOptions(start=True))
    _how, found = owner.answer(job)
    task_id = found.added[0]
    owner.until(lambda: owner.uploads.task(task_id).state in {TaskState.DONE, TaskState.ATTENTION})
    return owner.uploads.task(task_id)


def keys_used(sandbox) -> set[str]:
    return {r.access_key_id for r in sandbox.requests.all() if r.service == "vod" and r.status == 200}


def test_a_command_gives_the_key_and_nothing_of_it_is_kept(owner, by_command, sandbox, printed, tmp_path):
    key_id = print_new_key(sandbox, printed)
    account = added(owner, by_command)
    assert account.kind is AuthKind.STS
    assert uploaded(owner, account, tmp_path).state is TaskState.DONE
    assert keys_used(sandbox) == {key_id}


def test_a_server_gives_the_key_for_its_token(owner, by_server, sandbox, tmp_path):
    assert owner.answer(owner.services.accounts.test(by_server))[0] == "done"
    assert uploaded(owner, added(owner, by_server), tmp_path).state is TaskState.DONE


@pytest.mark.parametrize("kind", ["by_command", "by_server"])
def test_a_key_that_ends_too_early_is_renewed_in_the_middle_of_the_work(
    owner, sandbox, printed, tmp_path, request, kind
):
    first = print_new_key(sandbox, printed)
    account = added(owner, request.getfixturevalue(kind))
    uploaded(owner, account, tmp_path)
    (used,) = keys_used(sandbox)
    sandbox.keys.end_now(used)
    print_new_key(sandbox, printed)
    assert uploaded(owner, account, tmp_path, "second.mp4").state is TaskState.DONE
    assert len(keys_used(sandbox)) == 2
    assert (used == first) is (kind == "by_command")


def test_rows_wait_for_a_command_that_gives_no_new_key_and_go_on_with_an_entered_one(
    owner, by_command, sandbox, printed, tmp_path
):
    key_id = print_new_key(sandbox, printed)
    account = added(owner, by_command)
    sandbox.keys.end_now(key_id)
    task = uploaded(owner, account, tmp_path)
    assert (task.failure.kind, task.failure.values["reason"]) == ("key-source-failed", "same")
    owner.answer(owner.services.accounts.update(account.id, entered(sandbox, remember=False)))
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)


def test_rows_whose_entered_key_ended_go_on_when_a_new_one_is_entered(owner, sandbox, tmp_path):
    account = added(owner, entered(sandbox, remember=False))
    assert account.key_expires_at > time.time() + 3000
    key = owner.program._keys.of(account.id)
    sandbox.keys.end_now(key.access_key_id)
    task = uploaded(owner, account, tmp_path)
    assert (task.state, task.failure.values["reason"]) == (TaskState.ATTENTION, "token-expired")
    owner.answer(owner.services.accounts.update(account.id, entered(sandbox, remember=False)))
    owner.until(lambda: owner.uploads.task(task.id).state is TaskState.DONE)


def test_source_and_end_outlive_the_program(open_program, by_command, sandbox):
    owner = open_program()
    kept = [added(owner, by_command), added(owner, entered(sandbox))]
    owner.close()
    again = open_program().services.accounts
    assert [again.find(account.id) for account in kept] == kept


@pytest.mark.parametrize(
    ("kind", "told"), [(KeyKind.MAIN, KeyOwner.MAIN_ACCOUNT), (KeyKind.VALID, KeyOwner.RAM_USER)]
)
def test_sts_tells_whose_key_it_is(owner, sandbox, kind, told):
    key = sandbox.keys.of_kind(kind)
    pair = AccessKey(key.access_key_id, key.access_key_secret)
    draft = AccountDraft("Who", sandbox.region, sandbox.endpoint, pair)
    assert owner.answer(owner.services.accounts.owner(draft)) == ("done", told)
    account = added(owner, draft)
    assert owner.answer(owner.services.accounts.owner_saved(account.id)) == ("done", told)


def test_where_sts_cannot_be_asked_nothing_is_said(owner, sandbox):
    pair = AccessKey(sandbox.access_key_id, "wrong")
    for endpoint in ("http://127.0.0.1:9", sandbox.endpoint):
        draft = AccountDraft("Who", sandbox.region, endpoint, pair)
        assert owner.answer(owner.services.accounts.owner(draft)) == ("done", None)
