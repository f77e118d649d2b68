"""The support bundle: a few texts, made by naming what goes in. What is not named here stays out, whatever is added elsewhere.

No names of files, titles, accounts or users; no keys, not even shortened ones.
"""

from __future__ import annotations

import os
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vod_desktop.app.about import About
from vod_desktop.domain.account import Account
from vod_desktop.domain.log import LogEntry
from vod_desktop.domain.redaction import redact
from vod_desktop.domain.settings import Settings
from vod_desktop.domain.task import UploadTask
from vod_desktop.store.disk import os_error

_SETTINGS = (
    *("files_at_once", "part_slots", "part_size", "bandwidth_limit", "keep_awake"),
    *("theme", "language", "start_at_once", "wait_scale"),
)
_CALL = ("operation", "http_status", "code", "ec", "request_id", "host")
_LOG_MOST = 2000
_LOGGERS = frozenset({"vod_desktop", "qt"})
_PATH = re.compile(r"\b(path|why)=[^,)\n]*")


@dataclass(frozen=True, slots=True)
class BundlePart:
    """One text of the bundle, exactly as it will be saved."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class BundleSource:
    """What the parts are made of, as it was at one moment."""

    about: About
    settings: Settings
    accounts: Sequence[Account]
    tasks: Sequence[UploadTask]


def parts_of(source: BundleSource, log: Iterable[LogEntry]) -> tuple[BundlePart, ...]:
    """The parts. Reads files of installed libraries: for a worker thread."""
    made = {
        "about.txt": _about(source.about),
        "settings.txt": _settings(source.settings),
        "accounts.txt": _accounts(source.accounts),
        "queue.txt": _queue(source.tasks),
        "log.txt": _log(list(log)[-_LOG_MOST:]),
    }
    return tuple(BundlePart(name, redact("\n".join(lines))) for name, lines in made.items())


def save_parts(parts: Iterable[BundlePart], path: Path) -> Path:
    """Write a zip file that is readable for this user only.

    Raises:
        StoreError: It cannot be written. Values: `path`, `reason`.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bundle:
            for part in parts:
                bundle.writestr(part.name, part.text + "\n")
    except OSError as error:
        raise os_error(error, path) from error
    return path


def _about(about: About) -> Iterator[str]:
    yield about.line()
    yield from (f"{name} {version}" for name, version in about.libraries())


def _settings(settings: Settings) -> Iterator[str]:
    for name in _SETTINGS:
        value = getattr(settings, name)
        yield f"{name} = {getattr(value, 'value', value)}"


def _accounts(accounts: Sequence[Account]) -> Iterator[str]:
    for number, account in enumerate(accounts, start=1):
        endpoint = "its own endpoint" if account.endpoint else "the region's endpoint"
        yield f"{number}: {account.kind.value}, {account.region}, {endpoint}"


def _queue(tasks: Sequence[UploadTask]) -> Iterator[str]:
    yield from (f"{state}: {count}" for state, count in sorted(Counter(t.state.value for t in tasks).items()))
    for task in tasks:
        if task.failure is not None:
            yield " ".join(_failed(task))


def _failed(task: UploadTask) -> Iterator[str]:
    failure = task.failure
    assert failure is not None
    yield f"{task.id[:8]} {task.kind.value} {task.size} bytes {task.state.value}: {failure.kind}"
    if task.media_id:
        yield f"media_id={task.media_id}"
    if failure.detail is not None:
        told = ((name, getattr(failure.detail, name)) for name in _CALL)
        yield from (f"{name}={value}" for name, value in told if value)


def _log(entries: Sequence[LogEntry]) -> Iterator[str]:
    home = str(Path.home())
    for entry in entries:
        if entry.source.partition(".")[0] in _LOGGERS:
            yield _PATH.sub(r"\1=…", entry.line.replace(home, "~"))
