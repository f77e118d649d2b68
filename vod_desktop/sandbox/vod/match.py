"""The little query language of SearchMedia's Match parameter.

    query     = condition { "and" condition }
    condition = "(" query { "or" query } ")"        an "or" stands in parentheses only
              | field "=" value                     exact, or "contains" for titles and descriptions
              | field "in" "(" value { "," value } ")"
              | field "=" ( "(" | "[" ) value "," value ( ")" | "]" )    a range; square brackets include the end
    value     = 'text' | "text" | number

Words are written in any case. Times are texts like '2024-01-02T03:04:05Z'.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from vod_desktop.sandbox.vod.errors import VodError
from vod_desktop.sandbox.vod.times import read_time

Value = str | int | float
Row = Callable[[str], Value | tuple[str, ...]]
"""Gives the value of a field of one media file; several values for tags."""

DEPTH_MAX = 20
_TOKEN = re.compile(
    r"""\s*(?:
        (?P<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
      | (?P<number>-?\d+(?:\.\d+)?)(?![A-Za-z0-9_])
      | (?P<word>[A-Za-z][A-Za-z0-9_]*)
      | (?P<sign>[()\[\],=])
    )""",
    re.VERBOSE | re.DOTALL,
)


class FieldKind(Enum):
    """How a field is compared."""

    EXACT = "exact"
    FUZZY = "fuzzy"
    TAGS = "tags"
    NUMBER = "number"
    TIME = "time"


class Query(Protocol):
    """Something that a media file fulfils or not."""

    def matches(self, row: Row) -> bool:
        """Whether this media file is meant."""


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part must match."""

    parts: tuple[Query, ...]

    def matches(self, row: Row) -> bool:
        return all(part.matches(row) for part in self.parts)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One part must match."""

    parts: tuple[Query, ...]

    def matches(self, row: Row) -> bool:
        return any(part.matches(row) for part in self.parts)


@dataclass(frozen=True, slots=True)
class OneOf:
    """The field has one of the values."""

    field: str
    kind: FieldKind
    values: tuple[Value, ...]

    def matches(self, row: Row) -> bool:
        found = row(self.field)
        if self.kind is FieldKind.FUZZY:
            text = str(found).casefold()
            return any(str(value).casefold() in text for value in self.values)
        if isinstance(found, tuple):
            return any(value in found for value in self.values)
        return found in self.values


@dataclass(frozen=True, slots=True)
class Between:
    """The field lies in a range."""

    field: str
    low: float
    high: float
    with_low: bool
    with_high: bool

    def matches(self, row: Row) -> bool:
        found = row(self.field)
        if isinstance(found, str | tuple):
            return False
        above = found > self.low or (self.with_low and found == self.low)
        return above and (found < self.high or (self.with_high and found == self.high))


def parse_match(text: str, fields: Mapping[str, FieldKind]) -> Query:
    """Read a Match text; an empty one matches everything.

    Raises:
        VodError: `ErrorMatchSyntax`, 400.
    """
    if not text.strip():
        return AllOf(())
    return _Reader(text, fields).read()


def syntax_error(why: str) -> VodError:
    """A Match text that cannot be read."""
    return VodError(400, "ErrorMatchSyntax", f"The specified Match has a syntax error: {why}.")


class _Reader:
    """Recursive descent over the tokens."""

    def __init__(self, text: str, fields: Mapping[str, FieldKind]) -> None:
        self._tokens = list(_tokens(text))
        self._at = 0
        self._fields = fields

    def read(self) -> Query:
        query = self._all_of(0)
        if self._at != len(self._tokens):
            raise syntax_error(f"{self._peek()[1]!r} was not expected")
        return query

    def _all_of(self, depth: int) -> Query:
        parts = [self._condition(depth)]
        while self._take_word("and"):
            parts.append(self._condition(depth))
        return parts[0] if len(parts) == 1 else AllOf(tuple(parts))

    def _condition(self, depth: int) -> Query:
        if not self._take_sign("("):
            return self._comparison()
        if depth >= DEPTH_MAX:
            raise syntax_error("it is nested too deeply")
        parts = [self._all_of(depth + 1)]
        while self._take_word("or"):
            parts.append(self._all_of(depth + 1))
        self._expect(")")
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def _comparison(self) -> Query:
        kind, field = self._next()
        if kind != "word" or field not in self._fields:
            raise syntax_error(f"{field!r} is not a field")
        if self._take_word("in"):
            self._expect("(")
            values = self._values(field)
            self._expect(")")
            return OneOf(field, self._fields[field], values)
        self._expect("=")
        for sign in ("(", "["):
            if self._take_sign(sign):
                return self._between(field, with_low=sign == "[")
        return OneOf(field, self._fields[field], (self._value(field),))

    def _between(self, field: str, *, with_low: bool) -> Query:
        values = self._values(field)
        with_high = self._take_sign("]")
        if not with_high:
            self._expect(")")
        numbers = [value for value in values if not isinstance(value, str)]
        if len(values) != 2 or len(numbers) != 2:
            raise syntax_error(f"{field} needs two numbers or times for a range")
        return Between(field, numbers[0], numbers[1], with_low, with_high)

    def _values(self, field: str) -> tuple[Value, ...]:
        values = [self._value(field)]
        while self._take_sign(","):
            values.append(self._value(field))
        return tuple(values)

    def _value(self, field: str) -> Value:
        kind, text = self._next()
        if kind not in ("text", "number"):
            raise syntax_error(f"{text!r} is not a value")
        if kind == "text":
            text = re.sub(r"\\(.)", r"\1", text[1:-1], flags=re.DOTALL)
        try:
            return _typed(self._fields[field], text)
        except ValueError:
            raise syntax_error(f"{text!r} does not fit {field}") from None

    def _peek(self) -> tuple[str, str]:
        return self._tokens[self._at] if self._at < len(self._tokens) else ("end", "the end")

    def _next(self) -> tuple[str, str]:
        token = self._peek()
        self._at += 1
        return token

    def _take(self, kind: str, text: str) -> bool:
        found = self._peek()
        taken = found[0] == kind and found[1].lower() == text
        self._at += taken
        return taken

    def _take_word(self, word: str) -> bool:
        return self._take("word", word)

    def _take_sign(self, sign: str) -> bool:
        return self._take("sign", sign)

    def _expect(self, sign: str) -> None:
        if not self._take_sign(sign):
            raise syntax_error(f"{sign!r} was expected before {self._peek()[1]!r}")


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    end = len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if found is None:
            raise syntax_error(f"{text[at : at + 10]!r} cannot be read")
        yield str(found.lastgroup), found[str(found.lastgroup)]
        at = found.end()


def _typed(kind: FieldKind, text: str) -> Value:
    if kind is FieldKind.TIME:
        return read_time(text)
    if kind is FieldKind.NUMBER:
        return float(text) if "." in text else int(text)
    return text
