"""A second start of the window: it hands its files to the first and ends."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from tests.e2e.child import Child
from tests.e2e.display import until
from tests.e2e.test_moving_commands import HOSTED, queue_file

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
    return ended([sys.executable, "-c", START, "--home", home, *arguments])


def command(home, *arguments):
    return ended([sys.executable, "-m", "vod_desktop", *arguments, "--home", home])


def ended(words):
    return subprocess.run(
        words,
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


def test_a_queue_file_goes_in_and_out_of_the_first_by_commands(first, file, tmp_path):
    given = queue_file(tmp_path / "given.vodqueue", file(2000, "autumn.mp4"), account="There")
    taken = command(tmp_path / "home", "queue", "import", given)
    assert (taken.returncode, "Uploads, as drafts: 1\n" in taken.stderr) == (0, True), taken.stderr
    until(lambda: titles(first) == ["autumn"], what="the row is in the window")
    for word in ("queue", "backup"):
        saved = command(tmp_path / "home", word, "export", tmp_path / "out")
        assert (saved.returncode, "(1 rows)" in saved.stderr) == (0, True), saved.stderr
        assert "autumn.mp4" in (tmp_path / "out").read_text()
    (tmp_path / "no.vodqueue").write_text("[]")
    refused = command(tmp_path / "home", "queue", "import", tmp_path / "no.vodqueue")
    assert (refused.returncode, "cannot be taken in" in refused.stderr) == (1, True), refused.stderr


def test_a_queue_file_that_is_started_is_uploaded_by_the_first(first, sandbox, file, tmp_path):
    sandbox.objects.put_stream("user-media", "films/opening.mp4", [b"content"])
    given = queue_file(
        tmp_path / "given.vodqueue", file(2000, "autumn.mp4"), account="There", registered=(HOSTED,)
    )
    done = command(tmp_path / "home", "queue", "import", "--start", given)
    assert (done.returncode, [line[:1] for line in done.stdout.splitlines()]) == (0, ["✓"] * 2), done
    assert len(sandbox.requests.of("RegisterMedia")) == 1
    assert titles(first) == ["autumn"]


def test_the_command_takes_files_to_the_window_too(first, file, tmp_path):
    done = command(tmp_path / "home", file(2000, "autumn.mp4"))
    assert (done.returncode, done.stderr) == (0, "")
    until(lambda: titles(first) == ["autumn"], what="the row is there")


def test_a_queue_file_that_is_opened_is_shown_by_the_first_before_anything_is_added(first, tmp_path):
    given = queue_file(tmp_path / "given.vodqueue", tmp_path / "gone.mp4", account="There")
    assert command(tmp_path / "home", given).returncode == 0
    first.place("What would be added")
    assert titles(first) == []
