"""CRC-64 values published for OSS, and joining against computing."""

from __future__ import annotations

import random

import pytest

from vod_desktop.sandbox.oss.crc64 import combine, combine_all, crc64, shift_factor


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"123456789", 11051210869376104954),
        (b"", 0),
        (b"a", 3675645893302102789),
        (bytes(102_400), 15337097285471591505),
        (bytes(1 << 20), 6947770692288575170),
        (b"1234", 0xCE4E879366B8C328),
        (b"56789", 0x6971A807C348604B),
    ],
)
def test_check_values(data: bytes, value: int) -> None:
    assert crc64(data) == value


@pytest.mark.parametrize(
    ("length", "factor"),
    [(5, 0x0000000000800000), (1 << 20, 0xADA73CB78DD62460), (10 << 20, 0x852BDB42EB7E6740)],
)
def test_shift_factors(length: int, factor: int) -> None:
    assert shift_factor(length) == factor


def test_joined_pieces_equal_the_whole() -> None:
    data = random.Random(1).randbytes(300_007)
    pieces = [data[:1], data[1:1], data[1:100_000], data[100_000:]]
    assert combine_all((crc64(piece), len(piece)) for piece in pieces) == crc64(data)


def test_joining_depends_on_the_order() -> None:
    left, right = crc64(b"left"), crc64(b"right!")
    assert combine(left, right, 6) == crc64(b"leftright!")
    assert combine(left, right, 6) != combine(right, left, 4)
