"""CRC-64 as OSS reports it, and how to join the values of two neighbouring pieces.

The algorithm is CRC-64/XZ: ECMA-182, reflected, start value and final XOR all ones. Joining is a
multiplication in GF(2) modulo the reflected polynomial, where bit 63 stands for x to the power of 0.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from fastcrc.crc64 import xz

_POLYNOMIAL = 0xC96C5795D7870F42
_ONE = 1 << 63
_X = 1 << 62


def crc64(data: bytes | bytearray | memoryview, start: int = 0) -> int:
    """CRC of `data` that follows bytes whose CRC is `start`; the interpreter lock is released."""
    value: int = xz(data, start)
    return value


def _times(left: int, right: int) -> int:
    """Product of two polynomials."""
    product = 0
    while left:
        if left & _ONE:
            product ^= right
        left = (left << 1) & 0xFFFFFFFFFFFFFFFF
        right = (right >> 1) ^ _POLYNOMIAL if right & 1 else right >> 1
    return product


@lru_cache(maxsize=256)
def shift_factor(length: int) -> int:
    """Power 8 times `length` of x: what `length` more bytes multiply a CRC by."""
    factor, power, bits = _ONE, _X, length * 8
    while bits:
        if bits & 1:
            factor = _times(factor, power)
        power = _times(power, power)
        bits >>= 1
    return factor


def combine(left: int, right: int, right_length: int) -> int:
    """CRC of two pieces in a row, from the CRC of each and the length of the second in bytes."""
    return _times(left, shift_factor(right_length)) ^ right


def combine_all(pieces: Iterable[tuple[int, int]]) -> int:
    """CRC of many pieces in a row, each given as (CRC, length in bytes)."""
    whole = 0
    for crc, length in pieces:
        whole = combine(whole, crc, length)
    return whole
