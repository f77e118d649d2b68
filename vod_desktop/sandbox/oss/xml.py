"""The XML that OSS operations read and write."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from urllib.parse import quote
from xml.etree import ElementTree as ET

from vod_desktop.sandbox.oss.errors import OssError, xml_text
from vod_desktop.sandbox.oss.multipart import MOST_PARTS, UploadInfo
from vod_desktop.sandbox.oss.parts import Part

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def _element(name: str, value: str) -> str:
    return f"  <{name}>{xml_text(value)}</{name}>\n"


def _document(root: str, pairs: Sequence[tuple[str, str]], more: str = "") -> bytes:
    inner = "".join(_element(name, value) for name, value in pairs)
    return f"{_HEAD}<{root}>\n{inner}{more}</{root}>\n".encode()


def _named(bucket: str, key: str, encoding: str | None) -> list[tuple[str, str]]:
    """Bucket and key, with the key percent-encoded where the client asked for it."""
    if encoding == "url":
        return [("EncodingType", "url"), ("Bucket", bucket), ("Key", quote(key, safe="-_.~/"))]
    return [("Bucket", bucket), ("Key", key)]


def initiate_result(info: UploadInfo, encoding: str | None) -> bytes:
    """Answer to InitiateMultipartUpload."""
    pairs = [*_named(info.bucket, info.key, encoding), ("UploadId", info.upload_id)]
    return _document("InitiateMultipartUploadResult", pairs)


def complete_result(info: UploadInfo, location: str, etag: str, encoding: str | None) -> bytes:
    """Answer to CompleteMultipartUpload."""
    pairs = [("Location", location), *_named(info.bucket, info.key, encoding), ("ETag", f'"{etag}"')]
    return _document("CompleteMultipartUploadResult", pairs)


def list_parts_result(
    info: UploadInfo, parts: Sequence[Part], *, marker: int, most: int, encoding: str | None
) -> bytes:
    """One page of ListParts: the parts after `marker`, at most `most` of them."""
    page = [part for part in parts if part.number > marker][:most]
    last = page[-1].number if page else marker
    cut = any(part.number > last for part in parts) and bool(page)
    pairs = [
        *_named(info.bucket, info.key, encoding),
        ("UploadId", info.upload_id),
        ("StorageClass", "Standard"),
        ("PartNumberMarker", str(marker)),
        ("NextPartNumberMarker", str(last)),
        ("MaxParts", str(most)),
        ("IsTruncated", "true" if cut else "false"),
    ]
    return _document("ListPartsResult", pairs, "".join(map(_part, page)))


def _part(part: Part) -> str:
    modified = datetime.fromtimestamp(part.modified, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    pairs = (
        ("PartNumber", str(part.number)),
        ("LastModified", modified),
        ("ETag", f'"{part.etag}"'),
        ("HashCrc64ecma", str(part.crc64)),
        ("Size", str(part.size)),
    )
    return "  <Part>\n" + "".join("  " + _element(name, value) for name, value in pairs) + "  </Part>\n"


def parse_complete(body: bytes) -> list[tuple[int, str]]:
    """Part numbers and ETags of a Complete request. Raises OssError MalformedXML or InvalidArgument."""
    if b"<!" in body:
        raise OssError("MalformedXML", "Document types are not accepted.")
    try:
        root = ET.fromstring(body)  # noqa: S314 - documents with declarations were refused above
    except (ET.ParseError, ValueError, LookupError):
        raise OssError("MalformedXML") from None
    if _local(root.tag) != "CompleteMultipartUpload":
        raise OssError("MalformedXML")
    listed = [_listed_part(element) for element in root]
    if not listed or len(listed) > MOST_PARTS:
        raise OssError("MalformedXML", "The list of parts is empty or too long.")
    return listed


def _listed_part(element: ET.Element) -> tuple[int, str]:
    fields = {_local(child.tag): (child.text or "").strip() for child in element}
    number = fields.get("PartNumber", "")
    if _local(element.tag) != "Part" or not fields.get("ETag") or not (number.isascii() and number.isdigit()):
        raise OssError("MalformedXML")
    if len(number) > 9 or not 1 <= int(number) <= MOST_PARTS:
        details = (("ArgumentName", "partNumber"), ("ArgumentValue", number))
        raise OssError("InvalidArgument", ec="0017-00000220", details=details)
    return int(number), fields["ETag"]


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
