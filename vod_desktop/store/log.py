"""The log file: what happened, for support, without secrets."""

from __future__ import annotations

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from vod_desktop.domain.redaction import redact

FILE_NAME = "vod-desktop.log"
_SIZE_MAX = 2 * 1024 * 1024
_OLDER_KEPT = 4
_FORMAT = "%(asctime)s %(levelname)s %(name)s [%(threadName)s] %(message)s"

# The vendor's clients and their transports write requests with headers below this level; one sets its own level at import.
_TALKATIVE = ("aliyunsdkcore", "aliyunsdkvod", "oss2", "urllib3", "requests", "keyring", "jeepney", "libav")
_TALKATIVE_LEVEL = logging.WARNING


class RedactingFormatter(logging.Formatter):
    """Lines without secrets: message, values, traceback and stack. For every sink, also a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class TalkativeFilter(logging.Filter):
    """Drops what foreign libraries say below WARNING, whatever level they give themselves."""

    def filter(self, record: logging.LogRecord) -> bool:
        is_talkative = record.name.split(".", 1)[0] in _TALKATIVE
        return record.levelno >= _TALKATIVE_LEVEL or not is_talkative


class LogFile:
    """The log of this process in a folder. Take it with `start_log`, give it back with `close`.

    Attributes:
        path: The file that is written; older ones have .1, .2 … behind their name.
    """

    def __init__(self, path: Path, handler: logging.Handler, *, root_level: int) -> None:
        self.path = path
        self._handler = handler
        self._root_level = root_level

    def close(self) -> None:
        """Stop writing. May be called twice."""
        root = logging.getLogger()
        if self._handler in root.handlers:
            root.removeHandler(self._handler)
            root.setLevel(self._root_level)
        self._handler.close()


def start_log(folder: Path, *, level: int = logging.INFO) -> LogFile:
    """Write what is logged in this process, from now on, to a file in the folder; it is readable for this user only.

    A log that cannot be written (full disk, missing folder) is gone without a word: the work goes on.
    """
    path = folder / FILE_NAME
    handler = _PrivateRotatingFile(
        path,
        maxBytes=_SIZE_MAX,
        backupCount=_OLDER_KEPT,
        encoding="utf-8",
        errors="backslashreplace",
        delay=True,
    )
    handler.setFormatter(RedactingFormatter(_FORMAT))
    handler.addFilter(TalkativeFilter())
    handler.setLevel(level)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(min(before, level))
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(_TALKATIVE_LEVEL)
    return LogFile(path, handler, root_level=before)


class _PrivateRotatingFile(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        """The file, made with rights for this user alone."""
        return os.fdopen(
            os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600),
            "a",
            encoding=self.encoding,
            errors=self.errors,
        )

    def handleError(self, record: logging.LogRecord) -> None:
        """Say nothing: the standard way prints the record with all its values."""
