"""The log while it is written: by level, searched, copied, and as a ticket for support."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QWidget,
)

from vod_desktop.app.services import Services
from vod_desktop.domain.errors import Failure
from vod_desktop.domain.log import LogEntry, LogLevel, LogMark, LogPiece
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.dialogs.log_model import LogColumn, LogModel
from vod_desktop.ui.dialogs.sheet import Sheet
from vod_desktop.ui.icons import icon
from vod_desktop.ui.reveal import open_folder
from vod_desktop.ui.theme import grid

_LOOK_MS = 1000


class LogDialog(Sheet):
    """Follows the log until it is closed. GUI thread only.

    Attributes:
        bundle_wanted: A support bundle shall be made.
    """

    bundle_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._mark: LogMark | None = None
        self._is_asking = False
        self.setWindowTitle(self.tr("Log"))
        self.model = LogModel(self)
        self.level = self._levels()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the log"))
        self.search.setAccessibleName(self.tr("Search the log"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.follow = QCheckBox(self.tr("Follow new lines"))
        self.follow.setChecked(True)
        self.follow.toggled.connect(self._to_end)
        self.table = self._table()
        self.whole = QPlainTextEdit(readOnly=True)
        self.whole.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.whole.setAccessibleName(self.tr("The whole line"))
        self._lay_out()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._ask)
        self._timer.start()
        self._ask()

    def chosen(self) -> list[LogEntry]:
        """The selected lines; all that are shown when none is selected."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return self.model.entries(rows or None)

    # --- following

    def _ask(self) -> None:
        if not self._is_asking:
            self._is_asking = True
            job = self._services.diagnostics.log_since(self._mark)
            job.then(while_alive(self, self._take), while_alive(self, self._not_told))

    def _take(self, piece: LogPiece) -> None:
        self._is_asking = False
        self._mark = piece.mark
        if piece.entries:
            self.model.add(piece.entries)
            self._to_end()

    def _not_told(self, _failure: Failure) -> None:
        self._is_asking = False

    def _to_end(self) -> None:
        if self.follow.isChecked():
            self.table.scrollToBottom()

    # --- choosing and copying

    def _filter(self) -> None:
        self.model.show_only(level=self.level.currentData(), word=self.search.text())
        self._to_end()

    def _show_whole(self) -> None:
        selected = self.table.selectionModel().hasSelection()
        self.whole.setPlainText("\n".join(entry.line for entry in self.chosen()) if selected else "")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(entry.line for entry in self.chosen()))

    def _copy_ticket(self) -> None:
        QGuiApplication.clipboard().setText(self._services.diagnostics.log_ticket(self.chosen()))

    # --- putting together

    def _levels(self) -> QComboBox:
        levels = QComboBox()
        levels.setAccessibleName(self.tr("Level"))
        for level, text in (
            (LogLevel.INFO, self.tr("Everything")),
            (LogLevel.WARNING, self.tr("Warnings and errors")),
            (LogLevel.ERROR, self.tr("Errors")),
        ):
            levels.addItem(text, level)
        levels.currentIndexChanged.connect(self._filter)
        return levels

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Lines of the log"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        width = table.fontMetrics().horizontalAdvance
        header.resizeSection(LogColumn.AT, width("2026-11-22 14:05:09") + 6 * grid(self))
        header.resizeSection(LogColumn.LEVEL, width(self.model.level_name(LogLevel.INFO)) + 12 * grid(self))
        header.resizeSection(LogColumn.SOURCE, width("engine.scheduler") + 6 * grid(self))
        table.selectionModel().selectionChanged.connect(self._show_whole)
        self.model.modelReset.connect(self._show_whole)
        return table

    def _lay_out(self) -> None:
        step = grid(self)
        top = QHBoxLayout()
        top.setSpacing(2 * step)
        top.addWidget(self.level)
        top.addWidget(self.search, 1)
        top.addWidget(self.follow)
        middle = QSplitter(Qt.Orientation.Vertical)
        middle.setChildrenCollapsible(False)
        middle.addWidget(self.table)
        middle.addWidget(self.whole)
        middle.setSizes([80 * step, 26 * step])
        middle.setStretchFactor(0, 1)
        self.rows.addLayout(top)
        self.rows.addWidget(middle, 1)
        self.rows.addWidget(self._buttons())
        self.search.setFocus()
        self.resize(220 * step, 150 * step)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.copy = self._button(buttons, self.tr("Copy"), "copy")
        self.copy.clicked.connect(self._copy)
        self.ticket = self._button(buttons, self.tr("Copy ticket text"), "copy")
        self.ticket.clicked.connect(self._copy_ticket)
        self.folder = self._button(buttons, self.tr("Open log folder"), "folder")
        self.folder.clicked.connect(lambda: open_folder(str(self._services.about.logs)))
        self.bundle = self._button(buttons, self.tr("Support bundle…"), "shield")
        self.bundle.clicked.connect(self.bundle_wanted)
        return buttons

    def _button(self, box: QDialogButtonBox, text: str, drawing: str) -> QPushButton:
        button = QPushButton(icon(drawing), text)
        button.setAutoDefault(False)
        box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return button
