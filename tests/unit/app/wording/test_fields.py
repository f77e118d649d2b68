"""What is wrong in a field is said beside it; names of things exist in both languages."""

from __future__ import annotations

import pytest

from vod_desktop.app.wording import Wording, untranslated
from vod_desktop.domain.account import AuthKind
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import CoverFromUrl, Field, MediaMetadata, Problem, Reason
from vod_desktop.domain.region import REGIONS
from vod_desktop.domain.settings import Language, Theme

WORDS = Wording(untranslated, Language.ENGLISH)


@pytest.mark.parametrize("field", list(Field))
@pytest.mark.parametrize("reason", list(Reason))
def test_every_problem_of_every_field_has_a_sentence(field: Field, reason: Reason) -> None:
    words = WORDS.field_problem(Problem(field, reason, 7, 5))
    assert words
    assert "{" not in words.replace("{ … }", "")


@pytest.mark.parametrize(
    ("metadata", "words"),
    [
        (MediaMetadata(), "VOD needs a title."),
        (MediaMetadata(title="x" * 131), "Too long by 3: VOD takes 128 characters."),
        (MediaMetadata(title="a 🎬"), "VOD does not take emoji: 🎬"),
        (MediaMetadata(title="a", tags=("x" * 40,)), "A tag has 40 characters; VOD takes 32."),
        (
            MediaMetadata(title="a", tags=tuple(map(str, range(17)))),
            "17 tags are too many: VOD takes 16.",
        ),
        (MediaMetadata(title="a", user_data="{"), "This is not a JSON object: { … }"),
        (
            MediaMetadata(title="a", cover=CoverFromUrl("ftp://x")),
            "A web address begins with https:// or http://.",
        ),
    ],
)
def test_problems_are_said_with_their_numbers(metadata: MediaMetadata, words: str) -> None:
    assert WORDS.field_problem(metadata.problems()[0]) == words


def test_names_exist_for_all_words_of_the_domain() -> None:
    names = [
        *map(WORDS.field, Field),
        *map(WORDS.kind, MediaKind),
        *map(WORDS.auth_kind, AuthKind),
        *map(WORDS.theme, Theme),
        *map(WORDS.language, Language),
    ]
    assert all(names)


@pytest.mark.parametrize(
    ("language", "text"),
    [(Language.ENGLISH, "Shanghai (cn-shanghai)"), (Language.CHINESE, "上海 (cn-shanghai)")],
)
def test_regions_are_places_in_the_language_of_the_user(language: Language, text: str) -> None:
    assert Wording(untranslated, language).region(REGIONS[0].id) == text


def test_a_region_that_is_not_listed_is_shown_by_its_id() -> None:
    assert WORDS.region("mars-1") == "mars-1"
