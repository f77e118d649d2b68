"""Typed reading of one object inside a JSON parameter."""

from __future__ import annotations

from collections.abc import Mapping

from vod_desktop.sandbox.vod.errors import invalid
from vod_desktop.sandbox.vod.params import Params
from vod_desktop.sandbox.vod.texts import TextRules


def read_entry(name: str, entry: Mapping[str, object], rules: TextRules) -> Params:
    """Treat a JSON object like request parameters.

    Numbers are taken as text, because samples of the documents write ids both ways; `null` is absence.

    Raises:
        VodError: `InvalidParameter.<name>`, when a value is neither text nor whole number, or no Unicode text.
    """
    values: dict[str, str] = {}
    for key, value in entry.items():
        if isinstance(value, bool | list | dict | float):
            raise invalid(name, f"{key} must be text.")
        if value is not None:
            values[key] = _whole(name, str(value))
    return Params(values, rules)


def _whole(name: str, text: str) -> str:
    """Refuse half characters, which JSON can escape and no reply can carry."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise invalid(name, "It is not Unicode text.") from None
    return text
