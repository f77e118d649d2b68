"""Where temporary keys come from: entered here, printed by a command, or given by a server."""

from __future__ import annotations

import enum
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit

from vod_desktop.domain.account import Account
from vod_desktop.domain.app_server import normal_base_url, token_fault
from vod_desktop.domain.key_source import KeyCommand, KeyServer, KeySource
from vod_desktop.ui.dialogs.form_fields import Complaint, secret_line
from vod_desktop.ui.theme import Look, set_look


class Origin(enum.Enum):
    """The ways to get a temporary key."""

    ENTERED = "entered"
    COMMAND = "command"
    SERVER = "server"


class KeySourceFields(QObject):
    """A choice, and the lines that belong to what is chosen. The lines are rows of the form they are put into.

    Attributes:
        changed: Something was typed or chosen.
        chosen_changed: Another way was chosen.
    """

    changed = Signal()
    chosen_changed = Signal()

    def __init__(self, account: Account | None, parent: QObject) -> None:
        super().__init__(parent)
        self._account = account
        self.choice = QComboBox()
        for text, origin in (
            (self.tr("I enter it"), Origin.ENTERED),
            (self.tr("A command prints it"), Origin.COMMAND),
            (self.tr("A server gives it"), Origin.SERVER),
        ):
            self.choice.addItem(text, origin)
        self.ends, self.command, self.server = (QLineEdit() for _ in range(3))
        self.token = secret_line()
        self.about = QLabel()
        self.about.setWordWrap(True)
        set_look(self.about, Look.MUTED)
        self._fill()
        self._connect()

    @property
    def origin(self) -> Origin:
        """What is chosen."""
        return Origin(self.choice.currentData())

    def add_to(self, form: QFormLayout) -> None:
        """Add the rows that are about commands and servers."""
        self._form = form
        form.addRow(self.tr("Command"), self.command)
        form.addRow(self.tr("Address"), self.server)
        form.addRow(self.tr("Token"), self.token)
        form.addRow("", self.about)

    def show_rows(self, *, shown: bool) -> None:
        """Show what belongs to the choice; nothing where no temporary key is asked for."""
        for row, origin in (
            (self.command, Origin.COMMAND),
            (self.server, Origin.SERVER),
            (self.token, Origin.SERVER),
        ):
            self._form.setRowVisible(row, shown and self.origin is origin)
        self._form.setRowVisible(self.about, shown and self.origin is not Origin.ENTERED)
        self.about.setText(self._explanation())

    def source(self) -> KeySource | None:
        """What is in the form; None where the key is entered."""
        match self.origin:
            case Origin.ENTERED:
                return None
            case Origin.COMMAND:
                return KeyCommand(self.command.text().strip())
            case Origin.SERVER:
                return KeyServer(normal_base_url(self.server.text()))

    def server_token(self) -> str | None:
        """A new token for the server; None to keep the saved one, or where there is no server."""
        return (self.token.text().strip() or None) if self.origin is Origin.SERVER else None

    def ends_at(self) -> float | None:
        """When an entered key ends, seconds since 1970; None where nothing was entered. A time without zone is local."""
        try:
            return datetime.fromisoformat(self.ends.text().strip()).astimezone().timestamp()
        except (ValueError, OverflowError, OSError):
            return None

    def problem(self) -> Complaint | None:
        """The first line that has to be mended."""
        source = self.source()
        if source is None:
            told = self.ends.text().strip()
            wrong = bool(told) and self.ends_at() is None
            return (self.ends, self.tr("Write the time like 2030-01-31 18:00.")) if wrong else None
        if isinstance(source, KeyCommand):
            text = self.tr("Enter the program and its arguments; every quotation mark has to be closed.")
            return (self.command, text) if source.problem else None
        return self._server_problem(source)

    def _server_problem(self, server: KeyServer) -> Complaint | None:
        if server.problem == "server-not-encrypted":
            text = self.tr("Without encryption only this computer itself can be called; use https.")
            return self.server, text
        if server.problem:
            return self.server, self.tr("This is not a host name or web address.")
        token, known = self.server_token(), self._account is not None and self._account.source == server
        if token is None and known:
            return None
        # A saved token must never be sent to a server it was not given for.
        return (self.token, self.tr("Enter the token for this server.")) if token_fault(token or "") else None

    def _explanation(self) -> str:
        if self.origin is Origin.COMMAND:
            return self.tr(
                "The program runs whenever a key is needed, without a shell. It prints JSON: AccessKeyId, SecretAccessKey,"
                " SessionToken, Expiration, as for credential_process. Its keys stay in memory."
            )
        return self.tr(
            "The server answers GET with JSON: AccessKeyId, AccessKeySecret, SecurityToken, Expiration. Its keys stay in"
            " memory and are fetched again before they end."
        )

    def _fill(self) -> None:
        self.ends.setPlaceholderText(self._known_end() or self.tr("If you were told: 2030-01-31 18:00"))
        self.command.setPlaceholderText("get-key --role upload")
        self.server.setPlaceholderText("https://media.example.com/app/key")
        source = self._account.source if self._account else None
        if isinstance(source, KeyCommand):
            self.command.setText(source.line)
            self.choice.setCurrentIndex(self.choice.findData(Origin.COMMAND))
        elif isinstance(source, KeyServer):
            self.server.setText(source.url)
            self.token.setPlaceholderText(self.tr("Unchanged"))
            self.choice.setCurrentIndex(self.choice.findData(Origin.SERVER))

    def _known_end(self) -> str:
        at = self._account.key_expires_at if self._account else None
        return datetime.fromtimestamp(at).astimezone().strftime("%Y-%m-%d %H:%M") if at else ""

    def _connect(self) -> None:
        for line in (self.ends, self.command, self.server, self.token):
            line.textEdited.connect(self.changed)
        self.choice.currentIndexChanged.connect(self.chosen_changed)
        self.choice.currentIndexChanged.connect(self.changed)
