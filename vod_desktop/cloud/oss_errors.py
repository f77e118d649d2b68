"""What OSS says no with, told in our errors. Source: OSS documents, error codes; the table is `_BY_CODE`."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from vod_desktop.cloud.cleaning import clean_message, clean_word
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.transport import Reply, plausible
from vod_desktop.domain import errors
from vod_desktop.domain.errors import CallDetail, CallError

_BY_CODE: Final[dict[str, type[CallError]]] = {
    "SecurityTokenExpired": errors.AuthExpired,
    # The temporary id is forgotten some time after its end; also when the token did not come along.
    "InvalidAccessKeyId": errors.AuthExpired,
    "InvalidSecurityToken": errors.AuthExpired,
    "AccessKeyIdAndSecurityTokenNotMatch": errors.AuthExpired,
    "NoSuchUpload": errors.UploadGone,
    "InvalidPart": errors.PartsRefused,
    "InvalidDigest": errors.ChecksumMismatch,
    "BadDigest": errors.ChecksumMismatch,
    "NoSuchKey": errors.NotFound,
    "NoSuchBucket": errors.NotFound,
    "AccessDenied": errors.NotAllowed,
    "UserDisable": errors.AccountSuspended,
    "InDebt": errors.AccountSuspended,
    "BucketDisable": errors.AccountSuspended,
    "RequestTimeout": errors.Unavailable,
    "TotalQpsLimitExceeded": errors.Throttled,
    "MetaOperationQpsLimitExceeded": errors.Throttled,
    "UploadTrafficRateLimitExceeded": errors.Throttled,
    "ActiveRequestLimitExceeded": errors.Throttled,
}


def oss_error(reply: Reply, detail: CallDetail, offset: ClockOffset) -> CallError:
    """The error of ours for an answer other than success.

    Args:
        reply: The answer, whole.
        detail: Operation and host of the call.
        offset: Knows this computer's clock, to measure a refused time of day against.
    """
    text = _error_text(reply)
    told = _told(reply, text, detail)
    if not told.request_id and not told.code:
        return errors.ForeignReply(told, may_have_happened=reply.status >= 500)
    if told.code == "RequestTimeTooSkewed":
        return errors.ClockSkewed(told, offset_s=_skew(reply, text, offset))
    known = _BY_CODE.get(told.code)
    if known is not None:
        return known(told)
    if reply.status == 429:
        return errors.Throttled(told)
    if reply.status >= 500:
        return errors.Unavailable(told)
    return errors.NotFound(told) if reply.status == 404 and not told.code else errors.Refused(told)


def _told(reply: Reply, text: str, detail: CallDetail) -> CallDetail:
    return replace(
        detail,
        http_status=reply.status,
        code=clean_word(_element(text, "Code")),
        message=clean_message(_element(text, "Message")),
        request_id=clean_word(reply.header("x-oss-request-id") or _element(text, "RequestId")),
        ec=clean_word(reply.header("x-oss-ec") or _element(text, "EC")),
    )


def _error_text(reply: Reply) -> str:
    """The error XML: the body, or a header where there can be no body. Empty when there is none."""
    raw = reply.body
    if not raw and reply.header("x-oss-err"):
        try:
            raw = base64.b64decode(reply.header("x-oss-err"), validate=True)
        except ValueError:  # not base64, or not even ASCII
            return ""
    text = raw.decode("utf-8", "replace")
    return text if "<Error" in text else ""


def _element(text: str, name: str) -> str:
    """The text of a direct child, as it stands there.

    Searched, not parsed: a SignatureDoesNotMatch quotes request bytes that need not be XML, and no element of interest nests.
    """
    found = re.search(rf"<{name}>([^<]{{0,4096}})</{name}>", text)
    return _unescaped(found[1]).strip() if found else ""


def _unescaped(text: str) -> str:
    for escape, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(escape, character)
    return text


def _skew(reply: Reply, text: str, offset: ClockOffset) -> float | None:
    """What this computer's clock lacks, by the refusal's own ServerTime, else by the Date header."""
    try:
        told = datetime.strptime(f"{_element(text, 'ServerTime')[:19]}+0000", "%Y-%m-%dT%H:%M:%S%z")
    except ValueError:
        moment = reply.sent_at
    else:
        stamp = told.timestamp()
        moment = stamp if plausible(stamp) else reply.sent_at
    return None if moment is None else offset.measured(moment)
