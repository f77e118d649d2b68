"""VOD's JSON is read leniently and never fails."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.cloud.vod_fields import Fields, parse_object

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.just("x"), JSON))
def test_nothing_raises(data: dict[str, object]) -> None:
    fields = Fields(data)
    assert isinstance(fields.text("x"), str)
    assert fields.number("x") >= 0
    assert fields.whole("x") is None or isinstance(fields.whole("x"), int)
    assert all(isinstance(word, str) and word for word in fields.words("x"))
    assert all(isinstance(child, Fields) for child in fields.children("x", "y"))


@given(st.binary())
def test_any_bytes_are_an_object_or_none(body: bytes) -> None:
    parsed = parse_object(body)
    assert parsed is None or isinstance(parsed, Fields)


@given(st.dictionaries(st.text(), JSON))
def test_an_object_is_one(data: dict[str, object]) -> None:
    assert parse_object(json.dumps(data).encode()) is not None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (["a", "b"], ("a", "b")),
        ("a, b", ("a", "b")),
        ('["a","b"]', ("a", "b")),
        ("", ()),
        (None, ()),
        ('["broken', ()),
        ([1, ""], ("1",)),
    ],
)
def test_lists_in_every_dress(value: object, words: tuple[str, ...]) -> None:
    assert Fields({"ids": value}).words("ids") == words


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (5, 5),
        ("5", 5),
        ("5.0", 5),
        (5.0, 5),
        ("-1", -1),
        ("x", None),
        (True, None),
        ("9" * 30, None),
        ("٣", None),
    ],
)
def test_whole_numbers_in_every_dress(value: object, number: int | None) -> None:
    assert Fields({"n": value}).whole("n") == number


def test_lists_bare_and_wrapped() -> None:
    wrapped = Fields({"list": {"Video": [{"a": 1}, 5]}})
    bare = Fields({"list": [{"a": 1}]})
    assert [f.whole("a") for f in wrapped.children("list", "Video")] == [1]
    assert [f.whole("a") for f in bare.children("list", "Video")] == [1]
