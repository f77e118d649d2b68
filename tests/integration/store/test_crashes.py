"""A child that dies leaves no memory behind; what escapes is logged without secrets."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SECRET = "plantedSecret0123456789abcdefG"
ROOT = Path(__file__).resolve().parents[3]
HEAD = """
import faulthandler, logging, os, signal, sys, threading
from pathlib import Path
from vod_desktop.store.crashes import crashes_logged, escaped_errors_logged, forbid_dumps
from vod_desktop.store.log import start_log
secret = "AccessKeySecret=" + "plantedSecret" + "0123456789abcdefG"
folder = Path(sys.argv[1])
"""


def child(folder: Path, body: str) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-c", HEAD + body, str(folder)],
        cwd=folder,
        env=environ,
        capture_output=True,
        text=True,
        timeout=180,
    )


def dumps(folder: Path, body: str) -> bool:
    """Whether the system wrote the memory of a child that did this and then died."""
    allow = "import resource as r\nhard = r.getrlimit(r.RLIMIT_CORE)[1]\nr.setrlimit(r.RLIMIT_CORE, (hard, hard))\n"
    code = HEAD + allow + body + "\nos.kill(os.getpid(), signal.SIGSEGV)"
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([sys.executable, "-c", code, str(folder)], cwd=folder, env=environ)
    status = os.waitpid(process.pid, 0)[1]
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == -signal.SIGSEGV
    return os.WCOREDUMP(status)


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux whether it dumped")
def test_a_crash_writes_no_memory_to_disk(tmp_path):
    if not dumps(tmp_path, ""):
        pytest.skip("this system writes no dumps at all")
    for left in tmp_path.iterdir():
        left.unlink()
    assert not dumps(tmp_path, "forbid_dumps()")
    assert list(tmp_path.iterdir()) == []


HOOKED = "with escaped_errors_logged():\n    "
ESCAPES = {
    "main": "raise ValueError(secret)",
    "thread": "t = threading.Thread(target=lambda: int(secret)); t.start(); t.join()",
    "unraisable": "class A:\n        def __del__(self): raise ValueError(secret)\n    a = A(); del a",
}


@pytest.mark.parametrize("how", ESCAPES)
def test_an_error_that_escapes_is_told_without_its_secret(tmp_path, how):
    ended = child(tmp_path, "log = start_log(folder)\n" + HOOKED + ESCAPES[how])
    logged = (tmp_path / "vod-desktop.log").read_text("utf-8")
    for text in (logged, ended.stderr):
        assert "ValueError" in text
        assert "AccessKeySecret=[hidden]" in text
        assert SECRET not in text


def test_without_a_log_standard_error_is_told_without_the_secret(tmp_path):
    ended = child(tmp_path, HOOKED + ESCAPES["main"])
    assert ended.returncode == 1
    assert ended.stderr.count("ValueError: AccessKeySecret=[hidden]") == 1
    assert SECRET not in ended.stderr


CRASH = """
os.umask(0)
forbid_dumps()
log = start_log(folder)
with crashes_logged(folder):
    print(oct((folder / "crash.txt").stat().st_mode & 0o777))
    if not (folder / "vod-desktop.log").exists():
        faulthandler._sigsegv()
"""


def test_the_stacks_of_a_crash_are_in_the_log_of_the_next_start(tmp_path):
    crashed = child(tmp_path, CRASH)
    assert crashed.returncode not in {0, 1}
    assert "Fatal Python error" in (tmp_path / "crash.txt").read_text()
    (tmp_path / "vod-desktop.log").touch()
    assert child(tmp_path, CRASH).stdout == "0o600\n"
    logged = (tmp_path / "vod-desktop.log").read_text("utf-8")
    assert "crashed the last time:\nFatal Python error: Segmentation fault" in logged
    assert not (tmp_path / "crash.txt").exists()


def test_hooks_are_put_back():
    from vod_desktop.store.crashes import escaped_errors_logged

    before = sys.excepthook
    with escaped_errors_logged():
        assert sys.excepthook is not before
    assert sys.excepthook is before
