"""Runs the program that gives an account its temporary keys: no shell, a time-out, a bound, and nothing of it in any log."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from contextlib import suppress
from typing import Final

from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.errors import KeySourceFailed
from vod_desktop.domain.key_answer import ANSWER_MAX, read_key
from vod_desktop.domain.key_source import KeyCommand

TIMEOUT_S: Final = 60.0
"""Long enough for a program that sends its user to a login page."""

_WINDOWS = os.name == "nt"


def key_from_command(command: KeyCommand, *, timeout_s: float = TIMEOUT_S) -> AccessKey:
    """What the program prints. Blocks until it ends, so it belongs on a worker thread.

    Raises:
        KeySourceFailed: See there.
    """
    arguments = command.arguments(keeps_backslashes=_WINDOWS)
    if not arguments:
        raise KeySourceFailed(reason="command")
    return read_key(_printed(_started(arguments), timeout_s))


def _started(arguments: tuple[str, ...]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            arguments,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            # It may quote what it was given; nobody may read it here.
            stderr=subprocess.DEVNULL,
            # A group of its own, so that what it started ends with it.
            start_new_session=not _WINDOWS,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except FileNotFoundError:
        reason = "not-found"
    except (OSError, ValueError):
        reason = "not-started"
    raise KeySourceFailed(reason=reason)


def _printed(process: subprocess.Popen[bytes], timeout_s: float) -> str:
    over = threading.Event()

    def end() -> None:
        over.set()
        _kill(process)

    watch = threading.Timer(timeout_s, end)
    watch.start()
    try:
        with process:
            assert process.stdout is not None
            text = process.stdout.read(ANSWER_MAX + 1)
            if len(text) > ANSWER_MAX:
                _kill(process)
    finally:
        watch.cancel()
    return _judged(text, process.returncode, timed_out=over.is_set())


def _judged(text: bytes, exit_code: int, *, timed_out: bool) -> str:
    if timed_out:
        raise KeySourceFailed(reason="time-out")
    if len(text) > ANSWER_MAX:
        raise KeySourceFailed(reason="too-long")
    if exit_code != 0:
        raise KeySourceFailed(reason="exit-code", exit_code=exit_code)
    return text.decode("utf-8-sig", "replace")


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End it and what it started."""
    with suppress(OSError):
        if _WINDOWS:
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
