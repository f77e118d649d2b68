"""CRC-64/XZ values joined by ours are those that the library computes over the whole."""

from __future__ import annotations

import pytest
from fastcrc import crc64
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.crc64 import combine, combine_all, shift_factor
from vod_desktop.domain.limits import MIB

BYTES = st.binary(max_size=2000)


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"123456789", 11051210869376104954),
        (b"", 0),
        (b"a", 3675645893302102789),
        (bytes(102_400), 15337097285471591505),
        (bytes(MIB), 6947770692288575170),
        (b"1234", 0xCE4E879366B8C328),
        (b"56789", 0x6971A807C348604B),
    ],
)
def test_the_library_computes_what_oss_does(data: bytes, value: int) -> None:
    assert crc64.xz(data) == value


@pytest.mark.parametrize(
    ("length", "factor"),
    [(5, 0x0000000000800000), (MIB, 0xADA73CB78DD62460), (10 * MIB, 0x852BDB42EB7E6740)],
)
def test_known_factors(length: int, factor: int) -> None:
    assert shift_factor(length) == factor


def test_known_halves_make_the_known_whole() -> None:
    assert combine(0xCE4E879366B8C328, 0x6971A807C348604B, 5) == 11051210869376104954


@given(BYTES, BYTES)
def test_two_pieces(first: bytes, second: bytes) -> None:
    assert combine(crc64.xz(first), crc64.xz(second), len(second)) == crc64.xz(first + second)


@given(st.lists(BYTES, max_size=8))
def test_many_pieces(pieces: list[bytes]) -> None:
    assert combine_all((crc64.xz(piece), len(piece)) for piece in pieces) == crc64.xz(b"".join(pieces))


@given(st.binary(min_size=1, max_size=500), st.integers(0, 2**20))
def test_a_long_piece_of_zeros_may_follow(first: bytes, count: int) -> None:
    zeros = bytes(count)
    assert combine(crc64.xz(first), crc64.xz(zeros), count) == crc64.xz(first + zeros)
