"""The lines of the log as a table: those of a level and above, with a word in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vod_desktop.domain.log import LogEntry, LogLevel
from vod_desktop.ui.colors import Tone
from vod_desktop.ui.icons import icon

_KEPT = 20_000
_MARKS = {
    LogLevel.INFO: ("info", Tone.MUTED),
    LogLevel.WARNING: ("warning", Tone.WARNING),
    LogLevel.ERROR: ("error", Tone.DANGER),
}

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class LogColumn(IntEnum):
    """From left to right."""

    AT = 0
    LEVEL = 1
    SOURCE = 2
    TEXT = 3


class LogModel(QAbstractTableModel):
    """Takes entries in and shows some of them. GUI thread only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[LogEntry] = []
        self._shown: list[LogEntry] = []
        self._level = LogLevel.INFO
        self._word = ""

    def add(self, entries: Iterable[LogEntry]) -> None:
        """New lines, the oldest first; very old ones are let go."""
        new = list(entries)
        self._all += new
        if len(self._all) > _KEPT:
            del self._all[: len(self._all) - _KEPT]
            self._choose()
            return
        fitting = [entry for entry in new if self._fits(entry)]
        if fitting:
            self.beginInsertRows(QModelIndex(), len(self._shown), len(self._shown) + len(fitting) - 1)
            self._shown += fitting
            self.endInsertRows()

    def show_only(self, *, level: LogLevel, word: str) -> None:
        """Show these only; an empty word is in every line."""
        self._level, self._word = level, word.strip().casefold()
        self._choose()

    def entries(self, rows: Sequence[int] | None = None) -> list[LogEntry]:
        """What is shown in these rows; all that is shown for None."""
        return list(self._shown) if rows is None else [self._shown[row] for row in rows]

    def level_name(self, level: LogLevel) -> str:
        """A level in words."""
        match level:
            case LogLevel.INFO:
                return self.tr("Information")
            case LogLevel.WARNING:
                return self.tr("Warning")
            case LogLevel.ERROR:
                return self.tr("Error")

    def _choose(self) -> None:
        self.beginResetModel()
        self._shown = [entry for entry in self._all if self._fits(entry)]
        self.endResetModel()

    def _fits(self, entry: LogEntry) -> bool:
        return entry.level >= self._level and self._word in entry.line.casefold()

    # --- QAbstractTableModel

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(LogColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Role.DisplayRole:
            return None
        names = (self.tr("Time"), self.tr("Level"), self.tr("Part"), self.tr("Message"))
        return names[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        entry, column = self._shown[index.row()], LogColumn(index.column())
        if role == Role.DisplayRole:
            return self._text(entry, column)
        if role == Role.DecorationRole and column is LogColumn.LEVEL:
            return icon(*_MARKS[entry.level])
        return entry.line if role == Role.AccessibleTextRole else None

    def _text(self, entry: LogEntry, column: LogColumn) -> str:
        match column:
            case LogColumn.AT:
                return entry.at
            case LogColumn.LEVEL:
                return self.level_name(entry.level)
            case LogColumn.SOURCE:
                return entry.source.removeprefix("vod_desktop.")
            case LogColumn.TEXT:
                return entry.text.partition("\n")[0]
