"""A real http server on loopback for URL pulls: files, redirects, failures, and a way to hold a reply."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CONTENT = bytes(range(256)) * 1200
_DRIP_S = 2.0


class Web:
    """The server and what it was asked.

    Attributes:
        paths: Paths asked for, in order, as they were on the wire.
        sized: Paths whose size was asked for.
        release: Held replies are finished when this is set; until then a byte comes now and then.
        holding: Set when a reply is held.
    """

    def __init__(self, base: str) -> None:
        self.base = base
        self.paths: list[str] = []
        self.sized: list[str] = []
        self.release = threading.Event()
        self.holding = threading.Event()


@contextmanager
def serve() -> Iterator[Web]:
    """Serve until the end of the block."""
    server = _Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.web
    finally:
        server.web.release.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Server(ThreadingHTTPServer):
    block_on_close = True
    daemon_threads = False
    request_queue_size = 256  # of hundreds of connections at once none is to be turned away

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.web = Web(f"http://127.0.0.1:{self.server_address[1]}")


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        return

    def do_HEAD(self) -> None:
        self.server.web.sized.append(self.path)
        name = self.path.partition("?")[0].rpartition("/")[2]
        if name.startswith("missing"):
            self.send_error(404)
        elif name.startswith("hop"):
            self._redirect("/plain.mp4")
        elif name.startswith("endless"):
            self._start(None)
        else:
            self._start(20 * 1024**3 + 1 if name.startswith("huge") else len(CONTENT))

    def do_GET(self) -> None:
        web = self.server.web
        web.paths.append(self.path)
        name = self.path.partition("?")[0].rpartition("/")[2]
        if name.startswith("loop"):
            self._redirect("/loop.mp4")
        elif name.startswith("hop"):
            left = int(name.removeprefix("hop").partition(".")[0])
            self._redirect(f"/hop{left - 1}.mp4" if left > 1 else "/plain.mp4")
        elif name.startswith("ftp"):
            self._redirect("ftp://127.0.0.1/x.mp4")
        elif name.startswith("missing"):
            self.send_error(404)
        elif name.startswith("broken"):
            self.send_error(500)
        elif name.startswith("huge"):
            self._start(20 * 1024**3 + 1)
        elif name.startswith("short"):
            self._start(len(CONTENT) + 1)
            self.wfile.write(CONTENT)
        elif name.startswith("tiny"):
            self._start(4)
            self.wfile.write(b"film")
        elif name.startswith("garbage"):
            self.wfile.write(b"this is not http\r\n\r\n")
        elif name.startswith("endless"):
            self._start(None)
            self.wfile.write(CONTENT)
        elif name.startswith("held"):
            self._start(len(CONTENT))
            self.wfile.write(CONTENT[:1000])
            web.holding.set()
            self._finish_when_released(1000)
        else:
            self._start(len(CONTENT))
            self.wfile.write(CONTENT)

    def _finish_when_released(self, sent: int) -> None:
        """Until then byte by byte: who fetches would give a silent server up."""
        try:
            while not self.server.web.release.wait(_DRIP_S):
                self.wfile.write(CONTENT[sent : sent + 1])
                sent += 1
            self.wfile.write(CONTENT[sent:])
        except OSError:
            self.close_connection = True

    def _redirect(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _start(self, length: int | None) -> None:
        self.send_response(200)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()
