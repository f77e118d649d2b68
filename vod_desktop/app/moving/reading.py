"""Reading a file that somebody else may have written: nothing in it is trusted."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NoReturn, TypeVar

from vod_desktop.domain.errors import InputError

_E = TypeVar("_E", bound=Enum)

TEXT_MAX = 100_000
"""Characters of one text."""
_WHOLE_MAX = 2**63


class MovedFileUnusable(InputError):
    """A queue file or a backup (`path`) that cannot be used.

    Values: `reason`, one of format, newer, content, access; for `content` also `place`.
    """

    kind = "moved-file-unusable"


class MovedFileWrong(ValueError):
    """Something in the file is not what it has to be; `place` names it as the file does, empty for the file as a whole."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


@dataclass(frozen=True, slots=True)
class Read:
    """An object of the file, and how the file names it."""

    values: Mapping[str, object]
    place: str

    def wrong(self, name: str) -> NoReturn:
        """This value cannot be used."""
        raise MovedFileWrong(f"{self.place}.{name}".lstrip("."))

    def text(self, name: str, *, longest: int = TEXT_MAX) -> str:
        """A text; empty when it is not there."""
        value = self.values.get(name, "")
        if not isinstance(value, str) or len(value) > longest or "\0" in value:
            self.wrong(name)
        return value

    def line(self, name: str, *, longest: int) -> str:
        """A text that is there, in one line."""
        text = self.text(name, longest=longest)
        if not text.strip() or not text.isprintable():
            self.wrong(name)
        return text

    def whole(self, name: str) -> int:
        """A whole number from 0 on."""
        value = self.values.get(name, 0)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < _WHOLE_MAX:
            self.wrong(name)
        return value

    def seconds(self, name: str) -> float:
        """A point in time."""
        value = self.values.get(name, 0)
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < _WHOLE_MAX:
            self.wrong(name)
        return float(value)

    def yes(self, name: str) -> bool:
        """Yes or no; no when it is not there."""
        value = self.values.get(name, False)
        if not isinstance(value, bool):
            self.wrong(name)
        return value

    def one_of(self, name: str, kinds: type[_E]) -> _E:
        """A word of a list."""
        known = {kind.value: kind for kind in kinds}
        return known.get(self.text(name)) or self.wrong(name)

    def object(self, name: str) -> Mapping[str, object]:
        """An object; empty when it is not there."""
        value = self.values.get(name, {})
        if not isinstance(value, dict):
            self.wrong(name)
        return value

    def several(self, name: str, *, most: int) -> Iterator[Read]:
        """A list of objects; none when it is not there."""
        listed = self.values.get(name, [])
        if not isinstance(listed, list) or len(listed) > most:
            self.wrong(name)
        for number, value in enumerate(listed):
            if not isinstance(value, dict):
                self.wrong(f"{name}[{number}]")
            yield Read(value, f"{self.place}.{name}[{number}]".lstrip("."))


def parsed(content: bytes) -> Read:
    """The object that a file holds.

    Raises:
        MovedFileWrong: It is none, or holds numbers that are none.
    """
    try:
        value = json.loads(content, parse_constant=_no_number, parse_float=_finite)
    except (ValueError, RecursionError):
        raise MovedFileWrong("") from None
    if not isinstance(value, dict):
        raise MovedFileWrong("")
    return Read(value, "")


def _no_number(_word: str) -> NoReturn:
    raise ValueError


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError
    return value
