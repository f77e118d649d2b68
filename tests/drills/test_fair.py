"""Under a limit, files that run together get alike and none waits for the end of another: counted in bytes, not in seconds."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.rig import QUICK, Rig
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState, UploadTask
from vod_desktop.sandbox import RequestRecord, Sandbox

PART = 100 * KIB
FILES = 6
PARTS = 30
SETTINGS = replace(QUICK, files_at_once=FILES, part_size=PART, multipart_from=2 * PART, part_slots=4)


@pytest.fixture
def rig(sandbox: Sandbox, tmp_path: Path) -> Iterator[Rig]:
    running = Rig(sandbox, tmp_path, SETTINGS)
    running.bandwidth.set_limit(6_000_000)
    yield running
    running.close()


def add(rig: Rig, folder: Path, name: str, parts: int) -> UploadTask:
    path = folder / f"{name}.mp4"
    path.write_bytes(os.urandom(parts * PART))
    return rig.add(path)


def together(records: list[RequestRecord]) -> list[RequestRecord]:
    """From the moment when all have begun to the moment when the first has all its parts."""
    seen: Counter[str] = Counter()
    begun = 0
    for number, record in enumerate(records):
        seen[record.key] += 1
        begun = begun or (number + 1 if len(seen) == FILES else 0)
        if seen[record.key] == PARTS:
            return records[begun:number]
    raise AssertionError("none has all its parts")


def test_files_that_run_together_get_alike(rig, sandbox, tmp_path):
    tasks = [add(rig, tmp_path, f"clip-{number}", PARTS) for number in range(FILES)]
    rig.start(*(task.id for task in tasks))
    assert {rig.settled(task.id).state for task in tasks} == {TaskState.DONE}
    span = together([record for record in sandbox.requests.of("UploadPart") if record.status == 200])
    shares = Counter(record.key for record in span)
    assert len(shares) == FILES
    assert max(shares.values()) <= 1.5 * min(shares.values())
    for first in range(len(span) - 4 * FILES):
        assert len({record.key for record in span[first : first + 4 * FILES]}) == FILES


def test_a_short_file_that_comes_later_does_not_wait_for_long_ones(rig, sandbox, tmp_path):
    long = [add(rig, tmp_path, f"long-{number}", 2 * PARTS) for number in range(FILES - 1)]
    rig.start(*(task.id for task in long))
    sandbox.requests.wait_for_count("UploadPart", 20)
    short = add(rig, tmp_path, "short", 3)
    rig.start(short.id)
    before = sandbox.requests.count("UploadPart")
    assert rig.settled(short.id).state is TaskState.DONE
    assert sandbox.requests.count("UploadPart") - before < 2 * PARTS
    assert {rig.settled(task.id).state for task in long} == {TaskState.DONE}
