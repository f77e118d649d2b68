"""Recognises a database that was copied: what is under way must not go on in two places at once.

The file remembers where it lives: which file of the file system it is, and under which path of which computer. One of the two
may change, as when its folder is renamed or restored from a backup; when both have changed, somebody has made a copy.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
import sys
import uuid
from pathlib import Path

from vod_desktop.domain.task_state import RUNNING, TaskState
from vod_desktop.store.database import Database
from vod_desktop.store.disk import os_error

_NAME = "lives-at"
_MACHINE_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_UNDER_WAY = tuple((state.value,) for state in (TaskState.WAITING, *RUNNING))


def settled_if_copied(database: Database, path: Path, *, machine: str | None = None) -> bool:
    """Whether the database at `path` is a copy of one that lives elsewhere; then nothing in it is under way any more.

    Uploads that were running or in line are stopped, keeping what was sent; URLs that wait for their call are stopped, and
    those whose call was under way ask the user. Asked once: a copy is at home from then on.

    Args:
        database: Open, and used by nobody else yet.
        path: Its file.
        machine: What tells this computer from others; None to find out.

    Raises:
        StoreFull, StoreBusy, StoreError: Nothing was changed.
    """
    here = _place(path, machine_id() if machine is None else machine)
    kept = database.rows("SELECT value FROM meta WHERE name = ?", (_NAME,))
    there = json.loads(kept[0][0]) if kept else here
    if kept and there == here:
        return False
    copied = all(there[name] != value for name, value in here.items())
    with database.durable_transaction() as connection:
        if copied:
            _settle(connection)
        connection.execute(
            "INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (_NAME, json.dumps(here))
        )
    return copied


def _settle(connection: sqlite3.Connection) -> None:
    connection.executemany(
        "UPDATE tasks SET state = 'stopped', waiting_for = NULL WHERE state = ?", _UNDER_WAY
    )
    connection.execute("UPDATE remote_jobs SET state = 'stopped' WHERE state = 'waiting'")
    connection.execute("UPDATE remote_jobs SET state = 'attention' WHERE state = 'preparing'")


def _place(path: Path, machine: str) -> dict[str, str]:
    """File and place. The computer's id is nobody's business and is kept as a digest only."""
    try:
        file = path.stat().st_ino
    except OSError as error:
        raise os_error(error, path) from error
    place = hashlib.sha256(machine.encode() + b"\n" + os.fsencode(path.absolute()))
    return {"file": str(file), "place": place.hexdigest()}


def machine_id() -> str:
    """What the operating system tells this computer from others by, else its network address. Not for showing."""
    if sys.platform == "win32":
        import winreg

        with (
            contextlib.suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key,
        ):
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    for file in _MACHINE_FILES:
        with contextlib.suppress(OSError, UnicodeDecodeError):
            if found := file.read_text(encoding="ascii").strip():
                return found
    return f"{uuid.getnode():x}"
