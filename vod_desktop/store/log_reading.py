"""Reading the log back, piece by piece, also over a change of files."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

from vod_desktop.domain.log import LogEntry, LogLevel, LogMark, LogPiece
from vod_desktop.domain.redaction import redact
from vod_desktop.store.log import FILE_NAME

_HEAD = re.compile(
    r"(?P<at>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d{3} (?P<level>[A-Z]+) (?P<source>\S+) \[[^\]\n]*\] (?P<text>.*)"
)
_LEVELS = {"WARNING": LogLevel.WARNING, "ERROR": LogLevel.ERROR, "CRITICAL": LogLevel.ERROR}


def read_log(folder: Path, mark: LogMark | None = None) -> LogPiece:
    """What was written since the mark; without one, the file before and the one that is written now.

    May be called from any thread. A log that cannot be read says nothing.
    """
    files = list(_files(folder))
    known = [number for number, _ in files]
    if mark is not None and mark.file in known:
        files = files[known.index(mark.file) :]
    text = ""
    for number, path in files:
        piece, end = _read(path, mark.offset if mark is not None and mark.file == number else 0)
        text, mark = text + piece, LogMark(number, end)
    return LogPiece(tuple(entries_in(text)), mark)


def entries_in(text: str) -> Iterator[LogEntry]:
    """The records of a log. Redacted once more: a file may come from an older version."""
    head: re.Match[str] | None = None
    lines: list[str] = []
    for line in text.splitlines():
        found = _HEAD.fullmatch(line)
        if found is not None:
            yield from _entry(head, lines)
            head, lines = found, [found["text"]]
        else:
            lines.append(line)
    yield from _entry(head, lines)


def _entry(head: re.Match[str] | None, lines: list[str]) -> Iterator[LogEntry]:
    if not lines:
        return
    text = redact("\n".join(lines))
    if head is None:
        yield LogEntry("", LogLevel.INFO, "", text)
    else:
        yield LogEntry(head["at"], _LEVELS.get(head["level"], LogLevel.INFO), head["source"], text)


def _files(folder: Path) -> Iterator[tuple[int, Path]]:
    """The last two files, the older one first, with what knows them again when they are renamed."""
    for path in (folder / f"{FILE_NAME}.1", folder / FILE_NAME):
        with contextlib.suppress(OSError):
            yield path.stat().st_ino, path


def _read(path: Path, begin: int) -> tuple[str, int]:
    """Whole lines from there on, and where they end."""
    try:
        with path.open("rb") as file:
            file.seek(begin)
            content = file.read()
    except OSError:
        return "", begin
    content = content[: content.rfind(b"\n") + 1]
    return content.decode("utf-8", "replace"), begin + len(content)
