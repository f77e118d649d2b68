"""Which account a command or a handed-over order means."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from vod_desktop.app.accounts import SANDBOX_ACCOUNT, Accounts
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.errors import CallDetail, KeyRejected
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.region import DEFAULT_REGION_ID


@dataclass(frozen=True, slots=True)
class AccountChoice:
    """A saved account by name, the sandbox, keys handed in, or, with nothing said, the default account.

    Attributes:
        endpoint, region: For keys that are handed in.
    """

    name: str | None = None
    sandbox: bool = False
    endpoint: str | None = None
    region: str = DEFAULT_REGION_ID
    key: AccessKey | None = field(default=None, repr=False)


def chosen_account(accounts: Accounts, choice: AccountChoice) -> Account:
    """The account. The sandbox must be running if it is meant.

    Raises:
        KeyRejected: There is none such; reason `no-account`.
    """
    if choice.sandbox:
        found = accounts.find(SANDBOX_ACCOUNT)
    elif choice.name:
        found = accounts.by_name(choice.name)
    elif choice.key is not None:
        found = accounts.use_for_session(_from_environment(choice, choice.key), choice.key)
    else:
        found = accounts.default if choice.endpoint is None else None
    if found is None:
        raise KeyRejected(CallDetail("AccessKey"), reason="no-account")
    return found


def _from_environment(choice: AccountChoice, key: AccessKey) -> Account:
    """Keys of the environment are the same account whenever they come again, so that interrupted uploads are found."""
    name = hashlib.sha256(f"{key.access_key_id}\n{choice.region}".encode()).hexdigest()[:32]
    kind = AuthKind.STS if key.security_token else AuthKind.ACCESS_KEY
    return Account(AccountId(name), key.hint, kind, choice.region, choice.endpoint, key_hint=key.hint)
