"""One pasted pair in the place of VOD: it gives the same grant until that is over, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NoReturn

from vod_desktop.domain.catalog import ImageType, Mezzanine, Unfinished, VideoInfo
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import CallDetail, KeyRejected, NotOffered
from vod_desktop.domain.grant import UploadGrant
from vod_desktop.domain.ids import MediaId, ReferenceId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import MediaMetadata

PASTED_PREFIX = "pasted-"
"""How the ids of accounts begin that stand for one pasted pair; their rows outlive them."""

_LEAST_S = 1.0


class PastedSource:
    """Implements the engine's `GrantSource` without a call. Any thread.

    Raises KeyRejected (`pair-expired`) once the auth is over, and NotOffered (`pasted-pair`) for what would need a key.
    """

    def __init__(self, grant: UploadGrant, clock: Clock) -> None:
        self.grant = grant
        self._clock = clock
        self._until = clock.monotonic() + grant.auth.lifetime_s

    def create_upload_video(
        self,
        *,
        metadata: MediaMetadata,
        cover_url: str,
        file_name: str,
        size: int,
        reference_id: ReferenceId,
    ) -> UploadGrant:
        """What was pasted; whoever made the pair has said what the media is called."""
        del metadata, cover_url, file_name, size, reference_id
        return self._present("CreateUploadVideo")

    def refresh_upload_video(self, media_id: MediaId) -> UploadGrant:
        """What was pasted, with the lifetime that is left."""
        del media_id
        return self._present("RefreshUploadVideo")

    def create_upload_image(
        self, *, metadata: MediaMetadata, image_type: ImageType, extension: str, file_name: str
    ) -> UploadGrant:
        """What was pasted; a cover would need a pair of its own."""
        del metadata, extension, file_name
        if image_type is ImageType.COVER:
            self._not_offered("CreateUploadImage")
        return self._present("CreateUploadImage")

    def create_upload_attached_media(
        self, *, metadata: MediaMetadata, kind: MediaKind, file_name: str, size: int
    ) -> UploadGrant:
        """What was pasted."""
        del metadata, kind, file_name, size
        return self._present("CreateUploadAttachedMedia")

    def video_by_reference(self, reference_id: ReferenceId) -> VideoInfo | None:
        """Nothing is ever created here, so nothing can have been created twice."""
        del reference_id
        return None

    def unfinished_media(
        self,
        *,
        kind: MediaKind,
        metadata: MediaMetadata,
        file_name: str,
        age_s: float,
        image_type: ImageType = ImageType.DEFAULT,
    ) -> tuple[Unfinished, ...]:
        """None: nothing is ever created here."""
        del kind, metadata, file_name, age_s, image_type
        return ()

    def mezzanine(self, media_id: MediaId) -> Mezzanine | None:
        """Not offered: a pair does not let anybody ask VOD."""
        del media_id
        self._not_offered("GetMezzanineInfo")

    def delete_videos(self, ids: Sequence[MediaId]) -> None:
        """Not offered."""
        del ids
        self._not_offered("DeleteVideo")

    def delete_images(self, ids: Sequence[MediaId]) -> None:
        """Not offered."""
        del ids
        self._not_offered("DeleteImage")

    def delete_attached_media(self, ids: Sequence[MediaId]) -> None:
        """Not offered."""
        del ids
        self._not_offered("DeleteAttachedMedia")

    def close(self) -> None:
        """Nothing is open."""

    def _present(self, operation: str) -> UploadGrant:
        left_s = self._until - self._clock.monotonic()
        if left_s < _LEAST_S:
            raise KeyRejected(CallDetail(operation), reason="pair-expired")
        return replace(self.grant, auth=replace(self.grant.auth, lifetime_s=left_s))

    def _not_offered(self, operation: str) -> NoReturn:
        raise NotOffered(CallDetail(operation), reason="pasted-pair")
