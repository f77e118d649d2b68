"""Who is let into OSS, by a signer of the tests' own."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.sandbox.conftest import holder, owner
from tests.sandbox.oss_client import OssClient
from vod_desktop.sandbox import KeyKind, Sandbox


@pytest.mark.parametrize("scheme", ["v1", "v4"])
def test_both_schemes_are_verified(sandbox: Sandbox, scheme: str) -> None:
    answer = owner(sandbox, scheme=scheme).call("PUT", "目录/a+b c~'()*.mp4", {}, b"bytes")
    record = sandbox.requests.all()[-1]
    assert answer.status == 200
    assert (record.signature, record.verified) == (scheme, True)


@pytest.mark.parametrize("scheme", ["v1", "v4"])
def test_wrong_secret(sandbox: Sandbox, scheme: str) -> None:
    client = OssClient(sandbox.endpoint, sandbox.access_key_id, "wrong", scheme=scheme)
    answer = client.call("PUT", "key", {}, b"bytes")
    assert (answer.status, answer.code) == (403, "SignatureDoesNotMatch")
    assert answer.field("StringToSignBytes").split()[:2] == [
        f"{ord(c):02X}" for c in answer.field("StringToSign")[:2]
    ]
    assert answer.field("OSSAccessKeyId") == sandbox.access_key_id
    assert sandbox.requests.all()[-1].verified is False
    assert sandbox.objects.head("user-media", "key") is None


def test_v4_mismatch_shows_the_canonical_request(sandbox: Sandbox) -> None:
    answer = OssClient(sandbox.endpoint, sandbox.access_key_id, "wrong").call("HEAD", "key")
    body = OssClient(sandbox.endpoint, sandbox.access_key_id, "wrong").call("GET", "key")
    assert answer.code == "SignatureDoesNotMatch"
    assert body.field("CanonicalRequest").startswith("GET\n/user-media/key\n")
    assert body.field("EC") == "0002-00000201"


def test_mismatch_with_a_token_is_longer_than_oss2_reads(sandbox: Sandbox) -> None:
    client = holder(sandbox, "key")
    client.secret, client.scheme = "wrong", "v1"
    assert len(client.call("GET", "key").body) > 4096


def test_changed_header_breaks_the_signature(sandbox: Sandbox, oss: OssClient) -> None:
    signed = oss.sign("PUT", "key", {}, {"x-oss-meta-who": "me"})
    answer = oss.send("PUT", "/user-media/key", {**signed, "x-oss-meta-who": "you"}, b"")
    assert answer.code == "SignatureDoesNotMatch"


def test_pictures_are_shown_to_everybody_and_changed_by_nobody(sandbox: Sandbox, oss: OssClient) -> None:
    for key in ("image/cover/a.png", "sv/a.mp4"):
        assert oss.call("PUT", key, {}, b"bytes").status == 200
    answers = [
        oss.send(method, f"/user-media/{key}", {}, body)
        for method, key, body in (
            ("GET", "image/cover/a.png", None),
            ("HEAD", "image/cover/a.png", None),
            ("PUT", "image/cover/a.png", b"other"),
            ("GET", "sv/a.mp4", None),
        )
    ]
    assert [answer.status for answer in answers] == [200, 200, 403, 403]
    assert answers[0].body == b"bytes"


def test_unsigned_request(oss: OssClient) -> None:
    answer = oss.send("GET", "/user-media/key", {})
    assert (answer.status, answer.code) == (403, "AccessDenied")


def test_missing_date(oss: OssClient) -> None:
    answer = oss.call("GET", "key", drop=("x-oss-date",))
    assert (answer.status, answer.code, answer.field("EC")) == (403, "AccessDenied", "0002-00000503")


@pytest.mark.parametrize("scheme", ["v1", "v4"])
@pytest.mark.parametrize(("offset", "status"), [(-880, 404), (880, 404), (-920, 403), (920, 403)])
def test_clock_error_of_15_minutes(sandbox: Sandbox, scheme: str, offset: float, status: int) -> None:
    client = owner(sandbox, scheme=scheme)
    client.clock_offset_s = offset
    answer = client.call("GET", "nothing")
    assert answer.status == status
    if status == 403:
        assert answer.code == "RequestTimeTooSkewed"
        assert answer.field("MaxAllowedSkewMilliseconds") == "900000"
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z", answer.field("ServerTime"))
        assert answer.field("RequestTime") < answer.field("ServerTime") or offset > 0


def test_malformed_authorization(oss: OssClient) -> None:
    answer = oss.send("GET", "/user-media/key", {"authorization": "OSS4-HMAC-SHA256 nonsense"})
    assert (answer.status, answer.code) == (400, "InvalidArgument")


def test_unknown_key(sandbox: Sandbox) -> None:
    answer = OssClient(sandbox.endpoint, "LTAI5tUnknown", "x").call("GET", "key")
    assert (answer.status, answer.code, answer.field("EC")) == (403, "InvalidAccessKeyId", "0002-00000002")


def test_temporary_id_without_its_token(sandbox: Sandbox) -> None:
    client = holder(sandbox, "key")
    client.token = None
    answer = client.call("GET", "key")
    assert (answer.code, answer.field("EC")) == ("InvalidAccessKeyId", "0002-00000003")


def test_made_up_token(sandbox: Sandbox) -> None:
    client = holder(sandbox, "key")
    client.token = "CAIS" + "QUFB" * 100
    assert client.call("GET", "key").code == "InvalidSecurityToken"


def test_torn_credential_swap(sandbox: Sandbox) -> None:
    client = holder(sandbox, "key")
    client.token = holder(sandbox, "key").token
    assert client.call("GET", "key").code == "AccessKeyIdAndSecurityTokenNotMatch"


def test_token_ends_after_its_time(start: Callable[..., Sandbox]) -> None:
    sandbox = start(token_ttl_s=0.0)
    client = holder(sandbox, "key")
    answer = client.call("PUT", "key", {}, b"x")
    assert (answer.status, answer.code, answer.field("EC")) == (403, "SecurityTokenExpired", "0002-00000007")
    assert answer.field("SecurityToken") == client.token
    assert sandbox.requests.all()[-1].verified


def test_token_is_for_its_object_only(sandbox: Sandbox) -> None:
    client = holder(sandbox, "dir/key")
    assert client.call("PUT", "dir/key", {}, b"x").status == 200
    assert client.call("PUT", "dir/key2", {}, b"x").code == "AccessDenied"
    assert client.call("PUT", "dir", {}, b"x").code == "AccessDenied"
    client.bucket = "other-bucket"
    assert client.call("PUT", "dir/key", {}, b"x").code == "AccessDenied"


def test_token_of_a_prefix(sandbox: Sandbox) -> None:
    client = holder(sandbox, "sv/list.m3u8", prefix="sv/slices/")
    assert client.call("PUT", "sv/slices/0001.ts", {}, b"x").status == 200
    assert client.call("PUT", "sv/list.m3u8", {}, b"x").status == 200
    assert client.call("PUT", "sv/other/0001.ts", {}, b"x").code == "AccessDenied"


def test_token_may_not_delete(sandbox: Sandbox) -> None:
    client = holder(sandbox, "key")
    client.call("PUT", "key", {}, b"x")
    assert client.call("DELETE", "key").code == "AccessDenied"
    assert client.call("GET", "key").body == b"x"


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (KeyKind.INACTIVE, "InvalidAccessKeyId"),
        (KeyKind.NO_PERMISSION, "AccessDenied"),
        (KeyKind.UPLOAD_ONLY, "AccessDenied"),
        (KeyKind.SUSPENDED, "UserDisable"),
        (KeyKind.STS_EXPIRED, "SecurityTokenExpired"),
        (KeyKind.MAIN, "NoSuchKey"),
        (KeyKind.STS, "NoSuchKey"),
    ],
)
def test_named_keys(sandbox: Sandbox, kind: KeyKind, code: str) -> None:
    assert owner(sandbox, kind).call("GET", "nothing").code == code


def test_v4_of_another_region(sandbox: Sandbox) -> None:
    answer = owner(sandbox, region="cn-beijing").call("GET", "key")
    assert (answer.status, answer.code, answer.field("EC")) == (400, "InvalidArgument", "0002-00000226")
    assert "Invalid signing region" in answer.field("Message")


@pytest.mark.parametrize(
    "change",
    [
        lambda value: value.replace("/oss/", "/ecs/"),
        lambda value: value.replace("aliyun_v4_request", "aws4_request"),
        lambda value: re.sub(r"/\d{8}/", "/20200101/", value),
    ],
)
def test_v4_scope_must_be_right(oss: OssClient, change: Callable[[str], str]) -> None:
    signed = oss.sign("GET", "key", {}, {})
    signed["authorization"] = change(signed["authorization"])
    answer = oss.send("GET", "/user-media/key", signed)
    assert answer.code == "InvalidArgument"


def test_v4_needs_the_unsigned_payload_mark(oss: OssClient) -> None:
    assert oss.call("GET", "key", drop=("x-oss-content-sha256",)).code == "InvalidArgument"


def test_v1_can_be_refused(start: Callable[..., Sandbox]) -> None:
    sandbox = start(v1_refused=True)
    answer = owner(sandbox, scheme="v1").call("GET", "key")
    assert (answer.status, answer.headers["x-oss-ec"]) == (403, "0002-00000080")
    assert owner(sandbox, scheme="v4").call("GET", "key").code == "NoSuchKey"


def test_wrong_v2_is_recognised(sandbox: Sandbox, oss: OssClient) -> None:
    signed = oss.sign("GET", "key", {}, {})
    signed["authorization"] = f"OSS2 AccessKeyId:{oss.key_id},Signature:d3Jvbmc="
    assert oss.send("GET", "/user-media/key", signed).code == "SignatureDoesNotMatch"
    assert sandbox.requests.all()[-1].signature == "v2"
