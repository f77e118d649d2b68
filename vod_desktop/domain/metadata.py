"""What describes a media, and what VOD accepts of it. Limits and their sources are in `limits`."""

from __future__ import annotations

import enum
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from vod_desktop.domain.copies import Copies
from vod_desktop.domain.crop import Crop
from vod_desktop.domain.limits import (
    ATTACHED_CATEGORIES_MAX,
    COVER_URL_MAX,
    DESCRIPTION_MAX,
    EXTEND_MAX_BYTES,
    TAG_MAX,
    TAGS_MAX,
    TITLE_MAX,
)
from vod_desktop.domain.user_data import user_data_faults

NO_TRANSCODE = "VOD_NO_TRANSCODE"
"""Template group that leaves the media as it is; offered by VOD in every account."""

_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\U000e0020-\U000e007f"
    "\u200d\u20e3\ufe0f\u2328\u23cf\u23e9\u23ea\u23f0\u23f3]"
)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters except line end and tab, and halves of surrogate pairs."""
_TAG_SEPARATORS = re.compile(r"[,，;；、\n]+")


class Field(enum.Enum):
    """A field of the form; the value is its name in `MediaMetadata`."""

    # Looked up for thousands of rows; the hash of an enum's own is a call into Python.
    __hash__ = object.__hash__

    TITLE = "title"
    DESCRIPTION = "description"
    TAGS = "tags"
    CATEGORY = "category_id"
    COVER = "cover"
    TEMPLATE_GROUP = "template_group_id"
    WORKFLOW = "workflow_id"
    STORAGE = "storage_location"
    APP = "app_id"
    USER_DATA = "user_data"


class Reason(enum.Enum):
    """Why a field is refused."""

    MISSING = "missing"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    EMOJI = "emoji"
    CONTROL = "control"
    COMMA = "comma"
    NOT_JSON = "not-json"
    NOT_A_URL = "not-a-url"
    PART = "part"
    """A part of the user data, named in `found`, that VOD does not take."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: the field, why, and the numbers or text for the sentence."""

    field: Field
    reason: Reason
    found: int | str = 0
    limit: int = 0


@dataclass(frozen=True, slots=True)
class CoverFromUrl:
    """A picture that is already on the web."""

    url: str


@dataclass(frozen=True, slots=True)
class CoverFromFile:
    """A picture on this computer, or a piece of it; it is uploaded first."""

    path: str
    crop: Crop | None = None


@dataclass(frozen=True, slots=True)
class CoverFromFrame:
    """The frame of the video itself at that second, or a piece of it."""

    at_s: float
    crop: Crop | None = None


Cover = CoverFromUrl | CoverFromFile | CoverFromFrame


class _Checked:
    """Keeps what was found wrong with a form: it never changes, and thousands of them are asked several times a second."""

    __slots__ = ("_found",)

    _found: tuple[Problem, ...]


Categories = int | tuple[int, ...] | None
"""The id of a category, or of two and more, in which only attached media can be; None for no category."""


@dataclass(frozen=True, slots=True)
class MediaMetadata(_Checked):
    """What the form holds. Empty text and None mean "not given" and are not sent."""

    title: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    category_id: Categories = None
    cover: Cover | None = None
    template_group_id: str = ""
    workflow_id: str = ""
    storage_location: str = ""
    app_id: str = ""
    user_data: str = ""

    @property
    def category_ids(self) -> tuple[int, ...]:
        """All categories; empty for none."""
        return ids_of(self.category_id)

    @property
    def first_category_id(self) -> int | None:
        """The one category of a video or image; None for none."""
        return next(iter(self.category_ids), None)

    def problems(self) -> tuple[Problem, ...]:
        """Everything VOD would refuse, in the order of the form; empty when it can be sent."""
        try:
            return self._found
        except AttributeError:
            object.__setattr__(self, "_found", self._look_for_problems())
            return self._found

    def _look_for_problems(self) -> tuple[Problem, ...]:
        return (
            *_title_problems(self.title),
            *_text_problems(Field.DESCRIPTION, self.description, DESCRIPTION_MAX),
            *_tag_problems(self.tags),
            *_category_problems(self.category_ids),
            *_cover_problems(self.cover),
            *_user_data_problems(self.user_data),
        )

    def changed(self, **values: object) -> MediaMetadata:
        """A copy with those fields changed; unknown names are a TypeError."""
        return _COPIES.changed(self, values)

    def differing_fields(self, other: MediaMetadata) -> frozenset[Field]:
        """The fields in which the two differ."""
        return frozenset(
            Field(f.name) for f in fields(self) if getattr(self, f.name) != getattr(other, f.name)
        )


_COPIES = Copies(MediaMetadata)


def split_tags(text: str) -> tuple[str, ...]:
    """Tags from what was typed or pasted: split at , ， ; ； 、 and line ends, trimmed, without repeats, order kept."""
    return tuple(
        dict.fromkeys(tag for tag in (piece.strip() for piece in _TAG_SEPARATORS.split(text)) if tag)
    )


