"""What came in and what was answered: a list for tests, and a file of JSON lines for everyone else."""

from __future__ import annotations

import json
import os
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from vod_desktop.sandbox.call import Call

# Names whose values never leave the memory of a request. Signatures are left out as well: with the string to
# sign next to them they invite guessing at the secret.
_SECRET_WORDS = (
    "signature",
    "securitytoken",
    "security-token",
    "secret",
    "password",
    "authorization",
    "uploadauth",
)
_PUBLIC_SIGNATURE_NAMES = ("signaturemethod", "signatureversion", "signaturenonce", "signaturetype")

# A sandbox behind a window may run for days.
_MOST_KEPT = 100_000


@dataclass(frozen=True, slots=True)
class RequestRecord:
    """One answered request.

    Attributes:
        t: Seconds since the sandbox started, when the request had been read and answered.
        signature: `v1` to `v4`, or None for an unsigned request.
        verified: Whether that signature was right.
        status: HTTP status; None when the connection was cut instead.
        code: Error code, None for success.
        bytes_in: Body bytes received.
        params: Parameters without anything secret.
        took_s: Seconds from the head of the request to its answer.
        faults: The faults that took part.
    """

    t: float
    service: str
    action: str
    params: dict[str, str]
    signature: str | None
    verified: bool
    status: int | None
    code: str | None
    bytes_in: int
    method: str = ""
    bucket: str = ""
    key: str = ""
    upload_id: str = ""
    part_number: int | None = None
    access_key_id: str = ""
    request_id: str = ""
    took_s: float = 0.0
    faults: tuple[str, ...] = ()

    def line(self) -> str:
        """The record as one line of JSON; the first nine names are promised to scripts."""
        values = {name: getattr(self, name) for name in self.__slots__}
        values["t"], values["took_s"] = round(self.t, 6), round(self.took_s, 6)
        values["faults"] = list(self.faults)
        return json.dumps(values)


def without_secrets(params: dict[str, str]) -> dict[str, str]:
    """Parameters as they may be written down."""
    return {name: value for name, value in params.items() if not _is_secret(name)}


def _is_secret(name: str) -> bool:
    plain = name.lower()
    return plain not in _PUBLIC_SIGNATURE_NAMES and any(word in plain for word in _SECRET_WORDS)


class RequestLog:
    """All requests of one sandbox; called from any thread."""

    def __init__(self, path: Path | None = None) -> None:
        self._changed = threading.Condition()
        self._records: deque[RequestRecord] = deque(maxlen=_MOST_KEPT)
        self._active: Counter[str] = Counter()
        self._peaks: Counter[str] = Counter()
        self._started = time.monotonic()
        self._file = None
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            self._file = os.fdopen(descriptor, "a", encoding="utf-8")

    def elapsed(self) -> float:
        """Seconds since the sandbox started."""
        return time.monotonic() - self._started

    def add(self, record: RequestRecord) -> None:
        """Write a record down, before its reply is sent."""
        line = record.line() + "\n"
        with self._changed:
            self._records.append(record)
            if self._file is not None:
                self._file.write(line)
                self._file.flush()
            self._changed.notify_all()

    def close(self) -> None:
        """Close the file; later records stay in memory only."""
        with self._changed:
            if self._file is not None:
                self._file.close()
                self._file = None

    def all(self) -> tuple[RequestRecord, ...]:
        """The last 100,000 requests in the order of the answers."""
        with self._changed:
            return tuple(self._records)

    def of(self, action: str) -> tuple[RequestRecord, ...]:
        """The requests whose action fits a name or pattern such as `Create*`."""
        return tuple(record for record in self.all() if fnmatchcase(record.action, action))

    def count(self, action: str) -> int:
        """How many requests of that action were answered."""
        return len(self.of(action))

    def clear(self) -> None:
        """Forget records and high-water marks; the file keeps them."""
        with self._changed:
            self._records.clear()
            self._peaks.clear()

    def wait_for(
        self, predicate: Callable[[tuple[RequestRecord, ...]], bool], timeout: float = 60.0
    ) -> tuple[RequestRecord, ...]:
        """Wait until `predicate` holds for all records. Raises TimeoutError after `timeout` seconds."""
        with self._changed:
            if not self._changed.wait_for(lambda: predicate(tuple(self._records)), timeout):
                raise TimeoutError(f"not seen within {timeout} s; {len(self._records)} requests so far")
            return tuple(self._records)

    def wait_for_count(self, action: str, count: int, timeout: float = 60.0) -> tuple[RequestRecord, ...]:
        """Wait for that many requests of an action and return them."""
        self.wait_for(lambda records: sum(fnmatchcase(r.action, action) for r in records) >= count, timeout)
        return self.of(action)

    def wait_active(self, action: str, count: int = 1, timeout: float = 60.0) -> None:
        """Wait until that many requests of an action are being worked on at once."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._active[action] >= count, timeout):
                raise TimeoutError(f"{action}: {self._active[action]} active after {timeout} s")

    def active(self, action: str = "*") -> int:
        """How many requests of an action are being worked on now; `*` for all."""
        with self._changed:
            return self._active[action]

    def peak(self, what: str = "*") -> int:
        """The most requests at once: of all (`*`), of an action, or of an upload id."""
        with self._changed:
            return self._peaks[what]

    @contextmanager
    def entered(self, call: Call) -> Iterator[None]:
        """Count a request as active while the block runs."""
        names = [name for name in ("*", call.action, call.upload_id) if name]
        self._count(names, 1)
        try:
            yield
        finally:
            self._count(names, -1)

    def _count(self, names: list[str], step: int) -> None:
        with self._changed:
            for name in names:
                self._active[name] += step
                self._peaks[name] = max(self._peaks[name], self._active[name])
            self._changed.notify_all()
