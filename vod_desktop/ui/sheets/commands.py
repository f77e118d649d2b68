"""The commands about sheets: take one over, save one to be filled in, save what came of the rows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from vod_desktop.app.rows import Row
from vod_desktop.app.services import Services
from vod_desktop.app.sheets.columns import RESULTS, TEMPLATE, Column
from vod_desktop.app.sheets.service import Sheet
from vod_desktop.domain.errors import Failure
from vod_desktop.ui.actions import Actions
from vod_desktop.ui.commands import Parts
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.panels import Dialogs


class SheetCommands(QObject):
    """GUI thread only. Nothing here waits for the disk."""

    def __init__(self, services: Services, dialogs: Dialogs, parts: Parts) -> None:
        super().__init__(parts.window)
        self._services = services
        self._dialogs = dialogs
        self._parts = parts
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def connect_actions(self, actions: Actions) -> None:
        """Answer the actions about sheets and the grid."""
        actions.import_sheet.triggered.connect(self.choose)
        actions.save_template.triggered.connect(self.save_template)
        actions.save_results.triggered.connect(self.save_results)
        actions.edit_grid.triggered.connect(self.edit_as_grid)

    def edit_as_grid(self) -> None:
        """Open the grid on the selected rows; on all when fewer than two are selected."""
        selected = self._parts.view.selected_tasks()
        self._dialogs.grid(self._parts.window, self._parts.steps, selected if len(selected) > 1 else None)

    def choose(self) -> None:
        """Ask for a sheet and read it."""
        dialog = self._dialog(self.tr("Take over a sheet"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Sheets (*.xlsx *.csv *.tsv *.txt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, path: str) -> None:
        """Read this sheet."""
        self._services.sheets.read(path).then(while_alive(self, self._open), while_alive(self, self._failed))

    def _open(self, sheet: Sheet) -> None:
        self._dialogs.sheet(self._parts.window, self._parts.steps, sheet)

    def save_template(self) -> None:
        """Ask for a name and save a sheet to be filled in."""
        selected = self._parts.view.selected_tasks()
        tasks = selected if len(selected) > 1 else self._services.uploads.all()
        self._ask_for_name(self.tr("Save a sheet to fill in"), self.tr("media to describe"), tasks, TEMPLATE)

    def save_results(self) -> None:
        """Ask for a name and save what came of uploads, pulls and registrations."""
        selected = self._parts.view.selected_rows()
        every: Sequence[Row] = (*self._services.uploads.all(), *self._services.remote.jobs.all())
        rows = selected if len(selected) > 1 else every
        self._ask_for_name(self.tr("Save results as a sheet"), self.tr("results"), rows, RESULTS)

    def _ask_for_name(self, title: str, name: str, rows: Sequence[Row], columns: Sequence[Column]) -> None:
        dialog = self._dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Excel workbook (*.xlsx)"), self.tr("CSV (*.csv)")])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(
            lambda kind: dialog.setDefaultSuffix("csv" if ".csv" in kind else "xlsx")
        )
        dialog.selectFile(f"{name}.xlsx")
        dialog.fileSelected.connect(lambda path: self.save(path, rows, columns))
        dialog.open()

    def save(self, path: str, rows: Sequence[Row], columns: Sequence[Column]) -> None:
        """Write these rows."""
        words = self._services.wording.sheets
        headings = [words.heading(column) for column in columns]
        job = self._services.sheets.save(path, rows, columns, headings=headings, say=words.state)
        job.then(while_alive(self, self._saved), while_alive(self, self._failed))

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._parts.window, title, self._folder)
        dialog.fileSelected.connect(self._remember)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _remember(self, path: str) -> None:
        self._folder = str(Path(path).parent)

    def _saved(self, path: str) -> None:
        self._parts.toast.say(self.tr("Saved “{name}”").format(name=Path(path).name))

    def _failed(self, failure: Failure) -> None:
        self._parts.toast.say(str(self._services.wording.failure(failure)))
