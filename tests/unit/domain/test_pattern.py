"""The pattern language: what each variable says, what is refused, and that nothing typed can hang it."""

from __future__ import annotations

import re
import time
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.media import MediaFacts
from vod_desktop.domain.name_search import ExpressionWrong, NameSearch
from vod_desktop.domain.pattern import FileFacts, PatternReason, PatternWrong, escaped, parse, split_patterns

FILM = MediaFacts(3725.4, 1920, 1080, "h264", "aac", 8_000_000)
FACTS = FileFacts("/films/Autumn tour/S02_E07_发布会.mov", 7, datetime(2026, 3, 9, 8, 5, 1), FILM)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{stem}", "S02_E07_发布会"),
        ("{name} in {parent}", "S02_E07_发布会.mov in Autumn tour"),
        ("{ext}", "mov"),
        ("{date}", "2026-03-09"),
        ("{date:yyyy-MM-dd}", "2026-03-09"),
        ("{date:yy.M.d HH-mm-ss}", "26.3.9 08-05-01"),
        ("{date:yyyy年M月}", "2026年3月"),
        ("{n} {n:03} {n:3}", "7 007 007"),
        ("{duration} {width}x{height}", "1:02:05 1920x1080"),
        (r"{re:S(\d+)}-{re:E(\d{2})}-{re:[^_]+$}", "02-07-发布会"),
        ("{re:no such}", ""),
        ("{{stem}} {{}}", "{stem} {}"),
        ("plain", "plain"),
    ],
)
def test_a_pattern_says(pattern: str, text: str) -> None:
    assert parse(pattern).filled(FACTS) == text


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("{title}", PatternReason.UNKNOWN),
        ("{}", PatternReason.UNKNOWN),
        ("{stem", PatternReason.BRACE),
        ("stem}", PatternReason.BRACE),
        ("{stem:3}", PatternReason.FORMAT),
        ("{n:x}", PatternReason.FORMAT),
        ("{n:99999}", PatternReason.FORMAT),
        ("{date:YYYY}", PatternReason.FORMAT),
        ("{date:%Y}", PatternReason.FORMAT),
        (r"{re:(\d+}", PatternReason.EXPRESSION),
        ("{re:}", PatternReason.EXPRESSION),
        (r"{re:(a)\1}", PatternReason.EXPRESSION),
        ("{re:(?=a)}", PatternReason.EXPRESSION),
        ("x" * 2001, PatternReason.TOO_LONG),
    ],
)
def test_a_mistake_is_named(pattern: str, reason: PatternReason) -> None:
    with pytest.raises(PatternWrong) as wrong:
        parse(pattern)
    assert wrong.value.reason is reason


def test_what_is_not_known_of_the_media_stays_empty() -> None:
    unknown = FileFacts(FACTS.path, 1, FACTS.at)
    pattern = parse("{stem}{duration}{width}{height}")
    assert (pattern.filled(unknown), pattern.uses_media) == ("S02_E07_发布会", True)
    assert not parse("{stem}").uses_media


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a, b，c;d；e、f\na", ("a", "b", "c", "d", "e", "f")),
        (r"{re:(\d{1,2})}, {date:d,M}", (r"{re:(\d{1,2})}", "{date:d,M}")),
        ("{open, b", ("{open", "b")),
        (" , ,", ()),
    ],
)
def test_patterns_in_a_row_are_parted_outside_of_braces(text: str, pieces: tuple[str, ...]) -> None:
    assert split_patterns(text) == pieces


@given(st.text(max_size=60))
def test_an_escaped_text_says_itself(text: str) -> None:
    assert parse(escaped(text)).filled(FACTS) == text


@given(st.text(alphabet="{}:n03resdatytem()|*+?[]\\.^$ x", max_size=40))
def test_anything_typed_is_understood_or_refused(text: str) -> None:
    try:
        pattern = parse(text)
    except PatternWrong as wrong:
        assert wrong.found in text  # noqa: PT017  # most texts are refused, and then this is what holds
    else:
        assert isinstance(pattern.filled(FACTS), str)


@given(st.integers(min_value=1, max_value=10**6), st.integers(min_value=1, max_value=9))
def test_a_number_keeps_its_value_and_its_width(number: int, width: int) -> None:
    text = parse(f"{{n:0{width}}}").filled(FileFacts("/a", number, FACTS.at))
    assert int(text) == number
    assert len(text) == max(width, len(str(number)))


_ATOM = st.sampled_from(["a", "b", ".", r"\d", "[ab]", "[^a]", "(a)", "(?:ab)", "1"])
_REPEATED = st.tuples(_ATOM, st.sampled_from(["", "*", "+", "?", "*?", "+?", "{2}", "{1,2}", "{0,3}?"])).map(
    "".join
)
_ROW = st.lists(_REPEATED, min_size=1, max_size=4).map("".join)
_EXPRESSION = st.lists(_ROW, min_size=1, max_size=3).map("|".join)


@given(_EXPRESSION, st.text(alphabet="ab1", max_size=8))
def test_a_search_finds_what_the_library_finds(expression: str, name: str) -> None:
    fit = re.search(expression, name, re.DOTALL)
    expected = None if fit is None else (fit[1] or "") if fit.re.groups else fit[0]
    assert NameSearch(expression).find(name) == expected


@pytest.mark.parametrize(
    "expression",
    ["(a+)+$", "(a|a)*b", "(.*)*x", ".*.*.*.*.*x", "(?:a{0,9}){0,9}b", "((a*)*)*c", "(?:a?){99}b"],
)
def test_expressions_that_hang_a_backtracker_are_quick(expression: str) -> None:
    begun = time.process_time()
    NameSearch(expression).find("a" * 254 + "!")
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "expression", ["(", "[a", "a**", r"\b", "a{3,1}", "*a", "\\", "[[a]", "^*", "(?:)*", "a{999}{9}"]
)
def test_what_goes_beyond_the_language_is_refused(expression: str) -> None:
    with pytest.raises(ExpressionWrong):
        NameSearch(expression)
