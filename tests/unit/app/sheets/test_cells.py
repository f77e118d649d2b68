from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.tasks import ACCOUNT, task
from vod_desktop.app.sheets.cells import (
    CellFault,
    Choices,
    choices_for,
    cleaned,
    problem_of,
    text_of,
    value_of,
)
from vod_desktop.domain.catalog import Category, TemplateGroup
from vod_desktop.domain.crop import Crop
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import CoverFromFile, CoverFromFrame, CoverFromUrl, Field, Reason, split_tags

TREE = (
    Category(7, "Films", 0, -1, (Category(8, "Trailers", 1, 7), Category(9, "Old/New", 1, 7))),
    Category(10, "Talks", 0, -1, (Category(11, "Trailers", 1, 10), Category(12, "8", 1, 10))),
)
GROUPS = (TemplateGroup("g1", "Standard"), TemplateGroup("g2", "Twice"), TemplateGroup("g3", "Twice"))
MATERIALS = (Category(20, "水印", 0, -1, (Category(21, "A; B", 1, 20),)), Category(22, "Films", 0, -1))
CHOICES = Choices(TREE, GROUPS, "/sheets", materials=MATERIALS)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Talks", 10),
        ("talks", 10),
        ("Films / Trailers", 8),
        ("films>trailers", 8),
        ("Talks／Trailers", 11),
        ("8", 8),
        ("0012", 12),
        ("Trailers", CellFault.SEVERAL_CATEGORIES),
        ("Nothing", CellFault.UNKNOWN_CATEGORY),
        ("999", CellFault.UNKNOWN_CATEGORY),
        ("1.00E+09", CellFault.LOST_DIGITS),
        (" ", None),
    ],
)
def test_a_category_is_known_by_id_path_or_name(text: str, value: object) -> None:
    assert value_of(Field.CATEGORY, text, CHOICES) == value


def test_without_a_known_tree_an_id_is_taken_and_a_name_is_not() -> None:
    assert value_of(Field.CATEGORY, "1000012345", Choices()) == 1000012345
    assert value_of(Field.CATEGORY, "Films", Choices()) is CellFault.NO_CATEGORIES


def test_materials_have_categories_of_another_tree() -> None:
    subtitle, film = task(1, kind=MediaKind.SUBTITLE), task(2)
    known = {ACCOUNT: CHOICES}
    assert value_of(Field.CATEGORY, "Films", choices_for(subtitle, known)) == 22
    assert value_of(Field.CATEGORY, "Talks", choices_for(subtitle, known)) is CellFault.UNKNOWN_CATEGORY
    assert choices_for(film, known) is CHOICES


def test_where_that_tree_is_not_known_only_ids_are_taken() -> None:
    choices = choices_for(task(1, kind=MediaKind.SUBTITLE), {ACCOUNT: Choices(TREE)})
    assert value_of(Field.CATEGORY, "7; 999", choices) == (7, 999)
    assert value_of(Field.CATEGORY, "Films", choices) is CellFault.NO_CATEGORIES


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("水印; Films", (20, 22), "水印; Films"),
        ("22；水印；Films;", (22, 20), "Films; 水印"),
        ("水印 / A", CellFault.UNKNOWN_CATEGORY, ""),
        ("21; 20", (21, 20), "21; 水印"),
        ("20;", 20, "水印"),
        ("20;1.00E+09", CellFault.LOST_DIGITS, ""),
        ("", None, ""),
    ],
)
def test_materials_are_in_several_categories(text: str, value: object, written: str) -> None:
    choices = choices_for(task(1, kind=MediaKind.MATERIAL), {ACCOUNT: CHOICES})
    assert value_of(Field.CATEGORY, text, choices) == value
    if not isinstance(value, CellFault):
        assert text_of(Field.CATEGORY, value, choices) == written
        assert value_of(Field.CATEGORY, written, choices) == value


