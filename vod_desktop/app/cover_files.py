"""Picture files that the program makes for covers: pasted and shrunk ones, and those that are rendered for an upload."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable
from pathlib import Path

from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.metadata import CoverFromFile
from vod_desktop.domain.task import UploadTask

_KEPT_BYTES = 200 * 1024 * 1024
_RENDERED_KEPT = 100
_PART = ".part"


class CoverFiles:
    """Two folders with a bound each. Blocks; any thread.

    Args:
        cache: Where the folders are made.
        kept_bytes: How much of what no row refers to is kept while the program runs, so that an edit can be taken back.
    """

    def __init__(self, cache: Path, *, kept_bytes: int = _KEPT_BYTES) -> None:
        self.folder = cache / "covers"
        self._rendered = cache / "rendered-covers"
        self._kept_bytes = kept_bytes

    def write_rendered(self, task_id: TaskId, content: bytes) -> Path:
        """The cover of a row as a file, which stays while it is uploaded.

        Raises:
            OSError: It cannot be written.
        """
        file = self._rendered / f"{task_id}.jpg"
        part = file.with_suffix(_PART)
        self._rendered.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(file)
        for old in _oldest_first(self._rendered)[:-_RENDERED_KEPT]:
            _remove(old)
        return file

    def sweep(self, referred: Collection[str]) -> None:
        """Remove what no row refers to; at the start, when no edit can be taken back any more."""
        self._remove_unreferred(referred, 0)

    def bound(self, referred: Collection[str]) -> None:
        """Remove of what no row refers to the oldest, if there is too much of it."""
        self._remove_unreferred(referred, self._kept_bytes)

    def _remove_unreferred(self, referred: Collection[str], kept_bytes: int) -> None:
        loose = [file for file in _oldest_first(self.folder) if str(file) not in referred]
        held = 0
        for file in reversed(loose):
            held += _size(file)
            if held > kept_bytes:
                _remove(file)


def referred(tasks: Iterable[UploadTask]) -> frozenset[str]:
    """The picture files that are covers of rows."""
    covers = (task.metadata.cover for task in tasks)
    return frozenset(cover.path for cover in covers if isinstance(cover, CoverFromFile))


def _oldest_first(folder: Path) -> list[Path]:
    try:
        found = [(file.stat().st_mtime_ns, file) for file in folder.iterdir() if file.is_file()]
    except OSError:  # there is no folder yet, or a file has just gone
        return []
    return [file for _, file in sorted(found)]


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):  # in use on Windows: it goes with the next sweep
        file.unlink()
