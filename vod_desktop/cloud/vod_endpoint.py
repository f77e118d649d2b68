"""Where VOD is called: the region's host, or one that the account names."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from vod_desktop.domain.errors import InputError
from vod_desktop.domain.grant import is_loopback
from vod_desktop.domain.region import region_of


@dataclass(frozen=True, slots=True)
class VodEndpoint:
    """Host with port if any, and whether TLS is used."""

    authority: str
    host: str
    secure: bool

    @property
    def origin(self) -> str:
        return f"{'https' if self.secure else 'http'}://{self.authority}"


def vod_endpoint(region: str, endpoint: str | None) -> VodEndpoint:
    """The endpoint of a region, or the given one: a URL, or a host with or without port.

    http is taken for loopback only; a bare loopback host means http, any other bare host https.

    Raises:
        InputError: Not a host, or http to another computer. Values: `what` and `reason`.
    """
    if not endpoint:
        host = region_of(region).vod_host
        return VodEndpoint(host, host, secure=True)
    try:
        parts = urlsplit(endpoint if "://" in endpoint else f"//{endpoint}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise InputError(what="endpoint", reason="malformed") from None
    odd = parts.username or parts.query or parts.fragment or parts.path not in {"", "/"}
    if not host or odd or parts.scheme not in {"", "http", "https"} or not _plain(host):
        raise InputError(what="endpoint", reason="malformed")
    if parts.scheme == "http" and not is_loopback(host):
        raise InputError(what="endpoint", reason="http")
    literal = f"[{host}]" if ":" in host else host
    secure = parts.scheme == "https" or (not parts.scheme and not is_loopback(host))
    return VodEndpoint(f"{literal}:{port}" if port else literal, host, secure=secure)


def _plain(host: str) -> bool:
    return all(c.isascii() and (c.isalnum() or c in ".-:_") for c in host)
