"""Playlists of all sorts: each names its files, or says why it cannot be uploaded."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from vod_desktop.domain.errors import SourceMissing, SourceUnreadable
from vod_desktop.domain.playlist import PLAYLIST_MAX_BYTES, PlaylistUnfit, Slice
from vod_desktop.media.playlists import parse_playlist, read_playlist


def playlist(*lines: str) -> bytes:
    return "\n".join(["#EXTM3U", "#EXT-X-TARGETDURATION:2", *lines, ""]).encode()


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "film" / "list.m3u8"


def names(content: bytes, index: Path) -> list[str]:
    return [each.name for each in parse_playlist(content, str(index)).slices]


def refused(content: bytes, index: Path) -> dict[str, object]:
    with pytest.raises(PlaylistUnfit) as raised:
        parse_playlist(content, str(index))
    assert raised.value.values["path"] == str(index)
    return raised.value.values


def test_slices_come_in_their_order_with_the_place_of_their_files(index):
    found = parse_playlist(playlist("#EXTINF:2,", "b.ts", "#EXTINF:2,", "deep/a.ts"), str(index)).slices
    folder = index.parent
    assert found == (Slice("b.ts", str(folder / "b.ts")), Slice("deep/a.ts", str(folder / "deep" / "a.ts")))


def test_a_file_that_is_named_often_is_one_slice(index):
    ranges = ["#EXT-X-BYTERANGE:100@0", "all.mp4", "#EXT-X-BYTERANGE:100@100", "./all.mp4", "x/../all.mp4"]
    assert names(playlist(*ranges), index) == ["all.mp4"]


def test_the_lengths_of_the_slices_are_summed_up(index):
    lines = [
        "#EXTINF:2.5,",
        "a.ts",
        "#EXTINF: 1,title",
        "b.ts",
        "#EXTINF:nan,",
        "c.ts",
        "#EXTINF:9e9,",
        "d.ts",
    ]
    assert parse_playlist(playlist(*lines), str(index)).duration_s == 12.5


def test_files_that_tags_name_belong_to_it(index):
    lines = [
        '#EXT-X-MAP:URI="init.mp4",BYTERANGE="720@0"',
        '#EXT-X-KEY:METHOD=AES-128,URI="key.bin",IV=0x1',
        "a.m4s",
        '#EXT-X-SOMETHING-NEW:DURATION=1,URI="part.m4s"',
    ]
    assert names(playlist(*lines), index) == ["init.mp4", "key.bin", "a.m4s", "part.m4s"]


def test_keys_that_a_server_hands_out_stay_there(index):
    lines = [
        '#EXT-X-KEY:METHOD=AES-128,URI="https://keys/1"',
        "a.ts",
        '#EXT-X-KEY:METHOD=SAMPLE-AES,URI="skd://1"',
    ]
    assert names(playlist(*lines), index) == ["a.ts"]


@pytest.mark.parametrize("begin", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_line_ends_and_marks_of_other_systems_are_read(index, begin, end):
    content = begin + end.join(
        [b"#EXTM3U", b"#EXT-X-VERSION:3", b"#EXTINF:2,", "标题 1.ts".encode(), b"", b"  ", b"#x"]
    )
    assert names(content, index) == ["标题 1.ts"]


def test_a_name_is_decoded_as_players_decode_it(index):
    assert names(playlist("a%20b%E6%A0%87.ts?token=1#t", "100%.ts"), index) == ["a b标.ts", "100%.ts"]


def test_a_file_that_bears_the_name_as_written_is_the_one(index):
    index.parent.mkdir()
    (index.parent / "a%20b.ts").write_bytes(b"x")
    found = parse_playlist(playlist("a%20b.ts"), str(index)).slices
    assert found == (Slice("a b.ts", str(index.parent / "a%20b.ts")),)


@pytest.mark.parametrize(
    "address",
    ["../x.ts", "%2e%2e/x.ts", "a/../../x.ts", "/etc/passwd", "%2Fetc/passwd", "..", "C:/x.ts"],
)
def test_what_lies_outside_the_folder_is_not_taken(index, address):
    values = refused(playlist("a.ts", address), index)
    assert (values["reason"], values["slices"], values["count"]) == ("outside", address, 1)


def test_a_link_out_of_the_folder_is_not_followed(index, tmp_path):
    index.parent.mkdir()
    (tmp_path / "secret.ts").write_bytes(b"x")
    (index.parent / "a.ts").symlink_to(tmp_path / "secret.ts")
    assert refused(playlist("a.ts"), index)["reason"] == "outside"


def test_a_link_within_the_folder_is_a_file_like_any(index):
    index.parent.mkdir()
    (index.parent / "b.ts").write_bytes(b"x")
    (index.parent / "a.ts").symlink_to(index.parent / "b.ts")
    assert names(playlist("a.ts", "b.ts"), index) == ["a.ts", "b.ts"]


@pytest.mark.parametrize("address", ["https://x/a.ts", "http://x/a.ts", "//x/a.ts", "file:///a.ts"])
def test_addresses_are_not_fetched(index, address):
    values = refused(playlist("b.ts", address), index)
    assert (values["reason"], values["slices"]) == ("remote", address)


def test_the_first_of_many_are_named_and_all_are_counted(index):
    values = refused(playlist(*(f"https://x/{n}.ts" for n in range(9))), index)
    assert (values["slices"], values["count"]) == ("https://x/0.ts, https://x/1.ts, https://x/2.ts", 9)


@pytest.mark.parametrize(
    "lines",
    [
        ["#EXT-X-STREAM-INF:BANDWIDTH=800000", "low/list.m3u8"],
        ['#EXT-X-MEDIA:TYPE=AUDIO,URI="low/list.m3u8"'],
        ["low/list.M3U8?x=1"],
    ],
)
def test_a_list_of_versions_names_those_to_be_added_in_its_place(index, lines):
    values = refused(playlist(*lines), index)
    assert values["reason"] == "versions"


@pytest.mark.parametrize("name", ["a\tb.ts", "a%00b.ts", "a%0Ab.ts", "deep\\a.ts", "x" * 801 + ".ts"])
def test_names_that_no_place_can_have_are_refused(index, name):
    assert refused(playlist(name), index)["reason"] == "name"


def test_two_files_for_one_place_are_refused(index):
    index.parent.mkdir()
    for name in ("a b.ts", "a%20b.ts"):
        (index.parent / name).write_bytes(b"x")
    assert refused(playlist("a b.ts", "a%20b.ts"), index)["reason"] == "same-name"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "format"),
        (b"a.ts\n", "format"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not-utf8"),
        ("#EXTM3U\n标题.ts\n".encode("gb18030"), "not-utf8"),
        ("#EXTM3U\na.ts\n".encode("utf-16"), "not-utf8"),
        (b"#EXTM3U\n#EXT-X-ENDLIST\n", "no-slices"),
        (b"#EXTM3U\n#EXTINF:123,Artist - Title\nsong.mp3\n", "not-hls"),
        (b"#EXTM3U\n" + b"x" * 5000, "format"),
    ],
)
def test_what_is_no_playlist_says_what_is_wrong(index, content, reason):
    assert refused(content, index)["reason"] == reason


def test_a_million_names_are_refused_in_time(index):
    begin = time.perf_counter()
    assert refused(playlist(*(f"{n}.ts" for n in range(1_000_000))), index)["reason"] == "too-many"
    assert time.perf_counter() - begin < 60  # about 2 s on a machine that has nothing else to do


def test_a_huge_file_is_not_read_to_its_end(index):
    index.parent.mkdir()
    index.write_bytes(b"#EXTM3U\n")
    os.truncate(index, 100 * PLAYLIST_MAX_BYTES)
    with pytest.raises(PlaylistUnfit) as raised:
        read_playlist(str(index))
    assert raised.value.values["reason"] == "too-long"


def test_one_that_is_gone_says_so(index):
    with pytest.raises(SourceMissing):
        read_playlist(str(index))


def test_one_that_is_no_file_says_so(tmp_path):
    with pytest.raises(SourceUnreadable):
        read_playlist(str(tmp_path))
