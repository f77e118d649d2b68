"""What VOD takes of a form: at, below and above every limit."""

from __future__ import annotations

import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.limits import (
    COVER_URL_MAX,
    DESCRIPTION_MAX,
    EXTEND_MAX_BYTES,
    TAG_MAX,
    TAGS_MAX,
    TITLE_MAX,
)
from vod_desktop.domain.metadata import (
    CoverFromFile,
    CoverFromUrl,
    Field,
    MediaMetadata,
    Reason,
    clean_text,
    file_name_from,
    has_emoji,
    split_tags,
    title_from,
)

GOOD = MediaMetadata(title="Trailer")


def found(**values: object) -> list[tuple[Field, Reason]]:
    return [(problem.field, problem.reason) for problem in GOOD.changed(**values).problems()]


@pytest.mark.parametrize(
    ("name", "field", "limit"),
    [("title", Field.TITLE, TITLE_MAX), ("description", Field.DESCRIPTION, DESCRIPTION_MAX)],
)
@pytest.mark.parametrize("letter", ["a", "视"])
def test_texts_are_counted_in_characters(name: str, field: Field, limit: int, letter: str) -> None:
    assert found(**{name: letter * (limit - 1)}) == []
    assert found(**{name: letter * limit}) == []
    assert found(**{name: letter * (limit + 1)}) == [(field, Reason.TOO_LONG)]


def test_the_number_and_length_of_tags() -> None:
    tags = tuple(f"t{n}" for n in range(TAGS_MAX))
    assert found(tags=tags) == []
    assert found(tags=(*tags, "one more")) == [(Field.TAGS, Reason.TOO_MANY)]
    assert found(tags=("标" * TAG_MAX,)) == []
    assert found(tags=("标" * (TAG_MAX + 1),)) == [(Field.TAGS, Reason.TOO_LONG)]


@pytest.mark.parametrize(
    ("tag", "reason"),
    [
        ("a,b", Reason.COMMA),
        ("a😀", Reason.EMOJI),
        ("a\x07", Reason.CONTROL),
        ("a\nb", Reason.CONTROL),
        ("\ud83d", Reason.CONTROL),
    ],
)
def test_tags_that_vod_would_refuse(tag: str, reason: Reason) -> None:
    assert found(tags=(tag,)) == [(Field.TAGS, reason)]


@pytest.mark.parametrize("title", ["", "   ", "\n"])
def test_a_title_is_needed(title: str) -> None:
    assert (Field.TITLE, Reason.MISSING) in found(title=title)


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("a\nb", Reason.CONTROL),
        ("a\x00b", Reason.CONTROL),
        ("a😀", Reason.EMOJI),
        ("☀ sun", Reason.EMOJI),
        ("\ud800", Reason.CONTROL),
    ],
)
def test_titles_that_vod_would_refuse(title: str, reason: Reason) -> None:
    assert found(title=title) == [(Field.TITLE, reason)]


def test_a_description_may_have_lines() -> None:
    assert found(description="one\n\ttwo") == []
    assert found(description="😀") == [(Field.DESCRIPTION, Reason.EMOJI)]


@pytest.mark.parametrize(
    ("url", "reasons"),
    [
        ("https://a.example/c.png", []),
        ("HTTP://a.example/c.png", []),
        ("file:///etc/passwd", [Reason.NOT_A_URL]),
        ("", [Reason.NOT_A_URL]),
        ("https://a.example/" + "c" * (COVER_URL_MAX - 18), []),
        ("https://a.example/" + "c" * (COVER_URL_MAX - 17), [Reason.TOO_LONG]),
        ("https://a.example/\ud800", [Reason.CONTROL]),
        ("https://a.example/a b", [Reason.CONTROL]),
    ],
)
def test_covers_from_the_web(url: str, reasons: list[Reason]) -> None:
    assert found(cover=CoverFromUrl(url)) == [(Field.COVER, reason) for reason in reasons]


