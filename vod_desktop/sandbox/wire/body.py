"""Bytes coming in: the head of a request and its body, through one reused buffer."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator

BLOCK = 1 << 20
_HEAD_BLOCK = 64 << 10
_LONGEST_CHUNK_LINE = 4096


class ClientGone(Exception):
    """The other side closed the connection in the middle of something."""


class ClientStalled(Exception):
    """No byte came for longer than the server waits."""


class HeadTooLong(Exception):
    """A request head over the limit."""


class BodyTooLong(Exception):
    """A body over the limit of its operation."""


class MalformedBody(Exception):
    """Chunked framing that is wrong."""


class Inflow:
    """The receiving side of one connection, used by its own thread only."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._kept = b""
        self._buffer: bytearray | None = None

    def block(self) -> memoryview:
        """The connection's buffer for body bytes, made when first needed."""
        if self._buffer is None:
            self._buffer = bytearray(BLOCK)
        return memoryview(self._buffer)

    def head(self, limit: int, wait_s: float) -> bytes | None:
        """A request head without its empty line, or None when the client has no further request."""
        data = self._kept
        while (end := data.find(b"\r\n\r\n")) < 0:
            if len(data) > limit:
                raise HeadTooLong
            more = self._receive(wait_s)
            if not more:
                return None
            data = (data + more).lstrip(b"\r\n") if not data else data + more
        if end > limit:
            raise HeadTooLong
        self._kept = data[end + 4 :]
        return data[:end]

    def line(self, wait_s: float) -> bytes:
        """One line of chunked framing without its end."""
        while (end := self._kept.find(b"\r\n")) < 0:
            if len(self._kept) > _LONGEST_CHUNK_LINE:
                raise MalformedBody("a chunk line is too long")
            more = self._receive(wait_s)
            if not more:
                raise ClientGone
            self._kept += more
        line, self._kept = self._kept[:end], self._kept[end + 2 :]
        return line

    def into(self, view: memoryview, wait_s: float) -> int:
        """Fill the start of `view` with what is there; 0 at the end of the stream."""
        if self._kept:
            count = min(len(view), len(self._kept))
            view[:count] = self._kept[:count]
            self._kept = self._kept[count:]
            return count
        self._sock.settimeout(wait_s)
        try:
            return self._sock.recv_into(view)
        except TimeoutError:
            raise ClientStalled from None
        except OSError:
            raise ClientGone from None

    def _receive(self, wait_s: float) -> bytes:
        self._sock.settimeout(wait_s)
        try:
            return self._sock.recv(_HEAD_BLOCK)
        except OSError:
            return b""


class Body:
    """The body of one request; read once, by the thread of its connection.

    Attributes:
        received: Bytes read so far, without chunked framing.
        gate: Asked before each read with the bytes received so far; says how many may be read now, and may
            wait or raise. For faults.
        alter: Gets each piece and its offset and may change bytes in place. For faults.
    """

    def __init__(
        self, inflow: Inflow, length: int | None, wait_s: float, proceed: Callable[[], None] | None = None
    ) -> None:
        self._inflow = inflow
        self._length = length
        self._wait_s = wait_s
        self._proceed = proceed
        self._left = length or 0
        self._done = length == 0
        self.received = 0
        self.gate: Callable[[int], int] | None = None
        self.alter: Callable[[memoryview, int], None] | None = None

    @property
    def length(self) -> int | None:
        """Content-Length; None for a chunked body."""
        return self._length

    @property
    def is_read(self) -> bool:
        """Whether all of it was taken from the connection."""
        return self._done

    @property
    def awaits_go_ahead(self) -> bool:
        """Whether the client holds the body back until it is told to go on."""
        return self._proceed is not None

    def chunks(self, limit: int) -> Iterator[memoryview]:
        """The body in pieces; each is valid until the next is asked for.

        Raises:
            ClientGone: The body ended early.
            ClientStalled: Nothing came for too long.
            BodyTooLong: More than `limit` bytes.
        """
        if self._length is not None and self._length > limit:
            raise BodyTooLong
        if self._proceed is not None:
            self._proceed()
            self._proceed = None
        view = self._inflow.block()
        pieces = self._sized(view) if self._length is not None else self._chunked(view)
        for piece in pieces:
            if self.alter is not None:
                self.alter(piece, self.received)
            self.received += len(piece)
            if self.received > limit:
                raise BodyTooLong
            yield piece
        if self.gate is not None:
            self.gate(self.received)
        self._done = True

    def read(self, limit: int) -> bytes:
        """All of the body, for bodies that are small by nature."""
        return b"".join(bytes(piece) for piece in self.chunks(limit))

    def drain(self, limit: int) -> bool:
        """Read and forget what is left; False when that is more than `limit` or does not come."""
        if self._done:
            return True
        if self._length is None or self._left > limit or self._proceed is not None:
            return False
        self.gate = self.alter = None
        try:
            for piece in self._sized(self._inflow.block()):
                self.received += len(piece)
        except (ClientGone, ClientStalled):
            return False
        self._done = True
        return True

    def _sized(self, view: memoryview) -> Iterator[memoryview]:
        while self._left:
            count = self._inflow.into(view[: min(self._left, self._allowed())], self._wait_s)
            if count == 0:
                raise ClientGone
            self._left -= count
            yield view[:count]

    def _chunked(self, view: memoryview) -> Iterator[memoryview]:
        while True:
            word = self._inflow.line(self._wait_s).partition(b";")[0].strip()
            if not word or len(word) > 16 or word.strip(b"0123456789abcdefABCDEF"):
                raise MalformedBody("a chunk size is not a number")
            self._left = int(word, 16)
            if self._left == 0:
                break
            yield from self._sized(view)
            if self._inflow.line(self._wait_s):
                raise MalformedBody("a chunk is longer than it says")
        while self._inflow.line(self._wait_s):
            pass

    def _allowed(self) -> int:
        return BLOCK if self.gate is None else max(1, min(BLOCK, self.gate(self.received)))
