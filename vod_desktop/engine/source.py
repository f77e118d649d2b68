"""The file on this computer, read in parts, with a guard against its being changed meanwhile."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from vod_desktop.domain.errors import (
    SourceChanged,
    SourceEmpty,
    SourceIsFolder,
    SourceMissing,
    SourceUnreadable,
)
from vod_desktop.domain.source import SourceIdentity


def identify(path: str | Path) -> SourceIdentity:
    """The file as the file system describes it now.

    Raises:
        SourceMissing, SourceIsFolder, SourceUnreadable: There is no file to read.
    """
    try:
        return _identity(os.stat(path), str(path))
    except OSError as error:
        raise _as_ours(error, str(path)) from None


def open_for_upload(path: str | Path) -> Source:
    """The file, opened once to see that it can be, with its identity as of now.

    Raises:
        SourceEmpty: It holds no byte; VOD takes none such.
        SourceError: As for `identify`.
    """
    identity = identify(path)
    if identity.size == 0:
        raise SourceEmpty(path=str(path))
    source = Source(path, identity)
    source.open().close()
    return source


class Source:
    """A file that must stay what it was. Every reader opens a handle of its own; called from any thread."""

    def __init__(self, path: str | Path, identity: SourceIdentity) -> None:
        self.path = str(path)
        self.identity = identity

    def check(self) -> None:
        """Go on only if the file at the path is still the same.

        Raises:
            SourceChanged: Other size, time or file.
            SourceError: It is gone or cannot be read.
        """
        self.seen_now()

    def check_open(self, file: BinaryIO) -> None:
        """The same for a file that is already open.

        Raises:
            SourceChanged: Other size, time or file.
        """
        try:
            self._compare(_identity(os.fstat(file.fileno()), self.path))
        except OSError as error:
            raise _as_ours(error, self.path) from None

    def check_untouched(self, file: BinaryIO) -> None:
        """The same and stricter: also one that was written to and had its time set back.

        Raises:
            SourceChanged: Other size, time, file, or its entry was changed in any way.
        """
        self.check_open(file)
        if _identity(os.fstat(file.fileno()), self.path) != self.identity:
            raise SourceChanged(path=self.path, size=self.identity.size, found=self.identity.size)

    def seen_now(self) -> SourceIdentity:
        """The same file as the file system describes it now; only its ctime may differ.

        Raises:
            SourceChanged: Other size, time or file.
            SourceError: It is gone or cannot be read.
        """
        found = identify(self.path)
        self._compare(found)
        return found

    def open(self) -> BinaryIO:
        """An unbuffered handle on the same file as ever.

        Raises:
            SourceError: It is gone, cannot be read, or is another file now.
        """
        try:
            file = open(self.path, "rb", buffering=0)  # noqa: SIM115  # handed to the reader, who closes it
        except OSError as error:
            raise _as_ours(error, self.path) from None
        try:
            self.check_open(file)
        except BaseException:
            file.close()
            raise
        return file

    def failed(self, error: OSError) -> SourceUnreadable | SourceMissing | SourceIsFolder:
        """Our error for a read that failed: drive unplugged, share gone."""
        return _as_ours(error, self.path)

    def _compare(self, found: SourceIdentity) -> None:
        if not self.identity.same_content_as(found):
            raise SourceChanged(path=self.path, size=self.identity.size, found=found.size)


def _identity(status: os.stat_result, path: str) -> SourceIdentity:
    if stat.S_ISDIR(status.st_mode):
        raise SourceIsFolder(path=path)
    if not stat.S_ISREG(status.st_mode):
        raise SourceUnreadable(path=path, why="not-a-file")
    return SourceIdentity(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def _as_ours(error: OSError, path: str) -> SourceUnreadable | SourceMissing | SourceIsFolder:
    if isinstance(error, IsADirectoryError):
        return SourceIsFolder(path=path)
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return SourceMissing(path=path)
    return SourceUnreadable(path=path, why=os.strerror(error.errno) if error.errno else type(error).__name__)
