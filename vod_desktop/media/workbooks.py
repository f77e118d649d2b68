"""Tables in XLSX files, read and written row by row. Every cell becomes text that says what the cell shows."""

from __future__ import annotations

import datetime as dt
import re
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vod_desktop.domain.tables import (
    COLUMNS_MAX,
    ROWS_MAX,
    Noted,
    Oddity,
    SheetRefused,
    Table,
    TableRow,
    cell_name,
    table_of,
)

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

UNPACKED_MAX = 512 * 1024 * 1024
"""Bytes of all parts of a workbook together; more is a bomb."""
_OLD = b"\xd0\xcf\x11\xe0"
"""How files of Excel 97 begin, and those that are locked by a password."""
_EXACT_BELOW = 10**15
"""Spreadsheet programs keep fifteen digits of a number and make zeros of the rest."""
_LINES_MAX = 1_048_576
"""Lines of a sheet in any spreadsheet program; a file that names a later one would be counted up to it."""
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NEEDS_ESCAPE = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_ZEROS = re.compile(r"0{2,32}")


def read_workbook(path: Path) -> Table:
    """The table on the first sheet that can be seen.

    Raises:
        SheetRefused: It is no workbook, or not one of a size that can be meant; without `path`.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        if file.read(4) == _OLD:
            raise SheetRefused(reason="old-or-locked")
    try:
        _refuse_bombs(path)
        return _read(path)
    except (SheetRefused, OSError):
        raise
    except (
        Exception
    ) as error:  # whatever the parser finds in a foreign or hostile file: it is no workbook for us
        raise SheetRefused(reason="not-a-workbook", found=type(error).__name__) from None


def _refuse_bombs(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        if sum(part.file_size for part in archive.infolist()) > UNPACKED_MAX:
            raise SheetRefused(reason="too-large")


def _read(path: Path) -> Table:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles and the like, of which nothing is used
        reading = _Reading()
        others = reading.take(path)
        reading.take_results(path)
        merged = _merged(path, reading.sheet_number)
    reading.spread(merged)
    return table_of(reading.rows(), reading.notes(merged, others))


class _Reading:
    """The cells of a sheet on their way to text."""

    def __init__(self) -> None:
        self.sheet_number = 0
        self._texts: dict[int, list[str]] = {}
        self._formulas: set[tuple[int, int]] = set()
        self._unknown: set[tuple[int, int]] = set()
        self._counts: Counter[Oddity] = Counter()
        self._first: dict[Oddity, str] = {}

    def take(self, path: Path) -> list[str]:
        """Read everything but the results of formulas. Returns the names of the sheets that were left out."""
        book = _open(path, results=False)
        try:
            sheets = book.worksheets
            visible = [n for n, sheet in enumerate(sheets) if sheet.sheet_state == "visible"] or [0]
            self.sheet_number = visible[0]
            for line, cells in _cells(sheets[self.sheet_number]):
                self._texts[line] = [self._text(line, n, cell) for n, cell in enumerate(cells)]
            return [sheets[n].title for n in visible[1:]]
        finally:
            book.close()

    def take_results(self, path: Path) -> None:
        """Put what formulas came to in their places, as far as the file knows it."""
        if not self._formulas:
            return
        book = _open(path, results=True)
        try:
            for line, cells in _cells(book.worksheets[self.sheet_number]):
                for number, cell in enumerate(cells):
                    if (line, number) in self._formulas and cell.value is not None and cell.data_type != "e":
                        self._texts[line][number] = _shown(cell.value, cell)
                        self._formulas.discard((line, number))
        finally:
            book.close()
        for line, number in sorted(self._formulas):
            self._no_value(line, number)

    def spread(self, merged: Iterable[tuple[int, int, int, int]]) -> None:
        """Give every cell of a merged block the text that is shown for all of them."""
        for first_line, first_column, last_line, last_column in merged:
            text = self._at(first_line, first_column)
            unknown = (first_line, first_column) in self._unknown
            for line in (n for n in self._texts if first_line <= n <= last_line):
                cells = self._texts[line]
                cells += [""] * (last_column + 1 - len(cells))
                for number in range(first_column, last_column + 1):
                    cells[number] = text
                    if unknown:
                        self._unknown.add((line, number))

    def rows(self) -> list[TableRow]:
        unknown: dict[int, set[int]] = {}
        for line, number in self._unknown:
            unknown.setdefault(line, set()).add(number)
        return [
            TableRow(line, tuple(cells), frozenset(unknown.get(line, ())))
            for line, cells in self._texts.items()
        ]

    def notes(self, merged: Sequence[tuple[int, int, int, int]], others: Sequence[str]) -> tuple[Noted, ...]:
        found = [Noted(oddity, count, self._first[oddity]) for oddity, count in self._counts.items()]
        if merged:
            found.append(Noted(Oddity.MERGED, len(merged), cell_name(merged[0][0], merged[0][1])))
        if others:
            found.append(Noted(Oddity.OTHER_SHEETS, len(others), ", ".join(others[:3])))
        return tuple(found)

    def _at(self, line: int, number: int) -> str:
        cells = self._texts.get(line, [])
        return cells[number] if number < len(cells) else ""

    def _text(self, line: int, number: int, cell: Any) -> str:
        if cell.data_type == "f":
            self._note(Oddity.FORMULAS, line, number)
            self._formulas.add((line, number))
            return ""
        if cell.data_type == "e":
            self._no_value(line, number)
            return ""
        value = cell.value
        if isinstance(value, dt.date | dt.time):
            self._note(Oddity.DATES, line, number)
        elif isinstance(value, int | float) and abs(value) >= _EXACT_BELOW:
            self._note(Oddity.LONG_NUMBERS, line, number)
        return _shown(value, cell)

    def _no_value(self, line: int, number: int) -> None:
        self._unknown.add((line, number))
        self._note(Oddity.NO_VALUE, line, number)

    def _note(self, oddity: Oddity, line: int, number: int) -> None:
        self._counts[oddity] += 1
        self._first.setdefault(oddity, cell_name(line, number))


def _open(path: Path, *, results: bool) -> Workbook:
    from openpyxl import load_workbook

    return load_workbook(path, read_only=True, data_only=results, keep_links=False)


def _cells(sheet: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Lines with their cells. What the file says of its own size is not believed."""
    sheet.reset_dimensions()
    rows, blank = 0, None
    for line, padded in enumerate(sheet.iter_rows(max_col=COLUMNS_MAX + 1), start=1):
        if line > _LINES_MAX:
            raise SheetRefused(reason="too-many-rows", found=str(ROWS_MAX))
        if padded is blank:
            continue
        width = next((n for n in range(len(padded), 0, -1) if padded[n - 1].value is not None), 0)
        if not width:
            blank = padded  # lines that are not in the file are all one and the same
            continue
        rows += 1
        if rows > ROWS_MAX + 1:
            raise SheetRefused(reason="too-many-rows", found=str(ROWS_MAX))
        if width > COLUMNS_MAX:
            raise SheetRefused(reason="too-many-columns", found=str(width))
        yield line, padded[:width]


