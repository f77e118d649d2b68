"""Presets: when their rule holds, what they fill in, and that a file of them is not trusted."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.pattern import FileFacts
from vod_desktop.domain.preset import (
    Preset,
    PresetMark,
    PresetRule,
    PresetWrong,
    marked,
    preset_data,
    preset_from,
    presets_file,
    presets_from_file,
    values_of,
)

FACTS = FileFacts("/films/Tour/EP07.mov", 3, datetime(2026, 3, 9))
SERIES = Preset(
    "Series",
    {
        Field.TITLE: "{parent} {re:EP(\\d+)}",
        Field.TAGS: ("{parent}", "series"),
        Field.CATEGORY: 7,
        Field.USER_DATA: '{"Extend": {"a": 1}}',
    },
    PresetRule(folder="/films", name="ep*.MOV", account="Studio"),
)


def test_it_fills_in_what_it_has_and_nothing_else() -> None:
    assert SERIES.filled(FACTS) == {
        Field.TITLE: "Tour 07",
        Field.TAGS: ("Tour", "series"),
        Field.CATEGORY: 7,
        Field.USER_DATA: '{"Extend": {"a": 1}}',
    }


def test_several_categories_survive_a_preset_and_its_file() -> None:
    preset = Preset("Words", values_of(MediaMetadata(category_id=(7, 9))))
    (read,) = presets_from_file(json.loads(json.dumps(presets_file([preset]))))
    assert read.filled(FACTS) == {Field.CATEGORY: (7, 9)}


@pytest.mark.parametrize("ids", [(7,), (7, 7), (7, 0), (1, 2, 3, 4, 5, 6), ("7", 9), (7, True)])
def test_a_preset_takes_only_categories_that_a_form_could_hold(ids: tuple[object, ...]) -> None:
    with pytest.raises(PresetWrong):
        Preset("Words", {Field.CATEGORY: ids})


@pytest.mark.parametrize(
    ("path", "account", "holds"),
    [
        ("/films/Tour/EP07.mov", "Studio", True),
        ("/films/EP07.mov", "Studio", True),
        ("/films-old/EP07.mov", "Studio", False),
        ("/films/Tour/trailer.mov", "Studio", False),
        ("/films/Tour/EP07.mov", "Other", False),
    ],
)
def test_a_rule_holds_when_all_its_parts_do(path: str, account: str, holds: bool) -> None:
    assert SERIES.rule.holds(path, account) is holds


def test_an_empty_rule_never_holds() -> None:
    assert not PresetRule().holds("/films/EP07.mov", "Studio")


def test_emoji_and_breaks_in_a_file_name_do_not_reach_the_title() -> None:
    facts = FileFacts("/films/party\U0001f389\nnight.mov", 1, FACTS.at)
    assert Preset("p", {Field.TITLE: "{stem}"}).filled(facts) == {Field.TITLE: "party night"}


def test_the_mark_goes_where_a_field_is_changed_by_hand() -> None:
    mark = marked(None, frozenset({Field.TITLE, Field.TAGS}), "Series")
    assert mark == PresetMark("Series", frozenset({Field.TITLE, Field.TAGS}))
    mark = marked(mark, frozenset({Field.TITLE}), "")
    assert mark == PresetMark("Series", frozenset({Field.TAGS}))
    assert marked(mark, frozenset({Field.TAGS}), "") is None


def test_updating_from_a_row_keeps_patterns_that_were_not_typed_over() -> None:
    row = MediaMetadata(title="Tour 07", description="All {of} it", tags=("Tour", "series"), category_id=9)
    updated = SERIES.updated_from(row, PresetMark("Series", frozenset({Field.TITLE, Field.TAGS})))
    assert updated.values == {
        Field.TITLE: "{parent} {re:EP(\\d+)}",
        Field.DESCRIPTION: "All {{of}} it",
        Field.TAGS: ("{parent}", "series"),
        Field.CATEGORY: 9,
    }


def test_a_file_of_presets_comes_back_as_it_was() -> None:
    text = json.dumps(presets_file([SERIES, Preset("Empty")]))
    assert presets_from_file(json.loads(text)) == (SERIES, Preset("Empty"))


def broken(**changes: object) -> dict[str, object]:
    return {**preset_data(SERIES), **changes}


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (broken(name=""), "name"),
        (broken(name="x" * 61), "name"),
        (broken(name="a\nb"), "name"),
        (broken(name=5), "name"),
        (broken(values=[]), "values"),
        (broken(values={"path": "x"}), "values"),
        (broken(values={"title": "{open"}), "title"),
        (broken(values={"title": 5}), "title"),
        (broken(values={"tags": "a,b"}), "tags"),
        (broken(values={"tags": ["a"] * 17}), "tags"),
        (broken(values={"category_id": True}), "category_id"),
        (broken(values={"category_id": 2**70}), "category_id"),
        (broken(values={"user_data": "not json"}), "user_data"),
        (broken(values={"workflow_id": "a\nb"}), "workflow_id"),
        (broken(rule={"run": "x"}), "rule"),
        (broken(rule={"folder": 1}), "rule"),
        ([], "presets"),
    ],
)
def test_a_wrong_preset_is_refused_with_its_place(data: object, place: str) -> None:
    with pytest.raises(PresetWrong) as wrong:
        preset_from(data)
    assert wrong.value.place == place


@pytest.mark.parametrize(
    "data", [None, [], {}, {"format": "vod-desktop-presets"}, {**presets_file([]), "version": 2}]
)
def test_what_is_no_file_of_presets_is_refused(data: object) -> None:
    with pytest.raises(PresetWrong):
        presets_from_file(data)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
)


@given(st.fixed_dictionaries({"name": _JSON, "values": _JSON, "rule": _JSON}))
def test_any_data_is_a_preset_or_refused(data: dict[str, object]) -> None:
    try:
        preset = preset_from(data)
    except PresetWrong:
        return
    assert preset_from(preset_data(preset)) == preset
