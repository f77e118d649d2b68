"""Signature V4 against the vectors of the service's documents and of the vendor's own clients."""

from __future__ import annotations

import calendar
import hashlib
from dataclasses import dataclass, field

from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.oss_signature import V4Auth, canonical_request
from vod_desktop.domain.grant import UploadAuth


@dataclass
class FixedClock:
    at: float

    def now(self) -> float:
        return self.at

    def monotonic(self) -> float:
        return 0.0


@dataclass
class PlainRequest:
    method: str
    headers: dict[str, str | None] = field(default_factory=dict)
    params: dict[str, object] = field(default_factory=dict)


def moment(*values: int) -> float:
    return float(calendar.timegm((*values, 0, 0, 0)))


def offset_at(seconds: float) -> ClockOffset:
    return ClockOffset(FixedClock(seconds))


UPLOAD_PART = {"uploadId": "0004B9894A22E5B1888A1E29F8236E2D", "partNumber": "2"}
STS = UploadAuth("STS.AKID", "SECRET+/==", "TOKEN+/=abc")


def signed_upload_part(offset: ClockOffset) -> PlainRequest:
    request = PlainRequest("PUT", {"Accept-Encoding": None}, dict(UPLOAD_PART))
    V4Auth(STS, region="cn-shanghai", offset=offset)._sign_request(
        request, "outin-0123", "sv/目录/a+b c~.mp4"
    )
    return request


def test_upload_part_with_token() -> None:
    request = signed_upload_part(offset_at(moment(2026, 11, 22, 8, 0, 0)))
    assert request.headers["Authorization"] == (
        "OSS4-HMAC-SHA256 Credential=STS.AKID/20261122/cn-shanghai/oss/aliyun_v4_request,"
        "Signature=5118041e09b5565859d9e174becd6e33cd110fec8fe03f8db8567af586e13004"
    )
    assert request.headers["x-oss-security-token"] == "TOKEN+/=abc"


def test_the_correction_of_the_clock_is_signed() -> None:
    offset = offset_at(moment(2026, 11, 22, 8, 20, 0))
    offset.set(-1200.0)
    request = signed_upload_part(offset)
    assert request.headers["x-oss-date"] == "20261122T080000Z"
    assert str(request.headers["Authorization"]).endswith("13004")


def test_canonical_request_of_upload_part() -> None:
    request = signed_upload_part(offset_at(moment(2026, 11, 22, 8, 0, 0)))
    text = canonical_request(
        method="PUT",
        resource="/outin-0123/sv/目录/a+b c~.mp4",
        params=request.params,
        headers=request.headers,
    )
    assert text.split("\n")[1] == "/outin-0123/sv/%E7%9B%AE%E5%BD%95/a%2Bb%20c~.mp4"
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert digest == "2ec9febd5aa4754fdf347b92da349c116490b5dcdb796cdd38b73056a7f74c7e"


VENDOR_HEADERS: dict[str, str | None] = {
    "x-oss-head1": "value",
    "abc": "value",
    "ZAbc": "value",
    "XYZ": "value",
    "content-type": "text/plain",
}
VENDOR_PARAMS: dict[str, object] = {
    "param1": "value1",
    "+param1": "value3",
    "|param1": "value4",
    "+param2": "",
    "|param2": "",
    "param2": "",
}


def vendor_signature(auth: UploadAuth, at: float) -> str:
    request = PlainRequest("PUT", dict(VENDOR_HEADERS), dict(VENDOR_PARAMS))
    V4Auth(auth, region="cn-hangzhou", offset=offset_at(at))._sign_request(
        request, "bucket", "1234+-/123/1.txt"
    )
    return str(request.headers["Authorization"]).rpartition("Signature=")[2]


def test_vector_of_the_vendors_clients_without_token() -> None:
    signature = vendor_signature(UploadAuth("ak", "sk", ""), moment(2023, 12, 16, 16, 20, 57))
    assert signature == "e21d18daa82167720f9b1047ae7e7f1ce7cb77a31e8203a7d5f4624fa0284afe"


def test_vector_of_the_vendors_clients_with_token() -> None:
    signature = vendor_signature(UploadAuth("ak", "sk", "token"), moment(2023, 12, 17, 3, 47, 36))
    assert signature == "b94a3f999cf85bcdc00d332fbd3734ba03e48382c36fa4d5af5df817395bd9ea"


def test_numbers_as_parameters_are_signed_as_text() -> None:
    text = canonical_request(method="GET", resource="/b/k", params={"max-parts": 5}, headers={})
    assert text.split("\n")[2] == "max-parts=5"


def test_an_auth_shows_no_secret() -> None:
    auth = V4Auth(STS, region="cn-shanghai", offset=ClockOffset())
    assert "SECRET" not in repr(auth)
    assert "TOKEN" not in repr(vars(auth))
