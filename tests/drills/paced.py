"""Thousands of URLs by a clock that nobody waits for: how fast they are sent, and whether a day's limit is kept."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from pathlib import Path
from unittest.mock import patch

from tests.remote_rig import QUICK, RemoteRig
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.remote_wire import PULLS_MAX
from vod_desktop.domain.task_state import TaskState
from vod_desktop.engine import remote
from vod_desktop.engine.pacer import Pacer
from vod_desktop.engine.remote_equipment import PULLS_QPS
from vod_desktop.engine.stopping import StopSignal
from vod_desktop.sandbox import Sandbox, SandboxOptions

DAY_S = 86_400.0
_NEVER_S = 1e9
_BEGAN_AT = 1_800_000_000.0
_HAIR_S = 1e-6
"""Sums of waits are rounded."""


class Unhurried:
    """A clock that moves only when somebody waits. Any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._passed = 0.0

    def monotonic(self) -> float:
        with self._lock:
            return self._passed

    def now(self) -> float:
        return _BEGAN_AT + self.monotonic()

    def pass_by(self, seconds: float) -> None:
        with self._lock:
            self._passed += seconds


class Noting(Pacer):
    """Notes the moments that it hands out."""

    def __init__(self, clock: Unhurried) -> None:
        super().__init__(clock, PULLS_QPS)
        self._of = clock
        self.moments: list[float] = []

    def wait(self, stop: StopSignal) -> None:
        super().wait(stop)
        self.moments.append(self._of.monotonic())


class Patient(RemoteRig):
    """Lets the time pass until the account may send again, whenever it is told that it has to wait."""

    days: Unhurried

    def held(self, account_id: AccountId, until: float) -> None:
        super().held(account_id, until)
        self.days.pass_by(until - self.days.now() + 1.0)
        self.engine.start([])  # it looks at the clock again


@dataclass(frozen=True)
class Paced:
    """What was seen.

    Attributes:
        calls: UploadMediaByURL.
        a_second: The most of them within any second.
        a_day: The most URLs within any day.
        holds: How often the rows waited for the next day.
    """

    calls: int
    a_second: int
    a_day: int
    holds: int


def paced(folder: Path, *, count: int, a_day: int) -> Paced:
    """Pull so many URLs with an account that may pull so many a day."""
    clock = Unhurried()

    class PassingStop(StopSignal):
        def wait(self, seconds: float) -> None:
            self.check()
            clock.pass_by(seconds)

    pace = Noting(clock)
    settings = replace(QUICK, a_day=a_day, ask_first_s=_NEVER_S, ask_longest_s=_NEVER_S)
    sandbox = Sandbox(SandboxOptions(data_dir=folder / "sandbox", pull_step_s=600.0))
    with sandbox, patch.object(remote, "StopSignal", PassingStop):
        rig = Patient(sandbox, folder, settings, engine_clock=clock, pulls=pace)
        rig.days = clock
        try:
            rig.add(*(f"https://e.example/{number}.mp4" for number in range(count)))
            rig.start()
            rig.until(lambda: len(pace.moments) * PULLS_MAX >= count, 600)
            rig.until(lambda: all(job.state is TaskState.SUBMITTED for job in rig.jobs.values()))
        finally:
            rig.close()
    return Paced(
        calls=len(pace.moments),
        a_second=_most(pace.moments, 1.0 - _HAIR_S),
        a_day=_most(pace.moments, DAY_S - 1.0) * PULLS_MAX,
        holds=len(rig.holds),
    )


def _most(moments: list[float], within_s: float) -> int:
    return max(sum(one <= other < one + within_s for other in moments) for one in moments)
