"""Videos and audio files: create, refresh, change."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict

from vod_desktop.sandbox.vod import choices
from vod_desktop.sandbox.vod.addresses import video_key
from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.entries import read_entry
from vod_desktop.sandbox.vod.errors import (
    damaged_video,
    missing,
    no_video,
    no_video_to_refresh,
    too_long,
    too_many,
)
from vod_desktop.sandbox.vod.limits import BATCH_MAX, MEDIA_EXTENSIONS, OBJECT_MAX, URL_MAX
from vod_desktop.sandbox.vod.media import Media, Video, new_id, will_transcode
from vod_desktop.sandbox.vod.params import Params
from vod_desktop.sandbox.vod.seeds import default_template_group_id
from vod_desktop.sandbox.vod.userdata import read_user_data

Reply = dict[str, object]


def create_upload_video(context: Context, params: Params) -> Reply:
    """CreateUploadVideo: a new video and the pair that opens its upload."""
    title = params.rules.title(params.required("Title"))
    file_name = params.required("FileName")
    extension = choices.extension_of(file_name, MEDIA_EXTENSIONS)
    params.integer("FileSize", 0, low=0, high=OBJECT_MAX)
    check_flags(params)
    group_id = choices.template_group_id(params, default_template_group_id())
    workflow_id = params.text("WorkflowId")
    bucket = choices.storage_bucket(context, params)
    now = context.clock.now()
    video = Video(
        media_id=new_id(),
        extension=extension,
        bucket=bucket,
        key=video_key(extension),
        storage_location=context.addresses.location(bucket),
        created_at=now,
        modified_at=now,
        title=title,
        description=params.rules.description(params.text("Description")),
        tags=params.rules.tags(params.text("Tags")),
        cate_ids=choices.category_ids(context, params),
        user_data=read_user_data(params),
        app_id=choices.app_id(params),
        source_name=file_name,
        cover_url=cover_url(params),
        template_group_id=group_id,
        workflow_id=workflow_id,
        reference_id=params.reference_id(),
        transcodes=will_transcode(group_id, workflow_id),
    )
    context.library.add(video)
    return _granted(context, video)


def refresh_upload_video(context: Context, params: Params) -> Reply:
    """RefreshUploadVideo: the same address with a new token."""
    video = find_video(context, params)
    if video is None:
        raise no_video_to_refresh()
    if video.damaged:
        raise damaged_video()
    return _granted(context, video)


def update_video_info(context: Context, params: Params) -> Reply:
    """UpdateVideoInfo: change the fields that were sent."""
    video = find_video(context, params)
    if video is None:
        raise no_video()
    _update(context, video, params)
    return {}


def update_video_infos(context: Context, params: Params) -> Reply:
    """UpdateVideoInfos: change up to twenty videos; all is checked before anything is changed."""
    entries = params.json_array("UpdateContent")
    if len(entries) > BATCH_MAX:
        raise too_many("CountExceededMax", "UpdateContent", BATCH_MAX)
    found: list[tuple[Video, Params]] = []
    unknown: dict[str, list[str]] = {"VideoId": [], "ReferenceId": []}
    for entry in entries:
        fields = read_entry("UpdateContent", entry, params.rules)
        video = find_video(context, fields)
        if video is not None:
            changes(context, fields)
            found.append((video, fields))
        else:
            name = "VideoId" if fields.has("VideoId") else "ReferenceId"
            unknown[name].append(fields.text(name))
    for video, fields in found:
        _update(context, video, fields)
    return {
        "NonExistVideoIds": unknown["VideoId"],
        "NonExistReferenceIds": unknown["ReferenceId"],
        "ForbiddenVideoIds": [],
    }


def find_video(context: Context, params: Params) -> Video | None:
    """The video named by VideoId or ReferenceId.

    Raises:
        VodError: `MissingVideoId`, when neither is there.
    """
    if params.has("VideoId"):
        return context.library.find(Video, params.text("VideoId"))
    if params.has("ReferenceId"):
        return context.library.find_reference(params.text("ReferenceId"))
    raise missing("VideoId")


def cover_url(params: Params) -> str:
    """The cover's address.

    Raises:
        VodError: `LengthExceededMax`.
    """
    url = params.text("CoverURL")
    if len(url.encode("utf-8", "surrogatepass")) > URL_MAX:
        raise too_long("CoverURL", URL_MAX)
    return url


def check_flags(params: Params) -> None:
    """Refuse switches that are neither true nor false; the sandbox makes neither covers nor thumbnails.

    Raises:
        VodError: `InvalidParameter.<name>`.
    """
    for name in ("EnableFirstFrameCover", "GenerateThumbnail"):
        params.flag(name)


class Changes(TypedDict, total=False):
    """Fields of a media record that an update may set."""

    title: str
    description: str
    tags: str
    cate_ids: tuple[int, ...]


class VideoChanges(TypedDict, total=False):
    """Fields that only the update of a video may set."""

    cover_url: str
    user_data: str


def changes(context: Context, params: Params) -> Changes:
    """Read the fields of an update; only those that were sent.

    Raises:
        VodError: A field breaks its rules.
    """
    found: Changes = {}
    if params.has("Title"):
        found["title"] = params.rules.title(params.text("Title"))
    if params.sent("Description"):
        found["description"] = params.rules.description(params.text("Description"))
    if params.sent("Tags"):
        found["tags"] = params.rules.tags(params.text("Tags"))
    if params.has("CateId"):
        found["cate_ids"] = choices.category_ids(context, params)
    return found


def apply_changes(context: Context, media: Media, found: Changes) -> None:
    """Write an update down."""
    now = context.clock.now()
    context.library.change(media.media_id, lambda newest: replace(newest, modified_at=now, **found))


def _update(context: Context, video: Video, params: Params) -> None:
    found = changes(context, params)
    extra: VideoChanges = {}
    if params.has("CoverURL"):
        extra["cover_url"] = cover_url(params)
    if params.has("UserData"):
        extra["user_data"] = read_user_data(params)
    now = context.clock.now()

    def edit(newest: Media) -> Media:
        edited = replace(newest, modified_at=now, **found)
        return replace(edited, **extra) if isinstance(edited, Video) else edited

    context.library.change(video.media_id, edit)


def _granted(context: Context, video: Video) -> Reply:
    return {"VideoId": video.media_id, **context.grants.issue(video).as_reply()}
