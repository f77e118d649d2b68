"""The fields of a form as text of a cell, and back. The grid and the sheets read and write them alike."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from vod_desktop.app.rows import Row
from vod_desktop.domain.catalog import Category, TemplateGroup
from vod_desktop.domain.crop import Crop
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.limits import COVER_EXTENSIONS
from vod_desktop.domain.metadata import (
    CoverFromFile,
    CoverFromFrame,
    CoverFromUrl,
    Field,
    MediaMetadata,
    Problem,
    categories_of,
    clean_text,
    ids_of,
    split_tags,
)
from vod_desktop.domain.remote import RemoteJob

_CROP = re.compile(r"#crop=([\d.,]+)$")
_SECONDS = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6}(?:\.\d+)?)")
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?E\+\d+", re.IGNORECASE)
_ID = re.compile(r"-?\d{1,19}")
_GROUP_ID = re.compile(r"[!-~]*")
_SEVERAL = re.compile(r"[;；]")
_BETWEEN = re.compile(r"\s*[/／>＞]\s*")


class CellFault(enum.Enum):
    """Why the text of a cell says nothing that the form could hold."""

    UNKNOWN_CATEGORY = "unknown-category"
    NO_CATEGORIES = "no-categories"
    SEVERAL_CATEGORIES = "several-categories"
    UNKNOWN_GROUP = "unknown-group"
    NO_GROUPS = "no-groups"
    SEVERAL_GROUPS = "several-groups"
    NO_COVER = "no-cover"
    LOST_DIGITS = "lost-digits"


@dataclass(frozen=True)
class Choices:
    """What an account offers, for names in cells. Empty where it is not known.

    Attributes:
        folder: Where relative paths of covers begin; empty when there is no such place.
        several: Whether a media can be in several categories; `;` stands between them.
        materials: The categories of watermarks, subtitles and materials, which are a tree of their own.
    """

    categories: Sequence[Category] = ()
    groups: Sequence[TemplateGroup] = ()
    folder: str = ""
    several: bool = False
    materials: Sequence[Category] = ()
    _paths: dict[int, str] = field(init=False, default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self._paths.update(_walk(self.categories, ()))

    def category_path(self, category_id: int) -> str | None:
        """`Films / Trailers`."""
        return self._paths.get(category_id)

    def category_names(self) -> list[str]:
        """The paths of all, in the order of the tree."""
        return list(self._paths.values())

    def has_category(self, category_id: int) -> bool:
        """Whether the account has it, as far as known."""
        return category_id in self._paths

    def categories_named(self, text: str) -> set[int]:
        """The ids of all that the text may mean: a whole path first, else the last name of one."""
        wanted = _plain_path(text)
        return self._by_path.get(wanted) or self._by_name.get(wanted) or set()

    @cached_property
    def of_attached(self) -> Choices:
        """What is offered to a watermark, subtitle or material instead."""
        return Choices(self.materials, self.groups, self.folder, several=True)

    @cached_property
    def _by_path(self) -> dict[str, set[int]]:
        return _gathered((_plain_path(path), number) for number, path in self._paths.items())

    @cached_property
    def _by_name(self) -> dict[str, set[int]]:
        return _gathered((_plain_path(path.split(" / ")[-1]), n) for n, path in self._paths.items())


def choices_for(row: Row, known: Mapping[AccountId, Choices]) -> Choices:
    """What the row's account offers it."""
    found = known.get(row.account_id) or Choices()
    is_attached = not isinstance(row, RemoteJob) and row.kind.is_attached
    return found.of_attached if is_attached else found


