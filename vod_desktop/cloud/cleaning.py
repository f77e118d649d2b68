"""What a service wrote, made fit to be shown and logged: short, one line, without keys, signatures and signed addresses."""

from __future__ import annotations

import re

from vod_desktop.domain.redaction import redact

MESSAGE_MAX = 300

# What follows the words is the text that was signed: every parameter of the call.
_SIGNED_TEXT = re.compile(
    r"(?:server )?string\s?to\s?sign(?:\s?is)?\s*[:\[].*|CanonicalRequest.*", re.IGNORECASE | re.DOTALL
)
_QUERY = re.compile(r"\?[^\s'\"<>()=?]*=[^\s'\"<>()]*")
_LONG = re.compile(r"[A-Za-z0-9+/=_%.-]{48,}")
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9._-]")


def clean_message(text: str) -> str:
    """The service's sentence without anything secret, at most 300 characters."""
    text = _SIGNED_TEXT.sub("", text[:8192])
    text = _QUERY.sub("", text)
    text = _LONG.sub("…", redact(text))
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:MESSAGE_MAX]


def clean_word(text: str, limit: int = 80) -> str:
    """A code or request id as told, or empty text when it cannot be one."""
    text = text.strip()
    return "" if len(text) > limit or _NOT_PLAIN.search(text) else text
