"""What the window does about accounts: choose, add, edit, list them, start the sandbox."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vod_desktop.app.services import Services
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.ids import AccountId
from vod_desktop.ui.panels import Dialogs


class AccountCommands(QObject):
    """GUI thread only.

    Attributes:
        changed: The accounts, or which of them is in use, may be others now.
        sandbox_failed: `Failure`: the sandbox could not be started.
    """

    changed = Signal()
    sandbox_failed = Signal(object)

    def __init__(self, services: Services, dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._dialogs = dialogs
        self._window = window

    def describe(self, account: Account) -> str:
        """Where an account uploads to, and its shortened key."""
        wording = self._services.wording
        if account.kind is AuthKind.SANDBOX:
            return wording.auth_kind(account.kind)
        place = wording.region(account.region)
        return f"{place}, {account.key_hint}" if account.key_hint else place

    def choose(self, account_id: AccountId) -> None:
        """Upload with this account from now on."""
        self._services.accounts.set_default(account_id)
        self.changed.emit()

    def add_key(self) -> None:
        """The form of a new account with an AccessKey."""
        self._dialogs.add_account(self._window, AuthKind.ACCESS_KEY, self.changed.emit)

    def add_server(self) -> None:
        """The form of a new account of an app server."""
        self._dialogs.add_account(self._window, AuthKind.APP_SERVER, self.changed.emit)

    def edit(self, account_id: AccountId) -> None:
        """The form of an account."""
        self._dialogs.edit_account(self._window, account_id, self.changed.emit)

    def manage(self) -> None:
        """The list of accounts."""
        self._dialogs.accounts(self._window, self.changed.emit)

    def start_sandbox(self) -> None:
        """Start the sandbox and upload with it from then on."""
        self._services.start_sandbox().then(self.choose, self.sandbox_failed.emit)
