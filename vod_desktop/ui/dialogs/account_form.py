"""The form of one account: fields, where the key goes, and a test whose result is said in words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QWidget

from vod_desktop.app.accounts import AccountDraft, Added, KeychainView
from vod_desktop.app.services import Services
from vod_desktop.app.wording import Remedy, in_a_row, policy
from vod_desktop.domain.account import Account, AuthKind
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.ids import AccountId
from vod_desktop.domain.key_owner import KeyOwner
from vod_desktop.ui.dialogs.account_fields import AccountFields
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.form_fields import FormFields
from vod_desktop.ui.dialogs.keychain_line import KeychainLine, can_keep
from vod_desktop.ui.dialogs.login_fields import LoginFields
from vod_desktop.ui.dialogs.network_fields import NetworkFields
from vod_desktop.ui.dialogs.server_fields import ServerFields
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.icons import icon
from vod_desktop.ui.theme import Look, grid, set_look


class AccountForm(Sheet):
    """Adds an account, or changes one that is given.

    Attributes:
        saved: The `Account` as it is now.
    """

    saved = Signal(object)

    def __init__(
        self,
        services: Services,
        parent: QWidget | None = None,
        *,
        account: Account | None = None,
        kind: AuthKind = AuthKind.ACCESS_KEY,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._account = account
        self._view: KeychainView | None = None
        self.setWindowTitle(self.tr("Edit account") if account else self.tr("Connect an account"))
        self.network = NetworkFields(services, account)
        self.fields = self._make_fields(account.kind if account else kind)
        if account is None:
            self.fields.name.setText(self._free_name())
        self.where = KeychainLine()
        self.test = QPushButton(self.tr("Test connection"))
        self.told = ToldLine()
        self.policy = QPushButton(self.tr("Copy the policy that is needed"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self._connect()
        services.accounts.keychain().then(while_alive(self, self._on_keychain))

    def _make_fields(self, kind: AuthKind) -> FormFields:
        if kind is AuthKind.APP_SERVER:
            login = LoginFields(self._services, self._account, self.network)
            return ServerFields(self._services.wording, self._account, login)
        fields = AccountFields(self._services.wording, self._account)
        fields.show_kind(kind)
        return fields

    def _draft(self) -> AccountDraft:
        return replace(self.fields.draft(), network=self.network.draft(), color=self.fields.color.color())

    def save_button(self) -> QPushButton:
        """The button that saves."""
        return self.buttons.button(QDialogButtonBox.StandardButton.Save)

    def _on_keychain(self, view: KeychainView) -> None:
        self._view = view
        self.fields.remember.setEnabled(can_keep(view))
        if not can_keep(view):
            self.fields.remember.setChecked(False)
        self._show_where()

    def _show_where(self) -> None:
        self.where.setVisible(self.fields.keeps_secret())
        if self._view is not None:
            self.where.show_view(self._view, remember=self.fields.remember.isChecked())

    def _on_changed(self) -> None:
        self.told.clear()
        self.policy.hide()
        self._show_where()

    def _on_test(self) -> None:
        problem = self.fields.settings_problem() or self.fields.secret_problem() or self.network.problem()
        account, fields = self._account, self.fields
        as_saved = account is not None and fields.is_tested_as_saved()
        if problem is None and not as_saved and not fields.has_new_secret():
            problem = (fields.secret, self.tr("Enter the secret again to test what was changed here."))
        if problem is not None:
            self._complain(*problem)
            return
        accounts = self._services.accounts
        job = (
            accounts.test_saved(account.id, self.network.draft())
            if account and as_saved
            else accounts.test(self._draft())
        )
        self.policy.hide()
        self.told.wait(self.tr("Asking…"))
        self.test.setEnabled(False)
        saved = account.id if account and as_saved else None
        job.then(while_alive(self, lambda _: self._on_tested(saved)), while_alive(self, self._on_test_failed))

    def _on_tested(self, saved: AccountId | None) -> None:
        self.test.setEnabled(True)
        self.told.good(self.fields.works())
        accounts = self._services.accounts
        owner = accounts.owner_saved(saved) if saved else accounts.owner(self._draft())
        owner.then(while_alive(self, self._on_owner))

    def _on_owner(self, owner: KeyOwner | None) -> None:
        if owner is not None and owner.can_do_everything:
            self.told.warn(in_a_row((self.fields.works(), self._services.wording.keys.main_account())))

    def _on_test_failed(self, failure: Failure) -> None:
        self.test.setEnabled(True)
        self.told.bad(str(self._services.wording.failure(failure)))
        self.policy.setVisible(self._services.wording.remedy(failure) is Remedy.SHOW_PERMISSION)

    def _on_save(self) -> None:
        others = {a.name for a in self._services.accounts.all() if a != self._account}
        problem = self.fields.problem(frozenset(others)) or self.network.problem()
        if problem is not None:
            self._complain(*problem)
            return
        draft = self._draft()
        accounts = self._services.accounts
        job = accounts.update(self._account.id, draft) if self._account else accounts.add(draft)
        self.buttons.setEnabled(False)
        self.told.wait(self.tr("Saving…"))
        job.then(while_alive(self, self._on_saved), while_alive(self, self._on_save_failed))

    def _on_saved(self, added: Added) -> None:
        self.saved.emit(added.account)
        if added.trouble is None:
            self.accept()
            return
        self.buttons.setEnabled(True)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)
        self.fields.setEnabled(False)
        self.network.setEnabled(False)
        problem = self._services.wording.failure(added.trouble).problem
        text = self.tr("The account is saved, its key only until the program ends. {problem}")
        self.told.bad(text.format(problem=problem))

    def _on_save_failed(self, failure: Failure) -> None:
        self.buttons.setEnabled(True)
        self.told.bad(str(self._services.wording.failure(failure)))

    def _complain(self, field: QWidget, text: str) -> None:
        self.told.bad(text)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy_policy(self) -> None:
        QGuiApplication.clipboard().setText(policy())
        self.policy.setText(self.tr("Copied"))

    def _free_name(self) -> str:
        taken = {account.name for account in self._services.accounts.all()}
        first = self.tr("My account")
        names = [first, *(f"{first} {n}" for n in range(2, len(taken) + 3))]
        return next(name for name in names if name not in taken)

    def _connect(self) -> None:
        self.fields.changed.connect(self._on_changed)
        self.network.changed.connect(self._on_changed)
        self.test.clicked.connect(self._on_test)
        self.policy.clicked.connect(self._copy_policy)
        self.buttons.accepted.connect(self._on_save)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        step = grid(self)
        self.test.setAutoDefault(False)
        self.policy.setAutoDefault(False)
        self.policy.setIcon(icon("copy"))
        set_look(self.policy, Look.FLAT)
        set_look(self.save_button(), Look.PRIMARY)
        self.policy.hide()
        testing = QHBoxLayout()
        testing.addWidget(self.test)
        testing.addWidget(self.policy)
        testing.addStretch(1)
        layout = self.rows
        if self.fields.explanation():
            explanation = QLabel(self.fields.explanation())
            explanation.setWordWrap(True)
            set_look(explanation, Look.MUTED)
            layout.addWidget(explanation)
        layout.addWidget(self.fields)
        layout.addWidget(self.network)
        layout.addWidget(self.where)
        layout.addLayout(testing)
        layout.addWidget(self.told)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(110 * step)