def _gathered(pairs: Iterator[tuple[str, int]]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for name, number in pairs:
        found.setdefault(name, set()).add(number)
    return found


def _walk(categories: Sequence[Category], above: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    for category in categories:
        names = (*above, category.name)
        yield category.id, " / ".join(names)
        yield from _walk(category.children, names)


def _plain_path(text: str) -> str:
    return _BETWEEN.sub("/", text.strip()).casefold()


def text_of(of: Field, value: object, choices: Choices) -> str:
    """What a cell says for this value; `value_of` gives the value back."""
    if value is None or value == "":
        return ""
    match of, value:
        case Field.TAGS, tuple():
            return ", ".join(str(tag) for tag in value)
        case Field.CATEGORY, tuple() | int():
            return "; ".join(_category_text(number, choices) for number in ids_of(value))
        case Field.TEMPLATE_GROUP, str():
            return next((g.name for g in choices.groups if _means(g, value, choices)), value)
        case _, CoverFromUrl(url):
            return url
        case _, CoverFromFile(path, crop):
            return path + _crop_text(crop)
        case _, CoverFromFrame(at_s, crop):
            return _number_text(at_s) + _crop_text(crop)
        case _:
            return value if isinstance(value, str) else ""


def _category_text(number: int, choices: Choices) -> str:
    """The path where it gives the category back, else the id."""
    path = choices.category_path(number)
    return path if path and value_of(Field.CATEGORY, path, choices) == number else str(number)


def _number_text(number: float) -> str:
    return format(Decimal(repr(number)), "f").removesuffix(".0")


def _crop_text(crop: Crop | None) -> str:
    """What stands behind the second or the file of which only a piece is the cover."""
    return f"#crop={','.join(map(_number_text, astuple(crop)))}" if crop else ""


def _means(group: TemplateGroup, wanted: str, choices: Choices) -> bool:
    return group.id == wanted and value_of(Field.TEMPLATE_GROUP, group.name, choices) == wanted


def value_of(of: Field, text: str, choices: Choices) -> object:
    """What the cell means for the form, or a `CellFault`. Empty text is "not given"."""
    return _READ.get(of, _plain)(text, choices)


def problem_of(of: Field, value: object) -> Problem | None:
    """Why VOD would refuse the value; None if it takes it."""
    form = MediaMetadata(title="-").changed(**{of.value: value})
    return next((problem for problem in form.problems() if problem.field is of), None)


def cleaned(of: Field, value: object) -> object:
    """The value without what VOD refuses in texts: emoji, control characters, line ends in titles and tags."""
    match of, value:
        case Field.TAGS, tuple():
            tags = (clean_text(str(tag).replace("\n", " ")) for tag in value)
            return tuple(dict.fromkeys(tag for tag in tags if tag))
        case Field.TITLE, str():
            return clean_text(value.replace("\n", " "))
        case Field.DESCRIPTION, str():
            return clean_text(value)
        case _:
            return value


def _plain(text: str, _choices: Choices) -> object:
    return text


def _tags(text: str, _choices: Choices) -> object:
    return split_tags(text)


def _id(text: str, _choices: Choices) -> object:
    wanted = text.strip()
    return CellFault.LOST_DIGITS if _SCIENTIFIC.fullmatch(wanted) else wanted


def _categories(text: str, choices: Choices) -> object:
    if not choices.several:
        return _category(text, choices)
    named = [_category(one, choices) for one in _SEVERAL.split(text) if one.strip()]
    fault = next((one for one in named if isinstance(one, CellFault)), None)
    return fault or categories_of(ids_of(named))


def _category(text: str, choices: Choices) -> object:
    wanted = text.strip()
    if not wanted:
        return None
    if _SCIENTIFIC.fullmatch(wanted):
        return CellFault.LOST_DIGITS
    number = int(wanted) if _ID.fullmatch(wanted) else None
    if number is not None and choices.has_category(number):
        return number
    named = choices.categories_named(wanted)
    if len(named) == 1:
        return next(iter(named))
    if named:
        return CellFault.SEVERAL_CATEGORIES
    if choices.categories:
        return CellFault.UNKNOWN_CATEGORY
    return CellFault.NO_CATEGORIES if number is None else number


def _group(text: str, choices: Choices) -> object:
    wanted = text.strip()
    named = [group.id for group in choices.groups if group.name == wanted]
    if any(group.id == wanted for group in choices.groups):
        return wanted
    if named:
        return named[0] if len(named) == 1 else CellFault.SEVERAL_GROUPS
    found = _id(wanted, choices)
    if isinstance(found, CellFault) or _GROUP_ID.fullmatch(wanted):
        return found
    return CellFault.UNKNOWN_GROUP if choices.groups else CellFault.NO_GROUPS


def _cover(text: str, choices: Choices) -> object:
    wanted = text.strip()
    if not wanted:
        return None
    if wanted.lower().startswith(("http://", "https://")):
        return CoverFromUrl(wanted)
    cut = _CROP.search(wanted)
    if cut is None:
        return _whole_cover(wanted, choices)
    whole = _whole_cover(wanted[: cut.start()], choices)
    try:
        crop = Crop(*map(float, cut[1].split(",")))
    except (TypeError, ValueError):
        return CellFault.NO_COVER
    return replace(whole, crop=crop) if isinstance(whole, CoverFromFile | CoverFromFrame) else whole


def _whole_cover(wanted: str, choices: Choices) -> CoverFromFrame | CoverFromFile | CellFault:
    seconds = _SECONDS.fullmatch(wanted)
    if seconds:
        hours, minutes, rest = (float(part or 0) for part in seconds.groups())
        return CoverFromFrame(hours * 3600 + minutes * 60 + rest)
    path = Path(wanted)
    if path.is_absolute():
        return CoverFromFile(wanted)
    is_picture = path.suffix.lower().lstrip(".") in COVER_EXTENSIONS
    return (
        CoverFromFile(str(Path(choices.folder) / path))
        if is_picture and choices.folder
        else CellFault.NO_COVER
    )


_READ: dict[Field, Callable[[str, Choices], object]] = {
    Field.TAGS: _tags,
    Field.CATEGORY: _categories,
    Field.COVER: _cover,
    Field.TEMPLATE_GROUP: _group,
    Field.WORKFLOW: _id,
    Field.STORAGE: _id,
    Field.APP: _id,
}
