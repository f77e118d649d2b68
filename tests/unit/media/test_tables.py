from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vod_desktop.domain.tables import ROWS_MAX, Oddity, SheetRefused, armed, armless
from vod_desktop.media.csv_tables import parse_csv
from vod_desktop.media.tables import read_table, write_table

TEXTS = st.one_of(
    st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=40),
    st.from_regex(r"0{0,5}[0-9]{1,30}", fullmatch=True),
    st.from_regex(r"[-=+@'\t\r\n\"_x0-9A-F]{0,12}", fullmatch=True),
    st.sampled_from(
        ["=cmd|' /C calc'!A0", "'=1", "1E+17", "_x000D_", "a\r\nb", " led ", '5" disc', "TRUE", "# no"]
    ),
)
ROWS = st.lists(st.tuples(TEXTS, TEXTS, TEXTS).filter(lambda row: any(c.strip() for c in row)), max_size=6)
HEADINGS = ("File", "Title", "说明")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rows=ROWS)
def test_what_is_written_is_read_again(tmp_path: Path, ending: str, rows: list[tuple[str, ...]]) -> None:
    path = tmp_path / f"sheet.{ending}"
    write_table(path, HEADINGS, rows)
    table = read_table(path)
    assert table.headings == HEADINGS
    assert [row.cells for row in table.rows] == rows
    assert not table.notes


@given(TEXTS)
def test_what_may_run_is_disarmed_and_comes_back(text: str) -> None:
    assert not armed(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert armless(armed(text)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gbk", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_of_all_programs_is_read(encoding: str, delimiter: str) -> None:
    text = '文件,标题\r\na.mp4,"秋季\n""预告""片"\r\n'.replace(",", delimiter)
    table = parse_csv(text.encode(encoding))
    assert table.headings == ("文件", "标题")
    assert table.rows[0].cells == ("a.mp4", '秋季\n"预告"片')


def test_a_line_may_say_the_delimiter() -> None:
    table = parse_csv(b"sep=;\r\nfile;title\r\na.mp4;x, y, z\r\n")
    assert [(row.line, row.cells) for row in table.rows] == [(3, ("a.mp4", "x, y, z"))]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \r\n,,\r\n", "empty"),
        (b'file,title\r\na.mp4,"never closed', "quotes"),
        (b"\x89PNG\r\n\0\0", "encoding"),
        (b"a,b\r\n" + b"x,y\r\n" * (ROWS_MAX + 1), "too-many-rows"),
        (b"a\r\n" + b"x" * 40_000, "cell-too-long"),
        (b"a" + b",a" * 300, "too-many-columns"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "old-or-locked"),
        (b"PK\x03\x04 not a zip at all", "not-a-workbook"),
    ],
)
def test_what_is_no_sheet_is_refused_with_its_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(content)
    with pytest.raises(SheetRefused) as raised:
        read_table(path)
    assert raised.value.values["reason"] == reason
    assert raised.value.values["path"] == str(path)


def test_a_file_that_is_not_there_or_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SheetRefused, match="unreadable"):
        read_table(tmp_path / "none.csv")
    with pytest.raises(SheetRefused, match="unwritable"):
        write_table(tmp_path / "no folder" / "a.csv", HEADINGS, [])
    with pytest.raises(SheetRefused, match="cell-too-long"):
        write_table(tmp_path / "a.xlsx", HEADINGS, [("x" * 40_000,)])
    assert not list(tmp_path.iterdir())


def book(path: Path, *rows: tuple[object, ...]) -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    for row in (("File", "Title", "Tags"), *rows):
        made.active.append(row)
    made.save(path)
    return made


