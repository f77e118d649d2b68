"""Orders as JSON, for handing them to another process of the same user."""

from __future__ import annotations

from dataclasses import dataclass, field

from vod_desktop.app.choosing import AccountChoice
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import (
    Cover,
    CoverFromFile,
    CoverFromFrame,
    CoverFromUrl,
    MediaMetadata,
    categories_of,
    ids_of,
)
from vod_desktop.domain.region import DEFAULT_REGION_ID


@dataclass(frozen=True, slots=True)
class UploadRequest:
    """What an `upload` command asks for.

    Attributes:
        preset: The name of the preset that fills in what `metadata` leaves open; empty for none.
        limit: Bytes per second over all uploads of the process; None leaves it as it is.
        sheet: A file that describes the media; None for none.
        together: Whether what lies beside a video under its name is put together with it.
        dry_run: Whether it is only looked at.
        without_failed_covers: Whether a video whose cover fails goes without one, instead of failing.
    """

    paths: tuple[str, ...]
    account: AccountChoice = field(default_factory=AccountChoice)
    kind: MediaKind | None = None
    metadata: MediaMetadata = field(default_factory=MediaMetadata)
    again: bool = False
    preset: str = ""
    limit: int | None = None
    sheet: str | None = None
    dry_run: bool = False
    together: bool = True
    without_failed_covers: bool = False


@dataclass(frozen=True, slots=True)
class ShowRequest:
    """A second start of the window: come to the front and add these."""

    paths: tuple[str, ...]


Request = UploadRequest | ShowRequest


def to_message(request: Request) -> dict[str, object]:
    """The request as JSON knows it. May hold a key: it goes over a socket of this user's own and is never written."""
    if isinstance(request, ShowRequest):
        return {"command": "show", "paths": list(request.paths)}
    return {
        "command": "upload",
        "paths": list(request.paths),
        "account": account_message(request.account),
        "kind": request.kind.value if request.kind else None,
        "metadata": _metadata_message(request.metadata),
        "again": request.again,
        "preset": request.preset,
        "limit": request.limit,
        "sheet": request.sheet,
        "together": request.together,
        "dry_run": request.dry_run,
        "without_failed_covers": request.without_failed_covers,
    }


def from_message(message: dict[str, object]) -> Request:
    """The request of a message.

    Raises:
        ValueError: It is not one of this version's messages.
    """
    try:
        paths = tuple(str(path) for path in _list(message["paths"]))
        if message["command"] == "show":
            return ShowRequest(paths)
        if message["command"] != "upload":
            raise ValueError("command")
        return UploadRequest(
            paths=paths,
            account=account_from(_dict(message["account"])),
            kind=MediaKind(message["kind"]) if message["kind"] else None,
            metadata=_metadata_from(_dict(message["metadata"])),
            again=bool(message["again"]),
            preset=str(message.get("preset") or ""),
            limit=int(str(message["limit"])) if message["limit"] else None,
            sheet=str(message["sheet"]) if message.get("sheet") else None,
            together=bool(message.get("together", True)),
            dry_run=bool(message.get("dry_run")),
            without_failed_covers=bool(message.get("without_failed_covers")),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(str(error)) from None


def account_message(choice: AccountChoice) -> dict[str, object]:
    """An account choice as JSON knows it; see `to_message` about the key in it."""
    key = choice.key
    return {
        "name": choice.name,
        "sandbox": choice.sandbox,
        "endpoint": choice.endpoint,
        "region": choice.region,
        "key": [key.access_key_id, key.access_key_secret, key.security_token] if key else None,
    }


def account_from(data: dict[str, object]) -> AccountChoice:
    """What `account_message` wrote. Raises KeyError, TypeError or ValueError for anything else."""
    key = None
    if data["key"]:
        key_id, secret, token = _list(data["key"])
        key = AccessKey(str(key_id), str(secret), str(token) if token else None)
    name, endpoint = data["name"], data["endpoint"]
    return AccountChoice(
        name=str(name) if name else None,
        sandbox=bool(data["sandbox"]),
        endpoint=str(endpoint) if endpoint else None,
        region=str(data["region"] or DEFAULT_REGION_ID),
        key=key,
    )


def _metadata_message(metadata: MediaMetadata) -> dict[str, object]:
    return {
        "title": metadata.title,
        "description": metadata.description,
        "tags": list(metadata.tags),
        "category_id": metadata.category_id,
        "cover": _cover_message(metadata.cover),
        "template_group_id": metadata.template_group_id,
        "workflow_id": metadata.workflow_id,
        "storage_location": metadata.storage_location,
        "app_id": metadata.app_id,
        "user_data": metadata.user_data,
    }


def _metadata_from(data: dict[str, object]) -> MediaMetadata:
    return MediaMetadata(
        title=str(data["title"]),
        description=str(data["description"]),
        tags=tuple(str(tag) for tag in _list(data["tags"])),
        category_id=categories_of(ids_of(data["category_id"])),
        cover=_cover_from(data["cover"]),
        template_group_id=str(data["template_group_id"]),
        workflow_id=str(data["workflow_id"]),
        storage_location=str(data["storage_location"]),
        app_id=str(data.get("app_id") or ""),
        user_data=str(data.get("user_data") or ""),
    )


def _cover_message(cover: Cover | None) -> list[object] | None:
    match cover:
        case CoverFromUrl(url):
            return ["url", url]
        case CoverFromFile(path):
            return ["file", path]
        case CoverFromFrame(at_s):
            return ["frame", at_s]
        case _:
            return None


def _cover_from(data: object) -> Cover | None:
    if data is None:
        return None
    kind, value = _list(data)
    if kind == "url":
        return CoverFromUrl(str(value))
    return CoverFromFile(str(value)) if kind == "file" else CoverFromFrame(float(str(value)))


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(type(value).__name__)
    return value


def _dict(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError(type(value).__name__)
    return value
