"""A server on loopback that says what it is told to, byte by byte, and remembers what it was sent."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

OSS_ID = "x-oss-request-id: 6553F0DE37F2A03333A5C1B2\r\n"


@dataclass(frozen=True)
class Heard:
    """A request as it came over the wire."""

    connection: int
    head: str
    body: bytes

    @property
    def line(self) -> str:
        return self.head.split("\r\n", 1)[0]

    def header(self, name: str) -> str | None:
        for line in self.head.split("\r\n")[1:]:
            found, _, value = line.partition(":")
            if found.lower() == name.lower():
                return value.strip()
        return None


Answer = Callable[[Heard], bytes | None]
"""Bytes to send; None closes the connection instead."""


@dataclass
class ScriptedServer:
    """Answers every request by `answer`, after a greeting that no HTTP server sends; close() ends all of its threads."""

    answer: Answer
    tls: ssl.SSLContext | None = None
    greeting: bytes = b""
    heard: list[Heard] = field(default_factory=list)
    connections: int = 0

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def close(self) -> None:
        self._listener.close()
        for sock in tuple(self._open):
            _shut(sock)
        for thread in self._threads:
            thread.join(10)

    def _accept(self) -> None:
        self._listener.settimeout(0.1)
        while True:
            try:
                sock, _ = self._listener.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            self.connections += 1
            self._open.append(sock)
            thread = threading.Thread(target=self._serve, args=(sock, self.connections), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket, number: int) -> None:
        try:
            sock.settimeout(30)
            if self.tls is not None:
                sock = self.tls.wrap_socket(sock, server_side=True)
                self._open.append(sock)
            sock.sendall(self.greeting)
            self._converse(sock, number)
        except OSError:
            pass
        finally:
            sock.close()

    def _converse(self, sock: socket.socket, number: int) -> None:
        with sock.makefile("rb") as reader:
            while (heard := _read(reader, number)) is not None:
                self.heard.append(heard)
                reply = self.answer(heard)
                if reply is None:
                    return
                sock.sendall(reply)
                if b"connection: close" in reply[:2048].lower():
                    return


def _shut(sock: socket.socket) -> None:
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
    sock.close()


def _read(reader: socket.SocketIO | object, number: int) -> Heard | None:
    lines: list[bytes] = []
    while (line := reader.readline()) not in {b"\r\n", b""}:  # type: ignore[attr-defined]
        lines.append(line)
    if not lines:
        return None
    head = b"".join(lines).decode("latin-1")
    heard = Heard(number, head, b"")
    length = int(heard.header("content-length") or 0)
    return Heard(number, head, reader.read(length))  # type: ignore[attr-defined]


def reply(status: str = "200 OK", body: bytes = b"", headers: str = OSS_ID) -> bytes:
    return f"HTTP/1.1 {status}\r\n{headers}Content-Length: {len(body)}\r\n\r\n".encode() + body
