"""Values of the domain as JSON text, and back.

Reading is lenient: unknown names are passed over, missing ones get their default.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from enum import Enum

from vod_desktop.domain.aftermath import Aftermath
from vod_desktop.domain.app_server import SETTINGS, AppServer
from vod_desktop.domain.crop import Crop
from vod_desktop.domain.errors import CallDetail, Failure, Recovery
from vod_desktop.domain.grant import UploadAddress
from vod_desktop.domain.key_source import KeyCommand, KeyServer, KeySource
from vod_desktop.domain.login import LOGIN_SETTINGS, LoginSettings
from vod_desktop.domain.metadata import (
    Cover,
    CoverFromFile,
    CoverFromFrame,
    CoverFromUrl,
    Field,
    MediaMetadata,
    categories_of,
    ids_of,
)
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode, proxy_from
from vod_desktop.domain.preset import PresetMark
from vod_desktop.domain.redaction import redact
from vod_desktop.domain.source import SourceIdentity

_METADATA_TEXTS = (
    "title",
    "description",
    "template_group_id",
    "workflow_id",
    "storage_location",
    "app_id",
    "user_data",
)
_DETAIL_TEXTS = ("code", "message", "request_id", "ec", "host")


def metadata_text(metadata: MediaMetadata) -> str:
    """Only what was given."""
    values: dict[str, object] = {
        name: text for name in _METADATA_TEXTS if (text := getattr(metadata, name)) != ""
    }
    if metadata.tags:
        values["tags"] = metadata.tags
    if metadata.category_id is not None:
        values["category_id"] = metadata.category_id
    if metadata.cover is not None:
        values["cover"] = _cover_values(metadata.cover)
    return json.dumps(values)


def metadata_from(text: str) -> MediaMetadata:
    """What `metadata_text` wrote."""
    values = _object(text)
    tags = values.get("tags")
    return MediaMetadata(
        **{name: _text(values, name) for name in _METADATA_TEXTS},
        tags=tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),
        category_id=categories_of(ids_of(values.get("category_id"))),
        cover=_cover_from(values.get("cover")),
    )


def mark_text(mark: PresetMark | None) -> str | None:
    """Which fields a preset filled in."""
    if mark is None:
        return None
    return json.dumps({"name": mark.name, "fields": sorted(of.value for of in mark.fields)})


def mark_from(text: str | None) -> PresetMark | None:
    """What `mark_text` wrote; None for anything else: a mark is no reason to lose a row."""
    try:
        values = _object(text) if text else {}
        name, fields = values.get("name"), values.get("fields")
        if isinstance(name, str) and isinstance(fields, list):
            return PresetMark(name, frozenset(Field(of) for of in fields))
    except (ValueError, RecursionError):
        pass
    return None


def aftermath_text(aftermath: Aftermath | None) -> str | None:
    """What VOD made of a media."""
    return None if aftermath is None else json.dumps(dataclasses.asdict(aftermath))


def aftermath_from(text: str | None) -> Aftermath | None:
    """What `aftermath_text` wrote; None for anything else: VOD can be asked again."""
    try:
        values = _object(text) if text else {}
        word, since, size = values.get("word"), values.get("since"), values.get("size")
        if not isinstance(word, str) or not isinstance(since, int | float):
            return None
        duration, snapshots = values.get("duration_s"), values.get("snapshots")
        return Aftermath(
            word=word,
            since=float(since),
            over=values.get("over") is True,
            size=size if isinstance(size, int) else None,
            duration_s=float(duration) if isinstance(duration, int | float) else 0.0,
            cover_url=_text(values, "cover_url"),
            snapshots=tuple(str(one) for one in snapshots) if isinstance(snapshots, list) else (),
        )
    except (ValueError, RecursionError):
        return None


def app_server_text(server: AppServer | None) -> str | None:
    """Where and how an app server is asked; its token is never stored here."""
    return None if server is None else json.dumps({name: getattr(server, name) for name in SETTINGS})


def app_server_from(text: str | None) -> AppServer | None:
    """What `app_server_text` wrote; None where there is no address in it, so that one row never hides the others."""
    try:
        values = _object(text) if text else {}
    except (ValueError, RecursionError):
        return None
    known = {name: value for name in SETTINGS if isinstance(value := values.get(name), str)}
    return AppServer(**known) if known.get("base_url") else None


def key_source_text(source: KeySource | None) -> str | None:
    """Where keys come from; the token of a server is never stored here."""
    match source:
        case KeyCommand(line):
            return json.dumps({"command": line})
        case KeyServer(url):
            return json.dumps({"server": url})
        case None:
            return None


def key_source_from(text: str | None) -> KeySource | None:
    """What `key_source_text` wrote; None for what this version does not know."""
    try:
        values = _object(text) if text else {}
    except (ValueError, RecursionError):
        return None
    line, url = values.get("command"), values.get("server")
    if isinstance(line, str):
        return KeyCommand(line)
    return KeyServer(url) if isinstance(url, str) else None


def login_text(login: LoginSettings | None) -> str | None:
    """How one logs in at an app server."""
    return None if login is None else json.dumps({name: getattr(login, name) for name in LOGIN_SETTINGS})


def login_from(text: str | None) -> LoginSettings | None:
    """What `login_text` wrote; None where it cannot be read."""
    try:
        values = _object(text) if text else {}
    except (ValueError, RecursionError):
        return None
    known = {name: value for name in LOGIN_SETTINGS if isinstance(value := values.get(name), str)}
    return LoginSettings(**known) if "client_id" in known else None


def network_text(network: AccountNetwork) -> str | None:
    """How an account's calls leave; a proxy's password is never stored here."""
    if network == AccountNetwork():
        return None
    proxy = network.proxy.url_without_password if network.proxy else None
    return json.dumps({"proxy": proxy, "mode": network.mode.value, "ca_bundle": network.ca_bundle})


def network_from(text: str | None) -> AccountNetwork:
    """What `network_text` wrote. A proxy that cannot be read stays manual without one: nothing is sent past it."""
    if text is None:
        return AccountNetwork()
    try:
        values = _object(text)
        mode = ProxyMode(values.get("mode"))
    except (ValueError, RecursionError):
        return AccountNetwork(ProxyMode.MANUAL)
    proxy, bundle = values.get("proxy"), values.get("ca_bundle")
    return AccountNetwork(
        mode,
        proxy_from(proxy) if isinstance(proxy, str) else None,
        bundle if isinstance(bundle, str) else "",
    )


def address_text(address: UploadAddress) -> str:
    """Place names only; the auth that belongs to it is never stored."""
    return json.dumps(
        {
            "endpoint": address.endpoint,
            "bucket": address.bucket,
            "object_key": address.object_key,
            "object_prefix": address.object_prefix,
        }
    )


def address_from(text: str | None) -> UploadAddress | None:
    """What `address_text` wrote; None when endpoint, bucket or key is missing."""
    values = _object(text)
    names = ("endpoint", "bucket", "object_key")
    if not all(_text(values, name) for name in names):
        return None
    endpoint, bucket, key = (_text(values, name) for name in names)
    return UploadAddress(endpoint, bucket, key, _text(values, "object_prefix"))


def identity_text(identity: SourceIdentity) -> str:
    """As JSON, because the number of a file may need more than 64 bits."""
    return json.dumps([identity.size, identity.mtime_ns, identity.ctime_ns, identity.file_id])


def identity_from(text: str | None) -> SourceIdentity | None:
    """What `identity_text` wrote."""
    numbers = json.loads(text) if text else None
    return SourceIdentity(*numbers[:4]) if isinstance(numbers, list) and len(numbers) >= 4 else None


def detail_text(detail: CallDetail) -> str:
    """A call; a service may quote secrets in its message, so they are taken out once more."""
    return json.dumps(_detail_values(detail))


def detail_from(text: str) -> CallDetail:
    """What `detail_text` wrote."""
    return _detail_from(_object(text)) or CallDetail("")


def failure_text(failure: Failure | None) -> str | None:
    """Without secrets, as in `detail_text`."""
    if failure is None:
        return None
    return json.dumps(
        {
            "kind": failure.kind,
            "recovery": failure.recovery.value,
            "detail": _detail_values(failure.detail) if failure.detail else None,
            "values": plain(failure.values),
        }
    )


def failure_from(text: str | None) -> Failure | None:
    """What `failure_text` wrote."""
    if text is None:
        return None
    values = _object(text)
    known = {recovery.value: recovery for recovery in Recovery}
    told = values.get("values")
    return Failure(
        kind=_text(values, "kind") or "unexpected",
        recovery=known.get(_text(values, "recovery"), Recovery.GIVE_UP),
        detail=_detail_from(values.get("detail")),
        values={name: _frozen(value) for name, value in told.items()} if isinstance(told, dict) else {},
    )


def plain(value: object) -> object:
    """The value made of what JSON knows; anything else becomes its text."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Enum():
            return plain(value.value)
        case Mapping():
            return {str(name): plain(inner) for name, inner in value.items()}
        case list() | tuple() | set() | frozenset():
            return [plain(inner) for inner in value]
        case _:
            return str(value)


