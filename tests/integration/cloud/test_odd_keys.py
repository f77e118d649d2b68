"""The service chooses the key. Whatever it is, the bytes go to that object and to no other, or nothing is sent at all."""

from __future__ import annotations

import pytest

from tests.integration.cloud.bodies import body
from vod_desktop.cloud.oss import OssGateway
from vod_desktop.domain.errors import CallError, GrantMalformed
from vod_desktop.domain.grant import UploadAddress, UploadAuth, UploadGrant
from vod_desktop.sandbox import Sandbox

KEYS = [
    "a/../b.mp4",
    "../b.mp4",
    "a/./b.mp4",
    "a//b.mp4",
    "a%2Fb.mp4",
    "%2e%2e/b.mp4",
    "a?b#c&d=e.mp4",
    "😀/видео 视频.mp4",
    "a+b c.mp4",
    "a\\b.mp4",
    "x" * 1023,
    "视" * 341,
]


def auth_for(sandbox: Sandbox, bucket: str, key: str) -> UploadAuth:
    token = sandbox.keys.issue_upload_token(bucket=bucket, key=key, prefix=None)
    return UploadAuth(
        token.access_key_id, token.access_key_secret, token.security_token, region=sandbox.region
    )


@pytest.mark.parametrize("key", KEYS)
def test_a_key_arrives_as_it_is(sandbox: Sandbox, oss: OssGateway, grant: UploadGrant, key: str) -> None:
    address = UploadAddress(sandbox.endpoint, grant.address.bucket, key)
    auth = auth_for(sandbox, address.bucket, key)
    oss.put_object(address, auth, body(b"bytes"))
    assert sandbox.objects.read(address.bucket, key) == b"bytes"
    found = oss.head(address, auth)
    assert found is not None
    assert found.size == 5


@pytest.mark.parametrize("key", ["..", ".", "", "/a.mp4", "x" * 1024])
def test_a_key_that_cannot_be_one_is_refused(
    sandbox: Sandbox, oss: OssGateway, grant: UploadGrant, key: str
) -> None:
    address = UploadAddress(sandbox.endpoint, grant.address.bucket, key)
    with pytest.raises((CallError, GrantMalformed)):
        oss.put_object(address, auth_for(sandbox, address.bucket, key), body(b"bytes"))
    assert [record for record in sandbox.requests.of("PutObject") if record.status == 200] == []
