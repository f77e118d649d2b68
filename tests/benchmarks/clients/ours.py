"""The engine with its real parts: gateways, journal on SQLite, scheduler. Nothing is left out but the pacing of `Create*`.

Run as a module from the project's root. Every upload is verified end to end, as always: a task that does not end in DONE
ends this process with an error.
"""

from __future__ import annotations

import json
import threading
import time
import urllib.request
import uuid
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, cast

from fastcrc import crc64

from tests.benchmarks.clients import usage
from tests.rig import ACCOUNT, Rig
from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.domain.events import (
    Event,
    Moved,
    PartConfirmed,
    Progressed,
    SourceSeen,
    TaskEvent,
    UploadInitiated,
)
from vod_desktop.domain.grant import UploadAddress
from vod_desktop.domain.ids import AccountId, MediaId, TaskId, UploadId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.parts import PartPlan, StoredPart, plan_parts
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.domain.task_state import SETTLED
from vod_desktop.engine.equipment import Connection
from vod_desktop.engine.grants import new_reference_id
from vod_desktop.engine.pacer import Pacer
from vod_desktop.engine.scheduler import Scheduler
from vod_desktop.engine.settings import EngineSettings
from vod_desktop.engine.slots import SlotPool
from vod_desktop.engine.source import identify
from vod_desktop.engine.stopping import StopReason
from vod_desktop.engine.tuning import SlotTuner
from vod_desktop.sandbox import Sandbox

WAIT_S = 3600.0


@dataclass(frozen=True, slots=True)
class Service:
    """The sink in the shape in which a rig takes its sandbox."""

    endpoint: str
    region: str = "cn-shanghai"
    access_key_id: str = "ak"
    access_key_secret: str = "secret"


class Bench(Rig):
    """A rig that keeps no events and does not pace: what grows here must be the engine's."""

    def __init__(self, said: dict[str, Any]) -> None:
        network = asdict(NetworkSettings()) | {"ca_bundle": said["authority"] or None}
        service = cast("Sandbox", Service(said["endpoint"]))
        super().__init__(service, Path(said["folder"]), _settings(said), **network)
        self.resting = 0
        self._awaited = 0
        self._rested = threading.Event()
        # As the program makes it: the number of slots is chosen on the way, up to the setting.
        self.scheduler.close(1)
        most = self.settings.part_slots
        self.equipment = replace(self.equipment, slots=SlotPool(most, SlotTuner(self.clock, most)))
        self.scheduler = Scheduler(self.equipment)

    def of(self, _account_id: AccountId) -> Connection:
        return Connection(self.vod, self.oss, self.offset, Pacer(self.clock, 0))

    def add_many(self, paths: Sequence[str], kind: MediaKind) -> Sequence[UploadTask]:
        tasks = [_task(path, kind, position) for position, path in enumerate(paths)]
        self.rows.add(tasks)
        self.tasks |= {task.id: task for task in tasks}
        return tasks

    def wait_for(self, count: int) -> None:
        """Until that many have come to rest. Woken once: a look at each event would be measured with the engine."""
        with self._changed:
            self._awaited = count
            if self.resting >= count:
                return
            self._rested.clear()
        if not self._rested.wait(WAIT_S):
            raise TimeoutError

    def _report(self, event: Event) -> None:
        with self._changed:
            task = self.tasks.get(event.task_id) if isinstance(event, TaskEvent) else None
            if task is None or not isinstance(event, TaskEvent) or task.is_late(event):
                return
            self.tasks[task.id] = task = task.apply(event)
            if isinstance(event, Moved):
                self.resting += event.state in SETTLED
                if self.resting >= self._awaited:
                    self._rested.set()
            if task.state is TaskState.DONE:
                # Its place is on disk now; what is held in memory shall be the engine's.
                del self.tasks[task.id]
            if isinstance(event, Moved | Progressed):
                self._changed.notify_all()


def _settings(said: dict[str, Any]) -> EngineSettings:
    """The defaults, but for what a case is about."""
    return replace(EngineSettings(), network_wait_s=None, **said.get("settings", {}))


def _task(path: str, kind: MediaKind, position: int) -> UploadTask:
    return UploadTask(
        id=TaskId(uuid.uuid4().hex),
        kind=kind,
        path=path,
        account_id=ACCOUNT,
        reference_id=new_reference_id(),
        metadata=MediaMetadata(title=Path(path).stem),
        position=float(position),
        size=Path(path).stat().st_size,
    )


def load_modules() -> None:
    """What is loaded at the first call otherwise; the other clients have imported theirs before they are timed, too."""
    import aliyunsdkcore.client
    import aliyunsdkvod.request.v20170321.CreateUploadImageRequest
    import aliyunsdkvod.request.v20170321.CreateUploadVideoRequest
    import aliyunsdkvod.request.v20170321.RefreshUploadVideoRequest
    import oss2

    import vod_desktop.cloud.adapter

    del aliyunsdkcore, aliyunsdkvod, oss2, vod_desktop


def upload_all(bench: Bench, said: dict[str, Any]) -> dict[str, float]:
    """Files from DRAFT to DONE."""
    tasks = bench.add_many(said["files"], MediaKind(said["kind"]))

    def work() -> None:
        bench.scheduler.start(tasks)
        bench.wait_for(len(tasks))

    return usage.measured(work)


