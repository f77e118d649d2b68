"""The window with the grid: find, undo, problems, and a line that says what was done or why it was not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vod_desktop.app.notices import Notice
from vod_desktop.app.services import Services
from vod_desktop.domain.ids import TaskId
from vod_desktop.domain.task import UploadTask
from vod_desktop.ui.colors import Tone
from vod_desktop.ui.dialogs.answers import while_alive
from vod_desktop.ui.grid.finding import next_with
from vod_desktop.ui.grid.model import GridModel
from vod_desktop.ui.grid.problems import Problems
from vod_desktop.ui.grid.view import GridView
from vod_desktop.ui.icons import icon
from vod_desktop.ui.steps import Steps
from vod_desktop.ui.theme import Look, grid, set_look

_NATIVE = QKeySequence.SequenceFormat.NativeText


class GridWindow(QDialog):
    """The given rows, or the whole queue as it grows and shrinks. Changes nothing but through the steps.

    Args:
        tasks: Only these rows; None for all of them.
    """

    def __init__(
        self,
        services: Services,
        steps: Steps,
        parent: QWidget | None = None,
        *,
        tasks: Sequence[UploadTask] | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._steps = steps
        self._takes_new = tasks is None
        self.setWindowFlag(Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Edit as grid"))
        self.model = GridModel(services, steps, services.uploads.all() if tasks is None else tasks, self)
        self.problems = Problems(self.model, self)
        self.view = GridView(self.model)
        self.search = QLineEdit()
        self.told = QLabel()
        self.list = QListView()
        self.show_problems = QToolButton()
        self._lay_out()
        self._connect()
        services.uploads.listen(self)
        services.sheets.learn(self.model.cells.tasks).then(
            while_alive(self, lambda _: self.model.learn_names())
        )
        if self.model.rowCount():
            self.view.go_to(0, 1)

    # --- what the queue tells

    def tasks_added(self, tasks: Sequence[UploadTask]) -> None:
        """New rows come last, unless only some rows were wanted; rows that come back are back."""
        present = self.model.cells.rows
        new = [task for task in tasks if task.id not in present]
        if self._takes_new and new:
            self.model.tasks_added(new)

    def tasks_changed(self, tasks: Sequence[UploadTask]) -> None:
        """New values."""
        self.model.tasks_changed(tasks)

    def tasks_removed(self, ids: Sequence[TaskId]) -> None:
        """Rows that are gone."""
        self.model.tasks_removed(ids)

    def noticed(self, notice: Notice) -> None:
        """Nothing that concerns single cells."""

    def done(self, result: int) -> None:
        """Close; Escape and the button of the frame lead here."""
        self._services.uploads.unlisten(self)
        super().done(result)

    # --- finding, problems, steps

    def find_next(self) -> None:
        """Go to the next cell with the words."""
        at = self.view.currentIndex()
        words = self.search.text()
        bits = next_with(self.model.cells, words, row=max(0, at.row()), column=max(-1, at.column()))
        self.model.work_out(bits, lambda found: self._found(words, found))

    def _found(self, words: str, found: tuple[int, int] | None) -> None:
        if found is None:
            self.tell(self.tr("“{words}” was not found.").format(words=words))
        else:
            self.tell("")
            self.view.go_to(*found)

    def tell(self, text: str) -> None:
        """Say something below the grid."""
        self.told.setText(text)

    def _jump(self, index: QModelIndex) -> None:
        place = self.problems.places[index.row()]
        self.view.go_to(place.row, place.column)
        self.tell(place.text)

    def _count(self, count: int) -> None:
        text = self.tr("Problems ({count})").format(count=count)
        self.show_problems.setText(text)
        self.show_problems.setAccessibleName(text)
        self.show_problems.setIcon(icon("warning", Tone.WARNING) if count else icon("done", Tone.GOOD))
        self.show_problems.setEnabled(count > 0)
        self.list.setVisible(count > 0 and self.show_problems.isChecked())

    def _on_current(self, index: QModelIndex) -> None:
        """Say about the cell what is to be said: why it is locked, or what is wrong in it."""
        locked = self.view.why_locked(index.row(), index.column()) if index.column() else ""
        tip = index.data(Qt.ItemDataRole.ToolTipRole) if index.column() else ""
        self.tell(locked or tip or "")

    def _step(self, move: Callable[[], None]) -> None:
        move()
        self._on_current(self.view.currentIndex())

    # --- putting together

    def _connect(self) -> None:
        self.problems.counted.connect(self._count)
        self.view.told.connect(self.tell)
        self.view.selectionModel().currentChanged.connect(lambda now, _before: self._on_current(now))
        self.list.activated.connect(self._jump)
        self.list.clicked.connect(self._jump)
        self.search.returnPressed.connect(self.find_next)
        self.show_problems.toggled.connect(lambda _on: self._count(len(self.problems.places)))
        for keys, act in (
            (QKeySequence.StandardKey.Undo, lambda: self._step(self._steps.undo)),
            (QKeySequence.StandardKey.Redo, lambda: self._step(self._steps.redo)),
            (QKeySequence.StandardKey.Find, self._find),
            (QKeySequence.StandardKey.FindNext, self.find_next),
        ):
            action = QAction(self)
            action.setShortcuts(keys)
            action.triggered.connect(act)
            self.addAction(action)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _lay_out(self) -> None:
        step = grid(self)
        self.search.setPlaceholderText(self.tr("Find in the grid"))
        self.search.setAccessibleName(self.tr("Find in the grid"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(70 * step)
        for button in self.search.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear search"))
        fill, edit = (QKeySequence(keys).toString(_NATIVE) for keys in ("Ctrl+D", "F2"))
        text = self.tr("{fill} fills down, {edit} edits; copy and paste work with spreadsheet programs.")
        hint = QLabel(text.format(fill=fill, edit=edit))
        set_look(hint, Look.MUTED)
        self.show_problems.setCheckable(True)
        self.show_problems.setAccessibleName(self.tr("Problems"))
        self.show_problems.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        top = QHBoxLayout()
        top.setContentsMargins(3 * step, 3 * step, 3 * step, 3 * step)
        top.setSpacing(3 * step)
        for widget, stretch in ((self.search, 0), (hint, 1), (self.show_problems, 0)):
            top.addWidget(widget, stretch)
        self.list.setModel(self.problems)
        self.list.setAccessibleName(self.tr("Problems"))
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(step // 2)
        self.list.hide()
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.view)
        halves.addWidget(self.list)
        halves.setSizes([100 * step, 30 * step])
        halves.setChildrenCollapsible(False)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setContentsMargins(3 * step, step, 3 * step, step)
        self.told.setMinimumHeight(6 * step)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(halves, 1)
        rows.addWidget(self.told)
        self.resize(300 * step, 170 * step)
