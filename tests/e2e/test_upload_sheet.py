"""`vod-desktop upload --sheet` as a script meets it."""

from __future__ import annotations

import openpyxl

from tests.e2e.display import until
from tests.e2e.program import ended
from vod_desktop.domain.metadata import Field
from vod_desktop.media.tables import write_table


def created(sandbox) -> dict[str, dict]:
    return {r.params["FileName"]: r.params for r in sandbox.requests.of("CreateUploadVideo")}


def test_a_chinese_csv_describes_the_files(program, file, sandbox, tmp_path):
    paths = [file(100, "a.mp4"), file(200, "b.mp4")]
    sheet = tmp_path / "片单.csv"
    sheet.write_bytes("文件名;标题;标签;描述\r\na.mp4;秋季;甲、乙;\r\nb;冬季;;'=1+1\r\n".encode("gb18030"))
    outcome = program.upload(*paths, "--sheet", str(sheet), "--tags", "flag")
    assert outcome.code == 0, outcome.out
    first, second = created(sandbox)["a.mp4"], created(sandbox)["b.mp4"]
    assert (first["Title"], first["Tags"]) == ("秋季", "甲,乙")
    assert (second["Title"], second["Tags"], second["Description"]) == ("冬季", "flag", "=1+1")


def test_a_workbook_with_names_of_categories_is_understood(program, file, sandbox, tmp_path):
    path = file(100, "a.mp4")
    book = openpyxl.Workbook()
    for row in (
        ("Path", "Title", "Category", "Price"),
        (str(path), "Autumn", "000", 7),
        ("b.mp4", "x", "", ""),
    ):
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")
    outcome = program.upload(path, "--sheet", str(tmp_path / "list.xlsx"))
    assert outcome.code == 1
    assert "category" in outcome.only("failed")["message"].lower()
    assert outcome.only("note")["row"] == 3
    assert not created(sandbox)


def test_a_cell_that_vod_refuses_keeps_only_its_file_back(program, file, sandbox, tmp_path):
    paths = [file(100, "a.mp4"), file(200, "b.mp4")]
    write_table(tmp_path / "list.csv", ("File name", "Title"), [("a.mp4", "x" * 129), ("b.mp4", "fine")])
    outcome = program.upload(*paths, "--sheet", str(tmp_path / "list.csv"))
    assert outcome.code == 1
    failed = outcome.only("failed")
    assert failed["path"] == str(paths[0])
    assert failed["message"].startswith("Row 2: Title")
    assert set(created(sandbox)) == {"b.mp4"}


def test_a_sheet_that_names_no_files_is_wrong_usage(program, file, sandbox, tmp_path):
    path = file(100, "a.mp4")
    (tmp_path / "list.csv").write_text("Headline,Price\nx,1\n")
    outcome = program.upload(path, "--sheet", str(tmp_path / "list.csv"))
    assert outcome.code == 2
    assert "does not say which files" in outcome.only("failed")["message"]
    missing = program.upload(path, "--sheet", str(tmp_path / "none.csv"))
    assert missing.code == 2
    assert not created(sandbox)


def test_every_field_has_a_place_in_a_sheet():
    from vod_desktop.app.sheets.columns import FIELD_OF

    assert set(FIELD_OF.values()) == set(Field)


def test_a_sheet_is_handed_over_to_the_process_that_owns_the_home(program, file, sandbox, tmp_path):
    hold = sandbox.faults.add("oss:PutObject hold")
    first = program.start_upload(file(100, "first.mp4"))
    hold.wait_holding()
    write_table(tmp_path / "list.xlsx", ("文件名", "标题"), [("second.mp4", "第二部")])
    second = program.start_upload(file(200, "second.mp4"), "--sheet", str(tmp_path / "list.xlsx"))
    until(lambda: "second.mp4" in created(sandbox), what="the second file is created by the first process")
    hold.remove()
    assert (ended(first).code, ended(second).code) == (0, 0)
    assert created(sandbox)["second.mp4"]["Title"] == "第二部"
