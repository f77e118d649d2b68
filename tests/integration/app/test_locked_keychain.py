"""A keychain that is locked: its owner is asked once, what is in memory goes on, the rest goes on when it is opened."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import keyring
import pytest
import secretstorage

from tests.integration.app.conftest import ACCOUNT, Owner
from tests.integration.store.secret_service import (
    is_installed,
    lock_keyring,
    session_bus,
    unlock_keyring,
    unlocked_keyring,
)
from vod_desktop.app.accounts import AccountDraft
from vod_desktop.app.intake import AddOptions
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.errors import KeychainLocked
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.task import TaskState, UploadTask, Waiting
from vod_desktop.engine.settings import EngineSettings
from vod_desktop.sandbox import Sandbox
from vod_desktop.store.keychain import Keychain

pytestmark = [
    pytest.mark.skipif(not is_installed(), reason="needs a Secret Service"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@dataclass
class Login:
    """A real keychain that the test locks and opens; counts how often its owner is asked."""

    env: dict[str, str]
    asked: int = 0

    def lock(self) -> None:
        lock_keyring(self.env["DBUS_SESSION_BUS_ADDRESS"])

    def unlock(self) -> None:
        unlock_keyring(self.env["DBUS_SESSION_BUS_ADDRESS"])


@pytest.fixture(autouse=True)
def _nothing_left_open() -> Iterator[None]:
    """Connections that keyring left open when it met a locked keychain are closed here and not in another test."""
    yield
    gc.collect()


@pytest.fixture
def login(_nothing_left_open: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Login]:
    from keyring.backends.SecretService import Keyring

    folder = tmp_path / "session"
    folder.mkdir()
    usual = secretstorage.Collection.unlock
    with session_bus(folder) as env, unlocked_keyring(env):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", env["DBUS_SESSION_BUS_ADDRESS"])
        monkeypatch.delenv("DISPLAY", raising=False)
        made = Login(env)

        def unlock(collection: secretstorage.Collection, *arguments: object, **values: object) -> bool:
            made.asked += 1
            return usual(collection, *arguments, **values)

        monkeypatch.setattr(secretstorage.Collection, "unlock", unlock)
        before = keyring.get_keyring()
        keyring.set_keyring(Keyring())
        yield made
        keyring.set_keyring(before)


def upload(owner: Owner, path: Path, account_id: AccountId) -> UploadTask:
    path.write_bytes(b"x" * 1000)
    adding = owner.uploads.add_paths([str(path)], account_id=account_id, options=AddOptions(start=True))
    (task_id,) = owner.answer(adding)[1].added
    return owner.uploads.task(task_id)


def test_others_go_on_its_owner_is_asked_once_and_the_rest_goes_on_when_it_is_opened(
    open_program: Callable[[], Owner],
    login: Login,
    sandbox: Sandbox,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    soon = partial(EngineSettings, network_wait_s=1.0)
    monkeypatch.setattr("vod_desktop.bootstrap.program.EngineSettings", soon)
    first, key = open_program(), AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
    for name in ("Studio", "Agency"):
        draft = AccountDraft(name=name, endpoint=sandbox.endpoint, key=key, remember=True)
        assert first.answer(first.services.accounts.add(draft))[0] == "done"
    first.close()
    login.lock()
    login.asked = 0
    owner = open_program()
    ids = [owner.services.accounts.by_name(name).id for name in ("Studio", "Agency")]
    waits = [upload(owner, tmp_path / f"{account_id}.mp4", account_id) for account_id in ids]
    owner.until(lambda: all(now(owner, task).waiting_for is Waiting.KEYCHAIN for task in waits))
    goes = upload(owner, tmp_path / "memory.mp4", ACCOUNT)
    owner.until(lambda: now(owner, goes).state is TaskState.DONE)
    assert login.asked == 1
    login.unlock()
    owner.until(lambda: all(now(owner, task).state is TaskState.DONE for task in waits))


def now(owner: Owner, task: UploadTask) -> UploadTask:
    return owner.uploads.task(task.id)


def test_many_that_need_it_at_the_same_time_ask_once(login: Login) -> None:
    login.lock()
    keychain, accounts = Keychain(), [AccountId(str(number)) for number in range(16)]

    def is_locked(account_id: AccountId) -> bool:
        with pytest.raises(KeychainLocked):
            keychain.load(account_id)
        return True

    with ThreadPoolExecutor(len(accounts)) as pool:
        assert all(pool.map(is_locked, accounts))
    assert login.asked == 1
