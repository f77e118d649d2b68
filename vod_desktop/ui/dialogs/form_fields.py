"""What the fields of every kind of account have in common."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from vod_desktop.app.accounts import AccountDraft
from vod_desktop.domain.account import Account
from vod_desktop.ui.dialogs.color_button import ColorButton

Complaint = tuple[QWidget, str]
"""The field that has to be mended, and what about it."""


class FormFields(QWidget):
    """Name, secret, and whether it is remembered.

    Attributes:
        changed: Something was typed or chosen.
        secret: The line that is focused when the secret has to be entered anew.
    """

    changed = Signal()

    def __init__(self, account: Account | None) -> None:
        super().__init__()
        self._account = account
        self.name = QLineEdit(account.name if account else "")
        self.name.setPlaceholderText(self.tr("For example: Studio"))
        self.name.textEdited.connect(self.changed)
        self.color = ColorButton(account.color if account else None)
        self.color.chosen.connect(self.changed)
        self.secret = secret_line()
        self.remember = QCheckBox(self.tr("Remember the key on this computer"))
        self.remember.setChecked(True)
        self.remember.toggled.connect(self.changed)

    def draft(self) -> AccountDraft:
        """What is in the form."""
        raise NotImplementedError

    def explanation(self) -> str:
        """What this kind of account is, above the fields; empty for nothing."""
        return ""

    def secret_problem(self) -> Complaint | None:
        """What is wrong with the secret. An account that is there may keep its own."""
        raise NotImplementedError

    def settings_problem(self) -> Complaint | None:
        """What is wrong besides name and secret."""
        raise NotImplementedError

    def keeps_secret(self) -> bool:
        """Whether there is a secret that can be remembered."""
        return True

    def has_new_secret(self) -> bool:
        """Whether a secret was entered, or comes from elsewhere."""
        raise NotImplementedError

    def works(self) -> str:
        """What is said when a test succeeded."""
        raise NotImplementedError

    def is_tested_as_saved(self) -> bool:
        """Whether a test of what is saved tests what is in the form."""
        account, draft = self._account, self.draft()
        if account is None or self.has_new_secret():
            return False
        shown = (draft.region, draft.endpoint, draft.app_server, draft.source, draft.login)
        return shown == (account.region, account.endpoint, account.app_server, account.source, account.login)

    def problem(self, taken_names: AbstractSet[str]) -> Complaint | None:
        """The first field that keeps the account from being saved."""
        name = self.name.text().strip()
        if not name:
            return self.name, self.tr("Give the account a name, so that you can tell it from others.")
        if name in taken_names:
            return self.name, self.tr("There is an account of this name already.")
        return self.settings_problem() or self.secret_problem()


def secret_line() -> QLineEdit:
    """A line that shows dots."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line
