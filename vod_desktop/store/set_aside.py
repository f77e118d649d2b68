"""A database file that cannot be used is kept under another name, never written over."""

from __future__ import annotations

import enum
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from vod_desktop.domain.errors import StoreDamaged, StoreError
from vod_desktop.store.disk import os_error
from vod_desktop.store.faults import translated
from vod_desktop.store.schema import APPLICATION_ID

_MAGIC = b"SQLite format 3\0"
_COMPANIONS = ("-wal", "-shm", "-journal")


class Unusable(enum.Enum):
    """Why a file was set aside."""

    DAMAGED = "damaged"
    NEWER = "newer"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class StoreNotice:
    """That a new, empty database took the place of a file.

    Attributes:
        path: Where the old file is now.
    """

    reason: Unusable
    path: Path


def trouble_with(path: Path, *, version: int, tables: Iterable[str], timeout_s: float) -> Unusable | None:
    """Why this version of the program cannot use the file, or None when it can or there is none.

    Reads only: the file keeps every byte.

    Raises:
        StoreBusy: Another process holds it.
        StoreError: It cannot be opened at all.
    """
    try:
        head = _head(path)
        if not head:
            return Unusable.DAMAGED if _has_orphan(path) else None
        if head != _MAGIC:
            return Unusable.DAMAGED
        with translated(), closing(_read_only(path, timeout_s)) as connection:
            return _trouble_inside(connection, version, frozenset(tables))
    except StoreDamaged:
        return Unusable.DAMAGED


def set_aside(path: Path, reason: Unusable, *, now: float) -> StoreNotice:
    """Rename the file and what SQLite keeps beside it, with reason and date in the name.

    Raises:
        StoreError: It cannot be renamed.
    """
    target = _free_name(path, reason, datetime.fromtimestamp(now, UTC))
    try:
        for ending in ("", *_COMPANIONS):
            source = Path(f"{path}{ending}")
            if source.exists():
                source.rename(f"{target}{ending}")
    except OSError as error:
        raise os_error(error, path) from error
    return StoreNotice(reason, target if target.exists() else Path(f"{target}-wal"))


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC))
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise os_error(error, path) from error


def _has_orphan(path: Path) -> bool:
    """Whether changes lie there without their database. SQLite would delete them."""
    wal = Path(f"{path}-wal")
    return wal.exists() and wal.stat().st_size > 0


def _read_only(path: Path, timeout_s: float) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=timeout_s)


def _trouble_inside(connection: sqlite3.Connection, version: int, tables: frozenset[str]) -> Unusable | None:
    def number(name: str) -> int:
        return int(connection.execute(f"PRAGMA {name}").fetchone()[0])

    found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if number("application_id") != APPLICATION_ID:
        return Unusable.FOREIGN if found else None
    if number("user_version") > version:
        return Unusable.NEWER
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        return Unusable.DAMAGED
    is_current = number("user_version") == version
    return Unusable.DAMAGED if is_current and not tables <= found else None


def _free_name(path: Path, reason: Unusable, at: datetime) -> Path:
    stem = f"{path.stem}.{reason.value}-{at:%Y-%m-%d-%H%M%S}"
    names = (f"{stem}{path.suffix}", *(f"{stem}-{n}{path.suffix}" for n in range(2, 1000)))
    for name in names:
        target = path.with_name(name)
        if not any(Path(f"{target}{ending}").exists() for ending in ("", *_COMPANIONS)):
            return target
    raise StoreError(path=str(path), reason="no-free-name")
