"""Signature V4 of OSS, as the auth object that oss2 takes by its shape.

oss2's own one asks this computer for the time of day and leaves no room for a correction.
Source: OSS documents, "Include a V4 signature in the Authorization header".
"""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Mapping, MutableMapping
from typing import Protocol
from urllib.parse import quote

from vod_desktop.cloud.network import ClockOffset
from vod_desktop.domain.grant import UploadAuth

ALGORITHM = "OSS4-HMAC-SHA256"
_PAYLOAD = "UNSIGNED-PAYLOAD"
_SIGNED = frozenset({"content-type", "content-md5"})


class Signable(Protocol):
    """What of oss2's request is read and written here. A header that is None will not be sent."""

    @property
    def method(self) -> str: ...

    @property
    def headers(self) -> MutableMapping[str, str | None]: ...

    @property
    def params(self) -> Mapping[str, object]: ...


class V4Auth:
    """Signs with one immutable snapshot of an upload auth and the corrected time of day. May be used from any thread."""

    def __init__(self, auth: UploadAuth, *, region: str, offset: ClockOffset) -> None:
        self._auth = auth
        self._region = region
        self._offset = offset

    def auth_version(self) -> str:
        return "v4"

    def _sign_request(self, request: Signable, bucket_name: str, key: str) -> None:
        """Put the Authorization header in; the name is oss2's."""
        moment = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(self._offset.now()))
        headers = request.headers
        headers["x-oss-date"] = moment
        headers["x-oss-content-sha256"] = _PAYLOAD
        if self._auth.security_token:
            headers["x-oss-security-token"] = self._auth.security_token
        canonical = canonical_request(
            method=request.method,
            resource=f"/{bucket_name}/{key}",
            params=request.params,
            headers=headers,
        )
        scope = f"{moment[:8]}/{self._region}/oss/aliyun_v4_request"
        headers["Authorization"] = (
            f"{ALGORITHM} Credential={self._auth.access_key_id}/{scope},"
            f"Signature={self._signature(moment, scope, canonical)}"
        )

    def _signature(self, moment: str, scope: str, canonical: str) -> str:
        digest = hashlib.sha256(canonical.encode()).hexdigest()
        key = _signing_key(self._auth.access_key_secret, moment[:8], self._region)
        return _hmac(key, f"{ALGORITHM}\n{moment}\n{scope}\n{digest}").hex()


def canonical_request(
    *, method: str, resource: str, params: Mapping[str, object], headers: Mapping[str, str | None]
) -> str:
    """The text whose SHA-256 is signed. `resource` always begins with the bucket."""
    query = sorted((_encoded(name), _encoded(str(value))) for name, value in params.items())
    lowered = {name.lower(): value.strip() for name, value in headers.items() if value is not None}
    signed = sorted((n, v) for n, v in lowered.items() if n.startswith("x-oss-") or n in _SIGNED)
    return "\n".join(
        (
            method,
            quote(resource, safe="/-_.~"),
            "&".join(f"{name}={value}" if value else name for name, value in query),
            "".join(f"{name}:{value}\n" for name, value in signed),
            "",
            _PAYLOAD,
        )
    )


def _encoded(text: str) -> str:
    return quote(text, safe="-_.~")


# Constant for a day and not kept: it costs 10 µs, and a cache would hold secrets longer than they are used.
def _signing_key(secret: str, day: str, region: str) -> bytes:
    key = f"aliyun_v4{secret}".encode()
    for step in (day, region, "oss", "aliyun_v4_request"):
        key = _hmac(key, step)
    return key


def _hmac(key: bytes, text: str) -> bytes:
    return hmac.digest(key, text.encode(), "sha256")
