"""Every OSS operation by the rules of the service."""

from __future__ import annotations

import base64
import hashlib
import os
import random
import re
import signal
from collections.abc import Callable
from urllib.parse import quote

import pytest

from tests.sandbox.conftest import holder
from tests.sandbox.oss_client import MIN_PART, OssClient, complete_body, listed_numbers
from vod_desktop.sandbox import Sandbox
from vod_desktop.sandbox.oss.crc64 import crc64

PIECES = [random.Random(n).randbytes(MIN_PART) for n in range(3)]
ODD_KEY = "目录/视频 a+b&c=d%20~!'()*,;:@.mp4"


def md5(data: bytes) -> str:
    return hashlib.md5(data).hexdigest().upper()


def md5_header(data: bytes) -> str:
    return base64.b64encode(hashlib.md5(data).digest()).decode()


# Initiate


def test_initiate(oss: OssClient, sandbox: Sandbox) -> None:
    answer = oss.call("POST", ODD_KEY, {"uploads": ""})
    assert re.fullmatch("[0-9A-F]{32}", answer.field("UploadId"))
    assert (answer.field("Bucket"), answer.field("Key")) == ("user-media", ODD_KEY)
    assert b"EncodingType" not in answer.body
    assert sandbox.objects.head("user-media", ODD_KEY) is None


def test_initiate_with_an_encoded_key(oss: OssClient) -> None:
    answer = oss.call("POST", ODD_KEY, {"uploads": "", "encoding-type": "url"})
    assert answer.field("EncodingType") == "url"
    assert answer.field("Key") == quote(ODD_KEY, safe="/-_.~")


def test_several_uploads_of_one_key(oss: OssClient) -> None:
    assert oss.initiate("key") != oss.initiate("key")


def test_unknown_bucket(oss: OssClient) -> None:
    oss.bucket = "no-such-bucket"
    answer = oss.call("POST", "key", {"uploads": ""})
    assert (answer.status, answer.code) == (404, "NoSuchBucket")


# UploadPart


def test_part_is_confirmed_by_etag_and_crc(oss: OssClient) -> None:
    answer = oss.part("key", oss.initiate("key"), 1, PIECES[0])
    assert answer.headers["etag"] == f'"{md5(PIECES[0])}"'
    assert answer.crc == crc64(PIECES[0])
    assert (answer.body, answer.headers["content-length"]) == (b"", "0")


@pytest.mark.parametrize("number", ["0", "10001", "-1", "x", "99999999999999"])
def test_part_number_out_of_range(oss: OssClient, number: str) -> None:
    answer = oss.call("PUT", "key", {"partNumber": number, "uploadId": oss.initiate("key")}, b"x")
    assert (answer.status, answer.code, answer.field("EC")) == (400, "InvalidArgument", "0017-00000220")
    assert (answer.field("ArgumentName"), answer.field("ArgumentValue")) == ("partNumber", number)


def test_part_number_missing(oss: OssClient) -> None:
    answer = oss.call("PUT", "key", {"uploadId": oss.initiate("key")}, b"x")
    assert answer.field("EC") == "0017-00000219"


@pytest.mark.parametrize("number", [1, 10_000])
def test_part_numbers_at_the_edge(oss: OssClient, number: int) -> None:
    assert oss.part("key", oss.initiate("key"), number, b"x").status == 200


def test_unknown_upload_id(oss: OssClient) -> None:
    answer = oss.part("key", "0" * 32, 1, b"x")
    assert (answer.status, answer.code, answer.field("EC")) == (404, "NoSuchUpload", "0042-00000104")
    assert answer.field("UploadId") == "0" * 32


def test_upload_id_of_another_key(oss: OssClient) -> None:
    assert oss.part("other", oss.initiate("key"), 1, b"x").code == "NoSuchUpload"


def test_part_with_the_right_md5(oss: OssClient) -> None:
    assert oss.part("key", oss.initiate("key"), 1, b"bytes", content_md5=md5_header(b"bytes")).status == 200


