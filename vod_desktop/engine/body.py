"""The bytes of one part on their way: read, counted, checked and handed to the socket in one pass."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

from fastcrc import crc64

from vod_desktop.domain.errors import SourceChanged
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.parts import Part
from vod_desktop.engine.bandwidth import Bandwidth
from vod_desktop.engine.source import Source
from vod_desktop.engine.stopping import StopSignal

BLOCK_SIZE = 256 * KIB
"""Large enough to keep the interpreter out of the way, small enough to stay in the processor's cache."""


class PartBody:
    """What is sent for one attempt at a part. Single use: a new attempt needs a new one.

    Attributes:
        sent: Bytes handed out so far; read by others while it grows.
        crc64: Of the whole part, once all of it was read.
    """

    def __init__(self, source: Source, part: Part, *, stop: StopSignal, bandwidth: Bandwidth) -> None:
        self._source = source
        self._part = part
        self._stop = stop
        self._bandwidth = bandwidth
        self.sent = 0
        self.crc64: int | None = None

    def __len__(self) -> int:
        return self._part.size

    def __iter__(self) -> Iterator[memoryview]:
        value = 0
        with self._source.open() as file:
            for piece in blocks(self._source, file, self._part, self._next_size):
                value = crc64.xz(piece, value)
                self._bandwidth.take(len(piece), self._stop)
                if self.sent + len(piece) == self._part.size:
                    self._check(file)  # before the last block: what has changed must not arrive whole
                    self.crc64 = value
                yield piece
                self.sent += len(piece)

    def _check(self, file: BinaryIO) -> None:
        """All of the part is read: was it one version? Parts of more are compared again before Complete; a whole file is not."""
        if self._part.size == self._source.identity.size:
            self._source.check_untouched(file)
        else:
            self._source.check_open(file)

    def _next_size(self) -> int:
        self._stop.check()
        return self._bandwidth.block_size(BLOCK_SIZE)


def blocks(source: Source, file: BinaryIO, part: Part, next_size: Callable[[], int]) -> Iterator[memoryview]:
    """The part in pieces of one reused buffer: each is good only until the next is asked for.

    Read with `readinto`: a memory map would turn an unplugged drive into the end of the process.

    Raises:
        SourceChanged: The file ends before the part does.
        SourceError: It cannot be read any further.
    """
    buffer = memoryview(bytearray(min(BLOCK_SIZE, part.size)))
    left = part.size
    try:
        file.seek(part.offset)
        while left:
            count = file.readinto(buffer[: min(next_size(), left)])  # type: ignore[attr-defined]  # raw files have it
            if not count:
                raise SourceChanged(path=source.path, size=source.identity.size)
            yield buffer[:count]
            left -= count
    except OSError as error:
        raise source.failed(error) from None


def crc64_of(source: Source, part: Part, stop: StopSignal) -> int:
    """The checksum of a part as it is on disk now.

    Raises:
        Interrupted: The upload is to end.
        SourceError: The part cannot be read.
    """

    def next_size() -> int:
        stop.check()
        return BLOCK_SIZE

    value = 0
    with source.open() as file:
        for piece in blocks(source, file, part, next_size):
            value = crc64.xz(piece, value)
    return value


def md5_of(source: Source, stop: StopSignal) -> str:
    """The MD5 of the whole file as it is on disk now, in upper-case hex. Not a matter of security: VOD tells nothing better.

    Raises:
        Interrupted: The upload is to end.
        SourceError: The file cannot be read.
    """

    def next_size() -> int:
        stop.check()
        return BLOCK_SIZE

    digest = hashlib.md5(usedforsecurity=False)
    with source.open() as file:
        for piece in blocks(source, file, Part(1, 0, source.identity.size), next_size):
            digest.update(piece)
    return digest.hexdigest().upper()
