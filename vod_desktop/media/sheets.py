"""Lists of URLs in files: one a line, or a table with a row for each. Reads what spreadsheet programs save, GB18030 included."""

from __future__ import annotations

import csv
import enum
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from vod_desktop.domain.tables import SheetRefused
from vod_desktop.media.texts import decoded
from vod_desktop.media.workbooks import read_workbook

SIZE_MAX = 64 * 1024 * 1024
"""Bytes of a list; more is no list."""
_DELIMITERS = (",", ";", "\t", "|")
_SAYS_DELIMITER = re.compile(r"\ufeff?sep=(.)", re.IGNORECASE)
_ZIP = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0"

Naming = Callable[[str], str]
"""Gives the name of a column for its heading in a file; a heading that means nothing stays as it is."""


class SheetFault(enum.Enum):
    """What is wrong with a file, or with one of its lines."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    ENCODING = "encoding"
    WORKBOOK = "workbook"
    EMPTY = "empty"
    NO_URL_COLUMN = "no-url-column"
    UNKNOWN_COLUMN = "unknown-column"
    COLUMN_TWICE = "column-twice"
    QUOTES = "quotes"
    CELLS = "cells"
    DELIMITER = "delimiter"


OF_ROWS = frozenset({SheetFault.QUOTES, SheetFault.CELLS, SheetFault.DELIMITER})
"""Faults of single rows; with any other there are no rows at all."""


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
    storage: str = ""
    app: str = ""
    user_data: str = ""


@dataclass(frozen=True, slots=True)
class FaultyLine:
    """A line that cannot be understood. `line` is 0 where no single one is meant; `found` is what stands there."""

    line: int
    fault: SheetFault
    found: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file holds."""

    rows: tuple[SheetRow, ...] = ()
    faults: tuple[FaultyLine, ...] = ()


COLUMNS = tuple(field.name for field in fields(SheetRow) if field.name != "line")
"""The columns that a table may have; `url` it must."""


@dataclass(frozen=True, slots=True)
class _Header:
    """The first line that says anything, and how its cells and those of the rows are parted."""

    line: int = 0
    names: tuple[str, ...] = ()
    delimiter: str = ","


def as_it_stands(heading: str) -> str:
    """The heading itself, in any case."""
    return heading.strip().lower()


def read_sheet(path: Path, named: Naming = as_it_stands) -> Sheet:
    """The list in a file: a text, CSV, or the first sheet of a workbook. Nothing is raised: what cannot be read is a fault."""
    try:
        if path.stat().st_size > SIZE_MAX:
            return _broken(SheetFault.TOO_LARGE)
        content = path.read_bytes()
        if content.startswith((_ZIP, _OLD)):
            return _workbook(path, named)
    except OSError as error:
        return _broken(SheetFault.UNREADABLE, type(error).__name__)
    return parse_sheet(content, is_csv=path.suffix.lower() == ".csv", named=named)


def parse_sheet(content: bytes, *, is_csv: bool = False, named: Naming = as_it_stands) -> Sheet:
    """The list in a file's bytes; see `parse_list`."""
    text = decoded(content)
    return _broken(SheetFault.ENCODING) if text is None else parse_list(text, is_csv=is_csv, named=named)


def parse_list(text: str, *, is_csv: bool = False, named: Naming = as_it_stands) -> Sheet:
    """The list in a text. A table is known by a heading that means `url`, or has to be said.

    Any other text has one URL a line, with its title behind a tab where it has one. Empty lines and those that begin
    with # say nothing.
    """
    header = _header(text, named)
    if not header.names:
        return _broken(SheetFault.EMPTY)
    if is_csv or "url" in header.names:
        return _csv(text, header)
    rows = tuple(_lines(text))
    return Sheet(rows) if rows else _broken(SheetFault.EMPTY)


def is_table(text: str, named: Naming = as_it_stands) -> bool:
    """Whether the first line that says anything has a heading that means `url`."""
    return "url" in _header(text, named).names