@pytest.mark.parametrize(
    ("value", "ec"),
    [(md5_header(b"others"), "0017-00000503"), ("???", "0017-00000502"), ("QUJD", "0017-00000502")],
)
def test_part_with_a_wrong_md5_is_not_kept(oss: OssClient, value: str, ec: str) -> None:
    upload_id = oss.initiate("key")
    oss.part("key", upload_id, 1, b"first")
    answer = oss.part("key", upload_id, 1, b"bytes", content_md5=value)
    assert (answer.code, answer.field("EC")) == ("InvalidDigest", ec)
    assert md5(b"first").encode() in oss.listing("key", upload_id).body


def test_repeated_part_replaces(oss: OssClient) -> None:
    upload_id = oss.initiate("key")
    for piece in PIECES:
        etag = oss.part("key", upload_id, 1, piece).etag
    assert oss.complete("key", upload_id, [(1, etag)]).crc == crc64(PIECES[-1])


def test_encryption_header_is_not_for_parts(oss: OssClient) -> None:
    answer = oss.part("key", oss.initiate("key"), 1, b"x", x_oss_server_side_encryption="AES256")
    assert answer.code == "InvalidArgument"


# ListParts


def test_listing(oss: OssClient) -> None:
    upload_id = oss.initiate(ODD_KEY)
    for number in (3, 1, 2):
        oss.part(ODD_KEY, upload_id, number, PIECES[number - 1])
    answer = oss.listing(ODD_KEY, upload_id)
    assert (answer.field("Key"), answer.field("UploadId")) == (ODD_KEY, upload_id)
    assert listed_numbers(answer) == [1, 2, 3]
    assert (answer.field("NextPartNumberMarker"), answer.field("IsTruncated")) == ("3", "false")
    assert f"<HashCrc64ecma>{crc64(PIECES[1])}</HashCrc64ecma>".encode() in answer.body
    assert f'<ETag>"{md5(PIECES[1])}"</ETag>'.encode() in answer.body
    assert re.findall(rb"<LastModified>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z</LastModified>", answer.body)
    assert b"xmlns" not in answer.body


def test_listing_in_pages(oss: OssClient) -> None:
    upload_id = oss.initiate("key")
    for number in (1, 2, 5, 7):
        oss.part("key", upload_id, number, b"x")
    seen, marker, rounds = [], "0", 0
    while rounds == 0 or page.field("IsTruncated") == "true":  # noqa: F821 - bound in the first round
        page = oss.listing("key", upload_id, max_parts="3", part_number_marker=marker)
        seen += listed_numbers(page)
        marker, rounds = page.field("NextPartNumberMarker"), rounds + 1
    assert (seen, rounds) == ([1, 2, 5, 7], 2)


def test_empty_listing_has_a_marker(oss: OssClient) -> None:
    answer = oss.listing("key", oss.initiate("key"))
    assert (answer.field("NextPartNumberMarker"), answer.field("IsTruncated")) == ("0", "false")


@pytest.mark.parametrize("most", ["0", "1001", "x"])
def test_page_size_out_of_range(oss: OssClient, most: str) -> None:
    assert oss.listing("key", oss.initiate("key"), max_parts=most).code == "InvalidArgument"


# Complete


def test_complete(oss: OssClient, sandbox: Sandbox) -> None:
    answer = oss.upload(ODD_KEY, PIECES)
    whole = b"".join(PIECES)
    assert answer.etag == md5("".join(md5(piece) for piece in PIECES).encode()) + "-3"
    assert (answer.field("ETag"), answer.field("Key")) == (f'"{answer.etag}"', ODD_KEY)
    assert answer.crc == crc64(whole)
    assert (sandbox.data_dir / "objects" / "user-media" / ODD_KEY).read_bytes() == whole


def test_etag_form_of_the_service() -> None:
    from vod_desktop.sandbox.oss.multipart import multipart_etag

    etags = ["4DE8075FB607DF4D13FBC480EA488EFA", "AF947EC157726CEA88ED83B3C989063B"]
    assert multipart_etag(etags) == "1C787C506EABFB9B45EAAA8DB039F4B2-2"


