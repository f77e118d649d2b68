"""TLS in front of a sandbox, under the real names of a region: what a proxy under test leads to, and what counts connections."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable

_BLOCK = 65536


class TlsFront:
    """Takes connections on a port of its own and hands their bytes on to `target`. `close` ends all of its threads.

    Args:
        context: With the certificate for the names; None for connections without TLS.
        named: The host that becomes the sandbox's own in the head of a request; those of buckets it knows itself.

    Attributes:
        target: Port of the sandbox; to be set before the first call.
        accepted: Connections taken so far.
    """

    def __init__(self, context: ssl.SSLContext | None, named: str) -> None:
        self._context = context
        self.target = 0
        self.accepted = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._named = f"Host: {named}:{self.port}".encode()
        self._open: list[socket.socket] = [self._listener]
        self._threads: list[threading.Thread] = []
        self._run(self._accept)

    def close(self) -> None:
        for sock in tuple(self._open):
            _shut(sock)
        for thread in tuple(self._threads):
            thread.join(10)

    def _run(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        self._listener.settimeout(0.1)
        while True:
            try:
                sock, _ = self._listener.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            self.accepted += 1
            self._open.append(sock)
            self._run(self._connect, sock)

    def _connect(self, sock: socket.socket) -> None:
        sock.settimeout(30)
        try:
            secured = self._context.wrap_socket(sock, server_side=True) if self._context else sock
        except OSError:
            sock.close()
            return
        behind = socket.create_connection(("127.0.0.1", self.target))
        self._open += [secured, behind]
        self._run(self._pump, secured, behind)
        self._run(self._pump, behind, secured)

    def _pump(self, source: socket.socket, target: socket.socket) -> None:
        source.settimeout(60)
        with contextlib.suppress(OSError, ValueError):
            while data := source.recv(_BLOCK):
                target.sendall(data.replace(self._named, b"Host: 127.0.0.1"))
        for sock in (source, target):
            _shut(sock)


def _shut(sock: socket.socket) -> None:
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
    sock.close()
