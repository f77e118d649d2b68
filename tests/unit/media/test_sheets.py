"""Lists of URLs as spreadsheet programs and people write them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.media.sheets import COLUMNS, SheetFault, SheetRow, parse_sheet, read_sheet
from vod_desktop.media.tables import write_table

CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20).map(str.strip)


def faults(content: bytes, **options: bool) -> list[tuple[int, SheetFault]]:
    return [(fault.line, fault.fault) for fault in parse_sheet(content, **options).faults]


def test_a_text_has_one_url_a_line_with_its_number():
    rows = parse_sheet(b"\n# mine\r\nhttp://h/a,b.mp4\r\n\r\n  http://h/c.mp4  \n").rows
    assert rows == (SheetRow(3, "http://h/a,b.mp4"), SheetRow(5, "http://h/c.mp4"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv_is_read_in_the_encodings_of_spreadsheet_programs(encoding, delimiter):
    text = f'URL{delimiter}Title{delimiter}tags\r\nhttp://h/1.mp4{delimiter}"标题{delimiter} ""一"""{delimiter}"甲，乙"\r\n'
    (row,) = parse_sheet(text.encode(encoding)).rows
    assert (row.line, row.url, row.title, row.tags) == (
        2,
        "http://h/1.mp4",
        f'标题{delimiter} "一"',
        "甲，乙",
    )


def test_a_row_is_counted_from_the_line_where_it_begins():
    content = b'url,description\nhttp://h/1.mp4,"one\ntwo\nthree"\n\nhttp://h/2.mp4,x\n'
    assert [(row.line, row.url[-5]) for row in parse_sheet(content).rows] == [(2, "1"), (6, "2")]


def test_all_columns_are_read_in_any_order():
    names = list(reversed(COLUMNS))
    (row,) = parse_sheet(f"{','.join(names)}\n{','.join(f'<{name}>' for name in names)}\n".encode()).rows
    assert {name: getattr(row, name) for name in COLUMNS} == {name: f"<{name}>" for name in COLUMNS}


def test_cells_that_are_missing_are_empty_and_ones_too_many_are_a_fault():
    sheet = parse_sheet(b"url,title\nhttp://h/1.mp4\nhttp://h/2.mp4,a,b\nhttp://h/3.mp4,a,\n")
    assert [(row.line, row.title) for row in sheet.rows] == [(2, ""), (4, "a")]
    assert [(fault.line, fault.fault) for fault in sheet.faults] == [(3, SheetFault.CELLS)]


@pytest.mark.parametrize(
    ("content", "is_csv", "found"),
    [
        (b"", False, [(0, SheetFault.EMPTY)]),
        (b"\n\n", True, [(0, SheetFault.EMPTY)]),
        (b"# only\n", False, [(0, SheetFault.EMPTY)]),
        (b"url,title\n", False, [(0, SheetFault.EMPTY)]),
        (b"address,title\nx,y\n", True, [(1, SheetFault.NO_URL_COLUMN)]),
        (b"\nurl,colour\nx,y\n", False, [(2, SheetFault.UNKNOWN_COLUMN)]),
        (b"url,title,Title\nx,y,z\n", False, [(1, SheetFault.COLUMN_TWICE)]),
        (b'url,title\nx,"open\n', False, [(2, SheetFault.QUOTES)]),
        (b"\xff\xff\xff", False, [(0, SheetFault.ENCODING)]),
        (b"url,title\nhttp://h/1.mp4;one\n", False, [(2, SheetFault.DELIMITER)]),
    ],
)
def test_what_cannot_be_read_is_said(content, is_csv, found):
    assert faults(content, is_csv=is_csv) == found


def test_a_first_line_that_only_names_the_delimiter_is_passed_over():
    sheet = parse_sheet(b"sep=;\r\nurl;title\r\nhttp://h/1.mp4;a,b\r\n")
    assert [(row.line, row.title) for row in sheet.rows] == [(3, "a,b")]


def test_a_semicolon_within_a_url_is_no_other_delimiter():
    assert parse_sheet(b"url,title,tags\nhttp://h/1.mp4?a;b\n").rows[0].url == "http://h/1.mp4?a;b"


def test_a_workbook_is_read_like_a_table(tmp_path: Path):
    write_table(tmp_path / "l.xlsx", ["URL", "title"], [["http://h/1.mp4", "标题"], ["http://h/2.mp4", ""]])
    rows = read_sheet(tmp_path / "l.xlsx").rows
    assert [(row.line, row.url[-5], row.title) for row in rows] == [(2, "1", "标题"), (3, "2", "")]


@pytest.mark.parametrize("content", [b"PK\x03\x04\x00\x00", b"\xd0\xcf\x11\xe0old"])
def test_a_workbook_that_cannot_be_read_is_a_fault(tmp_path: Path, content: bytes):
    (tmp_path / "l.xlsx").write_bytes(content)
    assert read_sheet(tmp_path / "l.xlsx").faults[0].fault is SheetFault.WORKBOOK


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path):
    assert read_sheet(tmp_path / "none.csv").faults[0].fault is SheetFault.UNREADABLE
    assert read_sheet(tmp_path).faults[0].fault is SheetFault.UNREADABLE


@given(
    st.lists(st.tuples(CELL.filter(bool), CELL, CELL), min_size=1, max_size=8),
    st.sampled_from(["utf-8", "utf-8-sig", "gb18030"]),
)
def test_what_a_csv_writer_wrote_is_read_back(rows, encoding):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["url", "title", "description"])
    writer.writerows(rows)
    found = parse_sheet(out.getvalue().encode(encoding))
    read = [(row.url, row.title, row.description) for row in found.rows]
    assert read == rows


@given(st.binary(max_size=200), st.booleans())
def test_no_bytes_raise(content, is_csv):
    sheet = parse_sheet(content, is_csv=is_csv)
    assert sheet.rows or sheet.faults