def test_second_complete(oss: OssClient) -> None:
    upload_id = oss.initiate("key")
    parts = [(1, oss.part("key", upload_id, 1, b"x").etag)]
    assert oss.complete("key", upload_id, parts).status == 200
    answer = oss.complete("key", upload_id, parts)
    assert (answer.status, answer.code, answer.field("EC")) == (404, "NoSuchUpload", "0042-00000002")


def test_only_listed_parts_count(oss: OssClient, sandbox: Sandbox) -> None:
    upload_id = oss.initiate("key")
    etags = {n: oss.part("key", upload_id, n, PIECES[n - 1]).etag for n in (1, 2, 3)}
    assert oss.complete("key", upload_id, [(1, etags[1]), (3, etags[3])]).status == 200
    assert sandbox.objects.read("user-media", "key") == PIECES[0] + PIECES[2]


@pytest.mark.parametrize("numbers", [(2, 1), (1, 1)])
def test_numbers_must_ascend(oss: OssClient, numbers: tuple[int, int]) -> None:
    upload_id = oss.initiate("key")
    etags = {n: oss.part("key", upload_id, n, PIECES[n]).etag for n in (1, 2)}
    answer = oss.complete("key", upload_id, [(n, etags[n]) for n in numbers])
    assert (answer.status, answer.code, answer.field("EC")) == (400, "InvalidPartOrder", "0042-00000209")


def test_unknown_part_or_etag(oss: OssClient) -> None:
    upload_id = oss.initiate("key")
    etag = oss.part("key", upload_id, 1, b"x").etag
    assert oss.complete("key", upload_id, [(1, etag), (2, etag)]).code == "InvalidPart"
    assert oss.complete("key", upload_id, [(1, "0" * 32)]).code == "InvalidPart"
    assert oss.complete("key", upload_id, [(1, etag.lower())]).status == 200


def test_small_part_that_is_not_the_last(oss: OssClient) -> None:
    upload_id = oss.initiate("key")
    small = oss.part("key", upload_id, 1, b"x" * (MIN_PART - 1)).etag
    last = oss.part("key", upload_id, 2, b"y").etag
    answer = oss.complete("key", upload_id, [(1, small), (2, last)])
    assert (answer.status, answer.code, answer.field("EC")) == (400, "EntityTooSmall", "0042-00000213")
    assert oss.part("key", upload_id, 1, PIECES[0]).status == 200
    assert oss.complete("key", upload_id, [(1, md5(PIECES[0])), (2, last)]).status == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not xml",
        b"<CompleteMultipartUpload/>",
        b"<Other><Part><PartNumber>1</PartNumber><ETag>x</ETag></Part></Other>",
        b"<CompleteMultipartUpload><Part><PartNumber>one</PartNumber><ETag>x</ETag></Part></CompleteMultipartUpload>",
        b"<CompleteMultipartUpload><Part><PartNumber>1</PartNumber></Part></CompleteMultipartUpload>",
        b"<CompleteMultipartUpload><Piece/></CompleteMultipartUpload>",
        b'<!DOCTYPE a [<!ENTITY e "x">]><CompleteMultipartUpload>&e;</CompleteMultipartUpload>',
    ],
)
def test_malformed_complete(oss: OssClient, body: bytes) -> None:
    answer = oss.call("POST", "key", {"uploadId": oss.initiate("key")}, body)
    assert (answer.status, answer.code) == (400, "MalformedXML")


def test_complete_of_all_parts(oss: OssClient, sandbox: Sandbox) -> None:
    upload_id = oss.initiate("key")
    for number in (2, 1):
        oss.part("key", upload_id, number, PIECES[number])
    headers = {"x-oss-complete-all": "yes"}
    refused = oss.call("POST", "key", {"uploadId": upload_id}, complete_body([(1, "x")]), headers)
    assert refused.code == "InvalidArgument"
    assert oss.call("POST", "key", {"uploadId": upload_id}, b"", headers).status == 200
    assert sandbox.objects.read("user-media", "key") == PIECES[1] + PIECES[2]


