"""An app server as customers run one: it calls VOD with its own keys and hands the undecoded pair down.

No schema of such servers is standard; this one uses the field names of the VOD interfaces. It is described in
`resources/openapi/app-server.yaml`.

    POST /app/videos                      CreateUploadVideo
    POST /app/videos/{VideoId}/refresh    RefreshUploadVideo
    POST /app/images                      CreateUploadImage
    POST /app/attached-media              CreateUploadAttachedMedia
    GET  /app/key                         AssumeRole of STS: a temporary key for VOD itself
    GET  /app/status                      nothing; tells whether the token is right
"""

from __future__ import annotations

import hmac
import json
import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from vod_desktop.sandbox.vod.errors import VodError, invalid

# JSON can escape them, but no reply can carry them.
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")

CallVod = Callable[[str, Mapping[str, str]], dict[str, object]]
"""Calls a VOD action as the app server's own account."""

IssueKey = Callable[[], dict[str, object]]
"""Gives a temporary key with the fields of STS."""

_ASSUME_ROLE: Final = "AssumeRole"
PREFIX: Final = "/app/"
BODY_MAX: Final = 64 * 1024

_COMMON = frozenset({"Title", "Description", "Tags", "StorageLocation", "AppId", "UserData"})
_VIDEO_FIELDS = _COMMON | {
    "FileName",
    "FileSize",
    "CoverURL",
    "CateId",
    "TemplateGroupId",
    "WorkflowId",
    "ReferenceId",
}
_IMAGE_FIELDS = _COMMON | {"ImageType", "ImageExt", "CateId", "OriginalFileName"}
_ATTACHED_FIELDS = _COMMON | {"BusinessType", "MediaExt", "FileName", "FileSize", "CateIds"}


@dataclass(frozen=True, slots=True)
class AppReply:
    """One answer.

    Attributes:
        status: HTTP status.
        body: JSON object.
        headers: Headers besides those of the content.
    """

    status: int
    body: dict[str, object] = field(repr=False)
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Route:
    """What is called for a path; nothing for the empty action."""

    path: re.Pattern[str]
    action: str
    fields: frozenset[str]
    method: str = "POST"


_ROUTES = (
    _Route(re.compile(r"/app/videos"), "CreateUploadVideo", _VIDEO_FIELDS),
    _Route(
        re.compile(r"/app/videos/(?P<VideoId>[0-9A-Za-z]{1,64})/refresh"), "RefreshUploadVideo", frozenset()
    ),
    _Route(re.compile(r"/app/images"), "CreateUploadImage", _IMAGE_FIELDS),
    _Route(re.compile(r"/app/attached-media"), "CreateUploadAttachedMedia", _ATTACHED_FIELDS),
    _Route(re.compile(r"/app/key"), _ASSUME_ROLE, frozenset(), "GET"),
    _Route(re.compile(r"/app/status"), "", frozenset(), "GET"),
)


class AppServer:
    """Answers requests of the client scene; called from any thread.

    Args:
        call: Calls VOD.
        issue: Asks STS for a temporary key.
        token: The bearer token that clients must show, unless they are logged in.
        logged_in: Whether a token is that of a login.
    """

    def __init__(
        self, *, call: CallVod, issue: IssueKey, token: str, logged_in: Callable[[str], bool] | None = None
    ) -> None:
        self._logged_in = logged_in or (lambda _token: False)
        self._call = call
        self._issue = issue
        self._token = token.encode()

    def answer(self, *, method: str, path: str, headers: Mapping[str, str], body: bytes) -> AppReply:
        """Answer one request below `/app/`.

        Args:
            method: HTTP method, upper case.
            path: Path without query.
            headers: By name, in any case.
            body: JSON object; may be empty for the refresh.
        """
        request_id = str(uuid.uuid4()).upper()
        try:
            return AppReply(200, {"RequestId": request_id, **self._answer(method, path, headers, body)})
        except VodError as error:
            content: dict[str, object] = {"Code": error.code, "Message": error.message}
            return AppReply(error.http, {"RequestId": request_id, **content}, _headers_for(error.http, path))

    def _answer(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> dict[str, object]:
        self._authorize(headers)
        for route in _ROUTES:
            found = route.path.fullmatch(path)
            if found is not None:
                if method != route.method:
                    raise VodError(405, "MethodNotAllowed", f"Only {route.method} is understood here.")
                if not route.action:
                    return {"Status": "OK"}
                if route.action == _ASSUME_ROLE:
                    return self._issue()
                return self._call(route.action, {**_read(body, route.fields), **found.groupdict()})
        raise VodError(404, "NotFound", "There is nothing at this path.")

    def _authorize(self, headers: Mapping[str, str]) -> None:
        shown = next((value for name, value in headers.items() if name.lower() == "authorization"), "")
        scheme, _, token = shown.partition(" ")
        token = token.strip()
        known = hmac.compare_digest(token.encode("utf-8", "surrogatepass"), self._token)
        if scheme.lower() != "bearer" or not (known or self._logged_in(token)):
            raise VodError(401, "Unauthorized", "A valid bearer token is needed.")


def _headers_for(status: int, path: str) -> dict[str, str]:
    if status == 401:
        return {"WWW-Authenticate": "Bearer"}
    allowed = next((route.method for route in _ROUTES if route.path.fullmatch(path)), "")
    return {"Allow": allowed} if status == 405 else {}


def _read(body: bytes, allowed: frozenset[str]) -> dict[str, str]:
    if len(body) > BODY_MAX:
        raise VodError(413, "RequestTooLarge", f"The body has more than {BODY_MAX} bytes.")
    try:
        content = json.loads(body) if body.strip() else {}
    except (ValueError, RecursionError):
        raise VodError(400, "InvalidJson", "The body is not JSON.") from None
    if not isinstance(content, dict):
        raise VodError(400, "InvalidJson", "The body is not a JSON object.")
    if _HALF_CHARACTER.search(json.dumps(content, ensure_ascii=False)):
        raise VodError(400, "InvalidJson", "The body is not Unicode text.")
    return {name: _text(name, value) for name, value in content.items() if _is_known(name, allowed)}


def _is_known(name: str, allowed: frozenset[str]) -> bool:
    if name not in allowed:
        raise invalid(name, "It is not known here.")
    return True


def _text(name: str, value: object) -> str:
    if name == "UserData" and isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise invalid(name, "It must be text or a whole number.")
