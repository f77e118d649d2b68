"""Access keys and tokens in the keychain of the operating system, and nowhere else.

`keyring` is asked for its choice of backend, and only backends that encrypt are taken: others it knows write plain text or
throw everything away. Calls may block until the user has answered a prompt, so they belong on a worker thread.
"""

from __future__ import annotations

import contextlib
import enum
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, TypeVar

from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.errors import KeychainAbsent, KeychainError, KeychainFailed, KeychainLocked
from vod_desktop.domain.ids import AccountId
from vod_desktop.store.patience import Patience

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

PATIENCE_S = 120.0
"""How long a call may take: the user may be typing the password of the keychain."""

SERVICE = "vod-desktop"
"""Name under which everything is stored."""

_ID, _SECRET, _TOKEN = "access-key-id", "access-key-secret", "security-token"
_ENTRIES = (_ID, _SECRET, _TOKEN)
_SERVER_TOKEN = "app-server-token"  # noqa: S105 - the name of an entry
_PROXY_PASSWORD = "proxy-password"  # noqa: S105 - the name of an entry
_UNTRUSTED = "untrusted-backend"
_SECRET_SERVICE = "keyring.backends.SecretService"  # noqa: S105 - the name of a module
_NONE = "keyring.backends.fail"
_TRUSTED = frozenset(
    {
        _SECRET_SERVICE,
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)
_NOT_THERE = frozenset({"NoKeyringError", "InitError", "SecretServiceNotAvailableException"})
_LOCKED = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})
_DUPLICATES_MAX = 5


class KeychainState(enum.Enum):
    """Whether keys can be stored."""

    READY = "ready"
    ABSENT = "absent"
    LOCKED = "locked"
    FAILED = "failed"
    UNTRUSTED = "untrusted"


class Keychain:
    """Stores and loads the key of an account. Any thread; calls wait for each other.

    Every method but `available` and `backend_name` raises KeychainAbsent, KeychainLocked or KeychainFailed (`reason` is
    `untrusted-backend`, `read-back`, `not-deleted`, `time-out`, or `error` names the class of a foreign error). No error holds a secret.
    """

    def __init__(
        self, choose: Callable[[], KeyringBackend] | None = None, *, patience_s: float = PATIENCE_S
    ) -> None:
        """`choose` gives the backend to look at; None for the choice of `keyring`."""
        self._choose = choose or _chosen_by_keyring
        self._patience = Patience(patience_s)
        self._refused = False

    def available(self) -> KeychainState:
        """What to expect of the next call. Does not ask the user where a Secret Service answers."""
        try:
            self._do(_look)
        except KeychainLocked:
            return KeychainState.LOCKED
        except KeychainAbsent:
            return KeychainState.ABSENT
        except KeychainError as error:
            untrusted = error.values.get("reason") == _UNTRUSTED
            return KeychainState.UNTRUSTED if untrusted else KeychainState.FAILED
        return KeychainState.READY

    @property
    def backend_name(self) -> str:
        """What the keychain is called, for the settings page; empty when there is none to use."""
        try:
            return self._do(lambda backend: str(backend.name))
        except KeychainError:
            return ""

    def store(self, account_id: AccountId, key: AccessKey) -> None:
        """Keep the key in place of an earlier one and make sure that it reads back; else the earlier one is put back."""
        self._do(lambda backend: _store(backend, account_id, key))

    def load(self, account_id: AccountId) -> AccessKey | None:
        """The key of an account, or None when none is stored."""
        return self._loaded(lambda backend: _read(backend, account_id))

    def store_token(self, account_id: AccountId, token: str) -> None:
        """Keep the token of an account's app server in place of an earlier one; as `store` does."""
        self._do(lambda backend: _store_word(backend, _user(account_id, _SERVER_TOKEN), token))

    def load_token(self, account_id: AccountId) -> str | None:
        """The token of an account's app server, or None when none is stored."""
        return self._loaded(lambda backend: _read_word(backend, _user(account_id, _SERVER_TOKEN)))

    def store_password(self, account_id: AccountId, password: str) -> None:
        """Keep the password of an account's proxy in place of an earlier one; as `store` does."""
        self._do(lambda backend: _store_word(backend, _user(account_id, _PROXY_PASSWORD), password))

    def load_password(self, account_id: AccountId) -> str | None:
        """The password of an account's proxy, or None when none is stored."""
        return self._loaded(lambda backend: _read_word(backend, _user(account_id, _PROXY_PASSWORD)))

    def delete(self, account_id: AccountId) -> None:
        """Forget the key and the token of an account. Nothing stays, also of what was stored in part."""

        def work(backend: KeyringBackend) -> None:
            _write(backend, account_id, None)
            _write_word(backend, _user(account_id, _SERVER_TOKEN), None)

        self._do(work)

    def delete_password(self, account_id: AccountId) -> None:
        """Forget the password of an account's proxy; fine when there is none."""
        self._do(lambda backend: _write_word(backend, _user(account_id, _PROXY_PASSWORD), None))

    def _loaded(self, read: Callable[[KeyringBackend], T]) -> T:
        """What is stored. Once the user has not unlocked the keychain when asked, reading never asks again by itself."""

        def work(backend: KeyringBackend) -> T:
            if self._refused:
                _look(backend)
            try:
                with _translated():
                    found = read(backend)
            except KeychainLocked:
                self._refused = True  # before the next call has its turn
                raise
            self._refused = False
            return found

        return self._do(work)

    def _do(self, work: Callable[[KeyringBackend], T]) -> T:
        def translated() -> T:
            with _translated():
                return work(self._backend())

        return self._patience.do(translated)

    def _backend(self) -> KeyringBackend:
        chosen = self._choose()
        # Of a chain only the part that encrypts is used, never the chain: it would go on to the next after a failure.
        links: list[KeyringBackend] = getattr(chosen, "backends", [chosen]) if _is_chain(chosen) else [chosen]
        trusted = next((link for link in links if _module_of(link) in _TRUSTED), None)
        if trusted is not None:
            return trusted
        if all(_module_of(link) == _NONE for link in links):
            raise KeychainAbsent
        raise KeychainFailed(reason=_UNTRUSTED, backend=_module_of(links[0]))


