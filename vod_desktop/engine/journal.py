"""What has to be on disk before the next step goes. The store implements it; the engine knows no database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from vod_desktop.domain.events import TaskEvent
from vod_desktop.domain.ids import MediaId, TaskId
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.playlist import StoredSlice


class Journal(Protocol):
    """The one Protocol with a single implementation, for the sake of the border. Called from any thread."""

    def write(self, *events: TaskEvent) -> None:
        """Put durable events on disk, all or none and in this order, and return when they are there.

        Raises:
            StoreError: They could not be written; the step they stand for must not be taken.
        """

    def parts(self, task_id: TaskId) -> Sequence[StoredPart]:
        """The confirmed parts of the task's present upload id, by number."""

    def slices(self, task_id: TaskId) -> Sequence[StoredSlice]:
        """The confirmed slices of the task's media."""

    def may_be_of_another(self, task_id: TaskId, media_id: MediaId) -> bool:
        """Whether the media is known of another row, or another row may have made it and waits to hear of it."""
