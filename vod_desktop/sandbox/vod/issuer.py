"""The login of the app server: a small OAuth 2.0 server for public clients. Whoever opens its page is logged in at once.

GET  /app/oauth/.well-known/openid-configuration
GET  /app/oauth/authorize              302 back with a code; PKCE with S256 is needed
POST /app/oauth/device_authorization   a code to type
GET  /app/oauth/device?user_code=…     the page where it is typed
POST /app/oauth/token                  authorization_code, device_code, refresh_token (a new one each time)
POST /app/oauth/revoke                 ends a login; the access token it has given stays good until its end
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from vod_desktop.sandbox.clock import SandboxClock

PREFIX: Final = "/app/oauth/"
CLIENT_ID: Final = "vod-desktop"

_CODE_LIFE_S = 60.0
_DEVICE_LIFE_S = 600.0
_INTERVAL_S = 1
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"


@dataclass(frozen=True, slots=True)
class Page:
    """One answer: JSON, or a text for people, or a way back.

    Attributes:
        location: Where the browser is sent; empty for nowhere.
    """

    status: int
    body: dict[str, object] = field(default_factory=dict, repr=False)
    text: str = ""
    location: str = field(default="", repr=False)


@dataclass(slots=True)
class _Pending:
    """A code that can be exchanged once."""

    ends: float
    redirect_url: str = ""
    challenge: str = ""
    user_code: str = ""
    approved: bool = False
    asked_at: float = -1e9


class Issuer:
    """Called from any thread.

    Args:
        base: Address of the whole server, without a slash at its end; known once it runs.
        life_s: How long access tokens are good.
    """

    def __init__(self, base: Callable[[], str], clock: SandboxClock, life_s: float = 3600.0) -> None:
        self._base = base
        self._clock = clock
        self.life_s = life_s
        self._lock = threading.Lock()
        self._codes: dict[str, _Pending] = {}
        self._access: dict[str, float] = {}
        self._refresh: set[str] = set()

    @property
    def url(self) -> str:
        """What clients are configured with."""
        return f"{self._base()}{PREFIX.rstrip('/')}"

    def accepts(self, token: str) -> bool:
        """Whether an access token is good now."""
        with self._lock:
            return self._clock.monotonic() < self._access.get(token, 0.0)

    @property
    def open_logins(self) -> int:
        """How many logins have not ended. For tests."""
        with self._lock:
            return len(self._refresh)

    def end_access(self) -> None:
        """Let every access token end at once. For tests."""
        with self._lock:
            self._access.clear()

    def end_logins(self) -> None:
        """Let every login end at once. For tests."""
        with self._lock:
            self._access.clear()
            self._refresh.clear()

    def answer(self, *, method: str, path: str, query: Mapping[str, str], body: bytes) -> Page:
        """Answer one request below `PREFIX`."""
        form = dict(parse_qsl(body.decode("utf-8", "replace"))) if method == "POST" else {}
        match method, path.removeprefix(PREFIX):
            case "GET", ".well-known/openid-configuration":
                return Page(200, self._description())
            case "GET", "authorize":
                return self._authorize(query)
            case "GET", "device":
                return self._typed(query.get("user_code", ""))
            case "POST", "device_authorization":
                return self._device(form)
            case "POST", "token":
                return self._token(form)
            case "POST", "revoke":
                return self._revoke(form)
        return Page(404, {"error": "not_found"})

    def _description(self) -> dict[str, object]:
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "device_authorization_endpoint": f"{self.url}/device_authorization",
            "revocation_endpoint": f"{self.url}/revoke",
            "response_types_supported": ["code"],
            "code_challenge_methods_supported": ["S256"],
        }

    def _authorize(self, query: Mapping[str, str]) -> Page:
        redirect, state = query.get("redirect_uri", ""), query.get("state", "")
        if query.get("client_id") != CLIENT_ID or not _is_here(redirect):
            return Page(400, text="This program or its address is not known here.")
        if query.get("code_challenge_method") != "S256" or len(query.get("code_challenge", "")) != 43:
            return Page(302, location=_back(redirect, error="invalid_request", state=state))
        if query.get("scope") == "denied":
            return Page(302, location=_back(redirect, error="access_denied", state=state))
        code = secrets.token_urlsafe(24)
        with self._lock:
            ends = self._clock.monotonic() + _CODE_LIFE_S
            self._codes[code] = _Pending(ends, redirect, query["code_challenge"], approved=True)
        return Page(302, location=_back(redirect, code=code, state=state))

    def _device(self, form: Mapping[str, str]) -> Page:
        if form.get("client_id") != CLIENT_ID:
            return Page(401, {"error": "invalid_client"})
        letters = "".join(secrets.choice(_LETTERS) for _ in range(8))
        user_code, code = f"{letters[:4]}-{letters[4:]}", secrets.token_urlsafe(24)
        with self._lock:
            self._codes[code] = _Pending(self._clock.monotonic() + _DEVICE_LIFE_S, user_code=user_code)
        told = {"device_code": code, "user_code": user_code, "verification_uri": f"{self.url}/device"}
        complete = f"{self.url}/device?{urlencode({'user_code': user_code})}"
        return Page(
            200,
            {
                **told,
                "verification_uri_complete": complete,
                "expires_in": int(_DEVICE_LIFE_S),
                "interval": _INTERVAL_S,
            },
        )

    def _typed(self, user_code: str) -> Page:
        with self._lock:
            found = [one for one in self._codes.values() if user_code and one.user_code == user_code.upper()]
            for pending in found:
                pending.approved = True
        if not found:
            return Page(404, text="Add ?user_code=… with the code that the program shows.")
        return Page(200, text="You are logged in. Go back to the program.")

    def _token(self, form: Mapping[str, str]) -> Page:
        if form.get("client_id") != CLIENT_ID:
            return Page(401, {"error": "invalid_client"})
        with self._lock:
            match form.get("grant_type"):
                case "authorization_code":
                    return self._for_code(form)
                case "refresh_token":
                    return self._for_refresh(form.get("refresh_token", ""))
                case grant if grant == _DEVICE_GRANT:
                    return self._for_device(form.get("device_code", ""))
        return Page(400, {"error": "unsupported_grant_type"})

    def _revoke(self, form: Mapping[str, str]) -> Page:
        """A token that nobody knows is no error (RFC 7009)."""
        if form.get("client_id") != CLIENT_ID:
            return Page(401, {"error": "invalid_client"})
        with self._lock:
            self._refresh.discard(form.get("token", ""))
        return Page(200)

    def _for_code(self, form: Mapping[str, str]) -> Page:
        pending = self._codes.pop(form.get("code", ""), None)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        shown = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        if pending is None or pending.ends < self._clock.monotonic() or not pending.challenge:
            return Page(400, {"error": "invalid_grant"})
        fits = hmac.compare_digest(shown, pending.challenge)
        if not fits or form.get("redirect_uri") != pending.redirect_url:
            return Page(400, {"error": "invalid_grant"})
        return self._issued()

    def _for_device(self, code: str) -> Page:
        pending = self._codes.get(code)
        now = self._clock.monotonic()
        if pending is None or not pending.user_code:
            return Page(400, {"error": "invalid_grant"})
        if pending.ends < now:
            return Page(400, {"error": "expired_token"})
        if not pending.approved:
            too_fast = now - pending.asked_at < _INTERVAL_S
            pending.asked_at = now
            return Page(400, {"error": "slow_down" if too_fast else "authorization_pending"})
        del self._codes[code]
        return self._issued()

    def _for_refresh(self, token: str) -> Page:
        if token not in self._refresh:
            return Page(400, {"error": "invalid_grant"})
        self._refresh.discard(token)
        return self._issued()

    def _issued(self) -> Page:
        access, refresh = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        self._access[access] = self._clock.monotonic() + self.life_s
        self._refresh.add(refresh)
        told = {"access_token": access, "token_type": "Bearer", "refresh_token": refresh}
        return Page(200, {**told, "expires_in": int(self.life_s)})


def _is_here(url: str) -> bool:
    """Programs get their codes on this computer only."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "http" and parts.hostname in {"127.0.0.1", "::1"}


def _back(redirect: str, **values: str) -> str:
    return f"{redirect}?{urlencode(values)}"
