"""What many tasks have in common: each thing is found out once, when it is first asked for. No widgets.

They may be twenty thousand: loops run inside the interpreter's own functions, and what did not change is not looked at again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import attrgetter, ne

from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import Field, MediaMetadata, Problem
from vod_desktop.domain.preset import PresetMark
from vod_desktop.domain.task import UploadTask

_VALUE: dict[Field, Callable[[MediaMetadata], object]] = {each: attrgetter(each.value) for each in Field}
_Sort = tuple[object, ...]
_moving = attrgetter("state", "media_id", "create_intended")
"""What of a sort may become another one while tasks are selected."""


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


class Forms:
    """The forms of tasks, and what they were when the tasks were selected."""

    def __init__(self, forms: Sequence[MediaMetadata], originals: Sequence[MediaMetadata]) -> None:
        self._forms = forms
        self._originals = originals
        self._commons: dict[Field, Common] = {}
        self._touched: dict[Field, bool] = {}

    def filled_in(self, forms: Sequence[MediaMetadata]) -> Forms:
        """The same with other values."""
        return Forms(forms, self._originals)

    def edited(self, forms: Sequence[MediaMetadata], of: Field) -> Forms:
        """The same with other values of one field."""
        edited = Forms(forms, self._originals)
        edited._commons = {field: known for field, known in self._commons.items() if field is not of}
        edited._touched = {field: known for field, known in self._touched.items() if field is not of}
        return edited

    def common(self, of: Field) -> Common:
        """What the tasks have in that field."""
        if of not in self._commons:
            self._commons[of] = self._find_common(of)
        return self._commons[of]

    def _find_common(self, of: Field) -> Common:
        values = list(map(_VALUE[of], self._forms))
        first = values[0] if values else None
        if values.count(first) == len(values):
            return Common(first, True, 0)
        return Common(first, False, len(values) - sum(map(bool, values)))

    def touched(self, of: Field) -> bool:
        """Whether the field differs in any task from what it was when it was selected."""
        if of not in self._touched:
            now, before = map(_VALUE[of], self._forms), map(_VALUE[of], self._originals)
            self._touched[of] = list(now) != list(before)
        return self._touched[of]

    @cached_property
    def tags(self) -> Counter[str]:
        """Every tag of any task in order of appearance, and how many have it."""
        return Counter(chain.from_iterable(map(_VALUE[Field.TAGS], self._forms)))  # type: ignore[arg-type]  # tags are tuples

    @cached_property
    def most_tags(self) -> int:
        """How many tags the task with the most of them has."""
        return max((len(form.tags) for form in self._forms), default=0)

    @cached_property
    def firsts(self) -> dict[Field, list[Problem]]:
        """The first problem of every field of every task, by field."""
        found: dict[Field, list[Problem]] = {}
        for problems in filter(None, (form.problems() for form in self._forms)):
            # Backwards, so that the first of each field stays.
            for of, problem in {p.field: p for p in reversed(problems)}.items():
                found.setdefault(of, []).append(problem)
        return found


class Together:
    """Tasks seen as one, as they are now."""

    def __init__(self, tasks: Sequence[UploadTask], originals: Mapping[TaskId, MediaMetadata]) -> None:
        self._tasks = tasks
        now = [task.metadata for task in tasks]
        self.forms = Forms(now, [originals.get(task.id, task.metadata) for task in tasks])
        self._counts: Counter[_Sort] = Counter()
        self._examples: dict[_Sort, UploadTask] = {}

    def edited(self, tasks: Sequence[UploadTask], of: Field) -> None:
        """The tasks have other values of that field; what else they have in common stays, unless some have moved on, too."""
        if any(map(ne, map(_moving, self._tasks), map(_moving, tasks))):
            self._counts.clear()
        self._tasks = tasks
        self.forms = self.forms.edited([task.metadata for task in tasks], of)
        self.__dict__.pop("marks", None)

    def filled_in(self, tasks: Sequence[UploadTask]) -> None:
        """The tasks have other values."""
        self._tasks = tasks
        self.forms = self.forms.filled_in([task.metadata for task in tasks])
        self.__dict__.pop("marks", None)

    def moved(self, tasks: Sequence[UploadTask], different: Sequence[tuple[UploadTask, UploadTask]]) -> None:
        """Some tasks, before and after, have moved on."""
        self._tasks = tasks
        if self._counts:
            self._counts.subtract(_sort(old) for old, _ in different)
            for _, new in different:
                self._count(new)

    @cached_property
    def kinds(self) -> frozenset[MediaKind]:
        """The kinds of media among them."""
        return frozenset({id(task.kind): task.kind for task in self._tasks}.values())

    @cached_property
    def marks(self) -> Counter[PresetMark | None]:
        """The presets by which they were filled in, and how many by each."""
        marks = {id(task.preset): task.preset for task in self._tasks}
        found: Counter[PresetMark | None] = Counter()
        # By their ids: the hash of a mark takes longer than all the rest.
        for mark_id, count in Counter(id(task.preset) for task in self._tasks).items():
            found[marks[mark_id]] += count
        return found

    def alike(self) -> list[tuple[UploadTask, int]]:
        """One of each sort that may be locked for reasons of its own, and how many there are of that sort."""
        if not self._counts:
            for task in self._tasks:
                self._count(task)
        return [(self._examples[sort], count) for sort, count in self._counts.items() if count]

    def _count(self, task: UploadTask) -> None:
        sort = _sort(task)
        self._counts[sort] += 1
        self._examples[sort] = task


def _sort(task: UploadTask) -> _Sort:
    """What may lock it. By their ids: the hash of an enum is a call into Python."""
    return task.state, task.media_id is None, task.create_intended, id(task.kind), task.account_id
