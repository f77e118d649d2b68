"""The objects of one process, made once and connected."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from dataclasses import replace

from vod_desktop.app.about import About
from vod_desktop.app.account_probe import AccountProbe
from vod_desktop.app.accounts import Accounts
from vod_desktop.app.amendments import Amendments
from vod_desktop.app.awake import Awake
from vod_desktop.app.catalog import Catalog
from vod_desktop.app.connections import AccountConnections
from vod_desktop.app.cover_files import CoverFiles
from vod_desktop.app.cover_studio import CoverStudio
from vod_desktop.app.describing import Describing
from vod_desktop.app.desk import Desk
from vod_desktop.app.diagnostics import Diagnostics
from vod_desktop.app.facts import Facts
from vod_desktop.app.forgetting import Forgetting
from vod_desktop.app.going_on import go_on, warn_of_main_account
from vod_desktop.app.imports import Imports
from vod_desktop.app.inbox import Inbox
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.keys import Keys
from vod_desktop.app.logins import Logins
from vod_desktop.app.media_files import facts_of_media
from vod_desktop.app.moving.reception import MovingReception
from vod_desktop.app.moving.service import Moving
from vod_desktop.app.notices import StoreCopied, StoreSetAside, StoreTrouble
from vod_desktop.app.pasted import PastedPairs
from vod_desktop.app.pasted_reception import PastedReception
from vod_desktop.app.pictures import Pictures
from vod_desktop.app.preflight import Means, Preflight
from vod_desktop.app.presets import Presets
from vod_desktop.app.proxy_passwords import ProxyPasswords
from vod_desktop.app.reception import Reception
from vod_desktop.app.remote_reception import RemoteReception
from vod_desktop.app.remote_services import remote_services
from vod_desktop.app.request_plan import RequestPlan
from vod_desktop.app.services import Services
from vod_desktop.app.settings import SettingsService
from vod_desktop.app.sheets.service import Sheets, offered
from vod_desktop.app.tag_history import TagHistory
from vod_desktop.app.thumbnails import Thumbnails
from vod_desktop.app.uploads import Uploads
from vod_desktop.app.vod_pictures import VodPictures
from vod_desktop.app.wires import Wires
from vod_desktop.app.wording.wording import Wording
from vod_desktop.bootstrap.stand_in import StandIn
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.domain.account import Account
from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.errors import StoreBusy
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.media import MediaFacts
from vod_desktop.domain.settings import Settings
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.bandwidth import Bandwidth
from vod_desktop.engine.equipment import Equipment
from vod_desktop.engine.late_covers import LateCovers
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.engine.scheduler import Scheduler
from vod_desktop.engine.settings import EngineSettings
from vod_desktop.engine.slots import SlotPool
from vod_desktop.engine.tuning import SlotTuner
from vod_desktop.media.decoder import Decoder
from vod_desktop.media.playlists import read_playlist
from vod_desktop.store.accounts import AccountRows
from vod_desktop.store.catalog_cache import CatalogCache
from vod_desktop.store.copies import settled_if_copied
from vod_desktop.store.database import Database
from vod_desktop.store.documents import Documents
from vod_desktop.store.exports import Exports
from vod_desktop.store.history import HistoryRows
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.keychain import Keychain
from vod_desktop.store.log import start_log
from vod_desktop.store.moving import Archive
from vod_desktop.store.ownership import Ownership
from vod_desktop.store.paths import Home
from vod_desktop.store.settings import SettingsFile
from vod_desktop.store.tasks import TaskRows
from vod_desktop.store.vendor_profiles import profiles_file

_log = logging.getLogger(__name__)

FOR_THIS_USER = 0o077
"""What is taken away from the rights of every file that is made: database, caches and reports are nobody else's business."""

_CLOSED = Exports(FOR_THIS_USER)


