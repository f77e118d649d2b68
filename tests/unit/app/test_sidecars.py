"""Which files belong to which video by their names, and what the one that describes it may say."""

import json

import pytest

from vod_desktop.app.sheets.cells import Choices
from vod_desktop.app.sidecar_metadata import FILE_MAX, SidecarRefused, read_sidecar
from vod_desktop.app.sidecars import described_by, language_of, sets_of
from vod_desktop.domain.catalog import Category
from vod_desktop.domain.metadata import CoverFromFile, CoverFromUrl, Field, MediaMetadata


@pytest.fixture
def lying(tmp_path):
    def make(*names):
        for name in names:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(b"x")
        return {
            media.removeprefix(f"{tmp_path}/"): [path.removeprefix(f"{tmp_path}/") for path in found.sidecars]
            for media, found in sets_of([str(tmp_path / name) for name in names]).items()
        }

    return make


@pytest.mark.parametrize(
    ("names", "sets"),
    [
        ("a.mp4 a.srt a.jpg a.json", {"a.mp4": ["a.json", "a.jpg", "a.srt"]}),
        ("a.srt A.MP4", {"A.MP4": ["a.srt"]}),
        ("a.mp4 a.zh.srt a.zh-Hans.vtt a.en.ass", {"a.mp4": ["a.zh.srt", "a.zh-Hans.vtt", "a.en.ass"]}),
        ("a.mp4 a.zh.mp4 a.zh.srt", {"a.zh.mp4": ["a.zh.srt"]}),
        ("a.mp4 a.jpg a.png", {"a.mp4": ["a.jpg"]}),
        ("a.mp3 a.jpg", {"a.mp3": ["a.jpg"]}),
        ("a.mp4 a.mp3 a.jpg", {"a.mp4": ["a.jpg"]}),
        ("a.mp4 a.mov a.jpg", {}),
        ("a.jpg a.srt a.json", {}),
        ("a.mp4 b/a.srt ab.srt a.gif a.webp a.part2.srt", {}),
        ("a.m3u8 a.srt", {"a.m3u8": ["a.srt"]}),
    ],
)
def test_files_of_one_name_in_one_folder_belong_together(lying, names, sets):
    assert lying(*names.split()) == sets


def test_a_folder_that_is_called_like_a_sidecar_is_none(lying, tmp_path):
    (tmp_path / "a.srt").mkdir()
    (tmp_path / "a.mp4").write_bytes(b"x")
    assert sets_of([str(tmp_path / "a.mp4"), str(tmp_path / "a.srt")]) == {}


@pytest.mark.parametrize(
    ("name", "language"), [("a.zh.srt", "zh"), ("a.pt-BR.srt", "pt-BR"), ("a.srt", ""), ("a.1080.srt", "")]
)
def test_the_language_stands_in_the_name(name, language):
    assert language_of(f"/m.x/{name}") == language


def test_a_subtitle_is_named_after_its_video_within_the_limit():
    video = MediaMetadata(title="Tour", tags=("a",), category_id=3, app_id="app-1", storage_location="s")
    assert described_by("/m/a.zh.srt", video) == MediaMetadata(
        "Tour zh", app_id="app-1", storage_location="s"
    )
    assert not described_by("/m/a.zh.srt", MediaMetadata("t" * 128)).problems()


@pytest.fixture
def told(tmp_path):
    def read(data, choices=None):
        path = tmp_path / "a.json"
        path.write_bytes(data if isinstance(data, bytes) else json.dumps(data).encode())
        return read_sidecar(str(path), choices or Choices())

    return read


def test_the_keys_are_those_of_a_sheet_and_others_are_passed_over(told, tmp_path):
    known = {"标题": "甲 & 乙", "Tags": ["a", "b"], "cateId": 7, "Description": "d\ne", "App": None}
    found = told({**known, "cover": "a.png", "user data": {"Extend": "x"}, "formats": [1], "path": "/etc"})
    assert found == {
        Field.TITLE: "甲 & 乙",
        Field.TAGS: ("a", "b"),
        Field.CATEGORY: 7,
        Field.DESCRIPTION: "d\ne",
        Field.COVER: CoverFromFile(str(tmp_path / "a.png")),
        Field.USER_DATA: '{"Extend": "x"}',
    }


def test_categories_may_be_named_and_covers_be_addresses(told):
    choices = Choices((Category(7, "Films", 0, -1, ()),))
    assert told({"category": "films"}, choices) == {Field.CATEGORY: 7}
    assert told({"cover": "https://x/y.jpg"}) == {Field.COVER: CoverFromUrl("https://x/y.jpg")}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{", "not-json"),
        (b"[" * 100_000, "not-json"),
        (b"[]", "not-json"),
        (b"\xff\xfe", "not-json"),
        (b" " * (FILE_MAX + 1), "too-large"),
        ({"formats": []}, "nothing-known"),
        ({"category": "nowhere"}, "value"),
        ({"title": ["a"]}, "value"),
        ({"title": True}, "value"),
        ({"tags": ["a", 1]}, "value"),
        ({"cover": "/home/me/private.jpg"}, "value"),
        ({"cover": "../private.jpg"}, "value"),
        ({"cover": "\\\\host\\share\\a.jpg"}, "value"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_its_reason(told, data, reason):
    with pytest.raises(SidecarRefused) as refused:
        told(data)
    assert refused.value.values["reason"] == reason


def test_a_file_that_is_gone_is_refused():
    with pytest.raises(SidecarRefused) as refused:
        read_sidecar("/nowhere/a.json", Choices())
    assert refused.value.values["reason"] == "access"
