"""How each account's calls leave this computer, and the shared ways to OSS: one for all accounts with the same settings."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from vod_desktop.app.proxy_passwords import ProxyPasswords
from vod_desktop.cloud.authorities import authorities_in
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.oss import OssGateway
from vod_desktop.cloud.proxy_scripts import proxy_is_scripted
from vod_desktop.domain.account import Account
from vod_desktop.domain.errors import CallDetail, ProxyRefused
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode


@dataclass(frozen=True, slots=True)
class NetworkDraft:
    """What a form says about the network.

    Attributes:
        password: Of the proxy; None leaves that of an existing account as it is.
    """

    network: AccountNetwork = AccountNetwork()
    password: str | None = field(default=None, repr=False)


class Wires:
    """Called from worker threads; reading the password of a proxy may wait for the keychain.

    Args:
        base: What holds for every account: time-outs, pool.
    """

    def __init__(self, *, base: NetworkSettings, passwords: ProxyPasswords, offset: ClockOffset) -> None:
        self._base = base
        self._passwords = passwords
        self._offset = offset
        self._lock = threading.Lock()
        self._oss: dict[NetworkSettings, OssGateway] = {}

    def of(self, account: Account) -> NetworkSettings:
        """The settings for all calls of an account.

        Raises:
            KeychainError: The password cannot be read now.
            ProxyRefused: It is not at hand, or the proxy that was set cannot be read.
        """
        network = account.network
        common = replace(self._base, ca_bundle=network.ca_bundle or self._base.ca_bundle)
        if network.mode is not ProxyMode.MANUAL:
            return replace(common, proxy=None, system_proxy=network.mode is ProxyMode.SYSTEM)
        if (
            network.proxy is None
        ):  # written by another version: nothing goes past a proxy that somebody wanted
            raise ProxyRefused(CallDetail("Proxy"), reason="address")
        password = self._passwords.of(account.id, network.proxy) if network.login else ""
        return replace(common, proxy=network.proxy.url(password), system_proxy=False)

    def oss(self, settings: NetworkSettings) -> OssGateway:
        """The way to OSS with these settings; its connections are kept alive for everybody who has the same."""
        with self._lock:
            if settings not in self._oss:
                self._oss[settings] = OssGateway(network=settings, offset=self._offset)
            return self._oss[settings]

    @contextmanager
    def trial(self, account: Account, draft: NetworkDraft | None) -> Iterator[Account]:
        """The account with the network of a form, for the length of a test; its password is nowhere afterwards.

        Raises:
            KeychainError, ProxyRefused: The form leaves the saved password as it is, and that is not at hand.
        """
        if draft is None:
            yield account
            return
        tried = replace(account, id=AccountId(uuid.uuid4().hex), network=draft.network)
        password, login = draft.password, draft.network.login
        if login is not None and password is None:
            password = self._passwords.of(account.id, login) if login == account.network.login else ""
        self._passwords.use(tried.id, password or "")
        try:
            yield tried
        finally:
            self._passwords.drop(tried.id)

    def keep(self, draft: NetworkDraft, account: Account, *, had_login: bool, remember: bool) -> None:
        """Put a new password where it belongs; an earlier one that must not stay is removed.

        Raises:
            KeychainError: It is in memory only, or may still be in the keychain.
        """
        asks, password = account.network.login is not None, draft.password
        if had_login and (not asks or (password is not None and not remember)):
            self._passwords.forget(account.id)
        if asks and password is not None:
            keep = self._passwords.remember if remember else self._passwords.use
            keep(account.id, password)

    @staticmethod
    def authorities_in(path: str) -> int:
        """How many authorities a file holds that was chosen for an account.

        Raises:
            InputError: It is not such a file.
        """
        return authorities_in(path)

    @staticmethod
    def proxy_is_scripted() -> bool:
        """Whether only a script names this computer's proxy; such scripts are not run."""
        return proxy_is_scripted()

    def use_password(self, account_id: AccountId, password: str) -> None:
        """The password of an account's proxy, for this session only."""
        self._passwords.use(account_id, password)

    def forget_password(self, account_id: AccountId) -> None:
        """Remove the password of an account's proxy. Raises KeychainError where it may still be there."""
        self._passwords.forget(account_id)

    def close_all_but(self, used: AbstractSet[OssGateway] = frozenset()) -> None:
        """Close the ways that nobody uses any more; calls that are under way on them end by themselves."""
        with self._lock:
            idle = {settings: oss for settings, oss in self._oss.items() if oss not in used}
            for settings, oss in idle.items():
                oss.close()
                del self._oss[settings]
