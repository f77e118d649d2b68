"""Who signed a VOD request: the checks of the gateway in the order of the service."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import threading
from dataclasses import dataclass
from datetime import UTC, datetime

from vod_desktop.sandbox.call import Call
from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.keys import AccessKey, KeyKind, KeyTable
from vod_desktop.sandbox.signing import Scheme, vod
from vod_desktop.sandbox.vod.errors import VodError
from vod_desktop.sandbox.wire.message import Request

ALLOWED_SKEW_S = 900
_NONCE_LIFE_S = 2 * ALLOWED_SKEW_S
_MUST_BE_SIGNED = {
    "host",
    "x-acs-action",
    "x-acs-version",
    "x-acs-date",
    "x-acs-signature-nonce",
    "x-acs-content-sha256",
}


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a request says about itself, before any of it is believed."""

    access_key_id: str
    token: str | None
    timestamp: str
    nonce: str
    signature: str
    expected: str | None
    mismatch: str


class NonceBook:
    """The nonces seen in the time for which a request would be accepted; called from any thread."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._seen: dict[tuple[str, str], float] = {}

    def take(self, access_key_id: str, nonce: str) -> bool:
        """Note a nonce; False when it was there before."""
        now = self._clock.monotonic()
        with self._lock:
            if (access_key_id, nonce) in self._seen:
                return False
            while self._seen:
                oldest = next(iter(self._seen))
                if now - self._seen[oldest] < _NONCE_LIFE_S:
                    break
                del self._seen[oldest]
            self._seen[access_key_id, nonce] = now
            return True

    def has(self, access_key_id: str, nonce: str) -> bool:
        """Whether this nonce was used already."""
        with self._lock:
            return (access_key_id, nonce) in self._seen


class VodAuthenticator:
    """Tells whose request it is, or raises VodError; called from any thread."""

    def __init__(self, keys: KeyTable, clock: SandboxClock) -> None:
        self._keys = keys
        self._clock = clock
        self._nonces = NonceBook(clock)

    def check(self, call: Call, request: Request, body: bytes) -> AccessKey:
        """The key behind a request. Notes scheme and verdict in `call`. Raises VodError."""
        claim = self._read(call, request, body)
        key = self._known_key(call, claim)
        self._check_token(claim, key)
        self._check_time(claim)
        if self._nonces.has(claim.access_key_id, claim.nonce):
            raise _nonce_used()
        if not call.verified:
            raise VodError(400, "SignatureDoesNotMatch", claim.mismatch)
        if not self._nonces.take(claim.access_key_id, claim.nonce):
            raise _nonce_used()
        return key

    def note(self, call: Call, request: Request, body: bytes) -> None:
        """Note scheme and verdict in `call` for a request that is answered without a check."""
        with contextlib.suppress(VodError):
            self._read(call, request, body)

    def _read(self, call: Call, request: Request, body: bytes) -> _Claim:
        authorization = request.headers.get("authorization")
        if authorization is not None:
            call.scheme = Scheme.V3
            claim = self._claim_v3(call, request, body, authorization)
        else:
            call.scheme = Scheme.V1 if "Signature" in call.params else None
            claim = self._claim_v1(call, request)
        call.access_key_id = claim.access_key_id
        call.verified = _equal(claim.expected, claim.signature)
        return claim

    def _claim_v1(self, call: Call, request: Request) -> _Claim:
        params = call.params
        for name in ("AccessKeyId", "Signature", "Timestamp", "SignatureNonce"):
            if not params.get(name):
                code = "IncompleteSignature" if name == "Signature" else f"Missing{name}"
                raise VodError(400, code, f"{name} is mandatory for this action.")
        if params.get("SignatureMethod") != "HMAC-SHA1" or params.get("SignatureVersion") != "1.0":
            raise VodError(
                400, "IncompleteSignature", "SignatureMethod HMAC-SHA1 and SignatureVersion 1.0 are needed."
            )
        signed = [(name, value) for name, value in params.items() if name != "Signature"]
        text = vod.v1_string_to_sign(request.method, signed)
        secret = self._keys.secret_of(params["AccessKeyId"])
        return _Claim(
            access_key_id=params["AccessKeyId"],
            token=params.get("SecurityToken"),
            timestamp=params["Timestamp"],
            nonce=params["SignatureNonce"],
            signature=params["Signature"],
            expected=None if secret is None else vod.v1_signature(secret, text),
            # Clients split this at the first colon, so there has to be one, right before the text.
            mismatch=f"Specified signature is not matched with our calculation. server string to sign is:{text}",
        )

    def _claim_v3(self, call: Call, request: Request, body: bytes, authorization: str) -> _Claim:
        given = vod.parse_acs3(authorization)
        payload = request.headers.get("x-acs-content-sha256") or ""
        complete = given is not None and set(given.signed_headers) >= _MUST_BE_SIGNED
        if given is None or not complete or payload != hashlib.sha256(body).hexdigest():
            raise VodError(
                400, "IncompleteSignature", "The request signature does not conform to the standards."
            )
        canonical = vod.v3_canonical_request(
            request.method, call.query, request.headers, given.signed_headers, payload
        )
        text = vod.v3_string_to_sign(canonical)
        secret = self._keys.secret_of(given.access_key_id)
        return _Claim(
            access_key_id=given.access_key_id,
            token=request.headers.get("x-acs-security-token"),
            timestamp=request.headers.get("x-acs-date") or "",
            nonce=request.headers.get("x-acs-signature-nonce") or "",
            signature=given.signature,
            expected=None if secret is None else vod.v3_signature(secret, text),
            mismatch=f"Specified signature does not match our calculation. server StringToSign is [{text}]",
        )

    def _known_key(self, call: Call, claim: _Claim) -> AccessKey:
        key = self._keys.find(claim.access_key_id)
        if key is None or "unknown-key" in call.marks:
            raise VodError(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.")
        if key.kind is KeyKind.INACTIVE:
            raise VodError(400, "InvalidAccessKeyId.Inactive", "Specified access key is disabled.")
        return key

    def _check_token(self, claim: _Claim, key: AccessKey) -> None:
        if not claim.token:
            if key.security_token is not None:
                raise VodError(400, "MissingSecurityToken", "SecurityToken is mandatory for this action.")
            return
        scope = self._keys.read_token(claim.token)
        if scope is None:
            raise VodError(400, "InvalidSecurityToken.Malformed", "Specified SecurityToken is malformed.")
        if scope.access_key_id != claim.access_key_id:
            message = "Specified SecurityToken mismatch with the AccessKey."
            raise VodError(400, "InvalidSecurityToken.MismatchWithAccessKey", message)
        if self._keys.has_ended(scope):
            raise VodError(400, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.")

    def _check_time(self, claim: _Claim) -> None:
        try:
            moment = datetime.strptime(claim.timestamp, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).timestamp()
        except ValueError:
            message = "Specified time stamp or date value is not well formatted."
            raise VodError(400, "InvalidTimeStamp.Format", message) from None
        if abs(self._clock.now() - moment) > ALLOWED_SKEW_S:
            raise VodError(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.")
        if not claim.nonce:
            raise VodError(400, "MissingSignatureNonce", "SignatureNonce is mandatory for this action.")


def check_permission(key: AccessKey, action: str) -> None:
    """What the policy of a key says. Raises VodError."""
    if key.kind is KeyKind.SUSPENDED:
        raise VodError(403, "OperationDenied.Suspended", "Your VOD service is suspended.")
    if not key.caller.allows(action):
        raise VodError(403, "Forbidden.RAM", "User not authorized to operate on the specified resource.")


def _equal(expected: str | None, given: str) -> bool:
    return expected is not None and hmac.compare_digest(expected.encode(), given.encode())


def _nonce_used() -> VodError:
    return VodError(400, "SignatureNonceUsed", "Specified signature nonce was used already.")
