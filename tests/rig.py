"""The engine with its real parts over a running sandbox: gateways, database, files. No window, no services."""

from __future__ import annotations

import random
import threading
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.oss import OssGateway
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.clock import Clock, SystemClock
from vod_desktop.domain.events import Event, TaskEvent
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import MIB
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.domain.task_state import SETTLED
from vod_desktop.engine.bandwidth import Bandwidth
from vod_desktop.engine.equipment import Connection, Equipment
from vod_desktop.engine.grants import new_reference_id
from vod_desktop.engine.journal import Journal
from vod_desktop.engine.pacer import Pacer
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.engine.scheduler import Scheduler
from vod_desktop.engine.settings import EngineSettings
from vod_desktop.engine.slots import SlotPool
from vod_desktop.engine.steps import Step
from vod_desktop.engine.stopping import StopReason
from vod_desktop.media.playlists import read_playlist
from vod_desktop.sandbox import Sandbox
from vod_desktop.store.database import Database
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.tasks import TaskRows

ACCOUNT = AccountId("rig")
QUICK = EngineSettings(
    part_size=MIB,
    multipart_from=2 * MIB,
    part_slots=4,
    retry=RetryPolicy(scale=0.02, random=random.Random(7)),
    network_wait_s=None,
    pause_s=1.0,
)


class Rig:
    """Uploads over one sandbox. `close` ends everything and leaves the database, so that another rig can go on."""

    def __init__(
        self,
        sandbox: Sandbox,
        folder: Path,
        settings: EngineSettings = QUICK,
        *,
        key: AccessKey | None = None,
        watched: Callable[[Journal], Journal] = lambda journal: journal,
        passed: Callable[[Step], None] = lambda _step: None,
        clock: Clock | None = None,
        slots: SlotPool | None = None,
        **network: float,
    ) -> None:
        self.sandbox = sandbox
        self.clock = clock or SystemClock()
        self.settings = settings
        self.events: list[Event] = []
        self.shown: list[UploadTask] = []
        self.tasks: dict[TaskId, UploadTask] = {}
        self._started: dict[TaskId, int] = {}
        self._changed = threading.Condition()
        self.database = Database.open(folder / "rig.db", clock=self.clock).database
        self.rows, self.journal = TaskRows(self.database), SqliteJournal(self.database)
        self.offset = ClockOffset(self.clock)
        key = key or AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
        wires = replace(NetworkSettings(connect_timeout_s=5, read_timeout_s=5, send_timeout_s=10), **network)
        self.vod = VodGateway(
            region=sandbox.region,
            endpoint=sandbox.endpoint,
            key=lambda: key,
            network=wires,
            offset=self.offset,
        )
        self.oss = OssGateway(network=wires, offset=self.offset)
        self.bandwidth = Bandwidth(self.clock)
        self.equipment = Equipment(
            clock=self.clock,
            journal=watched(self.journal),
            report=self._report,
            settings=lambda: self.settings,
            slots=slots or SlotPool(settings.part_slots),
            bandwidth=self.bandwidth,
            connections=self,
            covers=self,
            read_playlist=read_playlist,
            passed=passed,
        )
        self.scheduler = Scheduler(self.equipment)
        self.tasks = {task.id: task for task in self.rows.all()}

    def of(self, _account_id: AccountId) -> Connection:
        return Connection(self.vod, self.oss, self.offset, Pacer(self.clock, 1000))

    def picture(self, task: UploadTask) -> Path:
        return Path(task.metadata.cover.path)  # type: ignore[union-attr]

    def add(self, path: Path, *, kind: MediaKind = MediaKind.VIDEO, **metadata: object) -> UploadTask:
        task = UploadTask(
            id=TaskId(uuid.uuid4().hex),
            kind=kind,
            path=str(path),
            account_id=ACCOUNT,
            reference_id=new_reference_id(),
            metadata=MediaMetadata(title=path.stem).changed(**metadata),
            position=float(len(self.tasks)),
            size=path.stat().st_size,
        )
        self.rows.add([task])
        with self._changed:
            self.tasks[task.id] = task
        return task

    def start(self, *ids: TaskId) -> None:
        resting = [task_id for task_id in ids if self.tasks[task_id].state in SETTLED]
        self._started.update({task_id: self.tasks[task_id].run for task_id in resting})
        self.scheduler.start([self.tasks[task_id] for task_id in ids])

    def upload(self, path: Path, **options: object) -> UploadTask:
        """Add, start and wait for the end."""
        task = self.add(path, **options)  # type: ignore[arg-type]
        self.start(task.id)
        return self.settled(task.id)

    def end(self, task_id: TaskId, reason: StopReason) -> None:
        self.scheduler.end(self.tasks[task_id], reason)

    def settled(self, task_id: TaskId, timeout_s: float = 60) -> UploadTask:
        """The task once it has come to rest after having left the state it was started in."""
        before = self._started.get(task_id, -1)

        def rests(task: UploadTask) -> bool:
            # What was started in the moment its last run ended goes in line a moment later.
            return task.state in SETTLED and task.state is not TaskState.DRAFT and task.run > before

        return self.until(task_id, rests, timeout_s)

    def until(
        self, task_id: TaskId, holds: Callable[[UploadTask], bool], timeout_s: float = 60
    ) -> UploadTask:
        deadline = time.monotonic() + timeout_s
        with self._changed:
            while not holds(self.tasks[task_id]):
                left = deadline - time.monotonic()
                assert left > 0, f"still {self.tasks[task_id]}"
                self._changed.wait(left)
            return self.tasks[task_id]

    def until_all(self, holds: Callable[[Sequence[UploadTask]], bool], timeout_s: float = 60) -> None:
        """Wait until it holds of all tasks together."""
        with self._changed:
            assert self._changed.wait_for(lambda: holds(tuple(self.tasks.values())), timeout_s), self.tasks

    def discarded(self, task_id: TaskId) -> UploadTask:
        """End it for good and wait for that."""
        self.end(task_id, StopReason.DISCARD)
        return self.until(task_id, lambda task: task.state is TaskState.DISCARDED)

    def paused(self, task_id: TaskId) -> UploadTask:
        """Pause it and wait for it to come to rest, whatever that is."""
        self.end(task_id, StopReason.PAUSE)
        return self.settled(task_id)

    def told(self, kind: type[TaskEvent]) -> Sequence[TaskEvent]:
        return [event for event in self.events if isinstance(event, kind)]

    def close(self) -> None:
        self.scheduler.close(10)
        self.vod.close()
        self.oss.close()
        self.database.close()

    def _report(self, event: Event) -> None:
        with self._changed:
            self.events.append(event)
            if isinstance(event, TaskEvent) and not self.tasks[event.task_id].is_late(event):
                self.tasks[event.task_id] = self.tasks[event.task_id].apply(event)
                self.shown.append(self.tasks[event.task_id])
                self._changed.notify_all()
