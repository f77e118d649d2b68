"""The listening server: one thread per connection, loopback only, gone at once when closed."""

from __future__ import annotations

import contextlib
import logging
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from vod_desktop.sandbox.wire.body import Body, ClientGone, HeadTooLong, Inflow
from vod_desktop.sandbox.wire.message import (
    LONGEST_HEAD,
    BadRequest,
    Delivery,
    Head,
    Reply,
    Request,
    parse_head,
)
from vod_desktop.sandbox.wire.peer import is_of_another_user

_LOG = logging.getLogger(__name__)
_BACKLOG = 256
_DRAIN_LIMIT = 64 << 20
_LINGER_S = 2.0
_IDLE_S = 75.0
_JOIN_S = 5.0
_MOST_CONNECTIONS = 512

Handler = Callable[[Request], Reply]


@dataclass(frozen=True, slots=True)
class Waits:
    """How long the server waits, in seconds."""

    body_s: float = 30.0
    idle_s: float = _IDLE_S


class LoopbackServer:
    """Accepts connections on 127.0.0.1 and hands each request to `handler`.

    Args:
        port: 0 lets the system choose.
        handler: Called from many threads; an exception of it is answered with 500.
        now: The time that replies carry in `Date`.
    """

    def __init__(self, port: int, handler: Handler, now: Callable[[], float], waits: Waits) -> None:
        self._handler = handler
        self._now = now
        self._waits = waits
        self._lock = threading.Lock()
        self._open: dict[socket.socket, threading.Thread] = {}
        self._closing = False
        self._listener = socket.create_server(("127.0.0.1", port), backlog=_BACKLOG)
        self.port: int = self._listener.getsockname()[1]
        self._acceptor = threading.Thread(target=self._accept, name="sandbox-accept", daemon=True)

    def start(self) -> None:
        """Serve from now on."""
        self._acceptor.start()

    def close(self) -> None:
        """Cut all connections and wait for their threads; safe to call twice."""
        with self._lock:
            self._closing = True
            connections = list(self._open.items())
        with contextlib.suppress(OSError):
            # Wakes the accepting thread everywhere; closing alone does so on Linux only.
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        self._listener.close()
        for sock, _thread in connections:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        deadline = time.monotonic() + _JOIN_S
        for _sock, thread in connections:
            thread.join(max(0.0, deadline - time.monotonic()))
        if self._acceptor.is_alive():
            self._acceptor.join(_JOIN_S)

    def _accept(self) -> None:
        while True:
            try:
                sock, _peer = self._listener.accept()
            except OSError:
                if self._closing:
                    return
                time.sleep(0.05)  # out of file handles: the load has to fall first
                continue
            thread = threading.Thread(
                target=self._serve, args=(sock,), name="sandbox-connection", daemon=True
            )
            with self._lock:
                if self._closing:
                    sock.close()
                    return
                if len(self._open) >= _MOST_CONNECTIONS:
                    sock.close()
                    continue
                self._open[sock] = thread
                thread.start()  # still locked: whoever closes joins only what has been started

    def _serve(self, sock: socket.socket) -> None:
        try:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if is_of_another_user(sock):
                self._refuse(sock, 403, "this server is for the user who started it")
                return
            inflow = Inflow(sock)
            while self._one(sock, inflow):
                pass
        except OSError:
            pass  # the client went away; there is nobody left to tell
        finally:
            with self._lock:
                self._open.pop(sock, None)
            sock.close()

    def _one(self, sock: socket.socket, inflow: Inflow) -> bool:
        """Answer one request; False when the connection is over."""
        try:
            block = inflow.head(LONGEST_HEAD, self._waits.idle_s)
            if block is None:
                return False
            head = parse_head(block)
            body = Body(inflow, _body_length(head), self._waits.body_s, _go_ahead(sock, head))
        except HeadTooLong:
            return self._refuse(sock, 431, "the request head is too long")
        except BadRequest as problem:
            return self._refuse(sock, problem.status, str(problem))
        reply = self._answer(Request(head, body))
        if reply.delivery is Delivery.CUT:
            _reset(sock)
            return False
        if reply.delivery is Delivery.TRUNCATED:
            reply.closes = True
        drained = reply.closes or body.drain(_DRAIN_LIMIT)
        reply.closes = reply.closes or not drained or not head.keeps_alive
        send(sock, reply, self._now())
        if reply.closes and not body.is_read:
            _linger(sock)
        return not reply.closes

    def _answer(self, request: Request) -> Reply:
        try:
            return self._handler(request)
        except ClientGone:
            return Reply(400, delivery=Delivery.CUT)
        except Exception:
            _LOG.exception("a request failed inside the sandbox")
            return Reply(500, body=b"internal error in the sandbox\n", closes=True)

    def _refuse(self, sock: socket.socket, status: int, reason: str) -> bool:
        reply = Reply(
            status, [("Content-Type", "text/plain; charset=utf-8")], f"{reason}\n".encode(), closes=True
        )
        send(sock, reply, self._now())
        _linger(sock)
        return False


