"""Accounts: who calls VOD, where, and how that is authorised."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from vod_desktop.domain.app_server import AppServer
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.key_source import KeySource
from vod_desktop.domain.login import LoginSettings
from vod_desktop.domain.network_settings import AccountNetwork
from vod_desktop.domain.region import DEFAULT_REGION_ID

STS_PREFIX = "STS."


class AuthKind(enum.Enum):
    """How an account is authorised."""

    ACCESS_KEY = "access-key"
    STS = "sts"
    APP_SERVER = "app-server"
    SANDBOX = "sandbox"
    PASTED = "pasted-pair"


@dataclass(frozen=True, slots=True)
class AccessKey:
    """A key pair, and the token that belongs to it when it is temporary. Only ever in memory and in the keychain.

    Attributes:
        expires_at: When a temporary one ends, seconds since 1970; None where nobody told. Two keys are the same without it.
    """

    access_key_id: str
    access_key_secret: str = field(repr=False)
    security_token: str | None = field(default=None, repr=False)
    expires_at: float | None = field(default=None, compare=False)

    @property
    def hint(self) -> str:
        """The id shortened so that it can be shown: `LTAI…3f9K`."""
        text = self.access_key_id
        return text if len(text) <= 10 else f"{text[:4]}…{text[-4:]}"

    @property
    def lacks_token(self) -> bool:
        """Whether the id is a temporary one and the token that must come with it is missing."""
        return self.access_key_id.startswith(STS_PREFIX) and not self.security_token


@dataclass(frozen=True, slots=True)
class Account:
    """A row of the accounts list. Holds no secret.

    Attributes:
        endpoint: Another VOD endpoint than the region's (a URL or host); http only to loopback. None for the region's.
        color: `#rrggbb` of the chip that marks its rows.
        key_hint: Shortened AccessKey id, for the list.
        app_server: Who is asked for uploads where the account is authorised by an app server.
        source: Where temporary keys come from; None where the user enters them.
        login: How one logs in at the app server; None where a token is entered.
        key_expires_at: When the temporary key that was entered ends, seconds since 1970; None where it was not told.
        network: By which proxy its calls go, and whom it trusts.
    """

    id: AccountId
    name: str
    kind: AuthKind = AuthKind.ACCESS_KEY
    region: str = DEFAULT_REGION_ID
    endpoint: str | None = None
    color: str = "#3574f0"
    key_hint: str = ""
    app_server: AppServer | None = None
    source: KeySource | None = None
    key_expires_at: float | None = None
    network: AccountNetwork = AccountNetwork()
    login: LoginSettings | None = None
