"""What an app server says no with, told in our errors. Source: `resources/openapi/app-server.yaml`.

Codes of VOD that the server passes on keep their meaning, except those about keys: they are the server's keys, not the user's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final, TypeVar

from vod_desktop.cloud.cleaning import clean_message, clean_word
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.transport import Reply
from vod_desktop.cloud.vod_errors import vod_error
from vod_desktop.cloud.vod_fields import Fields, parse_object
from vod_desktop.domain import errors
from vod_desktop.domain.errors import CallDetail, CallError

VIA: Final = "app-server"
"""Among the values of an error: the call went to an app server."""

_Error = TypeVar("_Error", bound=CallError)


def app_server_error(reply: Reply, detail: CallDetail, *, renews: bool = False) -> CallError:
    """The error of ours for an answer other than success.

    Args:
        reply: The answer.
        detail: The call.
        renews: Whether a media was named that should be there: then 404 means that it is gone.
    """
    fields = parse_object(reply.body)
    told = told_by(reply, fields or Fields(None), detail)
    if reply.status == 401:
        return errors.KeyRejected(told, reason="app-token")
    if fields is None:
        return errors.ForeignReply(told, reason="not-json", may_have_happened=reply.status >= 500)
    return via(_judged(reply, told, renews=renews))


def via(error: _Error) -> _Error:
    """The same error, which says now that an app server was called."""
    error.values.setdefault("via", VIA)
    return error


def told_by(reply: Reply, fields: Fields, detail: CallDetail) -> CallDetail:
    """The call with what the answer says about it, cleaned."""
    return replace(
        detail,
        http_status=reply.status,
        code=clean_word(fields.text("Code")),
        message=clean_message(fields.text("Message")),
        request_id=clean_word(fields.text("RequestId")),
    )


def _judged(reply: Reply, told: CallDetail, *, renews: bool) -> CallError:
    if reply.status == 404 and renews:
        return errors.MediaGone(told)
    if reply.status == 429:
        return errors.Throttled(told)
    passed_on = vod_error(reply, told, ClockOffset()) if told.code else None
    if isinstance(passed_on, errors.KeyRejected | errors.ClockSkewed):
        return errors.NotAllowed(told, reason="server-key")
    if reply.status == 403 and (
        passed_on is None or isinstance(passed_on, errors.NotAllowed | errors.Refused)
    ):
        return errors.NotAllowed(told, reason="app-server")
    if reply.status == 404 and isinstance(passed_on, errors.Refused | None):
        return errors.NotFound(told, reason="server-path")
    if passed_on is not None:
        return passed_on
    return errors.Unavailable(told, may_have_happened=True) if reply.status >= 500 else errors.Refused(told)
