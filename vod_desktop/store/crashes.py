"""When the program dies or an error escapes: no memory of it is written anywhere, and the log tells where it was, without secrets."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from vod_desktop.domain.redaction import redact

_log = logging.getLogger(__name__)

FILE_NAME = "crash.txt"
_READ_MOST = 256 * 1024
# Below any dump, so none is written; and the one value at which Linux starts no crash collector either.
_CORE_BYTES = 1
_WINDOWS_SAYS_NOTHING = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX
_REPORT_WITHOUT_HEAP = 0x0001  # WER_FAULT_REPORTING_FLAG_NOHEAP


def forbid_dumps() -> None:
    """Have the operating system write no memory of this process and its children when they crash.

    On Linux the process stays readable for its own user: one that is not gets no file chooser from the desktop's portal.
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(_WINDOWS_SAYS_NOTHING)
        ctypes.windll.kernel32.WerSetFlags(_REPORT_WITHOUT_HEAP)
        return
    import resource

    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    limit = _CORE_BYTES if sys.platform == "linux" and hard != 0 else 0
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (limit, limit))


@contextlib.contextmanager
def escaped_errors_logged() -> Iterator[None]:
    """Inside, errors that nobody caught go to the log and to standard error, from any thread; both without secrets.

    It stays so when an error leaves: that one is on its way to these hooks.
    """
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    without_log = logging.lastResort
    sys.excepthook, threading.excepthook, sys.unraisablehook = _on_error, _on_thread_error, _on_unraisable
    logging.lastResort = logging.NullHandler()  # standard error is told below
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    logging.lastResort = without_log


@contextlib.contextmanager
def crashes_logged(folder: Path) -> Iterator[None]:
    """Inside, a crash of the interpreter leaves the stacks of all threads in the folder; the next time they go to the log."""
    path = folder / FILE_NAME
    _log_last(path)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError:  # a full disk: the work goes on
        yield
        return
    with os.fdopen(handle, "w") as file:
        faulthandler.enable(file)
        try:
            yield
        finally:
            faulthandler.disable()
    path.unlink(missing_ok=True)


def _log_last(path: Path) -> None:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            left = file.read(_READ_MOST)
    except OSError:
        return
    if left.strip():
        _log.critical("the program crashed the last time:\n%s", left)


def _on_error(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    _tell("an error that nobody caught", error, trace)


def _on_thread_error(told: threading.ExceptHookArgs) -> None:
    if told.exc_value is not None:
        _tell("an error that ended a thread", told.exc_value, told.exc_traceback)


def _on_unraisable(told: sys.UnraisableHookArgs) -> None:
    if told.exc_value is not None:
        _tell("an error that could not be raised", told.exc_value, told.exc_traceback)


def _tell(what: str, error: BaseException, trace: TracebackType | None) -> None:
    _log.critical(what, exc_info=(type(error), error, trace))
    if sys.stderr is not None:  # a window has none on Windows
        sys.stderr.write(redact("".join(traceback.format_exception(error))))
