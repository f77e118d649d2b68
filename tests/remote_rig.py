"""Remote jobs with their real parts over a running sandbox: engine, gateway, database. No services, no window."""

from __future__ import annotations

import random
import threading
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.clock import Clock, SystemClock
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.metadata import MediaMetadata
from vod_desktop.domain.remote import RemoteId, RemoteJob, RemoteKind
from vod_desktop.domain.task_state import TaskState
from vod_desktop.engine.pacer import Pacer
from vod_desktop.engine.remote import RemoteEngine
from vod_desktop.engine.remote_equipment import RemoteConnection, RemoteSettings
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.sandbox import Sandbox
from vod_desktop.store.database import Database
from vod_desktop.store.remote import RemoteRows

ACCOUNT = AccountId("rig")
QUICK = RemoteSettings(retry=RetryPolicy(scale=0.01, random=random.Random(7)), scale=0.01)
_NETWORK = NetworkSettings(connect_timeout_s=5, read_timeout_s=5, send_timeout_s=10)


class RemoteRig:
    """Rows over one sandbox. `close` ends everything and leaves the database, so that another rig can go on."""

    def __init__(
        self,
        sandbox: Sandbox,
        folder: Path,
        settings: RemoteSettings = QUICK,
        *,
        engine_clock: Clock | None = None,
        pulls: Pacer | None = None,
    ) -> None:
        self.clock = SystemClock()
        self.database = Database.open(folder / "remote.db", clock=self.clock).database
        self.rows = RemoteRows(self.database)
        self.jobs = {job.id: job for job in self.rows.all()}
        self.seen: list[RemoteJob] = []
        self.troubles: list[Failure] = []
        self.holds: list[float] = []
        self.checked: dict[RemoteId, float] = {}
        self.begun: list[RemoteId] = []
        self.settings = settings
        self._changed = threading.Condition()
        key = AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
        offset = ClockOffset(self.clock)
        self.vod = VodGateway(
            region=sandbox.region, endpoint=sandbox.endpoint, key=lambda: key, network=_NETWORK, offset=offset
        )
        first, *pacers = [Pacer(self.clock, 1000) for _ in range(3)]
        self._connection = RemoteConnection(self.vod.remote, offset, pulls or first, *pacers)
        self.engine = RemoteEngine(
            clock=engine_clock or self.clock,
            journal=self.rows,
            connections=self,
            settings=lambda: self.settings,
            report=self,
        )

    def of(self, _account_id: AccountId) -> RemoteConnection:
        return self._connection

    def changed(self, jobs: Sequence[RemoteJob]) -> None:
        with self._changed:
            self.seen += jobs
            self.jobs.update((job.id, job) for job in jobs)
            self._changed.notify_all()

    def not_asked(self, _ids: Sequence[RemoteId], failure: Failure) -> None:
        with self._changed:
            self.troubles.append(failure)
            self._changed.notify_all()

    def held(self, _account_id: AccountId, until: float) -> None:
        self.holds.append(until)

    def asked(self, ids: Sequence[RemoteId], at: float) -> None:
        self.checked.update(dict.fromkeys(ids, at))

    def not_cancelled(self, ids: Sequence[RemoteId]) -> None:
        with self._changed:
            self.begun += ids
            self._changed.notify_all()

    def add(
        self, *urls: str, kind: RemoteKind = RemoteKind.PULL, extension: str = "", **metadata: object
    ) -> list[RemoteId]:
        made = [
            RemoteJob(
                id=RemoteId(uuid.uuid4().hex),
                kind=kind,
                url=url,
                account_id=ACCOUNT,
                metadata=MediaMetadata(title="t").changed(**metadata),
                extension=extension,
                position=float(len(self.jobs) + number),
            )
            for number, url in enumerate(urls)
        ]
        self.rows.save(made)
        self.jobs.update((job.id, job) for job in made)
        return [job.id for job in made]

    def start(self, ids: Sequence[RemoteId] | None = None) -> None:
        self.engine.start([self.jobs[row_id] for row_id in ids or self.jobs])

    def again(self) -> None:
        """Start what failed once more, as a user would."""
        for job in self.jobs.values():
            if job.state is TaskState.FAILED:
                self.jobs[job.id] = job.waiting_anew()
        self.start([job.id for job in self.jobs.values() if job.state is not TaskState.DONE])

    def pull(self, *urls: str, **options: object) -> list[RemoteJob]:
        """Add, start and wait for the end of all."""
        ids = self.add(*urls, **options)  # type: ignore[arg-type]
        self.start(ids)
        return self.settled(ids)

    def register(self, *urls: str, **options: object) -> list[RemoteJob]:
        return self.pull(*urls, kind=RemoteKind.REGISTER, **options)

    def settled(self, ids: Sequence[RemoteId] | None = None) -> list[RemoteJob]:
        wanted = list(ids or self.jobs)
        self.until(lambda: all(self.jobs[row_id].is_settled for row_id in wanted))
        return [self.jobs[row_id] for row_id in wanted]

    def settled_or(self, state: TaskState) -> None:
        self.until(lambda: all(job.is_settled or job.state is state for job in self.jobs.values()))

    def reach(self, state: TaskState, count: int) -> None:
        self.until(lambda: sum(job.state is state for job in self.jobs.values()) >= count)

    def until(self, holds: Callable[[], bool], timeout_s: float = 60) -> None:
        deadline = time.monotonic() + timeout_s
        with self._changed:
            while not holds():
                left = deadline - time.monotonic()
                assert left > 0, [replace(job, metadata=MediaMetadata()) for job in self.jobs.values()][:5]
                self._changed.wait(left)

    def close(self) -> None:
        self.engine.close(10)
        self.vod.close()
        self.database.close()
