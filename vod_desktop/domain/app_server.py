"""The user's own app server: it calls VOD with keys of its own and hands the undecoded pair of each upload down.

No schema of such servers is standard. The defaults are those of the description in `resources/openapi/app-server.yaml`.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Final
from urllib.parse import quote, urlsplit

from vod_desktop.domain.grant import is_loopback
from vod_desktop.domain.ids import MediaId

ID_PLACEHOLDER: Final = "{VideoId}"
"""Stands for the media id in the path of the renewal; without it the id goes into the body."""

TOKEN_MAX: Final = 16 * 1024

_URL_MAX = 2000
_FIELD_MAX = 200
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,253}[A-Za-z0-9])?|[0-9A-Fa-f:.]+")
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
_PATH = re.compile(r"/[!-~]*")
_TAKEN_HEADERS = frozenset(
    {"host", "connection", "content-length", "content-type", "content-encoding", "transfer-encoding"}
    | {"accept", "accept-encoding", "te", "upgrade", "expect", "trailer", "proxy-authorization"}
)
PATHS: Final = ("create_video_path", "refresh_video_path", "create_image_path", "create_attached_path")
"""What uploads need, by attribute; one that is empty is not offered by the server."""

FIELDS: Final = (
    "video_id_field",
    "image_id_field",
    "media_id_field",
    "address_field",
    "auth_field",
    "image_url_field",
)
"""The names of an answer's fields, by attribute."""


class AppServerFault(enum.Enum):
    """What is wrong in the settings of an app server."""

    ADDRESS = "server-address"
    NOT_ENCRYPTED = "server-not-encrypted"
    PATH = "server-path"
    NOTHING_OFFERED = "server-nothing-offered"
    HEADER = "server-header"
    FIELD = "server-field"
    TOKEN_MISSING = "server-token-missing"  # noqa: S105 - the name of a fault
    TOKEN = "server-token"  # noqa: S105 - the name of a fault


@dataclass(frozen=True, slots=True)
class AppServerProblem:
    """One fault and the attribute of `AppServer` that has it."""

    name: str
    fault: AppServerFault


@dataclass(frozen=True, slots=True)
class AppServer:
    """Where the server is, how it is asked, and what its answers are called. Holds no secret.

    Attributes:
        base_url: https, or http to loopback; paths are appended to it. See `normal_base_url`.
        create_video_path, refresh_video_path, create_image_path, create_attached_path: Asked with POST and a JSON object
            whose names are those of the VOD interfaces. An empty one is not offered by this server.
        status_path: Asked with GET to see whether server and token work; empty for none.
        header: Name of the header that carries the token.
        scheme: Word before the token in it; empty for none.
        video_id_field, image_id_field, media_id_field, address_field, auth_field, image_url_field: Names in the answers.
            Dots lead into objects: `data.VideoId`.
    """

    base_url: str
    create_video_path: str = "/videos"
    refresh_video_path: str = f"/videos/{ID_PLACEHOLDER}/refresh"
    create_image_path: str = "/images"
    create_attached_path: str = "/attached-media"
    status_path: str = "/status"
    header: str = "Authorization"
    scheme: str = "Bearer"
    video_id_field: str = "VideoId"
    image_id_field: str = "ImageId"
    media_id_field: str = "MediaId"
    address_field: str = "UploadAddress"
    auth_field: str = "UploadAuth"
    image_url_field: str = "ImageURL"

    @property
    def host(self) -> str:
        """Host name, for lists and errors; empty where the address makes no sense."""
        try:
            return urlsplit(self.base_url).hostname or ""
        except ValueError:
            return ""

    def url(self, path: str, media_id: MediaId | None = None) -> str:
        """The whole address of a path, with the media id in its place."""
        named = path.replace(ID_PLACEHOLDER, quote(media_id or "", safe=""))
        return self.base_url.rstrip("/") + named

    def problems(self) -> tuple[AppServerProblem, ...]:
        """All that is wrong; nothing may be sent while there is something."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[AppServerProblem]:
        if fault := _address_fault(self.base_url):
            yield AppServerProblem("base_url", fault)
        for name in (*PATHS, "status_path"):
            if not _is_path(getattr(self, name), with_id=name == "refresh_video_path"):
                yield AppServerProblem(name, AppServerFault.PATH)
        if not (self.create_video_path or self.create_image_path or self.create_attached_path):
            yield AppServerProblem("create_video_path", AppServerFault.NOTHING_OFFERED)
        if not _HEADER.fullmatch(self.header) or self.header.lower() in _TAKEN_HEADERS:
            yield AppServerProblem("header", AppServerFault.HEADER)
        if self.scheme and not _HEADER.fullmatch(self.scheme):
            yield AppServerProblem("scheme", AppServerFault.HEADER)
        for name in FIELDS:
            if not _is_field(getattr(self, name)):
                yield AppServerProblem(name, AppServerFault.FIELD)


SETTINGS: Final = tuple(field.name for field in fields(AppServer))
"""Every attribute, in order."""


def normal_base_url(text: str) -> str:
    """What was typed as an address: without blanks and a slash at its end, https where no scheme was given."""
    compact = text.strip().rstrip("/")
    return f"https://{compact}" if compact and "://" not in compact else compact


def token_fault(token: str) -> AppServerFault | None:
    """What is wrong with a token: it goes into a header, so it has visible ASCII characters only."""
    if not token:
        return AppServerFault.TOKEN_MISSING
    fits = len(token) <= TOKEN_MAX and all("!" <= character <= "~" for character in token)
    return None if fits else AppServerFault.TOKEN


def _address_fault(address: str) -> AppServerFault | None:
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return AppServerFault.ADDRESS
    odd = parts.username is not None or parts.password is not None or "?" in address or "#" in address
    visible = all("!" <= character <= "~" and character != "\\" for character in address)
    if odd or not visible or len(address) > _URL_MAX or not _HOST.fullmatch(host):
        return AppServerFault.ADDRESS
    if parts.scheme not in {"http", "https"} or "{" in address:
        return AppServerFault.ADDRESS
    encrypted = parts.scheme == "https" or is_loopback(host)
    return None if encrypted else AppServerFault.NOT_ENCRYPTED


def _is_path(path: str, *, with_id: bool) -> bool:
    if not path:
        return True
    plain = path.replace(ID_PLACEHOLDER, "", 1) if with_id else path
    return (
        len(path) <= _URL_MAX
        and _PATH.fullmatch(plain) is not None
        and not path.startswith("//")
        and not set(plain) & set("{}#\\")
    )


def _is_field(name: str) -> bool:
    return 0 < len(name) <= _FIELD_MAX and all(part.strip() for part in name.split("."))
