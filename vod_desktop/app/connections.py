"""One connection per account, made when it is first needed and kept: its clients keep their sockets open."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from vod_desktop.app.keys import Keys
from vod_desktop.app.pasted_source import PASTED_PREFIX, PastedSource
from vod_desktop.app.renewals import Renewals
from vod_desktop.app.wires import Wires
from vod_desktop.cloud.app_server import AppServerGateway
from vod_desktop.cloud.composing import ComposingTransport
from vod_desktop.cloud.key_command import key_from_command
from vod_desktop.cloud.key_server import key_from_server
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.oauth import OAuthClient
from vod_desktop.cloud.oss import OssGateway
from vod_desktop.cloud.sts import key_owner
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.cloud.vod_endpoint import vod_endpoint
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import CallDetail, KeyRejected, KeySourceFailed, NotOffered
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.key_owner import KeyOwner
from vod_desktop.domain.key_source import KeyCommand
from vod_desktop.domain.login import AccessToken
from vod_desktop.domain.region import region_of
from vod_desktop.engine.equipment import Connection
from vod_desktop.engine.pacer import Pacer

_NO_SECRET = "hidden"  # noqa: S105 - stands where a secret would; what is composed with it is only shown

Gateway = VodGateway | AppServerGateway
"""Who is asked to create and renew for an account."""


@dataclass(frozen=True, slots=True)
class _Open:
    account: Account
    gateway: Gateway | PastedSource
    oss: OssGateway
    connection: Connection


class AccountConnections:
    """Implements the engine's `Connections`. Called from worker threads."""

    def __init__(
        self,
        *,
        find: Callable[[AccountId], Account | None],
        keys: Keys,
        wires: Wires,
        offset: ClockOffset,
        clock: Clock,
    ) -> None:
        self._find = find
        self._keys = keys
        self._wires = wires
        self._offset = offset
        self._clock = clock
        self._renewals: Renewals[AccessKey] = Renewals(
            self.key_from, offset.now, lambda reason: KeySourceFailed(reason=reason)
        )
        self._logins: Renewals[AccessToken] = Renewals(self._login_renewed, offset.now, _login_over)
        self._lock = threading.Lock()
        self._open: dict[AccountId, _Open] = {}
        self._pasted: dict[AccountId, PastedSource] = {}
        self._like: dict[AccountId, Account] = {}

    def of(self, account_id: AccountId) -> Connection:
        """The account's connection. See the engine's `Connections` for what it raises."""
        return self._opened(account_id).connection

    def catalog_of(self, account_id: AccountId) -> VodGateway:
        """Who lists categories and template groups for the account.

        Raises:
            NotOffered: The account is authorised by an app server or a pasted pair, which list nothing.
            KeychainError, KeyRejected: As for `of`.
        """
        opened = self._opened(account_id)
        if isinstance(opened.gateway, VodGateway):
            return opened.gateway
        server = opened.account.app_server
        if server is None:
            raise NotOffered(CallDetail("GetCategories"), reason="pasted-pair")
        raise NotOffered(CallDetail("GetCategories", host=server.host))

    def network_of(self, account_id: AccountId) -> NetworkSettings:
        """How calls leave this computer for that account. Raises as `Wires.of`."""
        account = self._find(account_id)
        return self._wires.of(account) if account is not None else NetworkSettings()

    def network_of_authorised(self, account_id: AccountId) -> NetworkSettings:
        """The same, for an account whose key is at hand only; of one that is locked or gone nothing goes out.

        Raises:
            KeychainError, KeyRejected: As for `of`.
        """
        return self._wires.of(self._of_network(self._opened(account_id).account))

    def trial(self, account: Account, secret: AccessKey | str) -> Gateway:
        """A gateway for an account that is only being tried, with its key or its app server's token; the caller closes it.

        Raises:
            InputError: Something is wrong in the settings of the app server.
        """
        if isinstance(secret, str):
            return self._app_server(account, lambda: secret, self._wires.of(account))
        return self._vod(account, lambda: secret, self._wires.of(account))

    def composing(self, account: Account) -> Gateway | None:
        """A gateway that raises `NotSent` with what it would send, and holds no secret; None for a pasted pair, which calls nobody."""
        transport, network = ComposingTransport(), NetworkSettings()
        if account.kind is AuthKind.PASTED:
            return None
        if account.app_server is not None:
            return AppServerGateway(
                server=account.app_server,
                token=lambda: _NO_SECRET,
                network=network,
                offset=self._offset,
                transport=transport,
            )
        token = _NO_SECRET if account.kind is AuthKind.STS or account.source else None
        key = AccessKey(account.key_hint or _NO_SECRET, _NO_SECRET, token)
        return VodGateway(
            region=account.region,
            endpoint=account.endpoint,
            key=lambda: key,
            network=network,
            offset=self._offset,
            transport=transport,
        )

    def key_from(self, account: Account, token: str | None = None) -> AccessKey:
        """A new key from the account's source, asked now; `token` is for a server, None for the saved one.

        Raises:
            KeySourceFailed, CallError: It gives none.
            KeychainError, KeyRejected: The server's token is not at hand.
        """
        if account.source is None:
            raise KeyRejected(CallDetail("AccessKey"), reason="no-key")
        if isinstance(account.source, KeyCommand):
            return key_from_command(account.source)
        return key_from_server(
            account.source, token or self._keys.token_of(account.id), self._wires.of(account)
        )

    def owner_of(self, account: Account, key: AccessKey) -> KeyOwner | None:
        """Whose key this is. Raises CallError where STS cannot be asked."""
        return key_owner(
            region=account.region,
            endpoint=account.endpoint,
            key=key,
            network=self._wires.of(account),
            offset=self._offset,
        )

    def reach_oss(self, account: Account) -> None:
        """See whether OSS of the account's region answers; nothing is asked where the service is elsewhere than in a region.

        Raises:
            CallError: It does not.
            KeychainError: The password of the proxy cannot be read now.
        """
        region = region_of(account.region)
        host = vod_endpoint(account.region, account.endpoint).host
        if account.app_server is not None or host != region.vod_host:
            return
        gateway = OssGateway(network=self._wires.of(account), offset=self._offset)
        try:
            gateway.reach(region.oss_host)
        finally:
            gateway.close()

    def key_of(self, account: Account) -> AccessKey:
        """The key to use now: entered, or from the account's source.

        Raises:
            VodDesktopError: There is none.
        """
        return self._renewals.current(account) if account.source else self._keys.of(account.id)

    def token_of(self, account: Account) -> str:
        """The token to show to the account's app server now: entered, or of a login.

        Raises:
            VodDesktopError: There is none.
        """
        return self._logins.current(account).text if account.login else self._keys.token_of(account.id)

    def use_login(self, account_id: AccountId, access: AccessToken) -> None:
        """Begin with what a login has just given."""
        self._logins.use(account_id, access)

    def revoke_login(self, account: Account) -> None:
        """Have the server of an account's login end it, where it takes such a wish.

        Raises:
            CallError: It could not be told, or did not agree.
            KeychainError, KeyRejected: What ends it is not at hand.
        """
        if account.login is not None:
            refresh = self._keys.token_of(account.id)
            OAuthClient(account.login, self._wires.of(account), self._offset.now).revoke(refresh)

    def _login_renewed(self, account: Account) -> AccessToken:
        """A further access token by the refresh token, which the server may replace each time."""
        assert account.login is not None
        try:
            refresh = self._keys.token_of(account.id)
        except KeyRejected:
            raise _login_over("none") from None
        tokens = OAuthClient(account.login, self._wires.of(account), self._offset.now).renewed(refresh)
        if tokens.refresh != refresh:
            self._keys.replace_token(account.id, tokens.refresh)
        return tokens.access

    def _renewed_token(self, account: Account, rejected: str) -> str:
        return self._logins.renewed(account, AccessToken(rejected)).text

    def use_pasted(self, account_id: AccountId, source: PastedSource, *, like: Account | None) -> None:
        """Let this pair authorise an account from now on, over the network of another one if there is one `like` it."""
        with self._lock:
            self._pasted[account_id] = source
            if like is not None:
                self._like[account_id] = like
            else:
                self._like.pop(account_id, None)
            self._open.pop(account_id, None)

    def forget(self, account_id: AccountId) -> None:
        """Close what is open for an account, and ask for a new key where it has a source."""
        self._renewals.forget(account_id)
        self._logins.forget(account_id)
        self.reopen(account_id)

    def reopen(self, account_id: AccountId) -> None:
        """Close what is open for an account; its next call takes the settings as they are then."""
        with self._lock:
            known = self._open.pop(account_id, None)
            used = {opened.oss for opened in self._open.values()}
        if known is not None:
            known.gateway.close()
        self._wires.close_all_but(used)

    def close(self) -> None:
        """Close everything."""
        with self._lock:
            for known in self._open.values():
                known.gateway.close()
            self._open.clear()
        self._wires.close_all_but()

    def _opened(self, account_id: AccountId) -> _Open:
        account = self._find(account_id)
        if account is None:
            pasted = account_id.startswith(PASTED_PREFIX)
            raise KeyRejected(CallDetail("AccessKey"), reason="pair-expired" if pasted else "no-account")
        # Before anything is sent, so that a missing secret is told as that.
        if account.kind is AuthKind.APP_SERVER:
            self.token_of(account)
        elif account.kind is not AuthKind.PASTED:
            self.key_of(account)
        wires = self._wires.of(self._of_network(account))
        with self._lock:
            known = self._open.get(account_id)
            if known is not None and known.account == account:
                return known
            self._open[account_id] = opened = self._connect(account, wires)
            return opened

    def _of_network(self, account: Account) -> Account:
        """The account whose network is taken, as it is now; one that was removed meanwhile is not gone past."""
        like = self._like.get(account.id)
        return account if like is None else self._find(like.id) or like

    def _connect(self, account: Account, wires: NetworkSettings) -> _Open:
        account_id = account.id
        gateway: Gateway | PastedSource
        if account.kind is AuthKind.PASTED:
            gateway = self._pasted[account_id]
        elif account.kind is AuthKind.APP_SERVER:
            gateway = self._app_server(account, lambda: self.token_of(account), wires)
        else:
            gateway = self._vod(account, lambda: self.key_of(account), wires)
        pacer = Pacer(self._clock, region_of(account.region).create_qps)
        oss = self._wires.oss(wires)
        return _Open(account, gateway, oss, Connection(gateway, oss, self._offset, pacer))

    def _vod(self, account: Account, key: Callable[[], AccessKey], wires: NetworkSettings) -> VodGateway:
        return VodGateway(
            region=account.region,
            endpoint=account.endpoint,
            key=key,
            network=wires,
            offset=self._offset,
            renew=partial(self._renewals.renewed, account) if account.source else None,
        )

    def _app_server(
        self, account: Account, token: Callable[[], str], wires: NetworkSettings
    ) -> AppServerGateway:
        if account.app_server is None:  # written by another version
            raise KeyRejected(CallDetail("AppServer"), reason="no-app-token")
        return AppServerGateway(
            server=account.app_server,
            token=token,
            network=wires,
            offset=self._offset,
            renew=partial(self._renewed_token, account) if account.login else None,
        )


def _login_over(_reason: str) -> KeyRejected:
    return KeyRejected(CallDetail("Login"), reason="login-over")
