"""Multipart uploads: which are open, which parts they have, and what happens at completion."""

from __future__ import annotations

import hashlib
import json
import secrets
import shutil
import threading
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.objects import (
    Chunk,
    Headers,
    ObjectStore,
    StoredObject,
    copy_hashed,
    whole_writes,
    write_atomically,
)
from vod_desktop.sandbox.oss.crc64 import combine_all
from vod_desktop.sandbox.oss.errors import OssError
from vod_desktop.sandbox.oss.parts import Part, PartFiles

# OSS limits, documentation "Multipart upload".
LARGEST_PART = 5 << 30
SMALLEST_PART = 100 << 10
MOST_PARTS = 10_000
_PART_EC = "0042-00000104"


@dataclass(frozen=True, slots=True)
class UploadInfo:
    """What an upload was started with.

    Attributes:
        headers: Object headers given at the start; names in lower case.
        begun: Seconds since 1970.
    """

    upload_id: str
    bucket: str
    key: str
    headers: Headers
    begun: float


class Upload:
    """One open multipart upload; called from any thread."""

    def __init__(self, info: UploadInfo, folder: Path) -> None:
        self.info = info
        self.folder = folder
        self.lock = threading.Lock()
        self.sealed = False
        self._parts: dict[int, Part] = {}
        self._journal = folder / "parts.jsonl"
        self.files = PartFiles(folder)

    def parts(self) -> tuple[Part, ...]:
        """The confirmed parts by number."""
        with self.lock:
            return self._sorted()

    def seal(self, listed: Sequence[tuple[int, str]] | None) -> list[Part]:
        """Choose the parts of the object and take no further ones. Raises OssError."""
        with self.lock:
            if self.sealed:
                raise OssError("NoSuchUpload", details=(("UploadId", self.info.upload_id),))
            chosen = _chosen(self._sorted(), listed)
            self.sealed = True
        return chosen

    def _sorted(self) -> tuple[Part, ...]:
        return tuple(self._parts[number] for number in sorted(self._parts))

    def record(self, part: Part) -> None:
        """Confirm a part on disk and in memory; it replaces an earlier one of its number."""
        self.files.confirm(part)
        with self.lock:
            if self.sealed:
                raise OssError("NoSuchUpload", ec=_PART_EC, details=(("UploadId", self.info.upload_id),))
            line = json.dumps({**asdict(part), "crc64": str(part.crc64), "stride": self.files.stride})
            with self._journal.open("a", encoding="utf-8") as journal:
                journal.write(line + "\n")
            before = self._parts.get(part.number)
            self._parts[part.number] = part
        if before is not None and before.file:
            (self.folder / before.file).unlink(missing_ok=True)

    def restore(self) -> None:
        """Read the journal of an earlier run; a line cut off by a kill is skipped."""
        stride = 0
        text = self._journal.read_text("utf-8", "replace") if self._journal.exists() else ""
        if text and not text.endswith("\n"):
            with self._journal.open("a", encoding="utf-8") as journal:
                journal.write("\n")
        for line in text.splitlines():
            try:
                said = json.loads(line)
                stride = int(said.pop("stride"))
                part = Part(**{**said, "crc64": int(said["crc64"])})
            except (ValueError, KeyError, TypeError):
                continue
            self._parts[part.number] = part
        self.files = PartFiles(self.folder, stride)
        for part in self._parts.values():
            self.files.adopt(part)


