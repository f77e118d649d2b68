"""Whatever comes in, the readers answer with their own error or a value, never with another exception."""

from __future__ import annotations

import contextlib
from xml.etree import ElementTree as ET

from hypothesis import example, given
from hypothesis import strategies as st

from vod_desktop.sandbox import FaultError, KeyTable, parse_fault
from vod_desktop.sandbox.call import classify
from vod_desktop.sandbox.clock import SandboxClock
from vod_desktop.sandbox.oss.errors import OssError
from vod_desktop.sandbox.oss.xml import parse_complete
from vod_desktop.sandbox.signing.oss import parse_authorization
from vod_desktop.sandbox.signing.vod import parse_acs3
from vod_desktop.sandbox.wire.message import BadRequest, parse_head, parse_query

PIECES = [
    b"GET",
    b" ",
    b"/",
    b"?",
    b"HTTP/1.1",
    b"\r\n",
    b"Host: 127.0.0.1",
    b":",
    b"%2F",
    b"%",
    b"&",
    b"=",
    b"\x00",
]
HEADS = st.lists(st.sampled_from(PIECES) | st.binary(max_size=6), max_size=14).map(b"".join)


@given(st.binary(max_size=300) | HEADS)
@example(b"GET http:// HTTP/1.1\r\nHost: a")
@example(b"GET /%ff?partNumber=\xc2\xb2 HTTP/1.1\r\nHost: [::1")
def test_request_heads(block: bytes) -> None:
    with contextlib.suppress(BadRequest):
        classify(parse_head(block))


@given(st.text(max_size=200))
def test_queries(text: str) -> None:
    assert all(isinstance(value, str) for pair in parse_query(text) for value in pair)


@given(st.text(max_size=200) | st.text(max_size=80).map(lambda text: f"OSS4-HMAC-SHA256 Credential={text}"))
def test_authorization_headers(text: str) -> None:
    for prefix in ("", "OSS ", "OSS2 ", "OSS4-HMAC-SHA256 "):
        parse_authorization(prefix + text)
    parse_acs3("ACS3-HMAC-SHA256 " + text)


@given(
    st.binary(max_size=200)
    | st.lists(
        st.sampled_from(["<Part>", "</Part>", "<PartNumber>1</PartNumber>", "<ETag>x</ETag>", "&lt;", "<"])
    ).map(lambda parts: f"<CompleteMultipartUpload>{''.join(parts)}</CompleteMultipartUpload>".encode())
)
@example(b"<?xml version='1.0' encoding='nonsense'?><CompleteMultipartUpload/>")
def test_complete_bodies(body: bytes) -> None:
    with contextlib.suppress(OssError):
        assert parse_complete(body)


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["fail", "=", "503", ":", ",", "nth", "p", "cut", "body", "x"])).map("".join)
)
@example("cut p=x")
@example("fail=²")
@example("cut part=-")
def test_fault_specs(text: str) -> None:
    with contextlib.suppress(FaultError):
        parse_fault(text)


@given(st.text(max_size=60), st.text(max_size=60))
def test_error_documents_can_always_be_read(message: str, detail: str) -> None:
    body = OssError("InvalidArgument", message, details=(("ArgumentValue", detail),)).xml("ID", "127.0.0.1")
    assert ET.fromstring(body).findtext("Code") == "InvalidArgument"


@given(token=st.text(max_size=100))
@example(token="CAIS" + "QUFB" * 20)
@example(token="CAISé")
def test_security_tokens(tmp_path_factory: object, token: str) -> None:
    folder = tmp_path_factory.mktemp("keys")  # type: ignore[attr-defined]
    assert KeyTable(folder, SandboxClock()).read_token(token) is None
