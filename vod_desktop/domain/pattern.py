r"""Texts with variables, for describing many files at once: `{parent} {n:03} {re:S(\d+)}`.

{stem} {name} {ext}            the file's name without and with its extension, the extension
{parent}                       the folder's name
{date} {date:yyyyMMdd}         the day the file was added; yyyy yy MM M dd d HH mm ss
{n} {n:03}                     the number in the selection or in what was added, from 1, filled with zeros
{duration} {width} {height}    of the media; empty where they are not known
{re:S(\d+)}                   what the first group takes out of {stem}; without a group what fits; empty for no fit
{{ }}                          a brace
"""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from vod_desktop.domain.media import MediaFacts
from vod_desktop.domain.name_search import ExpressionWrong, NameSearch

PATTERN_MAX = 2000
_DATE = "yyyy-MM-dd"
_DATE_LETTERS = {
    "yyyy": "%Y",
    "yy": "%y",
    "MM": "%m",
    "M": "{0.month}",
    "dd": "%d",
    "d": "{0.day}",
    "HH": "%H",
    "mm": "%M",
    "ss": "%S",
}
_LETTERS = re.compile(r"([A-Za-z])\1*")
_BETWEEN_COMMAS = re.compile(r"(?:\{(?:[^{}]|\{[^{}]*\})*\}|[^,，;；、\n])+")
_FILLED = re.compile(r"0?[1-9]?")


class PatternReason(enum.Enum):
    """Why a pattern is refused."""

    UNKNOWN = "unknown"
    """There is no such variable."""
    BRACE = "brace"
    """A brace that is not closed, or closes nothing."""
    FORMAT = "format"
    """What stands behind the colon means nothing here."""
    EXPRESSION = "expression"
    """The regular expression is wrong, too long, or goes beyond the language."""
    TOO_LONG = "too-long"


class PatternWrong(ValueError):
    """A pattern that cannot be used.

    Attributes:
        found: The piece of it that is wrong.
    """

    def __init__(self, reason: PatternReason, found: str) -> None:
        super().__init__(f"{reason.value}: {found}")
        self.reason = reason
        self.found = found


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a pattern may use of one file.

    Attributes:
        number: Its place among those that are described together, from 1.
        at: When it was added, in local time.
        media: None while it is not known, and where files cannot be looked into.
    """

    path: str
    number: int
    at: datetime
    media: MediaFacts | None = None


_Piece = Callable[[FileFacts], str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that was understood; `parse` makes it.

    Attributes:
        uses_media: Whether a file has to be looked into for it.
    """

    uses_media: bool
    _pieces: tuple[_Piece, ...]

    def filled(self, facts: FileFacts) -> str:
        """The text for one file."""
        return "".join(piece(facts) for piece in self._pieces)


@functools.lru_cache(maxsize=256)
def parse(text: str) -> Pattern:
    """Understand a pattern.

    Raises:
        PatternWrong: It has a mistake.
    """
    if len(text) > PATTERN_MAX:
        raise PatternWrong(PatternReason.TOO_LONG, text[:20])
    pieces: list[_Piece] = []
    used: set[str] = set()
    at = 0
    while at < len(text):
        if text[at : at + 2] in {"{{", "}}"}:
            pieces.append(_literal(text[at]))
            at += 2
        elif text[at] == "{":
            end = _closing(text, at)
            name, colon, form = text[at + 1 : end].partition(":")
            pieces.append(_variable(name, form if colon else None, text[at : end + 1]))
            used.add(name)
            at = end + 1
        elif text[at] == "}":
            raise PatternWrong(PatternReason.BRACE, text[at:])
        else:
            plain = re.compile(r"[^{}]+").match(text, at)
            assert plain is not None
            pieces.append(_literal(plain[0]))
            at = plain.end()
    return Pattern(bool(used & _OF_MEDIA.keys()), tuple(pieces))


def escaped(text: str) -> str:
    """A pattern that says just this text."""
    return text.replace("{", "{{").replace("}", "}}")


def split_patterns(text: str) -> tuple[str, ...]:
    """Patterns from what was typed in a row, as `split_tags` does with tags; commas within braces part nothing."""
    pieces = (piece.strip() for piece in _BETWEEN_COMMAS.findall(text))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))


def _closing(text: str, start: int) -> int:
    """Where the brace closes; braces inside, those of an expression, come in pairs or behind a backslash."""
    depth = 0
    for found in re.compile(r"\\.|[{}]", re.DOTALL).finditer(text, start):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0 and found[0] == "}":
            return found.start()
    raise PatternWrong(PatternReason.BRACE, text[start:])


def _variable(name: str, form: str | None, piece: str) -> _Piece:
    if name == "re":
        return _search(form or "", piece)
    if name == "date":
        return _date(_DATE if form is None else form, piece)
    if name == "n":
        return _number(form, piece)
    simple = (_OF_FILE | _OF_MEDIA).get(name)
    if simple is None:
        raise PatternWrong(PatternReason.UNKNOWN, piece)
    if form is not None:
        raise PatternWrong(PatternReason.FORMAT, piece)
    return simple


def _literal(text: str) -> _Piece:
    return lambda _facts: text


def _search(expression: str, piece: str) -> _Piece:
    try:
        search = NameSearch(expression)
    except ExpressionWrong:
        raise PatternWrong(PatternReason.EXPRESSION, piece) from None
    return lambda facts: search.find(PurePath(facts.path).stem) or ""


def _number(form: str | None, piece: str) -> _Piece:
    if form is not None and (not form or not _FILLED.fullmatch(form)):
        raise PatternWrong(PatternReason.FORMAT, piece)
    width = int(form or "0")
    return lambda facts: str(facts.number).zfill(width)


def _date(form: str, piece: str) -> _Piece:
    letters = {found[0] for found in _LETTERS.finditer(form)}
    if not form or not letters <= _DATE_LETTERS.keys() or set(form) & set("{}\\"):
        raise PatternWrong(PatternReason.FORMAT, piece)

    def shown(facts: FileFacts) -> str:
        def part(found: re.Match[str]) -> str:
            letters = _DATE_LETTERS[found[0]]
            return letters.format(facts.at) if letters[0] == "{" else facts.at.strftime(letters)

        return _LETTERS.sub(part, form)

    return shown


def _duration(facts: FileFacts) -> str:
    if facts.media is None or facts.media.duration_s is None:
        return ""
    minutes, seconds = divmod(round(facts.media.duration_s), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


_OF_FILE: dict[str, _Piece] = {
    "stem": lambda facts: PurePath(facts.path).stem,
    "name": lambda facts: PurePath(facts.path).name,
    "ext": lambda facts: PurePath(facts.path).suffix.removeprefix("."),
    "parent": lambda facts: PurePath(facts.path).parent.name,
}
_OF_MEDIA: dict[str, _Piece] = {
    "duration": _duration,
    "width": lambda facts: str(facts.media.width or "") if facts.media else "",
    "height": lambda facts: str(facts.media.height or "") if facts.media else "",
}
VARIABLES = (*_OF_FILE, "date", "n", *_OF_MEDIA, "re")
"""Every name that may stand in braces."""
