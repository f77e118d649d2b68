"""What SQLite reports, as our errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from vod_desktop.domain.errors import StoreBusy, StoreDamaged, StoreError, StoreFull

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
# A quota or a limit of the process shows as a failed write, not as SQLITE_FULL.
_FULL = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_IOERR_FSYNC,
        sqlite3.SQLITE_IOERR_TRUNCATE,
        sqlite3.SQLITE_IOERR_SHMSIZE,
    }
)
_PRIMARY = 0xFF  # the low byte of an extended result code


def store_error(error: sqlite3.Error) -> StoreError:
    """The error of ours that says what to do about it. Holds SQLite's name of it and no statement."""
    code = getattr(error, "sqlite_errorcode", None)
    reason = getattr(error, "sqlite_errorname", None) or type(error).__name__
    if code is None:
        return StoreError(reason=reason)
    if code in _FULL:
        return StoreFull(reason=reason)
    if code & _PRIMARY in _BUSY:
        return StoreBusy(reason=reason)
    if code & _PRIMARY in _DAMAGED:
        return StoreDamaged(reason=reason)
    return StoreError(reason=reason)


@contextmanager
def translated() -> Iterator[None]:
    """Raise our error in place of SQLite's."""
    try:
        yield
    except sqlite3.Error as error:
        raise store_error(error) from error
