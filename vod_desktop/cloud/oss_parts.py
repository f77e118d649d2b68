"""Lists of parts: pages of ListParts, which oss2 reads without the checksums, and what Complete sends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

from vod_desktop.cloud.oss_call import crc64_of
from vod_desktop.domain.limits import KIB, PART_SIZE_MAX, PARTS_MAX

_PIECE = 16 * KIB


@dataclass(frozen=True, slots=True)
class ListedPart:
    """A part that OSS holds. `size` in bytes; `crc64` is None where OSS does not tell it."""

    number: int
    size: int
    etag: str
    crc64: int | None


@dataclass(frozen=True, slots=True)
class PartsPage:
    """One page; `next_marker` is the number after which the next page begins, None on the last one."""

    parts: tuple[ListedPart, ...]
    next_marker: int | None


def parse_parts_page(body: bytes, *, after: int) -> PartsPage | None:
    """The page from its XML; None when it is no such page, or holds numbers and sizes that OSS does not have.

    Args:
        body: As received, of bounded size, without a document type; in UTF-8, as which it was looked through for one.
        after: The number that was asked to begin after; a page that leads back to it or before would have no end.
    """
    try:
        return _page(body.decode("utf-8"), after)
    except (ET.ParseError, ValueError):
        return None


def complete_body(parts: Iterable[tuple[int, str]]) -> bytes:
    """What CompleteMultipartUpload sends: the parts, given as (number, ETag without quotes), by number."""
    body = BytesIO()
    body.write(b"<CompleteMultipartUpload>")
    for number, etag in sorted(parts):
        body.write(f'<Part><PartNumber>{number}</PartNumber><ETag>"{escape(etag)}"</ETag></Part>'.encode())
    body.write(b"</CompleteMultipartUpload>")
    return body.getvalue()


def _page(text: str, after: int) -> PartsPage:
    parts: list[ListedPart] = []
    root = None
    for root, node in _children(text):  # noqa: B007  # looked at when all of it is there
        if node.tag == "Part":
            parts.append(_part(node))
            node.clear()  # a tree of a full page would take 2 MB
    if root is None or root.tag != "ListPartsResult":
        raise ValueError("another document")
    truncated = (root.findtext("IsTruncated") or "").strip() == "true"
    return PartsPage(
        tuple(parts), _number(root, "NextPartNumberMarker", after + 1, PARTS_MAX) if truncated else None
    )


def _children(text: str) -> Iterator[tuple[ET.Element, ET.Element]]:
    """The root of a document with each of its children, as they come."""
    # No entities and of bounded size. `Any`, because its events are of several kinds.
    parser: Any = ET.XMLPullParser(("start", "end"))
    above: list[ET.Element] = []
    for at in range(0, len(text), _PIECE):
        parser.feed(text[at : at + _PIECE])
        for event, node in parser.read_events():
            if event == "start":
                above.append(node)
            elif above.pop() is node and len(above) == 1:
                yield above[0], node
    parser.close()


def _part(node: ET.Element) -> ListedPart:
    etag = (node.findtext("ETag") or "").strip().strip('"')
    if not etag.isascii() or not 0 < len(etag) <= 128:
        raise ValueError("ETag")
    return ListedPart(
        number=_number(node, "PartNumber", 1, PARTS_MAX),
        size=_number(node, "Size", 0, PART_SIZE_MAX),
        etag=etag,
        crc64=crc64_of((node.findtext("HashCrc64ecma") or "").strip()),
    )


def _number(node: ET.Element, name: str, least: int, most: int) -> int:
    text = (node.findtext(name) or "").strip()
    if not text.isascii() or not text.isdigit() or len(text) > 16 or not least <= int(text) <= most:
        raise ValueError(name)
    return int(text)
