"""Bodies of requests, and what describes a media."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vod_desktop.domain.ids import ReferenceId
from vod_desktop.domain.metadata import MediaMetadata

TITLE = "标题 1+2/3 *~&="
METADATA = MediaMetadata(
    title=TITLE, description="two\nlines", tags=("a*b", "c~d"), user_data='{ "Extend": {"a": 1} }'
)
REFERENCE = ReferenceId("reference_0123456789-abc")


@dataclass
class Blocks:
    """A body of those blocks; `size` is what it announces, `then` what its source raises after them."""

    blocks: tuple[bytes | memoryview, ...]
    size: int
    then: BaseException | None = None

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[bytes | memoryview]:
        yield from self.blocks
        if self.then is not None:
            raise self.then


def body(*blocks: bytes | memoryview) -> Blocks:
    return Blocks(blocks, sum(len(block) for block in blocks))
