"""What has to be on disk before the next step goes. The store implements it; the engine knows no database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from vod_desktop.domain.events import TaskEvent
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.parts import StoredPart


class Journal(Protocol):
    """The one Protocol with a single implementation, for the sake of the border. Called from any thread."""

    def write(self, event: TaskEvent) -> None:
        """Put a durable event on disk and return when it is there.

        Raises:
            StoreError: It could not be written; the step it stands for must not be taken.
        """

    def parts(self, task_id: TaskId) -> Sequence[StoredPart]:
        """The confirmed parts of the task's present upload id, by number."""
