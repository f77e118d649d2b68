"""Files with URLs become rows, whatever spreadsheet program and language they come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from vod_desktop.app.remote_lists import list_in
from vod_desktop.domain.metadata import CoverFromUrl, MediaMetadata
from vod_desktop.domain.remote_intake import RemoteEntry

_URL = "https://h.example.com/a.mp4"
_SAID = MediaMetadata(
    title="题",
    description="述",
    tags=("甲", "乙"),
    cover=CoverFromUrl("https://h.example.com/c.png"),
    workflow_id="w",
    storage_location="s",
    app_id="a",
    user_data="{}",
)
_CELLS = f'{_URL},题,述,"甲,乙",7,https://h.example.com/c.png,mp4,g,w,s,a,{{}}'


@pytest.mark.parametrize(
    "headings",
    [
        "url,title,description,tags,category,cover,extension,template_group,workflow,storage,app,user_data",
        "Source URL,Title,Description,Keywords,CateId,Cover URL,File extension,Template group ID,Workflow,Storage,App ID,UserData",
        "地址,标题,简介,标签,分类,封面,扩展名,转码模板组,工作流,存储地址,应用,用户数据",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_all_columns_say_what_they_say_in_sheets_of_uploads(
    tmp_path: Path, headings: str, encoding: str
) -> None:
    (tmp_path / "l.csv").write_bytes(f"{headings}\n{_CELLS}\n".encode(encoding))
    (entry,) = list_in(tmp_path / "l.csv", MediaMetadata(title="common")).entries
    assert entry == RemoteEntry(_URL, _SAID, "mp4", 2, "7", "g")


@pytest.mark.parametrize(
    ("content", "reason", "line"),
    [
        (b"\nurl,colour\nx,y\n", "unknown-column", 2),
        (b"title\nx\n", "no-url-column", 1),
        (b"url,URL\nx,y\n", "column-twice", 1),
        (b"\xff\xff\xff", "encoding", 0),
    ],
)
def test_a_file_that_is_no_list_says_why_and_where(
    tmp_path: Path, content: bytes, reason: str, line: int
) -> None:
    (tmp_path / "l.csv").write_bytes(content)
    failure = list_in(tmp_path / "l.csv", MediaMetadata()).failure
    assert failure is not None
    assert (failure.values["reason"], failure.values["line"]) == (reason, line)


def test_bad_rows_stand_beside_the_good_ones(tmp_path: Path) -> None:
    rows = [
        "url\ttitle\tcategory",
        f"{_URL};a;1",
        f"{_URL}\tb\tseven",
        f"{_URL}\tc\t1\textra",
        f"{_URL}\td\t1",
    ]
    (tmp_path / "l.csv").write_text("\n".join(rows))
    found = list_in(tmp_path / "l.csv", MediaMetadata())
    assert [(row.line, row.failure.values["reason"]) for row in found.refused] == [
        (2, "delimiter"),
        (4, "columns"),
    ]
    assert [(entry.line, entry.category) for entry in found.entries] == [(3, "seven"), (5, "1")]
