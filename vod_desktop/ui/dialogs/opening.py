"""Opens the dialogs for the window. None of them blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from vod_desktop.app.moving.service import Incoming, TakenIn
from vod_desktop.app.services import Services
from vod_desktop.app.sheets.service import Sheet
from vod_desktop.domain.account import AuthKind
from vod_desktop.domain.ids import AccountId, TaskId
from vod_desktop.domain.remote import RemoteKind
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.dialogs.about import AboutDialog
from vod_desktop.ui.dialogs.account_form import AccountForm
from vod_desktop.ui.dialogs.accounts import AccountsDialog
from vod_desktop.ui.dialogs.forgetting import ForgetDialog
from vod_desktop.ui.dialogs.left_on_server import LeftOnServerDialog
from vod_desktop.ui.dialogs.log_viewer import LogDialog
from vod_desktop.ui.dialogs.pasted_pair import PastedPairDialog
from vod_desktop.ui.dialogs.preflight import Mending, PreflightDialog
from vod_desktop.ui.dialogs.presets import PresetsDialog
from vod_desktop.ui.dialogs.settings import SettingsDialog
from vod_desktop.ui.dialogs.support_bundle import SupportBundleDialog
from vod_desktop.ui.grid import GridWindow
from vod_desktop.ui.moving.import_dialog import MovingDialog
from vod_desktop.ui.remote.look_up import LookUpDialog
from vod_desktop.ui.remote.urls_dialog import UrlsDialog
from vod_desktop.ui.sheets.import_dialog import ImportDialog
from vod_desktop.ui.steps import Steps


class DialogOpener:
    """The dialogs as the window asks for them; `done` is called when one was closed."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def add_account(self, parent: QWidget, kind: AuthKind, done: Callable[[], None]) -> None:
        """The form of a new account."""
        _open(AccountForm(self._services, parent, kind=kind), done)

    def edit_account(self, parent: QWidget, account_id: AccountId, done: Callable[[], None]) -> None:
        """The form of an account that is there; the list when it is gone or has no form."""
        account = self._services.accounts.find(account_id)
        if account is None or account.kind is AuthKind.SANDBOX:
            self.accounts(parent, done)
        else:
            _open(AccountForm(self._services, parent, account=account), done)

    def accounts(self, parent: QWidget, done: Callable[[], None]) -> None:
        """The list of accounts."""
        _open(AccountsDialog(self._services, parent), done)

    def look_up(self, parent: QWidget) -> None:
        """How media and pulls are at VOD, whoever made them."""
        _open(LookUpDialog(self._services, parent), None)

    def urls(self, parent: QWidget, kind: RemoteKind, text: str, file: str = "") -> None:
        """What VOD shall fetch or register; `text`, or the list in the file of that path, is looked at already."""
        listed = Path(file) if file else None
        _open(UrlsDialog(self._services, parent, kind=kind, text=text, file=listed), None)

    def pasted_pair(self, parent: QWidget) -> None:
        """The form for a pair that someone sent."""
        _open(PastedPairDialog(self._services, parent), None)

    def left_on_server(self, parent: QWidget) -> None:
        """What was created and not finished."""
        _open(LeftOnServerDialog(self._services, parent), None)

    def sheet(self, parent: QWidget, steps: Steps, sheet: Sheet) -> None:
        """What a sheet would change, before it does."""
        _open(ImportDialog(self._services, steps, sheet, parent), None)

    def grid(self, parent: QWidget, steps: Steps, tasks: Sequence[UploadTask] | None) -> None:
        """These rows as a grid, in a window beside the main one; all of them for None."""
        window = GridWindow(self._services, steps, parent, tasks=tasks)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()

    def take_in(self, parent: QWidget, incoming: Incoming, done: Callable[[TakenIn], None]) -> None:
        """What a queue file or a backup would add, before it does."""
        _open(MovingDialog(self._services, incoming, done, parent), None)

    def presets(self, parent: QWidget, chosen: str) -> None:
        """The presets, with the one of that name chosen."""
        _open(PresetsDialog(self._services, parent, chosen=chosen), None)

    def preflight(
        self,
        parent: QWidget,
        ids: Sequence[TaskId],
        mend: Callable[[Mending], None],
        start: Callable[[Sequence[TaskId]], None],
    ) -> None:
        """A check of these rows. `mend` does what a button says, `start` starts them."""
        dialog = PreflightDialog(self._services, ids, parent)
        dialog.mend_wanted.connect(mend)
        dialog.start_wanted.connect(start)
        _open(dialog, None)

    def settings(self, parent: QWidget) -> None:
        """The settings."""
        _open(SettingsDialog(self._services, parent), None)

    def log(self, parent: QWidget) -> None:
        """The log. One window beside the main one, which stays usable."""
        shown = parent.findChild(LogDialog)
        if shown is None:
            shown = LogDialog(self._services, parent)
            shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            shown.bundle_wanted.connect(lambda: self.support_bundle(parent))
        shown.show()
        shown.raise_()
        shown.activateWindow()

    def support_bundle(self, parent: QWidget) -> None:
        """What goes to support, before it is saved."""
        _open(SupportBundleDialog(self._services, parent), None)

    def forget(self, parent: QWidget, done: Callable[[], None]) -> None:
        """Before everything is removed; `done` is called when the program may end."""
        dialog = ForgetDialog(self._services, parent)
        dialog.forgotten.connect(done)
        _open(dialog, None)

    def about(self, parent: QWidget) -> None:
        """Version, libraries, folders."""
        _open(AboutDialog(self._services, parent), None)


def _open(dialog: QDialog, done: Callable[[], None] | None) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if done is not None:
        dialog.finished.connect(lambda _: done())
    dialog.open()
