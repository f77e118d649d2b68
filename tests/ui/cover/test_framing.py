"""Rectangles that move and grow: always inside, always of their ratio."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSizeF

from vod_desktop.ui.cover.framing import Handle, crop_of, largest, moved, rect_of, resized
from vod_desktop.ui.cover.timecode import timecode

SIZE = QSizeF(1280, 720)
STEPS = st.tuples(st.floats(-3000, 3000), st.floats(-3000, 3000)).map(lambda xy: QPointF(*xy))
HANDLES = st.builds(Handle, st.sampled_from([-1, 0, 1]), st.sampled_from([-1, 0, 1]))
RATIOS = st.sampled_from([0.0, 16 / 9, 4 / 3, 1.0, 9 / 16])


@given(ratio=RATIOS, moves=st.lists(st.tuples(HANDLES, STEPS), max_size=8))
def test_whatever_is_dragged_the_piece_stays_inside_and_of_its_ratio(ratio, moves):
    rect = largest(ratio, SIZE)
    for handle, by in moves:
        rect = moved(rect, by, SIZE) if handle.holds_all else resized(rect, handle, by, ratio, SIZE)
    crop = crop_of(rect, SIZE, ratio)
    again = rect_of(crop, SIZE)
    assert (again.width(), again.height()) == pytest.approx((rect.width(), rect.height()), abs=1.01)
    if ratio:
        assert rect.width() / rect.height() == pytest.approx(ratio, rel=1e-6)


@pytest.mark.parametrize(
    ("at_s", "rate", "text"),
    [
        (0.0, 25.0, "00:00:00:00"),
        (3723.96, 25.0, "01:02:03:24"),
        (0.034, 29.97, "00:00:00:01"),
        (59.96, 25.0, "00:00:59:24"),
        (1.5, 0.0, "00:00:01.500"),
    ],
)
def test_a_place_is_told_down_to_the_frame(at_s, rate, text):
    assert timecode(at_s, rate) == text
