"""Every code of OSS has its error."""

from __future__ import annotations

import base64

import pytest

from tests.unit.cloud.replies import DETAIL, oss_reply
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.oss_errors import oss_error
from vod_desktop.cloud.transport import Reply
from vod_desktop.domain import errors
from vod_desktop.domain.errors import CallError, ClockSkewed

TABLE: list[tuple[int, str, type[CallError]]] = [
    (403, "SecurityTokenExpired", errors.AuthExpired),
    (403, "InvalidAccessKeyId", errors.AuthExpired),
    (403, "InvalidSecurityToken", errors.AuthExpired),
    (403, "AccessKeyIdAndSecurityTokenNotMatch", errors.AuthExpired),
    (403, "SignatureDoesNotMatch", errors.Refused),
    (403, "AccessDenied", errors.NotAllowed),
    (403, "UserDisable", errors.AccountSuspended),
    (403, "InDebt", errors.AccountSuspended),
    (403, "BucketDisable", errors.AccountSuspended),
    (403, "SecondLevelDomainForbidden", errors.Refused),
    (404, "NoSuchUpload", errors.UploadGone),
    (404, "NoSuchKey", errors.NotFound),
    (404, "NoSuchBucket", errors.NotFound),
    (400, "InvalidPart", errors.PartsRefused),
    (400, "InvalidDigest", errors.ChecksumMismatch),
    (400, "InvalidPartOrder", errors.Refused),
    (400, "EntityTooSmall", errors.Refused),
    (400, "MalformedXML", errors.Refused),
    (400, "InvalidArgument", errors.Refused),
    (400, "RequestTimeout", errors.Unavailable),
    (409, "FileAlreadyExists", errors.Refused),
    (411, "MissingContentLength", errors.Refused),
    (429, "Whatever", errors.Throttled),
    (500, "InternalError", errors.Unavailable),
    (503, "ServiceUnavailable", errors.Unavailable),
    (503, "TotalQpsLimitExceeded", errors.Throttled),
    (503, "UploadTrafficRateLimitExceeded", errors.Throttled),
]


def judged(reply: Reply) -> CallError:
    return oss_error(reply, DETAIL, ClockOffset())


@pytest.mark.parametrize(("status", "code", "expected"), TABLE)
def test_code(status: int, code: str, expected: type[CallError]) -> None:
    error = judged(oss_reply(status, code))
    assert type(error) is expected
    assert (error.detail.http_status, error.detail.code, error.detail.ec) == (status, code, "0002-00000007")
    assert error.detail.request_id == "6553F0DE37F2A03333A5C1B2"
    assert error.detail.operation == "UploadPart"


def test_an_answer_longer_than_oss2_reads_keeps_its_code() -> None:
    long = f"<StringToSign>{'secret ' * 1000}</StringToSign><StringToSignBytes>{'4F ' * 4000}</StringToSignBytes>"
    error = judged(oss_reply(403, "SecurityTokenExpired", extra=long))
    assert isinstance(error, errors.AuthExpired)


def test_head_tells_its_error_in_headers() -> None:
    told = oss_reply(403, "AccessDenied", "not yours")
    headers = {**told.headers, "x-oss-err": base64.b64encode(told.body).decode(), "x-oss-ec": "0003-00000301"}
    error = judged(Reply(403, headers, b""))
    assert isinstance(error, errors.NotAllowed)
    assert (error.detail.message, error.detail.ec) == ("not yours", "0003-00000301")


def test_head_without_a_word_is_told_by_its_status() -> None:
    assert isinstance(judged(Reply(404, {"x-oss-request-id": "A" * 24}, b"")), errors.NotFound)


@pytest.mark.parametrize("status", [403, 404, 407, 502])
def test_a_page_of_somebody_else_is_foreign(status: int) -> None:
    error = judged(Reply(status, {"content-type": "text/html"}, b"<html><h1>Sign in</h1></html>"))
    assert isinstance(error, errors.ForeignReply)
    assert error.values["may_have_happened"] is (status >= 500)


@pytest.mark.parametrize(
    ("server_time", "date"),
    [
        ("2030-01-01T00:20:00.000Z", "Tue, 01 Jan 2030 11:11:11 GMT"),
        ("1970-01-01T00:00:00.000Z", "Tue, 01 Jan 2030 00:20:00 GMT"),
        ("nonsense", "Tue, 01 Jan 2030 00:20:00 GMT"),
    ],
)
def test_the_clock_is_measured_by_the_refusal(server_time: str, date: str) -> None:
    reply = oss_reply(403, "RequestTimeTooSkewed", extra=f"<ServerTime>{server_time}</ServerTime>", date=date)
    error = oss_error(reply, DETAIL, ClockOffset(StoppedClock()))
    assert isinstance(error, ClockSkewed)
    assert error.offset_s == 1200.0


def test_a_clock_that_nobody_tells_is_not_guessed() -> None:
    reply = oss_reply(403, "RequestTimeTooSkewed", date="Thu, 01 Jan 1970 00:00:00 GMT")
    error = judged(reply)
    assert isinstance(error, ClockSkewed)
    assert error.offset_s is None


@pytest.mark.parametrize("header", ["\x80", "no base64", "PEVy"])
def test_an_error_header_that_is_no_base64_of_an_error_is_none(header: str) -> None:
    reply = Reply(403, {"x-oss-err": header, "x-oss-request-id": "6553F0DE37F2A03333A5C1B2"}, b"")
    assert judged(reply).detail.code == ""


class StoppedClock:
    def now(self) -> float:
        return 1893456000.0  # 2030-01-01

    def monotonic(self) -> float:
        return 0.0
