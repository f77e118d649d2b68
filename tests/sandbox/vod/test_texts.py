"""Text rules: length in characters or bytes, emoji, tags, and cutting to fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.sandbox.vod.errors import VodError
from vod_desktop.sandbox.vod.texts import TextRules

LETTERS = st.characters(categories=("L", "N", "Zs"), max_codepoint=0xFFFF)


def code_of(rules: TextRules, text: str, limit: int) -> str:
    try:
        rules.check("Title", text, limit)
    except VodError as error:
        return error.code
    return ""


@given(st.text(LETTERS, max_size=40), st.integers(0, 40))
def test_a_limit_is_the_last_length_that_passes(text: str, limit: int) -> None:
    by_character, by_byte = TextRules(), TextRules(count_bytes=True)
    assert (code_of(by_character, text, limit) == "") is (len(text) <= limit)
    assert (code_of(by_byte, text, limit) == "") is (len(text.encode()) <= limit)


@given(st.text(max_size=60), st.integers(0, 40), st.booleans())
def test_a_cut_text_always_fits(text: str, limit: int, count_bytes: bool) -> None:
    rules = TextRules(count_bytes=count_bytes)
    assert code_of(rules, rules.cut(text, limit), limit) == ""


@pytest.mark.parametrize(
    "text", ["\U0001f600", "\U0001fae8", "⏰", "☔", "✨", "a\ufe0f", "1\u20e3", "\ud83d", "\x00"]
)
def test_what_is_illegal(text: str) -> None:
    assert code_of(TextRules(), text, 99) == "IllegalCharacters"
    assert TextRules().cut(f"a{text}b", 99).replace("1", "") in ("ab", "aab")


@pytest.mark.parametrize("text", ["★☆✓✗♪♥", "①②", "→←", "㊗", "™©", "\u200d", "line\nline", "𝒜"])
def test_what_is_a_letter(text: str) -> None:
    assert code_of(TextRules(), text, 99) == ""


def test_tags_are_counted_without_the_empty_ones() -> None:
    assert TextRules().tags(",,a, b ,,") == "a,b"
    assert TextRules().tags(",".join("abcdefghijklmnop") + ",,,") == "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p"
    assert TextRules().tags("") == ""
