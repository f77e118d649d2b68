"""The credential pair: where the bytes of one media go, and the auth that lets them in."""

from __future__ import annotations

import base64
import binascii
import contextlib
import ipaddress
import json
import math
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TypeGuard
from urllib.parse import urlsplit

from vod_desktop.domain.errors import GrantMalformed
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.limits import AUTH_LIFETIME_S, OBJECT_KEY_MAX_BYTES

_OSS_HOST = re.compile(r"(?:^|\.)oss-(?P<region>[a-z0-9-]+?)(?:-internal)?\.aliyuncs\.com$")
_BUCKET = re.compile(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?")
_TEXT_MAX = 64 * 1024


@dataclass(frozen=True, slots=True)
class UploadAddress:
    """Where OSS takes the object.

    Attributes:
        endpoint: With scheme, region-level host: `https://oss-cn-shanghai.aliyuncs.com`.
        bucket: Bucket name.
        object_key: Full key without a leading slash.
        object_prefix: Prefix for the slices of an m3u8; empty otherwise.
    """

    endpoint: str
    bucket: str
    object_key: str
    object_prefix: str = ""

    @property
    def host(self) -> str:
        return urlsplit(self.endpoint).hostname or ""

    @property
    def region(self) -> str | None:
        """The OSS region named by the host; None for a domain of one's own or an accelerated one."""
        found = _OSS_HOST.search(self.host)
        return found["region"] if found and found["region"] != "accelerate" else None


@dataclass(frozen=True, slots=True)
class UploadAuth:
    """The temporary key of one object. Only ever in memory.

    Attributes:
        lifetime_s: Seconds it is good for, counted from when it was issued; the stricter of document and payload.
        region: Region of the VOD interface that issued it; empty in old answers.
    """

    access_key_id: str
    access_key_secret: str = field(repr=False)
    security_token: str = field(repr=False)
    lifetime_s: float = AUTH_LIFETIME_S
    expires_at: datetime | None = None
    region: str = ""


@dataclass(frozen=True, slots=True)
class UploadGrant:
    """A media id with its address and auth, as issued or renewed.

    Attributes:
        media_url: Where VOD says an image will be served; empty for others.
    """

    media_id: MediaId
    address: UploadAddress
    auth: UploadAuth
    request_id: str = ""
    media_url: str = ""


def decode_address(text: str) -> UploadAddress:
    """The upload address from the base64 text of VOD.

    Raises:
        GrantMalformed: Not base64 of JSON, a field is missing or makes no sense; it was perhaps the auth or cut off.
    """
    data = _decode(text, "address")
    if "SecurityToken" in data or "AccessKeySecret" in data:
        raise GrantMalformed(what="address", reason="swapped")
    endpoint = _endpoint(_text(data, "Endpoint", "address"))
    bucket, key = _text(data, "Bucket", "address"), _text(data, "FileName", "address")
    if not _BUCKET.fullmatch(bucket):
        raise GrantMalformed(what="address", reason="bucket")
    if not _is_object_key(key):
        raise GrantMalformed(what="address", reason="object-key")
    prefix = data.get("ObjectPrefix")
    return UploadAddress(endpoint, bucket, key, prefix if _is_object_key(prefix) else "")


def decode_auth(text: str, *, now: datetime | None = None) -> UploadAuth:
    """The upload auth from the base64 text of VOD.

    Args:
        text: As received.
        now: The service's time of day, when it is known; without it only durations count.

    Raises:
        GrantMalformed: As for `decode_address`.
    """
    data = _decode(text, "auth")
    if "Bucket" in data and "AccessKeyId" not in data:
        raise GrantMalformed(what="auth", reason="swapped")
    expires_at = _moment(data.get("ExpireUTCTime"))
    region = data.get("Region")
    return UploadAuth(
        access_key_id=_word(data, "AccessKeyId"),
        access_key_secret=_word(data, "AccessKeySecret"),
        security_token=_word(data, "SecurityToken"),
        lifetime_s=_lifetime(data.get("Expiration"), expires_at, now),
        expires_at=expires_at,
        region=region if isinstance(region, str) else "",
    )


def _lifetime(expiration: object, expires_at: datetime | None, now: datetime | None) -> float:
    candidates = [AUTH_LIFETIME_S]
    with contextlib.suppress(ValueError):
        candidates.append(float(str(expiration)))
    if expires_at and now:
        candidates.append((expires_at - now).total_seconds())
    return max(0.0, min(seconds for seconds in candidates if not math.isnan(seconds)))


def _decode(text: str, what: str) -> dict[str, object]:
    if len(text) > _TEXT_MAX:
        raise GrantMalformed(what=what, reason="too-long")
    compact = "".join(text.split()).rstrip("=")
    if not compact:
        raise GrantMalformed(what=what, reason="empty")
    try:
        raw = base64.b64decode(compact + "=" * (-len(compact) % 4), validate=True)
        data = json.loads(raw.decode("utf-8"))
    except (binascii.Error, ValueError, RecursionError):
        raise GrantMalformed(what=what, reason="not-base64-json") from None
    if not isinstance(data, dict):
        raise GrantMalformed(what=what, reason="not-base64-json")
    return data


def _text(data: dict[str, object], name: str, what: str) -> str:
    value = data.get(name)
    if not isinstance(value, str) or not value.strip():
        raise GrantMalformed(what=what, reason="missing", name=name)
    return value


def _word(data: dict[str, object], name: str) -> str:
    """A text that goes into a header."""
    value = _text(data, name, "auth").strip()
    if not (value.isascii() and value.isprintable()):
        raise GrantMalformed(what="auth", reason="characters", name=name)
    return value


def _is_object_key(value: object) -> TypeGuard[str]:
    if not isinstance(value, str) or value.startswith(("/", "\\")):
        return False
    try:
        return len(value.encode()) <= OBJECT_KEY_MAX_BYTES
    except UnicodeEncodeError:  # JSON can spell halves of characters
        return False


def _endpoint(value: str) -> str:
    """Scheme and host only. http is for loopback; anything else is raised to https."""
    with_scheme = value if "://" in value else f"https://{value}"
    try:
        parts = urlsplit(with_scheme)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise GrantMalformed(what="address", reason="endpoint") from None
    literal = host is not None and _is_ip(host)
    if not host or not (literal or _HOST.fullmatch(host)) or parts.username is not None:
        raise GrantMalformed(what="address", reason="endpoint")
    if parts.scheme not in {"http", "https"} or "\\" in value:
        raise GrantMalformed(what="address", reason="endpoint")
    scheme = "http" if parts.scheme == "http" and is_loopback(host) else "https"
    place = f"[{host}]" if ":" in host else host
    return f"{scheme}://{place}:{port}" if port else f"{scheme}://{place}"


def is_loopback(host: str) -> bool:
    """Whether the host is this computer, by its literal name."""
    return host == "localhost" or (_is_ip(host) and ipaddress.ip_address(host).is_loopback)


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return "%" not in host  # a zone


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        return datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None
