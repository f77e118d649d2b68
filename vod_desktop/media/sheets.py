"""Lists of URLs in files: one a line, or CSV with a row for each. Reads what spreadsheet programs save, GB18030 included."""

from __future__ import annotations

import csv
import enum
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from vod_desktop.media.texts import decoded

SIZE_MAX = 64 * 1024 * 1024
"""Bytes of a list; more is no list."""
_DELIMITERS = (",", ";", "\t")


class SheetFault(enum.Enum):
    """What is wrong with a file, or with one of its lines."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    ENCODING = "encoding"
    EMPTY = "empty"
    NO_URL_COLUMN = "no-url-column"
    UNKNOWN_COLUMN = "unknown-column"
    COLUMN_TWICE = "column-twice"
    QUOTES = "quotes"
    CELLS = "cells"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row; cells that are not there are empty. `line` is where it begins in the file, from 1."""

    line: int
    url: str
    title: str = ""
    description: str = ""
    tags: str = ""
    category: str = ""
    cover: str = ""
    extension: str = ""
    template_group: str = ""
    workflow: str = ""


@dataclass(frozen=True, slots=True)
class FaultyLine:
    """A line that cannot be understood. `line` is 0 when the whole file is meant; `found` is what stands there."""

    line: int
    fault: SheetFault
    found: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file holds."""

    rows: tuple[SheetRow, ...] = ()
    faults: tuple[FaultyLine, ...] = ()


COLUMNS = tuple(field.name for field in fields(SheetRow) if field.name != "line")
"""The columns that a CSV file may have; `url` it must."""


def read_sheet(path: Path) -> Sheet:
    """The list in a file. Nothing is raised: what cannot be read is among the faults."""
    try:
        if path.stat().st_size > SIZE_MAX:
            return _broken(SheetFault.TOO_LARGE)
        content = path.read_bytes()
    except OSError as error:
        return _broken(SheetFault.UNREADABLE, type(error).__name__)
    return parse_sheet(content, is_csv=path.suffix.lower() == ".csv")


def parse_sheet(content: bytes, *, is_csv: bool = False) -> Sheet:
    """The list in a file's bytes. CSV is known by a header with the column `url`, or has to be said.

    A text has one URL a line; empty lines and those that begin with # say nothing.
    """
    text = decoded(content)
    if text is None:
        return _broken(SheetFault.ENCODING)
    delimiter, header = _header(text)
    if not header:
        return _broken(SheetFault.EMPTY)
    if is_csv or "url" in header:
        return _csv(text, delimiter, header)
    rows = tuple(_lines(text))
    return Sheet(rows) if rows else _broken(SheetFault.EMPTY)


def _lines(text: str) -> Iterator[SheetRow]:
    for number, line in enumerate(io.StringIO(text, newline=None), start=1):
        if (url := line.strip()) and not url.startswith("#"):
            yield SheetRow(number, url)


def _header(text: str) -> tuple[str, tuple[str, ...]]:
    """The delimiter and the names of the first line that is not empty."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    best = max(_DELIMITERS, key=lambda d: ("url" in _names(first, d), first.count(d)))
    return best, _names(first, best)


def _names(line: str, delimiter: str) -> tuple[str, ...]:
    return tuple(name.strip().strip('"').strip().lower() for name in line.split(delimiter)) if line else ()


def _csv(text: str, delimiter: str, header: Sequence[str]) -> Sheet:
    wrong = _wrong_header(header)
    if wrong is not None:
        return Sheet(faults=(wrong,))
    rows: list[SheetRow] = []
    faults: list[FaultyLine] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    seen_header, line = False, 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            # After a quotation mark gone astray no line can be trusted.
            faults.append(FaultyLine(line, SheetFault.QUOTES, str(error)))
            break
        if cells is None:
            break
        begun, line = line, reader.line_num + 1
        if not any(cell.strip() for cell in cells):
            continue
        if not seen_header:
            seen_header = True
        elif any(cell.strip() for cell in cells[len(header) :]):
            faults.append(FaultyLine(begun, SheetFault.CELLS, str(len(cells))))
        else:
            rows.append(_row(begun, header, cells))
    if not rows and not faults:
        return _broken(SheetFault.EMPTY)
    return Sheet(tuple(rows), tuple(faults))


def _wrong_header(header: Sequence[str]) -> FaultyLine | None:
    named = [name for name in header if name]
    if "url" not in named:
        return FaultyLine(0, SheetFault.NO_URL_COLUMN, ", ".join(named)[:80])
    unknown = [name for name in named if name not in COLUMNS]
    if unknown:
        return FaultyLine(0, SheetFault.UNKNOWN_COLUMN, ", ".join(unknown)[:80])
    twice = {name for name in named if named.count(name) > 1}
    return FaultyLine(0, SheetFault.COLUMN_TWICE, ", ".join(sorted(twice))) if twice else None


def _row(line: int, header: Sequence[str], cells: Sequence[str]) -> SheetRow:
    given = {name: cell.strip() for name, cell in zip(header, cells, strict=False) if name}
    return SheetRow(line, **{"url": "", **given})


def _broken(fault: SheetFault, found: str = "") -> Sheet:
    return Sheet(faults=(FaultyLine(0, fault, found),))
