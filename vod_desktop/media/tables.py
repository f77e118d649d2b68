"""Sheets as files: CSV and XLSX, told apart by what they begin with, written by what their name ends with."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from vod_desktop.domain.tables import CELL_MAX, SheetRefused, Table, cell_name
from vod_desktop.media.csv_tables import format_csv, parse_csv
from vod_desktop.media.workbooks import read_workbook, write_workbook

SIZE_MAX = 64 * 1024 * 1024
"""Bytes of a file; more is no list of media."""
_ZIP = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0"


def read_table(path: Path) -> Table:
    """The table in a file. Blocks.

    Raises:
        SheetRefused: It cannot be read, or is no sheet.
    """
    try:
        if path.stat().st_size > SIZE_MAX:
            raise SheetRefused(reason="too-large")
        with path.open("rb") as file:
            begins = file.read(4)
        return read_workbook(path) if begins in {_ZIP, _OLD} else parse_csv(path.read_bytes())
    except SheetRefused as refused:
        raise SheetRefused(**{"found": "", **refused.values, "path": str(path)}) from None
    except OSError as error:
        raise SheetRefused(path=str(path), reason="unreadable", found=os.strerror(error.errno or 0)) from None


def write_table(path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write the table, as XLSX if the name ends so, else as CSV. What was there is replaced when all is written. Blocks.

    Raises:
        SheetRefused: It cannot be written.
    """
    rows = list(rows)
    for line, row in enumerate(rows, start=2):
        for number, cell in enumerate(row):
            if len(cell) > CELL_MAX:
                raise SheetRefused(path=str(path), reason="cell-too-long", found=cell_name(line, number))
    begun = path.with_name(f".{path.name}.part")
    try:
        if path.suffix.lower() == ".xlsx":
            write_workbook(begun, headings, rows)
        else:
            begun.write_bytes(format_csv(headings, rows))
        begun.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            begun.unlink(missing_ok=True)
        raise SheetRefused(path=str(path), reason="unwritable", found=os.strerror(error.errno or 0)) from None
