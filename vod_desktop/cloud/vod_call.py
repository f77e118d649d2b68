"""Calls through the vendor's VOD client: it names, signs and composes; sending and judging the answer is ours.

The client takes another session than its own. With ours there is one network stack in the program: the client's vendored
one (no server name in TLS on Python 3.12, its own authorities, the environment's proxies and bundle) opens no connection,
and its error handling, which logs and raises signed addresses, never sees an error.
"""

from __future__ import annotations

import functools
import importlib
import queue
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.transport import Outgoing, Reply, Transport
from vod_desktop.cloud.vod_endpoint import VodEndpoint
from vod_desktop.cloud.vod_errors import vod_error
from vod_desktop.cloud.vod_fields import Fields, parse_object
from vod_desktop.cloud.vod_signature import signed_url
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.errors import CallDetail, CallError, ForeignReply, KeyRejected, Refused

_REQUESTS = "aliyunsdkvod.request.v20170321"
_CLIENTS_KEPT = 16
_RENEWABLE = frozenset({"token-expired", "token-wrong"})
"""Why a temporary key is refused that another one can take the place of; a gone one is also `unknown-key`."""

Value = str | int
"""What a parameter may be. None is never one: the client would send the word."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A success of VOD: its fields, its call, and when VOD sent it (seconds since 1970; None when it did not tell)."""

    fields: Fields
    detail: CallDetail
    sent_at: float | None

    def inside(self, name: str) -> Answer:
        """The same answer, looking at one of its objects."""
        return replace(self, fields=self.fields.child(name))

    def foreign(self, reason: str) -> ForeignReply:
        """The error for a success that lacks what it must have. The call may have had its effect."""
        return ForeignReply(self.detail, reason=reason, may_have_happened=True)


def vod_request(action: str) -> Any:
    """The vendor's request of that interface of VOD."""
    return getattr(importlib.import_module(f"{_REQUESTS}.{action}Request"), f"{action}Request")()


class VodCaller:
    """Makes signed calls. Keeps one client for each caller at a time, since making one costs 5 ms. Any thread.

    Args:
        renew: Gives another key in place of a temporary one that was refused as over; None where nothing can.
        transport: Sends in place of the network.
        request: Makes the vendor's request of an interface.
    """

    def __init__(
        self,
        *,
        region: str,
        endpoint: VodEndpoint,
        key: Callable[[], AccessKey],
        network: NetworkSettings,
        offset: ClockOffset,
        renew: Callable[[AccessKey], AccessKey] | None = None,
        transport: Transport | None = None,
        request: Callable[[str], Any] = vod_request,
    ) -> None:
        self._region = region
        self._endpoint = endpoint
        self._key = key
        self._renew = renew
        self._new_request = request
        self._offset = offset
        self._transport = transport or Transport(network)
        self._idle: queue.LifoQueue[_Client] = queue.LifoQueue(_CLIENTS_KEPT)

    def call(self, action: str, values: Mapping[str, Value | None]) -> Answer:
        """Call the interface of that name; values that are None are left out.

        Raises:
            CallError: Anything but a success of VOD.
        """
        key = self._key()
        try:
            return self._once(action, values, key)
        except KeyRejected as error:
            if self._renew is None or not _is_over(error, key):
                raise
        # Refused for its key, a call has had no effect: it is made once more with another one.
        return self._once(action, values, self._renew(key))

    def _once(self, action: str, values: Mapping[str, Value | None], key: AccessKey) -> Answer:
        detail = CallDetail(action, host=self._endpoint.host)
        client = self._client(key)
        request = self._request(action, values, client.key)
        call = _OneCall(self._transport, self._endpoint, detail, self._offset)
        try:
            client.perform(request, call, detail)
        except CallError as error:
            # The frames below hold the signed address.
            raise error.with_traceback(None) from None
        finally:
            self._give_back(client)
        return call.answer()

    def close(self) -> None:
        """Close idle connections and let go of the keys."""
        while not self._idle.empty():
            try:
                self._idle.get_nowait()
            except queue.Empty:
                break
        self._transport.close()

    def _client(self, key: AccessKey) -> _Client:
        """An idle client of that key; those of an earlier key are dropped."""
        while True:
            try:
                client = self._idle.get_nowait()
            except queue.Empty:
                return _Client(key, self._region)
            if client.key == key:
                return client

    def _give_back(self, client: _Client) -> None:
        try:
            self._idle.put_nowait(client)
        except queue.Full:
            return

    def _request(self, action: str, values: Mapping[str, Value | None], key: AccessKey) -> Any:
        from aliyunsdkcore.http import protocol_type

        request = self._new_request(action)
        for name, value in values.items():
            if value is not None:
                getattr(request, f"set_{name}")(_sendable(value))
        if key.security_token:
            # As the client's own signer for such keys does; that one gives way to keys of the environment.
            request.add_query_param("SecurityToken", key.security_token)
        # The client compares with `is`: only its own constant means TLS.
        secure = self._endpoint.secure
        request.set_protocol_type(protocol_type.HTTPS if secure else protocol_type.HTTP)
        request.set_endpoint(self._endpoint.authority)
        named = {"Version": request.get_version(), "Action": request.get_action_name()}
        request.get_url = functools.partial(signed_url, {**request.get_query_params(), **named}, self._offset)
        return request


