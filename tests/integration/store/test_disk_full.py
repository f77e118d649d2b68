"""No room for the database: a process of its own whose files may not grow, and a file system of a few hundred kilobytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from vod_desktop.domain.errors import StoreFull
from vod_desktop.store.database import Database
from vod_desktop.store.tasks import TaskRows

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and mounts of POSIX")

_LIMITED = """
import json, resource, sys
from pathlib import Path
from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.errors import StoreFull
from vod_desktop.domain.events import PartConfirmed
from vod_desktop.domain.ids import AccountId, ReferenceId, TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.store.database import Database
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.tasks import TaskRows

database = Database.open(Path(sys.argv[1]), clock=SystemClock()).database
task = UploadTask(TaskId("t"), MediaKind.VIDEO, "/a.mp4", AccountId("a"), ReferenceId("r"), state=TaskState.UPLOADING)
rows, journal = TaskRows(database), SqliteJournal(database)
rows.add([task])
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
number = 0
try:
    while number < 100_000:
        number += 1
        journal.write(PartConfirmed(task.id, 0, StoredPart(number, 10, "E" * 32, number)))
except StoreFull:
    full = True
confirmed_while_full = rows.all()[0].confirmed
again = 0
try:
    journal.write(PartConfirmed(task.id, 0, StoredPart(number, 10, "E" * 32, number)))
except StoreFull:
    again = 1
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
journal.write(PartConfirmed(task.id, 0, StoredPart(number, 10, "E" * 32, number)))
print(json.dumps({"full": full, "again": again, "number": number, "while_full": confirmed_while_full,
    "confirmed": rows.all()[0].confirmed, "parts": len(journal.parts(task.id)),
    "check": database.rows("PRAGMA integrity_check")[0][0]}))
"""


def test_a_file_that_may_not_grow_loses_nothing_and_goes_on_later(path):
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(path)], capture_output=True, text=True, timeout=180, check=True
    )
    told = json.loads(done.stdout)
    number = told["number"]
    assert told == {
        "full": True,
        "again": 1,
        "number": number,
        "while_full": (number - 1) * 10,
        "confirmed": number * 10,
        "parts": number,
        "check": "ok",
    }


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 512 KiB."""
    folder = tmp_path / "small"
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("mounting a small file system is not allowed here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill_up(folder: Path) -> Path:
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(os.sysconf("SC_PAGE_SIZE")))
        except OSError:
            return ballast


def test_a_full_disk_is_told_and_the_same_call_works_when_there_is_room(small_disk, clock, new_task):
    database = Database.open(small_disk / "vod-desktop.db", clock=clock).database
    rows = TaskRows(database)
    rows.add([new_task(1)])
    many = [new_task(number) for number in range(2, 400)]
    ballast = fill_up(small_disk)
    with pytest.raises(StoreFull):
        rows.add(many)
    assert rows.all() == [new_task(1)]
    ballast.unlink()
    rows.add(many)
    assert len(rows.all()) == 399
    assert database.rows("PRAGMA integrity_check") == [("ok",)]
    database.close()


def test_opening_on_a_full_disk_is_told_and_works_later(small_disk, clock):
    path = small_disk / "vod-desktop.db"
    ballast = fill_up(small_disk)
    with pytest.raises(StoreFull):
        Database.open(path, clock=clock)
    ballast.unlink()
    opened = Database.open(path, clock=clock)
    opened.database.close()
    assert opened.notice is None
