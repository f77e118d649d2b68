"""Turns notices of the services into strips, toasts and questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vod_desktop.app.notices import (
    AccountTrouble,
    AddFinished,
    AddProgress,
    ClockWrong,
    KeychainTrouble,
    LeftOnServer,
    MainAccountKey,
    NeedsInfo,
    NotAmended,
    NotFollowed,
    Notice,
    Skipped,
    StoreCopied,
    StoreSetAside,
    StoreTrouble,
)
from vod_desktop.app.services import Services
from vod_desktop.domain.kinds import MediaKind
from vod_desktop.domain.settings import Gifs
from vod_desktop.ui.commands import Commands
from vod_desktop.ui.dialogs.duplicates import DuplicatesDialog, KnownFile, known_in
from vod_desktop.ui.questions import Questions, show_list
from vod_desktop.ui.shell.strips import Message, StripKind, Strips
from vod_desktop.ui.shell.toasts import Toast

NOT_AMENDED = "not-amended"
"""Key of the strip that says so."""

_ANSWERS = {MediaKind.IMAGE, MediaKind.VIDEO}
"""Kinds that nobody but the question about GIF files sets: what is added then belongs to the drop before."""


class Noticing(QObject):
    """Says what concerns more than one row, each cause once. GUI thread only.

    Attributes:
        rows_wanted: `Sequence[TaskId]` that shall be selected.
        info_wanted: `Sequence[TaskId]` whose form has to be completed.
        accounts_wanted: The accounts shall be shown.
        check_wanted: `Sequence[TaskId]` that shall be checked before they are uploaded.
        replace_wanted: `Sequence[TaskId]` of finished rows that shall get their files as they are now.
    """

    rows_wanted = Signal(object)
    info_wanted = Signal(object)
    accounts_wanted = Signal()
    check_wanted = Signal(object)
    replace_wanted = Signal(object)

    def __init__(
        self, services: Services, commands: Commands, strips: Strips, toast: Toast, window: QWidget
    ) -> None:
        super().__init__(window)
        self._services = services
        self._commands = commands
        self._strips = strips
        self._toast = toast
        self._window = window
        self._answered: frozenset[str] = frozenset()

    def noticed(self, notice: Notice) -> None:
        """Say it in the place where it belongs."""
        match notice:
            case AddProgress():
                self._strips.show_message(Message("adding", self._sentence(notice), can_close=False))
            case AddFinished():
                self._added(notice)
            case NeedsInfo():
                self._needs_info(notice)
            case ClockWrong():
                self._warn("clock", notice, icon="clock")
            case AccountTrouble() | KeychainTrouble():
                self._account_trouble(notice)
            case MainAccountKey():
                self._of_account(f"main-{notice.account_id}", notice)
            case NotFollowed():
                self._of_account(f"not-followed-{notice.account_id}", notice)
            case StoreTrouble():
                self._strips.show_message(Message("store", self._sentence(notice), StripKind.DANGER))
            case StoreSetAside():
                self._warn("set-aside", notice)
            case StoreCopied():
                self._warn("copied", notice)
            case LeftOnServer():
                self._warn("left", notice)
            case NotAmended():
                self._not_amended()

    def _sentence(self, notice: Notice) -> str:
        return self._services.wording.notice(notice)

    def _warn(self, key: str, notice: Notice, icon: str = "") -> None:
        self._strips.show_message(Message(key, self._sentence(notice), StripKind.WARNING, icon))

    def _account_trouble(self, notice: AccountTrouble | KeychainTrouble) -> None:
        keychain = isinstance(notice, KeychainTrouble)
        self._strips.show_message(
            Message(
                "keychain" if keychain else f"account-{notice.account_id}",
                self._sentence(notice),
                StripKind.WARNING if keychain else StripKind.DANGER,
                "lock" if keychain else "key",
                (self.tr("Accounts…"), self.accounts_wanted.emit),
            )
        )

    def _of_account(self, key: str, notice: MainAccountKey | NotFollowed) -> None:
        account = self._services.accounts.find(notice.account_id)
        text = self._services.wording.notice(notice, account=account.name if account else "")
        self._strips.show_message(Message(key, text, StripKind.WARNING, "key"))

    def _not_amended(self) -> None:
        """All edits that VOD did not take; the strip goes when it has taken them (see `Conditions`)."""
        uploads, wording = self._services.uploads, self._services.wording
        failures = list(uploads.not_amended.values())
        causes = ", ".join(dict.fromkeys(map(wording.failure_short, failures)))
        text = self.tr(
            "VOD did not take what was changed of %n finished item(s): {causes}", "", len(failures)
        )
        action = (self.tr("Try again"), uploads.amend_again)
        self._strips.show_message(
            Message(NOT_AMENDED, text.format(causes=causes), StripKind.WARNING, action=action)
        )

    def _needs_info(self, notice: NeedsInfo) -> None:
        check = (self.tr("Check before uploading…"), lambda: self.check_wanted.emit(notice.ids))
        text = self._sentence(notice)
        self._strips.show_message(Message("needs-info", text, StripKind.WARNING, action=check))
        self.info_wanted.emit(notice.ids)

    # --- after adding

    def _added(self, found: AddFinished) -> None:
        self._strips.remove("adding")
        if found.added:
            if found.kind not in _ANSWERS:
                self._strips.remove("skipped")
            self.rows_wanted.emit(found.added)
        known = known_in(found, self._services.uploads.task)
        known = [one for one in known if one.path not in self._answered]
        self._answered = frozenset()
        if known:
            self._ask_about(known, found)
        elif found.undecided:
            self._ask_kind(found.undecided)
        if found.together:
            self._toast.say(
                self.tr("%n file(s) put together with the video beside them", "", len(found.together))
            )
        left = (*found.skipped, *(Skipped(row.path, row.failure) for row in found.unread))
        if left:
            self._say_skipped(left)
        elif not (found.added or found.undecided or known):
            self._toast.say(self.tr("Nothing was found that can be uploaded"))

    def _ask_kind(self, paths: Sequence[str], *, again: bool = False) -> None:
        """`again` is what was answered about known files of the same drop."""
        Questions(self._window).kind(paths, lambda kind, always: self._add_gifs(paths, kind, always, again))

    def _add_gifs(self, paths: Sequence[str], kind: MediaKind, always: bool, again: bool) -> None:
        if always:
            settings = self._services.settings
            settings.set(replace(settings.get(), gifs=Gifs(kind.value)))
        self._commands.add(paths, kind=kind, again=again)

    def _ask_about(self, known: Sequence[KnownFile], found: AddFinished) -> None:
        """The answer also holds for the files of the drop whose kind has to be asked for yet."""
        self._answered = frozenset(found.undecided)
        asked = DuplicatesDialog(known, self._window)
        if found.undecided:
            asked.finished.connect(lambda _: self._ask_kind(found.undecided, again=asked.adds))
        paths = [one.path for one in known]
        asked.again_wanted.connect(lambda: self._commands.add(paths, kind=found.kind, again=True))
        asked.replace_wanted.connect(self.replace_wanted)
        asked.open()

    def _say_skipped(self, skipped: Sequence[Skipped]) -> None:
        wording = self._services.wording
        if len(skipped) == 1:
            text = self.tr("{name} was not added: {reason}").format(
                name=PurePath(skipped[0].path).name, reason=wording.failure_short(skipped[0].failure)
            )
        else:
            text = self.tr("%n file(s) were not added.", "", len(skipped))
        action = (self.tr("Show which"), lambda: self._show_skipped(skipped))
        self._strips.show_message(Message("skipped", text, StripKind.WARNING, action=action))

    def _show_skipped(self, skipped: Sequence[Skipped]) -> None:
        wording = self._services.wording
        lines = [f"{item.path}\n    {wording.failure_short(item.failure)}" for item in skipped]
        more = self.tr("These files cannot be uploaded as they are. Supported are: {extensions}").format(
            extensions=wording.supported_extensions()
        )
        show_list(self._window, self.tr("Files that were not added"), more, lines)