def test_a_film_is_in_one_category() -> None:
    assert value_of(Field.CATEGORY, "7; 8", CHOICES) is CellFault.UNKNOWN_CATEGORY


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("https://x.example/a.png", CoverFromUrl("https://x.example/a.png")),
        ("/covers/a.png", CoverFromFile("/covers/a.png")),
        ("covers/a.PNG", CoverFromFile("/sheets/covers/a.PNG")),
        ("12.5", CoverFromFrame(12.5)),
        ("1:02:03.5", CoverFromFrame(3723.5)),
        ("12.5#crop=0.25,0,0.5,1,1", CoverFromFrame(12.5, Crop(0.25, 0, 0.5, 1, 1))),
        ("covers/a.png#crop=0,0,0.5,0.5,0", CoverFromFile("/sheets/covers/a.png", Crop(0, 0, 0.5, 0.5))),
        ("12.5#crop=0,0,9,9,0", CellFault.NO_COVER),
        ("12.5#crop=0,0", CellFault.NO_COVER),
        ("the red one", CellFault.NO_COVER),
    ],
)
def test_a_cover_is_an_address_a_picture_or_a_second(text: str, value: object) -> None:
    assert value_of(Field.COVER, text, CHOICES) == value


def test_a_template_group_is_known_by_name_or_id_and_never_guessed() -> None:
    assert value_of(Field.TEMPLATE_GROUP, "Standard", CHOICES) == "g1"
    assert value_of(Field.TEMPLATE_GROUP, "g2", CHOICES) == "g2"
    assert value_of(Field.TEMPLATE_GROUP, "Twice", CHOICES) is CellFault.SEVERAL_GROUPS
    assert value_of(Field.TEMPLATE_GROUP, "高清 组", CHOICES) is CellFault.UNKNOWN_GROUP
    assert value_of(Field.TEMPLATE_GROUP, "高清 组", Choices()) is CellFault.NO_GROUPS
    assert value_of(Field.TEMPLATE_GROUP, "may-be-an-id_1", CHOICES) == "may-be-an-id_1"
    assert text_of(Field.TEMPLATE_GROUP, "g2", CHOICES) == "g2"


VALUES = st.one_of(
    st.tuples(st.just(Field.TITLE), st.text()),
    st.tuples(st.just(Field.DESCRIPTION), st.text()),
    st.tuples(st.just(Field.TAGS), st.text().map(split_tags)),
    st.tuples(st.just(Field.CATEGORY), st.sampled_from([7, 8, 9, 10, 11, 12])),
    st.tuples(st.just(Field.COVER), st.floats(0, 86_400).map(lambda s: CoverFromFrame(round(s, 9)))),
    st.tuples(
        st.just(Field.COVER), st.floats(0.01, 0.5).map(lambda s: CoverFromFrame(1.5, Crop(s, 0, s, s, s)))
    ),
    st.tuples(
        st.just(Field.COVER), st.floats(0.01, 0.5).map(lambda s: CoverFromFile("/a#b.png", Crop(s, 0, s, s)))
    ),
    st.tuples(st.just(Field.TEMPLATE_GROUP), st.sampled_from(["g1", "g2", "g3", "unheard-of"])),
    st.tuples(st.just(Field.WORKFLOW), st.text().map(str.strip)),
)


@given(VALUES)
def test_every_value_comes_back_from_its_text(pair: tuple[Field, object]) -> None:
    field, value = pair
    assert value_of(field, text_of(field, value, CHOICES), CHOICES) == value


def test_cleaning_takes_out_what_vod_refuses_and_nothing_else() -> None:
    assert cleaned(Field.TITLE, "Autumn 🍂\nparty") == "Autumn party"
    assert cleaned(Field.TAGS, ("a🎬", "🎬", "b")) == ("a", "b")
    assert cleaned(Field.DESCRIPTION, "line\nline") == "line\nline"
    problem = problem_of(Field.TAGS, tuple(map(str, range(17))))
    assert problem is not None
    assert problem.reason is Reason.TOO_MANY
