"""A pair that someone sent, address and auth as base64 texts, looked at without a call."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import datetime

from vod_desktop.domain.errors import GrantMalformed
from vod_desktop.domain.grant import UploadAddress, UploadAuth, decode_address, decode_auth, is_loopback
from vod_desktop.domain.kinds import extension_of
from vod_desktop.domain.playlist import is_playlist

_OSS_DOMAIN = ".aliyuncs.com"


class PairFinding(enum.Enum):
    """What is wrong with a pair, or worth a look."""

    ADDRESS_MISSING = "address-missing"
    AUTH_MISSING = "auth-missing"
    SWAPPED = "swapped"
    ADDRESS_UNREADABLE = "address-unreadable"
    AUTH_UNREADABLE = "auth-unreadable"
    EXPIRED = "expired"
    NO_PREFIX = "no-prefix"
    WRONG_FILE = "wrong-file"
    FOREIGN_HOST = "foreign-host"


WARNINGS = frozenset({PairFinding.WRONG_FILE, PairFinding.FOREIGN_HOST})
"""Findings with which an upload is possible all the same."""


@dataclass(frozen=True, slots=True)
class PairView:
    """What two texts hold, as far as they can be read."""

    findings: tuple[PairFinding, ...]
    address: UploadAddress | None = None
    auth: UploadAuth | None = field(default=None, repr=False)

    @property
    def is_usable(self) -> bool:
        """Whether the file can be sent with it."""
        readable = self.address is not None and self.auth is not None
        return readable and not set(self.findings) - WARNINGS

    @property
    def key_hint(self) -> str:
        """The temporary key's id, shortened."""
        text = self.auth.access_key_id if self.auth else ""
        return text if len(text) <= 10 else f"{text[:6]}…{text[-4:]}"

    @property
    def secret(self) -> str:
        """Dots for the secret and its length, so that a text that was cut off can be told."""
        return f"•••• ({len(self.auth.access_key_secret)})" if self.auth else ""

    @property
    def token(self) -> str:
        """The same for the security token."""
        return f"•••• ({len(self.auth.security_token)})" if self.auth else ""


def inspect_pair(address_text: str, auth_text: str, *, path: str, now: datetime) -> PairView:
    """Look at two texts without any call.

    Args:
        address_text: The upload address, as it was sent.
        auth_text: The upload auth.
        path: The file that is to go there; empty for none.
        now: The service's time of day, aware.
    """
    findings: list[PairFinding] = []
    address, address_fault = _address(address_text)
    auth, auth_fault = _auth(auth_text, now)
    if PairFinding.SWAPPED in {address_fault, auth_fault}:
        return PairView((PairFinding.SWAPPED,))
    findings += [fault for fault in (address_fault, auth_fault) if fault is not None]
    if auth is not None and (
        auth.lifetime_s <= 0 or (auth.expires_at is not None and auth.expires_at <= now)
    ):
        findings.append(PairFinding.EXPIRED)
    if address is not None:
        if path and extension_of(path) != extension_of(address.object_key):
            findings.append(PairFinding.WRONG_FILE)
        if is_playlist(path) and not address.object_prefix:
            findings.append(PairFinding.NO_PREFIX)
        if not (address.host.endswith(_OSS_DOMAIN) or is_loopback(address.host)):
            findings.append(PairFinding.FOREIGN_HOST)
    return PairView(tuple(findings), address, auth)


def _address(text: str) -> tuple[UploadAddress | None, PairFinding | None]:
    if not text.strip():
        return None, PairFinding.ADDRESS_MISSING
    try:
        return decode_address(text), None
    except GrantMalformed as error:
        swapped = error.values.get("reason") == "swapped"
        return None, PairFinding.SWAPPED if swapped else PairFinding.ADDRESS_UNREADABLE


def _auth(text: str, now: datetime) -> tuple[UploadAuth | None, PairFinding | None]:
    if not text.strip():
        return None, PairFinding.AUTH_MISSING
    try:
        return decode_auth(text, now=now), None
    except GrantMalformed as error:
        swapped = error.values.get("reason") == "swapped"
        return None, PairFinding.SWAPPED if swapped else PairFinding.AUTH_UNREADABLE
