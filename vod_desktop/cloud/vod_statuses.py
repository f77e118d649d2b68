"""VOD: how media of every kind are, by their ids. One request a call, no retries."""

from __future__ import annotations

from collections.abc import Sequence

from vod_desktop.cloud.vod_call import VodCaller
from vod_desktop.cloud.vod_fields import Fields
from vod_desktop.domain.errors import MediaGone, NotFound
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.remote import MediaStatus


class VodStatuses:
    """Looks up to 20 ids at a time. Ids that are unknown are left out. Any thread; raises `CallError`s only."""

    def __init__(self, caller: VodCaller) -> None:
        self._caller = caller

    def videos(self, ids: Sequence[MediaId]) -> tuple[MediaStatus, ...]:
        """Videos and audio."""
        entries = self._entries("GetVideoInfos", {"VideoIds": ",".join(ids)}, "VideoList")
        return tuple(_video(entry) for entry in entries if entry.text("VideoId"))

    def images(self, ids: Sequence[MediaId]) -> tuple[MediaStatus, ...]:
        """Images and covers."""
        entries = self._entries("GetImageInfos", {"ImageIds": ",".join(ids)}, "ImageInfo")
        return tuple(_image(entry) for entry in entries if entry.text("ImageId"))

    def attached(self, ids: Sequence[MediaId]) -> tuple[MediaStatus, ...]:
        """Watermarks, subtitles and material."""
        entries = self._entries("GetAttachedMediaInfo", {"MediaIds": ",".join(ids)}, "AttachedMediaList")
        return tuple(_attached(entry) for entry in entries if entry.text("MediaId"))

    def _entries(self, action: str, values: dict[str, str | int | None], name: str) -> tuple[Fields, ...]:
        try:
            return self._caller.call(action, values).fields.children(name)
        except (MediaGone, NotFound):
            # How VOD says that it knows none of them.
            return ()


def _video(fields: Fields) -> MediaStatus:
    return MediaStatus(
        media_id=MediaId(fields.text("VideoId")),
        kind="video",
        status=fields.text("Status"),
        title=fields.text("Title"),
        size=fields.whole("Size"),
        duration_s=fields.number("Duration"),
        created_at=fields.text("CreationTime"),
        cover_url=fields.text("CoverURL"),
        snapshots=fields.words("Snapshots") or fields.child("Snapshots").words("Snapshot"),
    )


def _image(fields: Fields) -> MediaStatus:
    return MediaStatus(
        media_id=MediaId(fields.text("ImageId")),
        kind="image",
        status=fields.text("Status"),
        title=fields.text("Title"),
        size=fields.child("Mezzanine").whole("FileSize"),
        created_at=fields.text("CreationTime"),
    )


def _attached(fields: Fields) -> MediaStatus:
    return MediaStatus(
        media_id=MediaId(fields.text("MediaId")),
        kind=fields.text("Type") or "attached",
        status=fields.text("Status"),
        title=fields.text("Title"),
        size=fields.whole("FileSize"),
        created_at=fields.text("CreationTime"),
    )
