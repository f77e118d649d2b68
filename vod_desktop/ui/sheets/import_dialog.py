"""The window in which a sheet is taken over: columns, wishes, and what would happen, before anything does."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from vod_desktop.app.services import Services
from vod_desktop.app.sheets.columns import FIELD_OF, KEYS
from vod_desktop.app.sheets.plan import Plan, Wishes
from vod_desktop.app.sheets.service import Sheet as ReadSheet
from vod_desktop.domain.errors import Failure
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.dialogs.told_line import ToldLine
from vod_desktop.ui.sheets.column_choice import ColumnChoice
from vod_desktop.ui.sheets.remarks import Remarks
from vod_desktop.ui.steps import Steps
from vod_desktop.ui.theme import Look, grid, set_look


class ImportDialog(Sheet):
    """Plans anew with every change of the form; taking over is one step that can be undone.

    Attributes:
        plan: What would happen now; None while it is not known.
    """

    def __init__(
        self, services: Services, steps: Steps, sheet: ReadSheet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._steps = steps
        self._sheet = sheet
        self._words = services.wording.sheets
        self._asked = 0
        self.plan: Plan | None = None
        self.columns = ColumnChoice(self._words)
        self.keep_typed = QCheckBox(self.tr("Keep what is there already"))
        self.clean = QCheckBox(self.tr("Take out emoji and other characters that VOD does not take"))
        self.empty_clears = QCheckBox(self.tr("Empty cells empty the field"))
        self.told = ToldLine()
        self.remarks = Remarks(self._words, self)
        self.list = QTableView()
        self.apply = QPushButton()
        self.setWindowTitle(self.tr("Take over a sheet"))
        self._lay_out()
        self.columns.show_table(sheet.table, sheet.mapping)
        self._connect()
        self._services.sheets.learn(services.uploads.all()).then(while_alive(self, lambda _: self._ask()))
        self._ask()

    # --- planning

    def _ask(self) -> None:
        """Work out what would happen with the form as it stands."""
        self._asked += 1
        asked = self._asked
        self._show_plan(None)
        mapping = self.columns.mapping()
        if set(mapping).isdisjoint(KEYS):
            self.told.bad(
                self.tr("Which column names the files? Choose path, file name or media ID for one.")
            )
        elif set(mapping).isdisjoint(FIELD_OF):
            self.told.bad(self.tr("Which columns describe the files? Choose at least one."))
        elif self.columns.chosen_twice():
            self.told.bad(self.tr("Two columns are said to be the same. Leave one of them out."))
        else:
            self.told.wait(self.tr("Looking at the rows…"))
            job = self._services.sheets.plan(self._sheet, mapping, self._wishes())
            job.then(
                while_alive(self, lambda plan: self._take_plan(plan, asked)),
                while_alive(self, self._failed),
            )

    def _wishes(self) -> Wishes:
        return Wishes(
            keep_typed=self.keep_typed.isChecked(),
            clean=self.clean.isChecked(),
            empty_clears=self.empty_clears.isChecked(),
        )

    def _take_plan(self, plan: Plan, asked: int) -> None:
        if asked == self._asked:
            self._show_plan(plan)
            self._summarise(plan)

    def _failed(self, failure: Failure) -> None:
        self.told.bad(str(self._services.wording.failure(failure)))

    # --- showing

    def _show_plan(self, plan: Plan | None) -> None:
        self.plan = plan
        changes = plan.changes if plan else 0
        self.apply.setEnabled(changes > 0)
        self.apply.setText(self.tr("Change %n value(s)", "", changes) if changes else self.tr("Take over"))
        self.remarks.show_remarks(plan.remarks if plan else ())
        self.clean.setVisible(bool(plan and plan.dirty) or self.clean.isChecked())

    def _summarise(self, plan: Plan) -> None:
        matched = self.tr("{matched} of {rows} rows describe a file of the list.").format(
            matched=plan.matched, rows=plan.rows
        )
        if plan.matched == 0:
            self.told.bad(
                self.tr("No row describes a file of the list. Add the files first, or choose another column.")
            )
        else:
            changes = self.tr("%n value(s) would change.", "", plan.changes)
            nothing = self.tr("Nothing would change.")
            self.told.good(f"{matched} {changes if plan.changes else nothing}")

    # --- taking over

    def _apply(self) -> None:
        if self.plan is None:
            return
        self._services.sheets.remember(self._sheet.table, self.columns.mapping())
        name = PurePath(self._sheet.path).name
        self._steps.edit_each(self.plan.values, self.tr("Sheet “{name}”").format(name=name))
        self.accept()

    # --- putting together

    def _connect(self) -> None:
        self.columns.changed.connect(self._ask)
        for box in (self.keep_typed, self.clean, self.empty_clears):
            box.toggled.connect(lambda _on: self._ask())
        self.apply.clicked.connect(self._apply)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        step = grid(self)
        name = QLabel(
            self.tr("{name}: %n row(s)", "", len(self._sheet.table.rows)).format(
                name=PurePath(self._sheet.path).name
            )
        )
        name.setTextFormat(Qt.TextFormat.PlainText)
        set_look(name, Look.HEADING)
        self.rows.addWidget(name)
        for noted in self._sheet.table.notes:
            note = QLabel(self._words.oddity(noted), wordWrap=True)
            note.setTextFormat(Qt.TextFormat.PlainText)
            set_look(note, Look.MUTED)
            self.rows.addWidget(note)
        self.columns.setMinimumHeight(36 * step)
        self.rows.addWidget(self.columns, 1)
        for box in (self.keep_typed, self.clean, self.empty_clears):
            self.rows.addWidget(box)
        self.rows.addWidget(self.told)
        self._make_list(step)
        self.rows.addWidget(self.list, 1)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.addButton(self.apply, QDialogButtonBox.ButtonRole.AcceptRole)
        self.apply.setDefault(True)
        set_look(self.apply, Look.PRIMARY)
        self.rows.addWidget(self.buttons)
        # A button that is greyed for a moment would hand the focus on, and Return with it.
        self.list.setFocus()
        self.resize(150 * step, 150 * step)

    def _make_list(self, step: int) -> None:
        view = self.list
        view.setModel(self.remarks)
        view.setMinimumHeight(24 * step)
        view.setAccessibleName(self.tr("What to look at"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(7 * step)
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        view.setColumnWidth(0, 16 * step)
