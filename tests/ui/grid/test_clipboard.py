from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.app.bits import whole
from vod_desktop.ui.grid.clipboard import Block, read_block, write_block
from vod_desktop.ui.grid.selection import Rectangle, covered, spread

CELLS = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=20)


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5))
def test_what_is_copied_is_pasted(rows: list[tuple[str, str]]) -> None:
    assert whole(read_block(whole(write_block(rows)))) == tuple(rows)


def test_text_that_is_no_rectangle_is_taken_line_by_line() -> None:
    assert whole(read_block('5" disc\r\n"never closed\r\n')) == (('5" disc',), ('"never closed',))
    assert whole(read_block("one")) == (("one",),)
    assert whole(read_block("a\n\nb\n")) == (("a",), ("",), ("b",))


def placed(block: Block, over: Rectangle) -> list[tuple[tuple[int, int], str]]:
    return list(spread(block, covered(block, over, 9, 9)))


def test_a_block_repeats_where_it_fits_evenly_and_keeps_inside() -> None:
    four = Rectangle(0, 3, 1, 1)
    assert [cell for _, cell in placed((("a",), ("b",)), four)] == ["a", "b", "a", "b"]
    assert [cell for _, cell in placed((("a",), ("b",), ("c",)), four)] == ["a", "b", "c"]
    assert placed((("a", "b"), ("c",)), Rectangle(8, 8, 8, 8)) == [((8, 8), "a")]