class Program:
    """The objects of one process that owns a home. Made and closed on the owner's thread.

    Args:
        exports: How files come to be that the user saves.
        waits_for_network: Whether tasks wait for a lost network; a command fails instead.

    Raises:
        StoreBusy: Another process owns the home.
        StoreError: The database cannot be opened.
    """

    def __init__(
        self, home: Home, *, wording: Wording, waits_for_network: bool, exports: Exports = _CLOSED
    ) -> None:
        self.home = home
        self._wording = wording
        self._waits_for_network = waits_for_network
        self._exports = exports
        self._closed = False
        self._ownership = Ownership()
        if not self._ownership.try_own(home):
            raise StoreBusy(path=str(home.root))
        self._log = start_log(home.logs)
        self._about = About(home.root, home.logs)
        _log.info("started: %s", self._about.line())
        self._inbox: Inbox[object] = Inbox()
        self._clock = SystemClock()
        self._open_store()
        self._make_accounts()
        self._make_pictures()
        self._make_lists()
        self._make_engine()
        self._make_uploads()
        self._make_remote()
        self._make_services()
        self._settings.listen(self._settings_changed)
        self._awake = Awake(lambda: self._settings.get().keep_awake and self._scheduler.active > 0)
        self._awake.start()
        self._take_orders()

    # --- making, from the bottom up

    def _open_store(self) -> None:
        opened = Database.open(self.home.database, clock=self._clock)
        self._database = opened.database
        if opened.notice is not None:
            self._inbox.put(StoreSetAside(str(opened.notice.path), opened.notice.reason.value))
        if settled_if_copied(self._database, self.home.database):
            self._inbox.put(StoreCopied())
        self._desk = Desk(lambda failure: self._inbox.put(StoreTrouble(failure)))
        self._jobs = Jobs(self._inbox)
        self._settings = SettingsService(SettingsFile(self.home.settings), self._desk)

    def _make_accounts(self) -> None:
        self._offset = ClockOffset(self._clock)
        keychain = Keychain()
        self._keys = Keys(keychain)
        self._wires = Wires(base=NetworkSettings(), passwords=ProxyPasswords(keychain), offset=self._offset)
        self._connections = AccountConnections(
            find=self._find_account,
            keys=self._keys,
            wires=self._wires,
            offset=self._offset,
            clock=self._clock,
        )
        self._accounts = Accounts(
            rows=AccountRows(self._database),
            keychain=keychain,
            keys=self._keys,
            connections=self._connections,
            wires=self._wires,
            jobs=self._jobs,
        )
        self._accounts.on_authorised(self._authorised)
        self._stand_in = StandIn(self._accounts, self.home.sandbox)

    def _make_pictures(self) -> None:
        self._decoder = Decoder()
        self._thumbnail_jobs = Jobs(self._inbox, threads=1)
        self._pictures = Pictures(
            decoder=self._decoder,
            thumbnails=Thumbnails(decoder=self._decoder, jobs=self._thumbnail_jobs),
            studio=CoverStudio(jobs=Jobs(self._inbox), find=self._find_task),
            files=CoverFiles(self.home.cache),
            find=self._find_task,
            rows=self._all_tasks,
            jobs=self._jobs,
        )

        self._vod_pictures = VodPictures(
            network_of=self._connections.network_of_authorised,
            decoder=self._decoder,
            jobs=Jobs(self._inbox, threads=3),
            folder=self.home.cache / "vod-pictures",
        )

    def _probe(self, path: str) -> MediaFacts:
        return facts_of_media(path, self._decoder.facts)

    def _make_lists(self) -> None:
        self._presets = Presets(
            documents=Documents(self._database, kind="preset"),
            desk=self._desk,
            jobs=self._jobs,
            find=self._find_account,
            probe=self._probe,
            exports=self._exports,
        )
        self._catalog = Catalog(
            connections=self._connections,
            cache=CatalogCache(self._database),
            jobs=self._jobs,
            clock=self._clock,
        )
        self._history = HistoryRows(self._database)

    def _make_engine(self) -> None:
        self._retry = RetryPolicy()
        self._bandwidth = Bandwidth(self._clock, self._settings.get().bandwidth_limit)
        self._journal = SqliteJournal(self._database)
        slots = self._settings.get().part_slots
        self._equipment = Equipment(
            clock=self._clock,
            journal=self._journal,
            report=self._inbox.put,
            settings=self._engine_settings,
            slots=SlotPool(slots, SlotTuner(self._clock, slots)),
            bandwidth=self._bandwidth,
            connections=self._connections,
            covers=self._pictures,
            read_playlist=read_playlist,
        )
        self._scheduler = Scheduler(self._equipment)

    def _make_uploads(self) -> None:
        rows = TaskRows(self._database)
        self._uploads = Uploads(
            scheduler=self._scheduler,
            rows=rows,
            history=self._history,
            journal=self._journal,
            amendments=Amendments(
                connections=self._connections,
                covers=LateCovers(self._equipment),
                find=self._find_account,
                rows=rows,
                jobs=self._jobs,
                policy=lambda: self._engine_settings().retry,
            ),
            presets=self._presets,
            choices=lambda account_id: offered(self._catalog, account_id),
            inbox=self._inbox,
            desk=self._desk,
            jobs=self._jobs,
            clock=self._clock,
        )
        self._uploads.restore_from_disk()
        self._pictures.sweep()

    def _make_remote(self) -> None:
        self._remote = remote_services(
            database=self._database,
            uploads=self._uploads,
            find=self._find_account,
            connections=self._connections,
            catalog=self._catalog,
            inbox=self._inbox,
            jobs=self._jobs,
            desk=self._desk,
            clock=self._clock,
            wait_scale=lambda: self._settings.get().wait_scale,
        )
        means = Means(
            probe=AccountProbe(self._find_account, self._connections),
            plan=RequestPlan(self._find_account, self._connections, lambda: self._settings.get().part_size),
            history=self._history,
            clock=self._clock,
            rate=lambda: self._rate(self._equipment.slots.speed),
            post=self._inbox.put,
        )
        self._preflight = Preflight(self._uploads.all, means, self._jobs)

    def _make_services(self) -> None:
        self.services = Services(
            uploads=self._uploads,
            accounts=self._accounts,
            imports=Imports(path=profiles_file, environ=os.environ, jobs=self._jobs),
            logins=self._logins(),
            pasted=PastedPairs(
                uploads=self._uploads,
                accounts=self._accounts,
                connections=self._connections,
                clock=self._clock,
                offset=self._offset,
            ),
            catalog=self._catalog,
            pictures=self._pictures,
            vod_pictures=self._vod_pictures,
            facts=Facts(self._probe if self._decoder.available else None, self._thumbnail_jobs),
            presets=self._presets,
            describing=Describing(self._pictures),
            tags=TagHistory(
                documents=Documents(self._database, kind="tags"), desk=self._desk, rows=self._uploads.all
            ),
            remote=self._remote,
            preflight=self._preflight,
            sheets=self._sheets(),
            moving=self._moving(),
            settings=self._settings,
            wording=self._wording,
            about=self._about,
            forgetting=Forgetting(self._accounts, self._uploads),
            diagnostics=self._diagnostics(),
            inbox=self._inbox,
            start_sandbox=self._start_sandbox,
            set_bandwidth=self._bandwidth.set_limit,
        )

    def _logins(self) -> Logins:
        return Logins(
            jobs=self._jobs,
            wires=self._wires,
            now=self._clock.now,
            post=self._inbox.put,
            page=self._wording.keys.came_back,
        )

    def _moving(self) -> Moving:
        return Moving(
            archive=Archive(self._database),
            mappings=Documents(self._database, kind="sheet-mapping"),
            uploads=self._uploads,
            remote=self._remote.jobs,
            accounts=self._accounts,
            presets=self._presets,
            settings=self._settings,
            jobs=self._jobs,
            clock=self._clock,
            exports=self._exports,
        )

    def _sheets(self) -> Sheets:
        return Sheets(
            uploads=self._uploads,
            catalog=self._catalog,
            documents=Documents(self._database, kind="sheet-mapping"),
            jobs=self._jobs,
            exports=self._exports,
        )

    def _diagnostics(self) -> Diagnostics:
        return Diagnostics(
            uploads=self._uploads,
            accounts=self._accounts,
            settings=self._settings.get,
            wording=self._wording,
            about=self._about,
            jobs=self._jobs,
        )

    def _take_orders(self) -> None:
        self.reception = Reception(self.services, self.home.root)
        self.remote_reception = RemoteReception(self.services)
        self.pasted_reception = PastedReception(self.services, self.reception)
        self.moving_reception = MovingReception(self.services, self.reception)
        for taker in (self.remote_reception, self.pasted_reception, self.moving_reception):
            self.reception.also(taker)

    def start_sandbox_now(self) -> AccountId:
        """Start the stand-in for VOD and OSS in this process and make it an account."""
        return self._stand_in.start()

    def close(self) -> None:
        """End everything; what was sent stays and goes on with the next start. May be called twice."""
        if self._closed:
            return
        self._closed = True
        self.reception.close()
        self._uploads.close()
        self._remote.close()
        self._preflight.close()
        self._awake.close()
        self._pictures.close()
        self._vod_pictures.close()
        self._thumbnail_jobs.close()
        self.services.logins.close()
        self._jobs.close()
        self._connections.close()
        self._stand_in.close()
        self._desk.close()
        self._database.close()
        _log.info("ended")
        self._log.close()
        self._ownership.release()

    def _start_sandbox(self) -> Job[AccountId]:
        return self._jobs.run(self.start_sandbox_now)

    def _authorised(self, account_id: AccountId) -> None:
        go_on(self._uploads, account_id)
        if self._waits_for_network:  # a command says it by itself
            warn_of_main_account(self._accounts, account_id, self._inbox.put)

    def _find_account(self, account_id: AccountId) -> Account | None:
        return self._accounts.find(account_id)

    def _find_task(self, task_id: TaskId) -> UploadTask | None:
        return self._uploads.task(task_id)

    def _all_tasks(self) -> Sequence[UploadTask]:
        return self._uploads.all()

    def _engine_settings(self) -> EngineSettings:
        """Called by the engine, from any thread."""
        settings = self._settings.get()
        engine = EngineSettings(
            files_at_once=settings.files_at_once,
            part_slots=settings.part_slots,
            part_size=settings.part_size,
            retry=replace(self._retry, scale=settings.wait_scale),
        )
        return engine if self._waits_for_network else replace(engine, network_wait_s=None)

    def _rate(self, seen: float | None) -> float | None:
        """Bytes per second that uploads may count on: what the line was seen to carry, and no more than is allowed. Any thread."""
        known = [rate for rate in (seen, self._bandwidth.limit) if rate]
        return min(known, default=None)

    def _settings_changed(self, settings: Settings) -> None:
        self._bandwidth.set_limit(settings.bandwidth_limit)
        self._desk.do(self._scheduler.settings_changed)
