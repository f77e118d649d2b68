"""Passwords of proxies, one an account: in memory while the program runs, in the keychain when they are to be remembered."""

from __future__ import annotations

import threading

from vod_desktop.domain.errors import CallDetail, ProxyRefused
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.network_settings import ProxyServer
from vod_desktop.store.keychain import Keychain


class ProxyPasswords:
    """Finds the password of an account's proxy. Called from worker threads; reading the keychain may wait for its owner."""

    def __init__(self, keychain: Keychain) -> None:
        self._keychain = keychain
        self._lock = threading.Lock()
        self._known: dict[AccountId, str] = {}

    def of(self, account_id: AccountId, proxy: ProxyServer) -> str:
        """The password.

        Raises:
            KeychainError: It cannot be read now.
            ProxyRefused: There is none.
        """
        with self._lock:
            known = self._known.get(account_id)
        if known is not None:
            return known
        stored = self._keychain.load_password(account_id)
        if stored is None:
            raise ProxyRefused(CallDetail("Proxy", host=proxy.host), reason="no-password")
        self.use(account_id, stored)
        return stored

    def use(self, account_id: AccountId, password: str) -> None:
        """Keep a password for this session only."""
        with self._lock:
            self._known[account_id] = password

    def remember(self, account_id: AccountId, password: str) -> None:
        """Keep a password for this session and in the keychain.

        Raises:
            KeychainError: It is in memory only.
        """
        self.use(account_id, password)
        self._keychain.store_password(account_id, password)

    def drop(self, account_id: AccountId) -> None:
        """Forget what is in memory."""
        with self._lock:
            self._known.pop(account_id, None)

    def forget(self, account_id: AccountId) -> None:
        """Remove the password everywhere.

        Raises:
            KeychainError: It may still be in the keychain.
        """
        self.drop(account_id)
        self._keychain.delete_password(account_id)
