"""Where the browser comes back to after a login: one address on this computer, for one request with the right state."""

from __future__ import annotations

import hmac
import socket
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final
from urllib.parse import parse_qs, urlsplit

_PATH: Final = "/login"
_READ_S: Final = 10.0


class LoopbackRedirect:
    """Listens on a free port of 127.0.0.1 until `close`. Other paths, states and hosts get 404 and change nothing.

    Args:
        page: Shown in the browser when it has come back; plain text.
    """

    def __init__(self, page: str) -> None:
        self._came = threading.Event()
        self._url = ""
        self._state = ""
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self, page))
        self._server.daemon_threads = True
        self._thread = threading.Thread(
            target=lambda: self._server.serve_forever(0.1), name="login-redirect", daemon=True
        )
        self._thread.start()

    @property
    def url(self) -> str:
        """The address to hand to the server."""
        return f"http://127.0.0.1:{self._server.server_port}{_PATH}"

    def expect(self, state: str) -> None:
        """Take the request that carries this state."""
        with self._lock:
            self._state = state

    def wait(self, timeout_s: float) -> str:
        """The address with everything the browser brought back; empty while it has not."""
        return self._url if self._came.wait(timeout_s) else ""

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    def take(self, host: str, target: str) -> bool:
        """Whether a request is the one that is waited for. The first wins."""
        parts = urlsplit(target)
        told = parse_qs(parts.query).get("state", [""])[0]
        with self._lock:
            fits = self._state and hmac.compare_digest(told.encode(), self._state.encode())
            here = host == f"127.0.0.1:{self._server.server_port}" and parts.path == _PATH
            if not fits or not here or self._url:
                return False
            self._url = f"{self.url}?{parts.query}"
        self._came.set()
        return True


def _handler(redirect: LoopbackRedirect, page: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = _READ_S
        server_version, sys_version = "VOD-Desktop", ""

        def do_GET(self) -> None:
            taken = redirect.take(self.headers.get("Host", ""), self.path)
            self._answer(200 if taken else 404, page if taken else "-")

        def _answer(self, status: int, text: str) -> None:
            body = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("Referrer-Policy", "no-referrer")
            self.end_headers()
            with suppress(OSError, socket.timeout):
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing: the address holds the code."""

    return Handler
