"""Rows of a list are looked at before anything is sent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vod_desktop.domain.metadata import CoverFromFile, CoverFromUrl, MediaMetadata
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.domain.remote_intake import RemoteEntry, kind_of, sort_entries

PULL, REGISTER = RemoteKind.PULL, RemoteKind.REGISTER


def reasons(*entries: RemoteEntry, kind: RemoteKind = PULL, allow_private: bool = False) -> list[object]:
    refused = sort_entries(entries, kind, allow_private=allow_private).refused
    return [row.failure.values.get("reason", row.failure.kind) for row in refused]


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://h.com/a.mp4", "not-a-url"),
        ("a.mp4", "not-a-url"),
        ("", "not-a-url"),
        ("http:///a.mp4", "not-a-url"),
        ("http://h.com/a\n.mp4", "not-a-url"),
        ("http://h.com:99999/a.mp4", "not-a-url"),
        ("http://[::1/a.mp4", "not-a-url"),
        ("http://h.com/\ud800.mp4", "not-a-url"),
        ("https://h.com/watch?v=a.mp4", "no-extension"),
        ("https://h.com/a.exe", "extension"),
        ("https://h.com/a.png", "extension"),
        ("http://127.0.0.1/a.mp4", "private"),
        ("http://10.1.2.3:8080/a.mp4", "private"),
        ("http://[fe80::1]/a.mp4", "private"),
        ("http://localhost/a.mp4", "private"),
        ("http://nas/a.mp4", "private"),
        ("http://nas.local./a.mp4", "private"),
    ],
)
def test_a_bad_url_is_refused_with_its_reason(url, reason):
    assert reasons(RemoteEntry(url)) == [reason]


@pytest.mark.parametrize(
    "url",
    ["https://h.com/a.mp4", "HTTP://h.com/视频 1.MP4?x=,&", "https://8.8.8.8/x.mp3", "https://名.中国/a.flv"],
)
def test_a_good_url_is_taken(url):
    assert reasons(RemoteEntry(url)) == []


def test_an_extension_beside_the_url_helps_a_pull_and_not_a_registration():
    entry = RemoteEntry("https://h.com/watch?v=1", extension=".MP4")
    (good,) = sort_entries([entry], PULL, allow_private=False).good
    assert good.extension == "mp4"
    assert reasons(entry, kind=REGISTER) == ["no-extension"]


def test_private_addresses_are_fine_for_the_sandbox():
    assert reasons(RemoteEntry("http://127.0.0.1/a.mp4"), allow_private=True) == []


def test_the_second_of_two_equal_urls_is_refused_with_the_line_of_the_first():
    twice = [RemoteEntry("https://h.com/a.mp4", line=3), RemoteEntry("https://h.com/a.mp4", line=8)]
    found = sort_entries(twice, PULL, allow_private=False)
    assert [row.line for row in found.good] == [3]
    assert [(row.line, row.failure.values["first"]) for row in found.refused] == [(8, 3)]
    assert reasons(*[RemoteEntry("https://h.com/a.mp4")] * 2) == ["repeated"]


def test_another_spelling_of_a_url_is_the_same_url_and_another_path_is_not():
    urls = ["https://h.com/a b.mp4", "HTTPS://H.com:443/a%20b.mp4#t=5", "https://h.com/A%20b.mp4"]
    found = sort_entries(
        [RemoteEntry(url, line=n) for n, url in enumerate(urls, 1)], PULL, allow_private=False
    )
    assert [(row.line, row.failure.values["first"]) for row in found.refused] == [(2, 1)]


def test_a_file_too_large_for_a_pull_is_refused_once_its_size_is_known():
    entry, limit = RemoteEntry("https://h.com/a.mp4", line=4), 20 * 1024**3
    for size, refused in ((limit, []), (limit + 1, ["too-large"])):
        found = sort_entries([entry], PULL, allow_private=False, sizes={entry.url: size})
        assert [row.failure.values["reason"] for row in found.refused] == refused
    assert sort_entries([entry], REGISTER, allow_private=False, sizes={entry.url: limit + 1}).good


def test_an_object_url_longer_than_vod_takes_is_refused():
    entry = RemoteEntry(f"https://b.oss-cn-shanghai.aliyuncs.com/{'x' * 1000}.mp4")
    assert reasons(entry, kind=REGISTER) == ["too-long"]
    assert reasons(entry) == []


def test_metadata_that_vod_refuses_is_refused_here():
    assert reasons(RemoteEntry("https://h.com/a.mp4", MediaMetadata(title="x" * 129))) == ["metadata-refused"]
    assert reasons(RemoteEntry("https://h.com/a.mp4", MediaMetadata(cover=CoverFromFile("c.png")))) == [
        "cover"
    ]


@pytest.mark.parametrize("cover", ["http://192.168.1.7/c.png", "http://[fd00::1]/c.png", "http://[/c.png"])
def test_a_cover_that_vod_cannot_reach_is_refused_but_not_on_the_sandbox(cover):
    entry = RemoteEntry("https://h.com/a.mp4", MediaMetadata(cover=CoverFromUrl(cover)))
    for kind in RemoteKind:
        assert reasons(entry, kind=kind) == ["private-cover"]
        assert reasons(entry, kind=kind, allow_private=True) == []


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("https://h.com/%E8%A7%86 1.mp4?x=b.mp4", "视 1"),
        ("https://h.com/.mp4", ".mp4"),
        ("https://h.com/" + "字" * 200 + ".mp4", "字" * 128),
    ],
)
def test_a_title_is_made_of_the_name_in_the_url(url, title):
    (good,) = sort_entries([RemoteEntry(url, extension="mp4")], PULL, allow_private=False).good
    assert good.metadata.title == title


@given(st.lists(st.text(max_size=40)), st.sampled_from(RemoteKind), st.booleans())
def test_every_row_is_either_good_or_refused(urls, kind, allow):
    entries = [RemoteEntry(url, line=number) for number, url in enumerate(urls, 1)]
    found = sort_entries(entries, kind, allow_private=allow)
    assert sorted([row.line for row in found.good] + [row.line for row in found.refused]) == list(
        range(1, len(urls) + 1)
    )
    assert all(row.metadata.title for row in found.good)


def test_audio_is_known_by_its_extension():
    assert (
        kind_of("http://h/a.MP3").value,
        kind_of("http://h/a", "wav").value,
        kind_of("http://h/a.mp4").value,
    ) == ("audio", "audio", "video")
