"""What failed on the way, told in our errors. Nothing of the foreign exception survives: its text may hold a signed address.

Importing this imports `requests`; `transport` does it at the first call.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import replace

import requests
import urllib3.exceptions as pool

from vod_desktop.cloud.adapter import Redirected
from vod_desktop.domain.errors import (
    CallDetail,
    CallError,
    ForeignReply,
    NetworkDown,
    Refused,
    ReplyLost,
    TlsFailed,
)

WAY_ERRORS = (requests.RequestException, pool.HTTPError, OSError, UnicodeError)
"""What sending and receiving may raise; the last one over a header that is not latin-1."""

_NEVER_LEFT = (
    requests.exceptions.InvalidURL,
    requests.exceptions.InvalidSchema,
    requests.exceptions.MissingSchema,
    requests.exceptions.InvalidHeader,
    requests.exceptions.InvalidProxyURL,
    UnicodeError,
)
_NOT_REACHED = (pool.NewConnectionError, pool.NameResolutionError, pool.ConnectTimeoutError)
_CUT = (ssl.SSLEOFError, ssl.SSLZeroReturnError)


def translated(error: BaseException, detail: CallDetail) -> CallError:
    """The error of ours for what happened on the way to the service or back."""
    chain = tuple(_chain(error))
    if isinstance(error, Redirected):
        status = error.response.status_code if error.response is not None else None
        return ForeignReply(replace(detail, http_status=status), reason="redirect")
    if isinstance(error, _NEVER_LEFT):
        return Refused(detail, reason="address")
    certificate = next((e for e in chain if isinstance(e, ssl.SSLCertVerificationError)), None)
    if certificate is not None:
        return TlsFailed(detail, reason=certificate.verify_message)
    if any(isinstance(e, requests.exceptions.ProxyError | pool.ProxyError) for e in chain):
        return _proxy(chain, detail)
    if any(isinstance(e, _NOT_REACHED) for e in chain):
        return NetworkDown(detail)
    if any(isinstance(e, ssl.SSLError) and not isinstance(e, _CUT) for e in chain):
        return TlsFailed(detail, reason="handshake")
    return ReplyLost(detail, may_have_happened=True)


def _proxy(chain: tuple[BaseException, ...], detail: CallDetail) -> CallError:
    """A proxy that is not there, or one that says no (its answer to CONNECT comes as a bare OSError)."""
    if any(isinstance(e, OSError) and "Tunnel connection failed" in str(e) for e in chain):
        return ForeignReply(detail, reason="proxy")
    return NetworkDown(detail, reason="proxy")


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and all that it wraps, in every way that requests and urllib3 wrap."""
    pending, seen = [error], set[int]()
    while pending:
        current = pending.pop()
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        inner = (*current.args, *(getattr(current, name, None) for name in _LINKS))
        pending += [found for found in inner if isinstance(found, BaseException)]


_LINKS = ("reason", "original_error", "__cause__", "__context__")
