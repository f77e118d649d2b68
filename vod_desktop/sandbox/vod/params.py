"""Typed reading of request parameters, with the documented refusals."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from typing import TypeVar

from vod_desktop.sandbox.vod.errors import VodError, invalid, missing
from vod_desktop.sandbox.vod.limits import PAGE_SIZE_MAX, REFERENCE_ID
from vod_desktop.sandbox.vod.texts import TextRules

_T = TypeVar("_T")
_INTEGER = re.compile(r"-?[0-9]{1,19}")


class Params:
    """The merged parameters of one request.

    An empty value counts as absent, as it does behind the service's gateway.
    """

    def __init__(self, values: Mapping[str, str], rules: TextRules) -> None:
        self._values = values
        self.rules = rules

    def has(self, name: str) -> bool:
        """Whether the parameter was sent with a value."""
        return bool(self._values.get(name))

    def sent(self, name: str) -> bool:
        """Whether the parameter was sent, also if empty: an update empties a field this way."""
        return name in self._values

    def text(self, name: str, default: str = "") -> str:
        """A parameter as it is."""
        return self._values.get(name) or default

    def required(self, name: str) -> str:
        """A parameter that must be there.

        Raises:
            VodError: `Missing<name>`.
        """
        value = self._values.get(name)
        if not value:
            raise missing(name)
        return value

    def integer(self, name: str, default: int, *, low: int, high: int) -> int:
        """A whole number between two bounds, both allowed.

        Raises:
            VodError: `InvalidParameter.<name>`.
        """
        value = self._values.get(name)
        if not value:
            return default
        return read_integer(name, value, low=low, high=high)

    def choice(self, name: str, allowed: Collection[str], default: str = "") -> str:
        """One word out of a set; required when there is no default.

        Raises:
            VodError: `Missing<name>` or `InvalidParameter.<name>`.
        """
        value = self.text(name, default) if default else self.required(name)
        if value not in allowed:
            raise invalid(name)
        return value

    def flag(self, name: str) -> bool:
        """A boolean, false when absent.

        Raises:
            VodError: `InvalidParameter.<name>`.
        """
        value = self.text(name, "false").lower()
        if value not in ("true", "false"):
            raise invalid(name)
        return value == "true"

    def ids(self, name: str, limit: int, refusal: VodError) -> tuple[str, ...]:
        """Comma-separated ids without repeats; nothing when absent.

        Raises:
            VodError: The given refusal, when there are more than `limit`.
        """
        parts = (part.strip() for part in self.text(name).split(","))
        found = tuple(dict.fromkeys(part for part in parts if part))
        if len(found) > limit:
            raise refusal
        return found

    def page(self) -> tuple[int, int]:
        """Page number from 1 and page size, 1 to 100."""
        number = self.integer("PageNo", 1, low=1, high=10**9)
        return number, self.integer("PageSize", 10, low=1, high=PAGE_SIZE_MAX)

    def reference_id(self) -> str:
        """The caller's own id, or an empty text.

        Raises:
            VodError: `InvalidParameter.ReferenceId`.
        """
        value = self.text("ReferenceId")
        if value and not REFERENCE_ID.fullmatch(value):
            raise invalid("ReferenceId", "It must match [A-Za-z0-9_-]{6,64}.")
        return value

    def json_array(self, name: str) -> list[dict[str, object]]:
        """A required JSON array of objects.

        Raises:
            VodError: `Missing<name>` or `InvalidParameter.<name>`.
        """
        return read_json_array(name, self.required(name))


def read_integer(name: str, value: str, *, low: int, high: int) -> int:
    """Read a decimal number; see `Params.integer`."""
    if not _INTEGER.fullmatch(value) or not low <= int(value) <= high:
        raise invalid(name)
    return int(value)


def read_json_array(name: str, text: str) -> list[dict[str, object]]:
    """Read a JSON array of objects; see `Params.json_array`."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise invalid(name, "It is not JSON.") from None
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise invalid(name, "It is not an array of objects.")
    return value


def page_of(rows: list[_T], page: tuple[int, int]) -> list[_T]:
    """Cut one page out of the rows."""
    number, size = page
    return rows[(number - 1) * size : number * size]
