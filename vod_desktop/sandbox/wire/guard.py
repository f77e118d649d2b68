"""Who is let in: this machine only, by a name of this machine, and no web page of another site."""

from __future__ import annotations

import re

from vod_desktop.sandbox.oss.paths import is_bucket_name
from vod_desktop.sandbox.wire.message import Head, host_name

_LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]")
# Node's ali-oss names the public host of a bucket even when it is told to connect to an IP address. Nobody but
# the vendor can give these names another address, so they open no way for DNS rebinding.
_BUCKET_HOST = re.compile(r"([a-z0-9-]+)\.(?:127\.0\.0\.1|localhost|oss-[a-z0-9-]+\.aliyuncs\.com)", re.ASCII)


def bucket_in_host(host: str) -> str | None:
    """The bucket of `BUCKET.127.0.0.1`, `BUCKET.localhost` or `BUCKET.oss-REGION.aliyuncs.com`; else None."""
    match = _BUCKET_HOST.fullmatch(host)
    return match.group(1) if match and is_bucket_name(match.group(1)) else None


def refusal(head: Head) -> str | None:
    """Why this request is not served, or None.

    A page of another site can reach a loopback server through the browser: by a name of its own that resolves
    to 127.0.0.1 (then Host tells), or directly (then Origin or Sec-Fetch-Site tells).
    """
    if head.host not in _LOOPBACK_NAMES and bucket_in_host(head.host) is None:
        return "this server answers to loopback names only"
    if any(not _own_origin(origin, head.authority) for origin in head.headers.all("origin")):
        return "requests from web pages of other origins are refused"
    if head.headers.get("sec-fetch-site") in ("cross-site", "same-site"):
        return "requests from web pages of other sites are refused"
    return None


def _own_origin(origin: str, authority: str) -> bool:
    scheme, mark, place = origin.partition("://")
    return scheme == "http" and bool(mark) and place == authority and host_name(place) in _LOOPBACK_NAMES
