"""Who gives uploads their media ids, addresses and auths: VOD itself, or the user's own app server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from vod_desktop.domain.catalog import ImageType, Mezzanine, Unfinished, VideoInfo
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.ids import MediaId, ReferenceId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import MediaMetadata


class GrantSource(Protocol):
    """What the engine asks of it. Any thread; every method raises `CallError`, `GrantMalformed` or `KeychainError`.

    A source that has no way to answer raises `NotOffered`: an unclear Create* then ends in CreateUnclear, and what cannot be
    deleted is told as left behind.
    """

    def create_upload_video(
        self,
        *,
        metadata: MediaMetadata,
        cover_url: str,
        file_name: str,
        size: int,
        reference_id: ReferenceId,
    ) -> UploadGrant:
        """Allocate a video or audio."""

    def refresh_upload_video(self, media_id: MediaId) -> UploadGrant:
        """A fresh auth for the same video; `MediaGone` when there is none such."""

    def create_upload_image(
        self, *, metadata: MediaMetadata, image_type: ImageType, extension: str, file_name: str
    ) -> UploadGrant:
        """Allocate an image."""

    def create_upload_attached_media(
        self, *, metadata: MediaMetadata, kind: MediaKind, file_name: str, size: int
    ) -> UploadGrant:
        """Allocate a watermark, subtitle or material."""

    def video_by_reference(self, reference_id: ReferenceId) -> VideoInfo | None:
        """The video that was created with our id, or None."""

    def unfinished_media(
        self,
        *,
        kind: MediaKind,
        metadata: MediaMetadata,
        file_name: str,
        age_s: float,
        image_type: ImageType = ImageType.DEFAULT,
    ) -> tuple[Unfinished, ...]:
        """Images of that type, or attached media, that this form and file would have made about `age_s` seconds ago, still without
        bytes.
        """

    def mezzanine(self, media_id: MediaId) -> Mezzanine | None:
        """The source file of a video as VOD knows it; None when there is no such video."""

    def delete_videos(self, ids: Sequence[MediaId]) -> None:
        """Delete; those that are gone already are fine."""

    def delete_images(self, ids: Sequence[MediaId]) -> None:
        """Delete; those that are gone already are fine."""

    def delete_attached_media(self, ids: Sequence[MediaId]) -> None:
        """Delete; those that are gone already are fine."""
