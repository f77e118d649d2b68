"""The pictures that VOD takes of a video. Here every video shows the same few, drawn and not decoded."""

from __future__ import annotations

import struct
import zlib
from urllib.parse import quote

from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.media import Status, Video

_SIZE = (320, 180)
_TINTS = ((214, 92, 62), (58, 138, 120), (72, 96, 190))


def snapshots(context: Context, video: Video) -> list[str]:
    """The addresses of the pictures of a video, at this server; none before it is ready, and none of what has only sound."""
    if video.status is not Status.NORMAL or video.is_audio:
        return []
    return [f"{_stored(context, number)}?video={quote(video.media_id)}" for number in range(len(_TINTS))]


def _stored(context: Context, number: int) -> str:
    bucket, key = context.addresses.system_bucket, f"snapshot/{number + 1}.png"
    if context.objects.head(bucket, key) is None:
        picture = _png(*_SIZE, _TINTS[number])
        context.objects.put_stream(bucket, key, [picture], headers=(("content-type", "image/png"),))
    return context.addresses.cdn_url(bucket, key)


def _png(width: int, height: int, tint: tuple[int, int, int]) -> bytes:
    """The tint, brighter from top to bottom."""
    rows = (bytes(value * (height + row) // (2 * height) for value in tint) * width for row in range(height))
    pixels = b"".join(b"\x00" + row for row in rows)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (b"IHDR", header), (b"IDAT", zlib.compress(pixels)), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