def _frozen(value: object) -> object:
    return tuple(_frozen(inner) for inner in value) if isinstance(value, list) else value


def _cover_values(cover: Cover) -> dict[str, object]:
    match cover:
        case CoverFromUrl(url):
            return {"url": url}
        case CoverFromFile(path, crop):
            return {"path": path, **_crop_values(crop)}
        case CoverFromFrame(at_s, crop):
            return {"at_s": at_s, **_crop_values(crop)}


def _cover_from(values: object) -> Cover | None:
    match values:
        case {"url": str(url)}:
            return CoverFromUrl(url)
        case {"path": str(path), **rest}:
            return CoverFromFile(path, _crop_from(rest.get("crop")))
        case {"at_s": float() | int() as at_s, **rest}:
            return CoverFromFrame(float(at_s), _crop_from(rest.get("crop")))
        case _:
            return None


def _crop_values(crop: Crop | None) -> dict[str, object]:
    return {} if crop is None else {"crop": dataclasses.astuple(crop)}


def _crop_from(values: object) -> Crop | None:
    """None for what is no piece of a picture: the whole one is better than none."""
    if not isinstance(values, list) or len(values) != len(dataclasses.fields(Crop)):
        return None
    try:
        return Crop(*(float(value) for value in values))
    except (TypeError, ValueError):
        return None


def _detail_values(detail: CallDetail) -> dict[str, object]:
    texts = {name: text for name in _DETAIL_TEXTS if (text := getattr(detail, name))}
    message = {"message": redact(detail.message)} if detail.message else {}
    return {"operation": detail.operation, "http_status": detail.http_status, **texts, **message}


def _detail_from(values: object) -> CallDetail | None:
    if not isinstance(values, dict):
        return None
    status = values.get("http_status")
    return CallDetail(
        _text(values, "operation"),
        status if isinstance(status, int) else None,
        *(_text(values, name) for name in _DETAIL_TEXTS),
    )


def _object(text: str | None) -> dict[str, object]:
    values = json.loads(text) if text else {}
    return values if isinstance(values, dict) else {}


def _text(values: Mapping[str, object], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""
