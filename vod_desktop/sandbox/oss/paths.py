"""Which file holds which object: readable where possible, and never outside of the bucket's folder."""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

BUCKET_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{1,61})[a-z0-9]", re.ASCII)
ODD_FOLDER = ".odd"
_UNSAFE = re.compile(r"[\x00-\x1f\x7f]")
_UNSAFE_ON_WINDOWS = re.compile(
    r'[\\:*?"<>|]|[. ]$|^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)', re.IGNORECASE
)
_LONGEST_NAME = 240
_LONGEST_PATH = 700


def is_bucket_name(name: str) -> bool:
    """Whether OSS would accept this as the name of a bucket."""
    return BUCKET_NAME.fullmatch(name) is not None


def _plain_name(name: str) -> bool:
    if not name or name in (".", "..") or name.startswith(ODD_FOLDER) or _UNSAFE.search(name):
        return False
    if sys.platform == "win32" and _UNSAFE_ON_WINDOWS.search(name):
        return False
    return len(name.encode("utf-8", "surrogatepass")) <= _LONGEST_NAME


def plain_path(bucket_folder: Path, key: str) -> Path | None:
    """The file with the key's own name, or None for a key that no file system takes as it is."""
    names = key.split("/")
    if len(key.encode("utf-8", "surrogatepass")) > _LONGEST_PATH or not all(map(_plain_name, names)):
        return None
    return bucket_folder.joinpath(*names)


def odd_path(bucket_folder: Path, key: str) -> Path:
    """The file for a key that cannot be a file name (`..`, `//`, 1,023 bytes) or clashes with a folder."""
    return bucket_folder / ODD_FOLDER / key_digest(key)


def key_digest(key: str) -> str:
    """A file name for any key."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
