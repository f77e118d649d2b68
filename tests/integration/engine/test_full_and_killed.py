"""The disk of the database takes nothing more while an upload runs, and the process is killed in that state: nothing is lost."""

from __future__ import annotations

import random
import sqlite3
import sys
from contextlib import closing

import pytest

from tests.drills.killing import Drill, clip, finished
from vod_desktop.domain.task import TaskState

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and signals of POSIX")


@pytest.fixture
def drill(sandbox, tmp_path):
    made = Drill(sandbox, tmp_path, clip(tmp_path, 60))
    yield made
    if made.process is not None and made.process.poll() is None:
        made.process.kill()
        made.process.wait()


def checked(drill: Drill) -> str:
    with closing(sqlite3.connect(drill.folder / "rig.db")) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])


def test_a_database_that_may_not_grow_stops_the_upload_and_loses_nothing(drill):
    drill.start(grow_by=60_000)
    code, told = drill.ended()
    assert (code, told) == (0, {"state": "attention", "failure": "store-full"})
    assert checked(drill) == "ok"
    row, confirmed = drill.row()
    assert 0 < len(confirmed) < 60
    assert confirmed <= drill.parts_on_server(row)
    finished(drill)


def test_killed_again_and_again_on_a_full_disk_it_arrives(drill):
    chance = random.Random(4)
    requests = drill.sandbox.requests
    for _ in range(4):
        enough = len(requests.all()) + chance.randrange(2, 5)
        drill.start(grow_by=60_000)
        requests.wait_for(lambda records, enough=enough: len(records) >= enough)
        drill.kill()
        assert checked(drill) == "ok"
        assert drill.row()[0].state is not TaskState.FAILED
    finished(drill)
