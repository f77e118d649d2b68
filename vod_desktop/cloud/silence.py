"""Keeps the clients below from logging: at their finer levels they write keys, tokens and signed addresses."""

from __future__ import annotations

import logging

_TALKERS = ("oss2", "urllib3", "requests", "aliyunsdkcore", "aliyunsdkcore.http.http_response")


def quieten() -> None:
    """Hold the clients' loggers at warnings and take away the handlers they gave themselves. Harmless when repeated."""
    for name in _TALKERS:
        logger = logging.getLogger(name)
        if logger.level < logging.WARNING:
            logger.setLevel(logging.WARNING)
    # This one has a stream handler from its import on.
    talker = logging.getLogger("aliyunsdkcore.http.http_response")
    for handler in tuple(talker.handlers):
        talker.removeHandler(handler)
