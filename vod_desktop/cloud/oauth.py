"""OAuth 2.0 as a public client: code with PKCE (RFC 7636), device code (RFC 8628), renewal, end (RFC 7009), and the server's
description (RFC 8414). `oauthlib` makes and reads the messages; they travel over the transport of all other calls.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

from vod_desktop.cloud.app_server_errors import app_server_error, via
from vod_desktop.cloud.network import NetworkSettings
from vod_desktop.cloud.transport import Outgoing, Reply, Transport
from vod_desktop.cloud.vod_fields import Fields, parse_object
from vod_desktop.domain.app_server import token_fault
from vod_desktop.domain.errors import CallDetail, CallError, ForeignReply, InputError, KeyRejected
from vod_desktop.domain.key_source import KeyServer
from vod_desktop.domain.login import AccessToken, DeviceCode, LoginSettings, Tokens

_DESCRIPTIONS: Final = ("/.well-known/openid-configuration", "/.well-known/oauth-authorization-server")
_FORM: Final = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
_INTERVAL_S: Final = 5.0
_SLOWER_S: Final = 5.0
_VERIFIER_CHARACTERS: Final = 64


@dataclass(frozen=True, slots=True)
class BrowserRequest:
    """What has to be known when the browser comes back."""

    url: str
    redirect_url: str
    state: str = field(repr=False)
    verifier: str = field(repr=False)


class OAuthClient:
    """One authorisation server. Any thread, one call at a time.

    Every method raises `KeyRejected` (reason login-refused, login-over, login-expired, login-not-offered, login-strange)
    or another `CallError`; none holds a token or a code.

    Args:
        settings: Where, and as what program.
        network: Time-outs, trust and proxy.
        now: Seconds since 1970.

    Raises:
        InputError: Something is wrong in `settings`; nothing is sent then.
    """

    def __init__(self, settings: LoginSettings, network: NetworkSettings, now: Callable[[], float]) -> None:
        if settings.problem:
            raise InputError(what="app-server", reason="login-settings", setting=settings.problem)
        self._settings = settings
        self._network = network
        self._now = now
        self._known: LoginSettings | None = None

    def browser_request(self, redirect_url: str) -> BrowserRequest:
        """The address to open; the browser comes back to `redirect_url`."""
        from oauthlib.oauth2 import WebApplicationClient

        settings = self._described()
        if not settings.authorize_url:
            raise self._refusal("login-not-offered")
        client = WebApplicationClient(settings.client_id)
        verifier, state = client.create_code_verifier(_VERIFIER_CHARACTERS), secrets.token_urlsafe(32)
        url = client.prepare_request_uri(
            _as_https(settings.authorize_url),
            redirect_uri=redirect_url,
            scope=settings.scope or None,
            state=state,
            code_challenge=client.create_code_challenge(verifier, "S256"),
            code_challenge_method="S256",
        )
        scheme = urlsplit(settings.authorize_url).scheme
        return BrowserRequest(_with_scheme(url, scheme), redirect_url, state, verifier)

    def tokens_for(self, request: BrowserRequest, came_back: str) -> Tokens:
        """The tokens, for the address at which the browser came back."""
        from oauthlib.oauth2 import OAuth2Error, WebApplicationClient

        settings = self._described()
        client = WebApplicationClient(settings.client_id)
        try:
            code = client.parse_request_uri_response(_as_https(came_back), state=request.state)["code"]
        except OAuth2Error as error:
            denied = error.error in {"access_denied", "login_required", "consent_required"}
            reason = "login-refused" if denied else "login-strange"
        else:
            body = client.prepare_request_body(
                code=code, redirect_uri=request.redirect_url, code_verifier=request.verifier
            )
            return self._tokens(client, body)
        raise self._refusal(reason)

    def device_code(self) -> DeviceCode:
        """Begin a login by a code."""
        settings = self._described()
        if not settings.device_url:
            raise self._refusal("login-not-offered")
        from oauthlib.common import urlencode

        wanted = [("client_id", settings.client_id)] + ([("scope", settings.scope)] if settings.scope else [])
        reply = self._post(settings.device_url, urlencode(wanted), "DeviceAuthorization")
        told = self._object(reply, "DeviceAuthorization")
        if reply.status != 200:
            raise self._refusal(_reason(told.text("error")))
        return self._device_code(told)

    def poll(self, device: DeviceCode) -> Tokens | DeviceCode:
        """The tokens once the code was typed; till then the code again, with the time to wait before the next question."""
        from oauthlib.oauth2 import DeviceClient

        client = DeviceClient(self._described().client_id)
        body = client.prepare_request_body(device.device_code, include_client_id=True)
        try:
            return self._tokens(client, body)
        except _Pending as pending:
            return replace(device, interval_s=device.interval_s + pending.slower_s)

    def renewed(self, refresh: str) -> Tokens:
        """Further tokens; the refresh token among them is the one to keep."""
        from oauthlib.oauth2 import WebApplicationClient

        client = WebApplicationClient(self._described().client_id)
        body = client.prepare_refresh_body(refresh_token=refresh, client_id=client.client_id)
        tokens = self._tokens(client, body)
        return tokens if tokens.refresh else replace(tokens, refresh=refresh)

    def revoke(self, refresh: str) -> None:
        """Have the server end a login. Nothing is sent where its description names no address for that."""
        from oauthlib.oauth2 import WebApplicationClient

        told = self._description() if self._settings.issuer else None
        url = told.text("revocation_endpoint") if told else ""
        if not url or not refresh or KeyServer(url).problem:
            return
        client = WebApplicationClient(self._settings.client_id)
        body = client.prepare_token_revocation_request(
            _as_https(url), refresh, client_id=self._settings.client_id
        )[2]
        if self._post(url, body, "Revocation").status != 200:
            raise self._refusal("login-strange")

    def _tokens(self, client: Any, body: str) -> Tokens:
        """Ask the token address. Raises _Pending where a code was not typed yet."""
        from oauthlib.oauth2 import OAuth2Error

        reply = self._post(self._described().token_url, body, "Token")
        told = self._object(reply, "Token")
        pending = told.text("error")
        if pending in {"authorization_pending", "slow_down"}:
            raise _Pending(_SLOWER_S if pending == "slow_down" else 0.0)
        try:
            given = client.parse_request_body_response(reply.body.decode("utf-8", "replace"))
        except OAuth2Error as error:
            reason = _reason(error.error)
        else:
            if reply.status == 200:
                return self._read(given)
            reason = "login-strange"
        raise self._refusal(reason)

    def _read(self, given: dict[str, Any]) -> Tokens:
        access, refresh, life = given["access_token"], given.get("refresh_token"), given.get("expires_in")
        kind = str(given.get("token_type", "Bearer")).lower()
        if not isinstance(access, str) or token_fault(access) is not None or kind != "bearer":
            raise self._refusal("login-strange")
        end = self._now() + life if isinstance(life, int | float) and 0 < life < 10**9 else None
        kept = refresh if isinstance(refresh, str) and token_fault(refresh) is None else ""
        return Tokens(AccessToken(access, end), kept)

    def _device_code(self, told: Fields) -> DeviceCode:
        url = told.text("verification_uri") or told.text("verification_url")
        code, device = told.text("user_code"), told.text("device_code")
        complete = told.text("verification_uri_complete")
        if not code or not device or not code.isprintable() or KeyServer(url).problem:
            raise self._refusal("login-strange")
        return DeviceCode(
            url,
            code,
            "" if KeyServer(complete).problem else complete,
            told.number("expires_in") or 900.0,
            told.number("interval") or _INTERVAL_S,
            device,
        )

    def _described(self) -> LoginSettings:
        """The settings with every address that the issuer names."""
        if self._known is None:
            self._known = self._discovered() if self._settings.needs_discovery else self._settings
        return self._known

    def _discovered(self) -> LoginSettings:
        told = self._description()
        if told is not None:
            found = replace(
                self._settings,
                authorize_url=self._settings.authorize_url or told.text("authorization_endpoint"),
                token_url=told.text("token_endpoint"),
                device_url=self._settings.device_url or told.text("device_authorization_endpoint"),
            )
            if found.token_url and not found.problem:
                return found
        raise self._refusal("login-no-description")

    def _description(self) -> Fields | None:
        """What the issuer says about itself; None where it says nothing."""
        base = self._settings.issuer.rstrip("/")
        for place in _DESCRIPTIONS:
            reply = self._sent(Outgoing("GET", base + place, {"Accept": "application/json"}), "Discovery")
            told = parse_object(reply.body) if reply.status == 200 else None
            if told is not None and told.text("issuer").rstrip("/") == base:
                return told
        return None

    def _post(self, url: str, body: str, operation: str) -> Reply:
        return self._sent(Outgoing("POST", url, dict(_FORM), body=body.encode()), operation)

    def _sent(self, outgoing: Outgoing, operation: str) -> Reply:
        detail = CallDetail(operation, host=urlsplit(outgoing.url).hostname or "")
        reply = self._exchanged(outgoing, detail)
        del outgoing
        if isinstance(reply, CallError):
            # Raised out here: the frames below hold the codes and tokens that were sent.
            raise via(reply)
        if reply.status >= 500 or reply.status == 429:
            raise via(app_server_error(reply, replace(detail, http_status=reply.status)))
        return reply

    def _exchanged(self, outgoing: Outgoing, detail: CallDetail) -> Reply | CallError:
        transport = Transport(self._network)
        try:
            return transport.send(
                replace(outgoing, headers={**outgoing.headers, "Accept-Encoding": "identity"}), detail
            )
        except CallError as error:
            return error.with_traceback(None)
        finally:
            transport.close()

    def _object(self, reply: Reply, operation: str) -> Fields:
        told = parse_object(reply.body)
        if told is None:
            detail = CallDetail(operation, reply.status, host=self._host())
            raise via(ForeignReply(detail, reason="not-json"))
        return told

    def _refusal(self, reason: str) -> KeyRejected:
        return via(KeyRejected(CallDetail("Login", host=self._host()), reason=reason))

    def _host(self) -> str:
        return urlsplit(self._settings.token_url or self._settings.issuer).hostname or ""


class _Pending(Exception):  # nothing went wrong
    """The code was not typed yet."""

    def __init__(self, slower_s: float) -> None:
        self.slower_s = slower_s
        super().__init__()


def _reason(error: str | None) -> str:
    known = {
        "access_denied": "login-refused",
        "invalid_grant": "login-over",
        "expired_token": "login-expired",
    }
    return known.get(error or "", "login-strange")


def _as_https(url: str) -> str:
    """For `oauthlib`, which knows no loopback; that addresses lead nowhere else is looked at with the settings."""
    return _with_scheme(url, "https")


def _with_scheme(url: str, scheme: str) -> str:
    return urlunsplit(urlsplit(url)._replace(scheme=scheme))
