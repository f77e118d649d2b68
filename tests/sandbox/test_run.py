"""The sandbox as a program of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox.oss_client import OssClient
from tests.sandbox.vod_client import VodClient
from vod_desktop.sandbox import Sandbox
from vod_desktop.sandbox.run import main

Start = Callable[..., tuple[dict[str, Any], "subprocess.Popen[str]"]]


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Start]:
    running: list[subprocess.Popen[str]] = []

    def begin(*arguments: str) -> tuple[dict[str, Any], subprocess.Popen[str]]:
        command = [
            sys.executable,
            "-m",
            "vod_desktop.sandbox",
            "--data-dir",
            str(tmp_path / "data"),
            *arguments,
        ]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        running.append(process)
        assert process.stdout is not None
        return json.loads(process.stdout.readline()), process

    yield begin
    for process in running:
        process.kill()
        process.communicate()


def test_announcement(program: Start, tmp_path: Path) -> None:
    said, _process = program()
    assert list(said) == ["endpoint", "access_key_id", "access_key_secret", "region", "data_dir"]
    assert said["data_dir"] == str(tmp_path / "data")
    answer = VodClient(said["endpoint"], said["access_key_id"], said["access_key_secret"]).call(
        "GetVideoList"
    )
    assert answer.status == 200


@pytest.mark.skipif(os.name == "nt", reason="no such signals on Windows")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ends_with_a_signal(program: Start, number: signal.Signals) -> None:
    _said, process = program()
    process.send_signal(number)
    out, err = process.communicate(timeout=180)
    assert (process.returncode, out, err) == (0, "", "")


def test_faults_and_record_from_the_command_line(program: Start, tmp_path: Path) -> None:
    record = tmp_path / "record.jsonl"
    said, _process = program(
        "--fault", "PutObject,fail=503,once", "--fault", "clock=0", "--record", str(record)
    )
    oss = OssClient(said["endpoint"], said["access_key_id"], said["access_key_secret"])
    assert [oss.call("PUT", "key", {}, b"x").status for _ in range(2)] == [503, 200]
    assert [json.loads(line)["status"] for line in record.read_text().splitlines()] == [503, 200]
    assert (tmp_path / "data" / "objects" / "user-media" / "key").read_bytes() == b"x"


def test_app_server(program: Start) -> None:
    said, _process = program("--app-server")
    client = VodClient(said["endpoint"], "", "")
    headers = {"Authorization": f"Bearer {said['app_token']}", "Content-Type": "application/json"}
    body = json.dumps({"Title": "t", "FileName": "a.mp4"}).encode()
    answer = client.send("POST", "/app/videos", headers, body)
    assert (answer.status, set(answer.json) >= {"VideoId", "UploadAddress", "UploadAuth"}) == (200, True)
    assert client.send("POST", "/app/videos", {}, body).status == 401


def test_killed_and_started_again(program: Start) -> None:
    said, process = program()
    oss = OssClient(said["endpoint"], said["access_key_id"], said["access_key_secret"])
    upload_id = oss.initiate("key")
    etag = oss.part("key", upload_id, 1, b"x" * 200_000).etag
    process.kill()
    process.wait(60)
    again, _process = program()
    assert (again["access_key_id"], again["access_key_secret"]) == (oss.key_id, oss.secret)
    oss.endpoint = again["endpoint"]
    assert oss.complete("key", upload_id, [(1, etag)]).status == 200


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--fault", "explode"], "effect"),
        (["--port", "70000"], "port"),
        (["--port", "-1"], "port"),
        (["--token-ttl", "soon"], "seconds"),
        (["--token-ttl", "nan"], "seconds"),
    ],
)
def test_nonsense_is_refused_before_serving(
    arguments: list[str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert word in capsys.readouterr().err


def test_folder_in_use_is_said_in_a_sentence(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data-dir", str(sandbox.data_dir)]) == 1
    assert (
        capsys.readouterr().err == f"the sandbox cannot start: another sandbox works on {sandbox.data_dir}\n"
    )


def test_help_explains_the_faults(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "CompleteMultipartUpload cut after once" in capsys.readouterr().out
