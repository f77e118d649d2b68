"""Secrets of accounts, key pairs and tokens: in memory while the program runs, in the keychain when they are to be remembered."""

from __future__ import annotations

import logging
import threading

from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.errors import CallDetail, KeychainError, KeyRejected
from vod_desktop.domain.ids import AccountId
from vod_desktop.store.keychain import Keychain, KeychainState

_log = logging.getLogger(__name__)


class Keys:
    """Finds the key of an account. Called from worker threads; reading the keychain may wait for its owner.

    A key that was read stays in memory, so that a keychain locked later stops nothing that runs.
    """

    def __init__(self, keychain: Keychain) -> None:
        self._keychain = keychain
        self._lock = threading.Lock()
        self._known: dict[AccountId, AccessKey] = {}
        self._tokens: dict[AccountId, str] = {}

    def of(self, account_id: AccountId) -> AccessKey:
        """The key pair.

        Raises:
            KeychainError: It cannot be read now.
            KeyRejected: There is none.
        """
        with self._lock:
            known = self._known.get(account_id)
        if known is not None:
            return known
        stored = self._keychain.load(account_id)
        if stored is None:
            raise KeyRejected(CallDetail("AccessKey"), reason="no-key")
        self.use(account_id, stored)
        return stored

    def use(self, account_id: AccountId, key: AccessKey) -> None:
        """Keep a key for this session only."""
        with self._lock:
            self._known[account_id] = key

    def remember(self, account_id: AccountId, key: AccessKey) -> None:
        """Keep a key for this session and in the keychain.

        Raises:
            KeychainError: It is in memory only.
        """
        self.use(account_id, key)
        self._keychain.store(account_id, key)

    def token_of(self, account_id: AccountId) -> str:
        """The token for the account's app server.

        Raises:
            KeychainError: It cannot be read now.
            KeyRejected: There is none.
        """
        with self._lock:
            known = self._tokens.get(account_id)
        if known is not None:
            return known
        stored = self._keychain.load_token(account_id)
        if stored is None:
            raise KeyRejected(CallDetail("AppServer"), reason="no-app-token")
        self.use_token(account_id, stored)
        return stored

    def use_token(self, account_id: AccountId, token: str) -> None:
        """Keep a token for this session only."""
        with self._lock:
            self._tokens[account_id] = token

    def remember_token(self, account_id: AccountId, token: str) -> None:
        """Keep a token for this session and in the keychain.

        Raises:
            KeychainError: It is in memory only.
        """
        self.use_token(account_id, token)
        self._keychain.store_token(account_id, token)

    def replace_token(self, account_id: AccountId, token: str) -> None:
        """Keep a token that takes the place of another one where that one was: in memory, in the keychain if it was there."""
        self.use_token(account_id, token)
        try:
            if self._keychain.load_token(account_id) is not None:
                self._keychain.store_token(account_id, token)
        except KeychainError as error:
            # It goes on in memory; after a restart a login is needed.
            _log.warning("a new token could not be kept: %s", error)

    def clear(self, account_id: AccountId) -> None:
        """Remove key and token from memory and from the keychain, where there is one that can hold them.

        Raises:
            KeychainError: They may still be there.
        """
        self._drop(account_id)
        if self._keychain.available() not in {KeychainState.ABSENT, KeychainState.UNTRUSTED}:
            self._keychain.delete(account_id)

    def forget(self, account_id: AccountId) -> None:
        """Remove key and token everywhere.

        Raises:
            KeychainError: It may still be in the keychain.
        """
        self._drop(account_id)
        self._keychain.delete(account_id)

    def _drop(self, account_id: AccountId) -> None:
        with self._lock:
            self._known.pop(account_id, None)
            self._tokens.pop(account_id, None)
