"""A playlist and its slices: one video in many files, of which the playlist is the index."""

from __future__ import annotations

from dataclasses import dataclass

from vod_desktop.domain.errors import InputError
from vod_desktop.domain.kinds import extension_of
from vod_desktop.domain.limits import KIB, MIB
from vod_desktop.domain.source import SourceIdentity

PLAYLIST_EXTENSION = "m3u8"
PLAYLIST_MAX_BYTES = 16 * MIB
"""Larger ones are not read; a day of slices of two seconds has three."""
SLICES_MAX = 50_000
LINE_MAX = 4 * KIB
SLICE_NAME_MAX_BYTES = 800
"""An object key has 1023 bytes at most, and VOD puts a folder of its own before the name."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A file that a playlist names.

    Attributes:
        name: Where it belongs, seen from the playlist: the path in its folder with `/`, decoded.
        path: Where it is on this computer, absolute.
    """

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Playlist:
    """What a playlist says.

    Attributes:
        slices: The files that it names, each once, in the order in which they are first named.
        duration_s: The lengths that it gives, together; 0 when it gives none.
    """

    slices: tuple[Slice, ...]
    duration_s: float = 0.0


@dataclass(frozen=True, slots=True)
class StoredSlice:
    """A slice that OSS has confirmed, and the file as it was then."""

    name: str
    identity: SourceIdentity
    crc64: int


class PlaylistUnfit(InputError):
    """A playlist that cannot be uploaded with its slices. `path` is the playlist.

    `reason` is format, not-hls (it lists files for a player), too-long, not-utf8, no-slices, too-many (with `count`), versions (it lists other playlists), remote, outside,
    name, same-name, missing, empty, unreadable, growing or too-large. `slices` names the first files concerned, `count` tells how
    many there are.
    """

    kind = "playlist-unfit"


def is_playlist(path: str) -> bool:
    """Whether the name is that of a playlist."""
    return extension_of(path) == PLAYLIST_EXTENSION
