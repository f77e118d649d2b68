"""What follows when an account has a new key: rows that stopped for want of one go on, and one that opens too much is named."""

from __future__ import annotations

from collections.abc import Callable

from vod_desktop.app.accounts import Accounts
from vod_desktop.app.notices import MainAccountKey
from vod_desktop.app.uploads import Uploads
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.task import TaskState

_OF_KEYS = ("key-rejected", "key-source-failed", "keychain-")
"""How the kinds of failure begin that a new key mends."""


def go_on(uploads: Uploads, account_id: AccountId) -> None:
    """Put the rows of an account in line again that wait for a key. On the owner's thread."""
    uploads.start(
        task.id
        for task in uploads.all()
        if task.account_id == account_id
        and task.state is TaskState.ATTENTION
        and task.failure is not None
        and task.failure.kind.startswith(_OF_KEYS)
    )


def warn_of_main_account(
    accounts: Accounts, account_id: AccountId, tell: Callable[[MainAccountKey], None]
) -> None:
    """Ask whose key the account has, and tell when it is that of a main account. On the owner's thread."""
    accounts.owner_saved(account_id).then(
        lambda owner: tell(MainAccountKey(account_id)) if owner and owner.can_do_everything else None
    )
