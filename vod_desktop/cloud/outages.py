"""What failed on the way, told in our errors. Nothing of the foreign exception survives: its text may hold a signed address.

Importing this imports `requests`; `transport` does it at the first call.
"""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Iterator
from dataclasses import replace

import requests
import socks
import urllib3.exceptions as pool

from vod_desktop.cloud.adapter import Redirected
from vod_desktop.domain.errors import (
    CallDetail,
    CallError,
    ForeignReply,
    NetworkDown,
    ProxyRefused,
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
    UnicodeError,
)
_NOT_A_PROXY = (requests.exceptions.InvalidProxyURL, pool.ProxySchemeUnknown, pool.LocationParseError)
_NOT_REACHED = (pool.NewConnectionError, pool.NameResolutionError, pool.ConnectTimeoutError)
_CUT = (ssl.SSLEOFError, ssl.SSLZeroReturnError)
_CERTIFICATE_FAULTS = {9: "not-yet-valid", 10: "expired", 62: "wrong-host", 64: "wrong-host"}
"""By OpenSSL's number of what it found; everything else is a chain that ends at nobody who is trusted."""
_OLD_TLS = frozenset({"UNSUPPORTED_PROTOCOL", "TLSV1_ALERT_PROTOCOL_VERSION"})
_TUNNEL = re.compile(r"Tunnel connection failed: (\d{3})")
_SOCKS_FORBIDDEN = "0x02"


def translated(error: BaseException, detail: CallDetail) -> CallError:
    """The error of ours for what happened on the way to the service or back."""
    chain = tuple(_chain(error))
    if isinstance(error, Redirected):
        status = error.response.status_code if error.response is not None else None
        return ForeignReply(replace(detail, http_status=status), reason="redirect")
    if any(isinstance(e, _NOT_A_PROXY) for e in chain):
        return ProxyRefused(detail, reason="address")
    if isinstance(error, _NEVER_LEFT):
        return Refused(detail, reason="address")
    if any(isinstance(e, requests.exceptions.ProxyError | pool.ProxyError) for e in chain):
        return _at_proxy(chain, detail)
    if at_socks := [e for e in chain if isinstance(e, socks.ProxyError)]:
        return _at_socks(at_socks[-1], detail)  # the innermost says most
    if trouble := _of_tls(chain):
        return TlsFailed(detail, reason=trouble)
    if any(isinstance(e, pool.NameResolutionError | socket.gaierror) for e in chain):
        return NetworkDown(detail, reason="name")
    if any(isinstance(e, _NOT_REACHED) for e in chain):
        return NetworkDown(detail)
    return ReplyLost(detail, may_have_happened=True)


def _of_tls(chain: tuple[BaseException, ...]) -> str | None:
    """What is wrong with certificate or handshake; None when that is not the trouble."""
    for error in chain:
        if isinstance(error, ssl.SSLCertVerificationError):
            return _CERTIFICATE_FAULTS.get(error.verify_code, "untrusted")
    if any(isinstance(e, _NOT_REACHED) for e in chain):
        return None
    failed = next((e for e in chain if isinstance(e, ssl.SSLError) and not isinstance(e, _CUT)), None)
    if failed is None:
        return None
    return "old-tls" if failed.reason in _OLD_TLS else "handshake"


def _at_proxy(chain: tuple[BaseException, ...], detail: CallDetail) -> CallError:
    """A proxy that is not there, is not trusted, or says no (its answer to CONNECT comes as a bare OSError)."""
    told = next((found for e in chain if isinstance(e, OSError) and (found := _TUNNEL.search(str(e)))), None)
    if told is not None:
        return _judged(int(told[1]), detail)
    return TlsFailed(detail, reason="proxy") if _of_tls(chain) else NetworkDown(detail, reason="proxy")


def _judged(status: int, detail: CallDetail) -> CallError:
    """Of the proxies' own numbers: 407 asks for a login, 5xx and 404 tell that it did not get through, others are a no."""
    if status in {401, 407}:  # some say 401 to a wrong password
        return ProxyRefused(detail, reason="login")
    if status >= 500 or status == 404:
        return NetworkDown(detail, reason="behind-proxy")
    return ProxyRefused(detail, reason="forbidden")


def _at_socks(error: socks.ProxyError, detail: CallDetail) -> CallError:
    if isinstance(error, socks.SOCKS5AuthError):
        return ProxyRefused(detail, reason="login")
    if isinstance(error, socks.SOCKS5Error):
        if str(error).startswith(_SOCKS_FORBIDDEN):
            return ProxyRefused(detail, reason="forbidden")
        return NetworkDown(detail, reason="behind-proxy")
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
