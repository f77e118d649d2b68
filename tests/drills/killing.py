"""A program that uploads one file and is killed, by steps or at random, and what must hold of it afterwards."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.drills.uploader import PART, SLOTS
from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.sandbox import RequestRecord, Sandbox
from vod_desktop.store.database import Database
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.tasks import TaskRows

ROOT = Path(__file__).parents[2]
COUNT = 160
"""Parts of a file; more than twenty runs get to send before they are killed."""


@dataclass
class Drill:
    """One upload by a program that is killed and started again."""

    sandbox: Sandbox
    folder: Path
    file: Path
    cover: Path | None = None
    limit: int | None = None
    process: subprocess.Popen[str] | None = None

    def start(self, step: str = "", nth: int = 1, grow_by: int | None = None) -> subprocess.Popen[str]:
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
            "grow_by": grow_by,
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
        out, _ = self.process.communicate(timeout=180)
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

    def slices(self) -> set[str]:
        """The names of the confirmed slices of the row as it was left."""
        database = Database.open(self.folder / "rig.db", clock=SystemClock()).database
        try:
            task = TaskRows(database).all()[0]
            return {stored.name for stored in SqliteJournal(database).slices(task.id)}
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


def clip(folder: Path, parts: int) -> Path:
    """A file of so many parts, the last one shorter."""
    file = folder / "clip.mp4"
    file.write_bytes(os.urandom(parts * PART - 7))
    return file


def killed_at_random(drill: Drill, chance: random.Random, most: int) -> int:
    """Kill and start again so many times, at moments after some more requests; how often it was killed before it was done."""
    requests = drill.sandbox.requests
    drill.limit = 8_000_000
    for kills in range(1, most + 1):
        enough = len(requests.all()) + chance.randrange(1, 9)
        drill.start()
        requests.wait_for(lambda records, enough=enough: len(records) >= enough)
        drill.kill()
        if drill.row()[0].state is TaskState.DONE:
            return kills
    return most


def finished(drill: Drill) -> list[int]:
    """Let it come to its end and check all of it; for each run the bytes that it sent again."""
    drill.limit = None
    drill.start()
    assert drill.ended() == (0, {"state": "done", "failure": ""})
    task, _ = drill.row()
    assert drill.object_bytes(task) == drill.file.read_bytes()
    assert len(drill.answered("CreateUploadVideo")) == len(drill.answered("CompleteMultipartUpload")) == 1
    parts = list(drill.sandbox.requests.of("UploadPart"))
    assert len({record.upload_id for record in parts}) == 1
    again = sent_again(parts)
    assert max(again) <= SLOTS * PART
    return again
