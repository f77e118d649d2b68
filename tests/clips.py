"""Real media files for tests, made on the spot and the same each time."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import av

_RATE = Fraction(10)
_KEY_FRAME_EVERY = 10
_MIB = 1024 * 1024
Picture = Callable[[int, int, int], bytes]
"""Frame number, width and height to grey values, row by row."""


def moving_bars(number: int, width: int, height: int) -> bytes:
    """Bars of rising brightness that move from frame to frame: sharp and full of contrast."""
    row = bytes((x // 16 * 37 + number * 5) % 200 + 30 for x in range(width))
    other = bytes(255 - value for value in row)
    return b"".join(other if y // 16 % 2 else row for y in range(height))


def black(_number: int, width: int, height: int) -> bytes:
    """Nothing to see."""
    return bytes([16]) * (width * height)


def make_clip(
    path: Path,
    *,
    seconds: float = 2,
    size_bytes: int | None = None,
    width: int = 320,
    height: int = 180,
    audio: bool = False,
    rotation: int = 0,
    picture: Picture = moving_bars,
    rate: Fraction = _RATE,
) -> Path:
    """Write a playable mp4.

    Args:
        path: Where; the ending does not matter.
        seconds: Length; at ten frames a second there is a key frame each second.
        size_bytes: Exact size of the file, filled up with a `free` box of noise that players pass over; None for what the
            clip needs, some 30 KB a second at the default size.
        width, height: Even numbers.
        audio: Whether it has a sound track.
        rotation: 0, 90, 180 or 270 degrees clockwise by which players turn it.
        picture: What it shows.
        rate: Frames a second.
    """
    content = _clip(seconds, width, height, audio, picture, rate)
    if rotation:
        content = _turned(content, rotation)
    with Path(path).open("wb") as file:
        file.write(content)
        if size_bytes is not None:
            _fill(file.write, size_bytes - len(content))
    return Path(path)


def make_sound(path: Path, *, seconds: float = 1, cover: bool = False) -> Path:
    """Write a file with a tone and no moving picture (m4a); with `cover`, a picture of the album in it."""
    with av.open(str(path), "w", format="mp4") as container:
        tone = _add_tone(container)
        image = container.add_stream("mjpeg", rate=1) if cover else None
        if image is not None:
            image.width, image.height, image.pix_fmt = 64, 64, "yuvj420p"
            image.disposition = av.stream.Disposition.attached_pic
            container.mux(image.encode(_grey_frame(moving_bars, 0, 64, 64).reformat(format="yuvj420p")))
        _write_tone(container, tone, seconds)
    return Path(path)


def make_image(path: Path, *, width: int = 320, height: int = 180, transparent: bool = False) -> Path:
    """Write a PNG, or a JPEG when the path ends in jpg or jpeg."""
    is_jpeg = Path(path).suffix.lower() in {".jpg", ".jpeg"}
    codec = av.CodecContext.create("mjpeg" if is_jpeg else "png", "w")
    codec.width, codec.height, codec.time_base = width, height, Fraction(1, 1)
    codec.pix_fmt = "yuvj420p" if is_jpeg else "rgba" if transparent else "rgb24"
    frame = _grey_frame(moving_bars, 0, width, height).reformat(format=codec.pix_fmt)
    if transparent:
        _make_half_clear(frame)
    Path(path).write_bytes(b"".join(bytes(packet) for packet in [*codec.encode(frame), *codec.encode(None)]))
    return Path(path)


@lru_cache(maxsize=16)
def _clip(seconds: float, width: int, height: int, audio: bool, picture: Picture, rate: Fraction) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "clip.mp4"
        with av.open(str(path), "w", options={"fflags": "+bitexact", "movflags": "+faststart"}) as container:
            video = container.add_stream(
                "libx264", rate=rate, options={"preset": "ultrafast", "threads": "1"}
            )
            video.width, video.height, video.pix_fmt, video.gop_size = (
                width,
                height,
                "yuv420p",
                _KEY_FRAME_EVERY,
            )
            tone = _add_tone(container) if audio else None
            for number in range(max(1, round(seconds * rate))):
                frame = _grey_frame(picture, number, width, height).reformat(format="yuv420p")
                frame.pts, frame.time_base = number, 1 / rate
                container.mux(video.encode(frame))
            container.mux(video.encode(None))
            if tone is not None:
                _write_tone(container, tone, seconds)
        return path.read_bytes()


def _grey_frame(picture: Picture, number: int, width: int, height: int) -> av.VideoFrame:
    frame = av.VideoFrame(width, height, "gray")
    plane, pixels = frame.planes[0], picture(number, width, height)
    padding = bytes(plane.line_size - width)
    plane.update(b"".join(pixels[y * width : (y + 1) * width] + padding for y in range(height)))
    return frame


def _make_half_clear(frame: av.VideoFrame) -> None:
    pixels = bytearray(frame.planes[0])
    pixels[3 : len(pixels) // 2 : 4] = bytes(len(range(3, len(pixels) // 2, 4)))
    frame.planes[0].update(bytes(pixels))


def _add_tone(container: av.container.OutputContainer) -> av.AudioStream:
    return container.add_stream("aac", rate=44_100, layout="mono")


def _write_tone(container: av.container.OutputContainer, stream: av.AudioStream, seconds: float) -> None:
    for number in range(max(1, round(seconds * 44_100 / 1024))):
        frame = av.AudioFrame(format="fltp", layout="mono", samples=1024)
        wave = (0.2 if sample // 50 % 2 else -0.2 for sample in range(1024))
        frame.planes[0].update(struct.pack("1024f", *wave))
        frame.sample_rate, frame.pts, frame.time_base = 44_100, number * 1024, Fraction(1, 44_100)
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))


_MATRICES = {90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}


def _turned(content: bytes, rotation: int) -> bytes:
    """The first track with another display matrix, which lies 40 bytes behind the head of its `tkhd` box."""
    at = content.index(b"tkhd") + 4 + 40
    a, b, c, d = (value << 16 for value in _MATRICES[rotation])
    return content[:at] + struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 1 << 30) + content[at + 36 :]


def _fill(write: Callable[[bytes], object], length: int) -> None:
    """A `free` box of that length. Its noise differs everywhere, so that a mixed-up piece is noticed."""
    if length == 0:
        return
    if length < 16:
        raise ValueError("size_bytes is too small for the clip")
    write(struct.pack(">I4sQ", 1, b"free", length))
    noise = random.Random(0)
    for start in range(16, length, _MIB):
        write(noise.randbytes(min(_MIB, length - start)))
