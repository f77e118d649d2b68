"""What was made at the services and is not finished: of rows in the queue, and of rows that are gone."""

from __future__ import annotations

import os
from typing import Any

from vod_desktop.domain.ids import AccountId, MediaId, ReferenceId, TaskId, UploadId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.leftover import Leftover, Place
from vod_desktop.domain.redaction import shown_url
from vod_desktop.domain.remote import JobId, RemoteId
from vod_desktop.store.database import Database
from vod_desktop.store.records import address_from
from vod_desktop.store.tasks import restored_path

_PULL = "pull"
_OF_TASKS = (
    "SELECT key, account_id, kind, title, path, since, media_id, reference_id, cover_image_id, upload_id, address, NULL,"
    " id, removed, replaces FROM unfinished_tasks"
)
_OF_PULLS = (
    "SELECT key, account_id, 'pull', title, url, since, media_id, '', NULL, NULL, NULL, job_id, id, 0, 0"
    " FROM pulls_under_way"
)
_OF_NO_ROW = (
    "SELECT key, account_id, kind, title, path, since, media_id, reference_id, cover_image_id, upload_id, address, job_id,"
    " NULL, 0, replaces FROM leftovers WHERE NOT EXISTS"
    " (SELECT 1 FROM tasks WHERE id = shown_by AND state = 'done' AND untold)"
)


class LeftoverRows:
    """The ledger. Any thread; raises StoreError and its kinds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Leftover, ...]:
        """Everything that is not finished, the oldest first."""
        found = [
            _leftover(row)
            for query in (_OF_TASKS, _OF_PULLS, _OF_NO_ROW)
            for row in self._database.rows(query)
        ]
        return tuple(sorted(found, key=lambda one: one.since))

    def settle(self, leftover: Leftover) -> None:
        """It is gone at the services. A row in the queue is not this one's to change."""
        with self._database.transaction() as connection:
            if leftover.place is Place.LEDGER:
                connection.execute("DELETE FROM leftovers WHERE key = ?", (leftover.key,))
            elif leftover.place is Place.REMOVED:
                connection.execute(
                    "UPDATE tasks SET state = 'discarded', failure = NULL WHERE key = ? AND removed",
                    (leftover.key,),
                )


def _leftover(row: tuple[Any, ...]) -> Leftover:
    key, account, kind, title, path, at, media, reference, cover, upload, address, job, *place_of = row
    row_id, removed, replaces = place_of
    pull = kind == _PULL
    place = Place.LEDGER if row_id is None else Place.REMOVED if removed else Place.QUEUE
    name = title or (shown_url(path) if pull else os.path.basename(restored_path(path)))  # noqa: PTH119  # text, may be no path here
    return Leftover(
        place=place,
        key=key,
        account_id=AccountId(account),
        kind=None if pull else MediaKind(kind),
        name=name,
        since=at,
        media_id=MediaId(media) if media else None,
        reference_id=ReferenceId(reference),
        cover_image_id=MediaId(cover) if cover else None,
        upload_id=UploadId(upload) if upload else None,
        address=address_from(address),
        job_id=JobId(job) if job else None,
        task_id=TaskId(row_id) if row_id and not pull else None,
        remote_id=RemoteId(row_id) if row_id and pull else None,
        replaces=bool(replaces),
    )
