"""Rectangles of cells as spreadsheet programs put them on the clipboard: tabs, line ends, and quotation marks where needed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from vod_desktop.app.bits import Bits
from vod_desktop.domain.tables import armed, armless

Block = tuple[tuple[str, ...], ...]


_ROWS_A_BIT = 100


def read_block(text: str) -> Bits[Block]:
    """The rows and cells of what was pasted."""
    # The program that copied ends the last row, too.
    body = text.removesuffix("\n").removesuffix("\r")
    rows: list[tuple[str, ...]] = []
    try:
        for row in csv.reader(io.StringIO(body, newline=""), delimiter="\t", strict=True):
            rows.append(_cells(row))
            if len(rows) % _ROWS_A_BIT == 0:
                yield
    except csv.Error:
        # No rectangle of cells: a text in which a quotation mark stands by itself.
        rows = [_cells(line.split("\t")) for line in body.splitlines()]
    return tuple(rows)


def _cells(row: Sequence[str]) -> tuple[str, ...]:
    return tuple(armless(cell) for cell in row) or ("",)


def write_block(rows: Iterable[Sequence[str]]) -> Bits[str]:
    """The cells as text, so that a spreadsheet program neither splits nor runs them."""
    out = io.StringIO(newline="")
    lines = csv.writer(out, delimiter="\t", lineterminator="\r\n")
    for number, row in enumerate(rows, start=1):
        lines.writerow([armed(cell) for cell in row])
        if number % _ROWS_A_BIT == 0:
            yield
    return out.getvalue()
