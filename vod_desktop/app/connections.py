"""One connection per account, made when it is first needed and kept: its clients keep their sockets open."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from vod_desktop.app.keys import Keys
from vod_desktop.app.pasted_source import PASTED_PREFIX, PastedSource
from vod_desktop.cloud.app_server import AppServerGateway
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.oss import OssGateway
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import CallDetail, KeyRejected, NotOffered
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.region import region_of
from vod_desktop.engine.equipment import Connection
from vod_desktop.engine.pacer import Pacer

Gateway = VodGateway | AppServerGateway
"""Who is asked to create and renew for an account."""


@dataclass(frozen=True, slots=True)
class _Open:
    account: Account
    gateway: Gateway | PastedSource
    connection: Connection


class AccountConnections:
    """Implements the engine's `Connections`. Called from worker threads."""

    def __init__(
        self,
        *,
        find: Callable[[AccountId], Account | None],
        keys: Keys,
        network: NetworkSettings,
        offset: ClockOffset,
        clock: Clock,
    ) -> None:
        self._find = find
        self._keys = keys
        self._network = network
        self._offset = offset
        self._clock = clock
        self._lock = threading.Lock()
        self._oss: OssGateway | None = None
        self._open: dict[AccountId, _Open] = {}
        self._pasted: dict[AccountId, PastedSource] = {}

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

    def trial(self, account: Account, secret: AccessKey | str) -> Gateway:
        """A gateway for an account that is only being tried, with its key or its app server's token; the caller closes it.

        Raises:
            InputError: Something is wrong in the settings of the app server.
        """
        if isinstance(secret, str):
            return self._app_server(account, lambda: secret)
        return self._vod(account, lambda: secret)

    def use_pasted(self, account_id: AccountId, source: PastedSource) -> None:
        """Let this pair authorise an account from now on."""
        with self._lock:
            self._pasted[account_id] = source
            self._open.pop(account_id, None)

    def forget(self, account_id: AccountId) -> None:
        """Close what is open for an account."""
        with self._lock:
            known = self._open.pop(account_id, None)
        if known is not None:
            known.gateway.close()

    def close(self) -> None:
        """Close everything."""
        with self._lock:
            for known in self._open.values():
                known.gateway.close()
            self._open.clear()
            if self._oss is not None:
                self._oss.close()

    def _opened(self, account_id: AccountId) -> _Open:
        account = self._find(account_id)
        if account is None:
            pasted = account_id.startswith(PASTED_PREFIX)
            raise KeyRejected(CallDetail("AccessKey"), reason="pair-expired" if pasted else "no-account")
        # Before anything is sent, so that a missing secret is told as that.
        if account.kind is AuthKind.APP_SERVER:
            self._keys.token_of(account_id)
        elif account.kind is not AuthKind.PASTED:
            self._keys.of(account_id)
        with self._lock:
            known = self._open.get(account_id)
            if known is not None and known.account == account:
                return known
            self._open[account_id] = opened = self._connect(account)
            return opened

    def _connect(self, account: Account) -> _Open:
        if self._oss is None:
            self._oss = OssGateway(network=self._network, offset=self._offset)
        account_id = account.id
        gateway: Gateway | PastedSource
        if account.kind is AuthKind.PASTED:
            gateway = self._pasted[account_id]
        elif account.kind is AuthKind.APP_SERVER:
            gateway = self._app_server(account, lambda: self._keys.token_of(account_id))
        else:
            gateway = self._vod(account, lambda: self._keys.of(account_id))
        pacer = Pacer(self._clock, region_of(account.region).create_qps)
        return _Open(account, gateway, Connection(gateway, self._oss, self._offset, pacer))

    def _vod(self, account: Account, key: Callable[[], AccessKey]) -> VodGateway:
        return VodGateway(
            region=account.region,
            endpoint=account.endpoint,
            key=key,
            network=self._network,
            offset=self._offset,
        )

    def _app_server(self, account: Account, token: Callable[[], str]) -> AppServerGateway:
        if account.app_server is None:  # written by another version
            raise KeyRejected(CallDetail("AppServer"), reason="no-app-token")
        return AppServerGateway(
            server=account.app_server, token=token, network=self._network, offset=self._offset
        )