def test_complete_checks_its_md5(oss: OssClient) -> None:
    upload_id = oss.initiate("key")
    body = complete_body([(1, oss.part("key", upload_id, 1, b"x").etag)])
    wrong = oss.call("POST", "key", {"uploadId": upload_id}, body, {"Content-MD5": md5_header(b"other")})
    assert wrong.code == "InvalidDigest"
    right = oss.call("POST", "key", {"uploadId": upload_id}, body, {"Content-MD5": md5_header(body)})
    assert right.status == 200


def test_headers_of_initiate_belong_to_the_object(oss: OssClient) -> None:
    headers = {"content-type": "video/mp4", "x-oss-meta-who": "me"}
    upload_id = oss.initiate("key", **headers)
    oss.complete("key", upload_id, [(1, oss.part("key", upload_id, 1, b"x").etag)])
    found = oss.call("HEAD", "key").headers
    assert {name: found[name] for name in headers} == headers
    assert found["x-oss-object-type"] == "Multipart"


# Abort


def test_abort(oss: OssClient, sandbox: Sandbox) -> None:
    upload_id = oss.initiate("key")
    oss.part("key", upload_id, 1, b"x")
    assert oss.call("DELETE", "key", {"uploadId": upload_id}).status == 204
    assert oss.call("DELETE", "key", {"uploadId": upload_id}).code == "NoSuchUpload"
    assert oss.part("key", upload_id, 1, b"x").code == "NoSuchUpload"
    assert sandbox.uploads.open_uploads() == ()
    assert not list((sandbox.data_dir / "state" / "uploads").iterdir())


# Put, Head, Get, Delete


def test_put_and_get(oss: OssClient) -> None:
    answer = oss.call("PUT", ODD_KEY, {}, b"123456789", {"content-type": "video/mp4"})
    assert (answer.etag, answer.crc) == (md5(b"123456789"), 11051210869376104954)
    assert answer.headers["content-md5"] == md5_header(b"123456789")
    found = oss.call("GET", ODD_KEY)
    assert (found.body, found.headers["content-type"]) == (b"123456789", "video/mp4")


def test_put_replaces_unless_forbidden(oss: OssClient) -> None:
    oss.call("PUT", "key", {}, b"one")
    oss.call("PUT", "key", {}, b"two")
    answer = oss.call("PUT", "key", {}, b"three", {"x-oss-forbid-overwrite": "true"})
    assert (answer.status, answer.code) == (409, "FileAlreadyExists")
    assert oss.call("GET", "key").body == b"two"


def test_put_with_a_wrong_md5_keeps_the_old_object(oss: OssClient) -> None:
    oss.call("PUT", "key", {}, b"old")
    assert oss.call("PUT", "key", {}, b"new", {"content-md5": md5_header(b"x")}).code == "InvalidDigest"
    assert oss.call("GET", "key").body == b"old"


def test_empty_object_has_crc_zero(oss: OssClient) -> None:
    answer = oss.call("PUT", "empty", {}, b"", {"content-length": "0"})
    assert (answer.etag, answer.headers["x-oss-hash-crc64ecma"]) == ("D41D8CD98F00B204E9800998ECF8427E", "0")
    assert oss.call("GET", "empty").body == b""


def test_head(oss: OssClient) -> None:
    oss.call("PUT", "key", {}, b"123456789")
    answer = oss.call("HEAD", "key")
    assert (answer.status, answer.body, answer.headers["content-length"]) == (200, b"", "9")
    assert answer.headers["x-oss-object-type"] == "Normal"
    assert answer.headers["content-md5"] == md5_header(b"123456789")
    assert re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT", answer.headers["last-modified"])


def test_short_head(oss: OssClient) -> None:
    oss.call("PUT", "key", {}, b"123456789")
    answer = oss.call("HEAD", "key", {"objectMeta": ""})
    assert (answer.headers["content-length"], answer.crc) == ("9", 11051210869376104954)
    assert "x-oss-object-type" not in answer.headers


def test_head_of_nothing_tells_in_its_headers(oss: OssClient) -> None:
    answer = oss.call("HEAD", "nothing")
    assert (answer.status, answer.body, answer.code) == (404, b"", "NoSuchKey")
    assert answer.headers["x-oss-ec"] == "0026-00000001"


