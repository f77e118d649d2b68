"""Files that the user saves somewhere: theirs, not this program's own, so they get the rights of any other file of the user."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Exports:
    """How new files of the user come to be.

    Attributes:
        mask: Rights that the user takes away from new files; that of this process takes away more.
    """

    mask: int = 0o077

    @contextlib.contextmanager
    def saving(self, path: Path) -> Iterator[None]:
        """Inside, the file is written; one that was there keeps its rights. No effect where rights are not files' own."""
        rights = _rights(path)
        yield
        if os.name != "nt":
            with contextlib.suppress(OSError):
                path.chmod(0o666 & ~self.mask if rights is None else rights)


def _rights(path: Path) -> int | None:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return None
