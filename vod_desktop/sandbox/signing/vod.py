"""VOD signatures: V1 (RPC, HMAC-SHA1, in the query) and V3 (ACS3-HMAC-SHA256, in a header)."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

Pairs = Iterable[tuple[str, str]]
ACS3 = "ACS3-HMAC-SHA256"


def percent(text: str) -> str:
    """RFC 3986: everything but letters, digits and `-_.~` becomes `%XX`."""
    return quote(text, safe="-_.~")


def v1_string_to_sign(method: str, params: Pairs) -> str:
    """What a V1 signature covers; `params` are query and form, decoded, without `Signature`."""
    ordered = sorted(params, key=lambda pair: (pair[0].encode(), pair[1].encode()))
    canonical = "&".join(f"{percent(name)}={percent(value)}" for name, value in ordered)
    return f"{method}&%2F&{percent(canonical)}"


def v1_signature(secret: str, string_to_sign: str) -> str:
    """Base64 of the HMAC-SHA1."""
    digest = hmac.digest(f"{secret}&".encode(), string_to_sign.encode(), "sha1")
    return base64.b64encode(digest).decode()


@dataclass(frozen=True, slots=True)
class Acs3Authorization:
    """The parts of an `ACS3-HMAC-SHA256` Authorization header."""

    access_key_id: str
    signed_headers: tuple[str, ...]
    signature: str


def parse_acs3(authorization: str) -> Acs3Authorization | None:
    """The header's parts, or None where it is not complete."""
    scheme, _space, rest = authorization.partition(" ")
    if scheme != ACS3:
        return None
    parts = dict(part.strip().partition("=")[::2] for part in rest.split(","))
    if not all(parts.get(name) for name in ("Credential", "SignedHeaders", "Signature")):
        return None
    names = tuple(parts["SignedHeaders"].lower().split(";"))
    return Acs3Authorization(parts["Credential"], names, parts["Signature"])


def v3_canonical_request(
    method: str, query: Pairs, headers: Pairs, signed_headers: Iterable[str], payload_hash: str
) -> str:
    """What a V3 signature covers; headers are taken by the list the client signed."""
    pairs = [(name.lower(), value.strip()) for name, value in headers]
    names = sorted(set(signed_headers))
    lines = (f"{name}:{','.join(sorted(value for key, value in pairs if key == name))}\n" for name in names)
    canonical_query = "&".join(
        f"{name}={value}" for name, value in sorted((percent(k), percent(v)) for k, v in query)
    )
    return "\n".join((method, "/", canonical_query, "".join(lines), ";".join(names), payload_hash))


def v3_string_to_sign(canonical_request: str) -> str:
    """Scheme name and hash of the canonical request."""
    return f"{ACS3}\n{hashlib.sha256(canonical_request.encode()).hexdigest()}"


def v3_signature(secret: str, string_to_sign: str) -> str:
    """Lower hex of the HMAC-SHA256."""
    return hmac.digest(secret.encode(), string_to_sign.encode(), "sha256").hex()
