"""Logging in at an app server by OAuth 2.0: where, as what program, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Final

from vod_desktop.domain.key_source import KeyServer

_WORD_MAX = 500


@dataclass(frozen=True, slots=True)
class LoginSettings:
    """Where one logs in. Holds no secret: this program is a public client.

    Attributes:
        client_id: By which the server knows this program.
        issuer: Server whose description names the addresses; used where the token address is empty.
        authorize_url: Opened in a browser that comes back to this computer; empty where that way is not offered.
        token_url: Gives tokens.
        device_url: Begins a login with a code that is typed on any device; empty where that way is not offered.
        scope: Words with blanks between; may be empty.
    """

    client_id: str
    issuer: str = ""
    authorize_url: str = ""
    token_url: str = ""
    device_url: str = ""
    scope: str = ""

    @property
    def problem(self) -> str:
        """The name of the first attribute that cannot be used; empty for none. Addresses are https, or lead to loopback."""
        if not self.client_id or not _is_word(self.client_id):
            return "client_id"
        if not self.token_url and not self.issuer:
            return "issuer"
        for name in ADDRESSES:
            address = getattr(self, name)
            if address and KeyServer(address).problem:
                return name
        return "" if _is_word(self.scope) else "scope"

    @property
    def needs_discovery(self) -> bool:
        """Whether the issuer has to be asked for the addresses."""
        return not self.token_url


ADDRESSES: Final = ("issuer", "authorize_url", "token_url", "device_url")
LOGIN_SETTINGS: Final = tuple(one.name for one in fields(LoginSettings))
"""Every attribute, in order."""


@dataclass(frozen=True, slots=True)
class AccessToken:
    """What is shown to the app server. Only ever in memory.

    Attributes:
        expires_at: Seconds since 1970; None where it was not told.
    """

    text: str = field(repr=False)
    expires_at: float | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a login gives.

    Attributes:
        refresh: For further access tokens without logging in; empty where the server gives none.
    """

    access: AccessToken
    refresh: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """What has to be typed, and where, within `expires_in_s` seconds; the server is asked every `interval_s`.

    Attributes:
        complete_url: The address with the code in it; empty where the server gives none.
    """

    url: str
    user_code: str
    complete_url: str
    expires_in_s: float
    interval_s: float
    device_code: str = field(repr=False)


def _is_word(text: str) -> bool:
    return len(text) <= _WORD_MAX and text.isprintable()
