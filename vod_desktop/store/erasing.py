"""Removing everything of ours from a home. What somebody else put into the folder stays."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from vod_desktop.store.paths import Home

_PATTERNS = (
    *(
        "vod-desktop.db*",
        "vod-desktop.*-*.db*",
        "settings.json",
        "settings.broken-*.json",
        ".settings.json.*",
    ),
    *("window.ini", "handover.key", "owner.lock"),
)


@dataclass(frozen=True, slots=True)
class Erased:
    """What is gone, and what is still there although it should not be."""

    removed: tuple[Path, ...]
    left: tuple[Path, ...]


def belongings(home: Home) -> tuple[Path, ...]:
    """Files and folders of ours that are there now, those that were set aside included."""
    found = [path for pattern in _PATTERNS for path in home.root.glob(pattern)]
    found += [home.logs, home.cache, home.sandbox]
    return tuple(sorted({path for path in found if path.exists() or path.is_symlink()}))


def erase(home: Home) -> Erased:
    """Remove them, and the folder itself if nothing else is in it. The home is owned by nobody any more. Never raises."""
    found = belongings(home)
    for path in found:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                path.unlink()
    left = tuple(path for path in found if path.exists() or path.is_symlink())
    with contextlib.suppress(OSError):
        home.root.rmdir()  # refused while anything is in it
    return Erased(tuple(path for path in found if path not in left), left)
