"""What an app server says no with, by status, code and form."""

from __future__ import annotations

import json

import pytest

from vod_desktop.cloud.app_server_errors import app_server_error
from vod_desktop.cloud.transport import Reply
from vod_desktop.domain import errors
from vod_desktop.domain.errors import CallDetail

DETAIL = CallDetail("CreateUploadVideo", host="media.example.com")
CANARY = "CAIScanaryCanaryCanaryCanaryCanaryCanaryCanaryCanaryCanary"


def told(status: int, code: str = "", *, renews: bool = False, message: str = "no") -> errors.CallError:
    data = {"Code": code, "Message": message, "RequestId": "R-1"} if code else {"error": "no"}
    return app_server_error(Reply(status, {}, json.dumps(data).encode()), DETAIL, renews=renews)


@pytest.mark.parametrize(
    ("status", "code", "error", "reason"),
    [
        (401, "Unauthorized", errors.KeyRejected, "app-token"),
        (401, "", errors.KeyRejected, "app-token"),
        (403, "", errors.NotAllowed, "app-server"),
        (403, "Nope", errors.NotAllowed, "app-server"),
        (403, "Forbidden.RAM", errors.NotAllowed, "app-server"),
        (403, "OperationDenied.Suspended", errors.AccountSuspended, None),
        (400, "InvalidAccessKeyId.NotFound", errors.NotAllowed, "server-key"),
        (400, "InvalidTimeStamp.Expired", errors.NotAllowed, "server-key"),
        (404, "", errors.NotFound, "server-path"),
        (404, "NotFound", errors.NotFound, "server-path"),
        (404, "InvalidCategory.NotFound", errors.NotFound, None),
        (429, "", errors.Throttled, None),
        (400, "Throttling.User", errors.Throttled, None),
        (400, "InvalidTitle", errors.Refused, None),
        (422, "", errors.Refused, None),
        (500, "", errors.Unavailable, None),
        (503, "ServiceUnavailable", errors.Unavailable, None),
    ],
)
def test_statuses_and_codes(status, code, error, reason):
    found = told(status, code)
    assert (type(found), found.values.get("reason")) == (error, reason)
    assert found.detail.host == "media.example.com"


def test_a_renewal_that_is_not_found_means_that_the_media_is_gone():
    assert type(told(404, "NotFound", renews=True)) is errors.MediaGone
    assert type(told(404, renews=True)) is errors.MediaGone
    assert type(told(400, "InvalidVideo.Damaged", renews=True)) is errors.MediaGone


@pytest.mark.parametrize("status", [200, 400, 403, 404, 502])
def test_a_page_is_somebody_else(status):
    found = app_server_error(Reply(status, {}, b"<html>502 Bad Gateway</html>"), DETAIL, renews=True)
    assert (type(found), found.values["reason"]) == (errors.ForeignReply, "not-json")
    assert found.may_have_happened is (status >= 500)


def test_only_a_fault_of_the_server_leaves_it_open_whether_a_media_was_created():
    assert told(500).may_have_happened
    assert not any(told(status).may_have_happened for status in (400, 401, 403, 404, 429))


def test_nothing_secret_comes_along():
    found = told(400, "InvalidTitle", message=f"SecurityToken={CANARY} https://x/?Signature=abc")
    assert CANARY not in repr(found.detail)
    assert "Signature=abc" not in repr(found.detail)
    assert (found.detail.code, found.detail.request_id) == ("InvalidTitle", "R-1")
