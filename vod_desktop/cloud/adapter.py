"""The one way to a socket: a `requests` adapter with large blocks, one TLS context, time-outs of three kinds, no redirects.

Importing this costs a tenth of a second; `transport` does it at the first call.
"""

from __future__ import annotations

import base64
import functools
import http.client
import io
import socket
import ssl
import time
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import certifi
import requests
import urllib3
from requests.adapters import HTTPAdapter
from requests.utils import get_auth_from_url
from urllib3.connectionpool import HTTPConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from vod_desktop.cloud.network import NetworkSettings

_HOSTS = 16
# No larger SO_SNDBUF: asking for one ends the kernel's own growing of it, which reaches further on long links.
# Probes on idle connections: routers forget them after a minute or two, and the next call would then wait in vain.
_PROBES = (("TCP_KEEPIDLE", 45), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 3))
_SOCKET_OPTIONS = (
    (socket.IPPROTO_TCP, socket.TCP_NODELAY, 1),
    (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1),
    *((socket.IPPROTO_TCP, getattr(socket, name), value) for name, value in _PROBES if hasattr(socket, name)),
)


class Redirected(requests.RequestException):
    """Something answered with another address. Neither service ever does."""


def tls_context(ca_bundle: str | None) -> ssl.SSLContext:
    """TLS 1.2 and later, certificates and names checked, keys never written for a sniffer.

    Raises:
        OSError: The bundle cannot be read or is not one.
    """
    # Not create_default_context: that one obeys SSLKEYLOGFILE.
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_verify_locations(cafile=certifi.where())
    if ca_bundle:
        context.load_verify_locations(cafile=ca_bundle)
    context.set_alpn_protocols(["http/1.1"])
    return context


class _Deadline(io.RawIOBase):
    """Reads a socket until a moment: a time-out for each piece alone lets an answer of single bytes go on for hours."""

    def __init__(self, sock: socket.socket, seconds: float) -> None:
        self._sock = sock
        self._raw = sock.makefile("rb", buffering=0)
        self._piece_s = sock.gettimeout() or seconds
        self._until = time.monotonic() + seconds

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError("the answer took too long")
        self._sock.settimeout(min(self._piece_s, left))
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Answering:
    """Gives `http.client` the bytes of an answer within its time."""

    def __init__(self, sock: socket.socket, seconds: float) -> None:
        self._sock = sock
        self._seconds = seconds

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Deadline(self._sock, self._seconds))


class _Phases:
    """Keeps connecting, sending and waiting apart: urllib3 has one time-out for the first two and tells the end of a
    handshake like the end of an answer. Mixed into its connections.
    """

    send_timeout_s: float = 60.0
    answer_timeout_s: float = 120.0

    def response_class(self, sock: socket.socket, *args: Any, **kwargs: Any) -> http.client.HTTPResponse:
        within: Any = _Answering(sock, self.answer_timeout_s)
        return http.client.HTTPResponse(within, *args, **kwargs)

    def connect(self) -> None:
        try:
            super().connect()  # type: ignore[misc]  # mixed into a connection
        except TimeoutError:
            raise ConnectTimeoutError(self, "the handshake took too long") from None
        except (ssl.SSLEOFError, ssl.SSLZeroReturnError, ConnectionError):
            raise NewConnectionError(self, "cut during the handshake") from None  # type: ignore[arg-type]  # a connection
        self._for_sending()

    def endheaders(self, *args: Any, **kwargs: Any) -> None:
        # A kept connection still has the time-out of its last use.
        self._for_sending()
        super().endheaders(*args, **kwargs)  # type: ignore[misc]  # mixed into a connection

    def _for_sending(self) -> None:
        sock: socket.socket | None = getattr(self, "sock", None)
        if sock is not None:
            sock.settimeout(self.send_timeout_s)


class Adapter(HTTPAdapter):
    """Connections for both gateways. May be used from any thread."""

    def __init__(self, network: NetworkSettings) -> None:
        self._network = network
        self._context = tls_context(network.ca_bundle)
        super().__init__(pool_connections=_HOSTS, pool_maxsize=network.pool_size)

    def init_poolmanager(
        self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any
    ) -> None:
        super().init_poolmanager(connections, maxsize, block, **pool_kwargs, **self._pool_options())
        self._own_pools(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        known = proxy in self.proxy_manager
        options = self._pool_options()
        if proxy.lower().startswith("https:"):
            options["proxy_ssl_context"] = self._context
        manager = super().proxy_manager_for(proxy, **proxy_kwargs, **options)
        if not known:
            self._own_pools(manager)
        return manager

    def proxy_headers(self, proxy: str) -> dict[str, str]:
        """The login in UTF-8; `requests` itself knows Western letters only."""
        user, password = get_auth_from_url(proxy)
        if not user:
            return {}
        login = base64.b64encode(f"{user}:{password}".encode()).decode()
        return {"Proxy-Authorization": f"Basic {login}"}

    def cert_verify(self, conn: Any, *_: Any, **__: Any) -> None:
        """Always. The context holds the authorities; naming a file here would load it again for every connection."""
        conn.cert_reqs = "CERT_REQUIRED"

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        response = super().send(request, *args, **kwargs)
        # Refused here, before `requests` reads the whole of such an answer to see where it leads.
        if 300 <= response.status_code < 400:
            response.close()
            raise Redirected(response=response)
        return response

    def _pool_options(self) -> dict[str, Any]:
        return {
            "blocksize": self._network.block_size,
            "socket_options": _SOCKET_OPTIONS,
            "ssl_context": self._context,
        }

    def _own_pools(self, manager: urllib3.PoolManager) -> None:
        manager.pool_classes_by_scheme = {
            scheme: _within(pool, self._network.send_timeout_s, self._network.answer_timeout_s)
            for scheme, pool in manager.pool_classes_by_scheme.items()
        }


@functools.cache
def _within(pool: type[HTTPConnectionPool], send_s: float, answer_s: float) -> type[HTTPConnectionPool]:
    limits = {"send_timeout_s": send_s, "answer_timeout_s": answer_s}
    connection = type("Connection", (_Phases, pool.ConnectionCls), limits)
    return type(pool.__name__, (pool,), {"ConnectionCls": connection})


def make_session(network: NetworkSettings) -> requests.Session:
    """A session that asks nothing of the environment: no proxies, no netrc, no bundle; keeps no cookies."""
    session = requests.Session()
    session.trust_env = False
    session.max_redirects = 0
    session.cookies.set_policy(_NoCookies())
    adapter = Adapter(network)
    session.mount("http://", adapter)
    session.mount("https://", adapter)
    return session


class _NoCookies(DefaultCookiePolicy):
    """A portal's cookie is not carried to the service."""

    def __init__(self) -> None:
        super().__init__(allowed_domains=[])
