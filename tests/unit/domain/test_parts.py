"""Parts cover the file exactly once, in order, within the limits of OSS."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.errors import FileTooLarge, PartSizeNotAllowed
from vod_desktop.domain.limits import (
    GIB,
    KIB,
    MIB,
    OBJECT_MAX,
    PART_SIZE_MAX,
    PART_SIZE_MIN,
    PARTS_MAX,
    TIB,
)
from vod_desktop.domain.parts import Part, PartPlan, StoredPart, part_size_for, plan_parts

SIZES = st.one_of(
    st.integers(1, OBJECT_MAX),
    st.integers(1, 10 * GIB),
    st.sampled_from([1, PART_SIZE_MIN, 8 * MIB, 8 * MIB + 1, OBJECT_MAX]),
)
WISHES = st.none() | st.integers(PART_SIZE_MIN, PART_SIZE_MAX)


@given(SIZES, WISHES)
def test_every_part_is_within_the_limits(size: int, wish: int | None) -> None:
    plan = plan_parts(size, wish)
    assert 1 <= plan.count <= PARTS_MAX
    assert PART_SIZE_MIN <= plan.part_size <= PART_SIZE_MAX
    assert 1 <= plan.part(plan.count).size <= plan.part_size


@given(SIZES, WISHES, st.data())
def test_each_part_begins_where_the_one_before_ends(size: int, wish: int | None, data: st.DataObject) -> None:
    plan = plan_parts(size, wish)
    number = data.draw(st.integers(1, plan.count))
    part = plan.part(number)
    before = plan.part(number - 1) if number > 1 else Part(0, 0, 0)
    assert part.offset == before.offset + before.size
    assert (part.offset + part.size == size) == (number == plan.count)


@given(st.integers(1, 50 * MIB), st.integers(PART_SIZE_MIN, 4 * MIB))
def test_the_parts_together_are_the_file(size: int, wish: int) -> None:
    plan = plan_parts(size, wish)
    assert sum(plan.part(number).size for number in range(1, plan.count + 1)) == size


@pytest.mark.parametrize("size", [OBJECT_MAX + 1, 2 * OBJECT_MAX])
def test_a_file_larger_than_any_object_is_refused(size: int) -> None:
    with pytest.raises(FileTooLarge) as refused:
        plan_parts(size)
    assert refused.value.values == {"size": size, "limit": OBJECT_MAX}


@pytest.mark.parametrize("wish", [0, -1, PART_SIZE_MIN - 1, PART_SIZE_MAX + 1])
def test_a_part_size_outside_the_limits_is_refused(wish: int) -> None:
    with pytest.raises(PartSizeNotAllowed):
        plan_parts(MIB, wish)


def test_the_wish_is_kept_while_it_gives_few_enough_parts() -> None:
    assert plan_parts(GIB, MIB).part_size == MIB
    assert plan_parts(9001 * MIB, MIB).part_size == 2 * MIB


@pytest.mark.parametrize(
    ("size", "part"),
    [
        (1, MIB),
        (10 * MIB, MIB),
        (128 * MIB, 4 * MIB),
        (GIB - 1, 16 * MIB),
        (GIB, 16 * MIB),
        (100 * GIB, 16 * MIB),
    ],
)
def test_without_a_wish_larger_files_get_larger_parts(size: int, part: int) -> None:
    assert part_size_for(size) == plan_parts(size).part_size == part


@pytest.mark.parametrize(
    ("rate", "part"), [(10 * KIB, MIB), (500_000, 2 * MIB), (MIB, 8 * MIB), (1e9, 32 * MIB), (None, 16 * MIB)]
)
def test_a_slow_line_gets_small_parts_and_one_not_seen_yet_no_large_ones(
    rate: float | None, part: int
) -> None:
    assert part_size_for(TIB, rate) == part


@pytest.mark.parametrize("number", [0, -1, 4])
def test_there_is_no_part_outside_the_plan(number: int) -> None:
    with pytest.raises(IndexError):
        PartPlan(3 * MIB, MIB).part(number)


@pytest.mark.parametrize(
    ("number", "size", "fits"),
    [(1, MIB, True), (3, 5, True), (3, MIB, False), (1, 5, False), (0, MIB, False), (4, 5, False)],
)
def test_a_stored_part_fits_by_number_and_size(number: int, size: int, fits: bool) -> None:
    assert PartPlan(2 * MIB + 5, MIB).fits(StoredPart(number, size, "E", 1)) is fits
