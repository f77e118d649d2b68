"""The vendor's other clients find nothing to complain about, and neither does the sandbox about them."""

from __future__ import annotations

import base64
import hashlib
import json
import random
from pathlib import Path
from typing import Any

import pytest

from tests.foreign.conftest import Run
from vod_desktop.sandbox import KeyKind, Sandbox
from vod_desktop.sandbox.oss.crc64 import crc64

# Whoever installs the clients runs their tests; another process would only wait for it.
pytestmark = [pytest.mark.foreign, pytest.mark.xdist_group("foreign")]

DATA = random.Random(6).randbytes(1_300_000)
PART = 512_000
TITLE = "标题 1+2/3 a*b~c"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.mp4"
    path.write_bytes(DATA)
    return path


def create(sandbox: Sandbox, client: Run, **changes: Any) -> dict[str, Any]:
    """A video made by the vendor's VOD client."""
    key = sandbox.keys.valid
    settings = {"key_id": key.access_key_id, "secret": key.access_key_secret, "title": TITLE, **changes}
    return client("vod_v2.py", endpoint=sandbox.endpoint, region="cn-shanghai", **settings)


def settings_of(grant: dict[str, Any], source: Path, signature: str) -> dict[str, Any]:
    """What an OSS client needs, from the undecoded pair."""
    address = json.loads(base64.b64decode(grant["address"]))
    auth = json.loads(base64.b64decode(grant["auth"]))
    return {
        "endpoint": address["Endpoint"],
        "bucket": address["Bucket"],
        "key": address["FileName"],
        "key_id": auth["AccessKeyId"],
        "secret": auth["AccessKeySecret"],
        "token": auth["SecurityToken"],
        "region": "cn-shanghai",
        "signature": signature,
        "file": str(source),
        "part_size": PART,
    }


def check(sandbox: Sandbox, settings: dict[str, Any], answer: dict[str, Any], signature: str) -> None:
    assert answer["sha256"] == hashlib.sha256(DATA).hexdigest()
    assert bytes.fromhex(answer["range"]) == DATA[5:25]
    assert (int(answer["crc64"]), answer["size"]) == (crc64(DATA), len(DATA))
    assert (sandbox.data_dir / "objects" / settings["bucket"] / settings["key"]).read_bytes() == DATA
    records = [record for record in sandbox.requests.all() if record.service == "oss"]
    assert {record.action for record in records} >= {"UploadPart", "CompleteMultipartUpload", "GetObject"}
    assert {(record.signature, record.verified, record.code) for record in records} == {
        (signature, True, None)
    }
    assert len([record for record in records if record.action == "UploadPart"]) == 3


@pytest.mark.parametrize(("algorithm", "scheme"), [(None, "v3"), ("v2", "v1")])
def test_vod_client(sandbox: Sandbox, python_client: Run, algorithm: str | None, scheme: str) -> None:
    made = create(sandbox, python_client, signature=algorithm)
    assert (made["title"], made["missing"]) == (TITLE, "InvalidVideo.NotFound")
    records = sandbox.requests.all()
    assert [record.action for record in records] == [
        "CreateUploadVideo",
        "RefreshUploadVideo",
        "GetVideoInfo",
        "GetVideoInfo",
    ]
    assert {(record.signature, record.verified) for record in records} == {(scheme, True)}


def test_vod_client_with_temporary_keys(sandbox: Sandbox, python_client: Run) -> None:
    sts = sandbox.keys.of_kind(KeyKind.STS)
    create(
        sandbox,
        python_client,
        key_id=sts.access_key_id,
        secret=sts.access_key_secret,
        token=sts.security_token,
    )
    assert {(record.signature, record.verified) for record in sandbox.requests.all()} == {("v3", True)}


def odd_settings(sandbox: Sandbox, source: Path, signature: str) -> dict[str, Any]:
    """A token for a key that needs every kind of escaping."""
    key = "目录/视频 a+b&c=d%20~!'()*,;:@.mp4"
    triple = sandbox.keys.issue_upload_token(bucket="user-media", key=key, prefix=None)
    return {
        "endpoint": sandbox.endpoint,
        "bucket": "user-media",
        "key": key,
        "key_id": triple.access_key_id,
        "secret": triple.access_key_secret,
        "token": triple.security_token,
        "region": "cn-shanghai",
        "signature": signature,
        "file": str(source),
        "part_size": PART,
    }


def test_oss_v2_with_an_odd_key(sandbox: Sandbox, python_client: Run, source: Path) -> None:
    settings = odd_settings(sandbox, source, "v4")
    check(sandbox, settings, python_client("oss_v2.py", **settings), "v4")


@pytest.mark.parametrize("signature", ["v1", "v4"])
def test_ali_oss_with_an_odd_key(sandbox: Sandbox, node_client: Run, source: Path, signature: str) -> None:
    settings = odd_settings(sandbox, source, signature)
    check(sandbox, settings, node_client("ali_oss.cjs", **settings), signature)


def test_oss_v2(sandbox: Sandbox, python_client: Run, source: Path) -> None:
    settings = settings_of(create(sandbox, python_client), source, "v4")
    answer = python_client("oss_v2.py", **settings)
    assert answer["listed"] == [1, 2, 3]
    check(sandbox, settings, answer, "v4")


@pytest.mark.parametrize("signature", ["v1", "v4"])
def test_ali_oss(
    sandbox: Sandbox, python_client: Run, node_client: Run, source: Path, signature: str
) -> None:
    settings = settings_of(create(sandbox, python_client), source, signature)
    check(sandbox, settings, node_client("ali_oss.cjs", **settings), signature)
