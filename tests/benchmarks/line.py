"""A line with rate, delay and loss, between two network namespaces.

netem is not in every kernel and cannot be loaded in most containers, so the line is a program of ours (`c/link.c`) that
carries packets between two tunnel devices. The TCP on both ends is the kernel's own.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.benchmarks.building import Programs, Unavailable
from tests.benchmarks.certificate import LINE_ADDRESS

NEAR_ADDRESS = "10.77.0.1"
MBIT = 1_000_000


@dataclass(frozen=True, slots=True)
class LineSettings:
    """What the line is like.

    Attributes:
        up, down: Bits per second, counting IP packets.
        round_trip_s: Both ways together, without queues.
        loss: Share of packets lost at random, in each direction.
        queue_s: Seconds of line rate that the queue in front of each direction holds; what comes more is dropped.
    """

    up: float
    down: float
    round_trip_s: float
    loss: float = 0.0
    queue_s: float = 0.1

    @property
    def text(self) -> str:
        loss = f", {self.loss:.1%} loss" if self.loss else ""
        return f"{self.up / MBIT:g} Mbit/s, {self.round_trip_s * 1000:g} ms{loss}"


class Line:
    """Two namespaces and the line between them; a context manager. Needs root on Linux.

    Attributes:
        near, far: Words before a command that is to run at that end.
    """

    def __init__(self, programs: Programs, settings: LineSettings) -> None:
        self._program = self._checked(programs)
        self._settings = settings
        self._names = (f"vb{os.getpid()}a", f"vb{os.getpid()}b")
        self.near, self.far = (["ip", "netns", "exec", name] for name in self._names)
        self._process: subprocess.Popen[str] | None = None

    @staticmethod
    def _checked(programs: Programs) -> Path:
        if programs.link is None or not Path("/dev/net/tun").exists():
            raise Unavailable("lines need Linux with /dev/net/tun")
        if os.geteuid() != 0 or shutil.which("ip") is None:
            raise Unavailable("lines need root and the ip command (Debian: iproute2)")
        return programs.link

    def __enter__(self) -> Self:
        try:
            for name in self._names:
                _ip("netns", "add", name)
            self._start()
            for name, address in zip(self._names, (NEAR_ADDRESS, LINE_ADDRESS), strict=True):
                self._configure(name, address)
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _start(self) -> None:
        line = self._settings
        # One queue size for both directions is given in bytes of the slower one: what a home router has.
        queue = line.queue_s * min(line.up, line.down) / 8
        values = (line.up, line.down, line.round_trip_s * 500, queue, line.loss)
        command = [str(self._program), *self._names, *(str(value) for value in values)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        if self._process.stdout.readline().strip() != "ready":
            raise Unavailable("tunnel devices cannot be made here")

    @staticmethod
    def _configure(name: str, address: str) -> None:
        _ip("-n", name, "link", "set", "lo", "up")
        _ip("-n", name, "addr", "add", f"{address}/24", "dev", "line")
        _ip("-n", name, "link", "set", "line", "up", "txqueuelen", "1000")
        # What senders mostly have, whatever this computer is set to; BBR would hardly notice loss.
        network = f"{address.rpartition('.')[0]}.0/24"
        _ip("-n", name, "route", "replace", network, "dev", "line", "src", address, "congctl", "cubic")
        # Else the kernel remembers what the last run has learned about the line, and rounds are not alike.
        setting = "/proc/sys/net/ipv4/tcp_no_metrics_save"
        subprocess.run(["ip", "netns", "exec", name, "sh", "-c", f"echo 1 > {setting}"], check=True)

    def _end(self) -> None:
        if self._process is not None and self._process.stdin and self._process.stdout:
            self._process.stdin.close()
            self._process.wait(10)
            self._process.stdout.close()
        for name in self._names:
            with contextlib.suppress(Unavailable):
                _ip("netns", "del", name)


def _ip(*words: str) -> None:
    done = subprocess.run(["ip", *words], capture_output=True, text=True)
    if done.returncode != 0:
        raise Unavailable(f"ip {' '.join(words)}: {done.stderr.strip()}")
