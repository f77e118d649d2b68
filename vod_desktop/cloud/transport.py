"""Sends one request and brings one bounded answer, or one of our errors. Shared by both gateways."""

from __future__ import annotations

import email.utils
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlencode

from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.cloud.proxies import Proxies
from vod_desktop.domain.errors import CallDetail, CallError, ForeignReply, ReplyLost, TlsFailed
from vod_desktop.domain.limits import KIB, MIB

if TYPE_CHECKING:
    import requests

REPLY_MAX = 4 * MIB
"""Bytes of an answer that are read at most. A full page of ListParts has about 300 KiB."""

_PIECE = 64 * KIB
_BUFFERED = 64 * KIB
_EARLIEST, _LATEST = 1_577_836_800.0, 4_102_444_800.0  # 2020 to 2100


class Body(Protocol):
    """The bytes of one request; single use. What `__next__` raises ends the request at once and comes out unchanged."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[bytes | memoryview]: ...


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as it came. Header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def header(self, name: str) -> str:
        """A header's value, stripped; empty when it is not there."""
        return self.headers.get(name, "").strip()

    @property
    def sent_at(self) -> float | None:
        """The `Date` header in seconds since 1970; None when it is absent or cannot be right."""
        try:
            moment = email.utils.parsedate_to_datetime(self.header("date")).timestamp()
        except (ValueError, TypeError, OverflowError):
            return None
        return moment if plausible(moment) else None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A request.

    Attributes:
        url: Taken as it is; `params` are encoded and added.
        is_slow: Whether the answer may take as long as sending a block; large bodies are slow anyway.
    """

    method: str
    url: str
    headers: Mapping[str, str | None]
    params: Mapping[str, str] | None = None
    body: Body | bytes | None = None
    is_slow: bool = False


def plausible(moment: float) -> bool:
    """Whether a time of day can be right; boxes on the way have been seen to answer with 1970."""
    return _EARLIEST <= moment <= _LATEST


class Transport:
    """One session, one pool, one TLS context. May be used from any thread; loads `requests` at the first call."""

    def __init__(self, network: NetworkSettings) -> None:
        self._network = network
        self._proxies = Proxies(network)
        self._lock = threading.Lock()
        self._session: requests.Session | None = None

    def send(self, outgoing: Outgoing, detail: CallDetail) -> Reply:
        """Send and wait for the whole answer.

        Args:
            outgoing: What to send; https, or http to loopback.
            detail: Operation and host, for errors.

        Raises:
            CallError: Not reached, lost, not trusted, or answered by something else.
        """
        session = self._opened(detail)
        watched = _Watched(outgoing.body) if outgoing.body is not None and len(outgoing.body) else None
        from vod_desktop.cloud.outages import WAY_ERRORS, translated

        try:
            response = self._exchange(session, outgoing, watched)
            with response:
                return _read(response, detail, self._network.answer_timeout_s)
        except CallError:
            raise
        except WAY_ERRORS as error:
            failure = watched.failure if watched else None
            trouble: BaseException = failure or translated(error, detail)
        # Raised out here: inside, the foreign exception and its signed address would hang on ours.
        raise trouble

    def close(self) -> None:
        """Close idle connections; a later call opens new ones."""
        with self._lock:
            session, self._session = self._session, None
        if session is not None:
            session.close()

    def _opened(self, detail: CallDetail) -> requests.Session:
        with self._lock:
            if self._session is None:
                from vod_desktop.cloud.adapter import make_session
                from vod_desktop.cloud.silence import quieten

                quieten()
                try:
                    self._session = make_session(self._network)
                except OSError:
                    self._session = None
            if self._session is not None:
                return self._session
        raise TlsFailed(detail, reason="ca-bundle")

    def _exchange(
        self, session: requests.Session, outgoing: Outgoing, watched: _Watched | None
    ) -> requests.Response:
        proxy = self._proxies.of(outgoing.url)
        return session.get_adapter(outgoing.url).send(
            _prepared(outgoing, watched),
            stream=True,
            proxies={"http": proxy, "https": proxy} if proxy else {},
            timeout=(self._network.connect_timeout_s, self._answer_timeout_s(outgoing)),
        )

    def _answer_timeout_s(self, outgoing: Outgoing) -> float:
        network = self._network
        is_large = outgoing.body is not None and len(outgoing.body) > _BUFFERED
        return (
            max(network.read_timeout_s, network.send_timeout_s)
            if is_large or outgoing.is_slow
            else network.read_timeout_s
        )


def _prepared(outgoing: Outgoing, watched: _Watched | None) -> requests.PreparedRequest:
    """The request as it goes out. `requests` would take address and headers apart once more, for a third of a call's cost."""
    import requests
    from requests.structures import CaseInsensitiveDict
    from requests.utils import check_header_validity

    prepared = requests.PreparedRequest()
    prepared.method = outgoing.method
    prepared.url = f"{outgoing.url}?{urlencode(outgoing.params)}" if outgoing.params else outgoing.url
    given = {name: value for name, value in outgoing.headers.items() if value is not None}
    for header in given.items():
        check_header_validity(header)
    prepared.headers = CaseInsensitiveDict({"Accept": "*/*", "Accept-Encoding": "identity", **given})
    if watched is not None or outgoing.method in {"POST", "PUT"}:
        prepared.headers["Content-Length"] = str(len(watched) if watched is not None else 0)
    prepared.body = watched  # type: ignore[assignment]  # an iterable of blocks
    prepared.hooks = {}
    return prepared


class _Watched:
    """A body on its way: remembers what its source raised, and never sends more or less than was announced."""

    def __init__(self, body: Body | bytes) -> None:
        self._body = body
        self._size = len(body)
        self.failure: BaseException | None = None

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[bytes | memoryview]:
        left = self._size
        try:
            for block in (self._body,) if isinstance(self._body, bytes) else self._body:
                left -= len(block)
                if left < 0:
                    # One byte too many would be taken for the beginning of the next request.
                    raise ValueError("the body is longer than its length")
                yield block
            if left:
                raise ValueError("the body is shorter than its length")
        except GeneratorExit:
            raise
        except BaseException as error:
            self.failure = error
            raise


def _read(response: requests.Response, detail: CallDetail, within_s: float) -> Reply:
    """The whole answer, within bounds of size and time; its connection can then be used again."""
    headers = {name.lower(): value for name, value in response.headers.items()}
    reply = Reply(response.status_code, headers, b"")
    announced = reply.header("content-length")
    has_body = response.request.method != "HEAD"
    if announced and not (announced.isascii() and announced.isdigit()):
        raise ForeignReply(replace(detail, http_status=reply.status), reason="length")
    if has_body and announced and (len(announced) > 18 or int(announced) > REPLY_MAX):
        raise ForeignReply(replace(detail, http_status=reply.status), reason="too-long")
    if reply.header("content-encoding").lower() not in {"", "identity"}:
        raise ForeignReply(replace(detail, http_status=reply.status), reason="encoding")
    return replace(reply, body=_pieces(response, replace(detail, http_status=reply.status), within_s))


def _pieces(response: requests.Response, detail: CallDetail, within_s: float) -> bytes:
    pieces = bytearray()
    until = time.monotonic() + within_s
    while piece := response.raw.read1(_PIECE, decode_content=False):
        pieces += piece
        if len(pieces) > REPLY_MAX:
            raise ForeignReply(detail, reason="too-long")
        if time.monotonic() > until:
            raise ReplyLost(detail, may_have_happened=True)
    return bytes(pieces)
