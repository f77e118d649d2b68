"""Looking up videos: GetVideoInfo, GetVideoInfos, GetVideoList, GetMezzanineInfo."""

from __future__ import annotations

from collections.abc import Callable

from vod_desktop.sandbox.vod import choices
from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.errors import invalid, missing, no_file, no_video, too_many
from vod_desktop.sandbox.vod.limits import BATCH_MAX, PAGED_ROWS_MAX
from vod_desktop.sandbox.vod.media import ROOT_CATEGORY, Status, Video
from vod_desktop.sandbox.vod.params import Params, page_of
from vod_desktop.sandbox.vod.snapshots import snapshots
from vod_desktop.sandbox.vod.times import read_time, write_time
from vod_desktop.sandbox.vod.videos import Reply, find_video

_AUTH_TIMEOUT_MAX = 2_592_000
_OWN_AUTH_TIMEOUT_MAX = 129_600
"""Seconds for an OSS address in a bucket of the user's own."""
# Only GetVideoInfo shows all; clients shall not get used to fields that the other calls do not have.
_NOT_IN_INFOS = frozenset({"RegionId", "AuditStatus", "CustomMediaInfo"})
_NOT_IN_LIST = _NOT_IN_INFOS | {"TemplateGroupId", "DownloadSwitch"}


def get_video_info(context: Context, params: Params) -> Reply:
    """GetVideoInfo: one video, by VideoId or ReferenceId."""
    video = find_video(context, params)
    if video is None:
        raise no_video()
    return {"Video": {**describe_video(context, video), "Snapshots": {"Snapshot": snapshots(context, video)}}}


def get_video_infos(context: Context, params: Params) -> Reply:
    """GetVideoInfos: up to twenty videos; here the snapshots are a plain list."""
    refusal = too_many("VideoIdsExceededMax", "VideoIds", BATCH_MAX)
    ids = params.ids("VideoIds", BATCH_MAX, refusal)
    references = () if ids else params.ids("ReferenceIds", BATCH_MAX, refusal)
    if not ids and not references:
        raise missing("VideoIds")
    by_id = {name: context.library.find(Video, name) for name in ids}
    by_reference = {name: context.library.find_reference(name) for name in references}
    found = [video for video in (*by_id.values(), *by_reference.values()) if video is not None]
    if not found:
        raise no_video()
    return {
        "VideoList": [
            {**_without(context, video, _NOT_IN_INFOS), "Snapshots": snapshots(context, video)}
            for video in found
        ],
        "NonExistVideoIds": [name for name, video in by_id.items() if video is None],
        "NonExistReferenceIds": [name for name, video in by_reference.items() if video is None],
    }


def get_video_list(context: Context, params: Params) -> Reply:
    """GetVideoList: videos by category, status and time of creation, page by page."""
    page = params.page()
    if (page[0] - 1) * page[1] >= PAGED_ROWS_MAX:
        raise too_many("VideoListExceededMax", "VideoList", PAGED_ROWS_MAX)
    order = params.choice("SortBy", ("CreationTime:Desc", "CreationTime:Asc"), "CreationTime:Desc")
    wanted = _list_filter(params)
    rows = sorted(filter(wanted, context.library.all(Video)), key=lambda video: video.created_at)
    if order.endswith(":Desc"):
        rows.reverse()
    shown = page_of(rows[:PAGED_ROWS_MAX], page)
    videos = [
        {**_without(context, video, _NOT_IN_LIST), "Snapshots": {"Snapshot": snapshots(context, video)}}
        for video in shown
    ]
    # Wrapped in an object, unlike the list of GetVideoInfos.
    return {"VideoList": {"Video": videos}, "Total": len(rows)}


def get_mezzanine_info(context: Context, params: Params) -> Reply:
    """GetMezzanineInfo: the source file, and whether it arrived."""
    output_type = params.choice("OutputType", ("cdn", "oss"), "cdn")
    video = find_video(context, params)
    if video is None:
        raise no_video()
    own = output_type == "oss" and video.bucket != context.addresses.system_bucket
    params.integer("AuthTimeout", 3600, low=1, high=_OWN_AUTH_TIMEOUT_MAX if own else _AUTH_TIMEOUT_MAX)
    if video.arrived_at and context.objects.head(video.bucket, video.key) is None:
        raise no_file()
    return {"Mezzanine": _describe_mezzanine(context, video, output_type)}


