"""Many files for a long time over a bad line: nothing wrong, nothing lost, nothing that grows."""

from __future__ import annotations

import gc
import os
import random
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.drills.cell import at_rest
from tests.rig import QUICK, Rig
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.limits import KIB, MIB
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.engine.stopping import StopReason
from vod_desktop.sandbox import Sandbox, SandboxOptions

_FAULTS = ("fail=503", "cut body", "cut after", "corrupt", "html=502")
_KINDS = {MediaKind.VIDEO: "mp4", MediaKind.AUDIO: "mp3", MediaKind.IMAGE: "png", MediaKind.SUBTITLE: "srt"}
_SETTINGS = replace(
    QUICK,
    files_at_once=4,
    part_size=100 * KIB,
    multipart_from=200 * KIB,
    part_slots=6,
    retry=RetryPolicy(scale=0.05, random=random.Random(3)),
    network_wait_s=0.5,
    pause_s=1.0,
)
_AT_ONCE = 12
_TOKEN_S = 20.0


@dataclass(frozen=True)
class Load:
    """What the process holds at a moment: resident bytes, threads, open descriptors."""

    rss: int
    threads: int
    descriptors: int


@dataclass
class Figures:
    """How a soak went.

    Attributes:
        wrong: Files that are done with other bytes.
        lost: Files that never got done.
        restarts: How often a file had to be started again by hand, by the kind of its failure.
        loads: What the process held, from the end of the first fifth on.
    """

    files: int = 0
    bytes: int = 0
    wrong: int = 0
    lost: int = 0
    took_s: float = 0.0
    pauses: int = 0
    requests: int = 0
    struck: int = 0
    renewals: int = 0
    restarts: Counter[str] = field(default_factory=Counter)
    loads: list[Load] = field(default_factory=list)

    @property
    def is_flat(self) -> bool:
        """Whether the last third holds no more than the middle, within a tenth and a few."""
        third = len(self.loads) // 3
        if not third:
            return True
        middle, last = self.loads[third : 2 * third], self.loads[2 * third :]
        return (
            _most(last, "rss") <= 1.1 * _most(middle, "rss") + 8 * MIB
            and _most(last, "threads") <= _most(middle, "threads") + 8
            and _most(last, "descriptors") <= _most(middle, "descriptors") + 16
        )

    def lines(self) -> Iterator[str]:
        """The figures for people."""
        yield f"files {self.files}, {self.bytes / MIB:.0f} MiB in {self.took_s:.0f} s; wrong {self.wrong}, lost {self.lost}"
        yield f"requests {self.requests}, struck by a fault {self.struck} ({self.struck / max(1, self.requests):.1%}); renewals {self.renewals}; pauses {self.pauses}"
        yield f"started again by hand {sum(self.restarts.values())} {dict(self.restarts)}"
        for name, unit in (("rss", MIB), ("threads", 1), ("descriptors", 1)):
            values = [getattr(load, name) / unit for load in self.loads] or [0]
            yield f"{name}: first {values[0]:.0f}, most {max(values):.0f}, last {values[-1]:.0f}"
        yield f"flat: {'yes' if self.is_flat else 'NO'}"


def _most(loads: list[Load], name: str) -> float:
    return float(max(getattr(load, name) for load in loads))


