"""The calls that make a media at VOD, as an upload makes them and as they are shown before it."""

from __future__ import annotations

from pathlib import Path

from vod_desktop.domain.catalog import ImageType
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.kinds import extension_of
from vod_desktop.domain.metadata import MediaMetadata, file_name_from
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.grant_source import GrantSource


def create_media(vod: GrantSource, task: UploadTask, *, size: int, cover_url: str) -> UploadGrant:
    """Allocate the media of a row by the interface of its kind. `size` in bytes. Raises as `GrantSource` does."""
    file_name = file_name_of(task)
    if task.kind.can_renew:
        return vod.create_upload_video(
            metadata=task.metadata,
            cover_url=cover_url,
            file_name=file_name,
            size=size,
            reference_id=task.reference_id,
        )
    if task.kind.is_attached:
        return vod.create_upload_attached_media(
            metadata=task.metadata, kind=task.kind, file_name=file_name, size=size
        )
    return vod.create_upload_image(
        metadata=task.metadata,
        image_type=ImageType.DEFAULT,
        extension=extension_of(file_name),
        file_name=file_name,
    )


def file_name_of(task: UploadTask) -> str:
    """The file's name as VOD is told it."""
    return file_name_from(Path(task.path).name)


def create_cover(vod: GrantSource, task: UploadTask, extension: str) -> UploadGrant:
    """Allocate the image that becomes the cover of a row, in the app and at the place of its video. Raises as `GrantSource` does."""
    return vod.create_upload_image(
        metadata=cover_form(task),
        image_type=ImageType.COVER,
        extension=extension,
        file_name="",
    )


def cover_form(task: UploadTask) -> MediaMetadata:
    """What the image that becomes the cover of a row is described by."""
    video = task.metadata
    return MediaMetadata(title=video.title, storage_location=video.storage_location, app_id=video.app_id)
