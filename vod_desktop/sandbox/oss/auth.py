"""Who may do what in OSS: the checks in the order of the service, ending in a grant or an OssError."""

from __future__ import annotations

import contextlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from vod_desktop.sandbox.call import Call
from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.keys import AccessKey, KeyKind, KeyTable, TokenScope
from vod_desktop.sandbox.oss.errors import OssError
from vod_desktop.sandbox.signing import Scheme
from vod_desktop.sandbox.signing.oss import (
    UNSIGNED_PAYLOAD,
    OssAuthorization,
    parse_authorization,
    v1_signature,
    v1_string_to_sign,
    v2_signature,
    v2_string_to_sign,
    v4_canonical_request,
    v4_signature,
    v4_string_to_sign,
)
from vod_desktop.sandbox.wire.message import Request

ALLOWED_SKEW_S = 900
_ISO_BASIC = "%Y%m%dT%H%M%SZ"
_SHOWN_TO_ALL = ("image/", "snapshot/")
"""Keys of pictures, which a CDN shows to everybody who has the address."""
_FULL_ACCESS = (KeyKind.VALID, KeyKind.MAIN, KeyKind.STS)
_TOKEN_ACTIONS = frozenset(
    {
        "InitiateMultipartUpload",
        "UploadPart",
        "CompleteMultipartUpload",
        "PutObject",
        "ListParts",
        "AbortMultipartUpload",
        "HeadObject",
        "GetObject",
    }
)


@dataclass(frozen=True, slots=True)
class _Texts:
    """What should have been signed, for the comparison and for the error reply."""

    string_to_sign: str
    signature: str
    canonical_request: str | None = None


