"""Removing everything that this program keeps on this computer: keys now, files when it has ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from vod_desktop.app.jobs import Job
from vod_desktop.domain.account import Account
from vod_desktop.domain.errors import Failure, KeychainAbsent
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.task import UploadTask


class Removable(Protocol):
    """What is needed of the accounts."""

    def all(self) -> Sequence[Account]:
        """Every account."""

    def remove(self, account_id: AccountId) -> Job[None]:
        """Remove one with its secrets."""


class Listed(Protocol):
    """What is needed of the queue."""

    def all(self) -> Sequence[UploadTask]:
        """Every row."""


@dataclass(frozen=True, slots=True)
class KeptKey:
    """A secret that may still be in the keychain."""

    account: Account
    failure: Failure


class Forgetting:
    """On the owner's thread.

    Attributes:
        is_wanted: Whether the files are to be erased when the program has ended.
    """

    def __init__(self, accounts: Removable, uploads: Listed) -> None:
        self._accounts = accounts
        self._uploads = uploads
        self.is_wanted = False

    def counts(self) -> tuple[int, int]:
        """How many accounts and how many rows there are."""
        return len(self._accounts.all()), len(self._uploads.all())

    def remove_keys(self) -> Job[tuple[KeptKey, ...]]:
        """Remove all accounts with their secrets.

        The files are erased only when this leaves nothing: without the list of accounts nobody would find an entry again.
        """
        made: Job[tuple[KeptKey, ...]] = Job()
        accounts = list(self._accounts.all())
        kept: list[KeptKey] = []
        missing = {account.id for account in accounts}

        def settle(account: Account, outcome: Failure | None) -> None:
            if outcome is not None and outcome.kind != KeychainAbsent.kind:
                kept.append(KeptKey(account, outcome))
            missing.discard(account.id)
            if not missing:
                self.is_wanted = not kept
                made.finish(tuple(kept))

        for account in accounts:
            self._accounts.remove(account.id).then(partial(settle, account), partial(settle, account))
        if not accounts:
            self.is_wanted = True
            made.finish(())
        return made
