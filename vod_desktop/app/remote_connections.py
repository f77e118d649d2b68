"""The engine's way from an account to VOD's remote jobs."""

from __future__ import annotations

import threading

from vod_desktop.app.connections import AccountConnections
from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.vod_statuses import VodStatuses
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.errors import CallDetail, NotOffered
from vod_desktop.domain.ids import AccountId
from vod_desktop.engine.pacer import Pacer
from vod_desktop.engine.remote_equipment import ASK_QPS, PULLS_QPS, REGISTER_QPS, RemoteConnection


class RemoteWays:
    """Implements the engine's `RemoteConnections`. Called from worker threads.

    One set of pacers for each account, kept while the program runs.
    """

    def __init__(self, connections: AccountConnections, clock: Clock) -> None:
        self._connections = connections
        self._clock = clock
        self._lock = threading.Lock()
        self._pacers: dict[AccountId, tuple[Pacer, Pacer, Pacer]] = {}

    def of(self, account_id: AccountId) -> RemoteConnection:
        """The connection. See the engine's `RemoteConnections` for what it raises."""
        offset: ClockOffset = self._connections.of(account_id).offset
        try:
            gateway = self._connections.catalog_of(account_id)
        except NotOffered as error:
            # What is asked for here is something else than the lists of the form.
            raise NotOffered(CallDetail("UploadMediaByURL", host=error.detail.host)) from None
        pulls, registrations, questions = self._pacers_of(account_id)
        return RemoteConnection(gateway.remote, offset, pulls, registrations, questions)

    def statuses_of(self, account_id: AccountId) -> VodStatuses:
        """Who tells how media are. Raises as `of`."""
        return self._connections.catalog_of(account_id).statuses

    def _pacers_of(self, account_id: AccountId) -> tuple[Pacer, Pacer, Pacer]:
        def make(per_second: float) -> Pacer:
            return Pacer(self._clock, per_second)

        with self._lock:
            if account_id not in self._pacers:
                self._pacers[account_id] = (make(PULLS_QPS), make(REGISTER_QPS), make(ASK_QPS))
            return self._pacers[account_id]
