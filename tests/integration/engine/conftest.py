"""An engine over a sandbox for each test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from tests.rig import QUICK, Rig
from vod_desktop.domain.limits import KIB
from vod_desktop.domain.task import UploadTask
from vod_desktop.sandbox import FaultHandle, Sandbox, SandboxOptions

SMALL_PARTS = replace(QUICK, part_size=100 * KIB, multipart_from=150 * KIB)


@pytest.fixture
def rig(sandbox: Sandbox, tmp_path: Path) -> Iterator[Rig]:
    running = Rig(sandbox, tmp_path, SMALL_PARTS)
    yield running
    running.close()


@pytest.fixture
def ending() -> Iterator[ExitStack]:
    """Closes at the end of the test what it was given."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def new_rig(tmp_path: Path, ending: ExitStack) -> Callable[..., Rig]:
    """Another engine on the same database; its predecessor must have been closed."""

    def make(sandbox: Sandbox, settings=SMALL_PARTS, **options) -> Rig:
        running = Rig(sandbox, tmp_path, settings, **options)
        ending.callback(running.close)
        return running

    return make


@pytest.fixture
def new_sandbox(tmp_path: Path, ending: ExitStack) -> Callable[..., Sandbox]:
    """A sandbox with other options, on the same data as any other of this test."""

    def make(**options) -> Sandbox:
        running = Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox", **options))
        return ending.enter_context(running)

    return make


def let_go(sandbox: Sandbox, held: FaultHandle) -> None:
    """Take a hold out of force and wait until what it held is over, whatever became of it."""
    held.remove()
    sandbox.requests.wait_for(lambda _: sandbox.requests.active() == 0)


def on_server(sandbox: Sandbox, task: UploadTask) -> set[int]:
    """The numbers of the parts that the server holds for a task."""
    assert task.address is not None
    upload = sandbox.uploads.find(task.address.bucket, task.address.object_key, str(task.upload_id))
    return {part.number for part in upload.parts()}


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    def make(size: int, name: str = "clip.mp4") -> Path:
        path = tmp_path / name
        path.write_bytes(os.urandom(size))
        return path

    return make


@pytest.fixture
def stored(tmp_path: Path) -> Callable[[UploadTask], bytes]:
    """The bytes that arrived for a task."""

    def read(task: UploadTask) -> bytes:
        assert task.address is not None
        return (tmp_path / "sandbox" / "objects" / task.address.bucket / task.address.object_key).read_bytes()

    return read
