"""One sandbox per data directory: a lock that ends with its process, also after a kill."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path


class FolderInUseError(OSError):
    """Another sandbox works on this data directory."""


class FolderClaim:
    """Holds a lock file until closed. Raises FolderInUseError."""

    def __init__(self, path: Path) -> None:
        self._descriptor: int | None = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError:
            self.close()
            raise FolderInUseError(f"another sandbox works on {path.parent.parent}") from None

    def close(self) -> None:
        """Give the folder free; safe to call twice."""
        if self._descriptor is not None:
            with contextlib.suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = None


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
