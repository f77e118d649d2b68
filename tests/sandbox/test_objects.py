"""The object store on a real folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from vod_desktop.sandbox.objects import ObjectStore
from vod_desktop.sandbox.oss.crc64 import crc64


@pytest.fixture
def store(tmp_path: Path) -> ObjectStore:
    made = ObjectStore(tmp_path)
    made.create_bucket("bucket")
    return made


def test_object_is_the_file_of_its_key(store: ObjectStore, tmp_path: Path) -> None:
    stored = store.put_stream("bucket", "a/b.mp4", [b"12345", b"6789"])
    assert (tmp_path / "objects" / "bucket" / "a" / "b.mp4").read_bytes() == b"123456789"
    assert (stored.size, stored.crc64) == (9, crc64(b"123456789"))
    assert stored.etag == hashlib.md5(b"123456789").hexdigest().upper()


def test_broken_stream_leaves_the_old_object(store: ObjectStore, tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise ConnectionError

    store.put_stream("bucket", "key", [b"old"])
    with pytest.raises(ConnectionError):
        store.put_stream("bucket", "key", broken())
    assert store.read("bucket", "key") == b"old"
    assert not list((tmp_path / "state" / "incoming").iterdir())


@pytest.mark.parametrize(
    "key", ["../../escaped", "a//b", "x" * 1023, "视" * 341, "a\\..\\b", ".odd/x", "a\nb"]
)
def test_odd_keys_keep_their_bytes_inside(store: ObjectStore, tmp_path: Path, key: str) -> None:
    stored = store.put_stream("bucket", key, [key.encode()])
    assert store.read("bucket", key) == key.encode()
    assert (tmp_path / "objects" / "bucket").resolve() in stored.path.resolve().parents
    assert not (tmp_path / "escaped").exists()


@pytest.mark.parametrize("keys", [("a", "a/b", "a/b/c"), ("a/b/c", "a/b", "a")])
def test_key_and_folder_of_one_name_live_together(store: ObjectStore, keys: tuple[str, ...]) -> None:
    for key in keys:
        store.put_stream("bucket", key, [key.encode()])
    assert [store.read("bucket", key) for key in keys] == [key.encode() for key in keys]


def test_file_put_there_by_hand_is_an_object(store: ObjectStore, tmp_path: Path) -> None:
    (tmp_path / "objects" / "bucket" / "mine.mp4").write_bytes(b"123456789")
    found = store.head("bucket", "mine.mp4")
    assert found is not None
    assert (found.size, found.crc64) == (9, 11051210869376104954)


def test_file_changed_by_hand_is_read_again(store: ObjectStore) -> None:
    path = store.put_stream("bucket", "key", [b"before"]).path
    path.write_bytes(b"after!")
    os.utime(path, ns=(1, 1))
    found = store.head("bucket", "key")
    assert found is not None
    assert found.crc64 == crc64(b"after!")


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need a privilege on Windows")
def test_link_out_of_the_bucket_is_no_object(store: ObjectStore, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "objects" / "bucket" / "link").symlink_to(tmp_path / "secret")
    (tmp_path / "objects" / "bucket" / "way").symlink_to(tmp_path)
    assert store.head("bucket", "link") is None
    assert store.head("bucket", "way/secret") is None
    store.put_stream("bucket", "way/new", [b"new"])
    assert not (tmp_path / "new").exists()


def test_delete_removes_empty_folders_only(store: ObjectStore, tmp_path: Path) -> None:
    store.put_stream("bucket", "a/b/one", [b"1"])
    store.put_stream("bucket", "a/two", [b"2"])
    assert store.delete("bucket", "a/b/one")
    assert not store.delete("bucket", "a/b/one")
    assert not (tmp_path / "objects" / "bucket" / "a" / "b").exists()
    assert store.read("bucket", "a/two") == b"2"


def test_records_survive_a_new_store(store: ObjectStore, tmp_path: Path) -> None:
    headers = (("content-type", "video/mp4"), ("x-oss-meta-who", "me"))
    before = store.put_stream("bucket", "key", [b"bytes"], headers)
    assert ObjectStore(tmp_path).head("bucket", "key") == before


@pytest.mark.parametrize("name", ["..", "a/b", "UPPER", ""])
def test_bad_bucket_names_are_refused(store: ObjectStore, name: str) -> None:
    with pytest.raises(ValueError, match="bucket name"):
        store.create_bucket(name)
    assert not store.has_bucket(name)
