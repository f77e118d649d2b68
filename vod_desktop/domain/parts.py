"""How a file is cut into OSS parts."""

from __future__ import annotations

from dataclasses import dataclass

from vod_desktop.domain.errors import FileTooLarge, PartSizeNotAllowed
from vod_desktop.domain.limits import (
    MIB,
    OBJECT_MAX,
    PART_SIZE_CHOSEN_MAX,
    PART_SIZE_CHOSEN_MIN,
    PART_SIZE_MAX,
    PART_SIZE_MIN,
    PART_SIZE_UNSEEN_MAX,
    PART_WISHED_S,
    PARTS_MAX,
    PARTS_PLANNED_MAX,
    PARTS_WISHED,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the file: number from 1, offset and size in bytes."""

    number: int
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class StoredPart:
    """A part that OSS has confirmed. The ETag is kept without quotes; `crc64` is None when only OSS's word exists."""

    number: int
    size: int
    etag: str
    crc64: int | None


@dataclass(frozen=True, slots=True)
class PartPlan:
    """The parts of one file. Costs the same for any size: parts are made when asked for.

    Attributes:
        size: Bytes of the file.
        part_size: Bytes of every part but the last.
    """

    size: int
    part_size: int

    @property
    def count(self) -> int:
        """Number of parts; 1 for an empty file."""
        return max(1, -(-self.size // self.part_size))

    def part(self, number: int) -> Part:
        """The part of that number, 1 to `count`."""
        if not 1 <= number <= self.count:
            raise IndexError(number)
        offset = (number - 1) * self.part_size
        return Part(number, offset, min(self.part_size, self.size - offset))

    def fits(self, stored: StoredPart) -> bool:
        """Whether a confirmed part has a number and size of this plan."""
        return 1 <= stored.number <= self.count and self.part(stored.number).size == stored.size


def part_size_for(size: int, bytes_per_s: float | None = None) -> int:
    """A part size for a file of that size where the user wishes none: a power of two from 1 to 32 MiB.

    A thirty-second of the file: parts enough that all connections are busy to the end, and no more, since each costs a
    request and a row on disk; above 32 MiB that cost is not felt any more.

    Args:
        size: Bytes of the file.
        bytes_per_s: What the line was seen to carry; None when that is not known. A part is to take no longer than some
            seconds of the whole line: what is under way when the line breaks is sent again. Of a line that nobody has seen
            yet half of the largest size is asked at most; on a fast one that costs no time.
    """
    wished = min(size // PARTS_WISHED, PART_SIZE_CHOSEN_MAX)
    most = PART_SIZE_UNSEEN_MAX if bytes_per_s is None else int(bytes_per_s * PART_WISHED_S)
    wished = min(wished, most)
    return 1 << (max(wished, PART_SIZE_CHOSEN_MIN).bit_length() - 1)


def plan_parts(size: int, wished_part_size: int | None = None) -> PartPlan:
    """Cut a file into parts.

    Args:
        size: Bytes of the file, 0 or more.
        wished_part_size: Bytes, 100 KiB to 5 GiB; raised in steps of 1 MiB when the file would need too many parts.
            None: by the size of the file.

    Raises:
        PartSizeNotAllowed: The wish is outside the limits.
        FileTooLarge: No allowed part size fits.

    Source: OSS documents, "Multipart upload", limits.
    """
    if wished_part_size is None:
        wished_part_size = part_size_for(size)
    if not PART_SIZE_MIN <= wished_part_size <= PART_SIZE_MAX:
        raise PartSizeNotAllowed(part_size=wished_part_size)
    if size > OBJECT_MAX:
        raise FileTooLarge(size=size, limit=OBJECT_MAX)
    needed = -(-size // PARTS_PLANNED_MAX)
    part_size = wished_part_size if needed <= wished_part_size else -(-needed // MIB) * MIB
    plan = PartPlan(size, min(part_size, PART_SIZE_MAX))
    if plan.count > PARTS_MAX:
        raise FileTooLarge(size=size, limit=OBJECT_MAX)
    return plan