class OssAuthenticator:
    """Checks the signature and the rights of OSS requests; called from any thread.

    Args:
        region: Where all buckets of this server are; V4 must be signed for it.
        v1_refused: Answer V1 as OSS does for accounts made since 2025.
    """

    def __init__(self, keys: KeyTable, clock: SandboxClock, region: str, *, v1_refused: bool) -> None:
        self._keys = keys
        self._clock = clock
        self._region = region
        self._v1_refused = v1_refused

    def check(self, call: Call, request: Request) -> None:
        """Let the request pass. Raises OssError."""
        if _is_for_all(call, request):
            return
        given, texts = self._read(call, request)
        self._check_date(request)
        token = self._check_identity(call, request, given.access_key_id)
        self._check_scheme(request, given)
        if texts is None or not call.verified:
            raise _mismatch(given, texts)
        self._check_rights(call, token)

    def note(self, call: Call, request: Request) -> None:
        """Note scheme and verdict in `call` for a request that is answered without a check."""
        with contextlib.suppress(OssError):
            self._read(call, request)

    def _read(self, call: Call, request: Request) -> tuple[OssAuthorization, _Texts | None]:
        header = request.headers.get("authorization")
        if header is None:
            raise OssError(
                "AccessDenied", "Anonymous access is forbidden for this operation.", ec="0003-00000001"
            )
        given = parse_authorization(header)
        if given is None:
            details = (("ArgumentName", "Authorization"),)
            raise OssError(
                "InvalidArgument", "Authorization header is invalid.", ec="0002-00000227", details=details
            )
        call.scheme, call.access_key_id = given.scheme, given.access_key_id
        texts = self._texts(call, request, given)
        call.verified = texts is not None and hmac.compare_digest(
            texts.signature.encode(), given.signature.encode()
        )
        return given, texts

    def _texts(self, call: Call, request: Request, given: OssAuthorization) -> _Texts | None:
        secret = self._keys.secret_of(given.access_key_id)
        if secret is None:
            return None
        headers = list(request.headers)
        if given.scheme is Scheme.V4:
            canonical = v4_canonical_request(
                request.method, call.bucket, call.key, call.query, headers, given.additional
            )
            text = v4_string_to_sign(request.headers.get("x-oss-date") or "", given.scope, canonical)
            return _Texts(text, v4_signature(secret, given.scope, text), canonical)
        if given.scheme is Scheme.V2:
            text = v2_string_to_sign(
                request.method, call.bucket, call.key, call.query, headers, given.additional
            )
            return _Texts(text, v2_signature(secret, text))
        text = v1_string_to_sign(request.method, call.bucket, call.key, call.query, headers)
        return _Texts(text, v1_signature(secret, text))

    def _check_date(self, request: Request) -> None:
        text = request.headers.get("x-oss-date") or request.headers.get("date")
        moment = _parse_date(text) if text else None
        if moment is None:
            message = "OSS authentication requires a valid Date."
            raise OssError("AccessDenied", message, ec="0002-00000503")
        now = self._clock.now()
        if abs(now - moment) > ALLOWED_SKEW_S:
            details = (
                ("MaxAllowedSkewMilliseconds", str(ALLOWED_SKEW_S * 1000)),
                ("RequestTime", _iso(moment)),
                ("ServerTime", _iso(now)),
            )
            raise OssError("RequestTimeTooSkewed", details=details)

    def _check_identity(self, call: Call, request: Request, access_key_id: str) -> TokenScope | AccessKey:
        """Who this is, by id and token."""
        about = (("OSSAccessKeyId", access_key_id),)
        token = request.headers.get("x-oss-security-token")
        key = self._keys.find(access_key_id)
        if "unknown-key" in call.marks or self._keys.secret_of(access_key_id) is None:
            raise OssError("InvalidAccessKeyId", details=about)
        if key is not None and key.kind is KeyKind.INACTIVE:
            raise OssError("InvalidAccessKeyId", "The OSS Access Key Id is disabled.", details=about)
        if token is None:
            if key is not None and key.security_token is None:
                return key
            raise OssError("InvalidAccessKeyId", ec="0002-00000003", details=about)
        scope = self._keys.read_token(token)
        if scope is None:
            raise OssError("InvalidSecurityToken", details=(("SecurityToken", token),))
        if scope.access_key_id != access_key_id:
            raise OssError("AccessKeyIdAndSecurityTokenNotMatch", details=about)
        if self._keys.has_ended(scope):
            raise OssError("SecurityTokenExpired", details=(("SecurityToken", token),))
        return key if key is not None else scope

    def _check_scheme(self, request: Request, given: OssAuthorization) -> None:
        if given.scheme is Scheme.V4:
            self._check_v4(request, given)
        elif given.scheme is Scheme.V1 and self._v1_refused:
            message = "Signature version 1 is not allowed for this account."
            raise OssError("InvalidArgument", message, status=403, ec="0002-00000080")

    def _check_v4(self, request: Request, given: OssAuthorization) -> None:
        day, region, product, terminator = given.scope
        date = request.headers.get("x-oss-date") or ""
        if region != self._region:
            message = f"Invalid signing region in Authorization header: {region}, expected {self._region}."
            raise OssError(
                "InvalidArgument", message, ec="0002-00000226", details=(("ArgumentValue", region),)
            )
        if not date.startswith(day) or len(day) != 8 or (product, terminator) != ("oss", "aliyun_v4_request"):
            raise OssError("InvalidArgument", "Invalid credential scope.", ec="0002-00000225")
        if request.headers.get("x-oss-content-sha256") != UNSIGNED_PAYLOAD:
            raise OssError(
                "InvalidArgument", "x-oss-content-sha256 must be UNSIGNED-PAYLOAD.", ec="0002-00000224"
            )

    def _check_rights(self, call: Call, who: TokenScope | AccessKey) -> None:
        if isinstance(who, AccessKey):
            if who.kind is KeyKind.SUSPENDED:
                raise OssError("UserDisable")
            if who.kind not in _FULL_ACCESS:
                raise OssError("AccessDenied")
        elif call.action not in _TOKEN_ACTIONS or not who.covers(call.bucket, call.key):
            raise OssError("AccessDenied")


def _mismatch(given: OssAuthorization, texts: _Texts | None) -> OssError:
    details: list[tuple[str, str]] = [("OSSAccessKeyId", given.access_key_id)]
    if texts is not None:
        hexed: Sequence[str] = [f"{byte:02X}" for byte in texts.string_to_sign.encode()]
        details += [
            ("SignatureProvided", given.signature),
            ("StringToSign", texts.string_to_sign),
            ("StringToSignBytes", " ".join(hexed)),
        ]
        if texts.canonical_request is not None:
            details.append(("CanonicalRequest", texts.canonical_request))
    ec = "0002-00000201" if given.scheme is Scheme.V4 else "0002-00000040"
    return OssError("SignatureDoesNotMatch", ec=ec, details=tuple(details))


def _parse_date(text: str) -> float | None:
    """Seconds since 1970 of a V4 date or an HTTP date."""
    try:
        if text.endswith("Z"):
            return datetime.strptime(text, _ISO_BASIC).replace(tzinfo=UTC).timestamp()
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _iso(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _is_for_all(call: Call, request: Request) -> bool:
    """Whether a CDN would answer: pictures are read without a key."""
    is_read = call.action in {"GetObject", "HeadObject"} and call.key.startswith(_SHOWN_TO_ALL)
    return is_read and request.headers.get("authorization") is None
