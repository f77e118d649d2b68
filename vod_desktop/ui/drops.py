"""What is dragged over the window or pasted into it: files, folders and web addresses, and whether they can be taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from PySide6.QtCore import QMimeData

from vod_desktop.app.moving.contents import QUEUE_SUFFIX
from vod_desktop.app.remote_lists import lists_urls
from vod_desktop.domain.kinds import extension_of, possible_kinds

_LOOKED_AT = 8
_LISTS = (".csv", ".tsv", ".txt", ".xlsx")


@dataclass(frozen=True, slots=True)
class Offer:
    """Local paths that were dragged or pasted, or web addresses where there are none.

    Attributes:
        paths: As they were given, absolute.
        folders: How many are folders, as far as it was looked at.
        is_taken: Whether at least one of them may be uploaded.
        urls: For VOD to fetch.
        text: The lines in which they stand, with those beside them that mean to be addresses or describe them.
    """

    paths: tuple[str, ...]
    folders: int
    is_taken: bool
    urls: tuple[str, ...] = ()
    text: str = ""


def offer_of(data: QMimeData) -> Offer | None:
    """The files in a drag or on the clipboard, else the web addresses; None when there are neither."""
    paths = tuple(url.toLocalFile() for url in data.urls() if url.isLocalFile()) if data.hasUrls() else ()
    if not paths:
        paths = _pasted_paths(data)
    if not paths:
        return _web_addresses(data)
    folders = _folders(paths)
    is_taken = bool(folders) or is_list(paths) or any(_may_be_taken(path) for path in paths)
    return Offer(paths, folders, is_taken=is_taken)


def is_queue_file(path: str) -> bool:
    """Whether it is no file to upload, but one that names some."""
    return path.lower().endswith(QUEUE_SUFFIX)


def is_list(paths: Sequence[str]) -> bool:
    """Whether it is one file, and none to upload, but perhaps a list of URLs or a sheet about files."""
    return len(paths) == 1 and paths[0].lower().endswith(_LISTS)


def _pasted_paths(data: QMimeData) -> tuple[str, ...]:
    lines = [line.strip().strip('"') for line in data.text().splitlines()] if data.hasText() else []
    return tuple(line for line in lines if line and PurePath(line).is_absolute() and Path(line).exists())


def _web_addresses(data: QMimeData) -> Offer | None:
    """Prose around addresses is passed over; a line that means to be an address and is none of the web is for the user to see."""
    if data.hasText():
        text = data.text()
    else:
        text = "\n".join(url.toString() for url in data.urls()) if data.hasUrls() else ""
    lines = [line.strip() for line in text.splitlines()]
    if lists_urls(text):
        urls = tuple(line for line in lines if "http://" in line.lower() or "https://" in line.lower())
    else:
        urls = tuple(line for line in lines if line.lower().startswith(("http://", "https://")))
        text = "\n".join(line for line in lines if "://" in line)
    return Offer((), 0, is_taken=True, urls=urls, text=text) if urls else None


def _folders(paths: tuple[str, ...]) -> int:
    """Only names that look like folders are asked about, and only a few: a lost network drive may answer slowly."""
    unknown = [path for path in paths if not possible_kinds(PurePath(path).name)]
    return sum(1 for path in unknown[:_LOOKED_AT] if Path(path).is_dir())


def _may_be_taken(path: str) -> bool:
    name = PurePath(path).name
    known = bool(possible_kinds(name)) or is_queue_file(path)
    return known or (not extension_of(name) and not Path(path).is_file())
