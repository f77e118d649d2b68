"""The sandbox's own signature functions against published and recorded vectors."""

from __future__ import annotations

import hashlib
import time

import pytest

from vod_desktop.sandbox.signing import Scheme, oss, vod

V1_HEADERS = [
    ("content-md5", "eB5eJF1ptWaXm4bijSPyxw=="),
    ("content-type", "text/html"),
    ("x-oss-date", "Wed, 28 Dec 2022 10:27:41 GMT"),
    ("x-oss-meta-author", "alice"),
    ("x-oss-meta-magic", "abracadabra"),
]
VOD_PARAMS = {
    "AccessKeyId": "testid",
    "Action": "CreateUploadVideo",
    "FileName": "D:\\视频 1.mp4",
    "Format": "JSON",
    "RegionId": "cn-shanghai",
    "SignatureMethod": "HMAC-SHA1",
    "SignatureNonce": "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
    "SignatureType": "",
    "SignatureVersion": "1.0",
    "Tags": "a*b,c~d",
    "Timestamp": "2024-01-02T03:04:05Z",
    "Title": "标题 1+2/3",
    "Version": "2017-03-21",
}


def test_vod_v1() -> None:
    text = vod.v1_string_to_sign("POST", VOD_PARAMS.items())
    assert text.startswith(
        "POST&%2F&AccessKeyId%3Dtestid%26Action%3DCreateUploadVideo%26FileName%3DD%253A%255C%25E8"
    )
    assert vod.v1_signature("testsecret", text) == "a0DcWAEsVow8XoKIvxYLVSKrCCY="


def test_vod_v3() -> None:
    empty = hashlib.sha256(b"").hexdigest()
    headers = {
        "host": "vod.cn-shanghai.aliyuncs.com",
        "x-acs-action": "CreateUploadVideo",
        "x-acs-version": "2017-03-21",
        "x-acs-date": "2024-01-02T03:04:05Z",
        "x-acs-signature-nonce": "3ee8c1b883d344afa94f4e0ad82fd6cf",
        "x-acs-content-sha256": empty,
    }
    query = {"FileName": "D:\\视频 1.mp4", "Tags": "a*b,c~d", "Title": "标题 1+2/3"}
    canonical = vod.v3_canonical_request("POST", query.items(), headers.items(), headers, empty)
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    assert digest == "4161ddbe4ed70425bb6b9dd674a6dcee865d1be92d605a0c54d6eb2aa249ca76"
    signature = vod.v3_signature("testsecret", vod.v3_string_to_sign(canonical))
    assert signature == "1f1c244e92798e4c3f531c3c72fa75d0be7ad1593d8d9386413bb1660ebe3d5d"


def test_vod_v3_joins_repeated_headers_sorted() -> None:
    canonical = vod.v3_canonical_request("GET", [], [("a", "2"), ("a", " 1 ")], ["a"], "x")
    assert "a:1,2\n" in canonical


@pytest.mark.parametrize(
    "header", ["", "Basic x", "ACS3-HMAC-SHA256 Credential=a", "ACS3-HMAC-SHA256 Signature=,"]
)
def test_vod_v3_incomplete_header(header: str) -> None:
    assert vod.parse_acs3(header) is None


@pytest.mark.parametrize(
    ("query", "signature"),
    [([], "kSHKmLxlyEAKtZPkJhG9bZb5k7M="), ([("acl", "")], "/afkugFbmWDQ967j1vr6zygBLQk=")],
)
def test_oss_v1(query: list[tuple[str, str]], signature: str) -> None:
    text = oss.v1_string_to_sign("PUT", "examplebucket", "nelson", query, V1_HEADERS)
    assert oss.v1_signature("sk", text) == signature


APP_QUERY = [("uploadId", "0004B9894A22E5B1888A1E29F8236E2D"), ("partNumber", "2")]
APP_KEY = "sv/目录/a+b c~.mp4"


def test_oss_v1_of_an_upload_part() -> None:
    headers = [("date", "Sun, 22 Nov 2026 08:00:00 GMT"), ("x-oss-security-token", "TOKEN+/=abc")]
    text = oss.v1_string_to_sign("PUT", "outin-0123", APP_KEY, APP_QUERY, headers)
    assert oss.v1_signature("SECRET+/==", text) == "pCrqCNBP32kLFAW/tcX3s+oplLg="


