"""Reads playlists (m3u8, RFC 8216): which files belong to them. Whatever the text holds, nothing is opened but the playlist.

A line is a name or a tag, and a tag names files in `URI="…"` only. Every name counts, also of tags that nobody knows yet: a
parser that passes over what it does not understand would leave a slice behind unsaid.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from vod_desktop.domain.errors import SourceMissing, SourceUnreadable
from vod_desktop.domain.playlist import (
    LINE_MAX,
    PLAYLIST_MAX_BYTES,
    SLICE_NAME_MAX_BYTES,
    SLICES_MAX,
    Playlist,
    PlaylistUnfit,
    Slice,
    is_playlist,
)

_TOLD = 3
"""Files named in a sentence; the others are counted."""
_URI = re.compile(r'(?:^|[:,])URI="([^"]*)"')
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_LENGTH = re.compile(r"#EXTINF:\s*([0-9]{1,7}(?:\.[0-9]{1,9})?)")
_KEYS = ("#EXT-X-KEY:", "#EXT-X-SESSION-KEY:")
_VERSIONS = ("#EXT-X-STREAM-INF", "#EXT-X-I-FRAME-STREAM-INF", "#EXT-X-MEDIA:")
_DRIVE = re.compile(r"[A-Za-z]:")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\\]")


def read_playlist(path: str) -> Playlist:
    """The slices of the playlist at this path, whether they are there or not.

    Raises:
        PlaylistUnfit: It is none, or cannot be uploaded with what it names.
        SourceMissing, SourceUnreadable: It cannot be read.
    """
    try:
        with open(path, "rb") as file:
            content = file.read(PLAYLIST_MAX_BYTES + 1)
    except FileNotFoundError:
        raise SourceMissing(path=path) from None
    except OSError as error:
        raise SourceUnreadable(path=path, why=os.strerror(error.errno or 0)) from None
    return parse_playlist(content, path)


def parse_playlist(content: bytes, path: str) -> Playlist:
    """The same of bytes that were read from a file at `path`, absolute.

    Raises:
        PlaylistUnfit: As above.
    """
    if len(content) > PLAYLIST_MAX_BYTES:
        raise PlaylistUnfit(path=path, reason="too-long", size=len(content), limit=PLAYLIST_MAX_BYTES)
    lines = _lines(content, path)
    if not any(line.startswith("#EXT-X-") for line in lines):  # a player's list of films or songs
        raise PlaylistUnfit(path=path, reason="not-hls")
    if any(line.startswith(_VERSIONS) for line in lines):
        raise _unfit(path, "versions", [line for line in lines if line and not line.startswith("#")])
    named = list(dict.fromkeys(_named(lines)))
    if not named:
        raise PlaylistUnfit(path=path, reason="no-slices")
    if len(named) > SLICES_MAX:
        raise PlaylistUnfit(path=path, reason="too-many", count=len(named), most=SLICES_MAX)
    if lists := [name for name in named if is_playlist(_without_query(name))]:
        raise _unfit(path, "versions", lists)
    if remote := [name for name in named if _SCHEME.match(name) or name.startswith("//")]:
        raise _unfit(path, "remote", remote)
    return Playlist(_slices(named, path), _duration_s(lines))


def _lines(content: bytes, path: str) -> list[str]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PlaylistUnfit(path=path, reason="not-utf8") from None
    lines = [line.strip(" \t\r") for line in text.split("\n")]
    if not lines[0].startswith("#EXTM3U"):
        raise PlaylistUnfit(path=path, reason="format")
    if any(len(line) > LINE_MAX for line in lines):
        raise PlaylistUnfit(path=path, reason="format")
    return lines


def _named(lines: list[str]) -> Iterator[str]:
    """Every address in the text. Keys that are handed out by a server are no files of this upload."""
    for line in lines:
        if line and not line.startswith("#"):
            yield line
        elif line.startswith("#EXT"):
            found = _URI.findall(line)
            yield from (uri for uri in found if uri and not (line.startswith(_KEYS) and _SCHEME.match(uri)))


def _duration_s(lines: list[str]) -> float:
    return sum(float(found[1]) for line in lines if (found := _LENGTH.match(line)))


def _slices(named: list[str], path: str) -> tuple[Slice, ...]:
    folder = Path(path).parent
    inside = os.path.realpath(folder)
    slices: dict[str, Slice] = {}
    for address in named:
        found = _slice(address, path, folder)
        if not _is_inside(found.path, inside):
            raise _unfit(path, "outside", [address])
        known = slices.setdefault(found.name, found)
        if known.path != found.path:
            raise _unfit(path, "same-name", [address])
    return tuple(slices.values())


def _slice(address: str, path: str, folder: Path) -> Slice:
    """Where the address leads: players decode it, and so does OSS; some programs write names as they are."""
    name = posixpath.normpath(unquote(_without_query(address)))
    if name == ".." or name.startswith(("../", "/")) or _DRIVE.match(name):
        raise _unfit(path, "outside", [address])
    if name == "." or _CONTROL.search(name) or len(name.encode("utf-8", "replace")) > SLICE_NAME_MAX_BYTES:
        raise _unfit(path, "name", [address])
    as_written = posixpath.normpath(_without_query(address))
    there = as_written if as_written != name and os.path.isfile(folder / as_written) else name  # noqa: PTH113  # says no, too, of names that are too long
    return Slice(name, str(folder / there))


def _is_inside(path: str, folder: str) -> bool:
    """Whether the file lies in the folder, also when links are followed."""
    real = os.path.realpath(path)
    return real.startswith(folder.rstrip(os.sep) + os.sep)


def _without_query(address: str) -> str:
    return re.split(r"[?#]", address, maxsplit=1)[0]


def _unfit(path: str, reason: str, names: list[str]) -> PlaylistUnfit:
    return PlaylistUnfit(path=path, reason=reason, slices=", ".join(names[:_TOLD]), count=len(names))
