"""Sizes, speeds and times read as people say them."""

from __future__ import annotations

import pytest

from vod_desktop.app.wording import untranslated
from vod_desktop.app.wording.quantities import Quantities

WORDS = Quantities(untranslated)


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.00 kB"),
        (982_000, "982 kB"),
        (999_600, "1.00 MB"),
        (1_420_000_000, "1.42 GB"),
        (48_800_000_000_000, "48.8 TB"),
    ],
)
def test_sizes_are_decimal_with_three_digits(count: int, text: str) -> None:
    assert WORDS.size(count) == text


@pytest.mark.parametrize(("count", "text"), [(1, "1 byte"), (1_420_000, "1,420,000 bytes")])
def test_exact_sizes_show_every_byte(count: int, text: str) -> None:
    assert WORDS.exact_size(count) == text


def test_speed_is_blank_when_nothing_moves() -> None:
    assert (WORDS.speed(0), WORDS.speed(4_100_000)) == ("", "4.10 MB/s")


@pytest.mark.parametrize(
    ("part", "whole", "percent"), [(0, 0, 0), (1, 3, 33), (999, 1000, 99), (1000, 1000, 99), (5, 1, 99)]
)
def test_percent_rounds_down_and_never_says_a_hundred(part: int, whole: int, percent: int) -> None:
    assert WORDS.percent(part, whole) == percent


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (None, ""),
        (float("inf"), ""),
        (-1, ""),
        (0.2, "About 1 sec"),
        (40, "About 40 sec"),
        (100, "About 1 min 40 sec"),
        (119.8, "About 2 min"),
        (360, "About 6 min"),
        (3_599, "About 1 hr"),
        (3_900, "About 1 hr 5 min"),
        (90_000, "More than a day"),
    ],
)
def test_time_left_is_no_more_precise_than_an_estimate(seconds: float | None, text: str) -> None:
    assert WORDS.time_left(seconds) == text


def test_remaining_ends_a_sentence() -> None:
    assert (WORDS.remaining(360), WORDS.remaining(None)) == ("about 6 min left", "")


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00.0"), (7.46, "0:07.5"), (3723, "1:02:03.0")])
def test_positions_in_a_film(seconds: float, text: str) -> None:
    assert WORDS.position(seconds) == text
