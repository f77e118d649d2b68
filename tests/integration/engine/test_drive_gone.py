"""The drive with the file is pulled out or becomes unreadable: real file systems, mounted for the test. Needs root."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.integration.engine.conftest import let_go
from vod_desktop.domain.limits import KIB, MIB
from vod_desktop.domain.task import TaskState

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="loop devices of Linux")
PART = 100 * KIB
COUNT = 40


def told_to(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@dataclass
class Stick:
    """A drive of 12 MiB that can be pulled out, break and be mended."""

    image: Path
    folder: Path
    device: str = ""

    def plug_in(self) -> None:
        if not self.device:
            self.device = told_to("losetup", "--find", "--show", str(self.image))
        told_to("mount", "-o", "ro", self.device, str(self.folder))

    def pull_out(self) -> None:
        told_to("umount", "--lazy", str(self.folder))

    def breaks(self) -> bytes:
        """Nothing behind the first third can be read any more; returns what was there."""
        with self.image.open("r+b") as image:
            image.seek(4 * MIB)
            lost = image.read()
            image.truncate(4 * MIB)
        self._forget_what_was_read()
        return lost

    def _forget_what_was_read(self) -> None:
        """The system reads ahead: what it holds in memory would be readable still."""
        with (self.folder / "clip.mp4").open("rb") as clip:
            os.posix_fadvise(clip.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)

    def is_mended(self, lost: bytes) -> None:
        with self.image.open("ab") as image:
            image.write(lost)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Stick]:
    """Plugged in, with a `clip.mp4` of 40 parts; none of it was read since, so that every read is one of the drive."""
    made = Stick(tmp_path / "stick.img", tmp_path / "stick")
    made.folder.mkdir()
    clip = tmp_path / "content" / "clip.mp4"
    clip.parent.mkdir()
    clip.write_bytes(os.urandom(COUNT * PART - 7))
    made.image.write_bytes(bytes(12 * MIB))
    try:
        told_to("mkfs.ext4", "-q", "-O", "^has_journal", "-d", str(clip.parent), str(made.image))
        made.plug_in()
    except (subprocess.CalledProcessError, FileNotFoundError):
        pytest.skip("making and mounting a drive is not allowed here")
    yield made
    subprocess.run(["umount", "--lazy", str(made.folder)], capture_output=True, check=False)
    subprocess.run(["losetup", "--detach", made.device], capture_output=True, check=False)


@pytest.fixture
def half(rig, sandbox, stick):
    """An upload from the stick of which some parts were sent and the others are held."""
    held = sandbox.faults.add("UploadPart hold nth=6 count=100")
    task = rig.add(stick.folder / "clip.mp4")
    rig.start(task.id)
    held.wait_holding(4)
    return rig.tasks[task.id], held


def test_a_drive_that_is_pulled_out_is_told_and_its_return_goes_on(rig, sandbox, stick, half, stored):
    task, held = half
    stick.pull_out()
    held.remove()
    asked = rig.settled(task.id)
    assert (asked.state, asked.failure.kind) == (TaskState.ATTENTION, "source-missing")
    stick.plug_in()
    rig.start(task.id)
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert stored(done) == (stick.image.parent / "content" / "clip.mp4").read_bytes()
    assert sandbox.requests.count("InitiateMultipartUpload") == 1
    assert sandbox.requests.count("CompleteMultipartUpload") == 1


def test_a_drive_that_cannot_be_read_halfway_is_told_and_goes_on_when_it_can(
    rig, sandbox, stick, half, stored
):
    task, held = half
    lost = stick.breaks()
    held.remove()
    asked = rig.settled(task.id)
    assert (asked.state, asked.failure.kind) == (TaskState.ATTENTION, "source-unreadable")
    assert asked.failure.values["why"] == os.strerror(5)
    assert sandbox.requests.count("CompleteMultipartUpload") == 0
    stick.is_mended(lost)
    rig.start(task.id)
    done = rig.settled(task.id)
    assert done.state is TaskState.DONE, done.failure
    assert stored(done) == (stick.image.parent / "content" / "clip.mp4").read_bytes()


def test_a_drive_that_broke_during_a_pause_is_told_before_an_object_is_made(rig, sandbox, stick, half):
    task, held = half
    rig.paused(task.id)
    let_go(sandbox, held)
    stick.pull_out()
    told_to("losetup", "--detach", stick.device)
    stick.device = ""
    stick.plug_in()
    stick.breaks()
    rig.start(task.id)
    asked = rig.settled(task.id)
    assert (asked.state, asked.failure.kind) == (TaskState.ATTENTION, "source-unreadable")
    assert sandbox.requests.count("CompleteMultipartUpload") == 0


def test_a_small_file_that_cannot_be_read_to_its_end_does_not_arrive(rig, sandbox, stick):
    rig.settings = replace(rig.settings, multipart_from=2 * COUNT * PART)
    stick.breaks()
    task = rig.upload(stick.folder / "clip.mp4")
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "source-unreadable")
    assert {put.status for put in sandbox.requests.of("PutObject")} <= {None, 400}


def test_a_file_without_rights_is_told_and_goes_on_when_it_has_them(rig, file, stored):
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    path = file(COUNT * PART)
    path.chmod(0)
    task = rig.upload(path)
    assert (task.state, task.failure.kind) == (TaskState.ATTENTION, "source-unreadable")
    path.chmod(0o600)
    rig.start(task.id)
    assert rig.settled(task.id).state is TaskState.DONE
