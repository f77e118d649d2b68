"""What the log says, as values."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class LogLevel(enum.IntEnum):
    """How serious a line is; the numbers are those of `logging`."""

    INFO = 20
    WARNING = 30
    ERROR = 40


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One record, whole: a traceback belongs to the line that it follows.

    Attributes:
        at: Local date and time of day as written; empty for lines whose beginning is gone.
        source: Part of the program that wrote it.
        text: What was said, without secrets; may have many lines.
    """

    at: str
    level: LogLevel
    source: str
    text: str

    @property
    def line(self) -> str:
        """All of it as text."""
        return " ".join(part for part in (self.at, self.level.name, self.source, self.text) if part)


@dataclass(frozen=True, slots=True)
class LogMark:
    """How far the log was read: which file, and how many of its bytes."""

    file: int
    offset: int


@dataclass(frozen=True, slots=True)
class LogPiece:
    """What the log says since a mark."""

    entries: tuple[LogEntry, ...]
    mark: LogMark | None
