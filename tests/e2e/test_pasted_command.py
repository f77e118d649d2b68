"""`vod-desktop inspect-pair` and `upload --pasted-pair` as a script meets them: no account, no key, nothing on the command line."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.canary import written_below
from tests.e2e.display import until
from tests.e2e.program import Outcome, Program
from vod_desktop.sandbox import Sandbox, SandboxOptions


@pytest.fixture(params=[3000])
def sandbox(tmp_path, request):
    with Sandbox(SandboxOptions(data_dir=tmp_path / "sandbox", token_ttl_s=request.param)) as running:
        yield running


@pytest.fixture
def start(program):
    """Without any key in the environment."""
    env = {name: value for name, value in program.environ.items() if not name.startswith("ALIBABA")}

    def started(*words: object, **changes: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "vod_desktop", *map(str, words), "--home", str(program.home)]
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        return subprocess.Popen(command, env={**env, **changes}, text=True, encoding="utf-8", **pipes)

    return started


@pytest.fixture
def command(start):
    def run(*words: object, typed: str = "", **changes: str) -> Outcome:
        process = start(*words, **changes)
        out, err = process.communicate(typed, timeout=180)
        return Outcome(process.returncode, out, err)

    return run


def made(sandbox: Sandbox, name: str = "clip.mp4") -> dict[str, str]:
    """Someone with a key asks VOD."""
    asked = {"Title": "t", "FileName": name}
    return sandbox.vod.call("CreateUploadVideo", asked, sandbox.keys.valid.caller)


def lines(pair: dict[str, str]) -> str:
    return f"{pair['UploadAddress']}\n{pair['UploadAuth']}\n"


def secrets(pair: dict[str, str]) -> list[str]:
    inside = json.loads(base64.b64decode(pair["UploadAuth"]))
    return [pair["UploadAuth"], inside["AccessKeySecret"], inside["SecurityToken"]]


def test_a_file_is_uploaded_with_nothing_but_a_pair(command, sandbox, file, program):
    pair = made(sandbox)
    path = file(3_000_000)
    words = ("upload", "--json", path, "--pasted-pair", "--media-id", pair["VideoId"])
    ended = command(*words, typed=lines(pair))
    assert ended.code == 0, ended.err
    done = ended.only("done")
    assert (done["verified"], done["media_id"]) == (True, pair["VideoId"])
    assert {record.service for record in sandbox.requests.all()} == {"oss"}
    written = b"".join(path.read_bytes() for path in written_below(program.home, []))
    told = ended.out + ended.err
    assert not [secret for secret in secrets(pair) if secret in told or secret.encode() in written]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda pair: (pair["UploadAuth"], pair["UploadAddress"]), "The two texts are swapped"),
        (lambda pair: (pair["UploadAddress"][:-9], pair["UploadAuth"]), "The upload address cannot be read"),
        (lambda pair: (pair["UploadAddress"], pair["UploadAuth"][:-9]), "The upload auth cannot be read"),
        (lambda pair: (pair["UploadAddress"], ""), "The upload auth is missing"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_sent(command, sandbox, file, spoil, said):
    typed = "\n".join(spoil(made(sandbox))) + "\n"
    ended = command("upload", file(10), "--pasted-pair", typed=typed)
    assert (ended.code, ended.err.startswith(said)) == (3, True), ended.err
    looked = command("inspect-pair", typed=typed)
    assert (looked.code, said in looked.err) == (1, True)
    assert sandbox.requests.all() == ()


@pytest.mark.parametrize("sandbox", [-60], indirect=True)
def test_a_pair_that_has_expired_is_named(command, sandbox, file):
    ended = command("inspect-pair", "--json", typed=lines(made(sandbox)))
    assert (ended.code, ended.only("pair")["findings"]) == (1, ["expired"])


def test_the_inspector_tells_what_is_in_a_pair_without_its_secrets(command, sandbox):
    pair = made(sandbox)
    for words in (("inspect-pair", "film.mp4"), ("inspect-pair", "film.mp4", "--json")):
        ended = command(*words, typed=lines(pair))
        assert (ended.code, not [one for one in secrets(pair) if one in ended.out + ended.err]) == (0, True)
    told = ended.only("pair")
    place = json.loads(base64.b64decode(pair["UploadAddress"]))
    assert (told["usable"], told["bucket"], told["object"]) == (True, place["Bucket"], place["FileName"])


def test_a_file_of_another_type_is_warned_of(command, sandbox):
    ended = command("inspect-pair", "film.png", "--json", typed=lines(made(sandbox)))
    assert (ended.code, ended.only("pair")["findings"]) == (0, ["wrong-file"])


def test_a_pair_is_for_one_file(command, sandbox, file, tmp_path):
    two = command("upload", file(10), file(10, "b.mp4"), "--pasted-pair", typed=lines(made(sandbox)))
    folder = command("upload", tmp_path, "--pasted-pair", typed=lines(made(sandbox)))
    assert (two.code, folder.code, sandbox.requests.all()) == (2, 2, ())


def test_a_program_that_runs_already_takes_the_pair_over(program: Program, start, command, sandbox, file):
    held = sandbox.faults.add("UploadPart hold part=12")
    running = program.start_upload(file(12 * 1024 * 1024, "first.mp4"))
    try:
        sandbox.requests.wait_active("UploadPart")
        other = start("upload", "--json", file(1000, "second.mp4"), "--pasted-pair")
        out, _err = other.communicate(lines(made(sandbox, "second.mp4")), timeout=180)
        assert (other.returncode, json.loads(out)["event"]) == (0, "done")
    finally:
        held.remove()
        running.communicate(timeout=180)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_text_of_a_pair_is_on_a_command_line(start, sandbox, file):
    pair = made(sandbox)
    process = start("upload", file(3_000_000), "--pasted-pair", "--limit", "500K")
    assert process.stdin is not None
    process.stdin.write(lines(pair))
    process.stdin.flush()
    try:
        until(sandbox.requests.all)
        told = (
            Path(f"/proc/{process.pid}/cmdline").read_text()
            + Path(f"/proc/{process.pid}/environ").read_text()
        )
        assert not [secret for secret in secrets(pair) if secret in told]
    finally:
        process.kill()
        process.communicate()


def test_a_proxy_that_was_chosen_is_not_gone_past(command, file):
    place = {
        "Endpoint": "https://oss-cn-shanghai.aliyuncs.com",
        "Bucket": "outin-1",
        "FileName": "sv/clip.mp4",
    }
    inside = {
        "AccessKeyId": "STS.canary",
        "AccessKeySecret": "canary-secret",
        "SecurityToken": "canary-token",
    }
    typed = "".join(
        base64.b64encode(json.dumps(each).encode()).decode() + os.linesep for each in (place, inside)
    )
    words = ("upload", "--json", file(10), "--pasted-pair", "--proxy", "http://editor@127.0.0.1:1")
    ended = command(*words, typed=typed, VOD_DESKTOP_PROXY_PASSWORD="canary-proxy")
    assert (ended.code, ended.only("failed")["code"]) == (1, "network-down")
    assert "The proxy on the way to oss-cn-shanghai.aliyuncs.com" in ended.only("failed")["message"]
