"""What the selected rows allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from vod_desktop.app.actions import Action
from vod_desktop.app.rows import Row, RowId
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.remote import RemoteId, RemoteJob
from vod_desktop.domain.task import UploadTask

STARTING = frozenset({Action.START, Action.RESUME, Action.START_NOW})


@dataclass(frozen=True, slots=True)
class Chosen:
    """Selected rows with what may be done with each: uploads and jobs that VOD does itself."""

    tasks: tuple[UploadTask, ...] = ()
    jobs: tuple[RemoteJob, ...] = ()
    allowed: Mapping[RowId, frozenset[Action]] = field(default_factory=dict)

    @staticmethod
    def of(rows: Sequence[Row], actions: Callable[[Row], frozenset[Action]]) -> Chosen:
        """Ask for each row."""
        return Chosen(
            tuple(row for row in rows if isinstance(row, UploadTask)),
            tuple(row for row in rows if isinstance(row, RemoteJob)),
            {row.id: actions(row) for row in rows},
        )

    def __len__(self) -> int:
        return len(self.tasks) + len(self.jobs)

    def ids(self, *actions: Action) -> list[TaskId]:
        """The uploads to which at least one of the actions applies; all of them when none is named."""
        if not actions:
            return [task.id for task in self.tasks]
        wanted = frozenset(actions)
        return [task.id for task in self.tasks if self.allowed[task.id] & wanted]

    def job_ids(self, *actions: Action) -> list[RemoteId]:
        """The jobs to which at least one of the actions applies."""
        wanted = frozenset(actions)
        return [job.id for job in self.jobs if self.allowed[job.id] & wanted]

    def counts(self) -> Counter[Action]:
        """To how many rows each action applies."""
        found: Counter[Action] = Counter()
        for allowed, rows in self._alike().items():
            for action in allowed:
                found[action] += rows
        return found

    def count_of_any(self, wanted: frozenset[Action]) -> int:
        """To how many rows at least one of the actions applies."""
        return sum(rows for allowed, rows in self._alike().items() if allowed & wanted)

    def _alike(self) -> Counter[frozenset[Action]]:
        """How many rows allow the same: of twenty thousand rows there are few sorts."""
        return Counter(self.allowed.values())
