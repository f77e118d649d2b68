"""Sizes, speeds and times as people read them."""

from __future__ import annotations

import math

from vod_desktop.app.wording.translation import Translate

_UNITS = ("B", "kB", "MB", "GB", "TB", "PB")
_DAY_S = 24 * 3600
_HOUR_S = 3600


class Quantities:
    """Numbers with their units: decimal, 1 MB is 1,000,000 bytes."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def size(self, count: float) -> str:
        """Bytes with three digits: `0 B`, `982 kB`, `1.42 GB`."""
        value, unit = float(max(0, count)), 0
        while value >= 999.5 and unit < len(_UNITS) - 1:
            value, unit = value / 1000, unit + 1
        return f"{_three_digits(value) if unit else int(value)} {_UNITS[unit]}"

    def exact_size(self, count: int) -> str:
        """Every byte, for tool tips: `1,420,000,123 bytes`."""
        one, many = self.translate("Quantity", "1 byte"), self.translate("Quantity", "{count} bytes")
        return one if count == 1 else many.format(count=f"{count:,}")

    def speed(self, bytes_per_s: float) -> str:
        """`4.10 MB/s`; empty when nothing moves."""
        return f"{self.size(bytes_per_s)}/s" if bytes_per_s >= 1 else ""

    def percent(self, part: float, whole: float) -> int:
        """Whole percents, rounded down, at most 99: a hundred is only ever said of what is done."""
        return min(99, max(0, int(100 * part / whole))) if whole > 0 else 0

    def time_left(self, seconds: float | None) -> str:
        """`About 1 hr 5 min`, `About 6 min`, `About 40 sec`, `More than a day`; empty when unknown."""
        if seconds is None or not math.isfinite(seconds) or seconds < 0:
            return ""
        if seconds > _DAY_S:
            return self.translate("Quantity", "More than a day")
        return self.translate("Quantity", "About {duration}").format(duration=self.duration(seconds))

    def remaining(self, seconds: float | None) -> str:
        """The same as the end of a sentence: `about 6 min left`."""
        if not self.time_left(seconds) or seconds is None:
            return ""
        if seconds > _DAY_S:
            return self.translate("Quantity", "more than a day left")
        return self.translate("Quantity", "about {duration} left").format(duration=self.duration(seconds))

    def duration(self, seconds: float) -> str:
        """`1 hr 5 min`, `6 min`, `1 min 40 sec` below two minutes, `40 sec`. No more precise than an estimate is."""
        whole = max(1, round(seconds))
        minutes = round(whole / 60)
        if minutes >= 60 and minutes % 60 == 0:
            return self.translate("Quantity", "{hours} hr").format(hours=minutes // 60)
        if minutes >= 60:
            return self.translate("Quantity", "{hours} hr {minutes} min").format(
                hours=minutes // 60, minutes=minutes % 60
            )
        if whole >= 120:
            return self.translate("Quantity", "{minutes} min").format(minutes=minutes)
        if whole >= 60:
            return self.translate("Quantity", "{minutes} min {seconds} sec").format(
                minutes=1, seconds=whole - 60
            )
        return self.translate("Quantity", "{seconds} sec").format(seconds=whole)

    def offset(self, seconds: float) -> str:
        """How far a clock is off, without a direction: `8 hr 0 min`, `20 min`."""
        return self.duration(abs(seconds))

    def position(self, seconds: float) -> str:
        """A place in a film: `0:07.5`, `1:02:03.0`."""
        tenths = max(0, round(seconds * 10))
        minutes, rest = divmod(tenths, 600)
        hours, minutes = divmod(minutes, 60)
        head = f"{hours}:{minutes:02}" if hours else f"{minutes}"
        return f"{head}:{rest // 10:02}.{rest % 10}"


def _three_digits(value: float) -> str:
    if value < 9.995:
        return f"{value:.2f}"
    return f"{value:.1f}" if value < 99.95 else f"{value:.0f}"
