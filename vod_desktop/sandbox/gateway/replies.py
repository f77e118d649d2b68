"""JSON and XML bodies of the RPC gateway."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from xml.sax.saxutils import escape

from vod_desktop.sandbox.vod.errors import VodError
from vod_desktop.sandbox.wire.message import Reply


def new_request_id() -> str:
    """An upper-case UUID."""
    return str(uuid.uuid4()).upper()


def success(action: str, body: Mapping[str, object], *, as_json: bool) -> Reply:
    """200 with the body of an action and a request id."""
    return _reply(200, f"{action}Response", {"RequestId": new_request_id(), **body}, as_json=as_json)


def failure(error: VodError, host: str, *, as_json: bool) -> Reply:
    """The body that every refusal has."""
    body = {
        "RequestId": new_request_id(),
        "HostId": host,
        "Code": error.code,
        "Message": error.message,
        "Recommend": error.recommend or f"https://api.aliyun.com/troubleshoot?q={error.code}&product=vod",
    }
    return _reply(error.http, "Error", body, as_json=as_json)


def _reply(status: int, root: str, body: Mapping[str, object], *, as_json: bool) -> Reply:
    if as_json:
        kind, text = "application/json;charset=utf-8", json.dumps(body, ensure_ascii=False)
    else:
        kind = "text/xml;charset=utf-8"
        text = f'<?xml version="1.0" encoding="UTF-8"?>{_element(root, body)}'
    headers = [("Content-Type", kind), ("x-acs-request-id", str(body["RequestId"])), ("Server", "Tengine")]
    return Reply(status, headers, text.encode("utf-8", "replace"))


def _element(name: str, value: object) -> str:
    """One value as XML; a list becomes one element for each entry."""
    if isinstance(value, Mapping):
        return f"<{name}>{''.join(_element(str(key), inner) for key, inner in value.items())}</{name}>"
    if isinstance(value, (list, tuple)):
        return "".join(_element(name, inner) for inner in value)
    if isinstance(value, bool):
        return f"<{name}>{str(value).lower()}</{name}>"
    text = "" if value is None else str(value)
    return f"<{name}>{escape(''.join(mark for mark in text if mark >= ' ' or mark in chr(9) + chr(10)))}</{name}>"
