"""All files of one media: opened together, one identity, one checksum."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from fastcrc import crc64

from tests.playlists import make_playlist
from vod_desktop.domain.errors import FileTooLarge, SourceChanged, SourceEmpty, SourceMissing
from vod_desktop.domain.playlist import PlaylistUnfit, StoredSlice
from vod_desktop.engine import cargo as module
from vod_desktop.engine.cargo import Cargo, crc64_of_cargo, identify_cargo, open_cargo
from vod_desktop.engine.source import identify
from vod_desktop.engine.stopping import StopSignal
from vod_desktop.media.playlists import read_playlist

NAMES = ["a.ts", "deep/b.ts", "c.ts"]


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return make_playlist(tmp_path, NAMES, size=1000)


def opened(path: Path) -> Cargo:
    return open_cargo(str(path), read_playlist)


def test_a_file_like_any_is_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"x" * 9)
    found = opened(path)
    assert (found.slices, found.identity, found.main.identity) == ((), identify(path), identify(path))


def test_slices_come_in_the_order_of_the_index_which_is_last(index: Path) -> None:
    found = opened(index)
    assert [each.name for each in found.slices] == NAMES
    assert [source.path for source in found.sources] == [
        *(str(index.parent / name) for name in NAMES),
        str(index),
    ]
    assert found.identity.size == sum(source.identity.size for source in found.sources)


def test_the_checksum_is_that_of_all_bytes(index: Path) -> None:
    found = opened(index)
    content = b"".join(Path(source.path).read_bytes() for source in found.sources)
    read: list[int] = []
    assert crc64_of_cargo(found, StopSignal(), read.append) == crc64.xz(content)
    assert sum(read) == len(content)


@pytest.mark.parametrize("name", ["list.m3u8", *NAMES])
def test_whatever_file_is_touched_the_whole_is_another(index: Path, name: str) -> None:
    before = identify_cargo(str(index), read_playlist)
    assert before.same_content_as(identify_cargo(str(index), read_playlist))
    status = (index.parent / name).stat()
    os.utime(index.parent / name, ns=(status.st_atime_ns, status.st_mtime_ns - 5_000_000_000))
    assert not before.same_content_as(identify_cargo(str(index), read_playlist))


def test_moved_as_a_whole_it_is_the_same(index: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    moved = make_playlist(folder, NAMES)
    before = identify_cargo(str(moved), read_playlist)
    folder.rename(tmp_path / "out")
    assert before.same_content_as(identify_cargo(str(tmp_path / "out" / moved.name), read_playlist))


def test_the_slice_that_differs_from_what_was_sent_is_told(index: Path) -> None:
    sent = [StoredSlice(each.name, each.source.identity, 0) for each in opened(index).slices]
    assert opened(index).changed(sent).path == str(index)
    (index.parent / NAMES[1]).write_bytes(b"other")
    assert opened(index).changed(sent).path == str(index.parent / NAMES[1])


def test_a_slice_that_is_larger_than_any_object_is_refused(
    index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "OBJECT_MAX", 1001)
    with pytest.raises(FileTooLarge) as raised:
        opened(index)
    assert raised.value.values == {"path": str(index.parent / NAMES[2]), "size": 1002, "limit": 1001}


def test_a_slice_that_is_a_folder_cannot_be_read(index: Path) -> None:
    (index.parent / NAMES[0]).unlink()
    (index.parent / NAMES[0]).mkdir()
    with pytest.raises(PlaylistUnfit) as raised:
        opened(index)
    assert raised.value.values["reason"] == "unreadable"


def test_an_index_that_is_empty_or_gone_says_so(index: Path) -> None:
    os.truncate(index, 0)
    with pytest.raises(SourceEmpty):
        opened(index)
    index.unlink()
    with pytest.raises(SourceMissing):
        opened(index)


def test_an_index_that_changes_while_it_is_read_is_noticed(index: Path) -> None:
    def reads_and_writes(path: str):
        found = read_playlist(path)
        index.write_text(index.read_text() + "d.ts\n")
        return found

    with pytest.raises(SourceChanged):
        open_cargo(str(index), reads_and_writes)
