"""The way of every request: guard, classification, faults, one of the services, record."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field

from vod_desktop.sandbox.call import Call, Service, classify
from vod_desktop.sandbox.faults.plan import Plan, Tools, page
from vod_desktop.sandbox.gateway.api import VodGateway
from vod_desktop.sandbox.gateway.app import AppDoor
from vod_desktop.sandbox.oss.api import OssApi
from vod_desktop.sandbox.oss.errors import OssError
from vod_desktop.sandbox.recorder import RequestLog, RequestRecord, without_secrets
from vod_desktop.sandbox.vod.errors import VodError
from vod_desktop.sandbox.wire.body import ClientGone
from vod_desktop.sandbox.wire.guard import refusal
from vod_desktop.sandbox.wire.message import BadRequest, Reply, Request

_OSS_CODES = {400: "InvalidArgument", 403: "AccessDenied", 404: "NoSuchKey", 429: "TotalQpsLimitExceeded"}
_VOD_CODES = {
    400: "Throttling.User",
    403: "Forbidden.RAM",
    404: "InvalidVideo.NotFound",
    503: "ServiceUnavailable",
}
_VOD_STATUS = {
    "InternalError": 500,
    "ServiceUnavailable": 503,
    "ServiceUnAvailable": 503,
    "Forbidden.RAM": 403,
}


@dataclass(slots=True)
class _Visit:
    """One request under way; `active` lasts until it was written down."""

    call: Call
    request: Request
    started: float
    faults: tuple[str, ...] = ()
    active: ExitStack = field(default_factory=ExitStack)


class FrontDoor:
    """Answers every request of the sandbox; called from any thread."""

    def __init__(
        self, *, oss: OssApi, vod: VodGateway, app: AppDoor | None, tools: Tools, log: RequestLog
    ) -> None:
        self._oss = oss
        self._vod = vod
        self._app = app
        self._tools = tools
        self._log = log

    def __call__(self, request: Request) -> Reply:
        """The reply to send. Raises ClientGone where there is nobody or nothing to answer."""
        started = time.monotonic()
        reason = refusal(request.head)
        if reason is not None:
            return self._turned_away(request, started, reason)
        try:
            visit = _Visit(classify(request.head, with_app_server=self._app is not None), request, started)
        except BadRequest as problem:
            return Reply(
                problem.status, [("Content-Type", "text/plain")], f"{problem}\n".encode(), closes=True
            )
        return self._recorded(visit, lambda: self._dispatch(visit))

    def _turned_away(self, request: Request, started: float, reason: str) -> Reply:
        call = Call(Service.PAGE, "Refused", {}, [], code="Refused")
        reply = Reply(
            403, [("Content-Type", "text/plain; charset=utf-8")], f"{reason}\n".encode(), closes=True
        )
        return self._recorded(_Visit(call, request, started), lambda: reply)

    def _dispatch(self, visit: _Visit) -> Reply:
        match visit.call.service:
            case Service.OSS:
                return self._oss_visit(visit)
            case Service.APP if self._app is not None:
                return self._app_visit(visit, self._app)
            case Service.PAGE | Service.APP:
                return page(200)
            case Service.VOD | Service.STS:
                return self._vod_visit(visit)

    def _oss_visit(self, visit: _Visit) -> Reply:
        call, request = visit.call, visit.request

        def refuse(status: int, code: str) -> Reply:
            usual = _OSS_CODES.get(status, "ServiceUnavailable" if status == 503 else "InternalError")
            return self._oss.refuse(call, request, OssError(code or usual, status=status or None))

        return self._with_faults(
            visit,
            note=lambda: self._oss.note(call, request),
            work=lambda: self._oss.answer(call, request),
            refuse=refuse,
        )

    def _vod_visit(self, visit: _Visit) -> Reply:
        call, request = visit.call, visit.request

        def refuse(status: int, code: str) -> Reply:
            known = code or _VOD_CODES.get(status, "InternalError")
            message = "A fault was asked for."
            return self._vod.refuse(
                call, request, VodError(status or _VOD_STATUS.get(known, 400), known, message)
            )

        try:
            body = self._vod.prepare(call, request)
        except VodError as error:
            return self._vod.refuse(call, request, error)
        return self._with_faults(
            visit,
            note=lambda: self._vod.note(call, request, body),
            work=lambda: self._vod.answer(call, request, body),
            refuse=refuse,
        )

    def _app_visit(self, visit: _Visit, app: AppDoor) -> Reply:
        call, request = visit.call, visit.request
        body = app.read(request)
        if body is None:
            return app.too_large(call)
        return self._with_faults(
            visit,
            note=lambda: None,
            work=lambda: app.answer(call, request, body),
            refuse=lambda status, code: app.refuse(call, status or 500, code or "InternalError"),
        )

    def _with_faults(
        self,
        visit: _Visit,
        *,
        note: Callable[[], None],
        work: Callable[[], Reply],
        refuse: Callable[[int, str], Reply],
    ) -> Reply:
        visit.active.enter_context(self._log.entered(visit.call))
        handles = self._tools.box.take(visit.call)
        visit.faults = tuple(handle.fault.label() for handle in handles)
        if handles:
            note()
        return Plan(handles, visit.call, visit.request, self._tools).run(work, refuse)

    def _recorded(self, visit: _Visit, answer: Callable[[], Reply]) -> Reply:
        """Write the request down before its reply is sent, so that who has the reply finds the record.

        It counts as active until then, so that who sees none active finds the records of all.
        """
        with visit.active:
            return self._written_down(visit, answer)

    def _written_down(self, visit: _Visit, answer: Callable[[], Reply]) -> Reply:
        try:
            reply = answer()
        except ClientGone:
            self._log.add(self._record(visit, None))
            raise
        except Exception:
            visit.call.code = "InternalError"
            self._log.add(self._record(visit, 500))
            raise
        visit.call.code = (
            None if reply.status < 300 and visit.call.code != "CallbackFailed" else visit.call.code
        )
        self._log.add(self._record(visit, reply.status, reply))
        return reply

    def _record(self, visit: _Visit, status: int | None, reply: Reply | None = None) -> RequestRecord:
        call = visit.call
        request_id = (
            (reply.header("x-oss-request-id") or reply.header("x-acs-request-id") or "") if reply else ""
        )
        return RequestRecord(
            t=self._log.elapsed(),
            service=call.service.value,
            action=call.action,
            params=without_secrets(call.params),
            signature=call.scheme.value if call.scheme else None,
            verified=call.verified,
            status=status,
            code=call.code,
            bytes_in=visit.request.body.received,
            method=visit.request.method,
            bucket=call.bucket,
            key=call.key,
            upload_id=call.upload_id,
            part_number=call.part_number,
            access_key_id=call.access_key_id,
            request_id=request_id,
            took_s=time.monotonic() - visit.started,
            faults=visit.faults,
        )