def describe_video(context: Context, video: Video) -> Reply:
    """A video as the look-ups show it, without its snapshots, which each call wraps its own way."""
    category = context.library.category(video.cate_id)
    return {
        "VideoId": video.media_id,
        "Title": video.title,
        "Description": video.description,
        "Tags": video.tags,
        "CateId": video.cate_id if category is not None else 0,
        "CateName": category.name if category is not None else "",
        "CoverURL": video.cover_url,
        "Status": video.status.value,
        "Size": _shown_size(video),
        "Duration": 0.0,
        "CreationTime": write_time(video.created_at),
        "ModificationTime": write_time(video.modified_at),
        "StorageLocation": video.storage_location,
        "StorageClass": "Standard",
        "TemplateGroupId": video.template_group_id,
        "AppId": video.app_id,
        "RegionId": context.options.region,
        "ReferenceId": video.reference_id,
        "UserData": video.user_data,
        "AuditStatus": "Init",
        "DownloadSwitch": "on",
        "RestoreStatus": "",
        "RestoreExpiration": "",
        "CustomMediaInfo": "",
    }


def _without(context: Context, video: Video, left_out: frozenset[str]) -> Reply:
    described = describe_video(context, video)
    return {name: value for name, value in described.items() if name not in left_out}


def _describe_mezzanine(context: Context, video: Video, output_type: str) -> Reply:
    there = video.status is not Status.UPLOADING
    url = context.addresses.url(video.bucket, video.key, output_type=output_type)
    return {
        "VideoId": video.media_id,
        "FileName": video.file_name,
        "FileURL": url if there else "",
        "FileMD5": video.md5 if there else "",
        "Size": _shown_size(video),
        "Duration": "0.0",
        "Bitrate": "0",
        "Fps": "0",
        "Width": 0,
        "Height": 0,
        "Status": mezzanine_status(video).value,
        "OutputType": output_type,
        "CreationTime": write_time(video.created_at),
        "StorageClass": "Standard",
        "RestoreStatus": "",
        "RestoreExpiration": "",
        "VideoStreamList": [],
        "AudioStreamList": [],
    }


def mezzanine_status(video: Video) -> Status:
    """State of the source file: there, not there yet, or failed."""
    if video.status in (Status.UPLOADING, Status.UPLOAD_FAIL):
        return video.status
    return Status.NORMAL


def _shown_size(video: Video) -> int:
    return 0 if video.status is Status.UPLOADING else video.size


def _list_filter(params: Params) -> Callable[[Video], bool]:
    cate_id = params.integer("CateId", 0, low=ROOT_CATEGORY, high=choices.ID_MAX)
    statuses = _statuses(params)
    low, high = _moment(params, "StartTime"), _moment(params, "EndTime")
    location = params.text("StorageLocation")
    refusal = too_many("VideoIdsExceededMax", "ReferenceIds", BATCH_MAX)
    references = params.ids("ReferenceIds", BATCH_MAX, refusal)

    def wanted(video: Video) -> bool:
        return (
            (cate_id in choices.NO_CATEGORY or video.cate_id == cate_id)
            and (not statuses or video.status in statuses)
            and (low is None or int(video.created_at) >= low)
            and (high is None or int(video.created_at) <= high)
            and (not location or video.storage_location == location)
            and (not references or video.reference_id in references)
        )

    return wanted


def _statuses(params: Params) -> frozenset[Status]:
    try:
        return frozenset(Status(name.strip()) for name in params.text("Status").split(",") if name.strip())
    except ValueError:
        raise invalid("Status") from None


def _moment(params: Params, name: str) -> float | None:
    if not params.has(name):
        return None
    try:
        return read_time(params.text(name))
    except ValueError:
        raise invalid(name, "It must look like 2024-01-02T03:04:05Z.") from None
