"""Files made to hurt: each costs at most an answer with a reason, and the next good file is looked into as ever."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.clips import make_clip
from vod_desktop.domain.media import MediaUnreadable
from vod_desktop.media.decoder import Decoder

REASONS = {"not-media", "no-picture", "no-frame", "too-large", "crashed", "timed-out"}


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    made = Decoder()
    yield made
    made.close()


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> Path:
    return make_clip(tmp_path_factory.mktemp("good") / "good.mp4", audio=True)


def survives(decoder: Decoder, path: Path, good: Path) -> list[str]:
    """Ask everything about the file; the reasons why there was no answer."""
    reasons = []
    for ask in (
        lambda: decoder.facts(str(path)),
        lambda: decoder.thumbnail(str(path), 64, 64),
        lambda: decoder.frame(str(path), 1.0),
        lambda: decoder.suggested(str(path), 3),
    ):
        try:
            ask()
        except MediaUnreadable as error:
            reasons.append(str(error.values["reason"]))
    assert decoder.facts(str(good)).width == 320
    assert set(reasons) <= REASONS
    return reasons


def png(width: int, height: int, data: bytes) -> bytes:
    """A picture whose head claims that size."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def gif(width: int, height: int) -> bytes:
    return (
        b"GIF89a"
        + struct.pack("<HHBBB", width, height, 0x80, 0, 0)
        + bytes(6)
        + b",\0\0\0\0"
        + struct.pack("<HHB", width, height, 0)
        + b"\x02\x02D\x01\0;"
    )


BOMBS: dict[str, Callable[[], bytes]] = {
    "pixels.png": lambda: png(2**31 - 1, 2**31 - 1, zlib.compress(bytes(64))),
    "wide.png": lambda: png(100_000, 20_000, zlib.compress(bytes(1024))),
    "zeros.png": lambda: png(20_000, 20_000, zlib.compress(bytes(30_000_000), 9)),
    "canvas.gif": lambda: gif(65_535, 65_535),
    "raw.y4m": lambda: b"YUV4MPEG2 W999999 H999999 F25:1 C420\nFRAME\n" + bytes(100),
    "atom.mp4": lambda: (
        b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0\0\0\x01moov" + struct.pack(">Q", 2**63 - 1)
    ),
    "nested.mp4": lambda: b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0\0\x10\0moov\0\0\x0f\xf8trak" * 400,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_file_that_claims_to_be_huge_is_refused(decoder, good, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(BOMBS[name]())
    reasons = survives(decoder, path, good)
    assert len(reasons) >= 3, "there is no picture to be had"


@pytest.mark.parametrize("ending", ["mp4", "mkv", "png", "jpg", "gif", "ts", "flv", "webp", "wav", "srt"])
def test_noise_is_survived(decoder, good, tmp_path, ending):
    path = tmp_path / f"noise.{ending}"
    path.write_bytes(random.Random(ending).randbytes(200_000))
    survives(decoder, path, good)


@pytest.mark.parametrize("share", [0.0, 0.001, 0.1, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_off_is_survived(decoder, good, tmp_path, share):
    whole = good.read_bytes()
    path = tmp_path / "cut.mp4"
    path.write_bytes(whole[: int(len(whole) * share)])
    survives(decoder, path, good)


@pytest.mark.parametrize("number", range(12))
def test_a_file_with_changed_bytes_is_survived(decoder, good, tmp_path, number):
    chance, content = random.Random(number), bytearray(good.read_bytes())
    for _ in range(200):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path = tmp_path / "changed.mp4"
    path.write_bytes(bytes(content))
    survives(decoder, path, good)
