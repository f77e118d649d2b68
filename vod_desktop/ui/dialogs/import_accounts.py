"""Accounts from the vendor's command line and the environment: what was found, and which of it is wanted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QPushButton, QWidget

from vod_desktop.app.accounts import Added, KeychainView
from vod_desktop.app.imports import Found, Profiles
from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.keychain_line import KeychainLine, can_keep
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.theme import Look, grid, set_look

_ROW = Qt.ItemDataRole.UserRole + 1


class ImportAccountsDialog(Sheet):
    """Lists what can become an account; the files that it comes from stay as they are.

    Attributes:
        saved: An `Account` that was added.
    """

    saved = Signal(object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._found: tuple[Found, ...] = ()
        self._waiting = 0
        self._remember = True
        self.setWindowTitle(self.tr("Import accounts"))
        self.about = QLabel(self.tr("Looking for keys on this computer…"))
        self.list = QListWidget()
        self.told = ToldLine()
        self.where = KeychainLine()
        self.take = QPushButton(self.tr("Import"))
        self._lay_out()
        self.list.itemChanged.connect(self._enable)
        self.take.clicked.connect(self._on_take)
        services.accounts.keychain().then(while_alive(self, self._on_keychain))
        services.imports.look().then(while_alive(self, self._on_looked), while_alive(self, self._on_failed))
        self._enable()

    def _on_keychain(self, view: KeychainView) -> None:
        self._remember = can_keep(view)
        self.where.show_view(view, remember=True)

    def _on_looked(self, profiles: Profiles) -> None:
        self._found = profiles.found
        none = self.tr("No key was found: neither in {path} nor in the environment of this program.")
        some = self.tr(
            "Found in {path} and in the environment of this program. Keys are copied; nothing is changed there."
        )
        self.about.setText((some if profiles.found else none).format(path=profiles.path))
        for row, found in enumerate(profiles.found):
            item = QListWidgetItem(self._text(found))
            item.setData(_ROW, row)
            usable = found.draft is not None
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable
                if usable
                else Qt.ItemFlag.NoItemFlags
            )
            if usable:
                item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setVisible(bool(profiles.found))
        self._enable()

    def _on_failed(self, failure: Failure) -> None:
        self.about.hide()
        self.told.bad(str(self._services.wording.failure(failure)))

    def _text(self, found: Found) -> str:
        words = self._services.wording
        name = found.name if found.profile else self.tr("{key} from the environment").format(key=found.name)
        if found.draft is None:
            return f"{name}\n{words.keys.profile_fault(found.mode, found.fault)}"
        key = found.draft.key
        kind = self.tr("keys from a command") if key is None else key.hint
        return f"{name}\n{words.region(found.draft.region)} · {kind}"

    def _chosen(self) -> list[Found]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return [self._found[item.data(_ROW)] for item in items if item.checkState() is Qt.CheckState.Checked]

    def _enable(self) -> None:
        self.take.setEnabled(bool(self._chosen()) and not self._waiting)

    def _on_take(self) -> None:
        taken = {account.name for account in self._services.accounts.all()}
        chosen = self._chosen()
        self._waiting = len(chosen)
        self._enable()
        self.told.wait(self.tr("Saving…"))
        for found in chosen:
            assert found.draft is not None  # only such can be chosen
            name = _free_name(found.name, taken)
            taken.add(name)
            job = self._services.accounts.add(replace(found.draft, name=name, remember=self._remember))
            job.then(while_alive(self, self._on_added), while_alive(self, self._on_not_added))

    def _on_added(self, added: Added) -> None:
        self.saved.emit(added.account)
        if added.trouble is not None:
            self._on_not_added(added.trouble)
            return
        self._waiting -= 1
        if not self._waiting:
            self.accept()

    def _on_not_added(self, failure: Failure) -> None:
        """Stay open: what went wrong has to be read."""
        self.told.bad(str(self._services.wording.failure(failure)))
        self.list.setEnabled(False)
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)

    def _lay_out(self) -> None:
        step = grid(self)
        self.about.setWordWrap(True)
        set_look(self.about, Look.MUTED)
        set_look(self.take, Look.PRIMARY)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.addButton(self.take, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.rejected.connect(self.reject)
        for widget in (self.about, self.list, self.told, self.where):
            self.rows.addWidget(widget, 1 if widget is self.list else 0)
        self.rows.addWidget(self.buttons)
        self.resize(130 * step, 105 * step)


def _free_name(name: str, taken: set[str]) -> str:
    names = (name, *(f"{name} {number}" for number in range(2, len(taken) + 3)))
    return next(free for free in names if free not in taken)
