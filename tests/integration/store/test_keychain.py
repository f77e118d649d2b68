from __future__ import annotations

import gc
import subprocess
import sys
import threading

import keyring
import pytest
from keyring.backend import KeyringBackend

from tests.integration.store.secret_service import (
    NEEDED,
    is_installed,
    lock_keyring,
    session_bus,
    unlocked_keyring,
    wait_for,
)
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.errors import KeychainAbsent, KeychainError, KeychainFailed, KeychainLocked
from vod_desktop.domain.ids import AccountId
from vod_desktop.store.keychain import Keychain, KeychainState

ACCOUNT = AccountId("a" * 32)
PAIR = AccessKey("LTAI5tPlantedKeyId", "planted-secret-0123456789abcdef")
TRIPLE = AccessKey("STS.PlantedKeyId", "planted-secret-of-sts", "CAIS" + "planted+token/" * 60 + "==")

pytestmark = [
    pytest.mark.skipif(not is_installed(), reason=f"needs {', '.join(NEEDED)}"),
    # keyring leaves its connection open when the keychain turns out to be locked.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(autouse=True)
def _nothing_left_open():
    """Connections that keyring left open are closed here and not in the middle of another test."""
    yield
    gc.collect()


@pytest.fixture
def env(tmp_path):
    with session_bus(tmp_path) as env:
        yield env


@pytest.fixture
def service(env, monkeypatch):
    """The environment of a running Secret Service, also for this process."""
    from keyring.backends.SecretService import Keyring

    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", env["DBUS_SESSION_BUS_ADDRESS"])
    monkeypatch.delenv("DISPLAY", raising=False)
    with unlocked_keyring(env):
        before = keyring.get_keyring()
        keyring.set_keyring(Keyring())
        yield env
        keyring.set_keyring(before)


def everything_in(address: str) -> set[str]:
    """The user names of all that is stored under our service."""
    from contextlib import closing

    import secretstorage
    from jeepney.io.blocking import open_dbus_connection

    with closing(open_dbus_connection(bus=address)) as bus:
        items = secretstorage.get_default_collection(bus).search_items({"service": "vod-desktop"})
        return {item.get_attributes()["username"] for item in items}


_OTHER_PROCESS = """
import sys
from vod_desktop.domain.ids import AccountId
from vod_desktop.store.keychain import Keychain
keychain = Keychain()
print(keychain.available().value, keychain.backend_name)
key = keychain.load(AccountId("a" * 32))
print(key.access_key_id, key.access_key_secret, key.security_token) if key else print(None)
"""


def seen_by_another_process(env) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _OTHER_PROCESS],
        env=env,
        capture_output=True,
        text=True,
        timeout=180,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.mark.parametrize("key", [PAIR, TRIPLE], ids=["pair", "triple"])
def test_a_key_is_read_after_a_restart(service, key):
    Keychain().store(ACCOUNT, key)
    told = seen_by_another_process(service)
    assert told == [
        "ready SecretService Keyring",
        f"{key.access_key_id} {key.access_key_secret} {key.security_token}",
    ]


def test_each_secret_has_an_entry_of_its_own(service):
    Keychain().store(ACCOUNT, TRIPLE)
    names = {f"{ACCOUNT}/{entry}" for entry in ("access-key-id", "access-key-secret", "security-token")}
    assert everything_in(service["DBUS_SESSION_BUS_ADDRESS"]) == names


def test_nothing_is_known_of_an_account_that_was_never_stored(service):
    assert Keychain().load(ACCOUNT) is None
    Keychain().delete(ACCOUNT)


def test_a_pair_in_place_of_a_triple_leaves_no_token_behind(service):
    keychain = Keychain()
    keychain.store(ACCOUNT, TRIPLE)
    keychain.store(ACCOUNT, PAIR)
    assert keychain.load(ACCOUNT) == PAIR


def test_a_deleted_key_leaves_nothing_behind(service):
    keychain, other = Keychain(), AccountId("b" * 32)
    keychain.store(ACCOUNT, TRIPLE)
    keychain.store(other, PAIR)
    keychain.delete(ACCOUNT)
    assert keychain.load(ACCOUNT) is None
    assert {name.split("/")[0] for name in everything_in(service["DBUS_SESSION_BUS_ADDRESS"])} == {other}


def test_the_token_of_an_app_server_has_an_entry_of_its_own_and_goes_with_the_account(service):
    keychain, bus = Keychain(), service["DBUS_SESSION_BUS_ADDRESS"]
    keychain.store_token(ACCOUNT, "planted-token")
    keychain.store_token(ACCOUNT, "planted-token-2")
    assert (keychain.load_token(ACCOUNT), keychain.load(ACCOUNT)) == ("planted-token-2", None)
    assert everything_in(bus) == {f"{ACCOUNT}/app-server-token"}
    keychain.delete(ACCOUNT)
    assert (keychain.load_token(ACCOUNT), everything_in(bus)) == (None, set())