def _workbook(path: Path, named: Naming) -> Sheet:
    try:
        table = read_workbook(path)
    except SheetRefused as refused:
        fault = SheetFault.EMPTY if refused.values.get("reason") == "empty" else SheetFault.WORKBOOK
        return _broken(fault)
    names = tuple(named(heading) for heading in table.headings)
    wrong = _wrong_names(names, line=0)
    if wrong is not None:
        return Sheet(faults=(wrong,))
    rows = tuple(_row(row.line, names, row.cells) for row in table.rows)
    return Sheet(rows) if rows else _broken(SheetFault.EMPTY)


def _lines(text: str) -> Iterator[SheetRow]:
    for number, line in enumerate(io.StringIO(text, newline=None), start=1):
        if (said := line.strip()) and not said.startswith("#"):
            url, *titles = said.split("\t")
            yield (
                SheetRow(number, url.strip(), titles[0].strip())
                if len(titles) == 1
                else SheetRow(number, said)
            )


def _header(text: str, named: Naming) -> _Header:
    """The first line that is not empty; one before it that only names the delimiter is passed over."""
    said = ""
    for number, line in enumerate(io.StringIO(text, newline=None), start=1):
        found = _SAYS_DELIMITER.fullmatch(line.rstrip("\n")) if number == 1 else None
        if found is not None:
            said = found[1]
        elif line.strip():
            best = said or max(_DELIMITERS, key=lambda d: ("url" in _names(line, d, named), line.count(d)))
            return _Header(number, _names(line, best, named), best)
    return _Header()


def _names(line: str, delimiter: str, named: Naming) -> tuple[str, ...]:
    return tuple(named(name.strip().strip('"')) for name in line.split(delimiter))


def _csv(text: str, header: _Header) -> Sheet:
    wrong = _wrong_names(header.names, header.line)
    if wrong is not None:
        return Sheet(faults=(wrong,))
    rows: list[SheetRow] = []
    faults: list[FaultyLine] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=header.delimiter, strict=True)
    line = 1
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
        if begun <= header.line or not any(cell.strip() for cell in cells):
            continue
        fault = _fault(begun, header, cells)
        if fault is None:
            rows.append(_row(begun, header.names, cells))
        else:
            faults.append(fault)
    if not rows and not faults:
        return _broken(SheetFault.EMPTY)
    return Sheet(tuple(rows), tuple(faults))


def _fault(line: int, header: _Header, cells: Sequence[str]) -> FaultyLine | None:
    width = len(header.names)
    if any(cell.strip() for cell in cells[width:]):
        return FaultyLine(line, SheetFault.CELLS, str(len(cells)))
    others = [other for other in _DELIMITERS if other != header.delimiter]
    if width > 1 and len(cells) == 1:
        meant = next((other for other in others if len(cells[0].split(other)) == width), None)
        return FaultyLine(line, SheetFault.DELIMITER, meant) if meant else None
    return None


def _wrong_names(names: Sequence[str], line: int) -> FaultyLine | None:
    given = [name for name in names if name]
    if "url" not in given:
        return FaultyLine(line, SheetFault.NO_URL_COLUMN, ", ".join(given)[:80])
    unknown = [name for name in given if name not in COLUMNS]
    if unknown:
        return FaultyLine(line, SheetFault.UNKNOWN_COLUMN, ", ".join(unknown)[:80])
    twice = {name for name in given if given.count(name) > 1}
    return FaultyLine(line, SheetFault.COLUMN_TWICE, ", ".join(sorted(twice))) if twice else None


def _row(line: int, names: Sequence[str], cells: Sequence[str]) -> SheetRow:
    given = {name: cell.strip() for name, cell in zip(names, cells, strict=False) if name}
    return SheetRow(line, **{"url": "", **given})


def _broken(fault: SheetFault, found: str = "") -> Sheet:
    return Sheet(faults=(FaultyLine(0, fault, found),))
