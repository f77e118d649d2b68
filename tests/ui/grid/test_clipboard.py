from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.ui.grid.clipboard import block_from, text_from
from vod_desktop.ui.grid.selection import Rectangle, spread

CELLS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=20)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5))
def test_what_is_copied_is_pasted(rows: list[tuple[str, str]]) -> None:
    assert block_from(text_from(rows)) == tuple(rows)


def test_text_that_is_no_rectangle_is_taken_line_by_line() -> None:
    assert block_from('5" disc\r\n"never closed\r\n') == (('5" disc',), ('"never closed',))
    assert block_from("one") == (("one",),)
    assert block_from("a\n\nb\n") == (("a",), ("",), ("b",))


def test_a_block_repeats_where_it_fits_evenly_and_keeps_inside() -> None:
    four = Rectangle(0, 3, 1, 1)
    assert list(spread((("a",), ("b",)), four, 9, 9).values()) == ["a", "b", "a", "b"]
    assert list(spread((("a",), ("b",), ("c",)), four, 9, 9).values()) == ["a", "b", "c"]
    assert spread((("a", "b"), ("c",)), Rectangle(8, 8, 8, 8), 9, 9) == {(8, 8): "a"}