def _chosen_by_keyring() -> KeyringBackend:
    """What keyring chose when it was first asked, or what has come since; keyring itself would not look again."""
    import keyring.core
    from keyring.backend import KeyringBackend as Backend

    chosen = keyring.get_keyring()
    if _module_of(chosen) != _NONE or keyring.core.load_env() or keyring.core.load_config():
        return chosen
    come = [
        kind for kind in Backend.get_viable_backends() if kind.__module__ in _TRUSTED and kind.priority > 0
    ]
    return max(come, key=lambda kind: kind.priority)() if come else chosen


def _is_chain(backend: KeyringBackend) -> bool:
    return _module_of(backend) == "keyring.backends.chainer"


def _module_of(backend: object) -> str:
    return type(backend).__module__


@contextmanager
def _translated() -> Iterator[None]:
    """Raise our error in place of a foreign one, without the chain: a broken provider may quote what it was given."""
    try:
        yield
    except KeychainError:
        raise
    except Exception as error:
        names = {kind.__name__ for kind in type(error).__mro__}
        if names & _LOCKED:
            raise KeychainLocked from None
        if names & _NOT_THERE:
            raise KeychainAbsent from None
        raise KeychainFailed(error=type(error).__name__) from None


def _look(backend: KeyringBackend) -> None:
    """Raise what a call would meet."""
    if _module_of(backend) == _SECRET_SERVICE:
        _look_at_secret_service()
    else:
        backend.get_password(SERVICE, "none")


def _look_at_secret_service() -> None:
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        try:
            collection = secretstorage.Collection(bus)
        except secretstorage.ItemNotFoundException:
            raise KeychainAbsent from None  # nobody has made a keyring yet
        if collection.is_locked():
            raise KeychainLocked


def _read(backend: KeyringBackend, account_id: AccountId) -> AccessKey | None:
    key_id, secret, token = (backend.get_password(SERVICE, _user(account_id, name)) for name in _ENTRIES)
    return AccessKey(key_id, secret, token or None) if key_id and secret else None


def _store(backend: KeyringBackend, account_id: AccountId, key: AccessKey) -> None:
    before = _read(backend, account_id)
    try:
        _write(backend, account_id, key)
        if _read(backend, account_id) != key:
            raise KeychainFailed(reason="read-back")
    except Exception:
        with contextlib.suppress(Exception):
            _write(backend, account_id, before)
        raise


def _store_word(backend: KeyringBackend, user: str, word: str) -> None:
    before = _read_word(backend, user)
    try:
        _write_word(backend, user, word)
        if _read_word(backend, user) != word:
            raise KeychainFailed(reason="read-back")
    except Exception:
        with contextlib.suppress(Exception):
            _write_word(backend, user, before)
        raise


def _write(backend: KeyringBackend, account_id: AccountId, key: AccessKey | None) -> None:
    values = (key.access_key_id, key.access_key_secret, key.security_token) if key else (None, None, None)
    for name, value in zip(_ENTRIES, values, strict=True):
        user = _user(account_id, name)
        if value:
            backend.set_password(SERVICE, user, value)
        else:
            _clear(backend, user)


def _read_word(backend: KeyringBackend, user: str) -> str | None:
    return backend.get_password(SERVICE, user) or None


def _write_word(backend: KeyringBackend, user: str, word: str | None) -> None:
    if word:
        backend.set_password(SERVICE, user, word)
    else:
        _clear(backend, user)


def _clear(backend: KeyringBackend, user: str) -> None:
    for _ in range(_DUPLICATES_MAX):  # deleting takes away one of several
        if backend.get_password(SERVICE, user) is None:
            return
        backend.delete_password(SERVICE, user)
    raise KeychainFailed(reason="not-deleted")


def _user(account_id: AccountId, entry: str) -> str:
    return f"{account_id}/{entry}"
