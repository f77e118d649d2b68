"""What is written when: nothing is told that must be on disk first, and what may be lost goes along with the next write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.errors import StoreError, StoreFull
from vod_desktop.domain.events import CreateIntended, Event, Moved, SourceSeen, TaskEvent
from vod_desktop.domain.ids import AccountId, ReferenceId, TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.teller import Teller

TASK = UploadTask(
    TaskId("t"), MediaKind.IMAGE, "/a.png", AccountId("a"), ReferenceId("r"), state=TaskState.WAITING
)
SEEN = SourceSeen(TASK.id, 0, SourceIdentity(5, 1, 2, 3))
INTENDED = CreateIntended(TASK.id, 0)


@dataclass
class Recorded:
    """Equipment as far as a teller uses it: remembers what is written and reported, in order."""

    full: bool = False
    done: list[tuple[str, tuple[Event, ...]]] = field(default_factory=list)
    clock: SystemClock = field(default_factory=SystemClock)

    @property
    def journal(self) -> Recorded:
        return self

    @property
    def report(self) -> Callable[[Event], None]:
        return lambda event: self.done.append(("told", (event,)))

    def write(self, *events: TaskEvent) -> None:
        if self.full:
            raise StoreFull(reason="test")
        self.done.append(("written", events))

    def kinds(self) -> Sequence[tuple[str, list[str]]]:
        return [(how, [type(event).__name__ for event in events]) for how, events in self.done]


@pytest.fixture
def recorded() -> Recorded:
    return Recorded()


@pytest.fixture
def teller(recorded) -> Teller:
    return Teller(TASK, recorded)  # type: ignore[arg-type]  # as far as it is used


def test_what_is_told_ahead_is_written_with_the_next(recorded, teller):
    teller.move(TaskState.PREPARING)
    teller.tell_ahead(SEEN)
    teller.tell(INTENDED)
    assert recorded.kinds() == [
        ("told", ["Moved"]),
        ("told", ["SourceSeen"]),
        ("written", ["Moved", "SourceSeen", "CreateIntended"]),
        ("told", ["CreateIntended"]),
    ]


def test_of_several_states_the_last_is_written_and_none_twice(recorded, teller):
    teller.move(TaskState.PREPARING)
    teller.move(TaskState.UPLOADING)
    teller.end(TaskState.PAUSED, None)
    (written,) = (events for how, events in recorded.done if how == "written")
    assert [event.state for event in written if isinstance(event, Moved)] == [TaskState.PAUSED]


def test_what_could_not_be_written_goes_along_later(recorded, teller):
    teller.move(TaskState.PREPARING)
    teller.tell_ahead(SEEN)
    recorded.full = True
    with pytest.raises(StoreError):
        teller.tell(INTENDED)
    assert not teller.task.create_intended
    recorded.full = False
    teller.end(TaskState.ATTENTION, None)
    assert ("written", ["SourceSeen", "Moved"]) in recorded.kinds()
