"""The composition root: makes every object once and connects them. The one module that sees all of the program."""

from __future__ import annotations

import argparse
import locale
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from vod_desktop.app.about import About
from vod_desktop.app.account_probe import AccountProbe
from vod_desktop.app.accounts import SANDBOX_ACCOUNT, Accounts
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
from vod_desktop.app.handover import hand_over
from vod_desktop.app.imports import Imports
from vod_desktop.app.inbox import Inbox
from vod_desktop.app.jobs import Job, Jobs
from vod_desktop.app.keys import Keys
from vod_desktop.app.logins import Logins
from vod_desktop.app.messages import ShowRequest, to_message
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
from vod_desktop.app.wires import Wires
from vod_desktop.app.wording.translation import Translate, untranslated
from vod_desktop.app.wording.wording import Wording
from vod_desktop.cli import arguments as cli_arguments
from vod_desktop.cli.entrances import Entrances, Opened
from vod_desktop.cli.run import run
from vod_desktop.cloud.network import ClockOffset, NetworkSettings
from vod_desktop.domain.account import AccessKey, Account, AuthKind
from vod_desktop.domain.clock import SystemClock
from vod_desktop.domain.errors import Failure, StoreBusy, VodDesktopError
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.settings import Language, Settings
from vod_desktop.domain.task import UploadTask
from vod_desktop.engine.bandwidth import Bandwidth
from vod_desktop.engine.equipment import Equipment
from vod_desktop.engine.late_covers import LateCovers
from vod_desktop.engine.retry import RetryPolicy
from vod_desktop.engine.scheduler import Scheduler
from vod_desktop.engine.settings import EngineSettings
from vod_desktop.engine.slots import SlotPool
from vod_desktop.engine.tuning import SlotTuner
from vod_desktop.media.decoder import WORKER_FLAG, Decoder
from vod_desktop.media.worker import main as decode_files
from vod_desktop.store.accounts import AccountRows
from vod_desktop.store.catalog_cache import CatalogCache
from vod_desktop.store.copies import settled_if_copied
from vod_desktop.store.crashes import crashes_logged, escaped_errors_logged, forbid_dumps
from vod_desktop.store.database import Database
from vod_desktop.store.documents import Documents
from vod_desktop.store.erasing import erase
from vod_desktop.store.exports import Exports
from vod_desktop.store.history import HistoryRows
from vod_desktop.store.journal import SqliteJournal
from vod_desktop.store.keychain import Keychain
from vod_desktop.store.log import start_log
from vod_desktop.store.ownership import Ownership
from vod_desktop.store.paths import Home, home_at
from vod_desktop.store.resources import resource
from vod_desktop.store.settings import SettingsFile
from vod_desktop.store.tasks import TaskRows
from vod_desktop.store.vendor_profiles import profiles_file

_log = logging.getLogger(__name__)

_SWITCH_INTERVAL_S = 0.0005
"""How long a busy thread keeps the interpreter; shorter than usual, so that the window stays quick while parts are sent."""

_FOR_THIS_USER = 0o077
"""What is taken away from the rights of every file that is made: database, caches and reports are nobody else's business."""

_CLOSED = Exports(_FOR_THIS_USER)

