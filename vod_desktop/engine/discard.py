"""Giving an upload up for good: its parts go, and the media that VOD made for it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from vod_desktop.domain.errors import ClockSkewed, Failure, MediaGone, Recovery, VodDesktopError
from vod_desktop.domain.ids import MediaId
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.equipment import Connection, Equipment
from vod_desktop.engine.grant_source import GrantSource
from vod_desktop.engine.teller import Teller

_log = logging.getLogger(__name__)
_REPEATS = 2


class Discard:
    """Discards one task that no thread works on. Runs on a thread of its own and always ends in DISCARDED.

    What cannot be removed at the service is told with the last event, so that nothing is left behind unsaid.
    """

    def __init__(self, equipment: Equipment, task: UploadTask) -> None:
        self._equipment = equipment
        self._task = task

    def run(self) -> None:
        """Clean up at the service as far as it lets us, then tell."""
        failure = None
        if self._task.media_id is not None or self._task.create_intended or self._task.cover_image_id:
            try:
                failure = self.clean(self._equipment.connections.of(self._task.account_id))
            except VodDesktopError as error:
                failure = Failure.of(error)
        Teller(self._task, self._equipment).end(TaskState.DISCARDED, failure)

    def clean(self, connection: Connection) -> Failure | None:
        """Remove what the service holds for the task; what stays in spite of that is the answer."""
        aborted = self._tried(connection, lambda: self._abort(connection))
        deleted = self._tried(connection, lambda: self._delete(connection))
        cover = self._tried(connection, lambda: self._delete_cover(connection))
        # Deleting a video drops its unfinished parts, too.
        return deleted or (None if self._task.kind.can_renew else aborted) or cover

    def _abort(self, connection: Connection) -> None:
        task = self._task
        if task.upload_id is None or task.address is None or task.media_id is None or not task.kind.can_renew:
            return
        grant = connection.vod.refresh_upload_video(task.media_id)
        connection.oss.abort(task.address, grant.auth, task.upload_id)

    def _delete(self, connection: Connection) -> None:
        task, vod = self._task, connection.vod
        media_id = task.media_id or self._unheard_of(vod)
        if media_id is None:
            return
        if task.kind.can_renew:
            vod.delete_videos([media_id])
        elif task.kind.is_attached:
            vod.delete_attached_media([media_id])
        else:
            vod.delete_images([media_id])

    def _unheard_of(self, vod: GrantSource) -> MediaId | None:
        """The media of a Create* call whose answer was lost."""
        task = self._task
        if not (task.create_intended and task.kind.can_renew):
            return None
        info = vod.video_by_reference(task.reference_id)
        return info.media_id if info else None

    def _delete_cover(self, connection: Connection) -> None:
        if self._task.cover_image_id is not None:
            connection.vod.delete_images([self._task.cover_image_id])

    def _tried(self, connection: Connection, step: Callable[[], None]) -> Failure | None:
        failures = 0
        policy = self._equipment.settings().retry
        while True:
            try:
                step()
            except MediaGone:
                return None
            except ClockSkewed as error:
                failures += 1
                if error.offset_s is None or failures > _REPEATS:
                    return Failure.of(error)
                connection.offset.set(error.offset_s)
            except VodDesktopError as error:
                failures += 1
                if error.recovery is not Recovery.RETRY or failures > _REPEATS:
                    _log.info("discard of %s: %s", self._task.id, error)
                    return Failure.of(error)
                threading.Event().wait(policy.wait_s(failures))
            else:
                return None
