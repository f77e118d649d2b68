"""What a request is, told from its head alone: the service, the action and what it is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import unquote

from vod_desktop.sandbox.signing import Scheme
from vod_desktop.sandbox.wire.guard import bucket_in_host
from vod_desktop.sandbox.wire.message import Head, parse_query


class Service(StrEnum):
    """Which half of the sandbox a request is for."""

    VOD = "vod"
    OSS = "oss"
    STS = "sts"
    APP = "app"
    PAGE = "page"


@dataclass(slots=True)
class Call:
    """One request on its way, and what has been found out about it.

    Attributes:
        action: API name, for instance `UploadPart`.
        params: VOD: all parameters. OSS: the query. Decoded, with the authentication in it.
        query: The query in the order it was sent.
        part_number: As sent, also when it is out of range; None where there is none.
        scheme: The signature it carries.
        verified: Whether that signature is right, whatever else is wrong.
        code: Error code of the reply, None for success.
    """

    service: Service
    action: str
    params: dict[str, str]
    query: list[tuple[str, str]]
    bucket: str = ""
    key: str = ""
    upload_id: str = ""
    part_number: int | None = None
    access_key_id: str = ""
    scheme: Scheme | None = None
    verified: bool = False
    code: str | None = None
    marks: set[str] = field(default_factory=set)


PORTAL_PATH = "/__portal__/"
APP_PATH = "/app/"
_ACS_PATHS = ("/", "")


def classify(head: Head, *, with_app_server: bool = False) -> Call:
    """Tell what a request is. The action of a VOD request may still be in its form body: then it is empty.

    `app` could be a bucket as well: below it, what is signed for OSS stays with OSS.
    """
    query = parse_query(head.query)
    bucket = bucket_in_host(head.host)
    if head.path.startswith(PORTAL_PATH):
        return Call(Service.PAGE, "Portal", dict(query), query)
    if with_app_server and bucket is None and head.path.startswith(APP_PATH) and not _is_oss_signed(head):
        return Call(Service.APP, f"{head.method} {head.path}", dict(query), query)
    if bucket is None and head.path in _ACS_PATHS and not _is_oss_signed(head):
        params = dict(query)
        action = head.headers.get("x-acs-action") or params.get("Action", "")
        return Call(Service.VOD, action, params, query)
    return _classify_oss(head, query, bucket)


def _is_oss_signed(head: Head) -> bool:
    return (head.headers.get("authorization") or "").startswith("OSS")


def _classify_oss(head: Head, query: list[tuple[str, str]], bucket: str | None) -> Call:
    params = dict(query)
    rest = head.path[1:]
    if bucket is None:
        # Split before decoding: `%2F` belongs to the key.
        name, _slash, rest = rest.partition("/")
        bucket = unquote(name)
    number = params.get("partNumber", "")
    return Call(
        Service.OSS,
        oss_action(head.method, params, has_key=bool(rest)),
        params,
        query,
        bucket=bucket,
        key=unquote(rest, errors="surrogateescape"),
        upload_id=params.get("uploadId", ""),
        part_number=int(number) if number.isascii() and number.isdigit() and len(number) < 10 else None,
    )


_PLAIN_ACTIONS = {"PUT": "PutObject", "GET": "GetObject", "HEAD": "HeadObject", "DELETE": "DeleteObject"}
_OTHER_SUBRESOURCES = ("acl", "tagging", "append", "symlink", "restore", "callback", "x-oss-process")


def oss_action(method: str, params: dict[str, str], *, has_key: bool) -> str:
    """The API name of an OSS request; empty for what this server does not have."""
    if not has_key:
        return ""
    if "uploads" in params:
        return "InitiateMultipartUpload" if method == "POST" else ""
    if "uploadId" in params or "partNumber" in params:
        by_method = {
            "PUT": "UploadPart",
            "GET": "ListParts",
            "POST": "CompleteMultipartUpload",
            "DELETE": "AbortMultipartUpload",
        }
        return by_method.get(method, "")
    if any(name in params for name in _OTHER_SUBRESOURCES):
        return ""
    return _PLAIN_ACTIONS.get(method, "")
