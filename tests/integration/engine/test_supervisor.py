"""Whatever is asked and whatever fails, in any order: something runs while something can, and everything comes to rest."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from tests.integration.engine.conftest import SMALL_PARTS
from tests.rig import Rig
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.domain.task_state import SETTLED
from vod_desktop.engine.stopping import StopReason
from vod_desktop.sandbox import Sandbox, SandboxOptions

AT_ONCE = 2
HASTY = replace(SMALL_PARTS, files_at_once=AT_ONCE, retry=replace(SMALL_PARTS.retry, retries=2), pause_s=0.3)
KINDS = {MediaKind.VIDEO: "mp4", MediaKind.AUDIO: "mp3", MediaKind.IMAGE: "png", MediaKind.SUBTITLE: "srt"}
FAULTS = [
    "UploadPart fail=503 p=0.3 seed=1",
    "UploadPart cut body p=0.3 seed=2",
    "UploadPart cut after p=0.3 seed=3",
    "UploadPart corrupt p=0.3 seed=4",
    "UploadPart expire-token nth=2",
    "UploadPart no-such-upload nth=3",
    "PutObject cut after once",
    "PutObject fail=503 p=0.5 seed=5",
    "PutObject expire-token once",
    "CreateUpload* cut after once",
    "CreateUpload* fail=503 p=0.5 seed=6",
    "CompleteMultipartUpload cut after once",
    "CompleteMultipartUpload fail=400:InvalidPart once",
    "RefreshUploadVideo fail=503 count=2",
    "HeadObject deny p=0.5 seed=7",
    "ListParts deny",
    "oss portal nth=4",
]


class Supervised(RuleBasedStateMachine):
    """One queue over one sandbox, with restarts of the engine."""

    rows = Bundle("rows")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="supervised-"))
        self.sandbox = Sandbox(SandboxOptions(data_dir=self.folder / "sandbox")).start()
        self.rig = Rig(self.sandbox, self.folder, HASTY)
        self.files = 0
        self.given_up: set[TaskId] = set()

    @initialize()
    def begin(self) -> None:
        self.sandbox.faults.clear()

    @rule(
        target=rows,
        size=st.sampled_from([1, 90 * KIB, 420 * KIB, 900 * KIB]),
        kind=st.sampled_from(list(KINDS)),
    )
    def add(self, size: int, kind: MediaKind) -> TaskId:
        self.files += 1
        path = self.folder / f"file-{self.files}.{KINDS[kind]}"
        path.write_bytes(os.urandom(size))
        return self.rig.add(path, kind=kind).id

    @rule(ids=st.lists(rows, min_size=1, max_size=4, unique=True))
    def start(self, ids: list[TaskId]) -> None:
        self.rig.start(
            *(i for i in ids if self.rig.tasks[i].state not in {TaskState.DONE, TaskState.DISCARDED})
        )

    @rule(row=rows, reason=st.sampled_from([StopReason.PAUSE, StopReason.STOP]))
    def end(self, row: TaskId, reason: StopReason) -> None:
        self.rig.end(row, reason)

    @rule(row=consumes(rows))
    def discard(self, row: TaskId) -> None:
        self.rig.end(row, StopReason.DISCARD)
        self.given_up.add(row)

    @rule(fault=st.sampled_from(FAULTS))
    def fail(self, fault: str) -> None:
        self.sandbox.faults.add(fault)

    @rule()
    def mend(self) -> None:
        self.sandbox.faults.clear()

    @rule(row=rows, part=st.integers(0, 4))
    def look_on(self, row: TaskId, part: int) -> None:
        """Let it get so far, if it does."""
        self.rig.until(row, lambda task: task.confirmed >= part * 100 * KIB or at_rest(task))

    @rule()
    def restart(self) -> None:
        self.rig.close()
        self.rig = Rig(self.sandbox, self.folder, HASTY)
        went_on = [
            t.id for t in self.rig.tasks.values() if t.state is TaskState.WAITING or t.state.is_running
        ]
        self.rig.start(*went_on)

    @invariant()
    def something_runs_while_something_can(self) -> None:
        self.rig.until_all(runs_what_can)

    def teardown(self) -> None:
        try:
            self.everything_comes_to_rest()
        finally:
            self.rig.close()
            self.sandbox.close()
            shutil.rmtree(self.folder)

    def everything_comes_to_rest(self) -> None:
        rig = self.rig
        for row in self.given_up:
            rig.until(row, lambda task: task.state in {TaskState.DONE, TaskState.DISCARDED})
        rig.until_all(lambda tasks: all(map(at_rest, tasks)))
        self.sandbox.faults.clear()
        # Twice: the first answers "may have been created", "has changed" and the like.
        for _ in range(2):
            rig.until_all(lambda tasks: all(map(at_rest, tasks)))
            rig.start(
                *(t.id for t in rig.tasks.values() if t.state not in {TaskState.DONE, TaskState.DISCARDED})
            )
        rig.until_all(lambda tasks: all(map(at_rest, tasks)))
        for task in rig.tasks.values():
            assert task.state in {TaskState.DONE, TaskState.DISCARDED}, task.failure
            if task.state is TaskState.DONE:
                assert task.address is not None
                stored = self.sandbox.objects.read(task.address.bucket, task.address.object_key)
                assert stored == Path(task.path).read_bytes()


def at_rest(task: UploadTask) -> bool:
    return task.state in SETTLED


def runs_what_can(tasks: Sequence[UploadTask]) -> bool:
    running = sum(task.state.is_running for task in tasks)
    return running >= AT_ONCE or all(task.state is not TaskState.WAITING for task in tasks)


TestSupervised = Supervised.TestCase
TestSupervised.settings = settings(
    max_examples=12,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
