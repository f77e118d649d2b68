"""Work on many rows, done bit by bit so that what else has to be done is not kept waiting."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")

Bits = Generator[None, None, T]
"""Yields after every bit of work, a millisecond or two; what comes of the whole is returned. Closed early, nothing comes of it."""


def whole(bits: Bits[T]) -> T:
    """Do all of it now."""
    while True:
        try:
            next(bits)
        except StopIteration as end:
            result: T = end.value
            return result
