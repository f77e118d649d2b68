"""The SQLite file of the program."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vod_desktop.domain.clock import Clock
from vod_desktop.store.disk import os_error
from vod_desktop.store.faults import translated
from vod_desktop.store.schema import MIGRATIONS, TABLES
from vod_desktop.store.set_aside import StoreNotice, set_aside, trouble_with

_BUSY_TIMEOUT_S = 5.0
_JOURNAL_KEPT_BYTES = 8 * 1024 * 1024
_STATEMENTS_KEPT = 256


@dataclass(frozen=True, slots=True)
class Opened:
    """A database that is ready.

    Attributes:
        notice: That the file found there was set aside; None otherwise.
    """

    database: Database
    notice: StoreNotice | None


class Database:
    """One connection in WAL mode behind a lock. May be used from any thread.

    What is committed outlives the process, however that ends; what a durable transaction commits, also the computer.
    """

    def __init__(self, connection: sqlite3.Connection, *, clock: Clock) -> None:
        self._connection = connection
        self._lock = threading.RLock()
        self.clock = clock

    @staticmethod
    def open(
        path: Path,
        *,
        clock: Clock,
        migrations: Sequence[Sequence[str]] = MIGRATIONS,
        busy_timeout_s: float = _BUSY_TIMEOUT_S,
    ) -> Opened:
        """Open or make the file and bring it to the newest version; a file that cannot be used is set aside first.

        Args:
            path: The file; its folder exists.
            clock: For dates in names and in rows.
            migrations: The steps from version to version.
            busy_timeout_s: How long another process is waited for.

        Raises:
            StoreFull: No room on the disk.
            StoreBusy: Another process holds it.
            StoreError: It cannot be opened, or renamed when it has to be.
        """
        tables = TABLES if migrations is MIGRATIONS else ()
        trouble = trouble_with(path, version=len(migrations), tables=tables, timeout_s=busy_timeout_s)
        notice = set_aside(path, trouble, now=clock.now()) if trouble else None
        _make_private(path)
        with translated():
            connection = _connect(path, busy_timeout_s)
            try:
                _migrate(connection, migrations)
                connection.execute("DELETE FROM tasks WHERE removed")
            except BaseException:
                connection.close()
                raise
        return Opened(Database(connection, clock=clock), notice)

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self._lock, translated():
            return self._connection.execute(sql, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: what the block executes is committed at its end, or rolled back when it raises.

        Raises:
            StoreFull, StoreBusy, StoreDamaged, StoreError: Nothing of it was kept.
        """
        with self._lock, translated():
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # a failed write may have ended it already
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def durable_transaction(self) -> Iterator[sqlite3.Connection]:
        """A transaction that has reached the disk itself when the block is left, for what cannot be found out again."""
        with self._lock:
            with translated():
                self._connection.execute("PRAGMA synchronous = FULL")
            try:
                with self.transaction() as connection:
                    yield connection
            finally:
                with translated():
                    self._connection.execute("PRAGMA synchronous = NORMAL")

    def close(self) -> None:
        """Write everything into the one file and let go of it. Later calls raise StoreError."""
        with self._lock, translated():
            self._connection.close()


def _make_private(path: Path) -> None:
    """Make the file for this user alone; SQLite gives its companions the same rights."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError as error:
        raise os_error(error, path) from error


def _connect(path: Path, busy_timeout_s: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path,
        timeout=busy_timeout_s,
        isolation_level=None,  # transactions are ours
        check_same_thread=False,  # the lock of Database sees to that
        cached_statements=_STATEMENTS_KEPT,
    )
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA journal_size_limit = {_JOURNAL_KEPT_BYTES}")
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]]) -> None:
    """Each step is a transaction of its own, together with the number that says it was taken."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    for number, step in enumerate(migrations[version:], start=version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in (*step, f"PRAGMA user_version = {number}"):
                connection.execute(statement)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
