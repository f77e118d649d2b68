"""Uploads by a pair that someone sent: one file, without a key."""

from __future__ import annotations

import os
import uuid
from datetime import UTC, datetime

from vod_desktop.app.accounts import Accounts
from vod_desktop.app.connections import AccountConnections
from vod_desktop.app.intake import AddOptions
from vod_desktop.app.jobs import Job
from vod_desktop.app.notices import AddFinished
from vod_desktop.app.pair_view import PairView, inspect_pair
from vod_desktop.app.pasted_source import PASTED_PREFIX, PastedSource
from vod_desktop.app.uploads import Uploads
from vod_desktop.app.wires import NetworkDraft
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.grant import UploadAddress, UploadGrant
from vod_desktop.domain.ids import AccountId, MediaId
from vod_desktop.domain.kinds import MediaKind, guess_kind, possible_kinds
from vod_desktop.domain.network_settings import AccountNetwork
from vod_desktop.domain.task import TaskState, UploadTask


class PastedPairs:
    """Uploads by pasted pairs. On the owner's thread. Pairs are in memory only: nothing of them outlives the program."""

    def __init__(
        self,
        *,
        uploads: Uploads,
        accounts: Accounts,
        connections: AccountConnections,
        clock: Clock,
        offset: ClockOffset,
    ) -> None:
        self._uploads = uploads
        self._accounts = accounts
        self._connections = connections
        self._clock = clock
        self._offset = offset

    def inspect(self, address_text: str, auth_text: str, *, path: str = "") -> PairView:
        """Look at two texts by the service's time of day, as far as it is known."""
        now = datetime.fromtimestamp(self._offset.now(), UTC)
        return inspect_pair(address_text, auth_text, path=path, now=now)

    def upload(
        self,
        pair: PairView,
        *,
        path: str,
        media_id: str = "",
        name: str = "",
        like: Account | None = None,
        network: NetworkDraft | None = None,
    ) -> Job[AddFinished]:
        """Send the file where the pair leads; an upload to the same object that waits for a fresh pair goes on with it.

        Args:
            pair: A usable one.
            path: The file.
            media_id: Its id at VOD, where it was told; the pair does not hold it.
            name: What the row's account is called.
            like: The account whose network the upload takes; None for that of the system.
            network: Taken in place of that.
        """
        if pair.address is None or pair.auth is None or not pair.is_usable:
            raise ValueError("the pair cannot be used")
        grant = UploadGrant(MediaId(media_id.strip()), pair.address, pair.auth)
        # As rows keep their paths: links are not followed.
        waiting = self._waiting(os.path.abspath(path), pair.address)  # noqa: PTH100
        account_id = waiting.account_id if waiting else AccountId(f"{PASTED_PREFIX}{uuid.uuid4().hex}")
        own = network.network if network else AccountNetwork()
        self._accounts.use_unlisted(
            Account(account_id, name, AuthKind.PASTED, network=own), network.password if network else None
        )
        source = PastedSource(grant, self._clock)
        self._connections.use_pasted(account_id, source, like=None if network else like)
        if waiting is not None:
            self._uploads.retry([waiting.id])
            job: Job[AddFinished] = Job()
            job.finish(AddFinished(known=(waiting.id,)))
            return job
        options = AddOptions(kind=_kind(path, pair.address), start=True, again=True)
        return self._uploads.add_paths([path], account_id=account_id, options=options)

    def _waiting(self, path: str, address: UploadAddress) -> UploadTask | None:
        """An unfinished row of the same file for the same object."""
        for task in self._uploads.all():
            same = (
                task.path == path and task.account_id.startswith(PASTED_PREFIX) and task.address is not None
            )
            if same and task.state is not TaskState.DONE and _object(task.address) == _object(address):
                return task
        return None


def _object(address: UploadAddress | None) -> tuple[str, str]:
    return (address.bucket, address.object_key) if address else ("", "")


def _kind(path: str, address: UploadAddress) -> MediaKind | None:
    """By the file's extension; where that leaves a choice, by the object's place."""
    if address.object_key.startswith("image/") and MediaKind.IMAGE in possible_kinds(path):
        return MediaKind.IMAGE
    return guess_kind(path) or next(iter(possible_kinds(path)), None)
