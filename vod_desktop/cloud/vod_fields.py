"""VOD's JSON, read leniently: numbers told as text, lists told as text, fields that are missing or new."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

_INTEGER_DIGITS = 20


class Fields:
    """A JSON object whose fields are asked for by name and kind. Nothing in it raises."""

    def __init__(self, data: object) -> None:
        self._data: Mapping[str, Any] = data if isinstance(data, dict) else {}

    def text(self, name: str) -> str:
        """Text, or a number as text; empty when absent."""
        value = self._data.get(name)
        if isinstance(value, str):
            return value
        return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""

    def whole(self, name: str) -> int | None:
        """A whole number, also when told as text; None when absent or none."""
        text = self.text(name).strip().removesuffix(".0")
        digits = text.removeprefix("-")
        return int(text) if digits.isascii() and digits.isdigit() and len(digits) <= _INTEGER_DIGITS else None

    def number(self, name: str) -> float:
        """A finite number of 0 or more, also when told as text; 0 when absent or none."""
        try:
            value = float(self.text(name))
        except ValueError:
            return 0.0
        return value if 0 <= value < float("inf") else 0.0

    def flag(self, name: str) -> bool | None:
        """True or False, also when told as text; None when absent or neither."""
        value = self._data.get(name)
        word = str(value).lower() if isinstance(value, bool | str) else ""
        return {"true": True, "false": False}.get(word)

    def child(self, name: str) -> Fields:
        """An object; an empty one when absent."""
        return Fields(self._data.get(name))

    def children(self, name: str, wrapper: str | None = None) -> tuple[Fields, ...]:
        """A list of objects, bare or inside an object under `wrapper`."""
        value = self._data.get(name)
        if wrapper is not None and isinstance(value, dict):
            value = value.get(wrapper)
        return (
            tuple(Fields(item) for item in value if isinstance(item, dict)) if isinstance(value, list) else ()
        )

    def words(self, name: str) -> tuple[str, ...]:
        """A list of ids: told as a list, as JSON text or parted by commas."""
        value = self._data.get(name)
        if isinstance(value, str):
            value = _parsed_list(value)
        return (
            tuple(str(item).strip() for item in value if str(item).strip()) if isinstance(value, list) else ()
        )

    def __contains__(self, name: str) -> bool:
        return name in self._data


def parse_object(body: bytes) -> Fields | None:
    """The JSON object of an answer; None when it is not one."""
    try:
        data = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return Fields(data) if isinstance(data, dict) else None


def _parsed_list(text: str) -> list[object]:
    if text.lstrip().startswith("["):
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            return []
        return data if isinstance(data, list) else []
    return list(text.split(","))
