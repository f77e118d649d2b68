from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.crop import Crop, largest_piece

SHARES = st.floats(0.01, 0.99)


@given(
    left=SHARES, top=SHARES, width=SHARES, height=SHARES, ratio=st.sampled_from([0.0, 16 / 9, 1.0, 9 / 16])
)
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (7, 3), (1, 1)])
def test_a_piece_is_never_outside_and_never_nothing(left, top, width, height, ratio, size):
    crop = Crop(left, top, min(width, 1 - left), min(height, 1 - top), ratio)
    x, y, wide, high = crop.pixels(*size)
    assert 0 <= x < x + wide <= size[0]
    assert 0 <= y < y + high <= size[1]


def test_a_ratio_is_kept_around_the_middle_of_the_piece():
    crop = largest_piece(16 / 9, 1920, 1080)
    assert crop.pixels(1920, 1080) == (0, 0, 1920, 1080)
    assert crop.pixels(1080, 1920) == (0, 656, 1080, 608)


@pytest.mark.parametrize(
    "values", [(0, 0, 0, 1), (-0.1, 0, 1, 1), (0.5, 0, 0.6, 1), (0, 0, 1, 1, -1), (float("nan"), 0, 1, 1)]
)
def test_what_is_no_piece_is_refused(values):
    with pytest.raises(ValueError, match="no piece"):
        Crop(*values)
