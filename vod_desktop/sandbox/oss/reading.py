"""What a reader of an object asks for and is told: headers, byte ranges, conditions."""

from __future__ import annotations

import base64
import re
from email.utils import formatdate, parsedate_to_datetime

from vod_desktop.sandbox.objects import StoredObject
from vod_desktop.sandbox.oss.errors import OssError
from vod_desktop.sandbox.wire.message import Request

_RANGE = re.compile(r"bytes=(?:(\d{1,18})-(\d{0,18})|-(\d{1,18}))", re.ASCII)


def short_headers(stored: StoredObject) -> list[tuple[str, str]]:
    """What the short form of HeadObject tells."""
    return [
        ("ETag", f'"{stored.etag}"'),
        ("Last-Modified", formatdate(stored.modified, usegmt=True)),
        ("x-oss-hash-crc64ecma", str(stored.crc64)),
    ]


def full_headers(stored: StoredObject) -> list[tuple[str, str]]:
    """What GetObject and HeadObject tell."""
    headers = [*short_headers(stored), ("x-oss-object-type", stored.kind), ("Accept-Ranges", "bytes")]
    names = {name for name, _value in stored.headers}
    if "content-type" not in names:
        headers.append(("Content-Type", "application/octet-stream"))
    if "x-oss-storage-class" not in names:
        headers.append(("x-oss-storage-class", "Standard"))
    if stored.kind == "Normal":
        headers.append(("Content-MD5", base64.b64encode(bytes.fromhex(stored.etag)).decode()))
    return headers + list(stored.headers)


def byte_range(text: str, size: int) -> tuple[int, int] | None:
    """First and last byte asked for; None for a range that OSS ignores. Raises OssError InvalidRange."""
    match = _RANGE.fullmatch(text.strip())
    if match is None:
        return None
    first, last, suffix = match.groups()
    if suffix is not None:
        start, end = max(0, size - int(suffix)), size - 1
        empty = int(suffix) == 0
    else:
        start, end = int(first), min(int(last) if last else size - 1, size - 1)
        if last and int(last) < start:
            return None
        empty = False
    if empty or start >= size:
        raise OssError("InvalidRange", details=(("ActualObjectSize", str(size)), ("RangeHeader", text)))
    return start, end


def is_wanted(request: Request, stored: StoredObject) -> bool:
    """Whether the conditions ask for the object; False for an unchanged one. Raises OssError PreconditionFailed."""
    get = request.headers.get
    must_match, must_not_match = get("if-match"), get("if-none-match")
    since, until = _http_date(get("if-modified-since")), _http_date(get("if-unmodified-since"))
    changed_late = until is not None and int(stored.modified) > until
    if changed_late or (must_match is not None and not _names_etag(must_match, stored)):
        raise OssError("PreconditionFailed")
    unchanged = since is not None and int(stored.modified) <= since
    return not unchanged and not (must_not_match is not None and _names_etag(must_not_match, stored))


def _names_etag(text: str, stored: StoredObject) -> bool:
    return text.strip() == "*" or text.strip().strip('"').upper() == stored.etag


def _http_date(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError):
        return None
