"""A second start hands its work to the process that owns the home.

The owner listens on a socket of the operating system's own kind (a Unix socket, a named pipe) that only this user can reach;
both sides prove that they know a key which lies in the home, readable by this user only. What goes over it is JSON: an order
one way, the order's lines and its exit code the other way.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import secrets
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener, answer_challenge, deliver_challenge
from pathlib import Path

_log = logging.getLogger(__name__)
_MESSAGE_MAX = 16 * 1024 * 1024
_SOCKET_PATH_MAX = 100
_CLOSING_S = 2.0

Message = dict[str, object]
Reply = Callable[[Message], None]
"""Sends a message back; from any thread. Silent when the other side is gone."""


class HandoverServer:
    """Takes orders from later starts. `on_message` is called on threads of the server's own."""

    def __init__(self, home: Path, on_message: Callable[[Message, Reply], None]) -> None:
        self._address = _address(home)
        self._on_message = on_message
        self._closing = threading.Event()
        _remove_stale(self._address)
        self._key = _new_key(home)
        # The proof of the key is asked for in a thread per caller: a stranger who says nothing keeps nobody else waiting.
        self._listener = Listener(self._address)
        if sys.platform != "win32":
            Path(self._address).chmod(0o600)
        self._thread = threading.Thread(target=self._accept, name="handover", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take no more orders."""
        self._closing.set()
        with contextlib.suppress(OSError, EOFError):
            Client(self._address).close()  # wakes the thread that waits for callers
        self._thread.join(_CLOSING_S)
        self._listener.close()
        _remove_stale(self._address)

    def _accept(self) -> None:
        while not self._closing.is_set():
            try:
                connection = self._listener.accept()
            except (OSError, EOFError):
                continue
            threading.Thread(
                target=self._serve, args=(connection,), name="handover-order", daemon=True
            ).start()

    def _serve(self, connection: Connection) -> None:
        try:
            deliver_challenge(connection, self._key)
            answer_challenge(connection, self._key)
        except (AuthenticationError, OSError, EOFError, ValueError):
            connection.close()  # somebody who does not know the key, or left at the door
            return
        self._take_order(connection)

    def _take_order(self, connection: Connection) -> None:
        lock = threading.Lock()

        def reply(message: Message) -> None:
            try:
                with lock:
                    connection.send_bytes(json.dumps(message).encode())
                    if "exit" in message:
                        connection.close()
            except (OSError, ValueError):
                _log.info("an order's sender has left")

        try:
            message = json.loads(connection.recv_bytes(_MESSAGE_MAX))
        except (OSError, EOFError, ValueError, RecursionError):
            connection.close()
            return
        if not isinstance(message, dict):
            connection.close()
            return
        self._on_message(message, reply)


def hand_over(home: Path, message: Message) -> Iterator[Message]:
    """Send an order to the owner of the home and yield what it answers, until it names an exit code.

    Raises:
        ConnectionError: Nobody listens, or it left before the end.
    """
    try:
        key = bytes.fromhex(_key_file(home).read_text("ascii"))
        with Client(_address(home), authkey=key) as connection:
            connection.send_bytes(json.dumps(message).encode())
            while True:
                answer = json.loads(connection.recv_bytes(_MESSAGE_MAX))
                yield answer
                if "exit" in answer:
                    return
    except (OSError, EOFError, ValueError, AuthenticationError) as error:
        raise ConnectionError(type(error).__name__) from None


def _address(home: Path) -> str:
    """Where the owner of this home listens. A Unix socket's path is short by law of the system, so a long home is hashed."""
    digest = hashlib.sha256(str(home.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:24]
    if sys.platform == "win32":
        return rf"\\.\pipe\vod-desktop-{digest}"
    inside = str(home / "handover.sock")
    if len(os.fsencode(inside)) <= _SOCKET_PATH_MAX:
        return inside
    folder = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / f"vod-desktop-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_uid != os.getuid() or folder.stat().st_mode & 0o077:
        raise ConnectionError("the folder for sockets belongs to somebody else")
    return str(folder / f"{digest}.sock")


def _key_file(home: Path) -> Path:
    return home / "handover.key"


def _new_key(home: Path) -> bytes:
    key = secrets.token_bytes(32)
    file = _key_file(home)
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
        opened.write(key.hex())
    return key


def _remove_stale(address: str) -> None:
    """A socket file outlives a killed process; the lock on the home says that nobody listens there any more."""
    if sys.platform != "win32":
        Path(address).unlink(missing_ok=True)
