"""Giving an upload up for good: its parts go, and the media that VOD made for it."""

from __future__ import annotations

from vod_desktop.domain.errors import Failure, VodDesktopError
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.equipment import Equipment
from vod_desktop.engine.removal import Remains, Removal
from vod_desktop.engine.teller import Teller


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
                failure = self._remove()
            except VodDesktopError as error:
                failure = Failure.of(error)
        Teller(self._task, self._equipment).end(TaskState.DISCARDED, failure)

    def _remove(self) -> Failure | None:
        task = self._task
        connection = self._equipment.connections.of(task.account_id)
        remains = Remains(
            task.kind,
            task.media_id,
            task.reference_id if task.create_intended else None,
            task.upload_id,
            task.address,
            task.cover_image_id,
            task.replaces,
        )
        return Removal(connection, self._equipment.settings().retry).remove(remains)
