"""A program that uploads one file and can be told to end itself at a step, as hard as a process can be ended.

Started by drills with the place of a sandbox in its environment; goes on with what is in its folder.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from tests.rig import QUICK, Rig
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.metadata import CoverFromFile
from vod_desktop.domain.task import TaskState
from vod_desktop.engine.steps import Step

SLOTS = 4
PART = 100 * KIB
_PATIENCE_S = 300.0
"""Time also passes while this process is stopped."""

SETTINGS = replace(QUICK, part_size=PART, multipart_from=2 * PART, part_slots=SLOTS)


@dataclass(frozen=True)
class Place:
    """A sandbox in another process, as far as a rig looks at it."""

    endpoint: str
    region: str
    access_key_id: str
    access_key_secret: str


def killer(step: str, nth: int) -> Callable[[Step], None]:
    """Kills this process when the step of that name is passed for the nth time."""
    passed = 0

    def watch(now: Step) -> None:
        nonlocal passed
        passed += now.value == step
        if passed == nth and now.value == step:
            os.kill(os.getpid(), signal.SIGKILL)

    return watch


def fill_disk(folder: Path, grow_by: int) -> None:
    """From now on no file of this process becomes longer than the database and so many bytes."""
    import resource

    longest = max((path.stat().st_size for path in folder.glob("rig.db*")), default=0) + grow_by
    resource.setrlimit(resource.RLIMIT_FSIZE, (longest, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


def main() -> None:
    told = json.loads(os.environ["DRILL"])
    rig = Rig(
        Place(**told["place"]),  # type: ignore[arg-type]  # as far as it is looked at
        Path(told["folder"]),
        SETTINGS,
        passed=killer(told["step"], told["nth"]),
    )
    rig.bandwidth.set_limit(told["limit"])
    task = next(iter(rig.tasks.values()), None)
    if task is None:
        cover = CoverFromFile(told["cover"]) if told["cover"] else None
        task = rig.add(Path(told["file"]), cover=cover)
    if told["grow_by"] is not None:
        fill_disk(Path(told["folder"]), told["grow_by"])
    if task.state is not TaskState.DONE:
        rig.start(task.id)
        task = rig.settled(task.id, timeout_s=_PATIENCE_S)
    rig.close()
    failure = task.failure.kind if task.failure else ""
    sys.stdout.write(json.dumps({"state": task.state.value, "failure": failure}))


if __name__ == "__main__":
    main()
