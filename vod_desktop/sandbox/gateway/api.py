"""VOD requests from the wire to the VOD half and back, with STS GetCallerIdentity next to them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Protocol

from vod_desktop.sandbox.call import Call, Service
from vod_desktop.sandbox.gateway import replies
from vod_desktop.sandbox.gateway.identity import VodAuthenticator, check_permission
from vod_desktop.sandbox.keys import AccessKey, Caller, KeyKind
from vod_desktop.sandbox.vod.errors import VodError
from vod_desktop.sandbox.wire.body import BodyTooLong, ClientStalled, MalformedBody
from vod_desktop.sandbox.wire.message import BadRequest, Reply, Request, parse_query

_LONGEST_BODY = 1 << 20
_VOD_VERSION = "2017-03-21"
_STS_VERSION = "2015-04-01"
_STS_ACTION = "GetCallerIdentity"


class VodBackend(Protocol):
    """What the gateway needs of the VOD half."""

    def knows(self, action: str) -> bool:
        """Whether there is such an action."""

    def call(self, action: str, params: Mapping[str, str], caller: Caller) -> dict[str, object]:
        """Do it. Raises VodError."""


class VodGateway:
    """Answers `GET|POST /`; called from any thread."""

    def __init__(self, backend: VodBackend, auth: VodAuthenticator, region: str) -> None:
        self._backend = backend
        self._auth = auth
        self._host = f"vod.{region}.aliyuncs.com"

    def prepare(self, call: Call, request: Request) -> bytes:
        """Read the form body and let the call know its parameters. Raises VodError, ClientGone."""
        try:
            body = request.body.read(_LONGEST_BODY)
        except BodyTooLong:
            raise VodError(413, "RequestEntityTooLarge", "The request body is too large.") from None
        except (MalformedBody, ClientStalled):
            raise VodError(400, "InvalidParameter", "The request body could not be read.") from None
        kind = (request.headers.get("content-type") or "").partition(";")[0].strip().lower()
        if kind == "application/x-www-form-urlencoded" and body:
            try:
                call.params.update(parse_query(body.decode("utf-8", "replace")))
            except BadRequest as problem:
                raise VodError(400, "InvalidParameter", str(problem)) from None
        call.action = request.headers.get("x-acs-action") or call.params.get("Action", "")
        if self._version(call, request) == _STS_VERSION:
            call.service = Service.STS
        return body

    def answer(self, call: Call, request: Request, body: bytes) -> Reply:
        """The reply to a call, whatever comes of it."""
        try:
            found = self._work(call, request, body)
        except VodError as error:
            return self.refuse(call, request, error)
        return replies.success(call.action, found, as_json=_wants_json(call, request))

    def note(self, call: Call, request: Request, body: bytes) -> None:
        """Note scheme and verdict for a request that a fault will answer."""
        self._auth.note(call, request, body)

    def refuse(self, call: Call, request: Request, error: VodError) -> Reply:
        """The reply that carries an error."""
        call.code = error.code
        return replies.failure(error, self._host, as_json=_wants_json(call, request))

    def _work(self, call: Call, request: Request, body: bytes) -> dict[str, object]:
        self._check_action(call, request)
        key = self._auth.check(call, request, body)
        if call.service is Service.STS:
            return _identity(key)
        check_permission(key, call.action)
        return self._backend.call(call.action, call.params, key.caller)

    def _check_action(self, call: Call, request: Request) -> None:
        if request.method not in ("GET", "POST"):
            raise VodError(400, "UnsupportedHTTPMethod", "This http method is not supported.")
        version = self._version(call, request)
        if not call.action:
            raise VodError(400, "MissingAction", "Action is mandatory for this action.")
        if not version:
            raise VodError(400, "MissingVersion", "Version is mandatory for this action.")
        known = {_STS_VERSION: call.action == _STS_ACTION, _VOD_VERSION: self._backend.knows(call.action)}
        if version not in known:
            raise VodError(400, "NoSuchVersion", "Specified version does not exist.")
        if not known[version]:
            raise VodError(
                404, "InvalidApi.NotFound", "Specified api is not found, please check your url and method."
            )

    @staticmethod
    def _version(call: Call, request: Request) -> str:
        return request.headers.get("x-acs-version") or call.params.get("Version", "")


def _wants_json(call: Call, request: Request) -> bool:
    """JSON where it was asked for; XML is the gateway's own default for V1, JSON for V3."""
    wanted = call.params.get("Format", "").upper()
    if wanted:
        return wanted == "JSON"
    return request.headers.get("x-acs-action") is not None


def _identity(key: AccessKey) -> dict[str, object]:
    """What STS says about a caller."""
    account = "1" + str(int(hashlib.sha256(key.access_key_id[:6].encode()).hexdigest(), 16))[:15]
    user = "2" + str(int(hashlib.sha256(key.access_key_id.encode()).hexdigest(), 16))[:17]
    if key.kind is KeyKind.MAIN:
        kind, principal, arn = "Account", account, f"acs:ram::{account}:root"
    elif key.security_token is not None:
        kind, principal = "AssumedRoleUser", f"{user}:upload"
        arn = f"acs:ram::{account}:assumed-role/vod-upload/upload"
    else:
        kind, principal, arn = "RAMUser", user, f"acs:ram::{account}:user/{key.kind.value}"
    return {"AccountId": account, "UserId": user, "PrincipalId": principal, "IdentityType": kind, "Arn": arn}
