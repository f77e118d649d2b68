"""The door of the app server: HTTP on this side, `vod.app_server` on the other."""

from __future__ import annotations

import json

from vod_desktop.sandbox.call import Call
from vod_desktop.sandbox.vod.app_server import BODY_MAX, AppReply, AppServer
from vod_desktop.sandbox.vod.issuer import PREFIX, Issuer, Page
from vod_desktop.sandbox.wire.body import BodyTooLong, ClientStalled, MalformedBody
from vod_desktop.sandbox.wire.message import Reply, Request


class AppDoor:
    """Answers requests below `/app/`; called from any thread."""

    def __init__(self, server: AppServer, issuer: Issuer) -> None:
        self._server = server
        self._issuer = issuer

    def read(self, request: Request) -> bytes | None:
        """The body, or None for one that is too large or malformed. Raises ClientGone."""
        try:
            return request.body.read(BODY_MAX)
        except (BodyTooLong, ClientStalled, MalformedBody):
            return None

    def answer(self, call: Call, request: Request, body: bytes) -> Reply:
        """The reply to a request, whatever comes of it."""
        path = request.head.path
        if path.startswith(PREFIX):
            query = dict(call.query)
            call.params.clear()  # what stands there is a secret for a while
            return _page(self._issuer.answer(method=request.method, path=path, query=query, body=body))
        answer = self._server.answer(
            method=request.method, path=path, headers=dict(request.headers), body=body
        )
        return _reply(call, answer)

    def too_large(self, call: Call) -> Reply:
        """The refusal of a body that was not read."""
        reply = self.refuse(call, 413, "RequestTooLarge")
        reply.closes = True
        return reply

    def refuse(self, call: Call, status: int, code: str) -> Reply:
        """An error in the form of the app server."""
        return _reply(call, AppReply(status, {"Code": code, "Message": "The request was refused."}))


def _reply(call: Call, answer: AppReply) -> Reply:
    call.code = str(answer.body.get("Code")) if answer.status >= 300 else None
    headers = [("Content-Type", "application/json"), ("Server", "app-server"), *answer.headers.items()]
    return Reply(answer.status, headers, json.dumps(answer.body, ensure_ascii=False).encode())


def _page(page: Page) -> Reply:
    headers = [("Server", "app-server"), ("Cache-Control", "no-store")]
    if page.location:
        return Reply(page.status, [*headers, ("Location", page.location)], b"")
    kind, body = (
        ("text/plain; charset=utf-8", page.text) if page.text else ("application/json", json.dumps(page.body))
    )
    return Reply(page.status, [*headers, ("Content-Type", kind)], body.encode())
