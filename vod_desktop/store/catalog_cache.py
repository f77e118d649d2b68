"""What the services told about an account, for the time until they tell it again."""

from __future__ import annotations

import json
from dataclasses import dataclass

from vod_desktop.domain.ids import AccountId
from vod_desktop.store.database import Database


@dataclass(frozen=True, slots=True)
class CachedValue:
    """A value made of what JSON knows.

    Attributes:
        stored_at: Seconds since 1970.
    """

    value: object
    stored_at: float


class CatalogCache:
    """Named values per account. Any thread; raises StoreError and its kinds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, account_id: AccountId, name: str) -> CachedValue | None:
        """The value, or None when there is none that can be read."""
        rows = self._database.rows(
            "SELECT value, stored_at FROM catalog WHERE account_id = ? AND name = ?", (account_id, name)
        )
        try:
            return CachedValue(json.loads(rows[0][0]), rows[0][1]) if rows else None
        except ValueError:
            return None

    def put(self, account_id: AccountId, name: str, value: object) -> None:
        """Keep a value made of dicts, lists, texts, numbers, booleans and None, with the time of day."""
        row = (account_id, name, self._database.clock.now(), json.dumps(value))
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO catalog (account_id, name, stored_at, value) VALUES (?, ?, ?, ?)", row
            )

    def forget(self, account_id: AccountId) -> None:
        """Everything of that account."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM catalog WHERE account_id = ?", (account_id,))
