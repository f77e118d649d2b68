"""The list of accounts: add, change, test, remove; and where their keys are."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.app.accounts import KeychainView
from vod_desktop.app.services import Services
from vod_desktop.app.wording import in_a_row
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.task_state import TaskState
from vod_desktop.ui.dialogs.account_form import AccountForm
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.color_button import color_chip
from vod_desktop.ui.dialogs.import_accounts import ImportAccountsDialog
from vod_desktop.ui.dialogs.keychain_line import KeychainLine
from vod_desktop.ui.dialogs.question import Question
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.theme import Look, grid, set_look

_ID_ROLE = Qt.ItemDataRole.UserRole + 1


class AccountsDialog(Sheet):
    """Lists the accounts.

    Attributes:
        changed: Accounts were added, changed or removed, or another one is the default.
    """

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.setWindowTitle(self.tr("Accounts"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Accounts"))
        self.add = QPushButton(self.tr("Add"))
        self.import_ = QPushButton(self.tr("Import…"))
        self.edit = QPushButton(self.tr("Edit…"))
        self.test = QPushButton(self.tr("Test connection"))
        self.make_default = QPushButton(self.tr("Make default"))
        self.remove = QPushButton(self.tr("Remove…"))
        self.told = ToldLine()
        self.where = KeychainLine()
        self._lay_out()
        self._connect()
        services.accounts.keychain().then(while_alive(self, self._on_keychain))
        self.show_accounts()

    def show_accounts(self) -> None:
        """Show the accounts as they are now; the chosen one stays chosen."""
        chosen = self.chosen()
        self.list.clear()
        for account in self._services.accounts.all():
            item = QListWidgetItem(color_chip(account.color, 4 * grid(self)), self._text(account))
            item.setToolTip(item.text())
            item.setData(_ID_ROLE, account.id)
            self.list.addItem(item)
            if chosen and chosen.id == account.id:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self.nothing.setVisible(not self.list.count())
        self._enable()

    def chosen(self) -> Account | None:
        """The account that buttons act on."""
        row = self.list.currentRow()
        if row < 0:
            return None
        return self._services.accounts.find(AccountId(self.list.item(row).data(_ID_ROLE)))

    def _text(self, account: Account) -> str:
        words = self._services.wording
        default = self._services.accounts.default
        name = account.name
        if default is not None and default.id == account.id:
            name = self.tr("{name} (default)").format(name=name)
        parts = [words.auth_kind(account.kind)]
        if account.kind is AuthKind.SANDBOX:
            parts.append(self.tr("nothing leaves this computer"))
        elif account.app_server is not None:
            parts.append(account.app_server.host)
        else:
            end = words.keys.end(account, time.time())
            parts += [end, words.region(account.region), account.key_hint]
        if account.network.proxy is not None:
            parts.append(self.tr("through {host}").format(host=account.network.proxy.host))
        tasks = self._services.uploads.all()
        waiting = sum(t.account_id == account.id and t.state is TaskState.ATTENTION for t in tasks)
        if waiting:
            parts.append(self.tr("%n upload(s) need you", "", waiting))
        return f"{name}\n{' · '.join(part for part in parts if part)}"

    def _enable(self) -> None:
        account = self.chosen()
        kept = account is not None and account.kind is not AuthKind.SANDBOX
        default = self._services.accounts.default
        self.edit.setEnabled(kept)
        self.remove.setEnabled(kept)
        self.test.setEnabled(account is not None)
        self.make_default.setEnabled(account is not None and (default is None or default.id != account.id))

    def _on_keychain(self, view: KeychainView) -> None:
        self.where.show_view(view, remember=True)

    def _add(self, kind: AuthKind) -> None:
        self._open_form(AccountForm(self._services, self, kind=kind))

    def _on_import(self) -> None:
        dialog = ImportAccountsDialog(self._services, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._on_saved)
        dialog.open()

    def _on_edit(self) -> None:
        account = self.chosen()
        if account is not None and account.kind is not AuthKind.SANDBOX:
            self._open_form(AccountForm(self._services, self, account=account))

    def _open_form(self, form: AccountForm) -> None:
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.saved.connect(self._on_saved)
        form.open()

    def _on_saved(self, account: Account) -> None:
        self.told.clear()
        self.show_accounts()
        for row in range(self.list.count()):
            if self.list.item(row).data(_ID_ROLE) == account.id:
                self.list.setCurrentRow(row)
        self.changed.emit()

    def _on_test(self) -> None:
        account = self.chosen()
        if account is None:
            return
        self.told.wait(self.tr("Asking…"))
        name = account.name
        self._services.accounts.test_saved(account.id).then(
            while_alive(
                self,
                lambda _: self.told.good(self.tr("“{name}”: the connection works.").format(name=name)),
            ),
            while_alive(self, self._fail),
        )

    def _fail(self, failure: Failure) -> None:
        self.told.bad(str(self._services.wording.failure(failure)))

    def _on_make_default(self) -> None:
        account = self.chosen()
        if account is not None:
            self._services.accounts.set_default(account.id)
            self.show_accounts()
            self.changed.emit()

    def _on_remove(self) -> None:
        account = self.chosen()
        if account is None:
            return
        count = sum(task.account_id == account.id for task in self._services.uploads.all())
        text = self.tr("Its key is deleted from this computer. Nothing changes at VOD.")
        if count:
            stays = self.tr("%n upload(s) of it stay in the list and cannot go on.", "", count)
            text = in_a_row((text, stays))
        asked = Question(self, self.tr("Remove the account “{name}”?").format(name=account.name), text)
        asked.offer(self.tr("Remove"), lambda: self._really_remove(account.id), Look.DANGER)
        asked.ask(asked.offer_nothing(self.tr("Keep")))

    def _really_remove(self, account_id: AccountId) -> None:
        job = self._services.accounts.remove(account_id)
        job.then(while_alive(self, lambda _: self.told.clear()), while_alive(self, self._fail))
        self.show_accounts()
        self.changed.emit()

    def _connect(self) -> None:
        menu = QMenu(self)
        for kind in (AuthKind.ACCESS_KEY, AuthKind.STS, AuthKind.APP_SERVER):
            entry = menu.addAction(f"{self._services.wording.auth_kind(kind)}…")
            entry.triggered.connect(partial(self._add, kind))
        self.add.setMenu(menu)
        self.import_.clicked.connect(self._on_import)
        self.edit.clicked.connect(self._on_edit)
        self.test.clicked.connect(self._on_test)
        self.make_default.clicked.connect(self._on_make_default)
        self.remove.clicked.connect(self._on_remove)
        self.list.itemActivated.connect(self._on_edit)
        self.list.currentRowChanged.connect(self._enable)

    def _lay_out(self) -> None:
        step = grid(self)
        set_look(self.add, Look.PRIMARY)
        set_look(self.remove, Look.DANGER)
        self.list.setIconSize(QSize(4 * step, 4 * step))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = QLabel(self.tr("No account yet. Add one to upload to VOD."))
        self.nothing.setWordWrap(True)
        set_look(self.nothing, Look.MUTED)
        side = QVBoxLayout()
        side.setSpacing(2 * step)
        for button in (self.add, self.import_, self.edit, self.test, self.make_default, self.remove):
            button.setAutoDefault(False)
            side.addWidget(button)
        side.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(4 * step)
        across.addWidget(self.list, 1)
        across.addLayout(side)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = self.rows
        layout.addWidget(self.nothing)
        layout.addLayout(across, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.where)
        layout.addWidget(buttons)
        self.resize(150 * step, 95 * step)
