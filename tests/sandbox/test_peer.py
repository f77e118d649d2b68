"""The sandbox is for the user who started it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from urllib.parse import urlsplit

import pytest

from vod_desktop.sandbox import Sandbox
from vod_desktop.sandbox.wire.peer import is_of_another_user

ASKS = """
import socket, sys
family, host, port = sys.argv[1:]
asking = socket.socket(getattr(socket, family))
asking.connect((host, int(port)))
asking.sendall(b"GET / HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nConnection: close\\r\\n\\r\\n")
print(asking.makefile("rb").readline().split()[1].decode())
"""
PLACES = {"AF_INET": "127.0.0.1", "AF_INET6": "::ffff:127.0.0.1"}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux tells whose a connection is")


def status(sandbox: Sandbox, family: str, *becoming: str) -> int:
    port = str(urlsplit(sandbox.endpoint).port)
    command = [*becoming, "/usr/bin/python3", "-c", ASKS, family, PLACES[family], port]
    return int(subprocess.run(command, capture_output=True, text=True, check=True, cwd="/").stdout)


@pytest.mark.parametrize("family", PLACES)
@pytest.mark.skipif(
    sys.platform == "win32" or os.getuid() != 0 or shutil.which("setpriv") is None, reason="needs root"
)
def test_other_users_are_refused(sandbox: Sandbox, family: str) -> None:
    nobody = ("setpriv", "--reuid=65534", "--clear-groups")
    assert status(sandbox, family, *nobody) == 403
    assert status(sandbox, family) != 403
    assert len(sandbox.requests.all()) <= 1


def test_a_connection_of_this_user_is_none_of_another() -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    with listener, socket.create_connection(listener.getsockname()), listener.accept()[0] as accepted:
        assert not is_of_another_user(accepted)