EXIT_FAILED = 1


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
        self._ownership = Ownership()
        if not self._ownership.try_own(home):
            raise StoreBusy(path=str(home.root))
        self._log = start_log(home.logs)
        about = About(home.root, home.logs)
        _log.info("started: %s", about.line())
        self._waits_for_network = waits_for_network
        self._retry = RetryPolicy()
        self._sandbox: object | None = None
        clock = SystemClock()
        opened = Database.open(home.database, clock=clock)
        self._database = opened.database
        self._inbox: Inbox[object] = Inbox()
        if opened.notice is not None:
            self._inbox.put(StoreSetAside(str(opened.notice.path), opened.notice.reason.value))
        if settled_if_copied(self._database, home.database):
            self._inbox.put(StoreCopied())
        self._desk = Desk(lambda failure: self._inbox.put(StoreTrouble(failure)))
        self._jobs = Jobs(self._inbox)
        self._settings = SettingsService(SettingsFile(home.settings), self._desk)
        self._offset = ClockOffset(clock)
        self._keychain = Keychain()
        self._keys = Keys(self._keychain)
        wires = Wires(base=NetworkSettings(), passwords=ProxyPasswords(self._keychain), offset=self._offset)
        self._connections = AccountConnections(
            find=self._find_account,
            keys=self._keys,
            wires=wires,
            offset=self._offset,
            clock=clock,
        )
        self._accounts = Accounts(
            rows=AccountRows(self._database),
            keychain=self._keychain,
            keys=self._keys,
            connections=self._connections,
            wires=wires,
            jobs=self._jobs,
        )
        self._bandwidth = Bandwidth(clock, self._settings.get().bandwidth_limit)
        decoder = Decoder()
        self._thumbnail_jobs = Jobs(self._inbox, threads=1)
        self._pictures = Pictures(
            decoder=decoder,
            thumbnails=Thumbnails(decoder=decoder, jobs=self._thumbnail_jobs),
            studio=CoverStudio(jobs=Jobs(self._inbox), find=self._find_task),
            files=CoverFiles(home.cache),
            find=self._find_task,
            rows=self._all_tasks,
            jobs=self._jobs,
        )
        presets = Presets(
            documents=Documents(self._database, kind="preset"),
            desk=self._desk,
            jobs=self._jobs,
            find=self._find_account,
            probe=decoder.facts,
            exports=exports,
        )
        catalog = Catalog(
            connections=self._connections,
            cache=CatalogCache(self._database),
            jobs=self._jobs,
            clock=clock,
        )
        rows, journal = TaskRows(self._database), SqliteJournal(self._database)
        history = HistoryRows(self._database)
        equipment = Equipment(
            clock=clock,
            journal=journal,
            report=self._inbox.put,
            settings=self._engine_settings,
            slots=SlotPool(
                self._settings.get().part_slots, SlotTuner(clock, self._settings.get().part_slots)
            ),
            bandwidth=self._bandwidth,
            connections=self._connections,
            covers=self._pictures,
        )
        self._scheduler = Scheduler(equipment)
        self._uploads = Uploads(
            scheduler=self._scheduler,
            rows=rows,
            history=history,
            journal=journal,
            amendments=Amendments(
                connections=self._connections,
                covers=LateCovers(equipment),
                find=self._find_account,
                rows=rows,
                jobs=self._jobs,
                policy=lambda: self._engine_settings().retry,
            ),
            presets=presets,
            choices=lambda account_id: offered(catalog, account_id),
            inbox=self._inbox,
            desk=self._desk,
            jobs=self._jobs,
            clock=clock,
        )
        self._uploads.restore_from_disk()
        self._pictures.sweep()
        self._accounts.on_authorised(self._authorised)
        self._remote = remote_services(
            database=self._database,
            uploads=self._uploads,
            find=self._find_account,
            connections=self._connections,
            inbox=self._inbox,
            jobs=self._jobs,
            desk=self._desk,
            clock=clock,
            wait_scale=lambda: self._settings.get().wait_scale,
        )
        self._preflight = Preflight(
            self._uploads.all,
            Means(
                probe=AccountProbe(self._find_account, self._connections),
                plan=RequestPlan(
                    self._find_account, self._connections, lambda: self._settings.get().part_size
                ),
                history=history,
                clock=clock,
                rate=lambda: self._rate(equipment.slots.speed),
                post=self._inbox.put,
            ),
            self._jobs,
        )
        self._settings.listen(self._settings_changed)
        self.services = Services(
            uploads=self._uploads,
            accounts=self._accounts,
            imports=Imports(path=profiles_file, environ=os.environ, jobs=self._jobs),
            logins=Logins(
                jobs=self._jobs,
                wires=wires,
                now=clock.now,
                post=self._inbox.put,
                page=wording.keys.came_back,
            ),
            pasted=PastedPairs(
                uploads=self._uploads,
                accounts=self._accounts,
                connections=self._connections,
                clock=clock,
                offset=self._offset,
            ),
            catalog=catalog,
            pictures=self._pictures,
            facts=Facts(decoder.facts if decoder.available else None, self._thumbnail_jobs),
            presets=presets,
            describing=Describing(self._pictures),
            tags=TagHistory(
                documents=Documents(self._database, kind="tags"), desk=self._desk, rows=self._uploads.all
            ),
            remote=self._remote,
            preflight=self._preflight,
            sheets=Sheets(
                uploads=self._uploads,
                catalog=catalog,
                documents=Documents(self._database, kind="sheet-mapping"),
                jobs=self._jobs,
                exports=exports,
            ),
            settings=self._settings,
            wording=wording,
            about=about,
            forgetting=Forgetting(self._accounts, self._uploads),
            diagnostics=Diagnostics(
                uploads=self._uploads,
                accounts=self._accounts,
                settings=self._settings.get,
                wording=wording,
                about=about,
                jobs=self._jobs,
            ),
            inbox=self._inbox,
            start_sandbox=self._start_sandbox,
            set_bandwidth=self._bandwidth.set_limit,
        )
        self._awake = Awake(lambda: self._settings.get().keep_awake and self._scheduler.active > 0)
        self._awake.start()
        self._closed = False
        self._take_orders()

    def _take_orders(self) -> None:
        self.reception = Reception(self.services, self.home.root)
        self.remote_reception = RemoteReception(self.services)
        self.pasted_reception = PastedReception(self.services, self.reception)
        self.reception.also(self.remote_reception)
        self.reception.also(self.pasted_reception)

    def start_sandbox_now(self) -> AccountId:
        """Start the stand-in for VOD and OSS in this process and make it an account."""
        if self._sandbox is None:
            from vod_desktop.sandbox import Sandbox, SandboxOptions

            sandbox = Sandbox(SandboxOptions(data_dir=self.home.sandbox)).start()
            self._sandbox = sandbox
            key = AccessKey(sandbox.access_key_id, sandbox.access_key_secret)
            account = Account(
                SANDBOX_ACCOUNT,
                "Sandbox",
                AuthKind.SANDBOX,
                sandbox.region,
                sandbox.endpoint,
                "#f5a623",
                key.hint,
            )
            self._accounts.use_for_session(account, key)
            self._accounts.set_default(account.id)
        return SANDBOX_ACCOUNT

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
        self._thumbnail_jobs.close()
        self.services.logins.close()
        self._jobs.close()
        self._connections.close()
        if self._sandbox is not None:
            self._sandbox.close()  # type: ignore[attr-defined]  # a Sandbox, which is imported only when it is wanted
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


