"""Peers on loopback that are no service: they hang up, say nothing, or say what no service would."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Manner = Callable[[socket.socket], None]
"""What is done with one connection; the socket is closed afterwards."""


@contextmanager
def peer(manner: Manner) -> Iterator[str]:
    """A server of that manner; its address as an endpoint."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    ended = threading.Event()

    def serve() -> None:
        while not ended.is_set():
            try:
                sock, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=_one, args=(sock, manner), daemon=True).start()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        ended.set()
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def _one(sock: socket.socket, manner: Manner) -> None:
    with sock, contextlib.suppress(OSError):
        sock.settimeout(10)
        manner(sock)


def resets(sock: socket.socket) -> None:
    """A connection that is cut at once."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def says_nothing(sock: socket.socket) -> None:
    """A connection on which nothing ever comes."""
    while sock.recv(1 << 16):
        pass


def half_closes(sock: socket.socket) -> None:
    """The other side has nothing more to say, and has said nothing."""
    sock.recv(1 << 16)
    sock.shutdown(socket.SHUT_WR)
    says_nothing(sock)


def answers(head: str, body: bytes = b"", *, times: int = 1) -> Manner:
    """Whatever is asked, this comes; the body so many times over."""

    return says(f"HTTP/1.1 {head}\r\nConnection: close\r\n\r\n".encode(), body, times=times)


def says(head: bytes, body: bytes, *, times: int) -> Manner:
    """The same for what is no answer in form."""

    def manner(sock: socket.socket) -> None:
        sock.recv(1 << 16)
        sock.sendall(head)
        for _ in range(times):
            sock.sendall(body)

    return manner


def trickles(sock: socket.socket) -> None:
    """A header that never ends, a byte at a time."""
    sock.recv(1 << 16)
    sock.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
    ended = threading.Event()
    while not ended.wait(0.1):
        sock.sendall(b"a")