@pytest.mark.parametrize(
    ("wanted", "status", "body", "content_range"),
    [
        ("bytes=0-3", 206, b"0123", "bytes 0-3/10"),
        ("bytes=7-", 206, b"789", "bytes 7-9/10"),
        ("bytes=-2", 206, b"89", "bytes 8-9/10"),
        ("bytes=5-99", 206, b"56789", "bytes 5-9/10"),
        ("bytes=5-4", 200, b"0123456789", None),
        ("bytes=0-1,3-4", 200, b"0123456789", None),
        ("lines=0-3", 200, b"0123456789", None),
    ],
)
def test_ranges(oss: OssClient, wanted: str, status: int, body: bytes, content_range: str | None) -> None:
    whole = oss.call("PUT", "key", {}, b"0123456789")
    answer = oss.call("GET", "key", {}, headers={"range": wanted})
    assert (answer.status, answer.body, answer.headers.get("content-range")) == (status, body, content_range)
    assert answer.crc == whole.crc


@pytest.mark.parametrize("wanted", ["bytes=10-", "bytes=10-20", "bytes=-0"])
def test_range_out_of_bounds(oss: OssClient, wanted: str) -> None:
    oss.call("PUT", "key", {}, b"0123456789")
    answer = oss.call("GET", "key", {}, headers={"range": wanted})
    assert (answer.status, answer.code) == (416, "InvalidRange")


@pytest.mark.parametrize(
    ("condition", "status"),
    [
        ({"if-match": "ETAG"}, 200),
        ({"if-match": '"0"'}, 412),
        ({"if-none-match": "ETAG"}, 304),
        ({"if-none-match": '"0"'}, 200),
        ({"if-modified-since": "Sun, 01 Jan 2090 00:00:00 GMT"}, 304),
        ({"if-modified-since": "Sun, 01 Jan 2006 00:00:00 GMT"}, 200),
        ({"if-unmodified-since": "Sun, 01 Jan 2006 00:00:00 GMT"}, 412),
        ({"if-unmodified-since": "nonsense"}, 200),
    ],
)
def test_conditions(oss: OssClient, condition: dict[str, str], status: int) -> None:
    etag = oss.call("PUT", "key", {}, b"x").headers["etag"]
    headers = {name: value.replace("ETAG", etag) for name, value in condition.items()}
    assert oss.call("GET", "key", headers=headers).status == status
    assert oss.call("HEAD", "key", headers=headers).status == status


