"""Requests and replies as values, and the rules for reading a request head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.utils import formatdate
from enum import Enum
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote_plus

from vod_desktop.sandbox.wire.body import Body

LONGEST_HEAD = 128 << 10
MOST_HEADERS = 100
_MOST_QUERY_FIELDS = 2000
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class BadRequest(Exception):
    """A head that is not HTTP as this server takes it; the connection ends after the reply."""

    def __init__(self, status: int, reason: str) -> None:
        self.status = status
        super().__init__(reason)


class Headers:
    """Header fields of a request; names in lower case, repeated ones kept."""

    def __init__(self, pairs: tuple[tuple[str, str], ...]) -> None:
        self._pairs = pairs

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._pairs)

    def get(self, name: str) -> str | None:
        """The value of a field, the first one when it is repeated."""
        return next((value for field_name, value in self._pairs if field_name == name), None)

    def all(self, name: str) -> list[str]:
        """All values of a field."""
        return [value for field_name, value in self._pairs if field_name == name]


@dataclass(frozen=True, slots=True)
class Head:
    """The start line and the headers of a request.

    Attributes:
        host: Host without port, lower case.
        authority: Host as it was sent.
        path: Undecoded.
        query: Undecoded, without the question mark.
    """

    method: str
    path: str
    query: str
    version: str
    headers: Headers
    host: str
    authority: str

    @property
    def keeps_alive(self) -> bool:
        words = (self.headers.get("connection") or "").lower()
        return "close" not in words and (self.version == "HTTP/1.1" or "keep-alive" in words)


@dataclass(frozen=True, slots=True)
class Request:
    """One request: its head, and a body that can be read once."""

    head: Head
    body: Body

    @property
    def method(self) -> str:
        return self.head.method

    @property
    def headers(self) -> Headers:
        return self.head.headers


class Delivery(Enum):
    """How a reply leaves; all but WHOLE exist for faults."""

    WHOLE = "whole"
    CUT = "cut"
    HALF_CLOSED = "half-closed"
    TRUNCATED = "truncated"


@dataclass(slots=True)
class Reply:
    """What goes back.

    Attributes:
        file: A piece of a file as the body: path, first byte, length.
        shows_body: False for HEAD: the length is told, the bytes are not sent.
        closes: The connection ends after this reply.
        drip: Bytes a second for a slow reply; None for full speed.
    """

    status: int
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""
    file: tuple[Path, int, int] | None = None
    shows_body: bool = True
    closes: bool = False
    delivery: Delivery = Delivery.WHOLE
    drip: float | None = None

    def header(self, name: str) -> str | None:
        """A header's value, whatever the case of its name."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def drop_header(self, name: str) -> None:
        self.headers = [pair for pair in self.headers if pair[0].lower() != name.lower()]

    def set_header(self, name: str, value: str) -> None:
        self.drop_header(name)
        self.headers.append((name, value))

    def head_bytes(self, now: float) -> bytes:
        """Status line and headers with the ones that every reply has; `now` is the server's time."""
        try:
            phrase = HTTPStatus(self.status).phrase
        except ValueError:
            phrase = "Status"
        length = self.file[2] if self.file else len(self.body)
        fixed = [
            ("Date", formatdate(now, usegmt=True)),
            ("Connection", "close" if self.closes else "keep-alive"),
        ]
        if self.header("server") is None:
            fixed.append(("Server", "AliyunOSS"))
        if self.header("content-length") is None and self.status != 204:
            fixed.append(("Content-Length", str(length)))
        lines = [
            f"HTTP/1.1 {self.status} {phrase}",
            *(f"{name}: {value}" for name, value in fixed + self.headers),
        ]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


def parse_head(block: bytes) -> Head:
    """A request head without its final empty line. Raises BadRequest."""
    lines = _decode(block).split("\r\n")
    words = lines[0].split(" ")
    if len(words) != 3 or not _TOKEN.fullmatch(words[0]):
        raise BadRequest(400, "malformed request line")
    method, target, version = words
    if version not in ("HTTP/1.1", "HTTP/1.0"):
        raise BadRequest(505, "unsupported HTTP version")
    headers = _parse_headers(lines[1:])
    authority, path, query = _parse_target(target, headers)
    return Head(method, path, query, version, headers, host_name(authority), authority)


def _decode(block: bytes) -> str:
    """Text of a head: UTF-8 as clients sign it, or byte by byte where it is not."""
    try:
        return block.decode()
    except UnicodeDecodeError:
        return block.decode("latin-1")


def _parse_headers(lines: list[str]) -> Headers:
    if len(lines) > MOST_HEADERS:
        raise BadRequest(431, "too many header fields")
    pairs = []
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon or not _TOKEN.fullmatch(name) or "\n" in line or "\r" in line or "\x00" in line:
            raise BadRequest(400, "malformed header field")
        pairs.append((name.lower(), value.strip(" \t")))
    return Headers(tuple(pairs))


def _parse_target(target: str, headers: Headers) -> tuple[str, str, str]:
    """Authority, path and query. A full URL as the target overrules the Host header, as HTTP says."""
    hosts = headers.all("host")
    if len(hosts) != 1:
        raise BadRequest(400, "exactly one Host header is needed")
    authority = hosts[0]
    if target.lower().startswith("http://"):
        authority, slash, rest = target[7:].partition("/")
        target = slash + rest or "/"
    if not target.startswith("/"):
        raise BadRequest(400, "the target must be a path")
    path, _mark, query = target.partition("?")
    return authority, path, query


def host_name(authority: str) -> str:
    """The host of `host:port`, lower case, without the dot at the end that DNS allows."""
    if authority.startswith("["):
        return authority.partition("]")[0].lower() + "]"
    return authority.rpartition(":")[0 if ":" in authority else 2].lower().rstrip(".")


def parse_query(query: str) -> list[tuple[str, str]]:
    """Names and values, decoded; empty values are kept. Raises BadRequest for too many."""
    fields = [field for field in query.split("&") if field]
    if len(fields) > _MOST_QUERY_FIELDS:
        raise BadRequest(414, "too many query parameters")
    split = (field.partition("=") for field in fields)
    return [(unquote_plus(name), unquote_plus(value)) for name, _equals, value in split]
