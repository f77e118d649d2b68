"""Temporary keys of accounts that have a source for them: asked for ahead of their end, and never by two callers at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from vod_desktop.domain.account import AccessKey, Account
from vod_desktop.domain.errors import KeySourceFailed, VodDesktopError
from vod_desktop.domain.ids import AccountId

AHEAD_S: Final = 300.0
"""A key is renewed so long before its end, or at three quarters of its life where that is later."""

_HOLD_S: Final = 30.0
"""How long a source that failed is left alone while its last key is still good."""

Ask = Callable[[Account], AccessKey]
"""Gets a key from the account's source; blocks, and raises VodDesktopError."""


@dataclass(slots=True)
class _Held:
    """The last key of one account, and the lock under which it is renewed."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    key: AccessKey | None = None
    due_at: float | None = None

    def keep(self, key: AccessKey, now: float) -> AccessKey:
        self.key, self.due_at = key, None
        if key.expires_at is not None:
            self.due_at = key.expires_at - min(AHEAD_S, (key.expires_at - now) / 4)
        return key


class KeyRenewals:
    """Holds the keys in memory only. Any thread; callers of one account wait for each other.

    Args:
        ask: Gets a key from a source.
        now: The service's time of day, seconds since 1970.
    """

    def __init__(self, ask: Ask, now: Callable[[], float]) -> None:
        self._ask = ask
        self._now = now
        self._lock = threading.Lock()
        self._held: dict[AccountId, _Held] = {}

    def current(self, account: Account) -> AccessKey:
        """A key that is good for a while.

        Raises:
            VodDesktopError: There is none, and the source gives none.
        """
        held = self._of(account.id)
        with held.lock:
            if held.key is not None and (held.due_at is None or self._now() < held.due_at):
                return held.key
            return self._fresh(account, held)

    def renewed(self, account: Account, rejected: AccessKey) -> AccessKey:
        """Another key than the one that the service has rejected; one that came in the meantime is taken.

        Raises:
            VodDesktopError: The source gives none, or the same again.
        """
        held = self._of(account.id)
        with held.lock:
            if held.key is not None and held.key != rejected:
                return held.key
            held.key = None
            key = self._asked(account)
            if key == rejected:
                raise KeySourceFailed(reason="same")
            return held.keep(key, self._now())

    def forget(self, account_id: AccountId) -> None:
        """Let go of an account's key."""
        with self._lock:
            self._held.pop(account_id, None)

    def _fresh(self, account: Account, held: _Held) -> AccessKey:
        try:
            return held.keep(self._asked(account), self._now())
        except VodDesktopError:
            key, now = held.key, self._now()
            if key is None or key.expires_at is None or now >= key.expires_at:
                held.key = None
                raise
            # Still good: the queue goes on with it, and the source is asked again in a while.
            held.due_at = now + _HOLD_S
            return key

    def _asked(self, account: Account) -> AccessKey:
        key = self._ask(account)
        if key.expires_at is not None and key.expires_at <= self._now():
            raise KeySourceFailed(reason="ended")
        return key

    def _of(self, account_id: AccountId) -> _Held:
        with self._lock:
            return self._held.setdefault(account_id, _Held())
