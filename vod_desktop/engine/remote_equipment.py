"""What remote jobs work with, made once and handed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.vod_remote import VodRemote
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.remote import RemoteId, RemoteJob
from vod_desktop.domain.remote_wire import PULLS_A_DAY
from vod_desktop.engine.pacer import Pacer
from vod_desktop.engine.retry import RetryPolicy

PULLS_QPS = 10.0
"""Ours: VOD documents a limit a day and none a second."""
REGISTER_QPS = 25.0
ASK_QPS = 50.0
"""Half of what VOD takes of the whole account: other programs call it, too."""


@dataclass(frozen=True, slots=True)
class RemoteSettings:
    """How remote jobs are sent and followed.

    Attributes:
        retry: For single calls.
        ask_first_s: Seconds until a job is asked about for the first time, and after every news of it.
        ask_longest_s: The longest wait between two questions; in between it doubles.
        scale: Factor on those two; tests and drills set it small.
        a_day: Pulls of one account within `day_s` seconds.
    """

    retry: RetryPolicy = field(default_factory=RetryPolicy)
    ask_first_s: float = 5.0
    ask_longest_s: float = 300.0
    scale: float = 1.0
    a_day: int = PULLS_A_DAY
    day_s: float = 86_400.0


@dataclass(frozen=True, slots=True)
class RemoteConnection:
    """One account's way to VOD, and how fast it may be called."""

    vod: VodRemote
    offset: ClockOffset
    pulls: Pacer
    registrations: Pacer
    questions: Pacer


class RemoteConnections(Protocol):
    """Finds the connection of an account. Called from the engine's thread; may wait for the keychain."""

    def of(self, account_id: AccountId) -> RemoteConnection:
        """The connection.

        Raises:
            KeychainError: The key cannot be read now.
            KeyRejected: The account has no key.
            NotOffered: The account is authorised by an app server, which pulls nothing.
        """


class RemoteJournal(Protocol):
    """What must be on disk before the next step. Any thread; raises StoreError."""

    def save(self, jobs: Sequence[RemoteJob]) -> None:
        """Keep rows; what is kept outlives the process."""

    def save_for_sure(self, jobs: Sequence[RemoteJob]) -> None:
        """Keep rows; what is kept outlives a power cut."""

    def prepared_since(self, account_id: AccountId, moment: float) -> tuple[float, ...]:
        """When each pull of the account was sent, from that moment on, the oldest first; seconds since 1970."""


class RemoteReport(Protocol):
    """Told by the engine's thread; returns at once."""

    def changed(self, jobs: Sequence[RemoteJob]) -> None:
        """Rows as they are now."""

    def not_asked(self, ids: Sequence[RemoteId], failure: Failure) -> None:
        """VOD could not be asked about these. Their jobs go on there, and they will be asked about again."""

    def asked(self, ids: Sequence[RemoteId], at: float) -> None:
        """VOD was asked about these and has answered, with news or without (seconds since 1970)."""

    def not_cancelled(self, ids: Sequence[RemoteId]) -> None:
        """VOD has begun with these and goes on."""

    def held(self, account_id: AccountId, until: float) -> None:
        """The account has pulled as much as it may within a day; it goes on then (seconds since 1970)."""