def _is_over(error: KeyRejected, key: AccessKey) -> bool:
    gone = bool(key.security_token) and error.reason == "unknown-key"
    return gone or error.reason in _RENEWABLE


def _sendable(value: Value) -> Value:
    """Text without halves of characters, which file names can hold and addresses cannot."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


class _Client:
    """The vendor's client with one key."""

    def __init__(self, key: AccessKey, region: str) -> None:
        from aliyunsdkcore.client import AcsClient

        from vod_desktop.cloud.silence import quieten

        quieten()
        self.key = key
        self._client: Any = AcsClient(
            ak=key.access_key_id,
            secret=key.access_key_secret,
            region_id=region,
            auto_retry=False,
            # Both given, so that the environment is not asked; ours decides.
            verify=True,
            proxy={"http": None, "https": None},
        )
        self._client.session.close()

    def perform(self, request: Any, call: _OneCall, detail: CallDetail) -> None:
        """Have the request signed and sent through `call`."""
        from aliyunsdkcore.acs_exception.exceptions import ClientException

        self._client.session = call
        try:
            self._client.do_action_with_exception(request)
        except ClientException:
            failed = True
        else:
            failed = False
        finally:
            self._client.session = _NO_SESSION
        if failed:
            raise Refused(detail, reason="not-sent")


class _NoCookies:
    def clear(self) -> None:
        """There never are any."""


class _NoSession:
    """What an idle client holds: nothing to send with."""

    def close(self) -> None:
        """Nothing to close."""


_NO_SESSION = _NoSession()


@dataclass(frozen=True, slots=True)
class _Response:
    """A success in the shape that the client reads."""

    status_code: int
    headers: Mapping[str, str]
    content: bytes


class _OneCall:
    """Stands in for the client's session for exactly one request and keeps its answer."""

    def __init__(
        self, transport: Transport, endpoint: VodEndpoint, detail: CallDetail, offset: ClockOffset
    ) -> None:
        self._transport = transport
        self._endpoint = endpoint
        self._detail = detail
        self._offset = offset
        self._answer: Answer | None = None
        self.cookies = _NoCookies()

    def prepare_request(self, request: Any) -> Outgoing:
        """The client's request as one of ours. Names and shapes of this class are those of `requests.Session`."""
        url = str(request.url)
        if not url.startswith(f"{self._endpoint.origin}/"):
            raise Refused(self._detail, reason="address")
        body = request.data.encode() if isinstance(request.data, str) else request.data
        headers = {str(name): str(value) for name, value in request.headers.items()}
        return Outgoing(str(request.method), url, headers, body=body or None)

    def send(self, outgoing: Outgoing, **_: object) -> _Response:
        """Send; the transport's own time-outs, proxies and trust hold.

        Raises:
            CallError: Anything but a success of VOD itself.
        """
        reply = self._transport.send(outgoing, self._detail)
        self._answer = self._judged(reply)
        return _Response(reply.status, reply.headers, reply.body)

    def answer(self) -> Answer:
        """What VOD answered.

        Raises:
            Refused: Nothing was sent.
        """
        if self._answer is None:
            raise Refused(self._detail, reason="not-sent")
        return self._answer

    def close(self) -> None:
        """The transport stays open for others."""

    def _judged(self, reply: Reply) -> Answer:
        if reply.status != 200:
            raise vod_error(reply, self._detail, self._offset)
        fields = parse_object(reply.body)
        detail = replace(self._detail, http_status=200)
        if fields is None or not fields.text("RequestId"):
            raise ForeignReply(detail, reason="not-vod", may_have_happened=True)
        detail = replace(detail, request_id=fields.text("RequestId")[:64])
        return Answer(fields, detail, reply.sent_at)
