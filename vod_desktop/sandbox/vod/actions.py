"""Which action is answered by which function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from vod_desktop.sandbox.vod import (
    attached,
    categories,
    images,
    register,
    removal,
    search,
    settings,
    urlpull,
    video_reads,
    videos,
)
from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.params import Params

Handler = Callable[[Context, Params], dict[str, object]]

ACTIONS: Final[dict[str, Handler]] = {
    "CreateUploadVideo": videos.create_upload_video,
    "RefreshUploadVideo": videos.refresh_upload_video,
    "CreateUploadImage": images.create_upload_image,
    "CreateUploadAttachedMedia": attached.create_upload_attached_media,
    "UploadMediaByURL": urlpull.upload_media_by_url,
    "GetURLUploadInfos": urlpull.get_url_upload_infos,
    "CancelUrlUploadJobs": urlpull.cancel_url_upload_jobs,
    "RegisterMedia": register.register_media,
    "GetCategories": categories.get_categories,
    "AddCategory": categories.add_category,
    "UpdateCategory": categories.update_category,
    "DeleteCategory": categories.delete_category,
    "GetVideoInfo": video_reads.get_video_info,
    "GetVideoInfos": video_reads.get_video_infos,
    "GetVideoList": video_reads.get_video_list,
    "GetMezzanineInfo": video_reads.get_mezzanine_info,
    "GetImageInfo": images.get_image_info,
    "GetImageInfos": images.get_image_infos,
    "GetAttachedMediaInfo": attached.get_attached_media_info,
    "UpdateVideoInfo": videos.update_video_info,
    "UpdateVideoInfos": videos.update_video_infos,
    "UpdateImageInfos": images.update_image_infos,
    "UpdateAttachedMediaInfos": attached.update_attached_media_infos,
    "SearchMedia": search.search_media,
    "DeleteVideo": removal.delete_video,
    "DeleteImage": images.delete_image,
    "DeleteAttachedMedia": attached.delete_attached_media,
    "DeleteMultipartUpload": removal.delete_multipart_upload,
    "ListTranscodeTemplateGroup": settings.list_transcode_template_group,
    "ListAppInfo": settings.list_app_info,
}
