"""What is known of each object besides its bytes, kept in one journal that grows by a line per change.

A line cut off by a kill, or one that no longer fits its file, costs nothing but reading the file once more.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

_COMPACT_FROM = 1000


@dataclass(frozen=True, slots=True)
class ObjectRecord:
    """One object's checksums and headers, and the state of the file they are true for.

    Attributes:
        odd: The bytes lie under a digest of the key instead of its own name.
        crc64: Decimal text, because not every JSON reader has 64-bit integers.
    """

    odd: bool
    size: int
    mtime_ns: int
    crc64: str
    etag: str
    kind: str
    headers: tuple[tuple[str, str], ...]


class ObjectRecords:
    """The journal and its content in memory; the caller sees to it that one thread at a time is here."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._records: dict[tuple[str, str], ObjectRecord] = {}
        lines = self._read()
        if lines > _COMPACT_FROM and lines > 2 * len(self._records):
            self._compact()

    def get(self, bucket: str, key: str) -> ObjectRecord | None:
        """The record of an object."""
        return self._records.get((bucket, key))

    def put(self, bucket: str, key: str, record: ObjectRecord) -> None:
        """Set the record of an object."""
        self._records[bucket, key] = record
        self._append(_line(bucket, key, record))

    def drop(self, bucket: str, key: str) -> None:
        """Forget an object."""
        if self._records.pop((bucket, key), None) is not None:
            self._append(json.dumps({"bucket": bucket, "key": key, "gone": True}))

    def _append(self, line: str) -> None:
        with self._path.open("a", encoding="utf-8") as journal:
            journal.write(line + "\n")

    def _read(self) -> int:
        """Load the journal; returns how many lines it has."""
        if not self._path.exists():
            return 0
        text = self._path.read_text("utf-8", "replace")
        if text and not text.endswith("\n"):
            self._append("")
        lines = text.split("\n")
        for line in lines:
            with contextlib.suppress(ValueError, KeyError, TypeError):
                self._take(json.loads(line))
        return len(lines)

    def _take(self, said: dict[str, object]) -> None:
        place = (str(said.pop("bucket")), str(said.pop("key")))
        if said.get("gone"):
            self._records.pop(place, None)
            return
        pairs = said.pop("headers")
        headers = tuple((str(name), str(value)) for name, value in pairs)  # type: ignore[attr-defined]  # checked by unpacking
        self._records[place] = ObjectRecord(headers=headers, **said)  # type: ignore[arg-type]  # names and types as written

    def _compact(self) -> None:
        fresh = self._path.with_name(f"{self._path.name}.new")
        with fresh.open("w", encoding="utf-8") as journal:
            journal.writelines(_line(*place, record) + "\n" for place, record in self._records.items())
        fresh.replace(self._path)


def _line(bucket: str, key: str, record: ObjectRecord) -> str:
    return json.dumps({"bucket": bucket, "key": key, **asdict(record)})
