"""The objects of the sandbox: one file each at `objects/BUCKET/KEY`, published in one step.

What a file system cannot hold next to the bytes (content type, metadata, checksums) is a line in
`state/objects.jsonl`. A file that somebody puts into the folder by hand is an object too: its record is made when
it is first asked for, and again after the file has changed.
"""

from __future__ import annotations

import hashlib
import os
import threading
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from vod_desktop.sandbox.oss.crc64 import crc64
from vod_desktop.sandbox.oss.paths import is_bucket_name, odd_path, plain_path
from vod_desktop.sandbox.oss.records import ObjectRecord, ObjectRecords

Headers = tuple[tuple[str, str], ...]
Chunk = bytes | bytearray | memoryview
_READ_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class StoredObject:
    """One object as it lies on the disk.

    Attributes:
        size: Bytes.
        crc64: CRC-64 of the whole object.
        etag: Without quotes; MD5 in upper hex, for a multipart object `HEX-COUNT`.
        modified: Seconds since 1970.
        path: The file.
        kind: `Normal` or `Multipart`.
        headers: Content type, metadata and the like, as given at the upload; names in lower case.
    """

    size: int
    crc64: int
    etag: str
    modified: float
    path: Path
    kind: str = "Normal"
    headers: Headers = ()


class ObjectStore:
    """Buckets and objects below one data directory; called from any thread.

    Attributes:
        on_stored: Called with bucket, key and object after each PutObject and CompleteMultipartUpload.
        on_abort: Drops the multipart uploads of a key and says how many there were.
    """

    def __init__(self, data_dir: Path) -> None:
        self._objects = data_dir / "objects"
        self._incoming = data_dir / "state" / "incoming"
        self._lock = threading.Lock()
        for folder in (self._objects, self._incoming):
            folder.mkdir(parents=True, exist_ok=True)
        for leftover in self._incoming.iterdir():
            leftover.unlink()
        self._records = ObjectRecords(data_dir / "state" / "objects.jsonl")
        self.on_stored: Callable[[str, str, StoredObject], None] = lambda _bucket, _key, _stored: None
        self.on_abort: Callable[[str, str], int] = lambda _bucket, _key: 0

    def create_bucket(self, bucket: str) -> None:
        """Make a bucket; one that exists stays as it is. Raises ValueError for a name OSS would refuse."""
        if not is_bucket_name(bucket):
            raise ValueError(f"not a bucket name: {bucket!r}")
        (self._objects / bucket).mkdir(exist_ok=True)

    def has_bucket(self, bucket: str) -> bool:
        """Whether this bucket exists."""
        return is_bucket_name(bucket) and (self._objects / bucket).is_dir()

    def buckets(self) -> tuple[str, ...]:
        """The names of all buckets, sorted."""
        return tuple(sorted(entry.name for entry in self._objects.iterdir() if self.has_bucket(entry.name)))

    def head(self, bucket: str, key: str) -> StoredObject | None:
        """The object of that name, or None."""
        if not key or not self.has_bucket(bucket):
            return None
        with self._lock:
            record = self._records.get(bucket, key)
            path = self._file_of(bucket, key, record)
            if path is None:
                return None
            fresh = _from_record(record, path)
        return fresh or self._adopt(bucket, key, path)

    def read(self, bucket: str, key: str) -> bytes:
        """All bytes of an object. Raises KeyError where there is none."""
        stored = self.head(bucket, key)
        if stored is None:
            raise KeyError(f"{bucket}/{key}")
        return stored.path.read_bytes()

    def put_stream(
        self,
        bucket: str,
        key: str,
        chunks: Iterable[Chunk],
        headers: Headers = (),
        accept: Callable[[str], None] = lambda _etag: None,
    ) -> StoredObject:
        """Store an object from pieces; it appears whole or, when `chunks` or `accept` raises, not at all.

        `accept` gets the MD5 in upper hex before the object is published.
        """
        incoming = self.incoming_file()
        try:
            with incoming.open("wb", buffering=0) as file:
                etag, crc = copy_hashed(chunks, whole_writes(file))
            accept(etag)
            return self.publish(incoming, bucket, key, etag=etag, crc=crc, kind="Normal", headers=headers)
        finally:
            incoming.unlink(missing_ok=True)

    def incoming_file(self) -> Path:
        """A new name on the same file system for bytes that are not an object yet."""
        return self._incoming / uuid.uuid4().hex

    def publish(
        self, source: Path, bucket: str, key: str, *, etag: str, crc: int, kind: str, headers: Headers
    ) -> StoredObject:
        """Move a finished file to its place and write its record. Raises KeyError without the bucket."""
        if not self.has_bucket(bucket):
            raise KeyError(bucket)
        with self._lock:
            path = self._move_into_place(source, bucket, key)
            status = path.stat()
            stored = StoredObject(status.st_size, crc, etag, status.st_mtime, path, kind, headers)
            self._save(bucket, key, stored, status.st_mtime_ns)
        return stored

    def delete(self, bucket: str, key: str) -> bool:
        """Remove an object; says whether there was one."""
        if not key or not self.has_bucket(bucket):
            return False
        with self._lock:
            path = self._file_of(bucket, key, self._records.get(bucket, key))
            self._records.drop(bucket, key)
            if path is None:
                return False
            path.unlink(missing_ok=True)
            self._remove_empty_folders(path.parent, self._objects / bucket)
        return True

    def spoil(self, bucket: str, key: str) -> StoredObject | None:
        """Flip one bit in the middle of a stored object; the new state of it, or None. For faults."""
        stored = self.head(bucket, key)
        if stored is None or stored.size == 0:
            return None
        with stored.path.open("r+b") as file:
            file.seek(stored.size // 2)
            byte = file.read(1)[0] ^ 1
            file.seek(stored.size // 2)
            file.write(bytes([byte]))
        with self._lock:
            self._records.drop(bucket, key)
        return self.head(bucket, key)

    def abort_uploads(self, bucket: str, key: str) -> int:
        """Drop all multipart uploads of that key and say how many there were."""
        return self.on_abort(bucket, key)

    def _move_into_place(self, source: Path, bucket: str, key: str) -> Path:
        folder = self._objects / bucket
        plain = plain_path(folder, key)
        odd = odd_path(folder, key)
        if plain is not None and _stays_inside(plain.parent, folder):
            try:
                plain.parent.mkdir(parents=True, exist_ok=True)
                source.replace(plain)
            except (FileExistsError, NotADirectoryError, IsADirectoryError, PermissionError):
                # `a` and `a/b` may both be keys, but not both files.
                pass
            else:
                odd.unlink(missing_ok=True)
                return plain
        odd.parent.mkdir(exist_ok=True)
        source.replace(odd)
        return odd

    def _file_of(self, bucket: str, key: str, record: ObjectRecord | None) -> Path | None:
        folder = self._objects / bucket
        odd = odd_path(folder, key)
        if record is not None and record.odd:
            return odd if odd.is_file() else None
        plain = plain_path(folder, key)
        if plain is not None and plain.is_file() and _stays_inside(plain, folder):
            return plain
        return odd if odd.is_file() else None

    def _adopt(self, bucket: str, key: str, path: Path) -> StoredObject:
        before = path.stat()
        with path.open("rb") as file:
            etag, crc = copy_hashed(iter(lambda: file.read(_READ_BLOCK), b""), len)
        stored = StoredObject(before.st_size, crc, etag, before.st_mtime, path)
        with self._lock:
            self._save(bucket, key, stored, before.st_mtime_ns)
        return stored

    def _save(self, bucket: str, key: str, stored: StoredObject, mtime_ns: int) -> None:
        record = ObjectRecord(
            odd=stored.path == odd_path(self._objects / bucket, key),
            size=stored.size,
            mtime_ns=mtime_ns,
            crc64=str(stored.crc64),
            etag=stored.etag,
            kind=stored.kind,
            headers=stored.headers,
        )
        self._records.put(bucket, key, record)

    @staticmethod
    def _remove_empty_folders(folder: Path, stop: Path) -> None:
        while folder != stop:
            try:
                folder.rmdir()
            except OSError:
                return
            folder = folder.parent


def _stays_inside(path: Path, folder: Path) -> bool:
    """Whether no link on the way leads out of the bucket."""
    return path.resolve().is_relative_to(folder.resolve())


def _from_record(record: ObjectRecord | None, path: Path) -> StoredObject | None:
    """The object as recorded, or None where the file is another one by now."""
    status = path.stat()
    if record is None or (record.size, record.mtime_ns) != (status.st_size, status.st_mtime_ns):
        return None
    crc = int(record.crc64)
    return StoredObject(status.st_size, crc, record.etag, status.st_mtime, path, record.kind, record.headers)


def copy_hashed(chunks: Iterable[Chunk], write: Callable[[Chunk], object]) -> tuple[str, int]:
    """Hand each chunk to `write`; returns MD5 in upper hex and CRC-64 of all of them, from the same pass."""
    digest = hashlib.md5(usedforsecurity=False)
    crc = 0
    for chunk in chunks:
        digest.update(chunk)
        crc = crc64(chunk, crc)
        write(chunk)
    return digest.hexdigest().upper(), crc


def whole_writes(file: BinaryIO) -> Callable[[Chunk], object]:
    """A write that goes on until an unbuffered file took everything."""

    def write(chunk: Chunk) -> None:
        done = file.write(chunk)
        while done < len(chunk):
            done += file.write(memoryview(chunk)[done:])

    return write


def write_atomically(path: Path, text: str) -> None:
    """Replace a small file in one step; readable by this user only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{uuid.uuid4().hex}.new")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
    fresh.replace(path)
