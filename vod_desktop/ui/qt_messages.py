"""What Qt itself has to say: to the log, where it is cleaned of secrets, instead of to standard error."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_log = logging.getLogger("qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

Handler = Callable[[QtMsgType, QMessageLogContext, str], None]


class QtMessages:
    """Listens from now on until it is closed; who listened before hears everything, too."""

    def __init__(self) -> None:
        self._before: Handler | None = qInstallMessageHandler(self._on_message)

    def close(self) -> None:
        """Let Qt speak as before."""
        qInstallMessageHandler(self._before)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        _log.log(_LEVELS[kind], "%s: %s", context.category or "default", text)
        if self._before is not None:
            self._before(kind, context, text)