def resume(bench: Bench, said: dict[str, Any]) -> dict[str, float]:
    """A file of zeros of which an earlier run has sent some parts, by journal and sink alike, from WAITING to DONE."""
    task = bench.add_many(said["files"], MediaKind.VIDEO)[0]
    plan = plan_parts(task.size, bench.settings.part_size)
    missing = (
        frozenset(said["missing"])
        if said["missing"]
        else frozenset(range(plan.count // 2 + 1, plan.count + 1))
    )
    sent_before(bench, task, plan, missing, said["upload_id"])
    bench.tasks = {row.id: row for row in bench.rows.all()}

    def work() -> None:
        bench.scheduler.start([bench.tasks[task.id]])
        bench.wait_for(1)

    return usage.measured(work)


def sent_before(
    bench: Bench, task: UploadTask, plan: PartPlan, missing: frozenset[int], upload_id: str
) -> None:
    """Write what a run that was interrupted leaves on disk."""
    from vod_desktop.domain.events import MediaCreated

    checksums: dict[int, int] = {}
    address = UploadAddress(bench.sandbox.endpoint, "outin-sink", f"sv/{upload_id}.bin")
    write = bench.journal.write
    write(Moved(task.id, 0, TaskState.WAITING))
    write(SourceSeen(task.id, 0, identify(task.path)))
    write(MediaCreated(task.id, 0, MediaId(upload_id.lower()), address, "before"))
    write(UploadInitiated(task.id, 0, UploadId(upload_id), plan.part_size))
    for number in range(1, plan.count + 1):
        if number not in missing:
            size = plan.part(number).size
            value = checksums.get(size)
            if value is None:
                value = checksums[size] = crc64_of_zeros(size)
            write(PartConfirmed(task.id, 0, StoredPart(number, size, f"{value:016X}" * 2, value)))
    write(Moved(task.id, 0, TaskState.PAUSED))


def crc64_of_zeros(size: int) -> int:
    block, value = bytes(1 << 20), 0
    while size:
        count = min(size, len(block))
        value = crc64.xz(block[:count], value)
        size -= count
    return int(value)


def pause(bench: Bench, said: dict[str, Any]) -> dict[str, float]:
    """How long it takes from the command until the upload rests, after some seconds on the way."""
    task = bench.add_many(said["files"], MediaKind.VIDEO)[0]
    bench.scheduler.start([task])
    bench.until(task.id, lambda t: t.sent > said["after_bytes"], 120)

    def work() -> None:
        bench.end(task.id, StopReason.PAUSE)
        bench.wait_for(1)

    return usage.measured(work)


def limited(bench: Bench, said: dict[str, Any]) -> dict[str, Any]:
    """Files under limits that change on the way, ended early.

    Tells for each limit the bytes per second that the sink took over `window_s`, from `settle_s` after the change on, and the
    bytes that each file had sent when all was over.
    """
    tasks = bench.add_many(said["files"], MediaKind.VIDEO)
    rates: list[float] = []

    def work() -> None:
        bench.bandwidth.set_limit(said["limits"][0])
        bench.scheduler.start(tasks)
        for task in tasks:
            bench.until(task.id, lambda t: t.sent > 0, 120)
        for limit in said["limits"]:
            bench.bandwidth.set_limit(limit)
            time.sleep(said["settle_s"])
            rates.append(_rate(bench, said["window_s"]))
        for task in tasks:
            bench.end(task.id, StopReason.PAUSE)
        bench.wait_for(len(tasks))

    figures: dict[str, Any] = usage.measured(work)
    return figures | {"rates": rates, "shares": [bench.tasks[task.id].sent for task in tasks]}


def _rate(bench: Bench, seconds: float) -> float:
    """Bytes per second that arrive at the sink."""

    def arrived() -> tuple[float, int]:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(f"{bench.sandbox.endpoint}/_/stats", timeout=10) as reply:
            return time.monotonic(), json.load(reply)["bytes"]

    began, before = arrived()
    time.sleep(seconds)
    ended, after = arrived()
    return (after - before) / (ended - began)


ENDED_EARLY = {"pause", "limit"}
TASKS: dict[str, Callable[[Bench, dict[str, Any]], dict[str, Any]]] = {
    "upload": upload_all,
    "resume": resume,
    "pause": pause,
    "limit": limited,
}


def main() -> None:
    said = usage.settings()
    load_modules()
    bench = Bench(said)
    try:
        figures = TASKS[said["task"]](bench, said)
        wrong = [
            task
            for task in bench.tasks.values()
            if said["task"] not in ENDED_EARLY or task.state is not TaskState.PAUSED
        ]
        if wrong or (said["task"] in ENDED_EARLY and not bench.tasks):
            what = wrong[0].failure or wrong[0].state if wrong else "done before the pause"
            raise SystemExit(f"{len(wrong)} of {len(said['files'])} did not end well: {what}")
        figures["threads"] = threading.active_count()
        figures["ended_at"] = time.monotonic()
        usage.tell(figures)
    finally:
        bench.close()


if __name__ == "__main__":
    main()
