"""The vendor's Python client against the sandbox, with each of its signatures."""

from __future__ import annotations

import random
from collections.abc import Iterator

import oss2
import pytest
import requests

from tests.sandbox.conftest import holder
from vod_desktop.sandbox import Sandbox
from vod_desktop.sandbox.oss.crc64 import crc64

KEY = "目录/视频 a+b&c=d%20~!'()*,;:@.mp4"
DATA = random.Random(3).randbytes(350_000)


@pytest.fixture
def session() -> Iterator[oss2.Session]:
    made = oss2.Session()
    made.session.trust_env = False
    yield made
    made.session.close()


@pytest.fixture(params=["v1", "v2", "v4"])
def bucket(request: pytest.FixtureRequest, sandbox: Sandbox, session: oss2.Session) -> oss2.Bucket:
    triple = sandbox.keys.issue_upload_token(bucket="user-media", key=KEY, prefix=None)
    auth = oss2.StsAuth(
        triple.access_key_id, triple.access_key_secret, triple.security_token, auth_version=request.param
    )
    return oss2.Bucket(auth, sandbox.endpoint, "user-media", region="cn-shanghai", session=session)


def test_multipart(bucket: oss2.Bucket, sandbox: Sandbox) -> None:
    upload_id = bucket.init_multipart_upload(KEY).upload_id
    pieces = [DATA[start : start + 102_400] for start in range(0, len(DATA), 102_400)]
    parts = []
    for number, data in enumerate(pieces, 1):
        result = bucket.upload_part(KEY, upload_id, number, data)
        parts.append(oss2.models.PartInfo(number, result.etag, size=len(data), part_crc=result.crc))
    listed = bucket.list_parts(KEY, upload_id, max_parts=3)
    assert [(part.part_number, part.size) for part in listed.parts] == [(n, 102_400) for n in (1, 2, 3)]
    assert listed.is_truncated
    assert bucket.complete_multipart_upload(KEY, upload_id, parts).crc == crc64(DATA)
    assert bucket.get_object(KEY).read() == DATA
    assert bucket.get_object(KEY, byte_range=(10, 19)).read() == DATA[10:20]
    assert bucket.head_object(KEY).content_length == len(DATA)
    assert bucket.get_object_meta(KEY).etag
    assert sandbox.objects.read("user-media", KEY) == DATA
    assert all(record.verified and record.status < 300 for record in sandbox.requests.all())


def test_put(bucket: oss2.Bucket, sandbox: Sandbox) -> None:
    bucket.put_object(KEY, DATA, headers={"Content-Type": "video/mp4", "x-oss-meta-who": "me"})
    assert bucket.head_object(KEY).headers["x-oss-meta-who"] == "me"
    assert {record.verified for record in sandbox.requests.all()} == {True}


def test_errors_arrive_with_their_codes(bucket: oss2.Bucket) -> None:
    with pytest.raises(oss2.exceptions.NoSuchKey) as missing:
        bucket.get_object(KEY)
    assert (missing.value.status, missing.value.ec) == (404, "0026-00000001")
    with pytest.raises(oss2.exceptions.NotFound):
        bucket.head_object(KEY)
    with pytest.raises(oss2.exceptions.NoSuchUpload):
        bucket.list_parts(KEY, "0" * 32)
    with pytest.raises(oss2.exceptions.AccessDenied):
        bucket.put_object("other", b"x")


def test_expired_token(bucket: oss2.Bucket, sandbox: Sandbox) -> None:
    sandbox.keys.end_all()
    with pytest.raises(oss2.exceptions.ServerError) as expired:
        bucket.put_object(KEY, b"x")
    assert (expired.value.status, expired.value.code) == (403, "SecurityTokenExpired")


def test_corrupted_byte_is_noticed_by_the_client(bucket: oss2.Bucket, sandbox: Sandbox) -> None:
    sandbox.faults.add("PutObject corrupt once")
    with pytest.raises(oss2.exceptions.InconsistentError):
        bucket.put_object(KEY, DATA)


def test_requests_follows_the_portal_to_a_false_success(sandbox: Sandbox) -> None:
    """What the program has to guard against: a redirect that ends in 200."""
    sandbox.faults.add("PutObject portal")
    client = holder(sandbox, "key")
    with requests.Session() as session:
        session.trust_env = False
        url = f"{sandbox.endpoint}/user-media/key"
        reply = session.put(url, data=b"x", headers=client.sign("PUT", "key", {}, {}))
    assert reply.status_code == 200
    assert sandbox.objects.head("user-media", "key") is None
