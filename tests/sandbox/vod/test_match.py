"""The query language: what it reads, what it refuses, and that it means what it says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.sandbox.vod.errors import VodError
from vod_desktop.sandbox.vod.match import FieldKind, Value, parse_match

FIELDS = {
    "Title": FieldKind.FUZZY,
    "Status": FieldKind.EXACT,
    "Tags": FieldKind.TAGS,
    "Size": FieldKind.NUMBER,
    "CreationTime": FieldKind.TIME,
}
ROW: dict[str, Value | tuple[str, ...]] = {
    "Title": "It's a Lesson 课",
    "Status": "Normal",
    "Tags": ("a", "b c"),
    "Size": 100,
    "CreationTime": 1530432000,  # 2018-07-01T08:00:00Z
}


def matches(text: str) -> bool:
    return parse_match(text, FIELDS).matches(ROW.__getitem__)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "Status='Normal'",
        'Status = "Normal"',
        "Title='lesson'",
        "Title='课'",
        r"Title='It\'s'",
        "Tags='b c'",
        "Tags in ('x', 'a')",
        "Size=100",
        "Size='100'",
        "Size in (1,100)",
        "Size = [100,101)",
        "Size = (99.5,100]",
        "Status in ('Normal','Checking') and CreationTime = ['2018-07-01T08:00:00Z','2018-08-01T08:00:00Z']",
        "Status IN ('Normal') AND Size=100",
        "(Status='Blocked' or Status='Normal')",
        "(Status='Blocked' or (Size=1 or Size=100) and Title='L')",
        "(Status='Normal')",
    ],
)
def test_what_matches(text: str) -> None:
    assert matches(text)


@pytest.mark.parametrize(
    "text",
    [
        "Status='normal'",
        "Status='Norm'",
        "Title='other'",
        "Tags='b'",
        "Size = (100,101)",
        "Size = [99,100)",
        "CreationTime = ('2018-07-01T08:00:00Z','2018-08-01T08:00:00Z')",
        "CreationTime = '2018-07-01T08:00:01Z'",
        "Status='Normal' and Size=1",
        "(Size=1 or Size=2)",
    ],
)
def test_what_does_not_match(text: str) -> None:
    assert not matches(text)


@pytest.mark.parametrize(
    "text",
    [
        "Status",
        "Status=",
        "Status='Normal",
        "Status=Normal",
        "Status in 'Normal'",
        "Status in ()",
        "Status in ('a',)",
        "Status in ['a']",
        "Status='a' or Status='b'",
        "Status='a' Size=1",
        "and Status='a'",
        "Status='a' and",
        "(Status='a'",
        "Status='a')",
        "()",
        "Owner='x'",
        "Size='big'",
        "Size=1x",
        "CreationTime='yesterday'",
        "CreationTime=5",
        "CreationTime=('2018-07-01T08:00:00Z')",
        "Size=(1,2,3)",
        "Title=('a','b')",
        "Size>5",
        "Status＝'Normal'",
        "Status=\u2018Normal\u2019",
        "(" * 60 + "Size=1" + ")" * 60,
        "'Normal'=Status",
        "--",
    ],
)
def test_what_cannot_be_read(text: str) -> None:
    with pytest.raises(VodError) as caught:
        parse_match(text, FIELDS)
    assert (caught.value.code, caught.value.http) == ("ErrorMatchSyntax", 400)


def refusal_of(text: str) -> str:
    try:
        matches(text)
    except VodError as error:
        return error.code
    return "none"


@given(st.text(alphabet="Status ize=()[],'\"\\andorin019.-TZ:", max_size=60) | st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert refusal_of(text) in ("none", "ErrorMatchSyntax")


Spoken = tuple[str, bool]
_SIZE = st.integers(-200, 200)


def quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def size_range(ends: tuple[int, int, bool, bool]) -> Spoken:
    low, high, with_low, with_high = ends
    holds = (low <= 100 if with_low else low < 100) and (high >= 100 if with_high else high > 100)
    return f"Size = {'[' if with_low else '('}{low}, {high}{']' if with_high else ')'}", holds


_LEAF = st.one_of(
    st.text().map(lambda text: (f"Status = {quoted(text)}", text == "Normal")),
    st.text(max_size=3).map(
        lambda text: (f"Title={quoted(text)}", text.casefold() in str(ROW["Title"]).casefold())
    ),
    st.lists(_SIZE, min_size=1).map(lambda sizes: (f"Size in ({','.join(map(str, sizes))})", 100 in sizes)),
    st.tuples(_SIZE, _SIZE, st.booleans(), st.booleans()).map(size_range),
)


def joined(parts: list[Spoken]) -> Spoken:
    return "(" + " or ".join(text for text, _ in parts) + ")", any(holds for _, holds in parts)


def chained(parts: list[Spoken]) -> Spoken:
    return " and ".join(text for text, _ in parts), all(holds for _, holds in parts)


_QUERY = st.recursive(
    _LEAF,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(chained)
        | st.lists(inner, min_size=1, max_size=3).map(joined)
    ),
    max_leaves=8,
)


@given(_QUERY)
def test_a_query_means_what_it_says(query: Spoken) -> None:
    text, holds = query
    assert matches(text) is holds