def categories_of(ids: Iterable[int]) -> Categories:
    """These categories as the metadata hold them: without repeats, order kept."""
    kept = tuple(dict.fromkeys(ids))
    return kept if len(kept) > 1 else next(iter(kept), None)


def ids_of(categories: object) -> tuple[int, ...]:
    """The ids in what `categories_of` gave, or in a list of them; anything that is no number is passed over."""
    given = categories if isinstance(categories, list | tuple) else (categories,)
    return tuple(one for one in given if isinstance(one, int))


def title_from(stem: str) -> str:
    """A title that VOD takes, made of a file name: cleaned, composed (NFC), cut to the limit."""
    return clean_text(unicodedata.normalize("NFC", stem))[:TITLE_MAX].strip()


def file_name_from(name: str) -> str:
    """The file's name as VOD may see it: composed, without line ends, emoji or bytes that are no text. Keeps its extension."""
    cleaned = clean_text(unicodedata.normalize("NFC", name)).replace("\n", " ").replace("\t", " ")
    return cleaned if not cleaned.startswith(".") else f"media{cleaned}"


def clean_text(text: str) -> str:
    """The text without what VOD refuses: emoji go, control characters become blanks."""
    kept = _CONTROL.sub(" ", _EMOJI.sub("", text))
    return re.sub(r" {2,}", " ", kept).strip()


def has_emoji(text: str) -> bool:
    """Whether VOD would answer IllegalCharacters."""
    return _EMOJI.search(text) is not None


def _title_problems(title: str) -> Iterator[Problem]:
    if not title.strip():
        yield Problem(Field.TITLE, Reason.MISSING)
    elif "\n" in title:
        yield Problem(Field.TITLE, Reason.CONTROL)
    yield from _text_problems(Field.TITLE, title, TITLE_MAX)


def _text_problems(field: Field, text: str, limit: int) -> Iterator[Problem]:
    if len(text) > limit:
        yield Problem(field, Reason.TOO_LONG, len(text), limit)
    if emoji := _EMOJI.search(text):
        yield Problem(field, Reason.EMOJI, emoji.group())
    if _CONTROL.search(text):
        yield Problem(field, Reason.CONTROL)


def _tag_problems(tags: tuple[str, ...]) -> Iterator[Problem]:
    if len(tags) > TAGS_MAX:
        yield Problem(Field.TAGS, Reason.TOO_MANY, len(tags), TAGS_MAX)
    for tag in tags:
        if "," in tag:
            yield Problem(Field.TAGS, Reason.COMMA, tag)
        if len(tag) > TAG_MAX:
            yield Problem(Field.TAGS, Reason.TOO_LONG, len(tag), TAG_MAX)
        if has_emoji(tag):
            yield Problem(Field.TAGS, Reason.EMOJI, tag)
        if "\n" in tag or _CONTROL.search(tag):
            yield Problem(Field.TAGS, Reason.CONTROL)


def _category_problems(ids: tuple[int, ...]) -> Iterator[Problem]:
    if len(ids) > ATTACHED_CATEGORIES_MAX:
        yield Problem(Field.CATEGORY, Reason.TOO_MANY, len(ids), ATTACHED_CATEGORIES_MAX)


def _cover_problems(cover: Cover | None) -> Iterator[Problem]:
    if isinstance(cover, CoverFromUrl):
        if not cover.url.lower().startswith(("http://", "https://")):
            yield Problem(Field.COVER, Reason.NOT_A_URL, cover.url)
        if (size := _bytes_of(cover.url)) > COVER_URL_MAX:
            yield Problem(Field.COVER, Reason.TOO_LONG, size, COVER_URL_MAX)
        if _CONTROL.search(cover.url) or any(c.isspace() for c in cover.url):
            yield Problem(Field.COVER, Reason.CONTROL)


def _user_data_problems(text: str) -> Iterator[Problem]:
    if not text.strip():
        return
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        yield Problem(Field.USER_DATA, Reason.NOT_JSON)
        return
    if not isinstance(data, dict):
        yield Problem(Field.USER_DATA, Reason.NOT_JSON)
        return
    extend = data.get("Extend") or ""
    if (size := _bytes_of(_as_sent(extend))) > EXTEND_MAX_BYTES:
        yield Problem(Field.USER_DATA, Reason.TOO_LONG, size, EXTEND_MAX_BYTES)
    for part in user_data_faults(data):
        yield Problem(Field.USER_DATA, Reason.PART, part)
    if _CONTROL.search(text) or _CONTROL.search(_as_sent(data)):  # the second for escapes such as \ud800
        yield Problem(Field.USER_DATA, Reason.CONTROL)


def _as_sent(value: object) -> str:
    """Text as it is, anything else as JSON without the blanks with which it was typed."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _bytes_of(text: str) -> int:
    """Bytes of UTF-8; halves of characters, which cannot be sent, are counted, too."""
    return len(text.encode("utf-8", "surrogatepass"))
