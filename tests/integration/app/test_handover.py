"""A later start reaches the owner of the home, and nobody else does."""

from __future__ import annotations

import contextlib
import os
import socket
import stat
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client

import pytest

from vod_desktop.app.handover import _MESSAGE_MAX, HandoverServer, _address, hand_over


@pytest.fixture
def served(tmp_path):
    got = []

    def answer(message, reply):
        got.append(message)
        reply({"event": "done"})
        reply({"exit": 0})

    server = HandoverServer(tmp_path, answer)
    yield tmp_path, got
    server.close()


def test_a_message_arrives_and_its_answers_come_back(served):
    home, got = served
    assert list(hand_over(home, {"command": "x", "text": "标题"})) == [{"event": "done"}, {"exit": 0}]
    assert got == [{"command": "x", "text": "标题"}]


def test_a_stranger_without_the_key_is_not_heard(served):
    home, got = served
    with pytest.raises((AuthenticationError, OSError, EOFError)):
        Client(_address(home), authkey=b"guess")
    assert list(hand_over(home, {"command": "y"}))[-1] == {"exit": 0}
    assert [message["command"] for message in got] == ["y"]


def test_garbage_on_the_socket_does_not_end_the_server(served):
    home, _ = served
    with socket.socket(socket.AF_UNIX) as raw:
        raw.connect(_address(home))
        raw.sendall(b"\xff" * 100)
    assert list(hand_over(home, {"command": "z"}))[-1] == {"exit": 0}


def test_a_silent_caller_keeps_nobody_waiting(served):
    home, _ = served
    with socket.socket(socket.AF_UNIX) as silent:
        silent.connect(_address(home))
        assert list(hand_over(home, {"command": "z"}))[-1] == {"exit": 0}


def test_closing_ends_its_thread(tmp_path):
    server = HandoverServer(tmp_path, lambda message, reply: None)
    server.close()
    assert not server._thread.is_alive()


def test_only_this_user_may_reach_it(served):
    home, _ = served
    for name in (_address(home), home / "handover.key"):
        assert stat.S_IMODE(os.stat(name).st_mode) == 0o600


def test_nobody_listening_is_a_connection_error(tmp_path):
    with pytest.raises(ConnectionError):
        list(hand_over(tmp_path, {}))


def test_a_long_home_has_a_short_address(tmp_path):
    deep = tmp_path / ("x" * 90) / ("y" * 90)
    deep.mkdir(parents=True)
    server = HandoverServer(deep, lambda message, reply: reply({"exit": 4}))
    assert list(hand_over(deep, {})) == [{"exit": 4}]
    server.close()


@pytest.mark.parametrize("order", [b"[" * 100_000, b"[]", b"\xff", b'"text"'])
def test_what_is_no_order_ends_its_connection_and_no_other(served, order):
    home, got = served
    with Client(_address(home), authkey=bytes.fromhex((home / "handover.key").read_text())) as caller:
        caller.send_bytes(order)
        with pytest.raises((EOFError, OSError)):
            caller.recv_bytes()
    assert list(hand_over(home, {"command": "z"}))[-1] == {"exit": 0}
    assert [message["command"] for message in got] == ["z"]


def test_an_order_beyond_the_bound_is_not_taken(served):
    home, got = served
    with Client(_address(home), authkey=bytes.fromhex((home / "handover.key").read_text())) as caller:
        with contextlib.suppress(OSError):  # it may be cut off before its end
            caller.send_bytes(b'{"text": "' + b"x" * (_MESSAGE_MAX + 1) + b'"}')
        with pytest.raises((EOFError, OSError)):
            caller.recv_bytes()
    assert list(hand_over(home, {"command": "z"}))[-1] == {"exit": 0}
    assert len(got) == 1


def test_a_web_page_cannot_give_an_order(served):
    """There is no port that a browser could call, whatever name leads to this computer."""
    home, _ = served
    address = _address(home)
    assert stat.S_ISSOCK(os.stat(address).st_mode)
    with socket.socket(socket.AF_UNIX) as raw:
        raw.connect(address)
        raw.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}")
        raw.shutdown(socket.SHUT_WR)
        raw.settimeout(10)
        answered = raw.recv(4096)
    assert b"HTTP" not in answered
    assert list(hand_over(home, {"command": "z"}))[-1] == {"exit": 0}


def test_a_folder_for_sockets_that_others_may_enter_is_not_used(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / f"vod-desktop-{os.getuid()}").mkdir(mode=0o777)
    (tmp_path / f"vod-desktop-{os.getuid()}").chmod(0o777)
    with pytest.raises(ConnectionError):
        _address(tmp_path / ("x" * 120))
