"""The header of the queue: which columns are wanted, which fit, and the menu to choose them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from vod_desktop.ui.queue.columns import SPECS, Column

# The first of these leaves when the list is too narrow; title and status always stay.
_GIVES_WAY = (
    Column.CODECS,
    Column.BITRATE,
    Column.RESOLUTION,
    Column.DURATION,
    Column.CHECK_VALUE,
    Column.LOCATION,
    Column.ATTEMPTS,
    Column.FINISHED,
    Column.ADDED,
    Column.MEDIA_ID,
    Column.TAGS,
    Column.CATEGORY,
    Column.ACCOUNT,
    Column.KIND,
    Column.SPEED,
    Column.TIME_LEFT,
    Column.SIZE,
    Column.THUMBNAIL,
    Column.PROGRESS,
)
_TITLE_CHARACTERS = 23
_STATUS_CHARACTERS = 18
_GAP_CHARACTERS = 2


class QueueHeader(QHeaderView):
    """Remembers the wanted columns apart from those that fit, so that a wider window brings them back.

    Attributes:
        wanted_changed: The user chose other columns.
    """

    wanted_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._wanted = {column for column, spec in SPECS.items() if spec.is_shown}
        self._full_status = 0
        self.setAccessibleName(self.tr("Columns"))
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setFirstSectionMovable(False)
        self.setSortIndicatorClearable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def prepare(self) -> None:
        """Set widths and modes; once the model is there."""
        self.setMinimumSectionSize(4 * self.fontMetrics().averageCharWidth())
        for column in Column:
            self.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        self.setSectionResizeMode(Column.THUMBNAIL, QHeaderView.ResizeMode.Fixed)
        self.reset_widths()

    def reset_widths(self) -> None:
        """The widths it started with, and at least the width of each name."""
        width = self.fontMetrics().averageCharWidth()
        for column, spec in SPECS.items():
            name = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
            needed = self.fontMetrics().horizontalAdvance(name) + (_GAP_CHARACTERS + 2) * width
            self.resizeSection(column, max(spec.characters * width, needed if name else 0))
        self.fit()

    def reset_columns(self) -> None:
        """The columns, widths and places it started with."""
        self._wanted = {column for column, spec in SPECS.items() if spec.is_shown}
        for column in Column:
            self.moveSection(self.visualIndex(column), column)
        self.reset_widths()
        self.wanted_changed.emit()

    def is_wanted(self, column: Column) -> bool:
        """Whether the user wants the column, be there room or not."""
        return column in self._wanted

    def want(self, column: Column, wanted: bool) -> None:
        """Show a column or hide it."""
        if wanted:
            self._wanted.add(column)
        else:
            self._wanted.discard(column)
        self.fit()
        self.wanted_changed.emit()

    def fit(self) -> None:
        """Hide what does not fit beside a readable title; the least needed first."""
        shown = self._wanted - set(_GIVES_WAY)
        self._squeeze_status()
        room = self.viewport().width() - _TITLE_CHARACTERS * self.fontMetrics().averageCharWidth()
        room -= sum(self._width(column) for column in shown if column is not Column.TITLE)
        for column in reversed(_GIVES_WAY):
            if column in self._wanted and self._width(column) <= room:
                shown.add(column)
                room -= self._width(column)
        for column in Column:
            hidden = column not in shown
            if self.isSectionHidden(column) != hidden:
                self.setSectionHidden(column, hidden)

    def _squeeze_status(self) -> None:
        """In a very narrow list the status gives the title half of the room, and takes it back later."""
        width = self.fontMetrics().averageCharWidth()
        full = self._full_status or self.sectionSize(Column.STATUS)
        room = self.viewport().width() - _TITLE_CHARACTERS * width
        if full <= room:
            if self._full_status:
                self.resizeSection(Column.STATUS, full)
            self._full_status = 0
            return
        self._full_status = full
        self.resizeSection(Column.STATUS, max(_STATUS_CHARACTERS * width, room))

    def _width(self, column: Column) -> int:
        if not self.isSectionHidden(column):
            return self.sectionSize(column)
        return SPECS[column].characters * self.fontMetrics().averageCharWidth()

    def columns_menu(self, parent: QWidget) -> QMenu:
        """A menu with a check mark for each column, and the ways back."""
        menu = QMenu(parent)
        for column in Column:
            if column is not Column.TITLE:
                menu.addAction(self._column_action(column, menu))
        menu.addSeparator()
        menu.addAction(self.tr("Reset column widths")).triggered.connect(self.reset_widths)
        menu.addAction(self.tr("Reset columns")).triggered.connect(self.reset_columns)
        return menu

    def _column_action(self, column: Column, menu: QMenu) -> QAction:
        name = self.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
        action = QAction(str(name), menu, checkable=True, checked=self.is_wanted(column))
        action.toggled.connect(lambda on: self.want(column, on))
        return action

    def _open_menu(self, at: QPoint) -> None:
        menu = self.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def save(self) -> tuple[QByteArray, list[int]]:
        """Widths and places, and the wanted columns."""
        return self.saveState(), sorted(int(column) for column in self._wanted)

    def restore(self, state: QByteArray, wanted: list[int]) -> None:
        """Take back what `save` gave; what does not fit this version is left out."""
        self.restoreState(state)
        known = {Column(number) for number in wanted if 0 <= number < len(Column)}
        self._wanted = known | {Column.TITLE}
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.fit()
