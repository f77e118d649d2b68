"""What a queue file or a backup holds, and how it is written and read. No secret has a place in either."""

from __future__ import annotations

import enum
import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

from vod_desktop.app.moving.reading import MovedFileWrong, Read, parsed
from vod_desktop.app.moving.rows import (
    NAME_MAX,
    ROWS_MAX,
    AccountRef,
    CarriedJob,
    CarriedUpload,
    account_from,
    is_on_network,
    job_data,
    job_from,
    path_from,
    upload_data,
    upload_from,
)
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.history import PastUpload
from vod_desktop.domain.ids import AccountId, MediaId
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.network_settings import AccountNetwork, ProxyMode
from vod_desktop.domain.preset import PRESETS_MAX, Preset, PresetWrong, preset_data, preset_from
from vod_desktop.domain.settings import Settings
from vod_desktop.domain.source import SourceIdentity
from vod_desktop.store.records import (
    app_server_from,
    app_server_text,
    key_source_from,
    key_source_text,
    login_from,
    login_text,
    network_from,
    network_text,
)
from vod_desktop.store.settings import settings_from, settings_values

QUEUE_SUFFIX = ".vodqueue"
BACKUP_SUFFIX = ".vodbackup"
SIZE_MAX = 256 * 1024 * 1024
"""Bytes of a file that is read."""
_VERSION = 1
_ACCOUNTS_MAX = 1_000
_MAPPINGS_MAX = 1_000
_COLUMNS_MAX = 1_000
_CARRIED_KINDS = (AuthKind.ACCESS_KEY, AuthKind.STS, AuthKind.APP_SERVER)
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_ENDPOINT = re.compile(r"[!-~]{1,500}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_MEDIA_ID = re.compile(r"[!-~]{1,100}")


class Carries(enum.Enum):
    """Which of the two kinds of files."""

    QUEUE = "vod-desktop-queue"
    EVERYTHING = "vod-desktop-backup"


@dataclass(frozen=True, slots=True)
class CarriedPast:
    """What was uploaded."""

    account: AccountRef
    kind: MediaKind
    past: PastUpload


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds.

    Attributes:
        accounts: Without keys; their ids mean nothing.
        settings: None where the file has none.
        mappings: What the columns of sheets mean, by the digest of their headings.
    """

    uploads: tuple[CarriedUpload, ...] = ()
    jobs: tuple[CarriedJob, ...] = ()
    accounts: tuple[Account, ...] = ()
    settings: Settings | None = None
    presets: tuple[Preset, ...] = ()
    mappings: tuple[tuple[str, tuple[str | None, ...]], ...] = ()
    history: tuple[CarriedPast, ...] = ()


def contents_text(contents: Contents, carries: Carries, folder: Path) -> str:
    """The file, written to that folder."""
    data: dict[str, object] = {
        "format": carries.value,
        "version": _VERSION,
        "uploads": [upload_data(row, folder) for row in contents.uploads],
        "urls": [job_data(row, folder) for row in contents.jobs],
    }
    if carries is Carries.EVERYTHING:
        data |= {
            "accounts": [_account_data(account) for account in contents.accounts],
            "settings": settings_values(contents.settings) if contents.settings else {},
            "presets": [preset_data(preset) for preset in contents.presets],
            "sheets": [{"headings": name, "columns": list(columns)} for name, columns in contents.mappings],
            "history": [_past_data(past) for past in contents.history],
        }
    return json.dumps(data, indent=1) + "\n"


def contents_from(content: bytes, carries: Carries, folder: Path) -> Contents:
    """What `contents_text` wrote, here or elsewhere.

    Raises:
        MovedFileWrong: It is no such file, or something in it is wrong: then nothing is taken.
    """
    file = parsed(content)
    if file.values.get("format") != carries.value:
        raise MovedFileWrong("format")
    if file.values.get("version") != _VERSION:
        raise MovedFileWrong("version")
    uploads = enumerate(file.several("uploads", most=ROWS_MAX))
    rows = Contents(
        uploads=tuple(upload_from(read, number, folder) for number, read in uploads),
        jobs=tuple(job_from(read, folder) for read in file.several("urls", most=ROWS_MAX)),
    )
    return rows if carries is Carries.QUEUE else _everything(rows, file, folder)


def _everything(rows: Contents, file: Read, folder: Path) -> Contents:
    return replace(
        rows,
        accounts=tuple(_account_from(read) for read in file.several("accounts", most=_ACCOUNTS_MAX)),
        settings=settings_from(file.object("settings")) if file.object("settings") else None,
        presets=tuple(_preset_from(read) for read in file.several("presets", most=PRESETS_MAX)),
        mappings=tuple(_mapping_from(read) for read in file.several("sheets", most=_MAPPINGS_MAX)),
        history=tuple(_past_from(read, folder) for read in file.several("history", most=10 * ROWS_MAX)),
    )


def ref(account: Account) -> AccountRef:
    """How two computers know that they have the same account."""
    return AccountRef(account.name, account.region)


def is_carried(account: Account) -> bool:
    """Whether it means something on another computer."""
    return account.kind in _CARRIED_KINDS


def _network_data(network: AccountNetwork) -> str | None:
    """A file with authorities that lies on another computer is left out: reading it would call that."""
    return network_text(replace(network, ca_bundle="") if is_on_network(network.ca_bundle) else network)


def _account_data(account: Account) -> dict[str, object]:
    parts = {
        "app_server": app_server_text(account.app_server),
        "key_source": key_source_text(account.source),
        "network": _network_data(account.network),
        "login": login_text(account.login),
    }
    return {
        "account": account.name,
        "region": account.region,
        "kind": account.kind.value,
        "color": account.color,
        **({"endpoint": account.endpoint} if account.endpoint else {}),
        **{name: json.loads(text) for name, text in parts.items() if text is not None},
    }


def _account_from(read: Read) -> Account:
    """Held to what the form of an account allows."""
    named, kind, color = account_from(read), read.one_of("kind", AuthKind), read.text("color")
    endpoint = read.text("endpoint") or None
    if kind not in _CARRIED_KINDS:
        read.wrong("kind")
    if not _COLOR.fullmatch(color):
        read.wrong("color")
    if endpoint is not None and not _ENDPOINT.fullmatch(endpoint):
        read.wrong("endpoint")
    parts = {name: _part(read, name) for name in ("app_server", "key_source", "network", "login")}
    account = Account(
        AccountId(""),
        named.name,
        kind,
        named.region,
        endpoint,
        color,
        app_server=app_server_from(parts["app_server"]),
        source=key_source_from(parts["key_source"]),
        network=network_from(parts["network"]),
        login=login_from(parts["login"]),
    )
    _check_account(account, read)
    return account


def _part(read: Read, name: str) -> str | None:
    if name not in read.values:
        return None
    part = Read(read.object(name), f"{read.place}.{name}")
    for inner in part.values:
        if isinstance(part.values[inner], str):
            part.text(inner)
    return json.dumps(part.values)


def _check_account(account: Account, read: Read) -> None:
    if (account.app_server is None) == (account.kind is AuthKind.APP_SERVER):
        read.wrong("app_server")
    if account.app_server is not None and account.app_server.problems():
        read.wrong("app_server")
    if ("key_source" in read.values) != (account.source is not None):
        read.wrong("key_source")
    if account.source is not None and (account.kind is not AuthKind.STS or account.source.problem):
        read.wrong("key_source")
    if ("login" in read.values) != (account.login is not None):
        read.wrong("login")
    if account.login is not None and (account.app_server is None or account.login.problem):
        read.wrong("login")
    network = account.network
    if is_on_network(network.ca_bundle) or (network.mode is ProxyMode.MANUAL and network.proxy is None):
        read.wrong("network")


def _preset_from(read: Read) -> Preset:
    try:
        return preset_from(read.values)
    except PresetWrong as wrong:
        read.wrong(wrong.place)


def _mapping_from(read: Read) -> tuple[str, tuple[str | None, ...]]:
    name, columns = read.text("headings"), read.values.get("columns")
    if not _DIGEST.fullmatch(name):
        read.wrong("headings")
    if not isinstance(columns, list) or len(columns) > _COLUMNS_MAX:
        read.wrong("columns")
    if not all(word is None or (isinstance(word, str) and len(word) <= NAME_MAX) for word in columns):
        read.wrong("columns")
    return name, tuple(columns)


def _past_data(carried: CarriedPast) -> dict[str, object]:
    past, found = carried.past, carried.past.identity
    return {
        "account": carried.account.name,
        "region": carried.account.region,
        "kind": carried.kind.value,
        "path": past.path,
        "size": past.size,
        "media_id": past.media_id,
        "title": past.title,
        "finished_at": past.finished_at,
        **({} if past.crc64 is None else {"crc64": str(past.crc64)}),
        **({} if found is None else {"file": [found.size, found.mtime_ns, found.ctime_ns, found.file_id]}),
    }


def _past_from(read: Read, folder: Path) -> CarriedPast:
    media_id = read.text("media_id")
    if not _MEDIA_ID.fullmatch(media_id):
        read.wrong("media_id")
    past = PastUpload(
        AccountId(""),
        path_from(read, "path", folder),
        read.whole("size"),
        _identity_from(read),
        _crc64_from(read),
        MediaId(media_id),
        read.text("title"),
        read.seconds("finished_at"),
    )
    return CarriedPast(account_from(read), read.one_of("kind", MediaKind), past)


def _crc64_from(read: Read) -> int | None:
    text = read.text("crc64", longest=20)
    if text and not (text.isascii() and text.isdigit() and int(text) < 2**64):
        read.wrong("crc64")
    return int(text) if text else None


def _identity_from(read: Read) -> SourceIdentity | None:
    numbers = read.values.get("file")
    if numbers is None:
        return None
    if not isinstance(numbers, list) or len(numbers) != 4 or not all(map(_is_file_number, numbers)):
        read.wrong("file")
    return SourceIdentity(*numbers)


def _is_file_number(value: object) -> bool:
    """The number of a file may need 128 bits."""
    return isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**128
