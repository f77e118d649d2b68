"""Deleting: the record, its object, and the parts of an unfinished upload."""

from __future__ import annotations

from vod_desktop.sandbox.vod.context import Context
from vod_desktop.sandbox.vod.errors import VodError, missing, no_video, too_many
from vod_desktop.sandbox.vod.limits import BATCH_MAX
from vod_desktop.sandbox.vod.media import Media, Video
from vod_desktop.sandbox.vod.params import Params


def remove_media(context: Context, media: Media) -> None:
    """Forget a media file and drop its bytes; a registered file stays in the user's bucket."""
    keys = context.library.remove(media)
    if isinstance(media, Video) and media.registered:
        return
    if isinstance(media, Video) and media.object_prefix:
        context.objects.abort_uploads(media.bucket, media.object_prefix)
    for key in keys:
        # No lock of ours is held here: the object store has locks of its own and calls us back.
        context.objects.abort_uploads(media.bucket, key)
        context.objects.delete(media.bucket, key)


def delete_video(context: Context, params: Params) -> dict[str, object]:
    """DeleteVideo: up to twenty videos by VideoIds or ReferenceIds, in whatever state."""
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
    for video in found:
        remove_media(context, video)
    return {
        "NonExistVideoIds": [name for name, video in by_id.items() if video is None],
        "NonExistReferenceIds": [name for name, video in by_reference.items() if video is None],
        "ForbiddenVideoIds": [],
    }


def delete_multipart_upload(context: Context, params: Params) -> dict[str, object]:
    """DeleteMultipartUpload: drop the parts of an unfinished upload; all its refusals are 400."""
    media_id = params.required("MediaId")
    params.choice("MediaType", ("video",))
    video = context.library.find(Video, media_id)
    if video is None:
        raise VodError(400, "InvalidVideo.NotFound", "The video does not exist.")
    if context.objects.abort_uploads(video.bucket, video.key) == 0:
        raise VodError(
            400, "InvalidMultipartUpload.NotFound", "The specified multipart upload does not exist."
        )
    return {}
