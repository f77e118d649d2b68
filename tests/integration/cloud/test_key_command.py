"""Programs that give keys: real ones, started without a shell."""

from __future__ import annotations

import json
import logging
import shlex
import sys
import time
from pathlib import Path

import pytest

from vod_desktop.cloud.key_command import key_from_command
from vod_desktop.domain.errors import KeySourceFailed
from vod_desktop.domain.key_source import KeyCommand

ANSWER = {"Version": 1, "AccessKeyId": "STS.x", "SecretAccessKey": "planted-secret", "SessionToken": "tok"}


def program(code: str, *arguments: object) -> KeyCommand:
    return KeyCommand(shlex.join([sys.executable, "-c", code, *map(str, arguments)]))


def reason(command: KeyCommand, **values: float) -> str:
    with pytest.raises(KeySourceFailed) as caught:
        key_from_command(command, **values)
    return str(caught.value.values["reason"])


def test_what_the_program_prints_is_the_key(caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    key = key_from_command(program("import sys; print(sys.argv[1])", json.dumps(ANSWER)))
    assert (key.access_key_id, key.access_key_secret, key.security_token) == (
        "STS.x",
        "planted-secret",
        "tok",
    )
    assert "planted-secret" not in caplog.text + repr(key)


def test_no_shell_takes_part(tmp_path: Path):
    touched = tmp_path / "touched"
    key_from_command(program("print(__import__('sys').argv[1])", json.dumps(ANSWER), ";", f"touch {touched}"))
    assert not touched.exists()


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (KeyCommand("no-such-program-anywhere"), "not-found"),
        (KeyCommand("/"), "not-started"),
        (KeyCommand('"'), "command"),
        (program("raise SystemExit(3)"), "exit-code"),
        (program("print('hello')"), "not-json"),
        (program("print('x' * 200_000)"), "too-long"),
        (program("import sys; sys.stderr.write('secret'); print('{}')"), "fields"),
    ],
)
def test_a_program_that_gives_no_key_is_named(command: KeyCommand, why: str):
    assert reason(command) == why


def test_a_program_without_end_that_prints_without_end_is_cut_off():
    assert reason(program("while True: print('x' * 10_000)")) == "too-long"


def test_a_program_that_hangs_is_ended_with_all_it_started(tmp_path: Path):
    mark = tmp_path / "pid"
    tell = f"pid = os.fork(); pid and open({str(mark)!r}, 'w').write(str(pid)); time.sleep(600)"
    assert reason(program(f"import os, time; {tell}"), timeout_s=4) == "time-out"
    gone = Path("/proc") / mark.read_text()
    deadline = time.monotonic() + 60
    while gone.exists() and "Z" not in (gone / "stat").read_text().split(")")[1]:
        assert time.monotonic() < deadline
        time.sleep(0.05)
