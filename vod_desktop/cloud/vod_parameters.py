"""What VOD is told about a media, as parameters. What is not given is None and is not sent."""

from __future__ import annotations

import json
from collections.abc import Callable

from vod_desktop.cloud.vod_call import Value
from vod_desktop.domain.ids import ReferenceId
from vod_desktop.domain.kinds import MediaKind, extension_of
from vod_desktop.domain.metadata import Field, MediaMetadata

Values = dict[str, Value | None]

UNCATEGORISED = 0
"""The category id that takes a media out of its category."""


def video_values(
    metadata: MediaMetadata, *, cover_url: str, file_name: str, size: int, reference_id: ReferenceId
) -> Values:
    """For CreateUploadVideo."""
    return {
        **_described(metadata),
        "FileName": file_name,
        "FileSize": size,
        "CateId": metadata.category_id,
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
        "CateId": metadata.category_id,
    }


def attached_values(metadata: MediaMetadata, *, kind: MediaKind, file_name: str, size: int) -> Values:
    """For CreateUploadAttachedMedia, which takes the size as text and several categories."""
    return {
        **_described(metadata),
        "BusinessType": kind.value,
        "MediaExt": extension_of(file_name) or None,
        "FileName": file_name,
        "FileSize": str(size),
        "CateIds": None if metadata.category_id is None else str(metadata.category_id),
    }


def update_values(metadata: MediaMetadata, fields: frozenset[Field], cover_url: str) -> Values:
    """For UpdateVideoInfo: only the named fields, and of those only what VOD can change. Empty text empties the field."""
    known: dict[Field, tuple[str, Callable[[], Value]]] = {
        Field.TITLE: ("Title", lambda: metadata.title),
        Field.DESCRIPTION: ("Description", lambda: metadata.description),
        Field.TAGS: ("Tags", lambda: ",".join(metadata.tags)),
        Field.CATEGORY: (
            "CateId",
            lambda: UNCATEGORISED if metadata.category_id is None else metadata.category_id,
        ),
        Field.COVER: ("CoverURL", lambda: cover_url),
        Field.USER_DATA: ("UserData", lambda: compact(metadata.user_data)),
    }
    return {name: value() for field, (name, value) in known.items() if field in fields}


def compact(text: str) -> str:
    """JSON without blanks, so that it takes little room in the address; other text as it is."""
    try:
        return json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
    except (ValueError, RecursionError):
        return text


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
