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
        # One generator and no other below it: between blocks this holds the interpreter, which all slots share.
        value = 0
        bandwidth, stop = self._bandwidth, self._stop
        with self._source.open() as file:
            blocks = BlockReader(self._source, file, self._part)
            while blocks.left:
                stop.check()
                piece = blocks.read(bandwidth.block_size(BLOCK_SIZE))
                value = crc64.xz(piece, value)
                bandwidth.take(len(piece), stop)
                if not blocks.left:
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


class BlockReader:
    """Reads one part in blocks into one reused buffer: each block is good only until the next is read.

    With `readinto`: a memory map would turn an unplugged drive into the end of the process.

    Attributes:
        left: Bytes not yet read.
    """

    def __init__(self, source: Source, file: BinaryIO, part: Part) -> None:
        self._source = source
        self._file = file
        self._buffer = memoryview(bytearray(min(BLOCK_SIZE, part.size)))
        self.left = part.size
        try:
            file.seek(part.offset)
        except OSError as error:
            raise source.failed(error) from None

    def read(self, most: int = BLOCK_SIZE) -> memoryview:
        """The next block, of at most that many bytes and at least one.

        Raises:
            SourceChanged: The file ends before the part does.
            SourceError: It cannot be read any further.
        """
        try:
            count = self._file.readinto(self._buffer[: min(most, self.left)])  # type: ignore[attr-defined]  # raw files have it
        except OSError as error:
            raise self._source.failed(error) from None
        if not count:
            raise SourceChanged(path=self._source.path, size=self._source.identity.size)
        self.left -= count
        return self._buffer[:count]


def _blocks(source: Source, part: Part, stop: StopSignal) -> Iterator[memoryview]:
    """The part as it is on disk now, in blocks of one reused buffer.

    Raises:
        Interrupted: The upload is to end.
        SourceError: It cannot be read.
    """
    with source.open() as file:
        blocks = BlockReader(source, file, part)
        while blocks.left:
            stop.check()
            yield blocks.read()


def crc64_of(
    source: Source, part: Part, stop: StopSignal, read: Callable[[int], None] = lambda _count: None
) -> int:
    """The checksum of a part as it is on disk now. `read` is told the bytes of each block.

    Raises:
        Interrupted: The upload is to end.
        SourceError: The part cannot be read.
    """
    value = 0
    for piece in _blocks(source, part, stop):
        value = crc64.xz(piece, value)
        read(len(piece))
    return value


def md5_of(source: Source, stop: StopSignal) -> str:
    """The MD5 of the whole file as it is on disk now, in upper-case hex. Not a matter of security: VOD tells nothing better.

    Raises:
        Interrupted: The upload is to end.
        SourceError: The file cannot be read.
    """
    digest = hashlib.md5(usedforsecurity=False)
    for piece in _blocks(source, Part(1, 0, source.identity.size), stop):
        digest.update(piece)
    return digest.hexdigest().upper()
