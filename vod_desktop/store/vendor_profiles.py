"""Profiles of the vendor's own command line, read from its file. The file is never written to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vod_desktop.domain.account import AccessKey
from vod_desktop.domain.errors import InputError, KeySourceFailed
from vod_desktop.domain.key_answer import key_in
from vod_desktop.domain.key_source import KeyCommand, ProfileFault

_FILE_MAX: Final = 1024 * 1024
_PLACE: Final = (".aliyun", "config.json")


@dataclass(frozen=True, slots=True)
class VendorProfile:
    """One profile.

    Attributes:
        mode: The file's own word for how it is authorised.
        region: Region id; empty where none is set.
        key: Key pair or temporary key, where the file holds one.
        source: The program that gives keys, in mode External.
        fault: Why it cannot be taken over; None where it can.
    """

    name: str
    mode: str
    region: str = ""
    key: AccessKey | None = None
    source: KeyCommand | None = None
    fault: ProfileFault | None = None


def profiles_file(home: Path | None = None) -> Path:
    """Where the vendor's command line keeps its profiles."""
    return (home or Path.home()).joinpath(*_PLACE)


def read_profiles(path: Path) -> tuple[VendorProfile, ...]:
    """Every profile of the file, in its order; none where there is no file.

    Raises:
        InputError: It cannot be read, or is none of these files. `what` is cli-profiles.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_FILE_MAX + 1)
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError:
        raise InputError(what="cli-profiles", reason="profiles-unreadable", path=str(path)) from None
    return tuple(_profile(values) for values in _listed(content, path) if isinstance(values.get("name"), str))


def _listed(content: bytes, path: Path) -> list[dict[str, object]]:
    try:
        values = json.loads(content.decode("utf-8-sig")) if len(content) <= _FILE_MAX else None
    except (ValueError, RecursionError):
        values = None
    found = values.get("profiles") if isinstance(values, dict) else None
    if not isinstance(found, list):
        raise InputError(what="cli-profiles", reason="profiles-malformed", path=str(path))
    return [one for one in found if isinstance(one, dict)]


def _profile(values: Mapping[str, object]) -> VendorProfile:
    name, mode, region = (_word(values, word) for word in ("name", "mode", "region_id"))
    if mode == "External":
        source = KeyCommand(_word(values, "process_command"))
        return VendorProfile(
            name, mode, region, source=source, fault=ProfileFault.INCOMPLETE if source.problem else None
        )
    if mode not in {"AK", "StsToken"}:
        return VendorProfile(name, mode, region, fault=ProfileFault.MODE)
    try:
        # A pair may stand next to the token of an earlier login.
        key = key_in({**values, "sts_token": ""} if mode == "AK" else values)
    except KeySourceFailed:
        return VendorProfile(name, mode, region, fault=ProfileFault.INCOMPLETE)
    complete = mode == "AK" or key.security_token
    fault = None if complete else ProfileFault.INCOMPLETE
    return VendorProfile(name, mode, region, key if complete else None, fault=fault)


def _word(values: Mapping[str, object], name: str) -> str:
    value = values.get(name)
    return value.strip() if isinstance(value, str) else ""
