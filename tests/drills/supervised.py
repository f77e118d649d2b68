"""A queue of two hundred files, with whatever is asked of it and whatever fails in between."""

from __future__ import annotations

import random

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, multiple

from tests.integration.engine.test_supervisor import KINDS, Supervised
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState, UploadTask

FILES = 200
SIZES = (1, 5 * KIB, 90 * KIB, 220 * KIB, 420 * KIB)


class TwoHundred(Supervised):
    """The same with a long queue from the beginning, and with the sums of bytes at its end."""

    @initialize(target=Supervised.rows, seed=st.integers(0, 1000))
    def fill(self, seed: int) -> object:
        chance = random.Random(seed)
        ids = [self.add(chance.choice(SIZES), chance.choice(list(KINDS))) for _ in range(FILES)]
        self.rig.start(*ids)
        return multiple(*ids)

    def everything_comes_to_rest(self) -> None:
        super().everything_comes_to_rest()
        tasks = self.rig.tasks.values()
        done = {place_of(task): task.size for task in tasks if task.state is TaskState.DONE}
        given_up = {place_of(task) for task in tasks if task.state is TaskState.DISCARDED}
        # A put that was under way when its media was removed may still arrive; nothing else may lie there.
        stored = {place: size for place, size in self.stored().items() if place not in given_up}
        assert stored == done
        assert {place_of(task): task.sent for task in tasks if task.state is TaskState.DONE} == stored
        assert {task.id for task in tasks if task.state is TaskState.DISCARDED} <= self.given_up

    def stored(self) -> dict[str, int]:
        """All that lies in the buckets, with its sizes."""
        objects = self.folder / "sandbox" / "objects"
        files = (path for path in objects.rglob("*") if path.is_file())
        return {path.relative_to(objects).as_posix(): path.stat().st_size for path in files}


def place_of(task: UploadTask) -> str:
    return f"{task.address.bucket}/{task.address.object_key}" if task.address else ""


def supervised(examples: int, steps: int) -> settings:
    """How many queues, and how many commands and faults each."""
    return settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        phases=[Phase.reuse, Phase.generate],  # to find the shortest queue that fails would take hours
        suppress_health_check=list(HealthCheck),
    )
