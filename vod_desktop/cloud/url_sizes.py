"""How large the files behind web addresses are, as far as their servers tell without sending them."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote, urlsplit

from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.cloud.transport import Outgoing, Transport
from vod_desktop.domain.errors import CallDetail, CallError

_WAIT_S = 8.0
_KEPT = "/%:@!$&'()*+,;=~-._?"


class UrlSizes:
    """Asks by HEAD. May be used from any thread.

    Args:
        network: Trust and proxy; what does not answer soon counts as not answering.
    """

    def __init__(self, network: NetworkSettings) -> None:
        short = replace(network, connect_timeout_s=_WAIT_S, read_timeout_s=_WAIT_S, answer_timeout_s=_WAIT_S)
        self._transport = Transport(short)

    def of(self, url: str) -> int | None:
        """Bytes; None where the server refuses, redirects, says nothing, or cannot be reached from this computer."""
        try:
            detail = CallDetail("HEAD", host=urlsplit(url).hostname or "")
            reply = self._transport.send(Outgoing("HEAD", sendable(url), {}), detail)
        except (CallError, ValueError):
            return None
        length = reply.header("content-length")
        return int(length) if 200 <= reply.status < 300 and length and len(length) < 19 else None

    def close(self) -> None:
        """Close idle connections."""
        self._transport.close()


def sendable(url: str) -> str:
    """The address as it goes out, with what may not stand in one escaped. Raises ValueError for a host that cannot be."""
    parts = urlsplit(url)
    return parts._replace(
        netloc=parts.netloc.encode("idna").decode(),
        path=quote(parts.path or "/", safe=_KEPT),
        query=quote(parts.query, safe=_KEPT),
        fragment="",
    ).geturl()
