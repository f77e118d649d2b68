"""A table as it stands in a file of a spreadsheet program: headings, rows of text, and what was odd about it."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

from vod_desktop.domain.errors import InputError

ROWS_MAX = 50_000
"""Rows of a sheet; more is no list of media."""
COLUMNS_MAX = 256
CELL_MAX = 32_767
"""Characters of a cell; no spreadsheet program takes more."""
_RUNS = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""What a spreadsheet program may take for a formula; the apostrophes before it are ours."""


class SheetRefused(InputError):
    """A file that cannot be read as a sheet, or not be written.

    Values: `path`, `found`, and `reason`: unreadable, unwritable, too-large, encoding, empty, quotes, too-many-rows,
    too-many-columns, cell-too-long, not-a-workbook, old-or-locked, no-key-column or no-field-column.
    """

    kind = "sheet-refused"


class Oddity(enum.Enum):
    """What a person should know about a file before trusting its cells."""

    MERGED = "merged"
    FORMULAS = "formulas"
    NO_VALUE = "no-value"
    DATES = "dates"
    LONG_NUMBERS = "long-numbers"
    OTHER_SHEETS = "other-sheets"


@dataclass(frozen=True, slots=True)
class Noted:
    """An oddity, how often it is there, and where the first one stands (`C7`) or what it is called."""

    oddity: Oddity
    count: int
    example: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row.

    Attributes:
        line: Where it stands in the file, from 1.
        cells: As many as there are headings.
        unknown: Columns whose cell has a formula or an error without a value.
    """

    line: int
    cells: tuple[str, ...]
    unknown: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Table:
    """What a sheet holds. Rows without any text are left out."""

    headings: tuple[str, ...]
    rows: tuple[TableRow, ...] = ()
    notes: tuple[Noted, ...] = ()


def table_of(rows: list[TableRow], notes: tuple[Noted, ...] = ()) -> Table:
    """The first row that says anything is the headings.

    Raises:
        SheetRefused: There are no rows, or more of them, or longer ones, than a sheet may have; without `path`.
    """
    said = [row for row in rows if row.unknown or any(cell.strip() for cell in row.cells)]
    if not said:
        raise SheetRefused(reason="empty")
    if len(said) > ROWS_MAX + 1:
        raise SheetRefused(reason="too-many-rows", found=str(ROWS_MAX))
    width = max(_width(row) for row in said)
    if width > COLUMNS_MAX:
        raise SheetRefused(reason="too-many-columns", found=str(width))
    headings, *below = [_as_wide(row, width) for row in said]
    return Table(headings.cells, tuple(below), notes)


def _width(row: TableRow) -> int:
    last = max((number for number, cell in enumerate(row.cells, start=1) if cell.strip()), default=0)
    return max(last, max(row.unknown, default=-1) + 1)


def _as_wide(row: TableRow, width: int) -> TableRow:
    for number, cell in enumerate(row.cells):
        if len(cell) > CELL_MAX:
            raise SheetRefused(reason="cell-too-long", found=cell_name(row.line, number))
    cells = row.cells[:width] + ("",) * (width - len(row.cells))
    return TableRow(row.line, cells, row.unknown)


def cell_name(line: int, column: int) -> str:
    """`C7` for line 7 and column 2, which counts from 0."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{line}"


def armed(text: str) -> str:
    """The text so that no spreadsheet program runs it as a formula: an apostrophe before what begins like one."""
    return f"'{text}" if _RUNS.match(text) else text


def armless(text: str) -> str:
    """Undoes `armed`."""
    return text[1:] if text.startswith("'") and _RUNS.match(text) else text