@pytest.mark.skipif(os.name == "nt", reason="no limit for file sizes on Windows")
def test_full_disk_is_an_internal_error(oss: OssClient, sandbox: Sandbox) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    upload_id = oss.initiate("key")
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        put, part = oss.call("PUT", "key", {}, b"x" * 200_000), oss.part("key", upload_id, 1, b"x" * 200_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
    assert {(answer.status, answer.code) for answer in (put, part)} == {(500, "InternalError")}
    assert sandbox.objects.head("user-media", "key") is None
    assert oss.part("key", upload_id, 1, b"x" * 200_000).status == 200


def test_delete(oss: OssClient) -> None:
    oss.call("PUT", "key", {}, b"x")
    assert oss.call("DELETE", "key").status == 204
    assert oss.call("DELETE", "key").status == 204
    assert oss.call("GET", "key").code == "NoSuchKey"


# Addressing


@pytest.mark.parametrize("target", ["/user-media/a%2F..%2Fb", "/user-media/a/../b"])
def test_slash_and_its_code_are_the_same_key(oss: OssClient, target: str) -> None:
    answer = oss.send("PUT", target, oss.sign("PUT", "a/../b", {}, {}), b"odd")
    assert answer.status == 200
    assert oss.call("GET", "a/../b").body == b"odd"
    assert oss.call("GET", "b").code == "NoSuchKey"


def test_bucket_in_the_host(oss: OssClient, sandbox: Sandbox) -> None:
    port = sandbox.endpoint.rpartition(":")[2]
    hosts = (
        f"user-media.127.0.0.1:{port}",
        f"user-media.localhost:{port}",
        "user-media.oss-cn-shanghai.aliyuncs.com",
    )
    for host in hosts:
        signed = {**oss.sign("PUT", "dir/key", {}, {}), "host": host}
        assert oss.send("PUT", "/dir/key", signed, host.encode()).status == 200
        assert sandbox.objects.read("user-media", "dir/key") == host.encode()


def test_plus_in_a_path_is_a_plus(oss: OssClient) -> None:
    oss.send("PUT", "/user-media/a+b", oss.sign("PUT", "a+b", {}, {}), b"x")
    assert oss.call("GET", "a+b").body == b"x"


@pytest.mark.parametrize("key", ["/lead", "\\lead", "x" * 1024, "视" * 342])
def test_keys_over_the_rules(oss: OssClient, key: str) -> None:
    answer = oss.call("PUT", key, {}, b"x")
    assert (answer.status, answer.code) == (400, "InvalidObjectName")


def test_key_that_is_not_utf8(oss: OssClient) -> None:
    assert (
        oss.send("PUT", "/user-media/%FF%FE", oss.sign("PUT", "x", {}, {}), b"x").code == "InvalidObjectName"
    )


def test_longest_key(oss: OssClient, sandbox: Sandbox) -> None:
    key = "k" * 1023
    assert oss.call("PUT", key, {}, b"x").status == 200
    assert sandbox.objects.read("user-media", key) == b"x"


@pytest.mark.parametrize("bucket", ["..", "UPPER", "a"])
def test_bad_bucket_names(oss: OssClient, bucket: str) -> None:
    oss.bucket = bucket
    assert oss.call("PUT", "key", {}, b"x").code == "InvalidBucketName"


@pytest.mark.parametrize(("method", "query"), [("PATCH", {}), ("POST", {})])
def test_other_methods(oss: OssClient, method: str, query: dict[str, str]) -> None:
    answer = oss.call(method, "key", query)
    assert (answer.status, answer.code) == (405, "MethodNotAllowed")


@pytest.mark.parametrize("query", [{"acl": ""}, {"tagging": ""}])
def test_what_is_not_here_says_so(oss: OssClient, query: dict[str, str]) -> None:
    assert oss.call("GET", "key", query).code == "NotImplemented"


# Every reply


def test_every_reply_identifies_itself(oss: OssClient) -> None:
    for answer in (oss.call("PUT", "key", {}, b"x"), oss.call("GET", "nothing"), oss.call("HEAD", "nothing")):
        assert re.fullmatch("[0-9A-F]{24}", answer.headers["x-oss-request-id"])
        assert answer.headers["x-oss-server-time"].isdigit()
        assert answer.headers["server"] == "AliyunOSS"
        assert "date" in answer.headers


def test_error_carries_code_ec_and_request_id(oss: OssClient) -> None:
    answer = oss.call("GET", "nothing")
    assert answer.headers["content-type"] == "application/xml"
    assert answer.field("RequestId") == answer.headers["x-oss-request-id"]
    assert answer.field("EC") == answer.headers["x-oss-ec"]
    assert answer.field("HostId") == oss.endpoint.removeprefix("http://")


def test_stored_objects_are_announced(
    sandbox: Sandbox, oss: OssClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, str, int]] = []
    told: Callable[..., None] = lambda bucket, key, stored: seen.append((bucket, key, stored.size))  # noqa: E731
    monkeypatch.setattr(sandbox.objects, "on_stored", told)
    oss.call("PUT", "one", {}, b"123")
    oss.upload("two", [b"4567"])
    assert seen == [("user-media", "one", 3), ("user-media", "two", 4)]


def test_highest_concurrency_of_an_upload_is_kept(sandbox: Sandbox) -> None:
    client = holder(sandbox, "key")
    upload_id = client.initiate("key")
    client.part("key", upload_id, 1, b"x")
    assert sandbox.requests.peak(upload_id) == 1
    assert sandbox.requests.peak("UploadPart") == 1
