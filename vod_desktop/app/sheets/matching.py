"""Which row of the queue a row of a sheet describes."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from vod_desktop.app.sheets.columns import KEYS, Column
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import UploadTask

_SEPARATOR = re.compile(r"[\\/]")


@dataclass(frozen=True, slots=True)
class Match:
    """The rows of the queue that a row of a sheet may mean: one, none or several. `key` is what it was looked up by."""

    ids: tuple[TaskId, ...] = ()
    key: str = ""


@dataclass(slots=True)
class Matcher:
    """Finds tasks by media id, path, or name of the file, the surest first.

    Attributes:
        folder: Where the sheet lies; its paths may begin there.
    """

    folder: str = ""
    _by_media: dict[str, set[TaskId]] = field(default_factory=dict)
    _by_path: dict[str, set[TaskId]] = field(default_factory=dict)
    _by_name: dict[str, set[TaskId]] = field(default_factory=dict)
    _by_folded: dict[str, set[TaskId]] = field(default_factory=dict)
    _by_stem: dict[str, set[TaskId]] = field(default_factory=dict)

    @staticmethod
    def over(tasks: Iterable[UploadTask], folder: str) -> Matcher:
        """Look in these."""
        made = Matcher(folder)
        for task in tasks:
            made._take(task)
        return made

    def find(self, cells: Mapping[Column, str]) -> Match:
        """The tasks that these cells name; a name that several files have names them all."""
        for column in KEYS:
            key = cells.get(column, "").strip()
            if key and (found := self._found(column, key)):
                return Match(tuple(sorted(found)), key)
        return Match(key=next((cells[c].strip() for c in KEYS if cells.get(c, "").strip()), ""))

    def _take(self, task: UploadTask) -> None:
        name = PurePath(task.path).name
        for table, key in (
            (self._by_media, task.media_id or ""),
            (self._by_path, _path(task.path)),
            (self._by_name, _text(name)),
            (self._by_folded, _text(name).casefold()),
            (self._by_stem, _text(PurePath(name).stem).casefold()),
        ):
            table.setdefault(key, set()).add(task.id)

    def _found(self, column: Column, key: str) -> set[TaskId]:
        if column is Column.MEDIA_ID:
            return self._by_media.get(key, set())
        if column is Column.PATH and (found := self._at(key)):
            return found
        # A path of another computer, or only a name where a path was meant.
        return self._named(_SEPARATOR.split(key)[-1])

    def _at(self, path: str) -> set[TaskId]:
        found = self._by_path.get(_path(path))
        if found is None and self.folder:
            found = self._by_path.get(_path(os.path.normpath(Path(self.folder) / path)))
        return found or set()

    def _named(self, name: str) -> set[TaskId]:
        exact, folded = _text(name), _text(name).casefold()
        return self._by_name.get(exact) or self._by_folded.get(folded) or self._by_stem.get(folded) or set()


def shown_path(path: str) -> str:
    """The path as a sheet can hold it: bytes that are no text become question marks."""
    return path.encode("utf-8", "replace").decode()


def _text(text: str) -> str:
    return unicodedata.normalize("NFC", shown_path(text))


def _path(path: str) -> str:
    return _text(os.path.normcase(path))
