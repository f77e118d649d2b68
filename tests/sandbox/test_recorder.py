"""The request log: what it promises to scripts and what it leaves out."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sandbox.conftest import holder, owner
from tests.sandbox.vod_client import VodClient
from vod_desktop.sandbox import KeyKind, Sandbox
from vod_desktop.sandbox.recorder import RequestLog, without_secrets

PROMISED = ("t", "service", "action", "params", "signature", "verified", "status", "code", "bytes_in")


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_lines_have_the_promised_names_first(start: Callable[..., Sandbox], tmp_path: Path) -> None:
    sandbox = start(record=tmp_path / "record.jsonl")
    holder(sandbox, "key").upload("key", [b"x" * 200_000, b"end"])
    rows = lines(tmp_path / "record.jsonl")
    assert [tuple(row)[:9] for row in rows] == [PROMISED] * 4
    assert [row["action"] for row in rows] == [
        "InitiateMultipartUpload",
        "UploadPart",
        "UploadPart",
        "CompleteMultipartUpload",
    ]
    assert {(row["service"], row["signature"], row["verified"], row["status"]) for row in rows} == {
        ("oss", "v4", True, 200)
    }
    assert [row["bytes_in"] for row in rows][1:3] == [200_000, 3]


def test_file_is_appended_to(start: Callable[..., Sandbox], tmp_path: Path) -> None:
    for _ in range(2):
        sandbox = start(record=tmp_path / "record.jsonl")
        owner(sandbox).call("GET", "nothing")
        sandbox.close()
    assert [row["code"] for row in lines(tmp_path / "record.jsonl")] == ["NoSuchKey"] * 2


def test_no_secret_is_written_anywhere(start: Callable[..., Sandbox], tmp_path: Path) -> None:
    sandbox = start(record=tmp_path / "record.jsonl")
    sts = sandbox.keys.of_kind(KeyKind.STS)
    vod = VodClient(sandbox.endpoint, sts.access_key_id, sts.access_key_secret, sts.security_token)
    grant = vod.call("CreateUploadVideo", Title="t", FileName="a.mp4").json
    vod.call_v3("GetVideoList")
    client = holder(sandbox, "key")
    client.upload("key", [b"x"])
    signature = client.sign("GET", "key", {}, {})["authorization"].rpartition("=")[2]
    secrets = [
        sts.access_key_secret,
        str(sts.security_token),
        client.secret,
        str(client.token),
        grant["UploadAuth"],
    ]
    secrets += [sandbox.access_key_secret, signature]
    sandbox.close()
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert [secret for secret in secrets if secret.encode() in written] == []
    assert not [
        record for record in sandbox.requests.all() if any(secret in repr(record) for secret in secrets)
    ]


def test_secret_names_are_recognised() -> None:
    params = {
        "Title": "t",
        "SignatureNonce": "n",
        "Signature": "x",
        "SecurityToken": "x",
        "x-oss-signature": "x",
    }
    assert without_secrets(params) == {"Title": "t", "SignatureNonce": "n"}


def test_waiting_for_requests(sandbox: Sandbox) -> None:
    timer = threading.Timer(0.05, lambda: owner(sandbox).call("GET", "nothing"))
    timer.start()
    assert sandbox.requests.wait_for_count("GetObject", 1)[0].key == "nothing"
    timer.join()
    with pytest.raises(TimeoutError):
        sandbox.requests.wait_for(lambda records: len(records) > 99, timeout=0.01)


def test_a_request_is_active_until_it_is_recorded(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    log, active = sandbox.requests, []
    add = log.add
    monkeypatch.setattr(log, "add", lambda record: active.append(log.active()) or add(record))
    owner(sandbox).call("GET", "nothing")
    log.wait_for(lambda _: log.active() == 0)
    assert active == [1]


def test_odd_keys_are_one_line_each(start: Callable[..., Sandbox], tmp_path: Path) -> None:
    sandbox = start(record=tmp_path / "record.jsonl")
    owner(sandbox).call("GET", "a\nb\u2028c")
    client = owner(sandbox)
    client.send("GET", "/user-media/%FF", client.sign("GET", "x", {}, {}))
    assert [row["code"] for row in lines(tmp_path / "record.jsonl")] == ["NoSuchKey", "InvalidObjectName"]


def test_log_without_file() -> None:
    log = RequestLog()
    assert log.all() == ()
    log.close()
    log.close()
