"""What many tasks have in common: each thing is found out once, when it is first asked for. No widgets."""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from operator import attrgetter

from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field, MediaMetadata
from vod_desktop.domain.preset import PresetMark
from vod_desktop.domain.task import UploadTask


@dataclass(frozen=True, slots=True)
class Common:
    """One field over all selected tasks.

    Attributes:
        value: The value of all, when they agree; else of the first.
        agrees: Whether all have the same.
        missing: How many have none while others have one.
    """

    value: object
    agrees: bool
    missing: int


class Together:
    """Tasks seen as one, as their forms are now. They may be twenty thousand: loops run inside the interpreter's own functions."""

    def __init__(self, tasks: Sequence[UploadTask], originals: Mapping[TaskId, MediaMetadata]) -> None:
        self._tasks = tasks
        self._originals = originals
        self._commons: dict[Field, Common] = {}

    def common(self, of: Field) -> Common:
        """What the tasks have in that field."""
        if of not in self._commons:
            self._commons[of] = self._find_common(of)
        return self._commons[of]

    def _find_common(self, of: Field) -> Common:
        value = attrgetter(f"metadata.{of.value}")
        first = value(self._tasks[0]) if self._tasks else None
        if all(map(partial(operator.eq, first), map(value, self._tasks))):
            return Common(first, True, 0)
        return Common(first, False, sum(map(operator.not_, map(value, self._tasks))))

    def touched(self, of: Field) -> bool:
        """Whether the field differs in any task from what it was when it was selected."""
        value = attrgetter(of.value)
        return any(value(now) != value(before) for now, before in self._changed)

    @cached_property
    def _changed(self) -> list[tuple[MediaMetadata, MediaMetadata]]:
        """Those forms that are not the same any more, and what they were."""
        pairs = ((task.metadata, self._originals.get(task.id, task.metadata)) for task in self._tasks)
        return [(now, before) for now, before in pairs if now is not before]

    @cached_property
    def tags(self) -> Counter[str]:
        """Every tag of any task in order of appearance, and how many have it."""
        return Counter(chain.from_iterable(map(attrgetter("metadata.tags"), self._tasks)))

    @cached_property
    def most_tags(self) -> int:
        """How many tags the task with the most of them has."""
        return max(map(len, map(attrgetter("metadata.tags"), self._tasks)), default=0)

    @cached_property
    def kinds(self) -> frozenset[MediaKind]:
        """The kinds of media among them."""
        return frozenset({id(task.kind): task.kind for task in self._tasks}.values())

    @cached_property
    def marks(self) -> Counter[PresetMark | None]:
        """The presets by which they were filled in, and how many by each."""
        return Counter(map(attrgetter("preset"), self._tasks))

    @cached_property
    def alike(self) -> list[tuple[UploadTask, int]]:
        """One of each sort that may be locked for reasons of its own, and how many there are of that sort."""
        counts: Counter[object] = Counter()
        examples: dict[object, UploadTask] = {}
        for task in self._tasks:
            # By their ids: the hash of an enum is a call into Python.
            sort = (
                id(task.state),
                task.media_id is None,
                task.create_intended,
                id(task.kind),
                task.account_id,
            )
            counts[sort] += 1
            examples.setdefault(sort, task)
        return [(task, counts[sort]) for sort, task in examples.items()]
