"""What VOD is told about a media, as parameters. What is not given is None and is not sent."""

from __future__ import annotations

import json
from collections.abc import Callable

from vod_desktop.cloud.vod_call import Value
from vod_desktop.domain.ids import MediaId, ReferenceId
from vod_desktop.domain.kinds import MediaKind, extension_of
from vod_desktop.domain.metadata import Field, MediaMetadata

Values = dict[str, Value | None]

UNCATEGORISED = 0
"""The category id that takes a media out of its category."""

_LISTED_FIELDS = frozenset({Field.TITLE, Field.DESCRIPTION, Field.TAGS, Field.CATEGORY})
"""What the interfaces change that take a list of images or attached media."""


def video_values(
    metadata: MediaMetadata, *, cover_url: str, file_name: str, size: int, reference_id: ReferenceId
) -> Values:
    """For CreateUploadVideo."""
    return {
        **_described(metadata),
        "FileName": file_name,
        "FileSize": size,
        "CateId": metadata.first_category_id,
        "CoverURL": cover_url or None,
        "TemplateGroupId": metadata.template_group_id or None,
        "WorkflowId": metadata.workflow_id or None,
        "ReferenceId": reference_id,
    }


def image_values(metadata: MediaMetadata, *, image_type: str, extension: str, file_name: str) -> Values:
    """For CreateUploadImage."""
    return {
        **_described(metadata),
        "ImageType": image_type,
        "ImageExt": extension.lower().lstrip(".") or None,
        "OriginalFileName": file_name or None,
        "CateId": metadata.first_category_id,
    }


def attached_values(metadata: MediaMetadata, *, kind: MediaKind, file_name: str, size: int) -> Values:
    """For CreateUploadAttachedMedia, which takes the size as text and several categories."""
    return {
        **_described(metadata),
        "BusinessType": kind.value,
        "MediaExt": extension_of(file_name) or None,
        "FileName": file_name,
        "FileSize": str(size),
        "CateIds": _category_list(metadata) or None,
    }


def update_values(metadata: MediaMetadata, fields: frozenset[Field], cover_url: str) -> Values:
    """For UpdateVideoInfo: only the named fields, and of those only what VOD can change. Empty text empties the field."""
    known: dict[Field, tuple[str, Callable[[], Value]]] = {
        Field.TITLE: ("Title", lambda: metadata.title),
        Field.DESCRIPTION: ("Description", lambda: metadata.description),
        Field.TAGS: ("Tags", lambda: ",".join(metadata.tags)),
        Field.CATEGORY: (
            "CateId",
            lambda: UNCATEGORISED if metadata.first_category_id is None else metadata.first_category_id,
        ),
        Field.COVER: ("CoverURL", lambda: cover_url),
        Field.USER_DATA: ("UserData", lambda: compact(metadata.user_data)),
    }
    return {name: value() for field, (name, value) in known.items() if field in fields}


def image_update_values(media_id: MediaId, metadata: MediaMetadata, fields: frozenset[Field]) -> Values:
    """For UpdateImageInfos, which takes a list; none when nothing of it can be changed there."""
    known = _LISTED_FIELDS & fields
    return _listed("ImageId", media_id, update_values(metadata, known, ""))


def attached_update_values(media_id: MediaId, metadata: MediaMetadata, fields: frozenset[Field]) -> Values:
    """For UpdateAttachedMediaInfos: the same with several categories, which are text."""
    values = update_values(metadata, (_LISTED_FIELDS - {Field.CATEGORY}) & fields, "")
    if Field.CATEGORY in fields:
        values["CateIds"] = _category_list(metadata)
    return _listed("MediaId", media_id, values)


def _category_list(metadata: MediaMetadata) -> str:
    return ",".join(map(str, metadata.category_ids))


def _listed(id_name: str, media_id: MediaId, values: Values) -> Values:
    if not values:
        return {}
    return {"UpdateContent": _compact_json([{id_name: media_id, **values}])}


def compact(text: str) -> str:
    """JSON without blanks, so that it takes little room in the address; other text as it is."""
    try:
        return _compact_json(json.loads(text))
    except (ValueError, RecursionError):
        return text


def _compact_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _described(metadata: MediaMetadata) -> Values:
    """What all three Create* interfaces take."""
    return {
        "Title": metadata.title or None,
        "Description": metadata.description or None,
        "Tags": ",".join(metadata.tags) or None,
        "StorageLocation": metadata.storage_location or None,
        "AppId": metadata.app_id or None,
        "UserData": compact(metadata.user_data) if metadata.user_data.strip() else None,
    }
