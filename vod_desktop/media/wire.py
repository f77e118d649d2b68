"""Messages between the program and its decoder process: a head in JSON and any number of byte strings."""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from typing import IO

_LENGTH = struct.Struct(">I")
_HEAD_MAX = 1024 * 1024
_BLOB_MAX = 64 * 1024 * 1024


class Hangup(Exception):
    """The other side is gone, or does not speak this language."""


def send(stream: IO[bytes], head: object, blobs: Sequence[bytes] = ()) -> None:
    """Write a message and flush.

    Raises:
        OSError: The other side is gone.
    """
    text = json.dumps({"head": head, "sizes": [len(blob) for blob in blobs]}).encode()
    stream.write(b"".join((_LENGTH.pack(len(text)), text, *blobs)))
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[object, tuple[bytes, ...]]:
    """Wait for a message.

    Raises:
        Hangup: None came, or half of one, or nonsense.
    """
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size, _LENGTH.size))
    try:
        message = json.loads(_exactly(stream, length, _HEAD_MAX))
        head, sizes = message["head"], [int(size) for size in message["sizes"]]
    except (ValueError, KeyError, TypeError):
        raise Hangup from None
    return head, tuple(_exactly(stream, size, _BLOB_MAX) for size in sizes)


def _exactly(stream: IO[bytes], size: int, limit: int) -> bytes:
    if not 0 <= size <= limit:
        raise Hangup
    content = stream.read(size)
    if len(content) < size:
        raise Hangup
    return content
