"""Where the bytes of the parts of one upload lie, so that completing needs no copy.

Most uploads have parts of one size. The first part to come sets that size as the stride, and every part that
fits is written straight to its place in one data file; completing then renames the file. A part that does not
fit, or that replaces an earlier one, goes to a file of its own and is copied at the end.
"""

from __future__ import annotations

import os
import threading
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_COPY_BLOCK = 8 << 20
_SPARSE_LIMIT = 1 << 44


@dataclass(frozen=True, slots=True)
class Part:
    """A confirmed part.

    Attributes:
        size: Bytes.
        etag: MD5 in upper hex, without quotes.
        crc64: CRC-64 of the part.
        modified: Seconds since 1970.
        file: Name of the file that holds it; empty when it lies in its slot of the data file.
    """

    number: int
    size: int
    etag: str
    crc64: int
    modified: float
    file: str = ""


class PartFiles:
    """The data file and the side files of one upload; called from any thread."""

    def __init__(self, folder: Path, stride: int = 0) -> None:
        self._folder = folder
        self._data = folder / "data"
        self._lock = threading.Lock()
        self._stride = stride
        self._busy: set[int] = set()
        self._taken: set[int] = set()

    @property
    def stride(self) -> int:
        """Size in bytes that a slot has; 0 before the first part."""
        return self._stride

    def adopt(self, part: Part) -> None:
        """Remember a part that was confirmed before a restart."""
        if not part.file:
            self._taken.add(part.number)

    @contextmanager
    def writing(self, number: int, size: int | None) -> Iterator[tuple[BinaryIO, str]]:
        """A file positioned for the bytes of a part, and the name to remember it by."""
        if size is not None and self._reserve(number, size):
            try:
                with self._open_data() as file:
                    file.seek((number - 1) * self._stride)
                    yield file, ""
            finally:
                with self._lock:
                    self._busy.discard(number)
            return
        name = f"part-{number}-{uuid.uuid4().hex}"
        with (self._folder / name).open("wb", buffering=0) as file:
            yield file, name

    def confirm(self, part: Part) -> None:
        """A part written to its slot is whole; a later one of that number may not overwrite it there."""
        if not part.file:
            with self._lock:
                self._taken.add(part.number)

    def assemble(self, parts: Sequence[Part]) -> Path:
        """One file with exactly these parts in a row, copying only what does not lie right already."""
        with self._lock:
            in_place = self._stride > 0 and not self._busy and self._fits_slots(parts)
        if not in_place:
            return self._copy_all(parts)
        with self._open_data() as whole:
            for part in parts:
                if part.file:
                    whole.seek((part.number - 1) * self._stride)
                    self._append(whole, part)
            whole.truncate(sum(part.size for part in parts))
        return self._data

    def _reserve(self, number: int, size: int) -> bool:
        with self._lock:
            if self._stride == 0 and size > 0 and size * number < _SPARSE_LIMIT:
                self._stride = size
            fits = 0 < size <= self._stride and number * self._stride < _SPARSE_LIMIT
            if not fits or number in self._busy or number in self._taken:
                return False
            self._busy.add(number)
            return True

    def _fits_slots(self, parts: Sequence[Part]) -> bool:
        numbers = [part.number for part in parts]
        whole = all(part.size == self._stride for part in parts[:-1])
        return whole and numbers == list(range(1, len(parts) + 1)) and 0 < parts[-1].size <= self._stride

    def _open_data(self) -> BinaryIO:
        descriptor = os.open(self._data, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        return os.fdopen(descriptor, "r+b", buffering=0)

    def _copy_all(self, parts: Sequence[Part]) -> Path:
        path = self._folder / f"whole-{uuid.uuid4().hex}"
        with path.open("wb", buffering=0) as whole:
            for part in parts:
                self._append(whole, part)
        return path

    def _append(self, whole: BinaryIO, part: Part) -> None:
        source = self._folder / part.file if part.file else self._data
        with source.open("rb", buffering=0) as file:
            file.seek(0 if part.file else (part.number - 1) * self._stride)
            _copy(file, whole, part.size)


def _copy(source: BinaryIO, target: BinaryIO, size: int) -> None:
    """Copy bytes, inside the kernel where it can."""
    kernel_copy = getattr(os, "copy_file_range", None)
    while size > 0 and kernel_copy is not None:
        try:
            done = kernel_copy(source.fileno(), target.fileno(), min(size, 1 << 30))
        except OSError:
            break
        if done == 0:
            break
        size -= done
    while size > 0:
        block = source.read(min(size, _COPY_BLOCK))
        if not block:
            raise EOFError("a part file is shorter than its record")
        target.write(block)
        size -= len(block)