def _shown(value: object, cell: Any) -> str:
    match value:
        case None:
            return ""
        case str():
            return _unescaped(value)
        case bool():
            return "TRUE" if value else "FALSE"
        case int():
            return _padded(str(value), str(cell.number_format))
        case float():
            plain = format(Decimal(repr(value)), "f")
            whole = plain.rstrip("0").rstrip(".") if "." in plain else plain
            return _padded(whole, str(cell.number_format))
        case dt.datetime() if (value.hour, value.minute, value.second) == (0, 0, 0):
            return value.date().isoformat()
        case dt.datetime():
            return value.isoformat(sep=" ", timespec="seconds")
        case _:
            return str(value)


def _padded(digits: str, number_format: str) -> str:
    """`00042` where the cell shows it so."""
    return digits.zfill(len(number_format)) if _ZEROS.fullmatch(number_format) else digits


def _merged(path: Path, sheet_number: int) -> list[tuple[int, int, int, int]]:
    """First line, first column, last line and last column of every merged block; they stand after all cells."""
    with zipfile.ZipFile(path) as archive:
        name = _part_name(archive, sheet_number)
        with archive.open(name) as part:
            found, tail = [], b""
            while block := part.read(1024 * 1024):
                found += _MERGED.findall(tail + block)
                tail = (tail + block)[-200:]
    blocks = dict.fromkeys(
        (int(top), _column(left), int(bottom), _column(right)) for left, top, right, bottom in found
    )
    return [block for block in blocks if block[3] < COLUMNS_MAX]


def _part_name(archive: zipfile.ZipFile, sheet_number: int) -> str:
    """Where the cells of the sheet lie in the file."""
    from defusedxml.ElementTree import fromstring

    book = fromstring(archive.read("xl/workbook.xml"))
    links = fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    sheets = [node for node in book.iter() if node.tag.endswith("}sheet")]
    ids = [next(value for name, value in node.items() if name.endswith("}id")) for node in sheets]
    paths = [targets[key] for key in ids if "worksheet" in targets[key]]
    return (
        paths[sheet_number].lstrip("/")
        if paths[sheet_number].startswith("/")
        else f"xl/{paths[sheet_number]}"
    )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1


def write_workbook(path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A workbook of text cells: ids keep their zeros and digits, and nothing is a formula, also after it was edited.

    Raises:
        OSError: It cannot be written.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Media")
    sheet.freeze_panes = "A2"
    bold, top = Font(bold=True), Alignment(vertical="top", wrap_text=False)

    def cell(text: str, font: Font | None = None) -> Any:
        made = WriteOnlyCell(sheet, value=_escaped(text))
        made.data_type = "s"
        made.number_format = "@"
        made.alignment = top
        if font is not None:
            made.font = font
        return made

    for number, heading in enumerate(headings):
        letters = cell_name(1, number)[:-1]
        sheet.column_dimensions[letters].width = max(16, 2 * len(heading))
    sheet.append([cell(heading, bold) for heading in headings])
    for row in rows:
        sheet.append([cell(text) for text in row])
    book.save(path)


def _escaped(text: str) -> str:
    """With what XML cannot hold, and what would be taken for that, written the way of spreadsheet programs."""
    return _NEEDS_ESCAPE.sub(
        lambda found: f"_x{ord(found[0]):04X}_", text.encode("utf-8", "replace").decode()
    )


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
