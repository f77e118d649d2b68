"""What was uploaded by rows that are gone; see the trigger in `schema` that fills it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from vod_desktop.domain.history import PastUpload
from vod_desktop.domain.ids import AccountId, MediaId
from vod_desktop.store.database import Database
from vod_desktop.store.records import identity_from
from vod_desktop.store.tasks import restored_path, storable_path

_SELECT = (
    "SELECT account_id, path, size, identity, crc64, media_id, title, finished_at FROM history WHERE {where}"
    " ORDER BY finished_at DESC, key DESC"
)
_BY_PATH = _SELECT.format(where="path = ?")
_BY_SIZE = _SELECT.format(where="size = ?")


class HistoryRows:
    """Looks up, the latest first. Any thread; raises StoreError and its kinds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_path(self, path: str) -> list[PastUpload]:
        """What was uploaded from there."""
        return [past_upload(row) for row in self._database.rows(_BY_PATH, (storable_path(path),))]

    def of_size(self, size: int) -> list[PastUpload]:
        """What had that many bytes."""
        return [past_upload(row) for row in self._database.rows(_BY_SIZE, (size,))]


def past_upload(row: Sequence[Any]) -> PastUpload:
    """Of the columns of `_SELECT`."""
    account, path, size, identity, crc64, media, title, at = row
    return PastUpload(
        account_id=AccountId(account),
        path=restored_path(path),
        size=size,
        identity=identity_from(identity),
        crc64=None if crc64 is None else int(crc64),
        media_id=MediaId(media),
        title=title,
        finished_at=at,
    )
