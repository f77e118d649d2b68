"""What the text of a web address tells without asking anybody: who can reach it, and which spellings mean the same."""

from __future__ import annotations

import functools
import ipaddress
import re
from urllib.parse import quote, urlsplit

_NOT_PUBLIC = (
    *("localhost", ".localhost", ".localdomain", ".local", ".internal", ".intranet"),
    *(".lan", ".home", ".home.arpa", ".corp", ".test", ".invalid"),
)
"""Names that the public DNS does not know."""
_USUAL_PORTS = {"http": 80, "https": 443}
_TRANSLATED = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("::/96"))
"""IPv6 addresses that end in an IPv4 address."""
_KEPT = "/%:@!$&'()*+,;=~-._"
_HEXADECIMAL, _OCTAL, _DECIMAL = (
    re.compile(r"0x[0-9a-f]{1,8}"),
    re.compile(r"0[0-7]{0,11}"),
    re.compile(r"[1-9][0-9]{0,9}"),
)
_AS_IT_IS = re.compile(
    r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:/(?:[\w/:@!$&'()*+,;=~.-]|%[0-9A-F]{2})*)"
    r"(?:\?(?:[\w/:@!$&'()*+,;=~.?-]|%[0-9A-F]{2})+)?",
    re.ASCII,
)
"""Addresses that are written as `one_spelling` writes them, which most are."""
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def is_private(url: str) -> bool:
    """Whether only this computer or its own network can reach the address, as far as the address itself tells.

    What is no address at all nobody can reach.
    """
    try:
        host = (urlsplit(url).hostname or "").rstrip(".").lower()
    except ValueError:
        return True
    address = _address(host)
    if address is not None:
        return not _is_public(address)
    return host.endswith(_NOT_PUBLIC) or "." not in host


def one_spelling(url: str) -> str:
    """The same text for all spellings of an address: case of the host, the usual port, escapes, what stands behind #."""
    return url if _AS_IT_IS.fullmatch(url) else _respelled(url)


@functools.lru_cache(maxsize=32_768)
def _respelled(url: str) -> str:
    """Lists are looked at by workers first, so the window's thread finds most of its thousands of rows here."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return url
    scheme, host = parts.scheme.lower(), (parts.hostname or "").rstrip(".")
    user, has_user, _ = parts.netloc.rpartition("@")
    shown_port = "" if port in (None, _USUAL_PORTS.get(scheme)) else f":{port}"
    query = f"?{_escaped(parts.query, '?')}" if parts.query else ""
    return f"{scheme}://{user}{has_user}{host}{shown_port}{_escaped(parts.path or '/')}{query}"


def _escaped(text: str, also_kept: str = "") -> str:
    written = quote(text, safe=_KEPT + also_kept, errors="replace")
    return _ESCAPE.sub(lambda found: found[0].upper(), written)


def _address(host: str) -> Address | None:
    """The address that the host is; None for a name."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return _short_address(host)


def _short_address(host: str) -> ipaddress.IPv4Address | None:
    """An IPv4 address as old libraries take it: `127.1`, `0x7f000001`, `0177.0.0.1`."""
    numbers = [_number(part) for part in host.split(".")]
    *leading, rest = numbers
    if len(numbers) > 4 or any(byte is None or byte > 255 for byte in leading):
        return None
    if rest is None or rest >= 256 ** (4 - len(leading)):
        return None
    value = sum((byte or 0) << (8 * (3 - place)) for place, byte in enumerate(leading))
    return ipaddress.IPv4Address(value + rest)


def _number(text: str) -> int | None:
    if _HEXADECIMAL.fullmatch(text):
        return int(text, 16)
    if _OCTAL.fullmatch(text):
        return int(text, 8)
    return int(text) if _DECIMAL.fullmatch(text) else None


def _is_public(address: Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or _translated(address)
        if inner is not None:
            return _is_public(inner)
        if address.is_site_local:
            return False
    return address.is_global and not address.is_multicast


def _translated(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    inside = any(address in network for network in _TRANSLATED)
    return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF) if inside else None
