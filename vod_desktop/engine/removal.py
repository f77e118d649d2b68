"""Removing at the services what was made there and is not wanted any more: parts, media, covers."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from vod_desktop.domain.errors import ClockSkewed, Failure, MediaGone, Recovery, VodDesktopError
from vod_desktop.domain.grant import UploadAddress
from vod_desktop.domain.ids import MediaId, ReferenceId, UploadId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.engine.equipment import Connection
from vod_desktop.engine.grant_source import GrantSource
from vod_desktop.engine.retry import RetryPolicy

_log = logging.getLogger(__name__)
_REPEATS = 2


@dataclass(frozen=True, slots=True)
class Remains:
    """What is to go.

    Attributes:
        reference_id: Finds a video whose media id was never told; None when none was created.
        upload_id, address: Parts of a multipart upload, and where.
        cover_image_id: The image that was made for the cover.
        replaces: Whether the media and its cover stay, since they hold what was finished before; only the parts go.
    """

    kind: MediaKind
    media_id: MediaId | None = None
    reference_id: ReferenceId | None = None
    upload_id: UploadId | None = None
    address: UploadAddress | None = None
    cover_image_id: MediaId | None = None
    replaces: bool = False


class Removal:
    """Removes things by one account. Waits between repeats; used on a thread of its own."""

    def __init__(self, connection: Connection, policy: RetryPolicy) -> None:
        self._connection = connection
        self._policy = policy

    def remove(self, remains: Remains) -> Failure | None:
        """Remove as much as the services let; what stays in spite of that is the answer."""
        aborted = self._tried(lambda: self._abort(remains))
        if remains.replaces:
            return aborted
        deleted = self._tried(lambda: self._delete(remains))
        cover = self._tried(lambda: self._delete_cover(remains))
        # Deleting a video drops its unfinished parts, too.
        return deleted or (None if remains.kind.can_renew else aborted) or cover

    def _abort(self, remains: Remains) -> None:
        if remains.upload_id is None or remains.address is None or remains.media_id is None:
            return
        if remains.kind.can_renew:
            grant = self._connection.vod.refresh_upload_video(remains.media_id)
            self._connection.oss.abort(remains.address, grant.auth, remains.upload_id)

    def _delete(self, remains: Remains) -> None:
        vod = self._connection.vod
        media_id = remains.media_id or _unheard_of(remains, vod)
        if media_id is None:
            return
        if remains.kind.can_renew:
            vod.delete_videos([media_id])
        elif remains.kind.is_attached:
            vod.delete_attached_media([media_id])
        else:
            vod.delete_images([media_id])

    def _delete_cover(self, remains: Remains) -> None:
        if remains.cover_image_id is not None:
            self._connection.vod.delete_images([remains.cover_image_id])

    def _tried(self, step: Callable[[], None]) -> Failure | None:
        failures = 0
        while True:
            try:
                step()
            except MediaGone:
                return None
            except ClockSkewed as error:
                failures += 1
                if error.offset_s is None or failures > _REPEATS:
                    return Failure.of(error)
                self._connection.offset.set(error.offset_s)
            except VodDesktopError as error:
                failures += 1
                if error.recovery is not Recovery.RETRY or failures > _REPEATS:
                    _log.info("something could not be removed: %s", error)
                    return Failure.of(error)
                threading.Event().wait(self._policy.wait_s(failures))
            else:
                return None


def _unheard_of(remains: Remains, vod: GrantSource) -> MediaId | None:
    """The media of a Create* call whose answer was lost."""
    if remains.reference_id is None or not remains.kind.can_renew:
        return None
    info = vod.video_by_reference(remains.reference_id)
    return info.media_id if info else None
