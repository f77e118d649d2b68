"""A later start reaches the owner of the home, and nobody else does."""

from __future__ import annotations

import os
import socket
import stat
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client

import pytest

from vod_desktop.app.handover import HandoverServer, _address, hand_over


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
