"""HTTP as it is spoken on the socket: framing, limits, and who is turned away."""

from __future__ import annotations

import contextlib
import socket
import stat
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.sandbox.conftest import owner
from tests.sandbox.oss_client import OssClient
from vod_desktop.sandbox import FaultError, Sandbox, SandboxOptions
from vod_desktop.sandbox.oss.crc64 import crc64

GET = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"


@contextmanager
def connected(sandbox: Sandbox) -> Iterator[socket.socket]:
    port = int(sandbox.endpoint.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=10) as sock:
        yield sock


def until_closed(sock: socket.socket) -> bytes:
    data = b""
    while more := sock.recv(65536):
        data += more
    return data


def talk(sandbox: Sandbox, text: str | bytes) -> bytes:
    """Send, close the sending side and read all."""
    with connected(sandbox) as sock:
        sock.sendall(text if isinstance(text, bytes) else text.encode())
        sock.shutdown(socket.SHUT_WR)
        return until_closed(sock)


def status(reply: bytes) -> int:
    return int(reply.split(b" ", 2)[1])


def raw_put(oss: OssClient, extra: str, body: bytes, headers: dict[str, str] | None = None) -> bytes:
    lines = "".join(
        f"{name}: {value}\r\n" for name, value in oss.sign("PUT", "key", {}, headers or {}).items()
    )
    return f"PUT /user-media/key HTTP/1.1\r\nHost: 127.0.0.1\r\n{lines}{extra}\r\n".encode() + body


# Framing


def test_connection_is_kept(sandbox: Sandbox) -> None:
    reply = talk(sandbox, (GET + "\r\n") * 3)
    assert reply.count(b"HTTP/1.1 400 ") == 3


def test_connection_is_closed_on_wish(sandbox: Sandbox) -> None:
    reply = talk(sandbox, (GET + "Connection: close\r\n\r\n") * 3)
    assert reply.count(b"HTTP/1.1 400 ") == 1


def test_chunked_body(sandbox: Sandbox, oss: OssClient) -> None:
    body = b"5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nTrailer: x\r\n\r\n"
    reply = talk(sandbox, raw_put(oss, "Transfer-Encoding: chunked\r\n", body))
    assert status(reply) == 200
    assert sandbox.objects.read("user-media", "key") == b"hello world"


@pytest.mark.parametrize("body", [b"zz\r\nhello", b"5\r\nhelloXX\r\n0\r\n\r\n", b"-1\r\n", b"f" * 5000])
def test_wrong_chunks_store_nothing(sandbox: Sandbox, oss: OssClient, body: bytes) -> None:
    reply = talk(sandbox, raw_put(oss, "Transfer-Encoding: chunked\r\n", body))
    assert status(reply) == 400
    assert sandbox.objects.head("user-media", "key") is None


def test_put_without_a_length(sandbox: Sandbox, oss: OssClient) -> None:
    reply = talk(sandbox, raw_put(oss, "", b""))
    assert status(reply) == 411
    assert b"MissingContentLength" in reply


def test_short_body_stores_nothing(sandbox: Sandbox, oss: OssClient) -> None:
    with contextlib.suppress(ConnectionResetError):
        assert talk(sandbox, raw_put(oss, "Content-Length: 10\r\n", b"short")) == b""
    assert sandbox.requests.wait_for_count("PutObject", 1)[0].status is None
    assert sandbox.objects.head("user-media", "key") is None


def test_stalled_body_times_out(start: Callable[..., Sandbox]) -> None:
    sandbox = start(body_wait_s=0.2)
    with connected(sandbox) as sock:
        sock.sendall(raw_put(owner(sandbox), "Content-Length: 10\r\n", b"short"))
        reply = until_closed(sock)
    assert status(reply) == 400
    assert b"<Code>RequestTimeout</Code>" in reply
    assert b"Connection: close" in reply


def test_expect_100_continue(sandbox: Sandbox, oss: OssClient) -> None:
    head = raw_put(oss, "Content-Length: 5\r\nExpect: 100-continue\r\n", b"")
    with connected(sandbox) as sock:
        sock.sendall(head)
        assert sock.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        sock.sendall(b"hello")
        assert status(sock.recv(4096)) == 200


def test_refused_before_the_body_was_sent(sandbox: Sandbox, oss: OssClient) -> None:
    oss.secret = "wrong"
    with connected(sandbox) as sock:
        sock.sendall(raw_put(oss, "Content-Length: 5\r\nExpect: 100-continue\r\n", b""))
        assert status(sock.recv(65536)) == 403


def test_refusal_leaves_the_connection_usable(sandbox: Sandbox, oss: OssClient) -> None:
    good = raw_put(oss, "Content-Length: 5\r\n", b"hello")
    oss.secret = "wrong"
    reply = talk(sandbox, raw_put(oss, "Content-Length: 300000\r\n", b"x" * 300_000) + good)
    assert (reply.count(b" 403 "), reply.count(b" 200 ")) == (1, 1)


def test_full_url_as_target(sandbox: Sandbox) -> None:
    assert (
        status(talk(sandbox, "GET http://127.0.0.1/?Format=JSON HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")) == 400
    )
    assert status(talk(sandbox, "GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")) == 403


# Limits and nonsense


