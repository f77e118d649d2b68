"""How much there is to see in a frame. Decoder process only."""

from __future__ import annotations

import math
from typing import Any

_WIDTH, _HEIGHT = 240, 136
_BLACK, _DARK, _BRIGHT, _WHITE = 16, 60, 215, 245
_CONTRAST_FULL = 45.0  # standard deviation of the grey values
_ROUNDING = 2
_SHARPNESS_FULL = (
    4.0  # mean bend between neighbours: of a blur, however strong its contrast, there is next to none
)


def score(frame: Any) -> float:
    """From 0 (black, white, grey or blurred) to 1."""
    grey: bytes = _grey_values(frame)
    mean = sum(grey) / len(grey)
    deviation = math.sqrt(sum(map(_square, grey)) / len(grey) - mean * mean)
    sharpness = max(_bend_along_rows(grey), _bend_along_columns(grey))
    return _lightness(mean) * min(1.0, deviation / _CONTRAST_FULL) * min(1.0, sharpness / _SHARPNESS_FULL)


def _bend_along_rows(grey: bytes) -> float:
    rows = (grey[start : start + _WIDTH] for start in range(0, len(grey), _WIDTH))
    return sum(_bends(row, row[1:], row[2:]) for row in rows) / len(grey)


def _bend_along_columns(grey: bytes) -> float:
    return _bends(grey, grey[_WIDTH:], grey[2 * _WIDTH :]) / len(grey)


def _bends(before: bytes, here: bytes, after: bytes) -> int:
    """The sum of what each value differs from the middle of its neighbours, twice; the steps of a slow slope are none."""
    bends = (abs(one - 2 * two + three) for one, two, three in zip(before, here, after, strict=False))
    return sum(bend for bend in bends if bend > _ROUNDING)


def _lightness(mean: float) -> float:
    """0 for black and white, 1 for everything in the middle."""
    if mean < _DARK:
        return max(0.0, (mean - _BLACK) / (_DARK - _BLACK))
    return min(1.0, max(0.0, (_WHITE - mean) / (_WHITE - _BRIGHT)))


def _grey_values(frame: Any) -> bytes:
    small = frame.reformat(width=_WIDTH, height=_HEIGHT, format="gray", interpolation="AREA")
    plane = small.planes[0]
    content, line = bytes(plane), plane.line_size
    return b"".join(content[y * line : y * line + _WIDTH] for y in range(_HEIGHT))


def _square(value: int) -> int:
    return value * value
