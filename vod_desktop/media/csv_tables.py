"""Tables in CSV files. What is written can be opened by a spreadsheet program without running anything."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from vod_desktop.domain.tables import ROWS_MAX, SheetRefused, Table, TableRow, armed, armless, table_of
from vod_desktop.media.texts import decoded

_DELIMITERS = (",", ";", "\t")
_SAYS_DELIMITER = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)

csv.field_size_limit(1024 * 1024)


def parse_csv(content: bytes) -> Table:
    """The table in a file's bytes.

    Raises:
        SheetRefused: It is no text, or no table of a size that can be meant; without `path`.
    """
    text = decoded(content)
    if text is None:
        raise SheetRefused(reason="encoding")
    said = _SAYS_DELIMITER.match(text)
    if said:
        return _parsed(text[said.end() :], said[1], first_line=2)
    return _parsed(text, _delimiter(text), first_line=1)


def _parsed(text: str, delimiter: str, first_line: int) -> Table:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[TableRow] = []
    line = first_line
    try:
        for cells in reader:
            rows.append(TableRow(line, tuple(armless(cell) for cell in cells)))
            line = first_line + reader.line_num
            if len(rows) > 2 * ROWS_MAX:
                raise SheetRefused(reason="too-many-rows", found=str(ROWS_MAX))
    except csv.Error:
        raise SheetRefused(reason="quotes", found=str(line)) from None
    return table_of(rows)


def _delimiter(text: str) -> str:
    """The one that stands most often in the first line that says anything, outside of quotation marks."""
    head = re.sub(r'"(?:[^"]|"")*"', "", text[:65_536]).lstrip()
    first = head.splitlines()[0] if head else ""
    return max(_DELIMITERS, key=first.count)


def format_csv(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The table as a file: UTF-8 with its mark, without which Excel takes Chinese for something else."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([armed(cell) for cell in row] for row in rows)
    return out.getvalue().replace("\0", "\ufffd").encode("utf-8-sig", "replace")
