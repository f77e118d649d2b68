"""OSS signatures in the Authorization header: V1 (HMAC-SHA1), V2 (HMAC-SHA256), V4 (OSS4-HMAC-SHA256)."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from vod_desktop.sandbox.signing import Scheme

Pairs = Iterable[tuple[str, str]]
V4_ALGORITHM = "OSS4-HMAC-SHA256"
UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD"

# Query parameters that take part in V1 (documentation "Include signatures in the Authorization header").
_V1_PARAMETERS = frozenset(
    {
        "acl",
        "append",
        "asyncFetch",
        "bucketInfo",
        "callback",
        "callback-var",
        "cname",
        "comp",
        "continuation-token",
        "cors",
        "delete",
        "encryption",
        "endTime",
        "img",
        "inventory",
        "inventoryId",
        "lifecycle",
        "live",
        "location",
        "logging",
        "objectInfo",
        "objectMeta",
        "partNumber",
        "policy",
        "position",
        "qos",
        "qosInfo",
        "referer",
        "replication",
        "replicationLocation",
        "replicationProgress",
        "requestPayment",
        "restore",
        "security-token",
        "select/meta",
        "sequential",
        "startTime",
        "stat",
        "status",
        "style",
        "styleName",
        "symlink",
        "tagging",
        "udf",
        "uploadId",
        "uploads",
        "versionId",
        "versioning",
        "versions",
        "vod",
        "website",
        "x-oss-ac-forward-allow",
        "x-oss-ac-source-ip",
        "x-oss-ac-subnet-mask",
        "x-oss-ac-vpc-id",
        "x-oss-async-process",
        "x-oss-process",
        "x-oss-request-payer",
        "x-oss-traffic-limit",
    }
)


@dataclass(frozen=True, slots=True)
class OssAuthorization:
    """The parts of an OSS Authorization header.

    Attributes:
        scope: V4 only: date, region, product, terminator.
        additional: V4 only: further signed headers, lower case, sorted.
    """

    scheme: Scheme
    access_key_id: str
    signature: str
    scope: tuple[str, ...] = ()
    additional: tuple[str, ...] = ()


def parse_authorization(header: str) -> OssAuthorization | None:
    """The header's parts, or None where it is malformed."""
    scheme, _space, rest = header.strip().partition(" ")
    if scheme == "OSS":
        access_key_id, colon, signature = rest.strip().partition(":")
        return OssAuthorization(Scheme.V1, access_key_id, signature) if colon and access_key_id else None
    if scheme == "OSS2":
        words = dict(word.strip().partition(":")[::2] for word in rest.split(","))
        additional = _names(words.get("AdditionalHeaders", ""))
        signature = words.get("Signature", "")
        return OssAuthorization(Scheme.V2, words.get("AccessKeyId", ""), signature, additional=additional)
    return _parse_v4(rest) if scheme == V4_ALGORITHM else None


def _parse_v4(rest: str) -> OssAuthorization | None:
    words = dict(word.strip().partition("=")[::2] for word in rest.split(","))
    credential = words.get("Credential", "").split("/")
    if len(credential) != 5 or not credential[0] or not words.get("Signature"):
        return None
    additional = _names(words.get("AdditionalHeaders", ""))
    return OssAuthorization(Scheme.V4, credential[0], words["Signature"], tuple(credential[1:]), additional)


def _names(text: str) -> tuple[str, ...]:
    names = (name.strip().lower() for name in text.split(";"))
    return tuple(sorted({name for name in names if name}))


def v1_string_to_sign(method: str, bucket: str, key: str, query: Pairs, headers: Pairs) -> str:
    """What a V1 signature covers; all values decoded, header names in lower case."""
    fields = dict(headers)
    date = fields.get("x-oss-date") or fields.get("date", "")
    extra = "".join(f"{name}:{fields[name]}\n" for name in sorted(fields) if name.startswith("x-oss-"))
    lines = (method, fields.get("content-md5", ""), fields.get("content-type", ""), date)
    return "\n".join(lines) + "\n" + extra + _v1_resource(bucket, key, query)


def _v1_resource(bucket: str, key: str, query: Pairs) -> str:
    path = f"/{bucket}/{key}" if bucket else "/"
    signed = sorted(
        (name, value) for name, value in query if name in _V1_PARAMETERS or name.startswith("response-")
    )
    text = "&".join(f"{name}={value}" if value else name for name, value in signed)
    return f"{path}?{text}" if text else path


def v1_signature(secret: str, string_to_sign: str) -> str:
    """Base64 of the HMAC-SHA1."""
    return base64.b64encode(hmac.digest(secret.encode(), string_to_sign.encode(), "sha1")).decode()


def v4_canonical_request(
    method: str,
    bucket: str,
    key: str,
    query: Pairs,
    headers: Sequence[tuple[str, str]],
    additional: Sequence[str],
) -> str:
    """What a V4 signature covers. The bucket belongs to the path, however the request was addressed."""
    path = f"/{bucket}/{key}" if bucket else "/"
    encoded = sorted((_percent(name), _percent(value)) for name, value in query)
    canonical_query = "&".join(f"{name}={value}" if value else name for name, value in encoded)
    signed = sorted((name, value.strip()) for name, value in headers if _signed_in_v4(name, additional))
    lines = "".join(f"{name}:{value}\n" for name, value in signed)
    payload = dict(headers).get("x-oss-content-sha256", UNSIGNED_PAYLOAD)
    parts = (method, quote(path, safe="/-_.~"), canonical_query, lines, ";".join(additional), payload)
    return "\n".join(parts)


def _signed_in_v4(name: str, additional: Sequence[str]) -> bool:
    return name.startswith("x-oss-") or name in ("content-type", "content-md5") or name in additional


def v4_string_to_sign(date: str, scope: Sequence[str], canonical_request: str) -> str:
    """Algorithm, time, scope and the hash of the canonical request."""
    digest = hashlib.sha256(canonical_request.encode()).hexdigest()
    return "\n".join((V4_ALGORITHM, date, "/".join(scope), digest))


def v4_signature(secret: str, scope: Sequence[str], string_to_sign: str) -> str:
    """Lower hex of the HMAC-SHA256 with the key of the scope (date, region, product, terminator)."""
    key = f"aliyun_v4{secret}".encode()
    for step in scope:
        key = hmac.digest(key, step.encode(), "sha256")
    return hmac.digest(key, string_to_sign.encode(), "sha256").hex()


def _percent(text: str) -> str:
    return quote(text, safe="-_.~")


def v2_string_to_sign(
    method: str, bucket: str, key: str, query: Pairs, headers: Pairs, additional: Sequence[str]
) -> str:
    """What a V2 signature covers: as V1, but with all parameters, encoded, and a line of further header names."""
    fields = dict(headers)
    date = fields.get("x-oss-date") or fields.get("date", "")
    signed = sorted(name for name in fields if name.startswith("x-oss-") or name in additional)
    extra = "".join(f"{name}:{fields[name]}\n" for name in signed)
    lines = (method, fields.get("content-md5", ""), fields.get("content-type", ""), date)
    encoded = sorted((_percent(name), _percent(value)) for name, value in query)
    text = "&".join(f"{name}={value}" if value else name for name, value in encoded)
    resource = _percent(f"/{bucket}/{key}" if bucket else "/") + (f"?{text}" if text else "")
    return "\n".join(lines) + "\n" + extra + ";".join(additional) + "\n" + resource


def v2_signature(secret: str, string_to_sign: str) -> str:
    """Base64 of the HMAC-SHA256."""
    return base64.b64encode(hmac.digest(secret.encode(), string_to_sign.encode(), "sha256")).decode()
