"""The support bundle before it is saved: every line of it, and what may stay out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)

from vod_desktop.app.bundle import BundlePart
from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.theme import Look, grid, set_look

_FILE = "vod-desktop-support.zip"


class SupportBundleDialog(Sheet):
    """Nothing is sent anywhere: the ticked parts go to a file. GUI thread only."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._parts: tuple[BundlePart, ...] = ()
        self.setWindowTitle(self.tr("Support bundle"))
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Parts of the bundle"))
        self.names.currentRowChanged.connect(self._show)
        self.names.itemChanged.connect(self._allow_saving)
        self.preview = QPlainTextEdit(readOnly=True)
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.preview.setAccessibleName(self.tr("What is in this part"))
        self.told = ToldLine()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        self.save = self._buttons.addButton(self.tr("Save…"), QDialogButtonBox.ButtonRole.ActionRole)
        set_look(self.save, Look.PRIMARY)
        self.save.setEnabled(False)
        self.save.clicked.connect(self._ask_where)
        self._lay_out()
        self.told.wait(self.tr("Gathering…"))
        services.diagnostics.bundle().then(while_alive(self, self._take), while_alive(self, self._failed))

    def ticked(self) -> list[BundlePart]:
        """The parts that will be saved."""
        checked = Qt.CheckState.Checked
        return [part for row, part in enumerate(self._parts) if self.names.item(row).checkState() is checked]

    def save_to(self, path: str) -> None:
        """Write the ticked parts there."""
        self.save.setEnabled(False)
        job = self._services.diagnostics.save(self.ticked(), Path(path))
        job.then(while_alive(self, self._saved), while_alive(self, self._failed))

    def _take(self, parts: tuple[BundlePart, ...]) -> None:
        self._parts = parts
        self.told.clear()
        for part in parts:
            item = QListWidgetItem(part.name, self.names)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.names.setCurrentRow(0)
        self._allow_saving()

    def _show(self, row: int) -> None:
        self.preview.setPlainText(self._parts[row].text if 0 <= row < len(self._parts) else "")

    def _allow_saving(self) -> None:
        self.save.setEnabled(self.names.count() == len(self._parts) and bool(self.ticked()))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save support bundle"), str(Path(QDir.homePath()) / _FILE))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _saved(self, path: Path) -> None:
        self.told.good(self.tr("Saved as {path}").format(path=path))
        self._allow_saving()

    def _failed(self, failure: Failure) -> None:
        self.told.bad(str(self._services.wording.failure(failure)))
        self._allow_saving()

    def _lay_out(self) -> None:
        step = grid(self)
        words = QLabel(
            self.tr(
                "This is every line that the bundle will hold. It has no keys, no names of files, titles or"
                " accounts. It is saved to a file and sent nowhere; untick what shall stay out."
            )
        )
        words.setWordWrap(True)
        middle = QSplitter()
        middle.setChildrenCollapsible(False)
        middle.addWidget(self.names)
        middle.addWidget(self.preview)
        middle.setSizes([36 * step, 150 * step])
        middle.setStretchFactor(1, 1)
        self.rows.addWidget(words)
        self.rows.addWidget(middle, 1)
        self.rows.addWidget(self.told)
        self.rows.addWidget(self._buttons)
        self.resize(190 * step, 130 * step)
