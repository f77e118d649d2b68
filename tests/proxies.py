"""Real proxies as child processes: a forward proxy and a SOCKS server, which alone can look up the names they are given."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_TUNNEL = re.compile(r"Request \(file descriptor \d+\): CONNECT (\S+)")
_NAMES_LIBRARY = "libnss_wrapper.so"


@dataclass(frozen=True)
class Proxy:
    """A proxy that runs.

    Attributes:
        log: What it has written about its calls; empty for one that writes none.
    """

    port: int
    log: Path | None = None

    def connects(self) -> list[str]:
        """The targets of its tunnels, in order."""
        lines = self.log.read_text().splitlines() if self.log else []
        return [found[1] for line in lines if (found := _TUNNEL.search(line))]


def are_installed() -> bool:
    library = any(Path(folder).glob(f"**/{_NAMES_LIBRARY}") for folder in ("/usr/lib", "/usr/lib64"))
    return library and all(shutil.which(name) for name in ("tinyproxy", "microsocks"))


@contextmanager
def forward_proxy(
    folder: Path, names: Mapping[str, str], *, login: str = "", rules: str = ""
) -> Iterator[Proxy]:
    """tinyproxy. `login` is `user password` or empty; `rules` are further lines of its configuration."""
    log = folder / "proxy.log"

    def command(port: int) -> list[str]:
        asks = f"BasicAuth {login}\n" if login else ""
        text = f'Port {port}\nListen 127.0.0.1\nTimeout 60\nMaxClients 50\nLogFile "{log}"\nLogLevel Connect\n{asks}{rules}'
        (folder / "proxy.conf").write_text(text)
        return ["tinyproxy", "-d", "-c", str(folder / "proxy.conf")]

    log.touch()
    with _running(folder, names, command) as port:
        yield Proxy(port, log)


@contextmanager
def socks_server(
    folder: Path, names: Mapping[str, str], *, user: str = "", password: str = ""
) -> Iterator[Proxy]:
    """microsocks, with or without a login."""
    login = ["-u", user, "-P", password] if user else []
    with _running(
        folder, names, lambda port: ["microsocks", "-i", "127.0.0.1", "-p", str(port), *login]
    ) as port:
        yield Proxy(port)


@contextmanager
def _running(
    folder: Path, names: Mapping[str, str], command: Callable[[int], Sequence[str]]
) -> Iterator[int]:
    hosts = folder / "hosts"
    hosts.write_text("".join(f"{address} {name}\n" for name, address in names.items()))
    env = {**os.environ, "LD_PRELOAD": _NAMES_LIBRARY, "NSS_WRAPPER_HOSTS": str(hosts)}
    for _ in range(5):  # neither can be asked for any free port, and another program may be quicker
        port = _free_port()
        process = _started(command(port), env)
        if _listens(process, port):
            break
        _end(process)
    else:
        raise RuntimeError("the proxy does not start")
    try:
        yield port
    finally:
        _end(process)


def _started(command: Sequence[str], env: Mapping[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _listens(process: subprocess.Popen[bytes], port: int) -> bool:
    deadline = time.monotonic() + 10
    while process.poll() is None and time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return True
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])
