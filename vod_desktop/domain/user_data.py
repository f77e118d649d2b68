"""The parts of UserData that VOD gives a meaning: callback and acceleration of one media."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vod_desktop.domain.limits import CALLBACK_URL_MAX_BYTES

_WEB = ("http://", "https://")


def user_data_faults(data: Mapping[str, object]) -> Iterator[str]:
    """The parts that VOD does not take, by their names; parts that are not there or empty are no fault."""
    callback, acceleration = data.get("MessageCallback"), data.get("AccelerateConfig")
    if callback:
        yield from _callback_faults(callback)
    if acceleration:
        yield from _acceleration_faults(acceleration)


def _callback_faults(callback: object) -> Iterator[str]:
    if not isinstance(callback, dict):
        yield "MessageCallback"
        return
    kind = str(callback.get("CallbackType", "http")).lower()
    if kind not in {"http", "mns"}:
        yield "MessageCallback.CallbackType"
    elif kind == "http" and not _is_address(callback.get("CallbackURL")):
        yield "MessageCallback.CallbackURL"
    elif kind == "mns":
        for name in ("MnsEndpoint", "MnsQueueName"):
            if not isinstance(callback.get(name), str) or not callback[name]:
                yield f"MessageCallback.{name}"


def _acceleration_faults(acceleration: object) -> Iterator[str]:
    if not isinstance(acceleration, dict):
        yield "AccelerateConfig"
        return
    if acceleration.get("Type") != "oss":
        yield "AccelerateConfig.Type"
    domain = acceleration.get("Domain")
    if not _is_address(domain) or not str(domain).lower().startswith("https://"):
        yield "AccelerateConfig.Domain"


def _is_address(value: object) -> bool:
    return (
        isinstance(value, str)
        and value.lower().startswith(_WEB)
        and len(value.partition("://")[2]) > 0
        and len(value.encode("utf-8", "surrogatepass")) <= CALLBACK_URL_MAX_BYTES
        and not any(character.isspace() for character in value)
    )
