"""Rectangles of cells as spreadsheet programs put them on the clipboard: tabs, line ends, and quotation marks where needed."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from vod_desktop.domain.tables import armed, armless

Block = tuple[tuple[str, ...], ...]


def block_from(text: str) -> Block:
    """The rows and cells of what was pasted."""
    # The program that copied ends the last row, too.
    body = text.removesuffix("\n").removesuffix("\r")
    try:
        rows = list(csv.reader(io.StringIO(body, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        # No rectangle of cells: a text in which a quotation mark stands by itself.
        rows = [line.split("\t") for line in body.splitlines()]
    return tuple(tuple(armless(cell) for cell in row) or ("",) for row in rows)


def text_from(rows: Sequence[Sequence[str]]) -> str:
    """The cells as text, so that a spreadsheet program neither splits nor runs them."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter="\t", lineterminator="\r\n").writerows([armed(c) for c in row] for row in rows)
    return out.getvalue()
