"""A second start of the window: it hands its files to the first and ends."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from tests.e2e.child import Child
from tests.e2e.display import until

pytestmark = pytest.mark.skipif(shutil.which("setpriv") is None, reason="needs setpriv")
START = "import sys; from vod_desktop.bootstrap import main_window; sys.exit(main_window(sys.argv[1:]))"


@pytest.fixture
def first(sandbox, tmp_path):
    child = Child(
        "window_child.py",
        display="",
        QT_QPA_PLATFORM="offscreen",
        VOD_DESKTOP_HOME=str(tmp_path / "home"),
        ENDPOINT=sandbox.endpoint,
        KEY_ID=sandbox.access_key_id,
        KEY_SECRET=sandbox.access_key_secret,
        LANG="C.UTF-8",
    )
    assert child.line() == {"ready": True}
    yield child
    child.close()


def second(home, *arguments):
    return subprocess.run(
        [sys.executable, "-c", START, "--home", home, *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def titles(child):
    return [task[1] for task in child.ask(tasks=True)["tasks"]]


def test_its_files_become_rows_of_the_first(first, file, tmp_path):
    paths = [file(2000, name) for name in ("片头 one.mp4", "two #2.mov")]
    done = second(tmp_path / "home", *paths)
    assert (done.returncode, done.stderr) == (0, "")
    until(lambda: titles(first) == ["片头 one", "two #2"], what="both rows are there")


def test_without_files_it_ends_and_leaves_the_first_as_it_is(first, tmp_path):
    assert second(tmp_path / "home").returncode == 0
    assert titles(first) == []
