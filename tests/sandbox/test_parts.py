"""Parts lie where the whole object needs them, whatever order and sizes they come in."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.objects import ObjectStore
from vod_desktop.sandbox.oss.crc64 import crc64
from vod_desktop.sandbox.oss.errors import OssError
from vod_desktop.sandbox.oss.multipart import SMALLEST_PART, Upload, UploadStore

SIZE = SMALLEST_PART


def piece(number: int, size: int = SIZE) -> bytes:
    return random.Random(number).randbytes(size)


@pytest.fixture
def store(tmp_path: Path) -> UploadStore:
    objects = ObjectStore(tmp_path)
    objects.create_bucket("bucket")
    return UploadStore(tmp_path, objects, SandboxClock())


def begin(store: UploadStore) -> Upload:
    return store.find("bucket", "key", store.begin("bucket", "key", ()).upload_id)


def put(store: UploadStore, upload: Upload, number: int, data: bytes) -> str:
    return store.store_part(upload, number, [data], size=len(data), md5=None).etag


def check(store: UploadStore, upload: Upload, wanted: dict[int, bytes]) -> None:
    stored = store.complete(upload, None)
    whole = b"".join(wanted[number] for number in sorted(wanted))
    assert stored.path.read_bytes() == whole
    assert stored.crc64 == crc64(whole)


@pytest.mark.parametrize("order", [(1, 2, 3, 4), (4, 3, 2, 1), (2, 4, 1, 3)])
@pytest.mark.parametrize("last", [1, SIZE - 1, SIZE, SIZE + 7])
def test_any_order_and_any_last_size(store: UploadStore, order: tuple[int, ...], last: int) -> None:
    upload = begin(store)
    wanted = {number: piece(number, last if number == 4 else SIZE) for number in order}
    for number in order:
        put(store, upload, number, wanted[number])
    check(store, upload, wanted)


def test_parts_of_one_size_are_not_copied(store: UploadStore) -> None:
    upload = begin(store)
    for number in (1, 2, 3):
        put(store, upload, number, piece(number))
    data = upload.folder / "data"
    before = data.stat().st_ino
    assert store.complete(upload, None).path.stat().st_ino == before


def test_gaps_are_closed(store: UploadStore) -> None:
    upload = begin(store)
    wanted = {number: piece(number) for number in (3, 7, 9)}
    for number, data in wanted.items():
        put(store, upload, number, data)
    check(store, upload, wanted)


@given(
    st.lists(
        st.tuples(st.integers(1, 6), st.sampled_from([0, 1, 9, SIZE, SIZE + 1])), min_size=1, max_size=12
    )
)
@settings(max_examples=40, deadline=None)
def test_random_uploads_equal_their_last_parts(
    tmp_path_factory: pytest.TempPathFactory, sent: list[tuple[int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("parts")
    objects = ObjectStore(folder)
    objects.create_bucket("bucket")
    store = UploadStore(folder, objects, SandboxClock())
    upload = begin(store)
    wanted = {}
    for turn, (number, size) in enumerate(sent):
        wanted[number] = piece(turn, size)
        put(store, upload, number, wanted[number])
    if all(len(wanted[number]) >= SIZE for number in sorted(wanted)[:-1]):
        check(store, upload, wanted)
    else:
        with pytest.raises(OssError, match="EntityTooSmall"):
            store.complete(upload, None)


def test_broken_part_leaves_the_earlier_one(store: UploadStore) -> None:
    upload = begin(store)
    put(store, upload, 1, piece(1))

    def broken() -> Iterator[bytes]:
        yield b"x" * 50
        raise ConnectionError

    with pytest.raises(ConnectionError):
        store.store_part(upload, 1, broken(), size=SIZE, md5=None)
    assert [entry.name for entry in upload.folder.iterdir() if entry.name.startswith("part-")] == []
    check(store, upload, {1: piece(1)})


def test_writer_that_is_still_there_cannot_touch_the_object(store: UploadStore) -> None:
    """A connection given up by its client may still be writing when the upload is completed."""
    upload = begin(store)
    put(store, upload, 1, piece(1))
    started, go_on = threading.Event(), threading.Event()
    refused: list[str] = []

    def slow() -> Iterator[bytes]:
        yield piece(9, 10)
        started.set()
        go_on.wait(10)
        yield piece(9, SIZE - 10)

    def zombie() -> None:
        try:
            store.store_part(upload, 2, slow(), size=SIZE, md5=None)
        except OssError as error:
            refused.append(error.code)

    thread = threading.Thread(target=zombie)
    thread.start()
    assert started.wait(60)
    put(store, upload, 2, piece(2))
    stored = store.complete(upload, None)
    go_on.set()
    thread.join(10)
    assert stored.path.read_bytes() == piece(1) + piece(2)
    assert refused == ["NoSuchUpload"]


def test_failed_complete_leaves_the_upload_open(store: UploadStore) -> None:
    upload = begin(store)
    etag = put(store, upload, 1, piece(1))
    with pytest.raises(OssError, match="InvalidPart"):
        store.complete(upload, [(1, etag), (2, etag)])
    put(store, upload, 2, piece(2))
    check(store, upload, {1: piece(1), 2: piece(2)})


def test_abort_by_key(store: UploadStore) -> None:
    uploads = [begin(store), begin(store)]
    other = store.begin("bucket", "other", ())
    assert store.abort_key("bucket", "key") == 2
    assert store.open_uploads() == (other,)
    assert not any(upload.folder.exists() for upload in uploads)
