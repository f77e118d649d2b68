"""Everything that this program keeps on this computer is removed: said, confirmed, done, told."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QMessageBox, QWidget

from vod_desktop.app.forgetting import KeptKey
from vod_desktop.app.services import Services
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.theme import Look, grid, set_look

translate = QCoreApplication.translate


class Erased(Protocol):
    """What is gone, and what is still there although it should not be."""

    @property
    def removed(self) -> Sequence[Path]: ...

    @property
    def left(self) -> Sequence[Path]: ...


class ForgetDialog(Sheet):
    """Removes the keys; then the program has to end, so that the files can be removed. GUI thread only.

    Attributes:
        forgotten: No key is left; the program may end.
    """

    forgotten = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.setWindowTitle(self.tr("Remove all my data"))
        self.told = ToldLine()
        self._buttons = QDialogButtonBox()
        self.remove = self._buttons.addButton(
            self.tr("Remove everything and quit"), QDialogButtonBox.ButtonRole.DestructiveRole
        )
        set_look(self.remove, Look.DANGER)
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self._remove)
        self.keep = self._buttons.addButton(self.tr("Keep"), QDialogButtonBox.ButtonRole.RejectRole)
        self.keep.setDefault(True)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self.keep.setFocus()

    def items(self) -> list[str]:
        """What is removed, a line each."""
        accounts, rows = self._services.forgetting.counts()
        return [
            self.tr("%n account(s) with their keys in the keychain", "", accounts),
            self.tr("the list of %n upload(s), with history, presets and settings", "", rows),
            self.tr("logs, pictures and the sandbox in {folder}").format(folder=self._services.about.home),
        ]

    def _remove(self) -> None:
        self.remove.setEnabled(False)
        self.told.wait(self.tr("Removing keys…"))
        self._services.forgetting.remove_keys().then(while_alive(self, self._on_removed))

    def _on_removed(self, kept: Sequence[KeptKey]) -> None:
        if not kept:
            self.accept()
            self.forgotten.emit()
            return
        wording = self._services.wording
        lines = [f"{each.account.name}: {wording.failure(each.failure)}" for each in kept]
        lines.append(self.tr("The files stay until every key is removed. Try again."))
        self.told.bad("\n".join(lines))
        self.remove.setEnabled(True)

    def _lay_out(self) -> None:
        step = grid(self)
        head = QLabel(self.tr("Remove everything that VOD Desktop keeps on this computer?"))
        set_look(head, Look.HEADING)
        items = QLabel("\n".join(f"•  {item}" for item in self.items()))
        more = QLabel(
            self.tr(
                "Uploads that are not finished are not continued. Your files and what is at VOD stay. This cannot be undone."
            )
        )
        for label in (head, items, more):
            label.setWordWrap(True)
            self.rows.addWidget(label)
        self.rows.addWidget(self.told)
        self.rows.addWidget(self._buttons)
        self.resize(120 * step, 60 * step)


def tell_erased(erased: Erased) -> None:
    """Say what was removed, after the window has gone. Waits for the user."""
    text = translate("ForgetDialog", "Everything that VOD Desktop kept on this computer was removed.")
    if erased.left:
        text = translate("ForgetDialog", "Some files could not be removed. Remove them by hand.")
    box = QMessageBox(QMessageBox.Icon.Information, QCoreApplication.applicationName(), text)
    box.setInformativeText("\n".join(str(path) for path in (erased.left or erased.removed)))
    box.exec()
