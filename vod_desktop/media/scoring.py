"""How much there is to see in a frame. Decoder process only."""

from __future__ import annotations

import math
from itertools import islice
from operator import sub
from typing import Any

_WIDTH, _HEIGHT = 240, 136
_BLACK, _DARK, _BRIGHT, _WHITE = 16, 60, 215, 245
_CONTRAST_FULL = 45.0  # standard deviation of the grey values
_SHARPNESS_FULL = 5.0  # mean step between neighbours


def score(frame: Any) -> float:
    """From 0 (black, white, grey or blurred) to 1."""
    grey: bytes = _grey_values(frame)
    mean = sum(grey) / len(grey)
    deviation = math.sqrt(sum(map(_square, grey)) / len(grey) - mean * mean)
    step: float = sum(map(abs, map(sub, islice(grey, 1, None), grey))) / len(grey)
    return _lightness(mean) * min(1.0, deviation / _CONTRAST_FULL) * min(1.0, step / _SHARPNESS_FULL)


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
