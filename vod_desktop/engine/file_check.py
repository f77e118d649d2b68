"""Whether a file is, byte for byte, what was uploaded."""

from __future__ import annotations

from collections.abc import Callable

from vod_desktop.domain.parts import Part
from vod_desktop.engine.body import crc64_of
from vod_desktop.engine.source import Source, identify
from vod_desktop.engine.stopping import StopSignal


def size_of(path: str) -> int:
    """Bytes of the file now.

    Raises:
        SourceError: There is no file to read.
    """
    return identify(path).size


def crc64_of_file(path: str, stop: StopSignal, read: Callable[[int], None] = lambda _count: None) -> int:
    """The checksum of the whole file as it is on the disk now. `read` is told the bytes of each block.

    Raises:
        Interrupted: It is to end.
        SourceError: It cannot be read, or is being changed.
    """
    identity = identify(path)
    return crc64_of(Source(path, identity), Part(1, 0, identity.size), stop, read)
