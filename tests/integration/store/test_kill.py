"""What a process has been told is on disk is there after `kill -9`, and the home is free."""

from __future__ import annotations

import random
import subprocess
import sys
import time

import pytest

from vod_desktop.domain.ids import TaskId
from vod_desktop.store.database import Database
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.ownership import Ownership
from vod_desktop.store.paths import home_at
from vod_desktop.store.tasks import TaskRows

_WRITER = """
import sys
from pathlib import Path
from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.events import PartConfirmed
from vod_desktop.domain.ids import AccountId, ReferenceId, TaskId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.parts import StoredPart
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.store.database import Database
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.tasks import TaskRows

database = Database.open(Path(sys.argv[1]), clock=SystemClock()).database
rows, journal = TaskRows(database), SqliteJournal(database)
if not rows.all():
    rows.add([UploadTask(TaskId("t"), MediaKind.VIDEO, "/a", AccountId("a"), ReferenceId("r"), state=TaskState.UPLOADING)])
number = len(journal.parts(TaskId("t")))
while True:
    number += 1
    journal.write(PartConfirmed(TaskId("t"), 0, StoredPart(number, 10, "E" * 32, number)))
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""

_OWNER = """
import sys
from pathlib import Path
from vod_desktop.store.ownership import Ownership
from vod_desktop.store.paths import home_at

owned = Ownership()
print(owned.try_own(home_at(Path(sys.argv[1]))), flush=True)
sys.stdin.read()
"""


def _killed_while_writing(path, chance: random.Random) -> int:
    """The last part that a writer said was confirmed before it was killed at some moment."""
    with subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE, text=True
    ) as writer:
        first = writer.stdout.readline()
        end = time.monotonic() + chance.uniform(0, 0.15)
        lines = [first]
        while time.monotonic() < end:
            lines.append(writer.stdout.readline())
        writer.kill()
        lines += writer.stdout.readlines()
    whole = [line for line in lines if line.endswith("\n")]
    return int(whole[-1])


@pytest.mark.parametrize("seed", range(6))
def test_what_was_confirmed_survives_being_killed_at_any_moment(path, clock, seed):
    chance = random.Random(seed)
    for _ in range(2):
        told = _killed_while_writing(path, chance)
        opened = Database.open(path, clock=clock)
        parts = SqliteJournal(opened.database).parts(TaskId("t"))
        confirmed = TaskRows(opened.database).all()[0].confirmed
        opened.database.close()
        assert opened.notice is None
        assert told <= len(parts) <= told + 1
        assert confirmed == 10 * len(parts)


@pytest.fixture
def owner(tmp_path):
    """Another process that owns the home in `tmp_path`."""
    command = [sys.executable, "-c", _OWNER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "True\n"
        yield process
        process.kill()


def test_a_home_has_one_owner_and_is_free_when_that_is_killed(owner, tmp_path):
    home, mine = home_at(tmp_path), Ownership()
    assert not mine.try_own(home)
    owner.kill()
    owner.wait()
    assert mine.try_own(home)
    mine.release()


def test_a_home_is_free_when_its_owner_gives_it_back(owner, tmp_path):
    home, mine = home_at(tmp_path), Ownership()
    owner.stdin.close()
    owner.wait()
    assert mine.try_own(home)
    assert mine.try_own(home)
    mine.release()
    other = Ownership()
    assert other.try_own(home)
    other.release()
