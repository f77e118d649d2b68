"""The file changes while it is sent: no object is ever made of two versions of it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.integration.engine.conftest import let_go
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import TaskState

PART = 100 * KIB
COUNT = 20


def grow(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


def truncate(path: Path) -> None:
    os.truncate(path, COUNT * PART // 2)


def replace_by_another(path: Path) -> None:
    """Same size, same time of change; another file under the same name."""
    times = path.stat()
    other = path.with_suffix(".new")
    other.write_bytes(os.urandom(times.st_size))
    os.utime(other, ns=(times.st_atime_ns, times.st_mtime_ns))
    other.replace(path)


def rewrite_and_set_the_time_back(path: Path) -> None:
    times = path.stat()
    with path.open("r+b") as file:
        file.write(os.urandom(times.st_size))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def change_one_byte(path: Path, offset: int = 0) -> None:
    times = path.stat()
    with path.open("r+b") as file:
        file.seek(offset)
        byte = file.read(1)
        file.seek(offset)
        file.write(bytes([byte[0] ^ 1]))
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def rename(path: Path) -> None:
    path.rename(path.with_name("renamed.mp4"))


def become_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


CHANGES = [
    (grow, "source-changed"),
    (truncate, "source-changed"),
    (replace_by_another, "source-changed"),
    (rewrite_and_set_the_time_back, "source-changed"),
    (change_one_byte, "source-changed"),
    (rename, "source-missing"),
    (become_a_folder, "source-is-folder"),
]
each_change = pytest.mark.parametrize(
    ("change", "cause"), CHANGES, ids=[change.__name__ for change, _ in CHANGES]
)


@pytest.fixture
def half(rig, sandbox, file):
    """An upload of which some parts were sent and the others are held."""
    held = sandbox.faults.add("UploadPart hold nth=6 count=100")
    task = rig.add(file(COUNT * PART))
    rig.start(task.id)
    held.wait_holding(4)
    return rig.tasks[task.id], held


@each_change
def test_a_change_while_it_is_sent_is_told_before_an_object_is_made(rig, sandbox, half, change, cause):
    task, held = half
    change(Path(task.path))
    held.remove()
    task = rig.settled(task.id)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, cause)
    assert task.failure.values["path"] == task.path
    assert sandbox.requests.count("CompleteMultipartUpload") == 0


@each_change
def test_a_change_while_it_is_paused_is_told_before_an_object_is_made(rig, sandbox, half, change, cause):
    task, held = half
    rig.paused(task.id)
    let_go(sandbox, held)
    change(Path(task.path))
    rig.start(task.id)
    task = rig.settled(task.id)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, cause)
    assert sandbox.requests.count("CompleteMultipartUpload") == 0


def test_a_change_of_what_was_not_yet_sent_makes_one_version_and_that_is_fine(rig, half, stored):
    task, held = half
    change_one_byte(Path(task.path), COUNT * PART - 1)
    held.remove()
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert stored(done) == Path(task.path).read_bytes()


@pytest.mark.parametrize("change", [grow, replace_by_another, rewrite_and_set_the_time_back])
def test_told_to_go_on_it_sends_the_new_version_to_the_same_media(rig, sandbox, half, stored, change):
    task, held = half
    change(Path(task.path))
    held.remove()
    asked = rig.settled(task.id)
    rig.start(task.id)
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert stored(done) == Path(task.path).read_bytes()
    assert done.media_id == asked.media_id
    assert sandbox.requests.count("CreateUploadVideo") == 1


@pytest.mark.parametrize("change", [rewrite_and_set_the_time_back, replace_by_another, grow])
def test_a_change_after_the_last_part_is_told_before_an_object_is_made(rig, sandbox, file, change):
    held = sandbox.faults.add("UploadPart hold after part=20")
    task = rig.add(file(COUNT * PART))
    rig.start(task.id)
    held.wait_holding()
    change(Path(task.path))
    held.release()
    task = rig.settled(task.id)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "source-changed")
    assert sandbox.requests.count("CompleteMultipartUpload") == 0


def test_changed_rights_are_no_change(rig, half, stored):
    task, held = half
    Path(task.path).chmod(0o600)
    held.remove()
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert stored(done) == Path(task.path).read_bytes()


def test_a_file_that_is_back_goes_on(rig, sandbox, half, stored):
    task, held = half
    away = Path(task.path).rename(Path(task.path).with_name("away.mp4"))
    held.remove()
    assert rig.settled(task.id).failure.kind == "source-missing"
    away.rename(task.path)
    rig.start(task.id)
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert stored(done) == Path(task.path).read_bytes()
    assert sandbox.requests.count("InitiateMultipartUpload") == 1


@pytest.mark.parametrize("change", [rewrite_and_set_the_time_back, replace_by_another, grow, truncate])
def test_a_small_file_that_changes_on_its_way_does_not_arrive(rig, sandbox, file, change):
    path = file(COUNT * PART)
    rig.settings = replace(rig.settings, multipart_from=2 * COUNT * PART)
    rig.bandwidth.set_limit(COUNT * PART // 20)
    task = rig.add(path)
    rig.start(task.id)
    rig.until(task.id, lambda t: t.sent > 0)
    change(path)
    rig.bandwidth.set_limit(None)
    task = rig.settled(task.id)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "source-changed")
    assert {put.status for put in sandbox.requests.of("PutObject")} <= {None, 400}


@pytest.mark.parametrize(
    ("make", "cause"),
    [
        (lambda path: path.write_bytes(b""), "source-empty"),
        (lambda path: path.mkdir(), "source-is-folder"),
        (os.mkfifo, "source-unreadable"),
        (lambda path: path.symlink_to(path), "source-unreadable"),
        (lambda path: path.symlink_to("nowhere"), "source-missing"),
    ],
    ids=["empty", "folder", "fifo", "loop", "dangling"],
)
def test_what_is_no_file_with_bytes_creates_no_media(rig, sandbox, tmp_path, file, make, cause):
    task = rig.add(file(10))
    path = Path(task.path)
    path.unlink()
    make(path)
    rig.start(task.id)
    task = rig.settled(task.id)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, cause)
    assert sandbox.requests.all() == ()
