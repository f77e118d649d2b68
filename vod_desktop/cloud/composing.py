"""Requests that are composed by the gateways themselves and then shown instead of sent."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl, urlsplit

from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.cloud.transport import Outgoing, Reply, Transport
from vod_desktop.domain.errors import CallDetail
from vod_desktop.domain.planned import PlannedRequest
from vod_desktop.domain.redaction import MARK, redact

_MADE_FOR_EACH_CALL = frozenset({"Signature", "SignatureNonce", "SecurityToken"})


class NotSent(Exception):
    """What the gateway would have sent."""

    def __init__(self, planned: PlannedRequest) -> None:
        super().__init__(planned.operation)
        self.planned = planned


class ComposingTransport(Transport):
    """Takes the place of the network. No call returns: each raises `NotSent`."""

    def __init__(self) -> None:
        super().__init__(NetworkSettings())

    def send(self, outgoing: Outgoing, detail: CallDetail) -> Reply:
        """Tell what would be sent.

        Raises:
            NotSent: Always.
        """
        raise NotSent(_planned(outgoing, detail.operation))


def _planned(outgoing: Outgoing, operation: str) -> PlannedRequest:
    url = urlsplit(outgoing.url)
    pairs = parse_qsl(url.query, keep_blank_values=True) or _in_body(outgoing)
    shown = tuple((name, _shown(name, value)) for name, value in sorted(pairs))
    return PlannedRequest(operation, outgoing.method, f"{url.scheme}://{url.netloc}{url.path}", shown)


def _in_body(outgoing: Outgoing) -> list[tuple[str, str]]:
    if not isinstance(outgoing.body, bytes):
        return []
    return [(str(name), str(value)) for name, value in json.loads(outgoing.body).items()]


def _shown(name: str, value: str) -> str:
    return MARK if name in _MADE_FOR_EACH_CALL else redact(value)
