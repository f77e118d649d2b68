"""`kill -9` at every step and at random moments: nothing is made twice, nothing confirmed is sent again, nothing is lost."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.drills.uploader import PART, SLOTS
from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.engine.steps import Step
from vod_desktop.sandbox import RequestRecord, Sandbox
from vod_desktop.store.database import Database
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.tasks import TaskRows

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

COUNT = 160  # more than twenty runs get to send before they are killed
ROOT = Path(__file__).parents[2]


@dataclass
class Drill:
    """One upload by a program that is killed and started again."""

    sandbox: Sandbox
    folder: Path
    file: Path
    cover: Path | None = None
    limit: int | None = None
    process: subprocess.Popen[str] | None = None

    def start(self, step: str = "", nth: int = 1) -> subprocess.Popen[str]:
        place = {
            name: getattr(self.sandbox, name)
            for name in ("endpoint", "region", "access_key_id", "access_key_secret")
        }
        told = {
            "place": place,
            "folder": str(self.folder),
            "file": str(self.file),
            "cover": str(self.cover) if self.cover else "",
            "limit": self.limit,
            "step": step,
            "nth": nth,
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.drills.uploader"],
            cwd=ROOT,
            env={**os.environ, "DRILL": json.dumps(told)},
            stdout=subprocess.PIPE,
            text=True,
        )
        return self.process

    def ended(self) -> tuple[int, dict[str, str]]:
        """Exit code and last words; afterwards the server is at rest, too."""
        assert self.process is not None
        out, _ = self.process.communicate(timeout=60)
        self.sandbox.requests.wait_for(lambda _: self.sandbox.requests.active() == 0)
        return self.process.returncode, json.loads(out) if out else {}

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        assert self.ended()[0] in {-signal.SIGKILL, 0}

    def row(self) -> tuple[UploadTask, set[int]]:
        """The row as it was left, and its confirmed parts."""
        database = Database.open(self.folder / "rig.db", clock=SystemClock()).database
        try:
            task = TaskRows(database).all()[0]
            return task, {part.number for part in SqliteJournal(database).parts(task.id)}
        finally:
            database.close()

    def object_bytes(self, task: UploadTask) -> bytes:
        assert task.address is not None
        return self.sandbox.objects.read(task.address.bucket, task.address.object_key)

    def parts_on_server(self, task: UploadTask) -> set[int]:
        uploads = self.sandbox.uploads
        return {
            part.number
            for info in uploads.open_uploads()
            if info.upload_id == task.upload_id
            for part in uploads.find(info.bucket, info.key, info.upload_id).parts()
        }

    def answered(self, action: str) -> list[RequestRecord]:
        return [record for record in self.sandbox.requests.of(action) if record.status == 200]


@pytest.fixture
def new_drill(sandbox: Sandbox, tmp_path: Path) -> Iterator[Callable[..., Drill]]:
    made: list[Drill] = []

    def make(parts: int, **options: object) -> Drill:
        file = tmp_path / "clip.mp4"
        file.write_bytes(os.urandom(parts * PART - 7))
        made.append(Drill(sandbox, tmp_path, file, **options))  # type: ignore[arg-type]  # fields of it
        return made[-1]

    yield make
    for drill in made:
        if drill.process is not None and drill.process.poll() is None:
            drill.process.kill()
            drill.process.wait()


def sent_again(records: list[RequestRecord]) -> list[int]:
    """For each run, told apart by its own temporary key: bytes of parts that runs before it had sent, too."""
    runs: dict[str, list[RequestRecord]] = {}
    for record in records:
        runs.setdefault(record.access_key_id, []).append(record)
    seen: set[int | None] = set()
    again = []
    for run in runs.values():
        again.append(sum(record.bytes_in for record in run if record.part_number in seen))
        seen |= {record.part_number for record in run}
    return again


@pytest.mark.parametrize("step", Step, ids=lambda step: step.value)
def test_killed_at_a_step_it_goes_on_where_it_was(new_drill, sandbox, tmp_path, step):
    cover = tmp_path / "cover.jpg"
    cover.write_bytes(b"\xff\xd8" + bytes(2000))
    drill = new_drill(12, cover=cover)
    drill.start(step.value, nth=3 if step in {Step.PART_ANSWERED, Step.PART_WRITTEN} else 1)
    assert drill.ended()[0] == -signal.SIGKILL
    left, confirmed = drill.row()
    assert left.state is TaskState.DONE or left.state.is_running
    assert left.confirmed == sum(PART if number < 12 else PART - 7 for number in confirmed)
    if step not in {Step.COMPLETE_ANSWERED, Step.VERIFIED, Step.DONE_WRITTEN}:
        assert confirmed <= drill.parts_on_server(left)
    drill.start()
    assert drill.ended() == (0, {"state": "done", "failure": ""})
    task, _ = drill.row()
    assert drill.object_bytes(task) == drill.file.read_bytes()
    assert len(drill.answered("CreateUploadVideo")) == len(drill.answered("CompleteMultipartUpload")) == 1
    # An image has no id of ours to ask by and no renewal: one whose bytes never came is made anew, and the empty one removed.
    assert len(drill.answered("CreateUploadImage")) == 1 + (step in {Step.COVER_CREATED, Step.COVER_WRITTEN})
    assert len(drill.answered("DeleteImage")) == (step is Step.COVER_WRITTEN)
    assert len({record.upload_id for record in sandbox.requests.of("UploadPart")}) == 1
    assert max(sent_again(list(sandbox.requests.of("UploadPart")))) <= SLOTS * PART
    assert confirmed.isdisjoint(parts_of_the_second_run(drill, confirmed))


def parts_of_the_second_run(drill: Drill, confirmed: set[int]) -> set[int | None]:
    """Confirmed parts that were received more than once."""
    numbers = [record.part_number for record in drill.sandbox.requests.of("UploadPart")]
    return {number for number in confirmed if numbers.count(number) > 1}


def test_killed_at_twenty_random_moments_it_arrives(new_drill, sandbox):
    chance = random.Random(9)
    drill = new_drill(COUNT, limit=8_000_000)
    kills = 0
    while kills < 20:
        before = len(sandbox.requests.all())
        enough = before + chance.randrange(1, 9)
        drill.start()
        sandbox.requests.wait_for(lambda records, enough=enough: len(records) >= enough, timeout=30)
        drill.kill()
        kills += 1
        if drill.row()[0].state is TaskState.DONE:
            break
    drill.limit = None
    drill.start()
    assert drill.ended() == (0, {"state": "done", "failure": ""})
    task, _ = drill.row()
    assert kills == 20
    assert drill.object_bytes(task) == drill.file.read_bytes()
    assert len(drill.answered("CreateUploadVideo")) == len(drill.answered("CompleteMultipartUpload")) == 1
    assert len({record.upload_id for record in sandbox.requests.of("UploadPart")}) == 1
    again = sent_again(list(sandbox.requests.of("UploadPart")))
    assert len(again) > 5
    assert max(again) <= SLOTS * PART
