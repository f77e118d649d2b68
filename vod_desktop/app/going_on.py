"""What stopped for want of a key goes on when there is one."""

from __future__ import annotations

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
