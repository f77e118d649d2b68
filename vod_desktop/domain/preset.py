"""Named sets of metadata for files that are alike: what each fills in, when it is applied by itself, and how it is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import PurePath

from vod_desktop.domain.errors import InputError
from vod_desktop.domain.limits import ATTACHED_CATEGORIES_MAX, TAGS_MAX
from vod_desktop.domain.metadata import Field, MediaMetadata, categories_of, clean_text, ids_of, split_tags
from vod_desktop.domain.pattern import PATTERN_MAX, FileFacts, Pattern, PatternWrong, escaped, parse

NAME_MAX = 60
PRESETS_MAX = 200
_FORMAT = "vod-desktop-presets"
_VERSION = 1

PATTERNED = frozenset({Field.TITLE, Field.DESCRIPTION, Field.TAGS})
"""Fields in which a preset may use variables."""
PRESET_FIELDS = tuple(field for field in Field if field is not Field.COVER)
"""What a preset can fill in, in the order of the form."""


class PresetUnknown(InputError):
    """There is no preset of that name (`preset`)."""

    kind = "preset-unknown"


class PresetsUnusable(InputError):
    """A file of presets (`path`) that cannot be used.

    Values: `reason`, one of format, preset, access; for `preset` also `preset` and `place`.
    """

    kind = "presets-unusable"


class PresetWrong(ValueError):
    """A preset, or a file of presets, that cannot be used.

    Attributes:
        preset: Which one; empty for the file as a whole.
        place: The part of it that is wrong, as it is named in the file.
    """

    def __init__(self, preset: str, place: str) -> None:
        super().__init__(f"{preset}: {place}")
        self.preset = preset
        self.place = place


@dataclass(frozen=True, slots=True)
class PresetRule:
    """When a preset is applied to a new file by itself: when all that is given here holds. Nothing given: never.

    Attributes:
        folder: The file lies in it or below.
        name: Its name fits: `*.mov`, `EP*`; upper and lower case are the same.
        account: The name of the account it is added under.
    """

    folder: str = ""
    name: str = ""
    account: str = ""

    def holds(self, path: str, account: str) -> bool:
        """Whether it applies to this file."""
        if self == PresetRule():
            return False
        file = PurePath(path)
        return (
            (not self.folder or file.is_relative_to(self.folder))
            and (not self.name or fnmatchcase(file.name.casefold(), self.name.casefold()))
            and (not self.account or self.account == account)
        )


@dataclass(frozen=True, slots=True)
class PresetMark:
    """Which fields of a row a preset filled in, as long as nobody typed over them."""

    name: str
    fields: frozenset[Field]


@dataclass(frozen=True, slots=True)
class Preset:
    """Values by field; only those that are given are filled in. Title, description and tags are patterns.

    Raises:
        PresetWrong: When made of what VOD or the pattern language refuses.
    """

    name: str
    values: Mapping[Field, object] = field(default_factory=dict)
    rule: PresetRule = PresetRule()

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > NAME_MAX or not self.name.isprintable():
            raise PresetWrong(self.name[:NAME_MAX], "name")
        for of, value in self.values.items():
            if not _is_fit(of, value):
                raise PresetWrong(self.name, of.value)

    @property
    def uses_media(self) -> bool:
        """Whether a file has to be looked into for it."""
        return any(parse(text).uses_media for text in self._patterns())

    def filled(self, facts: FileFacts) -> dict[Field, object]:
        """The values for one file."""
        return {of: _filled(of, value, facts) for of, value in self.values.items()}

    def updated_from(self, metadata: MediaMetadata, mark: PresetMark | None) -> Preset:
        """The same preset with what this row has; a pattern stays where the row still shows what came of it."""
        kept = mark.fields if mark is not None and mark.name == self.name else frozenset()
        return Preset(self.name, {**values_of(metadata), **_only(self.values, kept)}, self.rule)

    def _patterns(self) -> list[str]:
        texts = [value for of, value in self.values.items() if of in PATTERNED and isinstance(value, str)]
        tags = self.values.get(Field.TAGS, ())
        return [*texts, *(str(tag) for tag in tags)] if isinstance(tags, tuple) else texts


def values_of(metadata: MediaMetadata) -> dict[Field, object]:
    """What a row has, as values of a preset."""
    given: dict[Field, object] = {}
    for of in PRESET_FIELDS:
        value = getattr(metadata, of.value)
        if of is Field.TAGS:
            value = tuple(escaped(tag) for tag in value)
        elif of in PATTERNED:
            value = escaped(value)
        if value not in ("", (), None):
            given[of] = value
    return given


def marked(mark: PresetMark | None, changed: frozenset[Field], preset: str) -> PresetMark | None:
    """The mark of a row in which fields were changed by a preset, or by hand when that is empty."""
    kept = mark.fields - changed if mark is not None else frozenset()
    if not preset:
        return PresetMark(mark.name, kept) if mark is not None and kept else None
    same = kept if mark is not None and mark.name == preset else frozenset()
    return PresetMark(preset, same | changed)


def preset_data(preset: Preset) -> dict[str, object]:
    """The preset as JSON knows it."""
    rule = preset.rule
    values = {of.value: list(v) if isinstance(v, tuple) else v for of, v in preset.values.items()}
    conditions = {"folder": rule.folder, "name": rule.name, "account": rule.account}
    return {
        "name": preset.name,
        "values": values,
        "rule": {name: text for name, text in conditions.items() if text},
    }


def preset_from(data: object) -> Preset:
    """What `preset_data` wrote, here or elsewhere: nothing in it is trusted.

    Raises:
        PresetWrong: It is no preset.
    """
    if not isinstance(data, dict):
        raise PresetWrong("", "presets")
    name, values, rule = data.get("name"), data.get("values", {}), data.get("rule", {})
    if not isinstance(name, str):
        raise PresetWrong("", "name")
    if not isinstance(values, dict) or not values.keys() <= {of.value for of in PRESET_FIELDS}:
        raise PresetWrong(name, "values")
    if not isinstance(rule, dict) or not all(isinstance(text, str) for text in rule.values()):
        raise PresetWrong(name, "rule")
    if not rule.keys() <= {"folder", "name", "account"} or any(len(t) > PATTERN_MAX for t in rule.values()):
        raise PresetWrong(name, "rule")
    read = {Field(key): tuple(v) if isinstance(v, list) else v for key, v in values.items()}
    return Preset(name, read, PresetRule(**rule))


def presets_file(presets: Sequence[Preset]) -> dict[str, object]:
    """A file of presets as JSON knows it."""
    return {"format": _FORMAT, "version": _VERSION, "presets": [preset_data(preset) for preset in presets]}


def presets_from_file(data: object) -> tuple[Preset, ...]:
    """The presets of a file.

    Raises:
        PresetWrong: It is no file of presets, or one of them is wrong: then none is taken.
    """
    if not isinstance(data, dict) or data.get("format") != _FORMAT or data.get("version") != _VERSION:
        raise PresetWrong("", "format")
    listed = data.get("presets")
    if not isinstance(listed, list) or len(listed) > PRESETS_MAX:
        raise PresetWrong("", "presets")
    return tuple(preset_from(one) for one in listed)


def _only(values: Mapping[Field, object], fields: frozenset[Field]) -> dict[Field, object]:
    return {of: value for of, value in values.items() if of in fields}


def _is_fit(of: Field, value: object) -> bool:
    if of is Field.CATEGORY:
        return _is_categories(value)
    if of is Field.TAGS:
        return isinstance(value, tuple) and 0 < len(value) <= TAGS_MAX and all(_is_pattern(v) for v in value)
    if of not in PRESET_FIELDS or not isinstance(value, str) or not value:
        return False
    if of in PATTERNED:
        return _is_pattern(value)
    form = MediaMetadata(title="-").changed(**{of.value: value})
    one_line = value.isprintable() or of is Field.USER_DATA
    return len(value) <= PATTERN_MAX and one_line and not form.problems()


def _is_categories(value: object) -> bool:
    ids = ids_of(value)
    in_range = all(not isinstance(one, bool) and 0 < one < 2**63 for one in ids)
    return 0 < len(ids) <= ATTACHED_CATEGORIES_MAX and categories_of(ids) == value and in_range


def _is_pattern(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(value.strip()) and bool(parse(value))
    except PatternWrong:
        return False


def _filled(of: Field, value: object, facts: FileFacts) -> object:
    if of is Field.TAGS and isinstance(value, tuple):
        return split_tags("\n".join(clean_text(parse(tag).filled(facts)) for tag in value))
    if of not in PATTERNED:
        return value
    pattern = parse(str(value))
    return fill_title(pattern, facts) if of is Field.TITLE else clean_text(pattern.filled(facts))


def fill_title(pattern: Pattern, facts: FileFacts) -> str:
    """A title of a pattern, without what VOD refuses; too long a one is not cut."""
    return clean_text(pattern.filled(facts).replace("\n", " "))
