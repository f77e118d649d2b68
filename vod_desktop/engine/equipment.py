"""What every upload works with, made once and handed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from vod_desktop.cloud.network import ClockOffset
from vod_desktop.cloud.oss import OssGateway
from vod_desktop.domain.clock import Clock
from vod_desktop.domain.events import Event
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.bandwidth import Bandwidth
from vod_desktop.engine.cargo import PlaylistReader
from vod_desktop.engine.grant_source import GrantSource
from vod_desktop.engine.journal import Journal
from vod_desktop.engine.pacer import Pacer
from vod_desktop.engine.settings import EngineSettings
from vod_desktop.engine.slots import SlotPool
from vod_desktop.engine.steps import Step

Report = Callable[[Event], None]
"""Takes an event from any thread and returns at once."""


@dataclass(frozen=True, slots=True)
class Connection:
    """One account's way to VOD, or to the app server that stands for it, and to OSS."""

    vod: GrantSource
    oss: OssGateway
    offset: ClockOffset
    create_pacer: Pacer


class Connections(Protocol):
    """Finds the connection of an account. Called from worker threads; may wait for the keychain."""

    def of(self, account_id: AccountId) -> Connection:
        """The connection.

        Raises:
            KeychainError: The key cannot be read now.
            KeyRejected: The account has no key.
        """


class CoverMaker(Protocol):
    """Makes a picture file of what the form says about the cover."""

    def picture(self, task: UploadTask) -> Path:
        """A JPEG or PNG file within VOD's limits for covers.

        Raises:
            CoverFailed: It cannot be made.
        """


@dataclass(frozen=True, slots=True)
class Equipment:
    """The parts that uploads share."""

    clock: Clock
    journal: Journal
    report: Report
    settings: Callable[[], EngineSettings]
    slots: SlotPool
    bandwidth: Bandwidth
    connections: Connections
    covers: CoverMaker
    read_playlist: PlaylistReader
    passed: Callable[[Step], None] = lambda _step: None
