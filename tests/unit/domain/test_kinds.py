"""Which file is what."""

from __future__ import annotations

import pytest

from vod_desktop.domain.kinds import (
    EXTENSIONS,
    MediaKind,
    extension_of,
    guess_kind,
    is_skipped_quietly,
    kind_as_chosen,
    possible_kinds,
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.mp4", MediaKind.VIDEO),
        ("A.MOV", MediaKind.VIDEO),
        ("a.mp3", MediaKind.AUDIO),
        ("a.jpeg", MediaKind.IMAGE),
        ("a.srt", MediaKind.SUBTITLE),
        ("a.tar.webm", MediaKind.VIDEO),
        ("a.gif", None),
        ("a.zip", None),
        ("mp4", None),
        (".mp4", None),
        ("a.", None),
    ],
)
def test_the_extension_decides_where_it_can(name: str, kind: MediaKind | None) -> None:
    assert guess_kind(name) is kind


def test_every_extension_is_possible_for_its_kinds() -> None:
    for kind, extensions in EXTENSIONS.items():
        assert all(kind in possible_kinds(f"x.{extension}") for extension in extensions)
    assert possible_kinds("x.exe") == ()


@pytest.mark.parametrize(
    ("name", "chosen", "becomes"),
    [
        ("a.mp3", MediaKind.VIDEO, MediaKind.AUDIO),
        ("a.mp4", MediaKind.AUDIO, MediaKind.VIDEO),
        ("a.gif", MediaKind.VIDEO, MediaKind.VIDEO),
        ("a.gif", MediaKind.IMAGE, MediaKind.IMAGE),
        ("a.gif", MediaKind.WATERMARK, MediaKind.WATERMARK),
        ("a.mp4", MediaKind.MATERIAL, MediaKind.MATERIAL),
        ("a.srt", MediaKind.VIDEO, None),
        ("a.exe", MediaKind.IMAGE, None),
    ],
)
def test_a_chosen_kind(name: str, chosen: MediaKind, becomes: MediaKind | None) -> None:
    assert kind_as_chosen(name, chosen) is becomes


@pytest.mark.parametrize(
    "name",
    [".DS_Store", "~$report.docx", "a.mp4.part", "b.tmp", "Thumbs.db", "c~", ".hidden.mp4", "A.CRDOWNLOAD"],
)
def test_hidden_and_temporary_files_are_skipped(name: str) -> None:
    assert is_skipped_quietly(name)


@pytest.mark.parametrize("name", ["a.mp4", "part.mp4", "a~b.mp4"])
def test_others_are_not(name: str) -> None:
    assert not is_skipped_quietly(name)


def test_who_renews_and_who_is_attached() -> None:
    assert {kind for kind in MediaKind if kind.can_renew} == {MediaKind.VIDEO, MediaKind.AUDIO}
    assert {kind for kind in MediaKind if kind.is_attached} == {
        MediaKind.WATERMARK,
        MediaKind.SUBTITLE,
        MediaKind.MATERIAL,
    }
    assert extension_of("X.MP4") == "mp4"