def test_a_locked_keychain_says_so_and_answers_at_once(service):
    keychain = Keychain()
    keychain.store(ACCOUNT, PAIR)
    lock_keyring(service["DBUS_SESSION_BUS_ADDRESS"])
    assert keychain.available() is KeychainState.LOCKED
    for call in (
        lambda: keychain.load(ACCOUNT),
        lambda: keychain.store(ACCOUNT, PAIR),
        lambda: keychain.delete(ACCOUNT),
    ):
        with pytest.raises(KeychainLocked):
            call()


def test_a_keyring_with_another_password_stays_locked(env):
    with unlocked_keyring(env):
        pass
    with unlocked_keyring(env, password=b"another"):
        told = subprocess.run(
            [sys.executable, "-c", _OTHER_PROCESS], env=env, capture_output=True, text=True, timeout=60
        )
    assert told.stdout.splitlines()[0] == "locked SecretService Keyring"
    assert told.stderr.strip().endswith("keychain-locked")


@pytest.mark.parametrize("address", [None, "unix:path=/nowhere/bus"], ids=["no provider", "no bus"])
def test_without_a_service_it_is_absent(env, address):
    env = env if address is None else {**env, "DBUS_SESSION_BUS_ADDRESS": address}
    told = subprocess.run(
        [sys.executable, "-c", _OTHER_PROCESS], env=env, capture_output=True, text=True, timeout=60
    )
    assert told.stdout.splitlines()[0].strip() == "absent"
    assert told.stderr.strip().endswith("keychain-absent")


def test_a_service_that_goes_away_is_absent_and_comes_back(env, monkeypatch):
    from keyring.backends.SecretService import Keyring

    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", env["DBUS_SESSION_BUS_ADDRESS"])
    keychain = Keychain(Keyring)
    with unlocked_keyring(env):
        keychain.store(ACCOUNT, PAIR)
    assert keychain.available() in {KeychainState.ABSENT, KeychainState.FAILED}
    with pytest.raises(KeychainError):
        keychain.load(ACCOUNT)
    with unlocked_keyring(env):
        assert keychain.load(ACCOUNT) == PAIR


def test_a_backend_that_throws_keys_away_is_not_trusted(service):
    told = seen_by_null_backend(service)
    assert told.stdout.splitlines()[0].strip() == "untrusted"
    assert "untrusted-backend" in told.stderr


def seen_by_null_backend(env):
    env = {**env, "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    return subprocess.run(
        [sys.executable, "-c", _OTHER_PROCESS], env=env, capture_output=True, text=True, timeout=60
    )


def test_a_service_that_starts_later_is_found(env, monkeypatch):
    from keyring.backends import fail

    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", env["DBUS_SESSION_BUS_ADDRESS"])
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    try:
        keychain = Keychain()
        assert keychain.available() is KeychainState.ABSENT
        with unlocked_keyring(env):
            assert keychain.available() is KeychainState.READY
    finally:
        keyring.set_keyring(before)


class PlainText(KeyringBackend):
    """Like backends that write keys into a file for everybody to read."""

    priority = 0.5
    viable = False  # not to be found by keyring itself

    def __init__(self, path):
        super().__init__()
        self.path = path

    def set_password(self, service, username, password):
        self.path.write_text(password)

    def get_password(self, service, username):
        return self.path.read_text() if self.path.exists() else None

    def delete_password(self, service, username):
        self.path.unlink()


def test_a_backend_that_writes_plain_text_is_never_written_to(tmp_path):
    keychain = Keychain(lambda: PlainText(tmp_path / "keys"))
    assert keychain.available() is KeychainState.UNTRUSTED
    assert keychain.backend_name == ""
    with pytest.raises(KeychainFailed):
        keychain.store(ACCOUNT, PAIR)
    assert not (tmp_path / "keys").exists()


def test_of_a_chain_only_the_trusted_part_is_used(service, tmp_path):
    from keyring.backends.chainer import ChainerBackend
    from keyring.backends.SecretService import Keyring

    class Chain(ChainerBackend):
        viable = False  # not to be found by keyring itself
        backends = (PlainText(tmp_path / "keys"), Keyring())

    Chain.__module__ = ChainerBackend.__module__
    keychain = Keychain(Chain)
    keychain.store(ACCOUNT, PAIR)
    assert keychain.load(ACCOUNT) == PAIR
    assert not (tmp_path / "keys").exists()


class Faulty(KeyringBackend):
    """A trusted backend by name, with a fault."""

    priority = 1
    viable = False  # not to be found by keyring itself

    def __init__(self):
        super().__init__()
        self.kept = {}
        self.forgets = self.raises = ""

    def set_password(self, service, username, password):
        if self.raises and username.endswith(self.raises):
            raise OSError(f"cannot keep {password}")
        if not (self.forgets and username.endswith(self.forgets)):
            self.kept[username] = password

    def get_password(self, service, username):
        return self.kept.get(username)

    def delete_password(self, service, username):
        del self.kept[username]