# --- words


def _language(home: Home) -> Language:
    """The language in force: the one chosen, else that of the environment or the system."""
    chosen = SettingsFile(home.settings).load().language
    if chosen is not Language.SYSTEM:
        return chosen
    asked = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    named = next((name for name in asked if name), None) or locale.getlocale()[0] or ""
    return Language.CHINESE if named.lower().startswith(("zh", "chinese")) else Language.ENGLISH


def _translate_for_terminal(language: Language) -> Translate:
    """Words without a window: the translator alone, loaded only where it is needed."""
    if language is not Language.CHINESE:
        return untranslated
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    translator.load(str(resource("translations", "vod_desktop_zh_CN.qm")))
    return lambda context, text: translator.translate(context, text) or text


# --- ways in


def _is_decoder(argv: Sequence[str] | None) -> bool:
    """A bundle, in which there is no interpreter to start, starts itself as its decoder, by whichever name. Returns when that ends."""
    if (sys.argv[1:] if argv is None else argv)[:1] != [WORKER_FLAG]:
        return False
    decode_files()
    return True


def main(argv: Sequence[str] | None = None) -> int:
    """`vod-desktop`: the window without a command, else the command. Returns the exit code."""
    if _is_decoder(argv):
        return 0
    exports = _prepare_process()
    with escaped_errors_logged():
        return _main(argv, exports)


