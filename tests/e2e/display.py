"""A virtual screen with a window manager, and hands: real mouse and keys through xdotool."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

NEEDED = ("Xvfb", "openbox", "xdotool", "setpriv")


def missing() -> list[str]:
    """The programs that a real display needs and this machine lacks."""
    return [name for name in NEEDED if shutil.which(name) is None]


def spawn(arguments: list[object], **options: object) -> subprocess.Popen:
    """A helper process that goes when the tests go, however they end."""
    return subprocess.Popen(["setpriv", "--pdeathsig", "TERM", *map(str, arguments)], **options)


@contextmanager
def virtual_screen(size: str = "1400x900x24") -> Iterator[str]:
    """A free X display, `:N`, with openbox on it."""
    reading, writing = os.pipe()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = spawn(
        ["Xvfb", "-displayfd", writing, "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        **quiet,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    manager = spawn(["openbox"], env={**os.environ, "DISPLAY": f":{number}"}, **quiet)
    try:
        yield f":{number}"
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


class Hands:
    """Mouse and keyboard on one display."""

    def __init__(self, display: str) -> None:
        self._environ = {**os.environ, "DISPLAY": display}

    def do(self, *words: object) -> None:
        subprocess.run(["xdotool", *map(str, words)], env=self._environ, check=True, capture_output=True)

    def click(self, place: tuple[int, int]) -> None:
        self.do("mousemove", *place, "click", 1)

    def type(self, text: str) -> None:
        self.do("type", "--delay", 12, text)

    def key(self, *names: str) -> None:
        self.do("key", *names)

    def drag(self, source: tuple[int, int], target: tuple[int, int]) -> None:
        """Press, move in steps as a hand does, let go."""
        x, y = target
        self.do("mousemove", *source, "mousedown", 1)
        for step in (
            (source[0] - 8, source[1] + 8),
            (source[0] - 16, source[1] + 16),
            (x + 40, y - 20),
            (x + 10, y),
            (x, y),
        ):
            time.sleep(0.15)  # a drag is made of moments; X itself has nothing to wait for
            self.do("mousemove", *step)
        time.sleep(0.2)
        self.do("mouseup", 1)


def until(holds: Callable[[], object], timeout_s: float = 60.0, what: str = "") -> object:
    """Wait for a condition."""
    deadline = time.monotonic() + timeout_s
    while not (value := holds()):
        assert time.monotonic() < deadline, f"did not come true: {what}"
        time.sleep(0.05)
    return value
