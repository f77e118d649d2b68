"""Whose program is at the other end of a loopback connection. Linux tells; elsewhere nobody is known."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

# In both tables: number, own address, the other's address, state, queues, timer, retransmits, user id …
_TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
_OWN, _OTHER, _USER = 1, 2, 7


def is_of_another_user(connection: socket.socket) -> bool:
    """Whether the peer of this IPv4 connection is known to run as somebody else."""
    user = _user_of(_written(connection.getpeername()), _written(connection.getsockname()))
    return user is not None and user != os.getuid()


def _user_of(peer: str, here: str) -> int | None:
    """The user id of the socket with these two ends; a socket that is closed already counts as root's."""
    for table in _TABLES:
        try:
            lines = table.read_text("ascii").splitlines()[1:]
        except OSError:
            return None
        for line in lines:
            cells = line.split()
            # IPv6 sockets that talk IPv4 have the same eight digits at their end.
            if cells[_OWN].endswith(peer) and cells[_OTHER].endswith(here):
                return int(cells[_USER])
    return None


def _written(place: tuple[str, int]) -> str:
    """As the tables write it: the address in this computer's order of bytes."""
    address = int.from_bytes(socket.inet_aton(place[0]), sys.byteorder)
    return f"{address:08X}:{place[1]:04X}"
