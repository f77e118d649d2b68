"""One connection per account, made when it is first needed and kept: its clients keep their sockets open."""

from __future__ import annotations

import threading
from collections.abc import Callable

from vod_desktop.app.keys import Keys
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.cloud.oss import OssGateway
from vod_desktop.cloud.vod import VodGateway
from vod_desktop.domain.account import AccessKey, Account
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import CallDetail, KeyRejected
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.region import region_of
from vod_desktop.engine.equipment import Connection
from vod_desktop.engine.pacer import Pacer


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
        self._open: dict[AccountId, tuple[Account, Connection]] = {}

    def of(self, account_id: AccountId) -> Connection:
        """The account's connection. See the engine's `Connections` for what it raises."""
        account = self._find(account_id)
        if account is None:
            raise KeyRejected(CallDetail("AccessKey"), reason="no-account")
        self._keys.of(account_id)  # before anything is sent, so that a missing key is told as that
        with self._lock:
            known = self._open.get(account_id)
            if known is not None and known[0] == account:
                return known[1]
            connection = self._connect(account)
            self._open[account_id] = (account, connection)
            return connection

    def trial(self, account: Account, key: AccessKey) -> VodGateway:
        """A gateway for an account that is only being tried; the caller closes it."""
        return self._vod(account, lambda: key)

    def forget(self, account_id: AccountId) -> None:
        """Close what is open for an account."""
        with self._lock:
            known = self._open.pop(account_id, None)
        if known is not None:
            known[1].vod.close()

    def close(self) -> None:
        """Close everything."""
        with self._lock:
            for _, connection in self._open.values():
                connection.vod.close()
            self._open.clear()
            if self._oss is not None:
                self._oss.close()

    def _connect(self, account: Account) -> Connection:
        if self._oss is None:
            self._oss = OssGateway(network=self._network, offset=self._offset)
        account_id = account.id
        vod = self._vod(account, lambda: self._keys.of(account_id))
        pacer = Pacer(self._clock, region_of(account.region).create_qps)
        return Connection(vod, self._oss, self._offset, pacer)

    def _vod(self, account: Account, key: Callable[[], AccessKey]) -> VodGateway:
        return VodGateway(
            region=account.region,
            endpoint=account.endpoint,
            key=key,
            network=self._network,
            offset=self._offset,
        )
