"""The files of a row on this computer, whether it is one or a playlist with its slices. Raises as `engine.cargo` does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from vod_desktop.domain.media import MediaFacts
from vod_desktop.domain.playlist import is_playlist
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.engine.cargo import Cargo, crc64_of_cargo, identify_cargo, open_cargo
from vod_desktop.engine.stopping import StopSignal
from vod_desktop.media.playlists import read_playlist


def open_media(path: str) -> Cargo:
    """All files, each opened once to see that it can be."""
    return open_cargo(path, read_playlist)


def identify_media(path: str) -> SourceIdentity:
    """All files together as the file system describes them now."""
    return identify_cargo(path, read_playlist)


def facts_of_media(path: str, probe: Callable[[str], MediaFacts]) -> MediaFacts:
    """What the file holds; a playlist is as long as its slices together."""
    facts = probe(path)
    return replace(facts, duration_s=read_playlist(path).duration_s or None) if is_playlist(path) else facts


def crc64_of_media(path: str, stop: StopSignal, read: Callable[[int], None] = lambda _count: None) -> int:
    """The checksum over all files, as it is kept of a finished upload. `read` is told the bytes of each block."""
    return crc64_of_cargo(open_media(path), stop, read)
