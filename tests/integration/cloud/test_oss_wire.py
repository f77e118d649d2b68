"""What goes over the wire to OSS, and what a stranger may send back."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle

import pytest

from tests.integration.cloud.bodies import Blocks, body
from tests.integration.cloud.conftest import PATIENT, address_of
from tests.integration.cloud.scripted import OSS_ID, Answer, Heard, ScriptedServer, reply
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.oss import OssGateway
from vod_desktop.domain import errors
from vod_desktop.domain.errors import CallError, ForeignReply, GrantMalformed
from vod_desktop.domain.grant import UploadAddress, UploadAuth
from vod_desktop.domain.ids import UploadId

ID = UploadId("0004B9894A22E5B1888A1E29F8236E2D")
STORED = reply(headers=f'{OSS_ID}ETag: "25F9E794323B453885F5181F1B624D0B"\r\nx-oss-hash-crc64ecma: 5\r\n')
Serve = Callable[[Answer], ScriptedServer]


def always(*answers: bytes | None) -> Answer:
    turn = cycle(answers)
    return lambda _: next(turn)


def put(oss: OssGateway, server: ScriptedServer, auth: UploadAuth, *blocks: bytes) -> None:
    oss.put_object(address_of(server), auth, body(*blocks))


def test_a_body_goes_out_with_its_length_and_unchunked(
    oss: OssGateway, serve: Serve, auth: UploadAuth
) -> None:
    server = serve(always(STORED))
    put(oss, server, auth, b"ab", b"", b"cde")
    heard = server.heard[0]
    assert heard.line == "PUT /bucket/sv%2F%E7%9B%AE%E5%BD%95%2Fa%20b.mp4 HTTP/1.1"
    assert (heard.header("content-length"), heard.header("transfer-encoding")) == ("5", None)
    assert heard.body == b"abcde"


def test_a_request_names_token_and_scope(oss: OssGateway, serve: Serve, auth: UploadAuth) -> None:
    server = serve(always(STORED))
    put(oss, server, auth, b"x")
    heard = server.heard[0]
    assert heard.header("x-oss-security-token") == "canary-token"
    assert "/cn-shanghai/oss/aliyun_v4_request" in str(heard.header("authorization"))
    assert (heard.header("cookie"), heard.header("expect")) == (None, None)


def test_one_connection_serves_successes_errors_and_looks(
    oss: OssGateway, serve: Serve, auth: UploadAuth
) -> None:
    denied = reply("403 Forbidden", b"<Error><Code>AccessDenied</Code></Error>")
    completed = reply(body=b"<CompleteMultipartUploadResult/>", headers=f'{OSS_ID}ETag: "A-1"\r\n')
    absent = f"HTTP/1.1 404 Not Found\r\n{OSS_ID}Content-Length: 300\r\n\r\n".encode()
    server = serve(always(STORED, denied, completed, absent))
    address = address_of(server)
    for _ in range(3):
        put(oss, server, auth, b"x")
        with pytest.raises(errors.NotAllowed):
            oss.list_parts(address, auth, ID)
        assert oss.complete(address, auth, ID, [(1, "A")]).etag == "A-1"
        assert oss.head(address, auth) is None
    assert (len(server.heard), server.connections) == (12, 1)


def test_a_cookie_is_not_carried_on(oss: OssGateway, serve: Serve, auth: UploadAuth) -> None:
    server = serve(always(reply(headers=f'{OSS_ID}ETag: "A"\r\nSet-Cookie: spy=1; Path=/\r\n')))
    for _ in range(2):
        put(oss, server, auth, b"x")
    assert server.heard[1].header("cookie") is None


def huge(_: Heard) -> bytes:
    return reply("500 Internal Server Error", b"<Error>" + b"x" * (5 << 20))


def announced_huge(_: Heard) -> bytes:
    return f"HTTP/1.1 500 No\r\n{OSS_ID}Content-Length: 99999999999999999999999\r\n\r\n".encode()


def endless(_: Heard) -> bytes:
    chunk = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    head = f"HTTP/1.1 200 OK\r\n{OSS_ID}Transfer-Encoding: chunked\r\n\r\n"
    return head.encode() + chunk * 80


def packed(_: Heard) -> bytes:
    return reply(headers=f'{OSS_ID}ETag: "A"\r\nContent-Encoding: gzip\r\n', body=b"\x1f\x8b")


@pytest.mark.parametrize("answer", [huge, announced_huge, endless, packed])
def test_an_answer_without_measure_is_refused(
    oss: OssGateway, serve: Serve, auth: UploadAuth, answer: Answer
) -> None:
    with pytest.raises(ForeignReply) as raised:
        put(oss, serve(answer), auth, b"x")
    assert raised.value.values["reason"] in {"too-long", "encoding"}


@pytest.mark.parametrize(
    "answer",
    [
        b"nonsense\r\n\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        f"HTTP/1.1 200 OK\r\n{OSS_ID}ETag: A\r\nContent-Length: -5\r\n\r\n".encode(),
        f"HTTP/1.1 200 OK\r\n{OSS_ID}Content-Length: 50\r\nConnection: close\r\n\r\nhalf".encode(),
        f"HTTP/1.1 200 OK\r\n{OSS_ID}ETag: <script>\r\nContent-Length: 0\r\n\r\n".encode(),
        b"HTTP/1.1 200 OK\r\nETag: A\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 304 Not Modified\r\nContent-Length: 0\r\n\r\n",
    ],
)
def test_what_is_no_answer_of_oss_is_never_success(
    oss: OssGateway, serve: Serve, auth: UploadAuth, answer: bytes
) -> None:
    with pytest.raises(CallError):
        put(oss, serve(always(answer)), auth, b"x")


def test_a_checksum_that_is_none_counts_as_not_told(oss: OssGateway, serve: Serve, auth: UploadAuth) -> None:
    server = serve(always(reply(headers=f'{OSS_ID}ETag: "A"\r\nx-oss-hash-crc64ecma: 0x12\r\n')))
    with pytest.raises(ForeignReply):
        put(oss, server, auth, b"x")


PAGE = (
    "<ListPartsResult><IsTruncated>{more}</IsTruncated><NextPartNumberMarker>{marker}</NextPartNumberMarker>"
    '<Part><PartNumber>{number}</PartNumber><LastModified>{when}</LastModified><ETag>"A"</ETag>'
    "<HashCrc64ecma>7</HashCrc64ecma><Size>{size}</Size></Part></ListPartsResult>"
)


def page(
    *, more: str = "false", marker: str = "0", number: str = "1", size: str = "9", when: str = ""
) -> bytes:
    return reply(body=PAGE.format(more=more, marker=marker, number=number, size=size, when=when).encode())


def test_a_page_with_strange_dates_is_read(oss: OssGateway, serve: Serve, auth: UploadAuth) -> None:
    server = serve(always(page(when="yesterday")))
    (part,) = oss.list_parts(address_of(server), auth, ID)
    assert (part.number, part.size, part.etag, part.crc64) == (1, 9, "A", 7)


def test_pages_that_lead_nowhere_end(oss: OssGateway, serve: Serve, auth: UploadAuth) -> None:
    server = serve(always(page(more="true", marker="5")))
    with pytest.raises(ForeignReply):
        oss.list_parts(address_of(server), auth, ID)
    assert len(server.heard) == 2


@pytest.mark.parametrize(
    "answer",
    [
        page(number="0"),
        page(number="10001"),
        page(number="-1"),
        page(size="-5"),
        page(size="9" * 17),
        page(size="٣"),
        page(more="true", marker="x"),
        reply(body=b"<ListBucketResult/>"),
        reply(body=b"<html>"),
        reply(body=b'<!DOCTYPE a [<!ENTITY b "c">]><ListPartsResult/>'),
        reply(body=b"<a>" * 400_000),
    ],
)
def test_a_page_that_oss_would_not_send_is_foreign(
    oss: OssGateway, serve: Serve, auth: UploadAuth, answer: bytes
) -> None:
    with pytest.raises(ForeignReply):
        oss.list_parts(address_of(serve(always(answer))), auth, ID)


@pytest.mark.parametrize("text", [b"", b"<html>", b"<a/>", b"<a><UploadId/></a>", b"<!DOCTYPE a><a/>"])
def test_initiate_needs_an_upload_id(oss: OssGateway, serve: Serve, auth: UploadAuth, text: bytes) -> None:
    with pytest.raises(ForeignReply):
        oss.initiate(address_of(serve(always(reply(body=text)))), auth)


def test_a_server_that_takes_nothing_is_given_up(auth: UploadAuth, offset: ClockOffset) -> None:
    gateway = OssGateway(network=replace(PATIENT, send_timeout_s=0.3), offset=offset)
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        address = address_here(deaf.getsockname()[1])
        block = memoryview(bytes(1 << 20))
        with pytest.raises(errors.ReplyLost):
            gateway.upload_part(address, auth, ID, 1, Blocks((block,) * 64, 64 << 20))
    gateway.close()


def address_here(port: int) -> UploadAddress:
    return UploadAddress(f"http://127.0.0.1:{port}", "bucket", "key")


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port that is taken by a socket which does not listen."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        yield int(sock.getsockname()[1])


def test_nobody_there_is_no_network(oss: OssGateway, auth: UploadAuth, closed_port: int) -> None:
    with pytest.raises(errors.NetworkDown):
        oss.head(address_here(closed_port), auth)


def test_a_name_that_does_not_exist_is_no_network(oss: OssGateway, auth: UploadAuth) -> None:
    address = replace(address_here(1), endpoint="https://nowhere.invalid")
    with pytest.raises(errors.NetworkDown) as raised:
        oss.head(address, auth)
    assert raised.value.detail.host == "nowhere.invalid"


@pytest.mark.parametrize(
    ("endpoint", "bucket", "key"),
    [
        ("http://oss-cn-shanghai.aliyuncs.com", "bucket", "key"),
        ("ftp://127.0.0.1", "bucket", "key"),
        ("https://oss-cn-shanghai.aliyuncs.com", "Bucket!", "key"),
        ("https://oss-cn-shanghai.aliyuncs.com", "bucket", ""),
    ],
)
def test_an_address_that_cannot_be_is_refused_before_a_socket(
    oss: OssGateway, auth: UploadAuth, endpoint: str, bucket: str, key: str
) -> None:
    address = replace(address_here(1), endpoint=endpoint, bucket=bucket, object_key=key)
    with pytest.raises(GrantMalformed):
        oss.head(address, auth)


def test_a_token_that_is_no_header_is_refused(oss: OssGateway, serve: Serve, auth: UploadAuth) -> None:
    server = serve(always(STORED))
    for token in ("a\r\nb", "令牌"):
        with pytest.raises(errors.Refused):
            put(oss, server, replace(auth, security_token=token), b"x")
    assert server.heard == []
