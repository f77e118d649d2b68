"""Every code of VOD has its error."""

from __future__ import annotations

import pytest

from tests.unit.cloud.replies import DETAIL, vod_reply
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.transport import Reply
from vod_desktop.cloud.vod_errors import vod_error
from vod_desktop.domain import errors
from vod_desktop.domain.errors import CallError, ClockSkewed, KeyRejected

TABLE: list[tuple[int, str, type[CallError]]] = [
    (400, "Throttling", errors.Throttled),
    (400, "Throttling.User", errors.Throttled),
    (503, "Throttling.Api", errors.Throttled),
    (500, "InternalError", errors.Unavailable),
    (503, "ServiceUnAvailable", errors.Unavailable),
    (503, "AddVideoFailed", errors.Unavailable),
    (403, "Forbidden", errors.NotAllowed),
    (403, "Forbidden.RAM", errors.NotAllowed),
    (403, "NoPermission", errors.NotAllowed),
    (403, "Forbidden.InitFailed", errors.AccountSuspended),
    (403, "OperationDenied", errors.AccountSuspended),
    (403, "OperationDenied.Suspended", errors.AccountSuspended),
    (404, "InvalidVideo.NotFound", errors.MediaGone),
    (400, "InvalidVideo.Damaged", errors.MediaGone),
    (404, "InvalidTemplateGroupId.NotFound", errors.NotFound),
    (404, "InvalidStorage.NotFound", errors.NotFound),
    (404, "InvalidCateId.NotFound", errors.NotFound),
    (404, "NoSuchResource", errors.NotFound),
    (404, "InvalidApi.NotFound", errors.Refused),
    (400, "InvalidFileName.Extension", errors.Refused),
    (400, "IllegalCharacters", errors.Refused),
    (400, "LengthExceededMax", errors.Refused),
    (400, "TagsExceededMax", errors.Refused),
    (400, "MissingTitle", errors.Refused),
    (400, "SignatureNonceUsed", errors.Refused),
]

KEYS = [
    (404, "InvalidAccessKeyId.NotFound", "unknown-key"),
    (400, "InvalidAccessKeyId.Inactive", "inactive-key"),
    (400, "SignatureDoesNotMatch", "wrong-secret"),
    (400, "InvalidAccessKeySecret", "wrong-secret"),
    (400, "InvalidSecurityToken.Expired", "token-expired"),
    (400, "InvalidSecurityToken.Malformed", "token-wrong"),
    (400, "InvalidSecurityToken.MismatchWithAccessKey", "token-wrong"),
    (400, "MissingSecurityToken", "token-missing"),
]


def judged(reply: Reply) -> CallError:
    return vod_error(reply, DETAIL, ClockOffset())


@pytest.mark.parametrize(("status", "code", "expected"), TABLE)
def test_code(status: int, code: str, expected: type[CallError]) -> None:
    error = judged(vod_reply(status, code))
    assert type(error) is expected
    assert (error.detail.http_status, error.detail.code) == (status, code)
    assert error.detail.request_id == "25818875-5F78-4AF6-D7D5-2D0F0A1D3A4E"


@pytest.mark.parametrize(("status", "code", "reason"), KEYS)
def test_key(status: int, code: str, reason: str) -> None:
    error = judged(vod_reply(status, code))
    assert isinstance(error, KeyRejected)
    assert error.reason == reason


@pytest.mark.parametrize("code", ["AddVideoFailed", "InternalError"])
def test_what_may_have_happened_says_so(code: str) -> None:
    assert judged(vod_reply(503, code)).values["may_have_happened"] is True


def test_the_clock_is_measured_by_the_date_of_the_answer() -> None:
    reply = vod_reply(400, "InvalidTimeStamp.Expired", date="Tue, 01 Jan 2030 00:20:00 GMT")
    error = vod_error(reply, DETAIL, ClockOffset(StoppedClock()))
    assert isinstance(error, ClockSkewed)
    assert error.offset_s == 1200.0


@pytest.mark.parametrize("body", [b"<html>proxy</html>", b"", b"[1]", b'{"Message": "no code"}', b"\xff\xfe"])
def test_what_is_not_vods_is_foreign(body: bytes) -> None:
    assert isinstance(judged(Reply(502, {}, body)), errors.ForeignReply)


def test_the_signed_text_is_not_shown() -> None:
    message = "Specified signature is not matched with our calculation. server string to sign is:POST&%2F&AccessKeyId"
    error = judged(vod_reply(400, "SignatureDoesNotMatch", message))
    assert error.detail.message == "Specified signature is not matched with our calculation."


class StoppedClock:
    def now(self) -> float:
        return 1893456000.0  # 2030-01-01

    def monotonic(self) -> float:
        return 0.0
