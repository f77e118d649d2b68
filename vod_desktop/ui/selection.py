"""What the selected rows allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from vod_desktop.app.actions import Action
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import UploadTask

STARTING = frozenset({Action.START, Action.RESUME, Action.START_NOW})


@dataclass(frozen=True, slots=True)
class Chosen:
    """Selected tasks with what may be done with each."""

    tasks: tuple[UploadTask, ...] = ()
    allowed: Mapping[TaskId, frozenset[Action]] = field(default_factory=dict)

    @staticmethod
    def of(tasks: Sequence[UploadTask], actions: Callable[[UploadTask], frozenset[Action]]) -> Chosen:
        """Ask for each task."""
        return Chosen(tuple(tasks), {task.id: actions(task) for task in tasks})

    def ids(self, *actions: Action) -> list[TaskId]:
        """The tasks to which at least one of the actions applies; all of them when none is named."""
        if not actions:
            return [task.id for task in self.tasks]
        wanted = frozenset(actions)
        return [task.id for task in self.tasks if self.allowed[task.id] & wanted]

    def counts(self) -> Counter[Action]:
        """To how many tasks each action applies."""
        return Counter(action for allowed in self.allowed.values() for action in allowed)
