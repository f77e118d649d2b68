"""Fetching the source of a URL pull: plain http and https, bounded in size, time and redirects, no proxy."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import SplitResult, quote, urljoin, urlsplit

TIMEOUT_S = 10.0
REDIRECTS_MAX = 5
BLOCK = 256 * 1024
# What may stand in a request line as it is; a percent sign already belongs to an escape.
_SAFE = "/%:@!$&'()*+,;=~-._"
_REDIRECTS = (301, 302, 303, 307, 308)


class FetchError(Exception):
    """The source cannot be had; the text says why."""


class FetchStopped(Exception):
    """The sandbox closes; the pull goes on after the next start."""


class Fetcher:
    """Downloads files; called from several threads.

    Args:
        allow_private: Also fetch from loopback and private addresses.
        max_bytes: Larger files are refused, by their announced length or while they come.
    """

    def __init__(self, *, allow_private: bool, max_bytes: int) -> None:
        self._allow_private = allow_private
        self._max_bytes = max_bytes
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._stopped = False

    def fetch(self, url: str, target: Path) -> int:
        """Download an address into a file and give the number of bytes.

        Raises:
            FetchError: Unreachable, not 200, too large, cut short, too many redirects.
            FetchStopped: `stop` was called.
        """
        try:
            return self._follow(url, target)
        except (OSError, http.client.HTTPException, ValueError) as error:
            if self._stopped:
                raise FetchStopped from None
            raise FetchError(f"{type(error).__name__}: {error}") from error

    def stop(self) -> None:
        """End all downloads now and refuse new ones."""
        with self._lock:
            self._stopped = True
            for sock in self._open:
                # A reader that waits in another thread wakes up from a shutdown, not from a close.
                _shut(sock)

    def _follow(self, url: str, target: Path) -> int:
        for _ in range(REDIRECTS_MAX + 1):
            parts = urlsplit(url)
            with self._connected(parts) as connection:
                response = _get(connection, parts)
                if response.status not in _REDIRECTS:
                    return self._save(response, target)
                url = urljoin(url, response.getheader("Location", ""))
        raise FetchError(f"there were more than {REDIRECTS_MAX} redirects")

    @contextmanager
    def _connected(self, parts: SplitResult) -> Iterator[http.client.HTTPConnection]:
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise FetchError("the address is not http or https")
        host = parts.hostname.encode("idna").decode("ascii")
        port = parts.port or (443 if parts.scheme == "https" else 80)
        plain = socket.create_connection((self._resolve(host, port), port), timeout=TIMEOUT_S)
        self._remember(plain)
        sock = plain
        try:
            if parts.scheme == "https":
                # Wrapping takes the file descriptor over, so the wrapped socket is the one to shut.
                sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host)
                self._forget(plain)
                self._remember(sock)
            connection = http.client.HTTPConnection(host, port, timeout=TIMEOUT_S)
            connection.sock = sock
            yield connection
        finally:
            self._forget(sock)
            sock.close()
            plain.close()

    def _resolve(self, host: str, port: int) -> str:
        """An address of the host; the connection is made to exactly this one, so that it was checked."""
        found = [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        for address in found:
            if self._allow_private or ipaddress.ip_address(address.partition("%")[0]).is_global:
                return address
        raise FetchError("the address is not reachable from the public network")

    def _save(self, response: http.client.HTTPResponse, target: Path) -> int:
        if response.status != 200:
            raise FetchError(f"the server answered {response.status}")
        announced = response.length
        if announced is not None and announced > self._max_bytes:
            raise FetchError(f"the file has {announced} bytes, more than {self._max_bytes}")
        size = 0
        with target.open("wb") as file:
            while block := response.read(BLOCK):
                if self._stopped:
                    raise FetchStopped
                size += len(block)
                if size > self._max_bytes:
                    raise FetchError(f"the file has more than {self._max_bytes} bytes")
                file.write(block)
        if self._stopped:
            raise FetchStopped
        if announced is not None and size != announced:
            raise FetchError(f"{size} of {announced} bytes came")
        return size

    def _remember(self, sock: socket.socket) -> None:
        with self._lock:
            self._open.add(sock)
            if self._stopped:
                _shut(sock)

    def _forget(self, sock: socket.socket) -> None:
        with self._lock:
            self._open.discard(sock)


def _get(connection: http.client.HTTPConnection, parts: SplitResult) -> http.client.HTTPResponse:
    path = quote(parts.path or "/", safe=_SAFE)
    query = f"?{quote(parts.query, safe=_SAFE + '?')}" if parts.query else ""
    host = parts.netloc.rpartition("@")[2].encode("idna").decode("ascii")
    headers = {"Host": host, "User-Agent": "vod-sandbox", "Accept-Encoding": "identity"}
    connection.request("GET", path + query, headers=headers)
    return connection.getresponse()


def _shut(sock: socket.socket) -> None:
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError:
        # It was closed by the other side.
        return
