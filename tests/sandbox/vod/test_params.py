"""Typed reading of parameters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vod_desktop.sandbox.vod.entries import read_entry
from vod_desktop.sandbox.vod.errors import VodError, invalid
from vod_desktop.sandbox.vod.params import Params, page_of, read_json_array
from vod_desktop.sandbox.vod.texts import TextRules


def params(**values: str) -> Params:
    return Params(values, TextRules())


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(VodError) as caught:
        call()
    assert caught.value.http == 400
    return caught.value.code


@pytest.mark.parametrize("text", ["0", "9", "007"])
def test_numbers_within_bounds(text: str) -> None:
    assert params(N=text).integer("N", 5, low=0, high=9) == int(text)


@pytest.mark.parametrize("text", ["-1", "10", "+1", " 1", "1.0", "٣", "1e3", "x", "9" * 5000])
def test_numbers_out_of_bounds(text: str) -> None:
    assert code_of(lambda: params(N=text).integer("N", 5, low=0, high=9)) == "InvalidParameter.N"


def test_what_is_absent_has_its_default() -> None:
    assert params().integer("N", 5, low=0, high=9) == 5
    assert params(N="").text("N", "d") == "d"
    assert params(N="").sent("N")
    assert not params(N="").has("N")
    assert params().ids("N", 1, invalid("N")) == ()
    assert params().page() == (1, 10)


def test_what_is_required() -> None:
    assert code_of(lambda: params(N="").required("N")) == "MissingN"
    assert code_of(lambda: params().choice("N", ("a",))) == "MissingN"
    assert code_of(lambda: params(N="b").choice("N", ("a",))) == "InvalidParameter.N"


def test_ids_lose_blanks_and_repeats() -> None:
    assert params(N="a, b,,a").ids("N", 2, invalid("N")) == ("a", "b")
    assert code_of(lambda: params(N="a,b,c").ids("N", 2, invalid("N"))) == "InvalidParameter.N"


@pytest.mark.parametrize(("text", "value"), [("true", True), ("True", True), ("false", False), ("", False)])
def test_switches(text: str, value: bool) -> None:
    assert params(N=text).flag("N") is value


@pytest.mark.parametrize("text", ["{}", "1", "null", "[1]", "[[]]", "[", '"x"', "[" * 10_000])
def test_arrays_of_objects_only(text: str) -> None:
    assert code_of(lambda: read_json_array("N", text)) == "InvalidParameter.N"


@pytest.mark.parametrize("value", [True, 1.5, [], {}, "\ud800"])
def test_values_of_an_entry_are_texts_or_whole_numbers(value: object) -> None:
    assert code_of(lambda: read_entry("N", {"a": value}, TextRules())) == "InvalidParameter.N"
    entry = read_entry("N", {"a": 5, "b": "x", "c": None}, TextRules())
    assert (entry.text("a"), entry.text("b"), entry.sent("c")) == ("5", "x", False)


def test_pages() -> None:
    rows = list(range(25))
    assert page_of(rows, (1, 10)) == rows[:10]
    assert page_of(rows, (3, 10)) == rows[20:]
    assert page_of(rows, (4, 10)) == []
