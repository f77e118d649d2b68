"""What the service remembers, on the disk: one JSON line for each change, appended; rewritten when it grew.

A line is `{"kind": …, "id": …, "value": {…}}`, with `null` as value for a removal. The last line of a process
that was killed may be torn: it is cut off at the next start. One `write` call for each line reaches the
operating system at once, so a killed process loses nothing; only a loss of power may.
"""

from __future__ import annotations

import errno
import json
import os
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

SLACK_LINES = 2000
"""Stale lines that are kept before the file is rewritten at a start."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One remembered thing.

    Attributes:
        kind: What it is, such as `video`.
        key: Its id within the kind.
        value: Its fields, or None when it was removed.
    """

    kind: str
    key: str
    value: dict[str, object] | None


class Journal:
    """An append-only file of changes; called from any thread.

    Args:
        path: The file; its folder is made if missing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._file: FileIO | None = None
        self._size = 0
        self._closed = False

    def load(self) -> list[Entry]:
        """Read what is remembered, last state of each thing in order of first mention.

        Lines that cannot be read are left out.
        """
        self._path.parent.mkdir(parents=True, exist_ok=True)
        live: dict[tuple[str, str], Entry] = {}
        lines = 0
        for entry in self._read():
            lines += 1
            if entry.value is None:
                live.pop((entry.kind, entry.key), None)
            else:
                live[entry.kind, entry.key] = entry
        if lines > len(live) + SLACK_LINES:
            self._rewrite(live.values())
        return list(live.values())

    def append(self, kind: str, key: str, value: dict[str, object] | None) -> None:
        """Write one change, whole or not at all; does nothing once closed.

        Raises:
            OSError: The disk is full or gone.
        """
        line = _to_line(Entry(kind, key, value))
        with self._lock:
            if not self._closed:
                self._write(self._opened(), line)

    def rest(self) -> None:
        """Put all on the disk and let go of the file until the next change."""
        with self._lock:
            if self._file is not None:
                os.fsync(self._file.fileno())
                self._file.close()
                self._file = None

    def close(self) -> None:
        """Put all on the disk; later changes are not written."""
        self.rest()
        self._closed = True

    def _opened(self) -> FileIO:
        if self._file is None:
            self._file = self._path.open("ab", buffering=0)
            self._size = os.fstat(self._file.fileno()).st_size
        return self._file

    def _write(self, file: FileIO, line: bytes) -> None:
        written = 0
        try:
            written = file.write(line)
        finally:
            # A torn line in the middle would swallow the next one.
            if written != len(line):
                file.truncate(self._size)
        if written != len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self._path))
        self._size += len(line)

    def _read(self) -> Iterator[Entry]:
        if not self._path.exists():
            return
        whole = 0
        with self._path.open("rb") as file:
            for line in file:
                if not line.endswith(b"\n"):
                    break
                whole += len(line)
                entry = _from_line(line)
                if entry is not None:
                    yield entry
        os.truncate(self._path, whole)

    def _rewrite(self, entries: Iterable[Entry]) -> None:
        fresh = self._path.with_suffix(".new")
        with fresh.open("wb") as file:
            file.writelines(_to_line(entry) for entry in entries)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)


def _to_line(entry: Entry) -> bytes:
    content = {"kind": entry.kind, "id": entry.key, "value": entry.value}
    return (
        json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        + b"\n"
    )


def _from_line(line: bytes) -> Entry | None:
    try:
        content = json.loads(line)
        return Entry(content["kind"], content["id"], content["value"])
    except (ValueError, TypeError, KeyError):
        return None
