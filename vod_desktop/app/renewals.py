"""What authorises an account for a while, keys and logins: asked for ahead of its end, and never by two callers at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Generic, Protocol, TypeVar

from vod_desktop.domain.account import Account
from vod_desktop.domain.errors import VodDesktopError
from vod_desktop.domain.ids import AccountId

AHEAD_S: Final = 300.0
"""A key is renewed so long before its end, or at three quarters of its life where that is later."""

_HOLD_S: Final = 30.0
"""How long a source that failed is left alone while its last key is still good."""


class Ending(Protocol):
    """Something that is good for a while: a key, a token."""

    @property
    def expires_at(self) -> float | None:
        """Seconds since 1970; None where nobody told."""


T = TypeVar("T", bound=Ending)


@dataclass(slots=True)
class _Held(Generic[T]):
    """The last key of one account, and the lock under which it is renewed."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    key: T | None = None
    due_at: float | None = None

    def keep(self, key: T, now: float) -> T:
        self.key, self.due_at = key, None
        if key.expires_at is not None:
            self.due_at = key.expires_at - min(AHEAD_S, (key.expires_at - now) / 4)
        return key


class Renewals(Generic[T]):
    """Holds the keys in memory only. Any thread; callers of one account wait for each other.

    Args:
        ask: Gets a key from the account's source; blocks, and raises VodDesktopError.
        now: The service's time of day, seconds since 1970.
        useless: The error for a key that came and helps nobody; its argument is ended (it is over already) or same (it is
            the one that was rejected).
    """

    def __init__(
        self, ask: Callable[[Account], T], now: Callable[[], float], useless: Callable[[str], VodDesktopError]
    ) -> None:
        self._ask = ask
        self._now = now
        self._useless = useless
        self._lock = threading.Lock()
        self._held: dict[AccountId, _Held[T]] = {}

    def use(self, account_id: AccountId, key: T) -> None:
        """Begin with a key that is there already."""
        held = self._of(account_id)
        with held.lock:
            held.keep(key, self._now())

    def current(self, account: Account) -> T:
        """A key that is good for a while.

        Raises:
            VodDesktopError: There is none, and the source gives none.
        """
        held = self._of(account.id)
        with held.lock:
            if held.key is not None and (held.due_at is None or self._now() < held.due_at):
                return held.key
            return self._fresh(account, held)

    def renewed(self, account: Account, rejected: T) -> T:
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
                raise self._useless("same")
            return held.keep(key, self._now())

    def forget(self, account_id: AccountId) -> None:
        """Let go of an account's key."""
        with self._lock:
            self._held.pop(account_id, None)

    def _fresh(self, account: Account, held: _Held[T]) -> T:
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

    def _asked(self, account: Account) -> T:
        key = self._ask(account)
        if key.expires_at is not None and key.expires_at <= self._now():
            raise self._useless("ended")
        return key

    def _of(self, account_id: AccountId) -> _Held[T]:
        with self._lock:
            return self._held.setdefault(account_id, _Held())