class UploadStore:
    """All open multipart uploads of one data directory; called from any thread."""

    def __init__(self, data_dir: Path, objects: ObjectStore, clock: SandboxClock) -> None:
        self._root = data_dir / "state" / "uploads"
        self._root.mkdir(parents=True, exist_ok=True)
        self._objects = objects
        self._clock = clock
        self._lock = threading.Lock()
        self._uploads = {
            upload.info.upload_id: upload for upload in map(_restored, self._folders()) if upload
        }
        objects.on_abort = self.abort_key

    def begin(self, bucket: str, key: str, headers: Headers) -> UploadInfo:
        """Start an upload."""
        info = UploadInfo(secrets.token_hex(16).upper(), bucket, key, headers, self._clock.now())
        folder = self._root / info.upload_id
        folder.mkdir()
        write_atomically(folder / "upload.json", json.dumps(asdict(info)))
        with self._lock:
            self._uploads[info.upload_id] = Upload(info, folder)
        return info

    def find(self, bucket: str, key: str, upload_id: str, ec: str | None = None) -> Upload:
        """The open upload of that id and object. Raises OssError NoSuchUpload."""
        with self._lock:
            upload = self._uploads.get(upload_id)
        if upload is None or (upload.info.bucket, upload.info.key) != (bucket, key):
            raise OssError("NoSuchUpload", ec=ec, details=(("UploadId", upload_id),))
        return upload

    def open_uploads(self) -> tuple[UploadInfo, ...]:
        """All uploads neither completed nor aborted, oldest first."""
        with self._lock:
            infos = [upload.info for upload in self._uploads.values()]
        return tuple(sorted(infos, key=lambda info: info.begun))

    def store_part(
        self, upload: Upload, number: int, chunks: Iterable[Chunk], *, size: int | None, md5: bytes | None
    ) -> Part:
        """Write a part. Whatever goes wrong, an earlier part of that number stays as it was."""
        with upload.files.writing(number, size) as (file, name):
            try:
                etag, crc = copy_hashed(chunks, whole_writes(file))
                written = file.tell() if name else file.tell() - (number - 1) * upload.files.stride
                if md5 is not None and md5.hex().upper() != etag:
                    raise OssError("InvalidDigest")
                part = Part(number, written, etag, crc, self._clock.now(), name)
                upload.record(part)
            except BaseException:
                if name:
                    (upload.folder / name).unlink(missing_ok=True)
                raise
        return part

    def complete(self, upload: Upload, listed: Sequence[tuple[int, str]] | None) -> StoredObject:
        """Publish the object made of the listed parts (None: of all) and forget the upload.

        Raises:
            OssError: InvalidPartOrder, InvalidPart, EntityTooSmall; the upload then stays open.
        """
        parts = upload.seal(listed)
        try:
            stored = self._publish(upload, parts)
        except BaseException:
            upload.sealed = False
            raise
        self._forget(upload)
        return stored

    def abort(self, upload: Upload) -> None:
        """Drop an upload with its parts."""
        with upload.lock:
            upload.sealed = True
        self._forget(upload)

    def abort_key(self, bucket: str, key: str) -> int:
        """Drop all uploads of a key, or with a slash at its end of all keys below it, and say how many there were."""
        with self._lock:
            hits = [
                upload
                for upload in self._uploads.values()
                if upload.info.bucket == bucket
                and (upload.info.key == key or (key.endswith("/") and upload.info.key.startswith(key)))
            ]
        for upload in hits:
            self.abort(upload)
        return len(hits)

    def _publish(self, upload: Upload, parts: Sequence[Part]) -> StoredObject:
        info = upload.info
        if not self._objects.has_bucket(info.bucket):
            raise OssError("NoSuchBucket")
        return self._objects.publish(
            upload.files.assemble(parts),
            info.bucket,
            info.key,
            etag=multipart_etag([part.etag for part in parts]),
            crc=combine_all((part.crc64, part.size) for part in parts),
            kind="Multipart",
            headers=info.headers,
        )

    def _forget(self, upload: Upload) -> None:
        with self._lock:
            self._uploads.pop(upload.info.upload_id, None)
        shutil.rmtree(upload.folder, ignore_errors=True)

    def _folders(self) -> list[Path]:
        return sorted(entry for entry in self._root.iterdir() if entry.is_dir())


def multipart_etag(etags: Sequence[str]) -> str:
    """The ETag of an object made of parts with these ETags (upper hex, no quotes)."""
    digest = hashlib.md5("".join(etags).encode(), usedforsecurity=False)
    return f"{digest.hexdigest().upper()}-{len(etags)}"


def _chosen(stored: Sequence[Part], listed: Sequence[tuple[int, str]] | None) -> list[Part]:
    """The parts that the object shall have, checked as OSS does."""
    by_number = {part.number: part for part in stored}
    if listed is None:
        listed = [(part.number, part.etag) for part in stored]
    numbers = [number for number, _etag in listed]
    if any(later <= earlier for earlier, later in pairwise(numbers)):
        raise OssError("InvalidPartOrder")
    chosen = []
    for number, etag in listed:
        part = by_number.get(number)
        if part is None or part.etag != etag.strip().strip('"').upper():
            raise OssError("InvalidPart", details=(("PartNumber", str(number)), ("ETag", etag)))
        chosen.append(part)
    if not chosen:
        raise OssError("InvalidPart", "The list of parts is empty.")
    for part in chosen[:-1]:
        if part.size < SMALLEST_PART:
            sizes = (("MinSizeAllowed", str(SMALLEST_PART)), ("ProposedSize", str(part.size)))
            raise OssError("EntityTooSmall", details=(*sizes, ("PartNumber", str(part.number))))
    return chosen


def _restored(folder: Path) -> Upload | None:
    """An upload as an earlier run left it; a folder without its head is removed."""
    try:
        said = json.loads((folder / "upload.json").read_text("utf-8"))
        headers = tuple((str(name), str(value)) for name, value in said.pop("headers"))
        upload = Upload(UploadInfo(headers=headers, **said), folder)
    except (OSError, ValueError, KeyError, TypeError):
        shutil.rmtree(folder, ignore_errors=True)
        return None
    upload.restore()
    return upload
