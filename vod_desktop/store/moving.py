"""What comes from another computer: put on the disk as a whole or not at all; and what goes there that no service holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vod_desktop.domain.account import Account
from vod_desktop.domain.history import PastUpload
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.remote import RemoteJob
from vod_desktop.domain.task import UploadTask
from vod_desktop.store.accounts import add_account
from vod_desktop.store.database import Database
from vod_desktop.store.documents import Document, put_document
from vod_desktop.store.history import past_upload
from vod_desktop.store.records import identity_text
from vod_desktop.store.remote import save_jobs
from vod_desktop.store.tasks import add_tasks, storable_path

_READ = "SELECT kind, account_id, path, size, identity, crc64, media_id, title, finished_at FROM history ORDER BY key"
_REMEMBER = (
    "INSERT INTO history (account_id, kind, path, size, identity, crc64, media_id, title, finished_at)"
    " SELECT :account, :kind, :path, :size, :identity, :crc64, :media, :title, :at WHERE NOT EXISTS"
    " (SELECT 1 FROM history WHERE account_id = :account AND path = :path AND media_id = :media)"
)


@dataclass(frozen=True, slots=True)
class KeptUpload:
    """An upload that is finished, and what it was."""

    kind: MediaKind
    past: PastUpload


@dataclass(frozen=True, slots=True)
class Arrival:
    """Everything of one import.

    Attributes:
        documents: With the kind of each.
        history: What is known already is passed over.
    """

    accounts: Sequence[Account] = ()
    documents: Sequence[tuple[str, Document]] = ()
    history: Sequence[KeptUpload] = ()
    tasks: Sequence[UploadTask] = ()
    jobs: Sequence[RemoteJob] = ()


class Archive:
    """The way in and out for other computers. Any thread; raises StoreError and its kinds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def history(self) -> list[KeptUpload]:
        """All that was uploaded by rows that are gone, the oldest first; of kinds that this version knows."""
        known = {kind.value: kind for kind in MediaKind}
        return [
            KeptUpload(known[kind], past_upload(rest))
            for kind, *rest in self._database.rows(_READ)
            if kind in known
        ]

    def take_in(self, arrival: Arrival) -> None:
        """Keep all of it, or nothing when that fails."""
        with self._database.durable_transaction() as connection:
            for account in arrival.accounts:
                add_account(connection, account)
            for kind, document in arrival.documents:
                put_document(connection, kind, document)
            connection.executemany(_REMEMBER, [_values(kept) for kept in arrival.history])
            add_tasks(connection, arrival.tasks)
            save_jobs(connection, arrival.jobs)


def _values(kept: KeptUpload) -> dict[str, object]:
    past = kept.past
    return {
        "account": past.account_id,
        "kind": kept.kind.value,
        "path": storable_path(past.path),
        "size": past.size,
        "identity": identity_text(past.identity) if past.identity else None,
        "crc64": None if past.crc64 is None else str(past.crc64),
        "media": past.media_id,
        "title": past.title,
        "at": past.finished_at,
    }
