"""Places in a film, down to the frame."""

from __future__ import annotations


def timecode(at_s: float, rate: float) -> str:
    """Hours, minutes, seconds and the frame within the second; milliseconds where the rate is not known."""
    milliseconds = max(0, round(at_s * 1000))
    seconds, rest = divmod(milliseconds, 1000)
    minutes, second = divmod(seconds, 60)
    clock = f"{minutes // 60:02}:{minutes % 60:02}:{second:02}"
    return f"{clock}:{int(rest * rate / 1000):02}" if rate else f"{clock}.{rest:03}"
