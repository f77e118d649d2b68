"""What the selected tasks have in common, and how one edit becomes a value for each of them. No widgets."""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence

from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.metadata import Field, MediaMetadata, clean_text
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.inspector.together import Common, Together


class Change(enum.Enum):
    """What newer values of the selected tasks mean for the form."""

    NONE = "none"
    PROGRESS = "progress"
    FORM = "form"


class Share(enum.Enum):
    """How many of the selected tasks have a tag."""

    ALL = "all"
    SOME = "some"


Edit = tuple[tuple[TaskId, ...], object]
"""Tasks and the value that each of them gets."""


class Selection:
    """The tasks that the inspector shows, and how they were when they were selected.

    Attributes:
        tasks: As they are now, in the order of the list.
        originals: What stood in them when they were selected; what "revert" brings back.
        together: What they have in common.
    """

    def __init__(self, tasks: Sequence[UploadTask] = ()) -> None:
        self.originals: Mapping[TaskId, MediaMetadata] = {task.id: task.metadata for task in tasks}
        self.tasks = tuple(tasks)
        self.together = Together(self.tasks, self.originals)

    def edited(self, tasks: Sequence[UploadTask], of: Field) -> None:
        """The same tasks with other values of one field."""
        self.tasks = tuple(tasks)
        self.together.edited(self.tasks, of)

    @staticmethod
    def of(tasks: Sequence[UploadTask]) -> Selection:
        """A new selection; what stands in the tasks now is the original."""
        return Selection(tasks)

    @property
    def ids(self) -> tuple[TaskId, ...]:
        return tuple(task.id for task in self.tasks)

    @property
    def is_many(self) -> bool:
        return len(self.tasks) > 1

    def take(self, changed: Sequence[UploadTask]) -> Change:
        """Put newer values of selected tasks in place, and say whether the form has to look at them."""
        newer = {task.id: task for task in changed}
        if newer.keys().isdisjoint(self.originals):
            return Change.NONE
        now = tuple(newer.get(task.id, task) for task in self.tasks)
        different = [(old, new) for old, new in zip(self.tasks, now, strict=True) if old is not new]
        self.tasks = now
        self.together.moved(now, different)
        if any(_is_filled_in_anew(old, new) for old, new in different):
            self.together.filled_in(now)
            return Change.FORM
        locks = any(_may_lock(old, new) for old, new in different)
        return Change.FORM if locks else Change.PROGRESS

    def common(self, of: Field) -> Common:
        """What the tasks have in that field."""
        return self.together.forms.common(of)

    def tags(self) -> dict[str, Share]:
        """Every tag of any task in order of appearance, and whether all or some have it."""
        all_of_them = len(self.tasks)
        return {
            tag: Share.ALL if count == all_of_them else Share.SOME
            for tag, count in self.together.forms.tags.items()
        }

    def touched(self, of: Field) -> bool:
        """Whether the field differs in any task from what it was when it was selected."""
        return self.together.forms.touched(of)

    def reverting(self, of: Field) -> list[Edit]:
        """The edits that bring back what was there when the tasks were selected."""
        return _grouped(self.tasks, lambda task: getattr(self.originals[task.id], of.value))

    def setting(self, of: Field, value: object) -> list[Edit]:
        """The edits that give all tasks one value, without those that have it."""
        ids = tuple(task.id for task in self.tasks if value_of(task, of) != value)
        return [(ids, value)] if ids else []

    def cleaning(self, of: Field) -> list[Edit]:
        """The edits that take out of each task's text what VOD refuses."""

        def cleaned(task: UploadTask) -> str:
            text = str(value_of(task, of))
            return clean_text(text.replace("\n", " ") if of is Field.TITLE else text)

        return _grouped([task for task in self.tasks if cleaned(task) != value_of(task, of)], cleaned)

    def tagging(self, *, added: Sequence[str] = (), removed: Sequence[str] = ()) -> list[Edit]:
        """The edits that add tags to all tasks or take them from all, and leave their other tags alone."""

        def tags(task: UploadTask) -> tuple[str, ...]:
            kept = [tag for tag in task.metadata.tags if tag not in removed]
            return tuple(dict.fromkeys([*kept, *added]))

        changing = [task for task in self.tasks if tags(task) != task.metadata.tags]
        return _grouped(changing, tags)


def _is_filled_in_anew(old: UploadTask, new: UploadTask) -> bool:
    return new.metadata is not old.metadata or new.preset is not old.preset


def _may_lock(old: UploadTask, new: UploadTask) -> bool:
    """Whether a lock may be another one; bytes that move lock nothing."""
    return (
        new.state is not old.state
        or new.media_id != old.media_id
        or new.create_intended != old.create_intended
    )


def value_of(task: UploadTask, of: Field) -> object:
    """What the task has in that field."""
    value: object = getattr(task.metadata, of.value)
    return value


def _grouped(tasks: Sequence[UploadTask], value: Callable[[UploadTask], object]) -> list[Edit]:
    groups: dict[object, list[TaskId]] = {}
    for task in tasks:
        groups.setdefault(value(task), []).append(task.id)
    return [(tuple(ids), wanted) for wanted, ids in groups.items()]