Faulty.__module__ = "keyring.backends.Windows"


@pytest.mark.parametrize("fault", ["forgets", "raises"])
def test_a_key_that_is_not_kept_whole_leaves_the_earlier_one(fault):
    backend = Faulty()
    keychain = Keychain(lambda: backend)
    keychain.store(ACCOUNT, TRIPLE)
    setattr(backend, fault, "/access-key-secret")
    with pytest.raises(KeychainFailed) as raised:
        keychain.store(ACCOUNT, PAIR)
    assert "planted" not in repr(raised.value) + str(raised.value)
    assert keychain.load(ACCOUNT) == TRIPLE


def test_a_first_key_that_is_not_kept_whole_leaves_nothing():
    backend = Faulty()
    backend.raises = "/security-token"
    with pytest.raises(KeychainFailed):
        Keychain(lambda: backend).store(ACCOUNT, TRIPLE)
    assert backend.kept == {}


@pytest.mark.parametrize("fault", ["forgets", "raises"])
@pytest.mark.parametrize("before", ["planted-earlier", None])
def test_a_token_that_is_not_kept_leaves_the_earlier_one(fault, before):
    backend = Faulty()
    keychain = Keychain(lambda: backend)
    if before:
        keychain.store_token(ACCOUNT, before)
    setattr(backend, fault, "/app-server-token")
    with pytest.raises(KeychainFailed) as raised:
        keychain.store_token(ACCOUNT, "planted-token")
    assert "planted" not in repr(raised.value) + str(raised.value)
    assert keychain.load_token(ACCOUNT) == before


def test_an_error_shows_no_secret_in_its_traceback():
    import traceback

    backend = Faulty()
    backend.raises = "/access-key-secret"
    with pytest.raises(KeychainFailed) as raised:
        Keychain(lambda: backend).store(ACCOUNT, PAIR)
    assert "planted" not in "".join(traceback.format_exception(raised.value))


def test_a_choice_that_cannot_be_loaded_is_a_failure():
    def choose():
        raise ModuleNotFoundError("no such backend")

    assert Keychain(choose).available() is KeychainState.FAILED
    with pytest.raises(KeychainFailed):
        Keychain(choose).load(ACCOUNT)


def test_no_backend_at_all_is_absent():
    from keyring.backends import fail

    keychain = Keychain(fail.Keyring)
    assert keychain.available() is KeychainState.ABSENT
    with pytest.raises(KeychainAbsent):
        keychain.store(ACCOUNT, PAIR)


def test_the_password_of_a_proxy_has_an_entry_of_its_own(service):
    keychain, bus = Keychain(), service["DBUS_SESSION_BUS_ADDRESS"]
    keychain.store_token(ACCOUNT, "planted-token")
    keychain.store_password(ACCOUNT, "planted 密码")
    assert keychain.load_password(ACCOUNT) == "planted 密码"
    assert everything_in(bus) == {f"{ACCOUNT}/app-server-token", f"{ACCOUNT}/proxy-password"}
    keychain.delete_password(ACCOUNT)
    keychain.delete_password(ACCOUNT)
    assert (keychain.load_password(ACCOUNT), everything_in(bus)) == (None, {f"{ACCOUNT}/app-server-token"})


class Hanging(Faulty):
    """Answers when the test lets it."""

    def __init__(self):
        super().__init__()
        self.gate, self.asked = threading.Event(), 0

    def get_password(self, service, username):
        self.asked += 1
        self.gate.wait(30)
        return super().get_password(service, username)


Hanging.__module__ = Faulty.__module__


def test_a_keychain_that_hangs_is_given_up_and_not_waited_for_twice():
    backend = Hanging()
    keychain = Keychain(lambda: backend, patience_s=0.2)
    for call in (lambda: keychain.load(ACCOUNT), lambda: keychain.store(ACCOUNT, PAIR)):
        with pytest.raises(KeychainFailed) as raised:
            call()
        assert raised.value.values == {"reason": "time-out"}
    assert (backend.asked, keychain.available()) == (1, KeychainState.FAILED)
    backend.gate.set()
    wait_for(lambda: keychain.available() is KeychainState.READY)


def test_a_keychain_that_stays_locked_is_asked_for_once(service, monkeypatch):
    keychain = Keychain()
    keychain.store(ACCOUNT, PAIR)
    asked = []
    read = type(keyring.get_keyring()).get_password
    counted = lambda backend, *words: asked.append(words) or read(backend, *words)  # noqa: E731
    monkeypatch.setattr(type(keyring.get_keyring()), "get_password", counted)
    lock_keyring(service["DBUS_SESSION_BUS_ADDRESS"])
    for _ in range(3):
        with pytest.raises(KeychainLocked):
            keychain.load(ACCOUNT)
    assert len(asked) == 1
