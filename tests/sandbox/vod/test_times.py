"""Moments as the API writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.sandbox.vod.times import read_time, write_time


@given(st.integers(0, 4_000_000_000))
def test_a_moment_comes_back(at: int) -> None:
    assert read_time(write_time(at)) == at


def test_fractions_are_cut() -> None:
    assert write_time(1_704_164_645.9) == "2024-01-02T03:04:05Z"


@pytest.mark.parametrize("text", ["", "2024-01-02", "2024-01-02 03:04:05", "2024-13-02T03:04:05Z", "now"])
def test_other_forms_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="match"):
        read_time(text)