@pytest.mark.parametrize(
    ("request_text", "expected"),
    [
        ("nonsense\r\n\r\n", 400),
        ("GET / HTTP/2.0\r\nHost: 127.0.0.1\r\n\r\n", 505),
        ("GET / HTTP/1.1\r\n\r\n", 400),
        (GET + "Host: 127.0.0.1\r\n\r\n", 400),
        (GET + "no colon here\r\n\r\n", 400),
        (GET + " folded: x\r\n\r\n", 400),
        (GET + "Content-Length: -5\r\n\r\n", 400),
        (GET + "Content-Length: ５\r\n\r\n", 400),
        (GET + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n", 400),
        (GET + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        (GET + "Transfer-Encoding: gzip\r\n\r\n", 400),
        ("GET noslash HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 400),
        (GET + "x: y\r\n" * 101 + "\r\n", 431),
        (GET + f"x: {'y' * 140_000}\r\n\r\n", 431),
        ("GET /?" + "a=b&" * 2001 + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", 414),
    ],
)
def test_bad_requests(sandbox: Sandbox, request_text: str, expected: int) -> None:
    assert status(talk(sandbox, request_text)) == expected
    assert status(talk(sandbox, GET + "\r\n")) == 400


@pytest.mark.parametrize(
    "data", [b"", b"\x00" * 100, b"\x16\x03\x01\x02\x00\x01", b"GET / HTTP/1.1\r\nHost: "]
)
def test_broken_connections_harm_nobody(sandbox: Sandbox, data: bytes) -> None:
    talk(sandbox, data)
    assert status(talk(sandbox, GET + "\r\n")) == 400


# The guard


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "10.0.0.1",
        "..127.0.0.1",
        "a..localhost",
        "",
    ],
)
def test_foreign_hosts_are_refused(sandbox: Sandbox, host: str) -> None:
    assert status(talk(sandbox, f"GET /?Format=JSON HTTP/1.1\r\nHost: {host}\r\n\r\n")) == 403
    assert sandbox.requests.all()[-1].code == "Refused"


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.0.0.1:99",
        "localhost:1",
        "LOCALHOST",
        "localhost.",
        "[::1]:5",
        "user-media.localhost",
    ],
)
def test_own_hosts_are_served(sandbox: Sandbox, host: str) -> None:
    assert status(talk(sandbox, f"GET /?Format=JSON HTTP/1.1\r\nHost: {host}\r\n\r\n")) in (400, 403)
    assert sandbox.requests.all()[-1].code != "Refused"


@pytest.mark.parametrize(
    "header",
    [
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Sec-Fetch-Site: cross-site",
    ],
)
def test_foreign_pages_are_refused(sandbox: Sandbox, oss: OssClient, header: str) -> None:
    reply = talk(sandbox, raw_put(oss, f"{header}\r\nContent-Length: 1\r\n", b"x"))
    assert status(reply) == 403
    assert sandbox.objects.head("user-media", "key") is None


def test_own_origin_is_served(sandbox: Sandbox, oss: OssClient) -> None:
    reply = talk(sandbox, raw_put(oss, "Origin: http://127.0.0.1\r\nContent-Length: 1\r\n", b"x"))
    assert status(reply) == 200


@pytest.mark.parametrize(("family", "address"), [(socket.AF_INET, "127.0.0.2"), (socket.AF_INET6, "::1")])
def test_only_loopback_is_bound(sandbox: Sandbox, family: socket.AddressFamily, address: str) -> None:
    port = int(sandbox.endpoint.rpartition(":")[2])
    with socket.socket(family) as sock:
        sock.settimeout(2)
        assert sock.connect_ex((address, port)) != 0


# Closing and load


def test_close_is_prompt_with_idle_and_busy_connections(sandbox: Sandbox, oss: OssClient) -> None:
    with connected(sandbox) as idle, connected(sandbox) as busy:
        idle.sendall(b"GET / HT")
        busy.sendall(raw_put(oss, "Content-Length: 10\r\n", b"short"))
        sandbox.requests.wait_active("PutObject")
        begun = time.monotonic()
        sandbox.close()
        assert time.monotonic() - begun < 15
        assert idle.recv(10) == b""


def test_many_connections_at_once(sandbox: Sandbox) -> None:
    def one(number: int) -> int:
        return owner(sandbox).call("PUT", f"key-{number}", {}, bytes([number]) * 50_000).crc

    with ThreadPoolExecutor(32) as pool:
        crcs = list(pool.map(one, range(64)))
    assert crcs == [crc64(bytes([number]) * 50_000) for number in range(64)]


def test_port_that_is_taken(sandbox: Sandbox, tmp_path: Path) -> None:
    port = int(sandbox.endpoint.rpartition(":")[2])
    other = Sandbox(SandboxOptions(data_dir=tmp_path / "other", port=port))
    with pytest.raises(OSError, match="in use"):
        other.start()


def test_folder_that_is_taken(start: Callable[..., Sandbox], sandbox: Sandbox) -> None:
    with pytest.raises(OSError, match="another sandbox"):
        start()
    sandbox.close()
    assert start().endpoint != ""


def test_failed_start_leaves_the_folder_free(start: Callable[..., Sandbox], tmp_path: Path) -> None:
    (tmp_path / "data" / "state").mkdir(parents=True)
    (tmp_path / "data" / "state" / "seed").write_bytes(b"short")
    with pytest.raises(RuntimeError, match="damaged"):
        start()
    with pytest.raises(FaultError):
        start(faults=("explode",))
    (tmp_path / "data" / "state" / "seed").unlink()
    assert start().endpoint != ""


def test_its_keys_are_for_this_user_alone(sandbox: Sandbox) -> None:
    state = sandbox.data_dir / "state"
    secret = sandbox.access_key_secret.encode()
    holding = [p for p in sandbox.data_dir.rglob("*") if p.is_file() and secret in p.read_bytes()]
    assert all(path.is_relative_to(state) for path in holding)
    assert stat.S_IMODE(state.stat().st_mode) == 0o700
