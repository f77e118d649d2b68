"""The settings as a file that people may read."""

from __future__ import annotations

import contextlib
import enum
import json
import types
import typing
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

from vod_desktop.domain.clock import Clock, SystemClock
from vod_desktop.domain.settings import Settings
from vod_desktop.store.disk import os_error, replace_file


class SettingsFile:
    """A JSON object, a name for each setting. Used from one thread at a time."""

    def __init__(self, path: Path, *, clock: Clock | None = None) -> None:
        self._path = path
        self._clock = clock or SystemClock()
        self.set_aside: Path | None = None
        """Where `load` put a file it could not read; None when there was none."""

    def load(self) -> Settings:
        """The settings within their bounds; a missing or senseless value has its default.

        A file that is no JSON object is renamed and everything has its default.

        Raises:
            StoreError: The file is there and cannot be opened.
        """
        return settings_from(self._values())

    def save(self, settings: Settings) -> None:
        """Write the whole file and put it in place of the old one; names that this version does not know stay.

        Raises:
            StoreFull, StoreError: The old file is still there.
        """
        values = self._values() | settings_values(settings)
        replace_file(self._path, json.dumps(values, indent=2, ensure_ascii=False).encode())

    def _values(self) -> dict[str, object]:
        try:
            text = self._path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise os_error(error, self._path) from error
        try:
            values = json.loads(text)
        except (ValueError, RecursionError):
            values = None
        if isinstance(values, dict):
            return values
        self._put_aside()
        return {}

    def _put_aside(self) -> None:
        at = datetime.fromtimestamp(self._clock.now(), UTC)
        target = self._path.with_name(f"{self._path.stem}.broken-{at:%Y-%m-%d-%H%M%S}{self._path.suffix}")
        try:
            self._path.replace(target)
        except OSError as error:
            raise os_error(error, self._path) from error
        self.set_aside = target


def settings_values(settings: Settings) -> dict[str, object]:
    """The settings as JSON knows them."""
    given = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return {name: value.value if isinstance(value, enum.Enum) else value for name, value in given.items()}


def settings_from(values: Mapping[str, object]) -> Settings:
    """What `settings_values` made, within bounds; a missing or senseless value has its default."""
    known = typing.get_type_hints(Settings)
    given: dict[str, typing.Any] = {}
    for field in fields(Settings):
        if field.name in values:
            with contextlib.suppress(ValueError):
                given[field.name] = _as_type(values[field.name], known[field.name])
    return Settings(**given).within_bounds()


def _as_type(value: object, wanted: object) -> object:
    """The value if it is of that type; a ValueError if it is not."""
    if isinstance(wanted, types.UnionType):
        if value is None and type(None) in typing.get_args(wanted):
            return None
        return _as_type(value, next(t for t in typing.get_args(wanted) if t is not type(None)))
    if isinstance(wanted, type) and issubclass(wanted, enum.Enum):
        return wanted(value)
    if wanted is float and type(value) is int:
        return float(value)
    if type(value) is not wanted:  # not isinstance: True is no number here
        raise ValueError(value)
    return value
