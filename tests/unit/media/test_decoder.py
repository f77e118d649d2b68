from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.clips import make_clip
from vod_desktop.domain.media import MediaUnavailable, MediaUnreadable
from vod_desktop.media.decoder import WORKER_FLAG, Decoder

_BEHAVIOUR = """
import os, sys, time
from vod_desktop.media.wire import receive, send
while True:
    request, _ = receive(sys.stdin.buffer)
    name = os.path.basename(request["path"])
    if name == "crash":
        os._exit(7)
    if name == "hang":
        time.sleep(600)
    if name == "babble":
        sys.stdout.buffer.write(b"\\x00\\x00\\x00\\x05nonsense")
        sys.stdout.buffer.flush()
        os._exit(0)
    if name == "environment":
        send(sys.stdout.buffer, {}, (repr(sorted(os.environ)).encode(),))
    send(sys.stdout.buffer, {}, (str(os.getpid()).encode(),))
"""


@pytest.fixture
def odd():
    """A decoder whose process does what the name of the file says."""
    decoder = Decoder(command=(sys.executable, "-c", _BEHAVIOUR), timeout_s=60)
    yield decoder
    decoder.close()


@pytest.mark.parametrize(
    ("name", "reason"), [("crash", "crashed"), ("hang", "timed-out"), ("babble", "crashed")]
)
def test_a_process_that_fails_costs_one_answer(odd, monkeypatch, name, reason):
    first = odd.frame("fine", 0)
    with monkeypatch.context() as hasty:
        hasty.setattr(odd, "_timeout_s", 0.7 if name == "hang" else 60)
        with pytest.raises(MediaUnreadable) as raised:
            odd.frame(name, 0)
    assert raised.value.values == {"path": name, "reason": reason}
    second = odd.frame("fine", 0)
    assert first != second


def test_a_process_that_was_killed_while_idle_is_started_again(odd):
    pid = int(odd.frame("fine", 0))
    odd._process.kill()
    odd._process.wait()
    assert int(odd.frame("fine", 0)) != pid


def test_one_process_serves_all_threads(odd):
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: odd.frame("fine", 0), range(40)))) == 1


def test_closing_ends_a_call_under_way(odd):
    slow = Decoder(command=(sys.executable, "-c", _BEHAVIOUR), timeout_s=60)
    slow.frame("fine", 0)
    with ThreadPoolExecutor(1) as pool:
        call = pool.submit(slow.frame, "hang", 0)
        while slow._lock.acquire(blocking=False):  # until the call holds it
            slow._lock.release()
        slow.close()
        with pytest.raises(MediaUnavailable):
            call.result(timeout=180)
    slow.close()


def test_a_closed_decoder_says_so():
    decoder = Decoder()
    decoder.close()
    with pytest.raises(MediaUnavailable) as raised:
        decoder.facts("a.mp4")
    assert raised.value.values["reason"] == "closed"


def test_without_the_extra_it_is_unavailable(monkeypatch):
    monkeypatch.setitem(sys.modules, "av", None)
    decoder = Decoder()
    assert not decoder.available
    with pytest.raises(MediaUnavailable) as raised:
        decoder.thumbnail("a.mp4", 9, 9)
    assert raised.value.values["reason"] == "not-installed"


def test_a_command_that_does_not_exist_is_unavailable(tmp_path):
    with pytest.raises(MediaUnavailable):
        Decoder(command=(str(tmp_path / "nothing"),)).facts("a.mp4")


def test_the_process_inherits_no_secret(odd, monkeypatch):
    monkeypatch.setenv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "planted")
    names = odd.frame("environment", 0).decode()
    assert "ALIBABA" not in names
    assert "PATH" in names


@pytest.mark.parametrize("entry", ["main", "main_window"])
def test_the_program_of_a_bundle_is_its_own_decoder(tmp_path, entry):
    code = f"import sys; from vod_desktop.bootstrap import {entry} as start; sys.exit(start())"
    decoder = Decoder(command=(sys.executable, "-c", code, WORKER_FLAG))
    assert decoder.facts(str(make_clip(tmp_path / "a.mp4"))).width == 320
    decoder.close()


def test_the_program_itself_does_not_load_the_decoder(tmp_path):
    clip = make_clip(tmp_path / "a.mp4")
    code = (
        "import sys; from vod_desktop.media.decoder import Decoder; d = Decoder();"
        f" d.facts({str(clip)!r}); d.close(); print('av' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX process list")
def test_the_process_ends_when_the_program_is_killed(tmp_path):
    clip = make_clip(tmp_path / "a.mp4")
    code = (
        "import sys; from vod_desktop.media.decoder import Decoder; d = Decoder();"
        f" d.facts({str(clip)!r}); print(d._process.pid, flush=True); sys.stdin.read()"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    pid = int(program.stdout.readline())
    program.kill()
    program.communicate()
    end = time.monotonic() + 60
    while _is_alive(pid) and time.monotonic() < end:
        time.sleep(0.02)
    assert not _is_alive(pid)


def _is_alive(pid: int) -> bool:
    found = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True)
    return bool(found.stdout.strip()) and not found.stdout.strip().startswith("Z")


@pytest.mark.skipif(sys.platform != "linux", reason="limits of Linux")
def test_the_process_can_write_no_file_and_has_a_memory_limit(tmp_path):
    clip = make_clip(tmp_path / "a.mp4")
    decoder = Decoder()
    decoder.facts(str(clip))
    with open(f"/proc/{decoder._process.pid}/limits") as file:
        limits = file.read()
    decoder.close()
    for line in (
        "Max file size             0",
        "Max core file size        0",
        "Max address space         4294967296",
    ):
        assert line in limits
