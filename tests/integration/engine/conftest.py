"""An engine over a sandbox for each test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.rig import Rig
from vod_desktop.sandbox import Sandbox


@pytest.fixture
def rig(sandbox: Sandbox, tmp_path: Path) -> Iterator[Rig]:
    running = Rig(sandbox, tmp_path)
    yield running
    running.close()


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    def make(size: int, name: str = "clip.mp4") -> Path:
        path = tmp_path / name
        path.write_bytes(os.urandom(size))
        return path

    return make


@pytest.fixture
def stored(sandbox: Sandbox) -> Callable[[object], bytes]:
    """The bytes that arrived for a task."""

    def read(task) -> bytes:
        return (sandbox.data_dir / "objects" / task.address.bucket / task.address.object_key).read_bytes()

    return read
