"""The middle of the window: sidebar, message strips, and the list or what stands in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from vod_desktop.app.groups import Group
from vod_desktop.ui.colors import colors_of
from vod_desktop.ui.queue.model import QueueModel
from vod_desktop.ui.queue.view import QueueView
from vod_desktop.ui.shell.empty import EmptyQueue, FirstRun, NothingShown
from vod_desktop.ui.shell.sidebar import Sidebar
from vod_desktop.ui.shell.strips import Strips
from vod_desktop.ui.shell.toasts import Toast
from vod_desktop.ui.theme import grid


class Center(QWidget):
    """Chooses by itself which page is shown.

    Args:
        group_name, empty_group: Name of a group, and the sentence for an empty one.
        has_account: Whether there is an account to upload with.
    """

    def __init__(
        self,
        model: QueueModel,
        *,
        group_name: Callable[[Group], str],
        empty_group: Callable[[Group], str],
        has_account: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._empty_group = empty_group
        self._has_account = has_account
        self.sidebar = Sidebar(group_name, self)
        self._side = self._side_column()
        self.strips = Strips(self)
        self.view = QueueView(model, self)
        self.empty = EmptyQueue(self)
        self.nothing = NothingShown(self)
        self.first_run = FirstRun(self)
        self.pages = QStackedWidget(self)
        for page in (self.view, self.empty, self.nothing, self.first_run):
            self.pages.addWidget(page)
        self._lay_out()
        self.toast = Toast(self.pages)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(lambda *_: self.choose_page())
        self.choose_page()

    def _side_column(self) -> QWidget:
        side = _Side(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 2 * grid(self), 1, 2 * grid(self))
        column.addWidget(self.sidebar)
        return side

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.strips)
        right.addWidget(self.pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addLayout(right, 1)

    @property
    def shown(self) -> QWidget:
        """The page that is shown."""
        return self.pages.currentWidget() or self.view

    @property
    def is_first_run(self) -> bool:
        """Whether the three choices are shown."""
        return self.shown is self.first_run

    def choose_page(self) -> None:
        """Show the list if it has rows, else the page that says why not."""
        page: QWidget = self.view
        if not self._model.has_tasks():
            page = self.empty if self._has_account() else self.first_run
        elif not self._model.rowCount():
            page = self.nothing
            if self._model.search:
                self.nothing.explain_search(self._model.search)
            else:
                self.nothing.explain_group(self._empty_group(self._model.group))
        had_focus = self.shown is not page and self.shown.hasFocus()
        self.pages.setCurrentWidget(page)
        self._side.setVisible(page is not self.first_run)
        if had_focus:
            page.setFocus(Qt.FocusReason.OtherFocusReason)


class _Side(QWidget):
    """The ground of the sidebar with a hairline at its inner edge."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = colors_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colors.window))
        right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        x = self.width() - 1 if right else 0
        painter.fillRect(x, 0, 1, self.height(), QColor(colors.line))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
