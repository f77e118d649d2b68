"""The JSON file beside a video that describes it. Whoever wrote it is not trusted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from vod_desktop.app.sheets.cells import CellFault, Choices, value_of
from vod_desktop.app.sheets.columns import FIELD_OF, recognised
from vod_desktop.domain.errors import InputError
from vod_desktop.domain.metadata import CoverFromFile, Field

FILE_MAX = 256 * 1024
"""Bytes; what VOD takes of all fields together is far less."""


class SidecarRefused(InputError):
    """A JSON file beside a video that cannot be taken as it is. Among the values: `path`, `reason`, and the `key` at fault."""

    kind = "sidecar-refused"


class SidecarLeft(InputError):
    """A file that belongs to one that was not added."""

    kind = "sidecar-left"


def read_sidecar(path: str, choices: Choices) -> dict[Field, object]:
    """The fields that the file gives, by the same names as the columns of a sheet. What VOD would refuse is the form's to say.

    Raises:
        SidecarRefused: It cannot be read, gives nothing, or one of its values means nothing.
    """
    data = _object_in(path)
    here = replace(choices, folder=str(Path(path).parent))
    found = {of: _value(of, key, value, here, path) for key, of, value in _known(data)}
    if not found:
        raise SidecarRefused(path=path, reason="nothing-known")
    return found


def _object_in(path: str) -> dict[str, object]:
    try:
        with Path(path).open("rb") as file:
            content = file.read(FILE_MAX + 1)
    except OSError:
        raise SidecarRefused(path=path, reason="access") from None
    if len(content) > FILE_MAX:
        raise SidecarRefused(path=path, reason="too-large")
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise SidecarRefused(path=path, reason="not-json") from None
    if not isinstance(data, dict):
        raise SidecarRefused(path=path, reason="not-json")
    return data


def _known(data: dict[str, object]) -> Iterator[tuple[str, Field, object]]:
    """Keys that are no fields are passed over, as columns of a sheet are; so is what is null."""
    for (key, value), column in zip(data.items(), recognised(list(data)), strict=True):
        if column in FIELD_OF and value is not None:
            yield key, FIELD_OF[column], value


def _value(of: Field, key: str, value: object, choices: Choices, path: str) -> object:
    text = _text(of, value)
    meant = CellFault.NO_COVER if text is None else value_of(of, text, choices)
    if isinstance(meant, CellFault) or (of is Field.COVER and _leads_away(text, meant)):
        raise SidecarRefused(path=path, reason="value", key=key[:40], found=str(text or "")[:40])
    return meant


def _text(of: Field, value: object) -> str | None:
    """The value as a cell would hold it; None for what no cell can hold."""
    match value:
        case bool():
            return None
        case str():
            return value
        case int() | float():
            return str(value)
        case list() if of is Field.TAGS and all(isinstance(tag, str) for tag in value):
            return "\n".join(value)
        case dict() if of is Field.USER_DATA:
            return json.dumps(value, ensure_ascii=False)
        case _:
            return None


def _leads_away(text: str | None, cover: object) -> bool:
    """Whether it names a picture that does not lie beside it: a foreign file shall not have others read and sent."""
    return isinstance(cover, CoverFromFile) and (not text or "/" in text or "\\" in text or ":" in text)
