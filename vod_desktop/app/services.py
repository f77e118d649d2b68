"""Everything that the window and the command line may ask for, in one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vod_desktop.app.about import About
from vod_desktop.app.accounts import SANDBOX_ACCOUNT, Accounts
from vod_desktop.app.catalog import Catalog
from vod_desktop.app.describing import Describing
from vod_desktop.app.diagnostics import Diagnostics
from vod_desktop.app.facts import Facts
from vod_desktop.app.forgetting import Forgetting
from vod_desktop.app.imports import Imports
from vod_desktop.app.inbox import Inbox
from vod_desktop.app.jobs import Job
from vod_desktop.app.logins import Logins
from vod_desktop.app.moving.service import Moving
from vod_desktop.app.pasted import PastedPairs
from vod_desktop.app.pictures import Pictures
from vod_desktop.app.preflight import Preflight
from vod_desktop.app.presets import Presets
from vod_desktop.app.remote_services import RemoteServices
from vod_desktop.app.settings import SettingsService
from vod_desktop.app.sheets.service import Sheets
from vod_desktop.app.tag_history import TagHistory
from vod_desktop.app.uploads import Uploads
from vod_desktop.app.vod_pictures import VodPictures
from vod_desktop.app.wording.wording import Wording
from vod_desktop.domain.ids import AccountId


@dataclass(frozen=True, slots=True)
class Services:
    """The services of one process. All on the owner's thread, except where they say otherwise.

    Attributes:
        start_sandbox: Starts the stand-in for VOD in this process, if it does not run yet, and makes it an account.
        set_bandwidth: Limits the bytes per second of this session; None lifts the limit.
    """

    uploads: Uploads
    accounts: Accounts
    imports: Imports
    logins: Logins
    pasted: PastedPairs
    catalog: Catalog
    pictures: Pictures
    vod_pictures: VodPictures
    facts: Facts
    presets: Presets
    describing: Describing
    tags: TagHistory
    remote: RemoteServices
    preflight: Preflight
    sheets: Sheets
    moving: Moving
    settings: SettingsService
    wording: Wording
    about: About
    diagnostics: Diagnostics
    forgetting: Forgetting
    inbox: Inbox[object]
    start_sandbox: Callable[[], Job[AccountId]]
    set_bandwidth: Callable[[int | None], None]

    def on_wake(self, wake: Callable[[], None]) -> None:
        """Ring this, from any thread, when `drain` should be called."""
        self.inbox.on_wake(wake)

    def drain(self) -> None:
        """Take in everything that has come back from other threads."""
        self.uploads.drain()

    @property
    def sandbox_active(self) -> bool:
        """Whether the stand-in is among the accounts."""
        return self.accounts.find(SANDBOX_ACCOUNT) is not None
