"""VOD's answers as our values."""

from __future__ import annotations

from datetime import UTC, datetime

from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.vod_call import Answer
from vod_desktop.cloud.vod_fields import Fields
from vod_desktop.domain.catalog import (
    ROOT_CATEGORY_ID,
    App,
    Category,
    Mezzanine,
    MezzanineStatus,
    TemplateGroup,
    VideoInfo,
    VideoStatus,
)
from vod_desktop.domain.grant import UploadGrant, decode_address, decode_auth
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.limits import CLOCK_SKEW_MAX_S

_ID_MAX = 128


def read_grant(answer: Answer, offset: ClockOffset, *, id_field: str, url_field: str = "") -> UploadGrant:
    """The grant of a Create* or Refresh* answer.

    Raises:
        ForeignReply: There is no media id.
        GrantMalformed: Address or auth cannot be decoded.
    """
    fields = answer.fields
    return UploadGrant(
        media_id=media_id_in(answer, id_field),
        address=decode_address(fields.text("UploadAddress")),
        auth=decode_auth(fields.text("UploadAuth"), now=service_time(answer, offset)),
        request_id=answer.detail.request_id,
        media_url=fields.text(url_field) if url_field else "",
    )


def media_id_in(answer: Answer, name: str) -> MediaId:
    """The id in that field.

    Raises:
        ForeignReply: It is missing or cannot be one.
    """
    text = answer.fields.text(name).strip()
    if not text.isascii() or not 0 < len(text) <= _ID_MAX or not text.replace("-", "").isalnum():
        raise answer.foreign("no-media-id")
    return MediaId(text)


def read_video(fields: Fields) -> VideoInfo:
    """A `Video` object."""
    return VideoInfo(
        media_id=MediaId(fields.text("VideoId")),
        title=fields.text("Title"),
        status=VideoStatus.of(fields.text("Status")),
        size=max(0, fields.whole("Size") or 0),
        duration_s=fields.number("Duration"),
        description=fields.text("Description"),
        tags=tuple(tag for tag in fields.text("Tags").split(",") if tag),
        category_id=fields.whole("CateId") or None,
        cover_url=fields.text("CoverURL"),
        storage_location=fields.text("StorageLocation"),
        template_group_id=fields.text("TemplateGroupId"),
        app_id=fields.text("AppId"),
        reference_id=fields.text("ReferenceId"),
        created_at=fields.text("CreationTime"),
    )


def read_mezzanine(fields: Fields) -> Mezzanine:
    """A `Mezzanine` object."""
    return Mezzanine(
        media_id=MediaId(fields.text("VideoId")),
        status=MezzanineStatus.of(fields.text("Status")),
        size=max(0, fields.whole("Size") or 0),
        file_name=fields.text("FileName"),
        md5=fields.text("FileMD5"),
    )


def read_category(fields: Fields) -> Category | None:
    """A `Category` object without its children; None when it has no id."""
    number = fields.whole("CateId")
    if number is None:
        return None
    parent, level = fields.whole("ParentId"), fields.whole("Level")
    return Category(
        id=number,
        name=fields.text("CateName"),
        level=0 if level is None else level,
        parent_id=ROOT_CATEGORY_ID if parent is None else parent,
    )


def read_template_group(fields: Fields) -> TemplateGroup:
    """An entry of TranscodeTemplateGroupList."""
    return TemplateGroup(
        id=fields.text("TranscodeTemplateGroupId"),
        name=fields.text("Name"),
        is_default=fields.text("IsDefault") == "Default",
    )


def read_app(fields: Fields) -> App:
    """An entry of AppInfoList."""
    return App(
        id=fields.text("AppId"), name=fields.text("AppName"), is_system=fields.text("Type") == "System"
    )


def service_time(answer: Answer, offset: ClockOffset) -> datetime | None:
    """The service's time of day, if it can be trusted: one that had been far off would have had the call refused."""
    moment = answer.sent_at
    if moment is None or abs(moment - offset.now()) > CLOCK_SKEW_MAX_S:
        return None
    return datetime.fromtimestamp(moment, UTC)
