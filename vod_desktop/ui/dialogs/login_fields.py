"""The login at an app server: as what program, where, and the way through the browser or by a code."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from vod_desktop.app.accounts import LoggedOut
from vod_desktop.app.logins import LoginAttempt, LoginPage, LoginWish
from vod_desktop.app.services import Services
from vod_desktop.domain.account import Account
from vod_desktop.domain.app_server import normal_base_url
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.login import ADDRESSES, LoginSettings, Tokens
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.form_fields import Complaint
from vod_desktop.ui.dialogs.network_fields import NetworkFields
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.inspector.fold import Fold
from vod_desktop.ui.theme import grid

_NONE = LoginSettings("")


class LoginFields(QWidget):
    """Settings, and what a login has given; that is in memory until the account is saved.

    Attributes:
        changed: Something was typed, or somebody logged in or out.
        tokens: What the login in this form has given; None before.
    """

    changed = Signal()

    def __init__(self, services: Services, account: Account | None, network: NetworkFields) -> None:
        super().__init__()
        self._services = services
        self._network = network
        self._account = account
        self._before = account.login if account and account.login else _NONE
        self._attempt: LoginAttempt | None = None
        self.tokens: Tokens | None = None
        self.lines = {
            name: QLineEdit(getattr(self._before, name)) for name in ("client_id", "scope", *ADDRESSES)
        }
        self.by_browser = QPushButton(self.tr("Log in with the browser"))
        self.by_code = QPushButton(self.tr("Log in with a code"))
        self.log_out = QPushButton(self.tr("Log out"))
        self.told = ToldLine()
        self._lay_out()
        self._connect()

    def settings(self) -> LoginSettings:
        """What is in the form."""
        typed = {name: line.text().strip() for name, line in self.lines.items()}
        return LoginSettings(**{**typed, **{name: normal_base_url(typed[name]) for name in ADDRESSES}})

    def problem(self) -> Complaint | None:
        """What keeps these settings from being used."""
        name = self.settings().problem
        if not name:
            return None
        if name in ADDRESSES[1:]:
            self.fold.set_unfolded(unfolded=True)
        texts = {
            "client_id": self.tr("Enter the name by which the server knows this program."),
            "scope": self.tr("This is too long for a scope."),
        }
        other = self.tr("Enter an address that begins with https.")
        return self.lines[name], texts.get(name, other)

    def secret_problem(self) -> Complaint | None:
        """Whether somebody has to log in first. A saved login is only good for the settings it was made with."""
        if self.tokens is not None or (self._account is not None and self.settings() == self._before):
            return None
        return self.by_browser, self.tr("Log in first.")

    def _on_log_in(self, *, by_code: bool) -> None:
        complaint = self.problem() or self._network.problem()
        if complaint is not None:
            self.told.bad(complaint[1])
            complaint[0].setFocus()
            return
        self._cancel()
        self.told.wait(self.tr("Asking…"))
        logins = self._services.logins
        begin = logins.by_code if by_code else logins.by_browser
        wish = LoginWish(self.settings(), self._account, self._network.draft())
        self._attempt = begin(wish, while_alive(self, self._show_page))
        self._attempt.tokens.then(while_alive(self, self._on_tokens), while_alive(self, self._on_failed))

    def _show_page(self, page: LoginPage) -> None:
        QDesktopServices.openUrl(QUrl(page.url))
        if page.user_code:
            text = self.tr("Type the code {code} on the page that opens, here or on another device: {url}")
            self.told.wait(text.format(code=page.user_code, url=page.url))
        else:
            self.told.wait(self.tr("Log in on the page that opens in the browser."))

    def _on_tokens(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.changed.emit()
        self.told.good(self.tr("You are logged in. Save the account to keep it."))

    def _on_failed(self, failure: Failure) -> None:
        self.told.bad(str(self._services.wording.failure(failure)))

    def _on_log_out(self) -> None:
        self._cancel()
        self.tokens = None
        self.changed.emit()
        if self._account is None:
            self.told.good(self.tr("You are logged out."))
            return
        self._services.accounts.log_out(self._account.id).then(
            while_alive(self, self._on_logged_out), while_alive(self, self._on_failed)
        )

    def _on_logged_out(self, out: LoggedOut) -> None:
        if out.trouble is None:
            self.told.good(self.tr("You are logged out."))
            return
        text = self.tr("You are logged out on this computer; the server could not be told. {problem}")
        self.told.warn(text.format(problem=self._services.wording.failure(out.trouble).problem))

    def _cancel(self) -> None:
        attempt, self._attempt = self._attempt, None
        if attempt is not None:
            attempt.cancel()

    def _connect(self) -> None:
        for line in self.lines.values():
            line.textEdited.connect(self.changed)
            line.textEdited.connect(self._on_typed)
        self.by_browser.clicked.connect(lambda: self._on_log_in(by_code=False))
        self.by_code.clicked.connect(lambda: self._on_log_in(by_code=True))
        self.log_out.clicked.connect(self._on_log_out)
        self.destroyed.connect(self._cancel)

    def _on_typed(self) -> None:
        """What was given for other settings is not kept."""
        self._cancel()
        self.tokens = None
        self.told.clear()

    def _lay_out(self) -> None:
        step = grid(self)
        form, addresses, more = QFormLayout(), QFormLayout(), QWidget()
        for rows in (form, addresses):
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setVerticalSpacing(2 * step)
            rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Server of the login"), self.lines["issuer"])
        form.addRow(self.tr("Name of this program there"), self.lines["client_id"])
        form.addRow(self.tr("Scope"), self.lines["scope"])
        addresses.addRow(self.tr("Address for the browser"), self.lines["authorize_url"])
        addresses.addRow(self.tr("Address of the tokens"), self.lines["token_url"])
        addresses.addRow(self.tr("Address for codes"), self.lines["device_url"])
        self.lines["issuer"].setPlaceholderText("https://login.example.com")
        self.lines["client_id"].setPlaceholderText("vod-desktop")
        more.setLayout(addresses)
        self.fold = Fold(self.tr("Addresses, where the server does not describe itself"), more)
        self.fold.set_unfolded(unfolded=bool(self._before.token_url))
        buttons = QHBoxLayout()
        for button in (self.by_browser, self.by_code, self.log_out):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.log_out.setVisible(self._account is not None)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * step)
        layout.addLayout(form)
        layout.addWidget(self.fold)
        layout.addLayout(buttons)
        layout.addWidget(self.told)