def _main(argv: Sequence[str] | None, exports: Exports) -> int:
    from vod_desktop.sandbox.run import add_arguments, options_from, serve

    arguments = cli_arguments.parser(add_arguments).parse_args(argv)
    if arguments.command == "sandbox":
        return serve(options_from(arguments))
    try:
        home = home_at(arguments.home)
        if arguments.command is None:
            return _window(arguments, home, (), exports)
        return _command(arguments, home, exports)
    except VodDesktopError as error:
        print(_sentence(error), file=sys.stderr)
        return EXIT_FAILED


def main_window(argv: Sequence[str] | None = None) -> int:
    """`vod-desktop-gui`: the window, for starters without a console; they may name files to add."""
    if _is_decoder(argv):
        return 0
    exports = _prepare_process()
    with escaped_errors_logged():
        return _main_window(argv, exports)


def _main_window(argv: Sequence[str] | None, exports: Exports) -> int:
    arguments = cli_arguments.window_parser().parse_args(argv)
    try:
        paths = tuple(str(Path(path).absolute()) for path in arguments.paths)
        return _window(arguments, home_at(arguments.home), paths, exports)
    except VodDesktopError as error:
        from PySide6.QtWidgets import QMessageBox

        from vod_desktop.ui.application import application

        application()
        QMessageBox.critical(None, "VOD Desktop", _sentence(error))
        return EXIT_FAILED


def _prepare_process() -> Exports:
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    forbid_dumps()
    _use_utf8()
    return Exports(os.umask(_FOR_THIS_USER))


def _sentence(error: VodDesktopError) -> str:
    """What to say when the program cannot even start: in English, the language is not known yet."""
    return str(Wording(untranslated, Language.ENGLISH).failure(Failure.of(error)))


def _use_utf8() -> None:
    """File names and titles are printed as they are, whatever the console's own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _command(arguments: argparse.Namespace, home: Home, exports: Exports) -> int:
    language = _language(home)
    translate = _translate_for_terminal(language)
    wording = Wording(translate, language)

    @contextmanager
    def opened() -> Iterator[Opened]:
        program = Program(home, wording=wording, waits_for_network=False, exports=exports)
        try:
            with crashes_logged(home.logs):
                yield Opened(
                    program.services,
                    program.reception,
                    program.remote_reception,
                    program.pasted_reception,
                )
        finally:
            program.close()

    def to_owner(message: dict[str, object]) -> Iterator[dict[str, object]]:
        return hand_over(home.root, message)

    return run(arguments, Entrances(opened, to_owner, wording, translate, home.root, lambda: erase(home)))


def _window(arguments: argparse.Namespace, home: Home, paths: Sequence[str], exports: Exports) -> int:
    from PySide6.QtCore import QCoreApplication

    from vod_desktop.ui.application import run_window
    from vod_desktop.ui.dialogs.forgetting import tell_erased

    language = _language(home)
    wording = Wording(QCoreApplication.translate, language)
    try:
        program = Program(home, wording=wording, waits_for_network=True, exports=exports)
    except StoreBusy:
        return _show_running(home, paths)
    if arguments.sandbox:
        program.start_sandbox_now()
    program.services.uploads.resume_interrupted()
    program.services.remote.jobs.resume()
    program.services.remote.following.begin()
    try:
        with crashes_logged(home.logs):
            return run_window(
                program.services,
                reception=program.reception,
                language=language,
                translations=resource("translations"),
                screenshot=arguments.screenshot,
                ready=lambda window: window.take_over(paths) if paths else None,
            )
    finally:
        program.close()
        if program.services.forgetting.is_wanted:
            tell_erased(erase(home))


def _show_running(home: Home, paths: Sequence[str]) -> int:
    """Another process owns the home: bring its window to the front."""
    try:
        for answer in hand_over(home.root, to_message(ShowRequest(tuple(paths)))):
            if "exit" in answer:
                return int(str(answer["exit"]))
    except ConnectionError:
        print("VOD Desktop is running with this home and does not answer.", file=sys.stderr)
    return EXIT_FAILED


if __name__ == "__main__":
    raise SystemExit(main())
