"""Giving an upload up for good: its parts go, and the media that VOD made for it."""

from __future__ import annotations

import logging
from collections.abc import Callable

from vod_desktop.domain.errors import CallError, Failure, MediaGone, VodDesktopError
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.equipment import Connection, Equipment
from vod_desktop.engine.teller import Teller

_log = logging.getLogger(__name__)


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
        if self._task.media_id is not None and self._task.state is not TaskState.DONE:
            try:
                failure = self._clean(self._equipment.connections.of(self._task.account_id))
            except VodDesktopError as error:
                failure = Failure.of(error)
        Teller(self._task, self._equipment).end(TaskState.DISCARDED, failure)

    def _clean(self, connection: Connection) -> Failure | None:
        aborted = self._tried(lambda: self._abort(connection))
        deleted = self._tried(lambda: self._delete(connection))
        return deleted or (aborted if deleted is None and not self._task.kind.can_renew else None)

    def _abort(self, connection: Connection) -> None:
        task = self._task
        if task.upload_id is None or task.address is None or task.media_id is None:
            return
        grant = connection.vod.refresh_upload_video(task.media_id)
        connection.oss.abort(task.address, grant.auth, task.upload_id)

    def _delete(self, connection: Connection) -> None:
        """Deleting a video drops its unfinished parts, too."""
        task, vod = self._task, connection.vod
        assert task.media_id is not None
        if task.kind.can_renew:
            vod.delete_videos([task.media_id])
        elif task.kind.is_attached:
            vod.delete_attached_media([task.media_id])
        else:
            vod.delete_images([task.media_id])

    def _tried(self, step: Callable[[], None]) -> Failure | None:
        try:
            step()
        except MediaGone:
            return None
        except CallError as error:
            _log.info("discard of %s: %s", self._task.id, error)
            return Failure.of(error)
        return None
