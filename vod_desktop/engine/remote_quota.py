"""Keeps pulls below what VOD takes of an account within a day, over restarts, too."""

from __future__ import annotations

from collections import deque

from vod_desktop.domain.clock import Clock
from vod_desktop.domain.ids import AccountId
from vod_desktop.engine.remote_equipment import RemoteJournal, RemoteSettings


class DailyQuota:
    """Counts the pulls of the last day. One thread. What other programs of the account pull is not known here."""

    def __init__(self, clock: Clock, journal: RemoteJournal) -> None:
        self._clock = clock
        self._journal = journal
        self._sent: dict[AccountId, deque[float]] = {}

    def allows(self, account_id: AccountId, count: int, settings: RemoteSettings) -> bool:
        """Whether so many more may be sent now."""
        return len(self._recent(account_id, settings)) + count <= settings.a_day

    def count(self, account_id: AccountId, count: int) -> None:
        """So many are being sent now."""
        self._sent[account_id].extend([self._clock.now()] * count)

    def until(self, account_id: AccountId, settings: RemoteSettings) -> float | None:
        """When the oldest of the day counts no more, seconds since 1970; None when there is none."""
        recent = self._recent(account_id, settings)
        return recent[0] + settings.day_s if recent else None

    def wait_s(self, settings: RemoteSettings) -> float:
        """Seconds until the oldest pull of any account counts no more."""
        oldest = [sent[0] for sent in self._sent.values() if sent]
        return max(0.0, min(oldest) + settings.day_s - self._clock.now()) if oldest else 0.0

    def _recent(self, account_id: AccountId, settings: RemoteSettings) -> deque[float]:
        begin = self._clock.now() - settings.day_s
        if account_id not in self._sent:
            self._sent[account_id] = deque(self._journal.prepared_since(account_id, begin))
        sent = self._sent[account_id]
        while sent and sent[0] < begin:
            sent.popleft()
        return sent
