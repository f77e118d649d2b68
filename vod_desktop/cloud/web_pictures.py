"""Pictures at web addresses that a service has told, as they are: no larger than an answer may be, and pictures for certain."""

from __future__ import annotations

from urllib.parse import urlsplit

from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.cloud.transport import Outgoing, Transport
from vod_desktop.cloud.url_sizes import sendable
from vod_desktop.domain.errors import CallDetail, NotFound, Refused
from vod_desktop.domain.grant import is_loopback
from vod_desktop.domain.media import MediaUnreadable

_NONE = frozenset({404, 410})


class WebPictures:
    """Fetches by one account's way out. May be used from any thread.

    No redirect is followed, and nothing but the host is told in an error: the rest of an address may be signed.
    """

    def __init__(self, network: NetworkSettings) -> None:
        self._transport = Transport(network)

    def get(self, url: str) -> tuple[bytes, str]:
        """The file and the extension that fits what is in it. Over https, except from this computer itself.

        Raises:
            CallError: It was not reached, or refused, or is too large.
            MediaUnreadable: It is no picture.
        """
        host = urlsplit(url).hostname or ""
        detail = CallDetail("GetPicture", host=host)
        try:
            asked = sendable(_secured(url))
        except ValueError:
            raise NotFound(detail) from None
        reply = self._transport.send(Outgoing("GET", asked, {}), detail)
        if reply.status != 200:
            answered = CallDetail("GetPicture", reply.status, host=host)
            raise NotFound(answered) if reply.status in _NONE else Refused(answered)
        extension = extension_by_content(reply.body)
        if not extension:
            raise MediaUnreadable(path=host, reason="not-media")
        return reply.body, extension

    def close(self) -> None:
        """Close idle connections."""
        self._transport.close()


def extension_by_content(content: bytes) -> str:
    """What kind of picture these bytes begin like; empty for all else, whatever their server calls them."""
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    return "webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else ""


def _secured(url: str) -> str:
    parts = urlsplit(url)
    is_here = parts.scheme == "http" and is_loopback(parts.hostname or "")
    return url if is_here else parts._replace(scheme="https").geturl()