def test_oss_v1_leaves_listing_parameters_out() -> None:
    query = [("uploadId", "x"), ("max-parts", "3"), ("part-number-marker", "1"), ("encoding-type", "url")]
    assert oss.v1_string_to_sign("GET", "b", "k", query, []).endswith("/b/k?uploadId=x")


def test_oss_v4_of_an_upload_part() -> None:
    headers = [
        ("x-oss-date", "20261122T080000Z"),
        ("x-oss-content-sha256", "UNSIGNED-PAYLOAD"),
        ("x-oss-security-token", "TOKEN+/=abc"),
    ]
    canonical = oss.v4_canonical_request("PUT", "outin-0123", APP_KEY, APP_QUERY, headers, ())
    assert canonical.split("\n")[1] == "/outin-0123/sv/%E7%9B%AE%E5%BD%95/a%2Bb%20c~.mp4"
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    assert digest == "2ec9febd5aa4754fdf347b92da349c116490b5dcdb796cdd38b73056a7f74c7e"
    scope = ("20261122", "cn-shanghai", "oss", "aliyun_v4_request")
    text = oss.v4_string_to_sign("20261122T080000Z", scope, canonical)
    signature = oss.v4_signature("SECRET+/==", scope, text)
    assert signature == "5118041e09b5565859d9e174becd6e33cd110fec8fe03f8db8567af586e13004"


SDK_QUERY = [
    ("param1", "value1"),
    ("+param1", "value3"),
    ("|param1", "value4"),
    ("+param2", ""),
    ("|param2", ""),
    ("param2", ""),
]


@pytest.mark.parametrize(
    ("date", "token", "additional", "signature"),
    [
        ("20231216T162057Z", "", (), "e21d18daa82167720f9b1047ae7e7f1ce7cb77a31e8203a7d5f4624fa0284afe"),
        ("20231217T034736Z", "token", (), "b94a3f999cf85bcdc00d332fbd3734ba03e48382c36fa4d5af5df817395bd9ea"),
        (
            time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(1702747512)),
            "",
            ("abc", "zabc"),
            "4a4183c187c07c8947db7620deb0a6b38d9fbdd34187b6dbaccb316fa251212f",
        ),
    ],
)
def test_oss_v4_of_the_vendor(date: str, token: str, additional: tuple[str, ...], signature: str) -> None:
    headers = [("x-oss-head1", "value"), ("abc", "value"), ("zabc", "value"), ("xyz", "value")]
    headers += [
        ("content-type", "text/plain"),
        ("x-oss-date", date),
        ("x-oss-content-sha256", "UNSIGNED-PAYLOAD"),
    ]
    headers += [("x-oss-security-token", token)] if token else []
    canonical = oss.v4_canonical_request("PUT", "bucket", "1234+-/123/1.txt", SDK_QUERY, headers, additional)
    scope = (date[:8], "cn-hangzhou", "oss", "aliyun_v4_request")
    assert oss.v4_signature("sk", scope, oss.v4_string_to_sign(date, scope, canonical)) == signature


@pytest.mark.parametrize("separator", [",", ", "])
def test_oss_v4_header_in_any_order(separator: str) -> None:
    parts = [
        "Signature=abc",
        "AdditionalHeaders=Zabc;abc",
        "Credential=id/20231216/cn-hangzhou/oss/aliyun_v4_request",
    ]
    given = oss.parse_authorization("OSS4-HMAC-SHA256 " + separator.join(parts))
    assert given is not None
    assert (given.scheme, given.access_key_id, given.signature) == (Scheme.V4, "id", "abc")
    assert given.scope == ("20231216", "cn-hangzhou", "oss", "aliyun_v4_request")
    assert given.additional == ("abc", "zabc")


def test_oss_v2_is_recognised() -> None:
    given = oss.parse_authorization("OSS2 AccessKeyId:id,AdditionalHeaders:host,Signature:xyz=")
    assert given is not None
    assert (given.scheme, given.access_key_id, given.additional) == (Scheme.V2, "id", ("host",))


@pytest.mark.parametrize(
    "header", ["", "OSS", "OSS id", "Basic abc", "OSS4-HMAC-SHA256 Credential=a/b/c,Signature=x"]
)
def test_malformed_oss_header(header: str) -> None:
    assert oss.parse_authorization(header) is None
