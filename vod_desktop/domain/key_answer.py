"""Keys as programs and servers hand them over: several shapes of JSON, all read by this one function.

credential_process    {"Version": 1, "AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"}
STS, key servers      {"AccessKeyId", "AccessKeySecret", "SecurityToken", "Expiration"}, also inside "Credentials"
the vendor's CLI      {"mode": "AK" | "StsToken", "access_key_id", "access_key_secret", "sts_token", "sts_expiration"}
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime

from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.errors import KeySourceFailed

ANSWER_MAX = 64 * 1024
"""Bytes of an answer that are read at most; security tokens have about 1 KiB."""

_IDS = ("AccessKeyId", "access_key_id")
_SECRETS = ("SecretAccessKey", "AccessKeySecret", "access_key_secret")
_TOKENS = ("SessionToken", "SecurityToken", "sts_token")
_ENDS = ("Expiration", "sts_expiration")
_FIELD_MAX = 16 * 1024
_LATEST = 253_402_300_800.0  # the year 10000


def read_key(text: str) -> AccessKey:
    """The key in an answer.

    Raises:
        KeySourceFailed: `reason` is not-json, version, or fields. Never holds a piece of the text.
    """
    values = _object(text)
    if values.get("Version", 1) not in (1, "1"):
        raise KeySourceFailed(reason="version")
    inside = values.get("Credentials")
    return key_in(inside if isinstance(inside, dict) else values)


def key_in(values: Mapping[str, object]) -> AccessKey:
    """The key in a JSON object. Raises as `read_key` does."""
    key_id, secret, token = (_text(values, names) for names in (_IDS, _SECRETS, _TOKENS))
    key = AccessKey(key_id, secret, token or None, expires_at=_end(values))
    if not key_id or not secret or key.lacks_token:
        raise KeySourceFailed(reason="fields")
    return key


def _object(text: str) -> dict[str, object]:
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        raise KeySourceFailed(reason="not-json")
    return values


def _text(values: Mapping[str, object], names: tuple[str, ...]) -> str:
    found = next(
        (value for name in names if isinstance(value := values.get(name), str) and value), ""
    ).strip()
    if len(found) > _FIELD_MAX or not all("!" <= character <= "~" for character in found):
        raise KeySourceFailed(reason="fields")
    return found


def _end(values: Mapping[str, object]) -> float | None:
    """Seconds since 1970; None where it is not told. A time without zone is UTC."""
    told = next((value for name in _ENDS if (value := values.get(name))), None)
    if isinstance(told, int | float) and not isinstance(told, bool):
        return float(told) if 0 < told < _LATEST else None
    return end_from(told) if isinstance(told, str) else None


def end_from(text: str) -> float | None:
    """A time of day as ISO 8601; None where it is none."""
    try:
        moment = datetime.fromisoformat(text.strip())
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None