def send(sock: socket.socket, reply: Reply, now: float) -> None:
    """Send one reply in the manner it asks for. Raises OSError when the client is gone."""
    sock.settimeout(_IDLE_S)
    head = reply.head_bytes(now)
    if reply.drip is not None:
        _drip(sock, head + _whole_body(reply), reply.drip)
    elif reply.delivery is Delivery.TRUNCATED:
        body = _whole_body(reply)
        sock.sendall(head + body[: len(body) // 2])
        _reset(sock)
    elif reply.file is None or not reply.shows_body:
        sock.sendall(head + reply.body if reply.shows_body else head)
    else:
        path, start, length = reply.file
        with path.open("rb") as file:
            sock.sendall(head)
            if length:
                sock.sendfile(file, start, length)
    if reply.delivery is Delivery.HALF_CLOSED:
        sock.shutdown(socket.SHUT_WR)


def _whole_body(reply: Reply) -> bytes:
    """The body in memory, for the deliveries that faults ask for."""
    if reply.file is None or not reply.shows_body:
        return reply.body if reply.shows_body else b""
    path, start, length = reply.file
    with path.open("rb") as file:
        file.seek(start)
        return file.read(length)


def _drip(sock: socket.socket, data: bytes, rate: float) -> None:
    """Send a few bytes at a time, `rate` of them a second."""
    piece = max(1, int(rate / 10))
    for start in range(0, len(data), piece):
        sock.sendall(data[start : start + piece])
        time.sleep(piece / rate)


def _reset(sock: socket.socket) -> None:
    """End the connection the hard way: the client sees a reset, not an orderly end."""
    sock.setsockopt(
        socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
    )


def _linger(sock: socket.socket) -> None:
    """Let the client read the reply before the connection ends, though it still sends."""
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_WR)
        deadline = time.monotonic() + _LINGER_S
        while (left := deadline - time.monotonic()) > 0:
            sock.settimeout(left)
            if not sock.recv(1 << 16):
                return


def _body_length(head: Head) -> int | None:
    """Length of the body in bytes; None when it comes in chunks."""
    codings = ",".join(head.headers.all("transfer-encoding")).lower().strip()
    lengths = set(head.headers.all("content-length"))
    if codings:
        if codings != "chunked" or lengths:
            raise BadRequest(400, "unsupported transfer coding")
        return None
    if not lengths:
        return 0
    text = lengths.pop()
    if lengths or not text.isascii() or not text.isdigit() or len(text) > 18:
        raise BadRequest(400, "malformed Content-Length")
    return int(text)


def _go_ahead(sock: socket.socket, head: Head) -> Callable[[], None] | None:
    if (head.headers.get("expect") or "").lower() != "100-continue":
        return None
    return lambda: sock.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