def test_numbers_and_dates_become_what_the_cell_shows(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    made = book(path, (42, 7.0, 0.1), (dt.date(2026, 11, 22), dt.datetime(2026, 1, 2, 3, 4), True))
    made.active["A2"].number_format = "00000"
    made.save(path)
    first, second = read_table(path).rows
    assert first.cells == ("00042", "7", "0.1")
    assert second.cells == ("2026-11-22", "2026-01-02 03:04:00", "TRUE")


def test_a_merged_cell_holds_for_all_its_rows_and_is_told(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    made = book(path, ("a.mp4", "One", "autumn"), ("b.mp4", "Two", None), ("c.mp4", "Three", "winter"))
    made.active.merge_cells("C2:C3")
    made.save(path)
    table = read_table(path)
    assert [row.cells[2] for row in table.rows] == ["autumn", "autumn", "winter"]
    assert [(note.oddity, note.example) for note in table.notes] == [(Oddity.MERGED, "C2")]


def test_a_formula_without_a_value_is_unknown_and_not_empty(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    book(path, ("a.mp4", '="Film "&1', "x"))
    table = read_table(path)
    assert table.rows[0].cells[1] == ""
    assert table.rows[0].unknown == {1}
    assert {note.oddity for note in table.notes} == {Oddity.FORMULAS, Oddity.NO_VALUE}


def test_a_formula_without_a_value_at_the_end_of_a_row_is_not_overlooked(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    book(path, ("a.mp4", "x", "=B2"))
    assert read_table(path).rows[0].unknown == {2}


def test_the_value_that_a_program_left_beside_a_formula_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    book(path, ("a.mp4", '="Film "&1', "x"))
    rewritten(path, "xl/worksheets/sheet1.xml", b"<v/>", b"<v>Film 1</v>")
    rewritten(path, "xl/worksheets/sheet1.xml", b"<v></v>", b"<v>Film 1</v>")
    rewritten(path, "xl/worksheets/sheet1.xml", b"<v />", b"<v>Film 1</v>")
    rewritten(path, "xl/worksheets/sheet1.xml", b'r="B2"', b'r="B2" t="str"')
    table = read_table(path)
    assert table.rows[0].cells[1] == "Film 1"
    assert not table.rows[0].unknown


def rewritten(path: Path, part: str, old: bytes, new: bytes) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_digits_that_a_program_may_have_lost_and_further_sheets_are_told(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    made = book(path, ("a.mp4", 1234567890123456789, "x"))
    made.create_sheet("Notes")
    made.save(path)
    table = read_table(path)
    assert table.rows[0].cells[1].startswith("12345678901234")
    assert {note.oddity for note in table.notes} == {Oddity.LONG_NUMBERS, Oddity.OTHER_SHEETS}


def test_a_list_may_begin_anywhere_and_says_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    made = openpyxl.Workbook()
    for place, text in (("C4", "File"), ("D4", "Title"), ("C9", "a.mp4"), ("D9", "=B1")):
        made.active[place] = text
    made.save(path)
    table = read_table(path)
    assert table.headings == ("", "", "File", "Title")
    assert [(row.line, row.cells[2]) for row in table.rows] == [(9, "a.mp4")]
    assert table.notes[0].example == "D9"


def test_a_row_that_no_program_has_is_not_counted_up_to(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    book(path, ("a.mp4", "One", "x"))
    rewritten(path, "xl/worksheets/sheet1.xml", b'<row r="2"', b'<row r="99999999999"')
    rewritten(path, "xl/worksheets/sheet1.xml", b'r="A2"', b'r="A99999999999"')
    with pytest.raises(SheetRefused):
        read_table(path)


def test_a_bomb_of_entities_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    book(path, ("a.mp4", "One", "x"))
    bomb = b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><workbook>&b;'
    with zipfile.ZipFile(path) as archive:
        content = archive.read("xl/workbook.xml")
    rewritten(path, "xl/workbook.xml", content, bomb + b"</workbook>")
    with pytest.raises(SheetRefused, match="not-a-workbook"):
        read_table(path)


def test_a_bomb_of_zeros_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vod_desktop.media.workbooks.UNPACKED_MAX", 1024 * 1024)
    path = tmp_path / "sheet.xlsx"
    book(path, ("a.mp4", "One", "x"))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/zeros.bin", b"\0" * 2 * 1024 * 1024)
    with pytest.raises(SheetRefused, match="too-large"):
        read_table(path)
