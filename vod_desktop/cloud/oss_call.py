"""One call through oss2: what oss2 takes for its session, and what it is handed back.

oss2 composes and signs the request; sending, reading and judging the answer is ours. So an error never goes through
oss2, which reads 4096 bytes of it and forgets the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar
from xml.etree.ElementTree import ParseError

from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.oss_errors import oss_error
from vod_desktop.cloud.transport import Body, Outgoing, Reply, Transport
from vod_desktop.domain.errors import CallDetail, CallError, ForeignReply

Result = TypeVar("Result")

_ETAG = re.compile(r"[A-Za-z0-9-]{1,128}")
_CRC_LIMIT = 1 << 64
_SLOW = frozenset({"CompleteMultipartUpload"})
"""OSS joins up to 10,000 parts before it answers."""

_READ_HERE = frozenset({"ListParts"})
"""oss2 leaves out checksums, stumbles over dates that do not matter, and makes some megabytes of objects of a page."""

_CALLBACK_FAILED = 203
"""The object is stored; only the message about it could not be delivered."""


class _Oss2Request(Protocol):
    """What of oss2's request is read here."""

    @property
    def method(self) -> str: ...

    @property
    def url(self) -> str: ...

    @property
    def headers(self) -> Mapping[str, str | None]: ...

    @property
    def params(self) -> Mapping[str, object]: ...

    @property
    def data(self) -> Body | str | None: ...


class Unreadable(ForeignReply):
    """An answer that oss2 cannot make sense of."""


class Answer:
    """A success in the shape of oss2's response."""

    def __init__(self, reply: Reply) -> None:
        self._body = reply.body
        self.status = reply.status
        self.headers = reply.headers
        self.request_id = reply.header("x-oss-request-id")

    def read(self, amount: int | None = None) -> bytes:
        taken = self._body if amount is None else self._body[:amount]
        self._body = self._body[len(taken) :]
        return taken


class OssCall:
    """Stands in for oss2's session for exactly one request and keeps its answer.

    Args:
        body: Sent in place of what oss2 composes; V4 does not sign it. None for oss2's own.

    Attributes:
        detail: Operation and host; after the answer also its status and request id.
    """

    def __init__(
        self, transport: Transport, detail: CallDetail, offset: ClockOffset, body: bytes | None = None
    ) -> None:
        self._transport = transport
        self._body = body
        self._offset = offset
        self._reply: Reply | None = None
        self.detail = detail

    def do_request(self, request: _Oss2Request, timeout: object) -> Answer:
        """Send; the name and shape are oss2's. `timeout` is ignored: the transport has its own.

        Raises:
            CallError: Anything but a success of OSS itself.
        """
        del timeout
        body = self._body or (request.data.encode() if isinstance(request.data, str) else request.data)
        params = {name: str(value) for name, value in request.params.items()}
        is_slow = self.detail.operation in _SLOW
        outgoing = Outgoing(request.method, request.url, request.headers, params, body, is_slow)
        self._reply = reply = self._transport.send(outgoing, self.detail)
        if reply.status not in {200, _CALLBACK_FAILED, 204}:
            raise oss_error(reply, self.detail, self._offset)
        self.detail = replace(self.detail, http_status=reply.status, request_id=self.request_id)
        if not self.request_id:
            # A portal says 200 to everything.
            raise self.foreign("no-request-id")
        # Never in an answer of OSS; without it XML cannot grow while it is read.
        if b"<!DOCTYPE" in reply.body or b"<!ENTITY" in reply.body:
            raise self.foreign("document-type")
        return Answer(replace(reply, body=b"") if self.detail.operation in _READ_HERE else reply)

    def through(self, step: Callable[[], Result]) -> Result:
        """Let oss2 take its step.

        Raises:
            CallError: As from `do_request`, without the way it came: those frames hold the signed headers.
            Unreadable: oss2 stumbled over the answer.
        """
        try:
            return step()
        except CallError as error:
            raise error.with_traceback(None) from None
        except (ParseError, ValueError, TypeError, AttributeError, RuntimeError):
            if self._reply is None:
                raise
        raise Unreadable(self.detail, reason="unreadable", may_have_happened=True)

    @property
    def reply(self) -> Reply:
        """The answer.

        Raises:
            ForeignReply: There is none.
        """
        if self._reply is None:
            raise self.foreign("no-answer")
        return self._reply

    @property
    def request_id(self) -> str:
        return self.reply.header("x-oss-request-id")[:64]

    @property
    def etag(self) -> str:
        """The ETag without quotes; empty only where the object is stored and OSS says something else about it.

        Raises:
            ForeignReply: It is missing or cannot be one.
        """
        etag = self.reply.header("etag").strip('"')
        if _ETAG.fullmatch(etag):
            return etag
        if self.reply.status == _CALLBACK_FAILED:
            return ""
        raise self.foreign("no-etag")

    @property
    def crc64(self) -> int | None:
        """OSS's CRC-64 of what it stored; None when it did not tell."""
        return crc64_of(self.reply.header("x-oss-hash-crc64ecma"))

    def foreign(self, reason: str) -> ForeignReply:
        """The error for an answer that OSS would not give. The call may still have had its effect."""
        return ForeignReply(self.detail, reason=reason, may_have_happened=True)


def crc64_of(text: str) -> int | None:
    """The value from its decimal text; None when it is none."""
    if not text.isascii() or not text.isdigit() or len(text) > 20:
        return None
    value = int(text)
    return value if value < _CRC_LIMIT else None
