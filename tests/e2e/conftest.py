"""The whole program against a sandbox."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.e2e.child import Child
from tests.e2e.desk import Desk, desk_on
from tests.e2e.program import Program
from vod_desktop.sandbox import Sandbox


@pytest.fixture
def program(sandbox: Sandbox, tmp_path: Path) -> Program:
    return Program(tmp_path / "home", sandbox, part_size=1024 * 1024)


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    def make(size: int, name: str = "clip.mp4") -> Path:
        path = tmp_path / name
        path.write_bytes(os.urandom(size))
        return path

    return make


@pytest.fixture
def quick(tmp_path: Path) -> None:
    """Let the window of the test wait for VOD's jobs in fiftieths of the usual times."""
    home = tmp_path / "window"
    home.mkdir()
    (home / "settings.json").write_text(json.dumps({"wait_scale": 0.02}))


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, sandbox: Sandbox) -> Iterator[Desk]:
    """The window of the program on the sandbox, its home under `window`."""
    with desk_on(sandbox, tmp_path / "window", qtbot, qapp) as opened:
        yield opened


@pytest.fixture
def open_window(sandbox: Sandbox) -> Iterator[Callable[[Path], Child]]:
    """Starts a window on a home in a process of its own, which can be killed."""
    if shutil.which("setpriv") is None:
        pytest.skip("needs setpriv")
    place = {
        "ENDPOINT": sandbox.endpoint,
        "KEY_ID": sandbox.access_key_id,
        "KEY_SECRET": sandbox.access_key_secret,
    }
    children: list[Child] = []

    def start(home: Path) -> Child:
        offscreen = {"QT_QPA_PLATFORM": "offscreen", "VOD_DESKTOP_HOME": str(home), "LANG": "C.UTF-8"}
        children.append(Child("window_child.py", display="", **place, **offscreen))
        assert children[-1].line() == {"ready": True}
        return children[-1]

    yield start
    for child in children:
        child.close()
