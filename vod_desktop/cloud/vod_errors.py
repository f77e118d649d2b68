"""What VOD says no with, told in our errors. Source: VOD documents, error codes; the tables are `_REASONS` and `_BY_CODE`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from vod_desktop.cloud.cleaning import clean_message, clean_word
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.transport import Reply
from vod_desktop.cloud.vod_fields import Fields, parse_object
from vod_desktop.domain import errors
from vod_desktop.domain.errors import CallDetail, CallError

_REASONS: Final[dict[str, str]] = {
    "InvalidAccessKeyId.NotFound": "unknown-key",
    "InvalidAccessKeyId.Inactive": "inactive-key",
    "InvalidAccessKeyId": "unknown-key",
    "SignatureDoesNotMatch": "wrong-secret",
    "InvalidAccessKeySecret": "wrong-secret",
    "InvalidSecurityToken.Expired": "token-expired",
    "MissingSecurityToken": "token-missing",
}
_TOKEN_WRONG = "InvalidSecurityToken"  # noqa: S105  # the beginning of error codes
_CLOCK = frozenset({"InvalidTimeStamp.Expired", "IllegalTimestamp"})

_BY_CODE: Final[dict[str, type[CallError]]] = {
    "InvalidVideo.NotFound": errors.MediaGone,
    # It exists and can never be filled: for the user the same as gone.
    "InvalidVideo.Damaged": errors.MediaGone,
    "Forbidden.InitFailed": errors.AccountSuspended,
    "NoPermission": errors.NotAllowed,
    "AccessDenied": errors.NotAllowed,
    "NoSuchResource": errors.NotFound,
    # Ours, not the user's: a wrong action or endpoint.
    "InvalidApi.NotFound": errors.Refused,
    "InvalidAction.NotFound": errors.Refused,
}
_BY_BEGINNING: Final[tuple[tuple[str, type[CallError]], ...]] = (
    ("Throttling", errors.Throttled),
    ("Forbidden", errors.NotAllowed),
    ("OperationDenied", errors.AccountSuspended),
)


def vod_error(reply: Reply, detail: CallDetail, offset: ClockOffset) -> CallError:
    """The error of ours for an answer other than success.

    One that may have had its effect all the same carries `may_have_happened=True`.
    """
    fields = parse_object(reply.body)
    told = _told(reply, fields or Fields(None), detail)
    if 200 < reply.status < 300:
        return errors.ForeignReply(told, may_have_happened=True)
    if fields is None or not told.code:
        return errors.ForeignReply(told, may_have_happened=reply.status >= 500)
    if told.code in _CLOCK:
        moment = reply.sent_at
        return errors.ClockSkewed(told, offset_s=None if moment is None else offset.measured(moment))
    reason = _key_trouble(told.code)
    if reason:
        return errors.KeyRejected(told, reason=reason)
    return _by_code(told, reply.status)


def _key_trouble(code: str) -> str:
    return _REASONS.get(code) or ("token-wrong" if code.startswith(_TOKEN_WRONG) else "")


def _by_code(told: CallDetail, status: int) -> CallError:
    known = _BY_CODE.get(told.code)
    for beginning, error in _BY_BEGINNING:
        if known is None and told.code.startswith(beginning):
            known = error
    if known is not None:
        return known(told)
    if status >= 500:
        return errors.Unavailable(told, may_have_happened=True)
    if status == 429:
        return errors.Throttled(told)
    return errors.NotFound(told) if told.code.endswith(".NotFound") else errors.Refused(told)


def _told(reply: Reply, fields: Fields, detail: CallDetail) -> CallDetail:
    return replace(
        detail,
        http_status=reply.status,
        code=clean_word(fields.text("Code")),
        message=clean_message(fields.text("Message")),
        request_id=clean_word(fields.text("RequestId")),
    )
