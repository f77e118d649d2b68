"""One cell of the fault matrix: an upload that meets a fault, seen to its end and then through its recovery."""

from __future__ import annotations

import os
import random
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.drills.rules import Cell
from tests.drills.troubles import Count, Ending, Road
from tests.rig import QUICK, Rig
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.domain.task_state import SETTLED
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.sandbox import FaultHandle, Sandbox, SandboxOptions

PART = 100 * KIB
PARTS = 5
SMALL = 60 * KIB
RETRIES = 3
SLOTS = 3
BOUND_S = 120.0
"""No cell takes longer, with the time-outs and waits as they are set here; most take a tenth of a second."""

SETTINGS = replace(
    QUICK,
    part_size=PART,
    multipart_from=PART + PART // 2,
    part_slots=SLOTS,
    retry=RetryPolicy(retries=RETRIES, scale=0.004, random=random.Random(5)),
    network_wait_s=600.0,
    pause_s=0.5,
)
HANGS = frozenset({"hold", "hold after", "stall=30", "throttle=1", "drip=5"})
"""Troubles that last until the client gives up."""
HASTY = {"connect_timeout_s": 2.0, "read_timeout_s": 0.8, "send_timeout_s": 0.8, "answer_timeout_s": 1.6}
PATIENT = {
    "connect_timeout_s": 20.0,
    "read_timeout_s": 20.0,
    "send_timeout_s": 20.0,
    "answer_timeout_s": 40.0,
}
"""Everywhere else an answer that a busy computer is slow with must not be taken for a lost one, and asked for again."""


@dataclass
class Outcome:
    """How a cell went.

    Attributes:
        asked: Requests for the operation while the fault was in force.
        wrong: What must not be, in words; nothing in a good cell.
    """

    ending: Ending
    took_s: float = 0.0
    asked: int = 0
    hits: int = 0
    wrong: list[str] = field(default_factory=list)


def at_rest(task: UploadTask) -> bool:
    return task.waiting_for is not None or (task.state in SETTLED and task.state is not TaskState.DRAFT)


def ending_of(task: UploadTask) -> Ending:
    kind = task.failure.kind if task.failure else ""
    if task.state is TaskState.WAITING and task.waiting_for is not None:
        return Ending(f"waiting for {task.waiting_for.value}")
    return Ending(task.state.value, kind)


class CellRun:
    """Runs one cell in a folder of its own."""

    def __init__(self, cell: Cell, folder: Path) -> None:
        self._cell = cell
        self._folder = folder
        self._road = cell.operation.road
        size = SMALL if self._road in {Road.PUT, Road.IMAGE} else PART * PARTS - 7
        self._file = folder / ("picture.png" if self._road is Road.IMAGE else "clip.mp4")
        self._file.write_bytes(os.urandom(size))

    def run(self) -> Outcome:
        """The end with the fault in force, and whether it arrives once the fault is gone."""
        options = SandboxOptions(data_dir=self._folder / "sandbox", transcode_s=0.05)
        with Sandbox(options) as sandbox:
            rig = Rig(sandbox, self._folder, SETTINGS, **self._patience())
            try:
                return self._tried(sandbox, rig)
            finally:
                rig.close()

    def _patience(self) -> dict[str, float]:
        """The client's time-outs."""
        if self._cell.trouble not in HANGS:
            return PATIENT
        # After three that hang there is a single attempt left, and it has to be good.
        return (
            {name: 2.5 * wait_s for name, wait_s in HASTY.items()}
            if self._cell.count is Count.THREE
            else HASTY
        )

    def _tried(self, sandbox: Sandbox, rig: Rig) -> Outcome:
        task_id = self._prepared(sandbox, rig)
        before = sandbox.requests.count(self._cell.operation.value)
        fault = sandbox.faults.add(self._cell.spec)
        began = time.monotonic()
        task = self._gone(rig, task_id)
        took_s = time.monotonic() - began
        asked = sandbox.requests.count(self._cell.operation.value) - before
        outcome = Outcome(ending_of(task), took_s, asked, fault.hits)
        self._judge(outcome, sandbox, task, fault)
        fault.remove()
        self._recover(outcome, sandbox, rig, task)
        return outcome

    def _prepared(self, sandbox: Sandbox, rig: Rig) -> TaskId:
        kind = MediaKind.IMAGE if self._road is Road.IMAGE else MediaKind.VIDEO
        task = rig.add(self._file, kind=kind)
        if self._road is Road.LOST_CREATE:
            sandbox.faults.add("CreateUploadVideo cut after once")
        if self._road in {Road.RESUME, Road.DISCARD}:
            stopped = sandbox.faults.add("UploadPart deny part=4")
            rig.start(task.id)
            assert rig.until(task.id, at_rest).state is TaskState.FAILED
            stopped.remove()
        return task.id

    def _gone(self, rig: Rig, task_id: TaskId) -> UploadTask:
        if self._road is Road.DISCARD:
            return rig.discarded(task_id)
        before = rig.tasks[task_id].run
        rig.start(task_id)
        return rig.until(task_id, lambda task: at_rest(task) and task.run > before, BOUND_S)

    # --- what must hold

    def _judge(self, outcome: Outcome, sandbox: Sandbox, task: UploadTask, fault: FaultHandle) -> None:
        if task.state is TaskState.DONE and not self._arrived(sandbox, task):
            outcome.wrong.append("done with other bytes")
        if outcome.ending != self._cell.expected:
            outcome.wrong.append(f"expected {self._cell.expected}")
        if fault.hits > self._cell.most_hits(attempts=RETRIES + 1, parts=PARTS, slots=SLOTS):
            outcome.wrong.append(f"asked {fault.hits} times in vain")
        if not fault.hits and self._cell.must_strike:
            outcome.wrong.append("the fault never struck")

    def _arrived(self, sandbox: Sandbox, task: UploadTask) -> bool:
        assert task.address is not None
        stored = sandbox.objects.read(task.address.bucket, task.address.object_key)
        return bool(stored == self._file.read_bytes())

    def _recover(self, outcome: Outcome, sandbox: Sandbox, rig: Rig, task: UploadTask) -> None:
        """Without the fault it arrives, whatever the end was; nothing is made twice unless the user was told."""
        if task.state not in {TaskState.DONE, TaskState.DISCARDED}:
            rig.start(task.id)
            began_at = rig.tasks[task.id].run
            task = rig.until(task.id, lambda t: at_rest(t) and (t.run > began_at or t is not task), BOUND_S)
            if task.state is not TaskState.DONE:
                outcome.wrong.append(f"does not recover: {ending_of(task)}")
            elif not self._arrived(sandbox, task):
                outcome.wrong.append("recovered with other bytes")
        made = len(videos(sandbox))
        if (
            made > 1
            and "create-unclear" not in str(outcome.ending)
            and "media-gone" not in str(outcome.ending)
        ):
            outcome.wrong.append(f"{made} videos made")


def videos(sandbox: Sandbox) -> set[str]:
    """The media ids of the videos that VOD was made to make."""
    told = sandbox.vod.call("GetVideoList", {"PageSize": "100"}, sandbox.keys.valid.caller)
    return {video["VideoId"] for video in told["VideoList"]["Video"]}


def run_cell(cell: Cell, folder: Path) -> Outcome:
    """Run one cell; what breaks is part of the outcome."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        return CellRun(cell, folder).run()
    except AssertionError as problem:
        return Outcome(Ending("no end"), BOUND_S, wrong=[str(problem)[:300]])
