"""Where an account's temporary keys come from again when they end."""

from __future__ import annotations

import enum
import shlex
from dataclasses import dataclass
from urllib.parse import urlsplit

from vod_desktop.domain.grant import is_loopback


@dataclass(frozen=True, slots=True)
class KeyCommand:
    """A program that prints a key as JSON, as `credential_process` programs do. It is started without a shell.

    Attributes:
        line: Program and arguments as typed, with quotes where there are blanks. Holds no secret.
    """

    line: str

    def arguments(self, *, keeps_backslashes: bool = False) -> tuple[str, ...]:
        """Program and arguments; none where a quote is not closed. Paths of Windows keep their backslashes."""
        words = shlex.shlex(self.line, posix=True, punctuation_chars=False)
        words.whitespace_split, words.commenters = True, ""
        if keeps_backslashes:
            words.escape = ""
        try:
            return tuple(words)
        except ValueError:
            return ()

    @property
    def problem(self) -> str:
        """A word for what is wrong; empty for nothing."""
        return "" if self.arguments() and "\n" not in self.line else "command"


@dataclass(frozen=True, slots=True)
class KeyServer:
    """A server of the user's own that answers GET with a key as JSON, for a bearer token.

    Attributes:
        url: https, or http to loopback.
    """

    url: str

    @property
    def host(self) -> str:
        """Host name; empty where the address makes no sense."""
        try:
            return urlsplit(self.url).hostname or ""
        except ValueError:
            return ""

    @property
    def problem(self) -> str:
        """A word for what is wrong; empty for nothing."""
        visible = all("!" <= character <= "~" for character in self.url)
        scheme = self.url.partition("://")[0].lower()
        if not self.host or not visible or "@" in self.url or scheme not in {"http", "https"}:
            return "server-address"
        return "" if scheme == "https" or is_loopback(self.host) else "server-not-encrypted"


KeySource = KeyCommand | KeyServer


class ProfileFault(enum.Enum):
    """Why a profile of the vendor's command line cannot become an account."""

    MODE = "mode"
    INCOMPLETE = "incomplete"
