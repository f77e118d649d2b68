"""A server of the user's own that gives temporary keys: one GET with a bearer token."""

from __future__ import annotations

from dataclasses import replace

from vod_desktop.cloud.app_server_errors import app_server_error, via
from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.cloud.transport import Outgoing, Reply, Transport
from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.app_server import token_fault
from vod_desktop.domain.errors import CallDetail, CallError, KeyRejected, KeySourceFailed
from vod_desktop.domain.key_answer import ANSWER_MAX, read_key
from vod_desktop.domain.key_source import KeyServer


def key_from_server(server: KeyServer, token: str, network: NetworkSettings) -> AccessKey:
    """What the server gives.

    Raises:
        KeySourceFailed: The address cannot be asked, or the answer has no key in it.
        CallError: Not reached, or refused.
    """
    if server.problem:
        raise KeySourceFailed(reason=server.problem)
    detail = CallDetail("GetKey", host=server.host)
    if token_fault(token) is not None:
        raise KeyRejected(detail, reason="app-token" if token else "no-app-token")
    reply = _sent(server.url, token, network, detail)
    if isinstance(reply, CallError):
        # Raised out here: the frames below hold the header with the token.
        raise via(reply)
    if reply.status != 200:
        raise via(app_server_error(reply, replace(detail, http_status=reply.status)))
    if len(reply.body) > ANSWER_MAX:
        raise KeySourceFailed(reason="too-long")
    return read_key(reply.body.decode("utf-8", "replace"))


def _sent(url: str, token: str, network: NetworkSettings, detail: CallDetail) -> Reply | CallError:
    headers: dict[str, str | None] = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
    transport = Transport(network)
    try:
        return transport.send(Outgoing("GET", url, {**headers, "Accept-Encoding": "identity"}), detail)
    except CallError as error:
        return error.with_traceback(None)
    finally:
        transport.close()
