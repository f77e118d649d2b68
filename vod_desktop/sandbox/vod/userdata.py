"""The UserData parameter: JSON in a string, checked in its known parts and kept as it came."""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import urlsplit

from vod_desktop.sandbox.vod.errors import invalid
from vod_desktop.sandbox.vod.limits import CALLBACK_URL_MAX, EXTEND_MAX
from vod_desktop.sandbox.vod.params import Params


def read_user_data(params: Params, name: str = "UserData") -> str:
    """The UserData text of a request, or an empty text.

    Inner values may be objects, or JSON text as in older samples. Unknown keys pass: mobile clients add some.

    Raises:
        VodError: `InvalidParameter.UserData`.
    """
    text = params.text(name)
    if text:
        content = _object_in(text, name, "It is not a JSON object.")
        _check_extend(content.get("Extend"), name)
        _check_callback(content.get("MessageCallback"), name)
        _check_acceleration(content.get("AccelerateConfig"), name)
    return text


def _object_in(value: object, name: str, why: str) -> Mapping[str, object]:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            raise invalid(name, why) from None
    if not isinstance(value, dict):
        raise invalid(name, why)
    return value


def _check_extend(extend: object, name: str) -> None:
    if extend is None:
        return
    text = (
        extend if isinstance(extend, str) else json.dumps(extend, ensure_ascii=False, separators=(",", ":"))
    )
    if len(text.encode("utf-8", "surrogatepass")) > EXTEND_MAX:
        raise invalid(name, f"Extend has exceeded {EXTEND_MAX} bytes.")


def _check_callback(value: object, name: str) -> None:
    if value is None:
        return
    callback = _object_in(value, name, "MessageCallback is not an object.")
    kind = str(callback.get("CallbackType", "http")).lower()
    if kind == "http":
        _check_callback_url(str(callback.get("CallbackURL", "")), name)
    elif kind != "mns":
        raise invalid(name, "CallbackType must be http or mns.")
    elif not (callback.get("MnsEndpoint") and callback.get("MnsQueueName")):
        raise invalid(name, "MnsEndpoint and MnsQueueName are needed.")


def _check_callback_url(url: str, name: str) -> None:
    if len(url.encode("utf-8", "surrogatepass")) > CALLBACK_URL_MAX:
        raise invalid(name, f"CallbackURL has exceeded {CALLBACK_URL_MAX} bytes.")
    if not is_web_address(url):
        raise invalid(name, "CallbackURL is not an http address.")


def _check_acceleration(value: object, name: str) -> None:
    if value is None:
        return
    config = _object_in(value, name, "AccelerateConfig is not an object.")
    if config.get("Type") != "oss" or not config.get("Domain"):
        raise invalid(name, "AccelerateConfig needs the Type oss and a Domain.")


def is_web_address(url: str) -> bool:
    """Whether this is an absolute http or https address with a host."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
