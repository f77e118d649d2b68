"""CreateUploadAttachedMedia: what the window, the flags and a sheet say arrives as it was said, for all three kinds."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.desk import Desk
from tests.e2e.fields import said
from tests.e2e.program import Program
from tests.e2e.stored import kept, kept_bytes
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field
from vod_desktop.media.tables import write_table
from vod_desktop.sandbox import Sandbox

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ACTION = "CreateUploadAttachedMedia"
STEM = "100% & 中文,名 %2C+1"
TITLE = '标题 & 100% a,b; "c" <d> +e=%2C #1?' + "字" * 95
DESCRIPTION = "第一行 & 50%, 'q' <b>\nsecond+line%20"
TAGS = ("甲", "R&D", "100%", "a+b", "two words")
STORAGE = "user-media.oss-cn-shanghai.aliyuncs.com"
APP = "app-1000100"
EXTEND = {"who": "张三 & co", "rate": "100%,+", "n": [1, 2]}
CATEGORIES = ("水印 / 节日素材", "Subtitles")
CATEGORY_IDS = "1012,1011"
"""Of these two in the material tree of a fresh sandbox, where they come after the ten of the other tree."""
KINDS = {"watermark": "png", "subtitle": "srt", "material": "zip"}
LISTS = {
    "watermark": "png gif apng mov",
    "subtitle": "srt ass stl ttml vtt",
    "material": "jpg gif png mp4 mat zip apk",
}
"""The extensions of each, as VOD's documents name them."""

each_kind = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def path(kind: str, tmp_path: Path) -> Path:
    made = tmp_path / f"{STEM}.{KINDS[kind]}"
    made.write_bytes(os.urandom(1234))
    return made


def user_data(**layout: Any) -> str:
    return json.dumps({"Extend": EXTEND}, ensure_ascii=False, **layout)


def expected(kind: str) -> Mapping[str, str]:
    """Everything that may stand in the request, whichever way it was said."""
    return {
        "BusinessType": kind,
        "MediaExt": KINDS[kind],
        "FileName": f"{STEM}.{KINDS[kind]}",
        "FileSize": "1234",
        "Title": TITLE,
        "Description": DESCRIPTION,
        "Tags": ",".join(TAGS),
        "CateIds": CATEGORY_IDS,
        "StorageLocation": STORAGE,
        "AppId": APP,
        "UserData": user_data(separators=(",", ":")),
    }


def files_of(kind: str, folder: Path) -> list[Path]:
    """One file for each extension of the list; the first in capitals, as cameras write them."""
    below = folder / kind
    below.mkdir()
    paths = [below / f"{number}.{name}" for number, name in enumerate(LISTS[kind].split())]
    paths[0] = paths[0].with_suffix(paths[0].suffix.upper())
    for path in paths:
        path.write_bytes(os.urandom(100))
    return paths


def told(sandbox: Sandbox, kind: str) -> set[tuple[str, str]]:
    """Extension and name in each request for that kind."""
    found = [said(sandbox, ACTION, n) for n in range(sandbox.requests.count(ACTION))]
    return {(one["MediaExt"], one["FileName"]) for one in found if one["BusinessType"] == kind}


def all_of(paths: list[Path]) -> set[tuple[str, str]]:
    return {(path.suffix[1:].lower(), path.name) for path in paths}


def everything_arrived(sandbox: Sandbox, media_id: str, kind: str, path: Path) -> None:
    """The request said everything and nothing else, and the sandbox keeps it with the bytes of the file."""
    assert sandbox.requests.count(ACTION) == 1
    assert said(sandbox, ACTION) == expected(kind)
    known = {
        "business_type": kind,
        "extension": KINDS[kind],
        "title": TITLE,
        "description": DESCRIPTION,
        "tags": ",".join(TAGS),
        "cate_ids": tuple(map(int, CATEGORY_IDS.split(","))),
        "storage_location": STORAGE,
        "app_id": APP,
        "user_data": expected(kind)["UserData"],
        "size": 1234,
    }
    assert kept(sandbox, media_id, *known) == known
    assert kept_bytes(sandbox, media_id) == path.read_bytes()


@each_kind
def test_the_form_of_the_window_says_it_all(desk: Desk, sandbox: Sandbox, path: Path, kind: str) -> None:
    (row,) = desk.add_as(MediaKind(kind), path)
    desk.select(row)
    desk.write(Field.TITLE, TITLE)
    desk.write(Field.DESCRIPTION, DESCRIPTION)
    desk.write(Field.TAGS, ",".join(TAGS) + ",")
    for name in CATEGORIES:
        desk.choose(Field.CATEGORY, name.rpartition(" / ")[2])
    desk.enter(Field.STORAGE, STORAGE)
    desk.choose(Field.APP, "Train")
    desk.write(Field.USER_DATA, user_data(indent=1))
    desk.start()
    (done,) = desk.until_done()
    everything_arrived(sandbox, str(done.media_id), kind, path)


@each_kind
def test_the_flags_say_it_all(program: Program, sandbox: Sandbox, path: Path, kind: str) -> None:
    outcome = program.upload(
        *(path, "--kind", kind, "--title", TITLE, "--description", DESCRIPTION, "--tags", ",".join(TAGS)),
        *("--category", CATEGORY_IDS, "--storage", STORAGE, "--app", APP, "--user-data", user_data()),
    )
    assert outcome.code == 0, outcome.out
    everything_arrived(sandbox, outcome.only("done")["media_id"], kind, path)


@each_kind
def test_a_sheet_says_it_all(
    program: Program, sandbox: Sandbox, path: Path, kind: str, tmp_path: Path
) -> None:
    headings = ("文件名", "标题", "描述", "标签", "分类", "存储地址", "应用", "用户数据")
    row = (path.name, TITLE, DESCRIPTION, "、".join(TAGS), "; ".join(CATEGORIES), STORAGE, APP, user_data())
    write_table(tmp_path / "单.csv", headings, [row])
    outcome = program.upload(path, "--kind", kind, "--sheet", tmp_path / "单.csv")
    assert outcome.code == 0, outcome.out
    everything_arrived(sandbox, outcome.only("done")["media_id"], kind, path)


@pytest.mark.parametrize("kind", LISTS)
def test_the_command_line_takes_every_extension(
    program: Program, sandbox: Sandbox, tmp_path: Path, kind: str
) -> None:
    paths = files_of(kind, tmp_path)
    outcome = program.upload(*paths, "--kind", kind)
    assert outcome.code == 0, outcome.out
    assert told(sandbox, kind) == all_of(paths)


def test_the_window_takes_every_extension(desk: Desk, sandbox: Sandbox, tmp_path: Path) -> None:
    paths = {kind: files_of(kind, tmp_path) for kind in LISTS}
    for kind, some in paths.items():
        desk.add_as(MediaKind(kind), *some)
    desk.start()
    desk.until_done()
    assert {kind: told(sandbox, kind) for kind in LISTS} == {k: all_of(some) for k, some in paths.items()}
