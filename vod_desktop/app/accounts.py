"""The accounts: rows on disk, keys and tokens in the keychain, and the question whether they work."""

from __future__ import annotations

import enum
import logging
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from vod_desktop.app.connections import AccountConnections
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.keys import Keys
from vod_desktop.app.wires import NetworkDraft, Wires
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.app_server import AppServer, token_fault
from vod_desktop.domain.errors import (
    CallDetail,
    Failure,
    KeychainError,
    KeyRejected,
    VodDesktopError,
)
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.key_owner import KeyOwner
from vod_desktop.domain.key_source import KeySource
from vod_desktop.domain.login import AccessToken, LoginSettings
from vod_desktop.domain.network_settings import AccountNetwork
from vod_desktop.domain.region import DEFAULT_REGION_ID
from vod_desktop.store.accounts import AccountRows
from vod_desktop.store.keychain import Keychain, KeychainState

__all__ = ["AccountDraft", "Accounts", "Added", "KeychainState", "KeychainView", "Origin"]

SANDBOX_ACCOUNT = AccountId("sandbox")
"""The account of the built-in sandbox; never kept, the same in every session."""

_log = logging.getLogger(__name__)

COLORS = ("#3574f0", "#12a594", "#e5484d", "#f5a623", "#8e4ec6", "#30a46c", "#0091ff", "#d6409f")


class Origin(enum.Enum):
    """Whether an account outlives the program."""

    KEPT = "kept"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """What the form holds.

    Attributes:
        key: None leaves the key of an existing account as it is.
        remember: Whether key or token go into the keychain; else they are gone with the program.
        app_server: Who is asked instead of VOD; the account has no key then.
        token: For the app server, or the server that keys come from; None leaves that of an existing account as it is.
            With `login` it is what renews the login.
        login: How one logs in at the app server.
        access: What a login has just given.
        source: Where temporary keys come from; the account keeps no key then.
        network: By which proxy calls go, and whom they trust; None leaves it as it is.
        color: `#rrggbb` of its chip; None for the next one, or as it is.
    """

    name: str
    region: str = DEFAULT_REGION_ID
    endpoint: str | None = None
    key: AccessKey | None = None
    remember: bool = True
    app_server: AppServer | None = None
    token: str | None = field(default=None, repr=False)
    source: KeySource | None = None
    network: NetworkDraft | None = None
    color: str | None = None
    login: LoginSettings | None = None
    access: AccessToken | None = None

    @property
    def has_secret(self) -> bool:
        """Whether a new secret was entered."""
        return any(secret is not None for secret in (self.key, self.token, self.access))


@dataclass(frozen=True, slots=True)
class Added:
    """What came of saving an account.

    Attributes:
        trouble: Why the key is in memory only although it should be remembered; None if all is well.
    """

    account: Account
    trouble: Failure | None = None


@dataclass(frozen=True, slots=True)
class LoggedOut:
    """What came of ending a login; on this computer it is gone.

    Attributes:
        trouble: Why its server could not be told; None if all is well.
    """

    trouble: Failure | None = None


@dataclass(frozen=True, slots=True)
class KeychainView:
    """What the window says about where keys are kept."""

    state: KeychainState
    name: str