def test_a_cover_from_a_file_is_looked_at_elsewhere() -> None:
    assert found(cover=CoverFromFile("/nowhere.png")) == []


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("", []),
        ("  ", []),
        ("{}", []),
        ('{"MessageCallback": {}}', []),
        ("[1]", [Reason.NOT_JSON]),
        ("{", [Reason.NOT_JSON]),
        ("[" * 100_000, [Reason.NOT_JSON]),
        (json.dumps({"Extend": "x" * EXTEND_MAX_BYTES}), []),
        (json.dumps({"Extend": "x" * (EXTEND_MAX_BYTES + 1)}), [Reason.TOO_LONG]),
        (json.dumps({"Extend": {"k": "视" * 200}}), [Reason.TOO_LONG]),
        (json.dumps({"Extend": {"k": "视" * 166, "n": 1}}, indent=9), []),
        (json.dumps({"Extend": {"k": "视" * 166, "nn": 1}}), [Reason.TOO_LONG]),
        ('{"Extend": "\\ud800"}', [Reason.CONTROL]),
        ('{"a": "\ud800"}', [Reason.CONTROL]),
    ],
)
def test_user_data(text: str, reasons: list[Reason]) -> None:
    assert found(user_data=text) == [(Field.USER_DATA, reason) for reason in reasons]


def test_problems_come_in_the_order_of_the_form() -> None:
    bad = MediaMetadata(title="", description="😀", tags=("a,b",), user_data="{")
    assert [p.field for p in bad.problems()] == [Field.TITLE, Field.DESCRIPTION, Field.TAGS, Field.USER_DATA]


@pytest.mark.parametrize(
    ("typed", "tags"),
    [
        ("a,b", ("a", "b")),
        ("a，b；c;d、e\nf", ("a", "b", "c", "d", "e", "f")),
        (" a , ,a,, b ", ("a", "b")),
        ("", ()),
        ("two words", ("two words",)),
    ],
)
def test_tags_are_split_as_they_are_typed(typed: str, tags: tuple[str, ...]) -> None:
    assert split_tags(typed) == tags


@given(st.text())
def test_split_tags_hold_no_separator_and_no_repeat(typed: str) -> None:
    tags = split_tags(typed)
    assert len(set(tags)) == len(tags)
    assert all(tag == tag.strip() and tag and "," not in tag and "\n" not in tag for tag in tags)


@given(st.text(max_size=300))
def test_a_title_made_of_any_file_name_is_taken_or_empty(stem: str) -> None:
    title = title_from(stem.replace("\n", " "))
    assert title == "" or found(title=title) == []


@given(st.text(min_size=1, max_size=60).map(lambda stem: f"{stem}.mp4"))
def test_a_file_name_keeps_its_extension(name: str) -> None:
    told = file_name_from(name)
    assert told.endswith(".mp4")
    assert not has_emoji(told)
    assert "\n" not in told


def test_a_composed_and_a_decomposed_name_are_told_alike() -> None:
    assert title_from("Caf\u0065\u0301") == title_from("Caf\u00e9") == "Café"
    assert file_name_from("\U0001f600.mp4") == "media.mp4"
    assert clean_text("a\x00😀  b") == "a b"


def test_differing_fields() -> None:
    other = GOOD.changed(title="Other", tags=("x",))
    assert GOOD.differing_fields(other) == {Field.TITLE, Field.TAGS}
    assert GOOD.differing_fields(GOOD) == set()


def test_an_unknown_field_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError):
        GOOD.changed(colour="red")


def test_what_is_wrong_with_a_form_is_found_once_and_anew_for_a_changed_one() -> None:
    form = MediaMetadata(title="")
    assert form.problems() is form.problems()
    assert form.changed(title="A title").problems() == ()
    assert [problem.field for problem in pickle.loads(pickle.dumps(form)).problems()] == [Field.TITLE]