def load_now() -> Load:
    """What this process holds. Linux."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return Load(
        pages * os.sysconf("SC_PAGE_SIZE"), threading.active_count(), len(os.listdir("/proc/self/fd"))
    )


class Soak:
    """One soak in a folder: files come in as others are done, until enough of both have passed.

    Args:
        files: At most so many.
        seconds: New files are added for so long.
    """

    def __init__(self, folder: Path, *, files: int, seconds: float, seed: int = 1) -> None:
        self._folder = folder
        self._files = files
        self._seconds = seconds
        self._chance = random.Random(seed)
        self._figures = Figures()
        self._open: set[TaskId] = set()
        self._paused: set[TaskId] = set()

    def run(self) -> Figures:
        """Soak."""
        options = SandboxOptions(data_dir=self._folder / "sandbox", token_ttl_s=_TOKEN_S, transcode_s=0.1)
        with Sandbox(options) as sandbox:
            for number, fault in enumerate(_FAULTS):
                sandbox.faults.add(f"{fault} p={0.05 / len(_FAULTS)} seed={number}")
            sandbox.faults.add("oss link=3M")
            rig = Rig(sandbox, self._folder, _SETTINGS, read_timeout_s=4, send_timeout_s=4)
            try:
                self._soak(sandbox, rig)
            finally:
                rig.close()
        return self._figures

    def _soak(self, sandbox: Sandbox, rig: Rig) -> None:
        began = looked = time.monotonic()
        pace_s = self._seconds / self._files
        while True:
            passed_s = time.monotonic() - began
            due = min(self._files, int(passed_s / pace_s) + 1)
            while self._figures.files < due and len(self._open) < _AT_ONCE:
                self._add(rig)
            if not self._open and (self._figures.files == self._files or passed_s > self._seconds):
                break
            self._meddle(rig)
            threading.Event().wait(0.05)
            self._take_finished(sandbox, rig)
            rig.events.clear()
            rig.shown.clear()
            if passed_s > self._seconds / 5 and time.monotonic() - looked > self._seconds / 60:
                looked = time.monotonic()
                self._count(sandbox)
                self._figures.loads.append(load_now())
            if passed_s > 2 * self._seconds + 240:
                self._figures.lost = len(self._open)
                break
        self._figures.took_s = time.monotonic() - began
        self._count(sandbox)

    def _add(self, rig: Rig) -> None:
        kind = self._chance.choice([MediaKind.VIDEO] * 4 + list(_KINDS))
        size = int(2 ** self._chance.uniform(10, 21 if kind.can_renew else 17))
        self._figures.files += 1
        self._figures.bytes += size
        path = self._folder / f"file-{self._figures.files}.{_KINDS[kind]}"
        path.write_bytes(self._chance.randbytes(size))
        task = rig.add(path, kind=kind)
        self._open.add(task.id)
        rig.start(task.id)

    def _meddle(self, rig: Rig) -> None:
        """Somebody pauses now and then, and goes on."""
        for task_id in [*self._paused]:
            if self._chance.random() < 0.2:
                self._paused.discard(task_id)
                if rig.tasks[task_id].state is not TaskState.DONE:  # the pause may have come too late
                    rig.start(task_id)
        if self._open and self._chance.random() < 0.05:
            task_id = self._chance.choice(sorted(self._open))
            if rig.tasks[task_id].state.is_running:
                rig.end(task_id, StopReason.PAUSE)
                self._figures.pauses += 1
                self._paused.add(task_id)

    def _take_finished(self, sandbox: Sandbox, rig: Rig) -> None:
        for task_id in [*self._open - self._paused]:
            task = rig.tasks[task_id]
            if task.state is TaskState.DONE:
                self._check(sandbox, task)
                self._open.discard(task_id)
                self._let_go(rig, task)
            elif at_rest(task) and task.waiting_for is None:
                self._figures.restarts[task.failure.kind if task.failure else task.state.value] += 1
                rig.start(task_id)

    def _check(self, sandbox: Sandbox, task: UploadTask) -> None:
        assert task.address is not None
        stored = sandbox.objects.read(task.address.bucket, task.address.object_key)
        self._figures.wrong += stored != Path(task.path).read_bytes()

    def _let_go(self, rig: Rig, task: UploadTask) -> None:
        """What is done is not kept by the drill itself, so that what grows is the engine's."""
        Path(task.path).unlink()

    def _count(self, sandbox: Sandbox) -> None:
        """Add up what came in, and let the records go: they are not the engine's either."""
        requests = sandbox.requests.all()
        sandbox.requests.clear()
        self._figures.requests += len(requests)
        self._figures.struck += sum(any("link" not in name for name in r.faults) for r in requests)
        self._figures.renewals += sum(r.action == "RefreshUploadVideo" for r in requests)
