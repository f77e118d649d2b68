"""How a file is cut into OSS parts."""

from __future__ import annotations

from dataclasses import dataclass

from vod_desktop.domain.errors import FileTooLarge, PartSizeNotAllowed
from vod_desktop.domain.limits import (
    MIB,
    OBJECT_MAX,
    PART_SIZE_DEFAULT,
    PART_SIZE_MAX,
    PART_SIZE_MIN,
    PARTS_MAX,
    PARTS_PLANNED_MAX,
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


def plan_parts(size: int, wished_part_size: int = PART_SIZE_DEFAULT) -> PartPlan:
    """Cut a file into parts.

    Args:
        size: Bytes of the file, 0 or more.
        wished_part_size: Bytes, 100 KiB to 5 GiB; raised in steps of 1 MiB when the file would need too many parts.

    Raises:
        PartSizeNotAllowed: The wish is outside the limits.
        FileTooLarge: No allowed part size fits.

    Source: OSS documents, "Multipart upload", limits.
    """
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
