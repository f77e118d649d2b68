"""The list of accounts, without their secrets."""

from __future__ import annotations

import sqlite3

from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.store.database import Database
from vod_desktop.store.records import (
    app_server_from,
    app_server_text,
    key_source_from,
    key_source_text,
    login_from,
    login_text,
    network_from,
    network_text,
)

_DEFAULT = "default-account"
_ADD = (
    "INSERT INTO accounts (id, position, name, kind, region, endpoint, color, key_hint, app_server,"
    " key_source, key_expires_at, network, login)"
    " VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM accounts), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, region = excluded.region,"
    " endpoint = excluded.endpoint, color = excluded.color, key_hint = excluded.key_hint,"
    " app_server = excluded.app_server, key_source = excluded.key_source,"
    " key_expires_at = excluded.key_expires_at, network = excluded.network,"
    " login = excluded.login"
)


class AccountRows:
    """Accounts in the order in which they were added. Any thread; raises StoreError and its kinds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Account]:
        """Every account; one of a kind that this version does not know is left out."""
        known = {kind.value: kind for kind in AuthKind}
        rows = self._database.rows(
            "SELECT id, name, kind, region, endpoint, color, key_hint, app_server, key_source, key_expires_at,"
            " network, login FROM accounts ORDER BY position, id"
        )
        return [
            Account(
                AccountId(id_),
                name,
                known[kind],
                region,
                endpoint,
                color,
                key_hint,
                app_server_from(server),
                key_source_from(source),
                ends,
                network_from(network),
                login_from(login),
            )
            for id_, name, kind, region, endpoint, color, key_hint, server, source, ends, network, login in rows
            if kind in known
        ]

    def add(self, account: Account) -> None:
        """A further one; one with the same id is replaced."""
        with self._database.durable_transaction() as connection:
            add_account(connection, account)

    def update(self, account: Account) -> None:
        """The account of that id with other values."""
        self.add(account)

    def remove(self, account_id: AccountId) -> None:
        """The account, what was cached of it, and its being the default."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM accounts WHERE id = ?", (account_id,))
            connection.execute("DELETE FROM catalog WHERE account_id = ?", (account_id,))
            connection.execute("DELETE FROM meta WHERE name = ? AND value = ?", (_DEFAULT, account_id))

    @property
    def default_id(self) -> AccountId | None:
        """The account that new rows get; None when none was chosen."""
        rows = self._database.rows(
            "SELECT value FROM meta WHERE name = ? AND value IN (SELECT id FROM accounts)", (_DEFAULT,)
        )
        return AccountId(rows[0][0]) if rows else None

    def set_default(self, account_id: AccountId) -> None:
        """Choose the account that new rows get."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (_DEFAULT, account_id)
            )


def add_account(connection: sqlite3.Connection, account: Account) -> None:
    """A further account, or other values of one, within a transaction."""
    values = (
        account.id,
        account.name,
        account.kind.value,
        account.region,
        account.endpoint,
        account.color,
        account.key_hint,
        app_server_text(account.app_server),
        key_source_text(account.source),
        account.key_expires_at,
        network_text(account.network),
        login_text(account.login),
    )
    connection.execute(_ADD, values)