class Accounts:
    """The accounts list. Methods on the owner's thread; what takes time comes back as a Job."""

    def __init__(
        self,
        *,
        rows: AccountRows,
        keychain: Keychain,
        keys: Keys,
        connections: AccountConnections,
        wires: Wires,
        jobs: Jobs,
    ) -> None:
        self._rows = rows
        self._keychain = keychain
        self._keys = keys
        self._connections = connections
        self._wires = wires
        self._jobs = jobs
        self._accounts: dict[AccountId, Account] = {account.id: account for account in rows.all()}
        self._session: set[AccountId] = set()
        self._unlisted: dict[AccountId, Account] = {}
        self._default = rows.default_id
        self._authorised: Callable[[AccountId], None] = lambda _account_id: None
        self._admitted: Callable[[Sequence[Account]], None] = lambda _accounts: None

    def on_authorised(self, authorised: Callable[[AccountId], None]) -> None:
        """Call this, on the owner's thread, when an account has got a new key, token or source of keys."""
        self._authorised = authorised

    def on_admitted(self, admitted: Callable[[Sequence[Account]], None]) -> None:
        """Call this, on the owner's thread, when accounts have come from another computer's file."""
        self._admitted = admitted

    def all(self) -> Sequence[Account]:
        """Every account, in the order of the list."""
        return tuple(self._accounts.values())

    def find(self, account_id: AccountId) -> Account | None:
        """The account of that id. From any thread."""
        return self._accounts.get(account_id) or self._unlisted.get(account_id)

    def by_name(self, name: str) -> Account | None:
        """The account of that name."""
        return next((account for account in self._accounts.values() if account.name == name), None)

    @property
    def default(self) -> Account | None:
        """The account that new rows get: the chosen one, else the first."""
        chosen = self._accounts.get(self._default) if self._default else None
        return chosen or next(iter(self._accounts.values()), None)

    def set_default(self, account_id: AccountId) -> None:
        """Choose the account that new rows get."""
        self._default = account_id
        if account_id not in self._session:
            self._jobs.run(lambda: self._rows.set_default(account_id))

    def admit(self, accounts: Sequence[Account]) -> None:
        """Accounts that are on the disk already, without keys; from another computer."""
        self._accounts.update((account.id, account) for account in accounts)
        if accounts:
            self._admitted(accounts)

    def add(self, draft: AccountDraft) -> Job[Added]:
        """Save a new account and its key."""
        account = self._from(draft, AccountId(uuid.uuid4().hex), COLORS[len(self._accounts) % len(COLORS)])
        self._accounts[account.id] = account
        return self._saving(account, draft)

    def update(self, account_id: AccountId, draft: AccountDraft) -> Job[Added]:
        """Save changes of an account; a new key replaces the old one everywhere."""
        before = self._accounts[account_id]
        account = replace(self._from(draft, account_id, before.color), kind=self._kind(draft, before.kind))
        if draft.network is None:
            account = replace(account, network=before.network)
        if draft.key is None and draft.source is None:
            account = replace(account, key_hint=before.key_hint, key_expires_at=before.key_expires_at)
        self._accounts[account_id] = account
        not_kept = draft.has_secret and not draft.remember
        clears = not_kept or (account.source, account.login) != (before.source, before.login)
        return self._saving(account, draft, clears=clears, had_login=before.network.login is not None)

    def rename(self, account_id: AccountId, name: str) -> None:
        """Give an account another name."""
        account = self._accounts[account_id] = replace(self._accounts[account_id], name=name)
        self._jobs.run(lambda: self._rows.update(account))

    def remove(self, account_id: AccountId) -> Job[None]:
        """Remove an account and its key; fails when the keychain keeps the key, and says so. Its rows stay and wait."""
        removed = self._accounts.pop(account_id, None)
        has_login = removed is not None and removed.network.login is not None
        if self._default == account_id:
            self._default = None

        def work() -> None:
            self._connections.forget(account_id)
            self._rows.remove(account_id)
            self._keys.forget(account_id)
            if has_login:
                self._wires.forget_password(account_id)

        return self._jobs.run(work)

    def log_out(self, account_id: AccountId) -> Job[LoggedOut]:
        """End the login of an account, at its server where that can be asked, and on this computer; its settings stay."""
        account = self._accounts[account_id]

        def work() -> LoggedOut:
            trouble = self._revoke(account)
            self._connections.forget(account_id)
            self._keys.clear(account_id)
            return LoggedOut(trouble)

        return self._jobs.run(work)

    def _revoke(self, account: Account) -> Failure | None:
        """On this thread. Nothing at hand is nothing to end."""
        try:
            self._connections.revoke_login(account)
        except KeyRejected as error:
            return None if error.reason == "no-app-token" else Failure.of(error)
        except VodDesktopError as error:
            return Failure.of(error)
        return None

    def use_for_session(self, account: Account, key: AccessKey) -> Account:
        """An account that is not kept: the sandbox, or keys from the environment."""
        self._accounts[account.id] = account
        self._session.add(account.id)
        self._keys.use(account.id, key)
        return account

    def use_unlisted(self, account: Account, proxy_password: str | None = None) -> None:
        """An account of a single upload, for this session: rows find it, lists do not show it."""
        self._unlisted[account.id] = account
        if proxy_password is not None:
            self._wires.use_password(account.id, proxy_password)

    def test(self, draft: AccountDraft) -> Job[None]:
        """Make a cheap call with what the form holds; fails with the reason."""
        account = self._from(draft, AccountId("trial"), "")

        def work() -> None:
            with self._wires.trial(account, draft.network) as tried:
                self._try(tried, self._entered(tried, draft))

        return self._jobs.run(work)

    def test_saved(self, account_id: AccountId, network: NetworkDraft | None = None) -> Job[None]:
        """The same with what is saved; with another network than the saved one where it is given."""
        account = self._accounts[account_id]

        def work() -> None:
            of_server = account.kind is AuthKind.APP_SERVER
            secret = self._connections.token_of(account) if of_server else self._connections.key_of(account)
            with self._wires.trial(account, network) as tried:
                self._try(tried, secret)

        return self._jobs.run(work)

    def owner(self, draft: AccountDraft) -> Job[KeyOwner | None]:
        """Whose key the form holds; None where there is none or STS cannot be asked."""
        account, key = self._from(draft, AccountId("trial"), ""), draft.key

        def work() -> KeyOwner | None:
            with self._wires.trial(account, draft.network) as tried:
                return self._owner(tried, key) if key else None

        return self._jobs.run(work)

    def owner_saved(self, account_id: AccountId) -> Job[KeyOwner | None]:
        """The same for what is saved."""
        account = self._accounts[account_id]
        asks = account.kind is AuthKind.ACCESS_KEY
        return self._jobs.run(lambda: self._owner(account, self._keys.of(account_id)) if asks else None)

    def _owner(self, account: Account, key: AccessKey) -> KeyOwner | None:
        """Asked on this thread. Not being told is no trouble: it is for a warning only."""
        try:
            return self._connections.owner_of(account, key)
        except VodDesktopError as error:
            _log.info("STS does not tell whose key this is: %s", error)
            return None

    def _entered(self, account: Account, draft: AccountDraft) -> AccessKey | str | None:
        """What authorises the form's account; asks its source of keys for one."""
        if draft.source is not None:
            return self._connections.key_from(account, draft.token)
        if draft.login is not None:
            return draft.access.text if draft.access else None
        return draft.token if draft.app_server else draft.key

    def _try(self, account: Account, secret: AccessKey | str | None) -> None:
        """Make the call on this thread."""
        gateway = self._connections.trial(account, _usable(account, secret))
        try:
            gateway.test()
        finally:
            gateway.close()
        self._connections.reach_oss(account)

    def authorities_in(self, path: str) -> Job[int]:
        """How many authorities a chosen file holds; fails with what is wrong with it."""
        return self._jobs.run(lambda: self._wires.authorities_in(path))

    def proxy_is_scripted(self) -> Job[bool]:
        """Whether only a script names this computer's proxy; such scripts are not run."""
        return self._jobs.run(self._wires.proxy_is_scripted)

    def keychain(self) -> Job[KeychainView]:
        """Where keys are kept on this computer, asked anew."""
        return self._jobs.run(self.keychain_now)

    def keychain_now(self) -> KeychainView:
        """The same on this thread; may wait."""
        return KeychainView(self._keychain.available(), self._keychain.backend_name)

    def _from(self, draft: AccountDraft, account_id: AccountId, color: str) -> Account:
        hint = draft.key.hint if draft.key else ""
        kind = self._kind(draft, AuthKind.ACCESS_KEY)
        return Account(
            account_id,
            draft.name.strip(),
            kind,
            draft.region,
            draft.endpoint,
            draft.color or color,
            hint,
            draft.app_server,
            draft.source,
            draft.key.expires_at if draft.key else None,
            draft.network.network if draft.network else AccountNetwork(),
            draft.login,
        )

    @staticmethod
    def _kind(draft: AccountDraft, before: AuthKind) -> AuthKind:
        if draft.app_server is not None:
            return AuthKind.APP_SERVER
        if draft.source is not None:
            return AuthKind.STS
        if draft.key is None:
            return before
        return AuthKind.STS if draft.key.security_token else AuthKind.ACCESS_KEY

    def _saving(
        self, account: Account, draft: AccountDraft, *, clears: bool = False, had_login: bool = False
    ) -> Job[Added]:
        job = self._jobs.run(lambda: self._save(account, draft, clears=clears, had_login=had_login))
        if not draft.has_secret and draft.source is None:
            return job
        return job.then(lambda added: self._authorised(added.account.id))

    def _save(self, account: Account, draft: AccountDraft, *, clears: bool, had_login: bool) -> Added:
        self._rows.add(account)
        self._connections.forget(account.id)
        try:
            if clears:
                self._keys.clear(account.id)
            self._keep(account.id, draft)
            if draft.network is not None:
                self._wires.keep(draft.network, account, had_login=had_login, remember=draft.remember)
        except KeychainError as error:
            return Added(account, Failure.of(error))
        finally:
            # Last: a worker that came back in between would go on with the proxy's password of before.
            self._connections.reopen(account.id)
        return Added(account)

    def _keep(self, account_id: AccountId, draft: AccountDraft) -> None:
        """Put the secret, if there is a new one, where the draft wants it; no earlier one is left in the keychain."""
        if draft.access is not None:
            self._connections.use_login(account_id, draft.access)
        if draft.token is not None:
            keep_token = self._keys.remember_token if draft.remember else self._keys.use_token
            keep_token(account_id, draft.token)
        elif draft.key is not None:
            keep_key = self._keys.remember if draft.remember else self._keys.use
            keep_key(account_id, draft.key)


def _usable(account: Account, secret: AccessKey | str | None) -> AccessKey | str:
    """The secret, if it is of the kind that the account needs and complete.

    Raises:
        KeyRejected: It is not.
    """
    if account.kind is AuthKind.APP_SERVER:
        if not isinstance(secret, str) or token_fault(secret) is not None:
            raise KeyRejected(CallDetail("AppServer"), reason="app-token" if secret else "no-app-token")
        return secret
    if not isinstance(secret, AccessKey) or not secret.access_key_id or not secret.access_key_secret:
        raise KeyRejected(CallDetail("AccessKey"), reason="no-key")
    if secret.lacks_token:
        raise KeyRejected(CallDetail("AccessKey"), reason="token-missing")
    return secret
