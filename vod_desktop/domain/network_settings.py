"""How the calls of one account leave this computer: by which proxy, and whose certificates are trusted. Holds no secret."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit


class ProxyMode(enum.Enum):
    """Who says which proxy is used. None of them ever sends calls to this computer itself through a proxy."""

    SYSTEM = "system"
    NONE = "none"
    MANUAL = "manual"


class ProxyScheme(enum.Enum):
    """What is spoken with the proxy itself. Behind it there is always TLS to the service."""

    HTTP = "http"
    HTTPS = "https"
    SOCKS5 = "socks5"


class NetworkFault(enum.Enum):
    """What is wrong with settings, by the place where it has to be mended."""

    HOST = "proxy-host"
    PORT = "proxy-port"
    USER = "proxy-user"
    BUNDLE_UNREADABLE = "bundle-unreadable"
    BUNDLE_EMPTY = "bundle-empty"


DEFAULT_PORTS = {ProxyScheme.HTTP: 3128, ProxyScheme.HTTPS: 443, ProxyScheme.SOCKS5: 1080}
"""The port that the form offers for each kind."""

_USER_MAX = 255
"""Bytes of a user name and of a password that SOCKS5 can carry."""


@dataclass(frozen=True, slots=True)
class ProxyServer:
    """One proxy. Its password lies in the keychain.

    Attributes:
        host: Name or address, without scheme and port.
        port: 1 to 65535.
        user: Empty where the proxy asks for no login.
    """

    scheme: ProxyScheme = ProxyScheme.HTTP
    host: str = ""
    port: int = 3128
    user: str = ""

    def fault(self) -> NetworkFault | None:
        """The first thing that is wrong; None when it can be used."""
        if not _is_host(self.host):
            return NetworkFault.HOST
        if not 1 <= self.port <= 65535:
            return NetworkFault.PORT
        if not login_fits(self.user) or (":" in self.user and self.scheme is not ProxyScheme.SOCKS5):
            return NetworkFault.USER  # a colon ends the name in the header of a login
        return None

    def url(self, password: str = "") -> str:
        """The address as HTTP clients take it. Names are looked up by the proxy, also by a SOCKS one."""
        word = "socks5h" if self.scheme is ProxyScheme.SOCKS5 else self.scheme.value
        login = f"{quote(self.user, safe='')}:{quote(password, safe='')}@" if self.user else ""
        return f"{word}://{login}{self._place}"

    @property
    def url_without_password(self) -> str:
        """The address as it is shown, kept and typed."""
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        return f"{self.scheme.value}://{user}{self._place}"

    @property
    def _place(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class AccountNetwork:
    """The settings of an account.

    Attributes:
        proxy: Used in manual mode only; None in the others.
        ca_bundle: PEM file with authorities that are trusted besides the built-in ones, never instead of them; empty for none.
    """

    mode: ProxyMode = ProxyMode.SYSTEM
    proxy: ProxyServer | None = None
    ca_bundle: str = ""

    @property
    def login(self) -> ProxyServer | None:
        """The proxy that a password is needed for."""
        asks = self.mode is ProxyMode.MANUAL and self.proxy is not None and self.proxy.user
        return self.proxy if asks else None


def proxy_from(text: str) -> ProxyServer | None:
    """The proxy of an address such as `http://user@host:3128`; None when it is not one, or holds a password."""
    try:
        parts = urlsplit(text if "://" in text else f"http://{text}")
        scheme = ProxyScheme(parts.scheme.lower().removesuffix("h"))
        server = ProxyServer(
            scheme,
            parts.hostname or "",
            DEFAULT_PORTS[scheme] if parts.port is None else parts.port,
            unquote(parts.username or ""),
        )
    except ValueError:
        return None
    odd = parts.password is not None or parts.query or parts.fragment or parts.path not in {"", "/"}
    return None if odd or server.fault() is not None else server


def login_fits(text: str) -> bool:
    """Whether a user name or a password can be carried to a proxy."""
    return len(text.encode("utf-8", "replace")) <= _USER_MAX and text.isprintable()


def _is_host(host: str) -> bool:
    return 0 < len(host) <= 253 and all(c.isascii() and (c.isalnum() or c in ".-_:") for c in host)
